package judge

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// lines returns the extractor of a text.
func lines(t *testing.T, text string) *extractor {
	t.Helper()
	p, err := page.ParseText([]byte(text), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return extract(p, block.Split(p))
}

// wordHash is the hash of one word.
func wordHash(word string) uint32 { return appendWords(nil, word, 1)[0] }

func TestWordingKeys(t *testing.T) {
	x := lines(t, "Read the mill and the mill race\nSign up\n\nThe ferry stays in harbour, and the ferry stays where it is until the ice goes")
	for _, c := range []struct {
		name string
		line int
		word string
		form uint32
		want int
	}{
		{"a word said twice counts once", 0, "mill", formAny, 1},
		{"in a line of that length", 0, "mill", formMiddle, 1},
		{"in no other", 0, "mill", formShort, 0},
		{"the first word", 0, "read", formFirst, 1},
		{"not the second", 0, "the", formFirst, 0},
		{"the last word", 0, "race", formLast, 1},
		{"a short line", 1, "sign", formShort, 1},
		{"a long line", 2, "ferry", formLong, 1},
		{"of the line before nothing", 1, "mill", formAny, 0},
		{"a word of two lines in both", 2, "the", formAny, 1},
	} {
		keys := x.appendWordingKeys(nil, c.line)
		got := 0
		for _, key := range keys {
			if key == wordingKey(wordHash(c.word), c.form) {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: %q in form %d stands %d times among the keys of line %d, want %d", c.name, c.word, c.form, got, c.line, c.want)
		}
		for _, key := range keys {
			if key >= 1<<wordingBits {
				t.Errorf("key %x has more than %d bits", key, wordingBits)
			}
		}
	}
	whole := func(text string) uint32 {
		keys := lines(t, text).appendWordingKeys(nil, 0)
		return keys[len(keys)-1]
	}
	if whole("Sign up") == whole("Up sign") || whole("Sign up") != whole("SIGN UP!") {
		t.Error("a short line as a whole is not its words in their order")
	}
	if one := WordKeys("share"); !slices.Contains(one, whole("Share")) {
		t.Error("the keys of a word lack that of a line which is this word alone")
	}
}

// TestWordingTable has a table read, and lines scored with it.
func TestWordingTable(t *testing.T) {
	weights := map[uint32]int8{
		wordingKey(wordHash("mill"), formAny):    20,
		wordingKey(wordHash("mill"), formMiddle): -4,
		wordingKey(wordHash("sign"), formFirst):  -127,
	}
	var keys []uint32
	for key := range weights {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	table := binary.LittleEndian.AppendUint32(nil, math.Float32bits(.5))
	table = binary.LittleEndian.AppendUint16(table, uint16(len(keys)))
	last := uint32(0)
	for _, key := range keys {
		table = append(binary.AppendUvarint(table, uint64(key-last)), byte(weights[key]))
		last = key
	}
	w := decodeWording(string(table))
	x := lines(t, "Read the mill and the mill race\nSign up\nThe ferry stays in harbour")
	for i, want := range []float32{8, -63.5, 0} {
		if got := w.tells(x.appendWordingKeys(nil, i)); got != want {
			t.Errorf("line %d says %v, want %v", i, got, want)
		}
	}
}

// TestWordingOfTextsOnly: pages have their markup, and no figure for it.
func TestWordingOfTextsOnly(t *testing.T) {
	const text = "Sign up for our newsletter"
	x := lines(t, text)
	if got := x.rows[0][FWording]; got >= 0 {
		t.Errorf("%q tells %v on a text, want junk", text, got)
	}
	if got := x.telling(0); !strings.Contains(got, "newsletter") || strings.Count(got, ",") != tellingWords-1 {
		t.Errorf("the words of %q that told most are%s", text, got)
	}
	p, err := page.ParseHTML([]byte("<p>"+text+"</p>"), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := extract(p, block.Split(p)).rows[0][FWording]; got != 0 {
		t.Errorf("%q tells %v on a page, want nothing", text, got)
	}
}
