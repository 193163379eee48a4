package judge

import (
	"math"
	"unicode/utf8"
)

// shape is what the characters of a text look like, whatever it says.
type shape struct {
	runes, letters, upper, digits       int
	commas, stops, quotes, separators   int
	ideographs                          int
	sentenceEnd                         bool // ends as a sentence does
	cut                                 bool // ends with an ellipsis
	colonEnd                            bool
	lowerStart, digitStart, symbolStart bool
	atSign, web, copyrightSign          bool
	currency                            bool
	yearLike, clockLike                 bool // a number 1990–2039; digits:digits
}

// numbers looks for years and times of day in s[i:end].
func (h *shape) numbers(s string, i, end int) {
	for i < end {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		start, number := i, 0
		for i < end && s[i] >= '0' && s[i] <= '9' {
			number = number*10 + int(s[i]-'0')
			i++
			if i-start > 6 {
				number = 0
			}
		}
		digits := i - start
		if digits == 4 && number >= 1990 && number <= 2039 {
			h.yearLike = true
		}
		if digits <= 2 && i+1 < len(s) && (s[i] == ':' || s[i] == 'h') && s[i+1] >= '0' && s[i+1] <= '9' {
			h.clockLike = true
		}
	}
}

// lastSign returns the last character of s that is no space, quotation mark or
// closing bracket, 0 if there is none.
func lastSign(s string) rune {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if r != ' ' && r != ')' && r != ']' && !isQuote(r) {
			return r
		}
		s = s[:len(s)-size]
	}
	return 0
}

func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '’', '「', '」', '『', '』':
		return true
	}
	return false
}

// textRow fills the features of a block's own text.
func (x *extractor) textRow(i int, kinds [wordKinds]int) {
	b, r, h := &x.blocks[i], &x.rows[i], &x.shapes[i]
	words := float32(max(b.Words, 1))
	r[FWords] = log2(b.Words)
	r[FWordLength] = float32(h.runes) / words
	r[FSentenceEnd] = boolean(h.sentenceEnd)
	r[FCut] = boolean(h.cut)
	r[FColonEnd] = boolean(h.colonEnd)
	r[FStart] = boolean(h.lowerStart) + 2*boolean(h.digitStart) + 3*boolean(h.symbolStart)
	r[FStops] = float32(h.stops) / words
	r[FStopCount] = float32(min(h.stops, 10))
	r[FCommas] = float32(h.commas) / words
	r[FDigits] = float32(h.digits) / float32(max(h.runes, 1))
	r[FUpper] = float32(h.upper) / float32(max(h.letters, 1))
	r[FQuotes] = float32(min(h.quotes, 6))
	r[FSeparators] = float32(min(h.separators, 6))
	r[FMarks] = boolean(h.atSign) + 2*boolean(h.web) + 4*boolean(h.copyrightSign)
	r[FDateLike] = boolean(h.yearLike) + 2*boolean(h.clockLike)
	r[FLinkDensity] = float32(b.LinkDensity())
	r[FLinks] = float32(min(b.Links, 10))
	count := float32(max(len(x.words[i]), 1))
	r[FPerson] = float32(kinds[personWord]) / count
	r[FStopwords] = float32(kinds[commonWord]+kinds[personWord]) / count
	for t := range topicCount {
		r[FTopic+int(t)] = float32(x.topics[i].any>>t&1) + float32(x.topics[i].start>>t&1)
	}
	r[FTopicShare] = min(1, float32(x.topics[i].words)/words)
	r[FConsent] = float32(x.topics[i].consent) / count
	r[FTopicHits] = float32(min(x.topics[i].hits, 12))
	r[FTopicCount] = float32(onesCount(x.topics[i].any))
}

func onesCount(m uint16) (n int) {
	for ; m != 0; m &= m - 1 {
		n++
	}
	return n
}

// log2 is log2(1+n), the scale on which lengths are compared.
func log2(n int) float32 {
	if n >= 0 && n < logCount {
		return logs[n]
	}
	return float32(math.Log2(float64(1 + n)))
}

// logCount is how many numbers logs holds; most counts are below.
const logCount = 512

// logs holds log2 of small numbers. Making it takes 20 µs at the start; asking
// each time whether it is made took a fiftieth of judging.
var logs = func() (t [logCount]float32) {
	for n := range t {
		t[n] = float32(math.Log2(float64(1 + n)))
	}
	return t
}()
