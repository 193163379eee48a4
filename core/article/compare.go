package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"winnow/core/internal/words"
)

// key is the form in which titles and names are compared: folded, letters and
// digits only, one space between words.
func key(s string) string {
	b := make([]byte, 0, len(s)+8)
	var folded [16]byte
	gap := false
	for _, r := range s {
		if r < utf8.RuneSelf {
			c := byte(r)
			switch {
			case c >= 'A' && c <= 'Z':
				c |= 0x20
			case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			default:
				gap = true
				continue
			}
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = append(b, c)
			continue
		}
		for _, f := range string(words.AppendFolded(folded[:0], r)) {
			if !inKey(f) {
				gap = true
				continue
			}
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = utf8.AppendRune(b, f)
		}
	}
	return string(b)
}

// inKey reports whether a folded character beyond ASCII stands in keys.
func inKey(f rune) bool { return unicode.IsLetter(f) || unicode.IsDigit(f) || unicode.IsMark(f) }

const (
	maxCompared = 300 // characters; levenshtein is quadratic, titles are short
	nearRatio   = .8  // two forms of one headline differ by less on the development pages
)

// near reports whether two keys are forms of one title: equal, one the
// beginning or end of the other (half of it at least), or a few letters apart.
func near(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a)*2 > len(b) && len(a) > 12 && (strings.HasPrefix(b, a) || strings.HasSuffix(b, a)) {
		return true
	}
	return likeness(a, b) >= nearRatio
}

// likeness is 1 minus the edit distance by the longer length, 0 to 1; below
// nearRatio it is 0 where that is cheap to know.
func likeness(a, b string) float64 {
	la, lb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if la > maxCompared || lb > maxCompared || la == 0 || lb == 0 {
		return 0
	}
	most := int(float64(max(la, lb))*(1-nearRatio)) + 1
	if la-lb > most || lb-la > most || apart(a, b) > most {
		return 0
	}
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(max(la, lb))
}

// apart is a bound that the edit distance cannot fall below: every edit changes
// the count of two letters at most.
func apart(a, b string) int {
	var count [64]int
	for _, r := range a {
		count[r&63]++
	}
	for _, r := range b {
		count[r&63]--
	}
	more, less := 0, 0
	for _, n := range count {
		if n > 0 {
			more += n
		} else {
			less -= n
		}
	}
	return max(more, less)
}

// overlap is the share of a's words that b has too, 0 to 1. Texts in scripts
// without spaces are compared by pairs of characters.
func overlap(a, b string) float64 {
	x, y := terms(a), terms(b)
	if len(x) == 0 {
		return 0
	}
	const wanted, found = 1, 2
	in := words.NewTable(len(x)) // the shorter list: b may be paragraphs
	for _, w := range x {
		in.Set(words.Hash(w), wanted)
	}
	for _, w := range y {
		if h := words.Hash(w); in.Get(h) == wanted {
			in.Set(h, found)
		}
	}
	n := 0
	for _, w := range x {
		if in.Get(words.Hash(w)) == found {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

// terms are the words of a key with three letters or more, numbers, and pairs
// of characters of unspaced scripts.
func terms(k string) []string {
	if isASCII(k) {
		return plainTerms(k)
	}
	var out []string
	toks := words.Split(k)
	for i, t := range toks {
		switch {
		case t.Unspaced:
			if i > 0 && toks[i-1].Unspaced {
				out = append(out, toks[i-1].Text+t.Text)
			}
		case len(t.Text) >= 3 || t.Number:
			out = append(out, t.Text)
		}
	}
	return out
}

// plainTerms is terms for a key of ASCII letters and digits: there a word ends at a
// blank, and a number where its digits end.
func plainTerms(k string) []string {
	out := make([]string, 0, len(k)/6+1)
	for i := 0; i < len(k); {
		from := i
		if isDigitByte(k[i]) {
			for i < len(k) && isDigitByte(k[i]) {
				i++
			}
			out = append(out, k[from:i])
			continue
		}
		for i < len(k) && k[i] != ' ' {
			i++
		}
		if i-from >= 3 {
			out = append(out, k[from:i])
		}
		for i < len(k) && k[i] == ' ' {
			i++
		}
	}
	return out
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
