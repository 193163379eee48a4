package judge

import (
	"math"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/core/block"
)

// shape is what the characters of a text look like, whatever it says.
type shape struct {
	runes, letters, upper, digits, spaces int
	commas, stops, quotes, separators     int
	ideographs                            int
	sentenceEnd                           bool // ends as a sentence does
	cut                                   bool // ends with an ellipsis, or in the middle of a sentence
	colonEnd                              bool
	lowerStart, digitStart, symbolStart   bool
	atSign, web, copyrightSign            bool
	currency                              bool
	yearLike, clockLike                   bool // a number 1990–2039; digits:digits
}

func shapeOf(s string) (h shape) {
	var last, before rune
	number, digits := 0, 0
	for i, r := range s {
		h.runes++
		if r >= '0' && r <= '9' {
			h.digits++
			digits++
			number = number*10 + int(r-'0')
			if digits > 6 {
				number = 0
			}
		} else {
			if digits == 4 && number >= 1990 && number <= 2039 {
				h.yearLike = true
			}
			if (r == ':' || r == '.' || r == 'h') && digits >= 1 && digits <= 2 && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				h.clockLike = h.clockLike || r != '.'
			}
			number, digits = 0, 0
		}
		h.count(r, last)
		if h.runes == 1 {
			h.lowerStart = unicode.IsLower(r)
			h.digitStart = r >= '0' && r <= '9'
			h.symbolStart = !h.digitStart && !unicode.IsLetter(r) && !isQuote(r) && r != '('
		}
		if r != ' ' && !isQuote(r) && r != ')' && r != ']' {
			before = r
		}
		last = r
	}
	if digits == 4 && number >= 1990 && number <= 2039 {
		h.yearLike = true
	}
	switch before {
	case '.', '!', '?', '。', '！', '？', '؟', '۔', '।', '…', '．':
		h.sentenceEnd = true
	}
	h.cut = before == '…' || len(s) > 3 && s[len(s)-3:] == "..."
	h.colonEnd = before == ':' || before == '：'
	return h
}

func (h *shape) count(r, last rune) {
	switch {
	case r == ' ':
		h.spaces++
	case r == ',' || r == ';' || r == '、' || r == '，' || r == '،':
		h.commas++
	case r == '.' || r == '!' || r == '?' || r == '。' || r == '！' || r == '？' || r == '؟':
		h.stops++
	case r == '|' || r == '/' || r == '•' || r == '·' || r == '›' || r == '»' && last == ' ' || r == '>' || r == '#':
		h.separators++
	case r == '@':
		h.atSign = true
	case r == '©' || r == '®':
		h.copyrightSign = true
	case r == '$' || r == '€' || r == '£' || r == '¥' || r == '₹':
		h.currency = true
	case isQuote(r):
		h.quotes++
	case r < utf8.RuneSelf:
		if r >= 'a' && r <= 'z' {
			h.letters++
		} else if r >= 'A' && r <= 'Z' {
			h.letters++
			h.upper++
		}
	case block.IsIdeographic(r):
		h.letters++
		h.ideographs++
	case unicode.IsLetter(r):
		h.letters++
		if unicode.IsUpper(r) {
			h.upper++
		}
	}
	if r == '/' && last == '/' || r == 'w' && last == 'w' {
		h.web = true
	}
}

func isQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '’', '「', '」', '『', '』':
		return true
	}
	return false
}

// textRow fills the features of a block's own text.
func (x *extractor) textRow(i int) {
	b, r, h := &x.blocks[i], &x.rows[i], &x.shapes[i]
	words := float32(max(b.Words, 1))
	r[FWords] = log2(b.Words)
	r[FWordLength] = float32(h.runes) / words
	r[FSentenceEnd] = boolean(h.sentenceEnd)
	r[FCut] = boolean(h.cut)
	r[FColonEnd] = boolean(h.colonEnd)
	r[FStart] = boolean(h.lowerStart) + 2*boolean(h.digitStart) + 3*boolean(h.symbolStart)
	r[FStops] = float32(h.stops) / words
	r[FStopCount] = min(float32(h.stops), 10)
	r[FCommas] = float32(h.commas) / words
	r[FDigits] = float32(h.digits) / float32(max(h.runes, 1))
	r[FUpper] = float32(h.upper) / float32(max(h.letters, 1))
	r[FQuotes] = min(float32(h.quotes), 6)
	r[FSeparators] = min(float32(h.separators), 6)
	r[FMarks] = boolean(h.atSign) + 2*boolean(h.web) + 4*boolean(h.copyrightSign)
	r[FDateLike] = boolean(h.yearLike) + 2*boolean(h.clockLike)
	r[FLinkDensity] = float32(b.LinkDensity())
	r[FLinks] = min(float32(b.Links), 10)
	known, person := 0, 0
	for _, id := range x.ids[i] {
		switch x.vocab.kind[id] {
		case personWord:
			person++
			known++
		case commonWord:
			known++
		}
	}
	r[FPerson] = float32(person) / float32(max(len(x.words[i]), 1))
	r[FStopwords] = float32(known) / float32(max(len(x.words[i]), 1))
	for t := range topicCount {
		r[FTopic+int(t)] = float32(x.topics[i].any>>t&1) + float32(x.topics[i].start>>t&1)
	}
	r[FTopicShare] = min(1, float32(x.topics[i].words)/words)
	r[FConsent] = float32(x.topics[i].consent) / float32(max(len(x.words[i]), 1))
	r[FTopicHits] = min(float32(x.topics[i].hits), 12)
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
		return logTable()[n]
	}
	return float32(math.Log2(float64(1 + n)))
}

// logCount is how many numbers logTable holds; most counts are below.
const logCount = 512

// logTable holds log2 of small numbers, made on first use.
var logTable = sync.OnceValue(func() *[logCount]float32 {
	var t [logCount]float32
	for n := range t {
		t[n] = float32(math.Log2(float64(1 + n)))
	}
	return &t
})
