package block

import (
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

// append adds a text node's data to the run, folding white space, and returns
// how many words (in units) it brought.
func (s *splitter) append(i, home int32, data string) (units int) {
	r := &s.run
	inWord := r.open && !r.gap && len(r.text) > 0
	for at := 0; at < len(data); {
		c, size := rune(data[at]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(data[at:])
		}
		if isSpace(c) {
			r.gap = r.gap || len(r.text) > 0
			inWord = false
			at += size
			continue
		}
		if isInvisible(c) {
			at += size
			continue
		}
		if !r.open {
			r.open, r.home, r.first = true, home, i
		}
		if r.gap && len(r.text) > 0 {
			r.text = append(r.text, ' ')
		}
		r.gap = false
		r.end = i + 1
		r.text = append(r.text, data[at:at+size]...)
		switch {
		case IsIdeographic(c):
			units += charUnit
			inWord = false
		case !inWord && isWordRune(c):
			units += wordUnit
			inWord = true
		}
		at += size
	}
	return units
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
	case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C:
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
