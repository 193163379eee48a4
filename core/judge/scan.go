package judge

import (
	"unicode"
	"unicode/utf8"

	"winnow/core/block"
)

// The classes of ASCII characters; the first three make words.
const (
	cNone uint8 = iota
	cLower
	cUpper
	cDigit
	cSpace
	cComma
	cStop
	cQuote
	cSeparator
	cJoin // joins two parts of a word: ' and -
	cColon
	cAt
	cCurrency
	cWide // begins or continues a character beyond ASCII
	classCount
)

// characters holds what the scanner asks of a byte.
var characters = func() (t [256]struct{ class, lower, w uint8 }) {
	for c := range t {
		t[c].lower = uint8(c)
		switch {
		case c >= 'a' && c <= 'z':
			t[c].class = cLower
		case c >= 'A' && c <= 'Z':
			t[c].class, t[c].lower = cUpper, uint8(c)+'a'-'A'
		case c >= '0' && c <= '9':
			t[c].class = cDigit
		case c >= utf8.RuneSelf:
			t[c].class = cWide
		}
	}
	for class, list := range [classCount]string{cSpace: " ", cComma: ",;", cStop: ".!?", cQuote: "\"", cSeparator: "|/>#", cJoin: "'-", cColon: ":", cAt: "@", cCurrency: "$"} {
		for i := range len(list) {
			t[list[i]].class = uint8(class)
		}
	}
	t['w'].w = 1
	return t
}()

const hashOffset, hashPrime = 2166136261, 16777619 // FNV-1a, 32 bits

// scanner reads a text once: its words as hashes, its shape, and which words are
// names. Words are lower case; apostrophes and hyphens inside a word belong to
// it; an ideographic character is a word of its own.
type scanner struct {
	words []uint32 // appended to
	names []int32  // places in words, from the text's first word on, of capitalised words inside sentences
	shape shape
	limit int // len(words) at which no more words are kept

	count [classCount]int32
	named int    // names found in this text
	h     uint32 // hash of the word begun
	in    bool   // inside a word
	name  bool   // the word begun may be a name
	span  bool   // inside a run of letters, hyphens and apostrophes
	fresh bool   // a sentence begins
	first int    // len(words) at the beginning
}

// maxNames is how many names of a block are looked at.
const maxNames = 60

// read scans s. It appends to words and names and sets shape.
func (t *scanner) read(s string, limit int) {
	t.first, t.limit = len(t.words), len(t.words)+limit
	t.shape, t.count = shape{runes: len(s)}, [classCount]int32{}
	t.in, t.name, t.span, t.fresh, t.named = false, false, false, true, 0
	for i := 0; i < len(s); {
		switch class := characters[s[i]].class; {
		case class == cWide:
			i = t.wide(s, i)
		case class >= cLower && class <= cDigit:
			i = t.run(s, i)
		default:
			t.sign(s, i, class)
			i++
		}
	}
	t.flush()
	t.finish(s)
}

// begin starts a word. Capitals at the beginning of a sentence name nothing.
func (t *scanner) begin(upper bool) {
	t.in, t.h = true, hashOffset
	t.name = false
	if !t.span {
		t.name = upper && !t.fresh
		t.span, t.fresh = true, false
	}
}

// flush ends a word.
func (t *scanner) flush() {
	if !t.in {
		return
	}
	t.in = false
	if len(t.words) >= t.limit {
		return
	}
	if t.name && t.named < maxNames {
		t.named++
		t.names = append(t.names, int32(len(t.words)-t.first))
	}
	t.words = append(t.words, t.h)
}

// run reads a run of ASCII letters and digits from i on and returns its end.
func (t *scanner) run(s string, i int) int {
	c := &characters[s[i]]
	if !t.in {
		t.begin(c.class == cUpper)
	}
	start, h, digits := i, t.h, t.count[cDigit]
	var ww, w uint8
	for {
		t.count[c.class]++
		h = (h ^ uint32(c.lower)) * hashPrime
		ww |= w & c.w
		w = c.w
		if i++; i == len(s) {
			break
		}
		c = &characters[s[i]]
		if c.class == cNone || c.class > cDigit {
			break
		}
	}
	t.h = h
	if ww != 0 {
		t.shape.web = true
	}
	if t.count[cDigit] != digits {
		t.shape.numbers(s, start, i)
	}
	return i
}

