package neardup

import (
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

const (
	// maxBytes is the length of two sentences together above which their characters
	// are not compared, only their words: time is in the product of lengths.
	maxBytes = 800
	// maxTokens is the number of tokens of a sentence that are compared.
	maxTokens = 200
	// worthChars is the ratio of words from which on the characters may reach the
	// line for sentences that stand alone. Below, of 25,000 candidate pairs of real
	// texts none did, so that they are only looked at beside aligned sentences.
	worthChars = 0.40
	// hardlyAlike is the ratio of words below which the characters are not
	// looked at at all.
	hardlyAlike = 0.20
)

// meter measures pairs of sentences and counts its work.
type meter struct {
	cells int // table cells that Levenshtein distances have cost, or as much work
	chars *editor
}

const (
	// maxCells is the work of one comparison above which only words are compared.
	maxCells = 4_000_000
	// maxWork is the work above which sentences are no longer measured: no news
	// story comes near, texts made to be slow stop here.
	maxWork = 20_000_000
)

// byWords sets the link's ratio, how alike its sentences are, 0 to 1: 1 less the
// Levenshtein distance over the longer length, in words, or in characters where
// those may say enough.
func (m *meter) byWords(a, b *Doc, l *link) {
	sa, sb := &a.sents[l.a], &b.sents[l.b]
	if sa.hi-sa.lo < minSentence || sb.hi-sb.lo < minSentence || m.cells > maxWork {
		l.full = true
		return
	}
	l.ratio = m.distance(a.wordRunes(sa), b.wordRunes(sb))
	if l.ratio >= worthChars {
		m.byChars(a, b, l)
	}
}

// byChars raises the link's ratio to that of its characters where it is higher.
func (m *meter) byChars(a, b *Doc, l *link) {
	if l.full {
		return
	}
	l.full = true
	if l.ratio >= alike || l.ratio < hardlyAlike {
		return // aligned anyway, or never
	}
	ta, tb := a.neutral(&a.sents[l.a]), b.neutral(&b.sents[l.b])
	if len(ta)+len(tb) > maxBytes || m.cells > maxCells {
		return
	}
	if m.chars == nil {
		m.chars = &editor{}
	}
	n := max(utf8.RuneCountInString(ta), utf8.RuneCountInString(tb))
	edits, work := m.chars.distance(ta, tb)
	m.cells += 4 * work
	l.ratio = max(l.ratio, 1-float64(edits)/float64(n))
}

// neutral returns the sentence in neutral forms.
func (d *Doc) neutral(s *sentence) string { return d.canon[d.toks[s.lo].cs:d.toks[s.hi-1].ce] }

// wordRunes returns the sentence with one rune for each word, so that the
// distance by words is the distance of strings. Different words have the same
// rune once in fifty thousand.
func (d *Doc) wordRunes(s *sentence) string {
	return d.runes[3*s.lo : 3*min(s.hi, s.lo+maxTokens)]
}

// appendRune appends the rune of a word: of those of three bytes, one below the
// surrogates.
func appendRune(b []byte, hash uint64) []byte {
	r := 0x800 + hash*hashPrime>>32*(0xD800-0x800)>>32
	return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, 0x80|byte(r)&0x3F)
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
