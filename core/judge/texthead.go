package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text that was saved with its head has headline, writer and date as lines above
// the first sentence, and the scorer mostly keeps them: they read like the story.
// They are told by their shape alone, and more narrowly than on pages: what looks
// like a byline may be a line of a poem, what looks like a date the whole headline.

const (
	headLines   = 6  // lines above the first sentence, at most
	maxTitled   = 25 // words of a headline, at most
	maxSigned   = 8  // words of a byline, at most
	maxDated    = 9  // words of a date, at most
	smallSigned = 1  // words of a byline behind its first that begin small, at most: "and", "of"
)

// headOfText takes the lines of writer and date above a text's first sentence out of
// the body, and with them the headline that stands above them.
func (x *extractor) headOfText(v []Verdict, first int) {
	if x.shapes[first].sentenceEndLong(x.blocks[first].Words) {
		return
	}
	found := false
	for i := first + 1; i < len(v) && i < first+headLines && !x.shapes[i].sentenceEndLong(x.blocks[i].Words); i++ {
		if (v[i].Part == Body || v[i].Part == Junk) && (x.signedLine(i) || datedLine(x.blocks[i].Text)) {
			v[i].Part, found = Junk, true // parts names it
		}
	}
	if h := &x.shapes[first]; found && x.blocks[first].Words <= maxTitled && h.stops == 0 && !h.colonEnd {
		v[first].Part = Junk // titleLine finds it among the lines above the body
	}
}

// sentenceEndLong reports a line that ends as a sentence and is longer than a date or
// a headline with a full stop.
func (h *shape) sentenceEndLong(words int) bool { return h.sentenceEnd && words > maxDated }

// signedLine reports a line that names a writer and says nothing else.
func (x *extractor) signedLine(i int) bool {
	b := &x.blocks[i]
	if b.Words < 2 || b.Words > maxSigned || x.shapes[i].sentenceEnd || x.shapes[i].digits > 0 || !x.isByline(i) && !x.namesWriter(i) || !x.namesFollow(b.Text) {
		return false
	}
	small := 0
	for _, w := range strings.Fields(b.Text)[1:] {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return small <= smallSigned
}

// datedLine reports a line that holds a date with its year, in digits or with one word
// between day and year or before them, and hardly anything else.
func datedLine(text string) bool {
	list := strings.Fields(text)
	if len(list) > maxDated {
		return false
	}
	year, day, other := -1, -1, 0
	for i, w := range list {
		w = strings.Trim(w, ".,;()|·–—-")
		switch n, digits := len(w), strings.Count(numerals(w), "0"); {
		case digits == 4 && n == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")):
			year = i
		case digits >= 5 && digits <= 8 && n > digits: // 2026-11-02, 02.11.26, 2026年11月2日
			year, day = i, i
		case digits > 0 && digits <= 2 && n <= 4 && !strings.Contains(w, ":"):
			if day < 0 {
				day = i
			}
		case digits == 0 && w != "" && w != "de" && w != "of":
			other++
		}
	}
	switch between := year - day; {
	case year < 0 || day < 0 || other > 4:
		return false
	case between == 0:
		return other <= 2
	case between == 1:
		return day > 0 && other <= 3 // November 2, 2026
	case between == 2:
		return other <= 4 // 2 November 2026
	default:
		return between == 4 && list[day+1] == "de" && other <= 3 // 2 de noviembre de 2026
	}
}

// numerals returns s with every digit of any script as 0.
func numerals(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}