// sign reads an ASCII character that is no part of a word, or joins two.
func (t *scanner) sign(s string, i int, class uint8) {
	t.count[class]++
	if class == cJoin {
		if t.in && i+1 < len(s) && isWordByte(s[i+1]) {
			t.h = (t.h ^ uint32(s[i])) * hashPrime
			return
		}
		t.flush()
		return // a span of letters goes on behind it
	}
	t.flush()
	t.span = false
	switch class {
	case cStop, cQuote, cColon:
		t.fresh = true
	case cSeparator:
		if s[i] == '/' && i > 0 && s[i-1] == '/' {
			t.shape.web = true
		}
	}
}

// wide reads a character beyond ASCII and returns the place behind it.
func (t *scanner) wide(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	end := i + size
	t.shape.runes -= size - 1
	t.countWide(r, i > 0 && s[i-1] == ' ')
	switch {
	case block.IsIdeographic(r):
		t.flush()
		t.span, t.fresh = true, false
		if len(t.words) < t.limit {
			t.words = append(t.words, (hashOffset^uint32(r))*hashPrime)
		}
	case r == '\u2019':
		if t.in && end < len(s) && isWordByte(s[end]) {
			t.h = (t.h ^ '\'') * hashPrime
			return end
		}
		t.flush()
		if !t.span {
			t.fresh = true
		}
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		if !t.in {
			t.begin(unicode.IsUpper(r))
		}
		t.h = (t.h ^ uint32(unicode.ToLower(r))) * hashPrime
	default:
		t.flush()
		t.span = false
		t.fresh = t.fresh || isQuote(r)
	}
	return end
}

// countWide adds a character beyond ASCII to the shape.
func (t *scanner) countWide(r rune, spaced bool) {
	h := &t.shape
	switch {
	case r == '、' || r == '，' || r == '،':
		h.commas++
	case r == '。' || r == '！' || r == '？' || r == '؟':
		h.stops++
	case r == '•' || r == '·' || r == '›' || r == '»' && spaced:
		h.separators++
	case r == '©' || r == '®':
		h.copyrightSign = true
	case r == '€' || r == '£' || r == '¥' || r == '₹':
		h.currency = true
	case isQuote(r):
		h.quotes++
	case block.IsIdeographic(r):
		h.letters++
		h.ideographs++
	case unicode.IsLetter(r):
		h.letters++
		if unicode.IsUpper(r) {
			h.upper++
		}
	}
}

// finish sums the counts up and looks at both ends of the text.
func (t *scanner) finish(s string) {
	h, n := &t.shape, &t.count
	h.letters += int(n[cLower] + n[cUpper])
	h.upper += int(n[cUpper])
	h.digits = int(n[cDigit])
	h.commas += int(n[cComma])
	h.stops += int(n[cStop])
	h.quotes += int(n[cQuote])
	h.separators += int(n[cSeparator])
	h.atSign = n[cAt] > 0
	h.currency = h.currency || n[cCurrency] > 0
	if s == "" {
		return
	}
	r, _ := utf8.DecodeRuneInString(s)
	h.lowerStart = unicode.IsLower(r)
	h.digitStart = r >= '0' && r <= '9'
	h.symbolStart = !h.digitStart && !unicode.IsLetter(r) && !isQuote(r) && r != '('
	before := lastSign(s)
	switch before {
	case '.', '!', '?', '。', '！', '？', '؟', '۔', '।', '…', '．':
		h.sentenceEnd = true
	}
	h.cut = before == '…' || len(s) > 3 && s[len(s)-3:] == "..."
	h.colonEnd = before == ':' || before == '：'
}
