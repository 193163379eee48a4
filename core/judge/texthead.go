package judge

import "strings"

// A text that was saved with its head has headline, writer and date as lines above
// the first sentence, and the scorer mostly keeps them: they read like the story.
// They are told by their shape alone, and more narrowly than on pages: what looks
// like a byline may be a line of a poem, what looks like a date the whole headline.

const (
	headLines   = 6  // lines above the first sentence, at most
	maxTitled   = 25 // words of a headline, at most
	maxSigned   = 8  // words of a byline, at most
	maxDated    = 9  // words of a date, at most
	maxWords    = 4  // and those without digits: weekday, month, zone
	smallSigned = 2  // words of a byline that begin small, at most: "by", "and"
)

// headOfText takes the lines of writer and date above a text's first sentence out of
// the body, and with them the headline that stands above them.
func (x *extractor) headOfText(v []Verdict, first int) {
	if x.shapes[first].sentenceEndLong(x.blocks[first].Words) {
		return
	}
	found := false
	for i := first + 1; i < len(v) && i < first+headLines && !x.shapes[i].sentenceEndLong(x.blocks[i].Words); i++ {
		if (v[i].Part == Body || v[i].Part == Junk) && (x.signedLine(i) || x.isDated(i)) {
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

// signedLine reports a line that names a writer and says nothing else: all its words but
// the first and an "and" are capitalised, in scripts that have capitals.
func (x *extractor) signedLine(i int) bool {
	b, h := &x.blocks[i], &x.shapes[i]
	return b.Words > 1 && b.Words <= maxSigned && !h.sentenceEnd && h.digits == 0 && (h.upper == 0 || b.Words-h.upper <= smallSigned) &&
		(x.isByline(i) || x.namesWriter(i)) && x.namesFollow(b.Text)
}

// dateForms are the forms of dates: 1 is one or two digits, 4 four, a word is a.
var dateForms = [...]string{"1a4", "a14", "411", "114", "4a1a1"}

// isDated reports whether line i is a date with its year and hardly anything else.
func (x *extractor) isDated(i int) bool {
	b := &x.blocks[i]
	if b.Words > maxDated || !x.shapes[i].yearLike {
		return false
	}
	form := formOf(b.Text)
	for _, f := range dateForms {
		if strings.Contains(form, f) {
			return strings.Count(form, "a") <= maxWords
		}
	}
	return false
}

// formOf returns what the words and numbers of a line are, see dateForms. Without "de",
// which stands between the parts of a date.
func formOf(text string) string {
	var form []byte
	digits, word := 0, -1 // of the run at hand: digits; where its letters begin
	for i := 0; i <= len(text); i++ {
		c := byte(' ')
		if i < len(text) {
			c = text[i]
		}
		letter, digit := c >= 'A', c >= '0' && c <= '9'
		if word >= 0 && !letter {
			if text[word:i] != "de" {
				form = append(form, 'a')
			}
			word = -1
		}
		if digits > 0 && !digit {
			form = append(form, "011040"[min(digits, 5)])
			digits = 0
		}
		switch {
		case digit:
			digits++
		case letter && word < 0:
			word = i
		}
	}
	return string(form)
}
