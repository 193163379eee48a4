package eval

import (
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// TestWordRunes compares isWordRune and pySpace with Python for every character
// that both know.
func TestWordRunes(t *testing.T) {
	out, err := exec.Command("python3", "-c", `
import re, unicodedata
for c in range(0x110000):
    if 0xD800 <= c < 0xE000 or unicodedata.category(chr(c)) == 'Cn': continue
    print(c, int(bool(re.match(r'\w', chr(c)))), int(bool(re.match(r'\s', chr(c)))))`).Output()
	if err != nil {
		t.Skip("python3 is not installed")
	}
	n := 0
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		c, err := strconv.Atoi(f[0])
		if err != nil {
			t.Fatal(err)
		}
		if got, want := isWordRune(rune(c)), f[1] == "1"; got != want {
			t.Errorf("isWordRune(%U) = %v, Python says %v", c, got, want)
		}
		if got, want := pySpace(rune(c)), f[2] == "1"; got != want {
			t.Errorf("pySpace(%U) = %v, Python says %v", c, got, want)
		}
		n++
	}
	if n < 100000 {
		t.Errorf("only %d characters were compared", n)
	}
}

func TestLower(t *testing.T) {
	for in, want := range map[string]string{"İSTANBUL": "i\u0307stanbul", "ΟΔΟΣ ΣΑΣ": "οδος σας", "ÄÖ": "äö", "Straße": "straße"} {
		if got := pyLower(in); got != want {
			t.Errorf("pyLower(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-05T10:00:00+01:00": "2024-03-05",
		"2024/3/5":                  "2024-03-05",
		"5.3.2024":                  "2024-03-05",
		"03/05/2024":                "2024-03-05",
		"on 5th March 2024":         "2024-03-05",
		"Mar. 5, 2024 at noon":      "2024-03-05",
		"2024-13-05":                "",
		"5 Foo 2024":                "",
		"yesterday":                 "",
	} {
		got := ""
		if d, ok := day(in); ok {
			got = d.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("day(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAuthorSet(t *testing.T) {
	got := authorSet([]string{"By  Ann Lee and Jose\u0301 Paz", "Ann\u00a0LEE | Kim Oh"})
	for _, want := range []string{"ann lee", "josé paz", "kim oh"} {
		if !got[want] {
			t.Errorf("authorSet lacks %q: %v", want, got)
		}
	}
	if len(got) != 3 {
		t.Errorf("authorSet = %v, want three names", got)
	}
}

func TestParagraphs(t *testing.T) {
	recall, precision := paragraphs("First one.\n\nSecond one!", "First one\nJunk line\nSecond, one")
	if recall != 1 || !near(precision, 17.0/25) {
		t.Errorf("paragraphs = %v %v, want 1 and 17 of 25 characters", recall, precision)
	}
	if r, p := paragraphs("", ""); r != -1 || p != -1 {
		t.Errorf("paragraphs of nothing = %v %v, want -1 -1", r, p)
	}
}

func TestNormTitle(t *testing.T) {
	for in, want := range map[string]string{
		"  A “Big” Day — in_court ": "a big day in court",
		"Gro\u00dfe Wu\u0308rfe":    "grosse würfe",
		"Widget™ 2\u00a0m²":         "widgettm 2 m2",
		"\uff21\uff22":              "ab",
		"\u09ac\u09dc":              "\u09ac\u09a1",
		"\u09a1\u09bc\u09ac":        "\u09a1 \u09ac",
		"\u09dc\u09ac":              "\u09a1 \u09ac",
	} {
		if got := normTitle(in); got != want {
			t.Errorf("normTitle(%q) = %q, want %q", in, got, want)
		}
	}
}
