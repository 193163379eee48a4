package neardup

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

const (
	// maxRunes is the length of a sentence above which its characters are not
	// compared, only its words: the distance takes time in the product of lengths.
	maxRunes = 400
	// maxTokens is the number of tokens of a sentence that are compared.
	maxTokens = 200
	// surelyAlike is the ratio of words above which the characters need not be
	// looked at: the sentences are aligned anyway.
	surelyAlike = alike
	// hardlyAlike is the ratio of words below which the characters are not
	// looked at either: they could not reach the lowest line.
	hardlyAlike = 0.20
)

// meter measures pairs of sentences and counts its work.
type meter struct {
	cells          int      // table cells that Levenshtein distances have cost
	wordsA, wordsB []string // by sentence: one rune a word, made when needed
}

const (
	// maxCells is the work of one comparison above which only words are compared.
	maxCells = 4_000_000
	// maxWork is the work above which sentences are no longer measured: no news
	// story comes near, texts made to be slow stop here.
	maxWork = 20_000_000
)

// ratio returns how alike two sentences are, 0 to 1: 1 less the Levenshtein
// distance over the longer length, by words, or by characters where that says
// more.
func (m *meter) ratio(a, b *Doc, i, j int32) float64 {
	sa, sb := &a.sents[i], &b.sents[j]
	if sa.hash == sb.hash {
		return 1
	}
	if sa.hi-sa.lo < minSentence || sb.hi-sb.lo < minSentence || m.cells > maxWork {
		return 0
	}
	if m.wordsA == nil {
		m.wordsA, m.wordsB = make([]string, len(a.sents)), make([]string, len(b.sents))
	}
	words := m.distance(wordRunes(m.wordsA, a, i), wordRunes(m.wordsB, b, j))
	if words >= surelyAlike || words < hardlyAlike {
		return words
	}
	ta, tb := a.neutral(sa), b.neutral(sb)
	if len(ta)+len(tb) > 2*maxRunes || m.cells > maxCells {
		return words
	}
	return max(words, m.distance(ta, tb))
}

// neutral returns the sentence in neutral forms.
func (d *Doc) neutral(s *sentence) string { return d.canon[d.toks[s.lo].cs:d.toks[s.hi-1].ce] }

// wordRunes returns a string with one rune for each word of sentence i, so that
// the distance by words is the distance of strings. Different words have the
// same rune once in fifty thousand.
func wordRunes(made []string, d *Doc, i int32) string {
	if made[i] == "" {
		s := &d.sents[i]
		buf := make([]byte, 0, 3*maxTokens)
		for _, t := range d.toks[s.lo:min(s.hi, s.lo+maxTokens)] {
			// Of the runes of three bytes, those below the surrogates.
			buf = utf8.AppendRune(buf, rune(0x800+t.hash%(0xD800-0x800)))
		}
		made[i] = string(buf)
	}
	return made[i]
}

// distance returns 1 less the distance of a and b over the longer length. What
// both begin and end with is cut off first: it does not change the distance.
func (m *meter) distance(a, b string) float64 {
	long := max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	if long == 0 {
		return 1
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	n = runeStart(a, min(n, runeStart(b, n)))
	a, b = a[n:], b[n:]
	n = 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	a, b = a[:len(a)-n], b[:len(b)-n]
	m.cells += utf8.RuneCountInString(a) * utf8.RuneCountInString(b)
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(long)
}
