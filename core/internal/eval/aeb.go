package eval

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// shingleSize is how many words a shingle of metric (a) has.
const shingleSize = 4

// Shingles are the hashes of a text's runs of four words, sorted; a text of one
// to three words is one shingle, a text without words none.
type Shingles []uint64

// ShinglesOf returns the shingles of text. Words are what Python's \w+ finds.
func ShinglesOf(text string) Shingles { return shingles(text, false) }

// AEB is metric (a) of one page: the shares of the shingles of both texts that
// are common (tp), only in pred (fp) and only in gold (fn). They sum to 1, or
// to 0 where both texts have no words.
func AEB(gold, pred string) (tp, fp, fn float64) {
	return ShinglesOf(gold).Against(ShinglesOf(pred))
}

// AEBUnspaced is AEB with each character of an unspaced script (Chinese,
// Japanese, Thai) as a word of its own.
func AEBUnspaced(gold, pred string) (tp, fp, fn float64) {
	g := ShinglesOf(gold)
	if len(g) == 0 {
		return g.Against(ShinglesOf(pred))
	}
	return shingles(gold, true).Against(shingles(pred, true))
}

// Against compares gold's shingles with a prediction's, as AEB does.
func (gold Shingles) Against(pred Shingles) (tp, fp, fn float64) {
	common, i, j := 0, 0, 0
	for i < len(gold) && j < len(pred) {
		switch a, b := gold[i], pred[j]; {
		case a == b:
			common++
			i++
			j++
		case a < b:
			i++
		default:
			j++
		}
	}
	all := float64(len(gold) + len(pred) - common)
	if all == 0 {
		return 0, 0, 0
	}
	return float64(common) / all, float64(len(pred)-common) / all, float64(len(gold)-common) / all
}

// F1 returns the harmonic mean of precision and recall of one page.
func F1(tp, fp, fn float64) float64 {
	return harmonic(precision(tp, fp, fn), recall(tp, fp, fn))
}

func precision(tp, fp, fn float64) float64 {
	switch {
	case fp == 0 && fn == 0:
		return 1
	case tp == 0 && fp == 0:
		return 0
	}
	return tp / (tp + fp)
}

func recall(tp, fp, fn float64) float64 {
	switch {
	case fp == 0 && fn == 0:
		return 1
	case tp == 0 && fn == 0:
		return 0
	}
	return tp / (tp + fn)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// Sum adds up metric (a) over pages. The zero value is empty.
type Sum struct {
	Pages              int
	p, r               float64
	withPred, withGold int
}

// Add takes in one page's result of AEB.
func (s *Sum) Add(tp, fp, fn float64) {
	s.Pages++
	if tp+fp > 0 {
		s.p += precision(tp, fp, fn)
		s.withPred++
	}
	if tp+fn > 0 {
		s.r += recall(tp, fp, fn)
		s.withGold++
	}
}

// Scores returns the figures of the set: precision is the mean over pages with
// an answer, recall over pages with gold, f1 the harmonic mean of the two means.
func (s *Sum) Scores() (p, r, f1 float64) {
	if s.withPred > 0 {
		p = s.p / float64(s.withPred)
	}
	if s.withGold > 0 {
		r = s.r / float64(s.withGold)
	}
	return p, r, harmonic(p, r)
}

// shingles hashes words as they come and keeps the last four; no strings are built.
func shingles(text string, unspaced bool) Shingles {
	out := make(Shingles, 0, len(text)/6+1)
	var last [shingleSize]uint64
	n := 0
	eachWord(text, unspaced, func(word string) {
		copy(last[:], last[1:])
		last[shingleSize-1] = hash(word)
		if n++; n >= shingleSize {
			out = append(out, combine(last[:]))
		}
	})
	if n > 0 && n < shingleSize {
		out = append(out, combine(last[shingleSize-n:]))
	}
	slices.Sort(out)
	return out
}

// hash is 64-bit FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// combine mixes the words' hashes; their order counts.
func combine(words []uint64) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = (h ^ w) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

// eachWord calls f with every match of Python's \w+ in text. With unspaced set,
// characters of unspaced scripts are words of one character.
func eachWord(text string, unspaced bool, f func(string)) {
	start := -1
	for i, r := range text {
		single := unspaced && r >= 0x0e00 && isUnspaced(r)
		if !single && isWordRune(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			f(text[start:i])
			start = -1
		}
		if single {
			f(text[i : i+utf8.RuneLen(r)])
		}
	}
	if start >= 0 {
		f(text[start:])
	}
}

// isWordRune is Python's \w: letters, every kind of number, and the underscore,
// but no combining marks.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// isUnspaced names the scripts that score.py splits by character.
func isUnspaced(r rune) bool {
	return 0x3040 <= r && r <= 0x30ff || 0x3400 <= r && r <= 0x4dbf || 0x4e00 <= r && r <= 0x9fff ||
		0xf900 <= r && r <= 0xfaff || 0x0e00 <= r && r <= 0x0e7f || 0x20000 <= r && r <= 0x2ffff
}

// WordHashes returns the hashes of the words of text as metric (a) sees them,
// with each unspaced character a word: what labels are made from.
func WordHashes(text string) []uint64 {
	out := make([]uint64, 0, len(text)/6+1)
	eachWord(text, true, func(word string) { out = append(out, hash(word)) })
	return out
}

// ShingleOf returns the hash of one shingle, four words or fewer.
func ShingleOf(words []uint64) uint64 { return combine(words) }
