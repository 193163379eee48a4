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
			if !unicode.IsLetter(f) && !unicode.IsDigit(f) && !unicode.IsMark(f) {
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
	if la > maxCompared || lb > maxCompared || la == 0 || lb == 0 || apart(a, b) > int(float64(max(la, lb))*(1-nearRatio))+1 {
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
	in := make(map[string]bool, len(y))
	for _, w := range y {
		in[w] = true
	}
	n := 0
	for _, w := range x {
		if in[w] {
			n++
		}
	}
	return float64(n) / float64(len(x))
}

// terms are the words of a key with three letters or more, numbers, and pairs
// of characters of unspaced scripts.
func terms(k string) []string {
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
