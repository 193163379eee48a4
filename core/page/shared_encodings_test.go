//go:build !js

package page

import (
	"encoding/base64"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/encodings.tsv")

// TestSharedEncodings holds the file that web/test/decode.test.mjs reads: the page
// in the browser is to read the same bytes as the same text. A line is declared
// encoding, bytes, the encoding they are read in, text.
func TestSharedEncodings(t *testing.T) {
	const path = "testdata/encodings.tsv"
	var lines []string
	for _, c := range sharedCases(t) {
		text, encoding, err := toUTF8(c, "", true)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Join([]string{base64.StdEncoding.EncodeToString(c), encoding, base64.StdEncoding.EncodeToString([]byte(text))}, "\t"))
	}
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what these bytes are read as today: run go test ./core/page -run SharedEncodings -update, and make test-js", path)
	}
}

// sharedCases are the samples in all their encodings, undeclared and declared
// rightly and wrongly, and what else the bytes of a page may be.
func sharedCases(t *testing.T) (cases [][]byte) {
	for _, s := range samples {
		for name := range strings.FieldsSeq(s.encodings) {
			raw := string(encode(t, s.text, name))
			for _, declared := range []string{"", name, "utf-8", "iso-8859-1"} {
				cases = append(cases, []byte(strings.ReplaceAll(wrap(declared, "\x02"), "\x02", raw)))
			}
			cases = append(cases, []byte(raw))
		}
	}
	western := func(s string) string { return string(encode(t, s, "windows-1252")) }
	for _, page := range []string{
		"<p>Größe und Länge</p>\n<p>Übermäßig schön</p>\n" + western("<p>Straße über die Brücke</p>\n<p>fünf Mädchen</p>\n"),
		strings.Repeat("<p>Größe für müde Füße</p>", 10) + "<p>it\x92s done \xC3(</p>",
		"\xEF\xBB\xBFplain", string(encode(t, "<p>Grüße from the bridge</p>", "utf-16le")), string(encode(t, "<p>Grüße from the bridge</p>", "utf-16be")),
	} {
		cases = append(cases, []byte(page))
	}
	for _, c := range faultyTexts {
		cases = append(cases, []byte(c.data))
	}
	return cases
}
