package block

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// wordUnit is one word in the units that counting uses; a CJK or Thai character
// is 1/1.8 word, the ratio at which such text has as many "words" as its
// translation.
const (
	wordUnit = 18
	charUnit = 10
)

// The classes of ASCII bytes, as bits so that a run of them can be summed up.
const (
	plainByte = 0
	wordByte  = 1 << iota
	spaceByte
	wideByte // begins or continues a character beyond ASCII
)

// byteClasses holds the class of every byte.
var byteClasses = func() (t [256]uint8) {
	for c := range t {
		switch r := rune(c); {
		case c >= utf8.RuneSelf:
			t[c] = wideByte
		case isSpace(r):
			t[c] = spaceByte
		case isWordRune(r):
			t[c] = wordByte
		}
	}
	return t
}()

// append adds a text node's data to the run, folding white space, and returns
// how many words (in units) it brought.
func (s *splitter) append(i, home int32, data string) (units int) {
	r := &s.run
	inWord := r.open && !r.gap && len(s.buf) > r.start
	for at := 0; at < len(data); {
		class := byteClasses[data[at]]
		switch class {
		case spaceByte:
			inWord = false
			r.gap = r.gap || len(s.buf) > r.start
			at++
			continue
		case wideByte:
			size, more := s.wide(i, home, data[at:], &inWord)
			units += more
			at += size
			continue
		}
		end, more := plainRun(data, at, &inWord)
		s.put(i, home, data[at:end])
		units += more
		at = end
	}
	return units
}

// plainRun returns the end of the ASCII text from at on in which words stand one
// space apart, as they shall in a block, so that it can be copied in one go, and how
// many words (in units) it brings.
func plainRun(data string, at int, inWord *bool) (end, units int) {
	in := *inWord
	for end = at; end < len(data); end++ {
		switch class := byteClasses[data[end]]; {
		case class == wordByte:
			if !in {
				units += wordUnit
				in = true
			}
		case class == spaceByte:
			if data[end] != ' ' || end+1 == len(data) || byteClasses[data[end+1]] > wordByte {
				*inWord = in
				return end, units
			}
			in = false
		case class == wideByte:
			*inWord = in
			return end, units
		}
	}
	*inWord = in
	return end, units
}

// put appends text without white space to the run.
func (s *splitter) put(i, home int32, data string) {
	r := &s.run
	if !r.open {
		r.open, r.home, r.first = true, home, i
	}
	if r.gap {
		s.buf = append(s.buf, ' ')
		r.gap = false
	}
	r.end = i + 1
	s.buf = append(s.buf, data...)
}

// wide adds the character beyond ASCII that data begins with. It returns its
// size and how many words (in units) it brought.
func (s *splitter) wide(i, home int32, data string, inWord *bool) (size, units int) {
	c, size := utf8.DecodeRuneInString(data)
	switch {
	case isSpace(c):
		s.run.gap = s.run.gap || len(s.buf) > s.run.start
		*inWord = false
		return size, 0
	case isInvisible(c):
		s.run.soft = s.run.soft || c == SoftHyphen && s.run.open
		return size, 0
	}
	s.put(i, home, data[:size])
	switch {
	case IsIdeographic(c):
		*inWord = false
		return size, charUnit
	case !*inWord && isWordRune(c):
		*inWord = true
		return size, wordUnit
	}
	return size, 0
}

func isSpace(c rune) bool {
	switch c {
	case ' ', '\n', '\t', '\r', '\f', '\v', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return c >= 0x2000 && c <= 0x200A
}

// isInvisible names characters that print nothing and only split words: soft
// hyphens, zero-width spaces and marks, byte order marks. Zero-width joiners
// stay: Persian, Hindi and emoji need them.
func isInvisible(c rune) bool {
	switch c {
	case SoftHyphen, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C:
		return true
	}
	return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// IsIdeographic reports whether c belongs to a script written without spaces
// between words (Chinese, Japanese, Thai); Korean puts spaces.
func IsIdeographic(c rune) bool {
	return c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x4DBF || c >= 0x4E00 && c <= 0x9FFF ||
		c >= 0xF900 && c <= 0xFAFF || c >= 0x0E00 && c <= 0x0E7F || c >= 0x20000 && c <= 0x2FFFF
}

// isBlank reports whether nothing of text is seen: editors put a joiner by itself into
// empty paragraphs.
func isBlank(text []byte) bool { return len(bytes.Trim(text, " \u200c\u200d")) == 0 }
