//go:build !js

package page

import (
	"strings"
	"unicode/utf8"
)

// countUTF8 counts the UTF-8 sequences beyond ASCII and the bytes, or parts of
// sequences, that are none. Half a surrogate pair and a sequence that the end of the
// input cuts off were meant as UTF-8: they count neither way.
func countUTF8(data []byte) (good, bad int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r != utf8.RuneError && n > 1:
			good++
		case r == utf8.RuneError && n == 1:
			n = faulty(data)
			if half := n == 3 && data[0] == 0xED; !half && (n < len(data) || utf8.FullRune(data)) {
				bad++
			}
		}
		data = data[n:]
	}
	return good, bad
}

// faulty returns how many bytes at the start of data, which is not valid there, make
// up one fault: a sequence of UTF-8 that lacks its last bytes or stands for half a
// surrogate pair, or a single byte.
func faulty(data []byte) int {
	want := 1 // bytes that the first one announces
	switch c := data[0]; {
	case c >= 0xE0 && c < 0xF0:
		want = 3
	case c >= 0xF0 && c < 0xF5:
		want = 4
	}
	n := 1
	for n < min(want, len(data)) && data[n]&0xC0 == 0x80 {
		n++
	}
	return n
}

// strayBytes reads UTF-8 with a few bytes that are none. Those are nearly always
// quotes and accents pasted from windows-1252; a sequence that is cut off and half a
// surrogate pair become one replacement character.
func strayBytes(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + 64)
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r != utf8.RuneError || n != 1:
			b.Write(data[:n])
		default:
			if n = faulty(data); n > 1 || !utf8.FullRune(data) {
				b.WriteRune(utf8.RuneError)
			} else {
				b.WriteRune(rune1252(data[0]))
			}
		}
		data = data[n:]
	}
	return b.String()
}

// rune1252 reads one stray byte; one that windows-1252 has no character for becomes
// the replacement character.
func rune1252(c byte) rune {
	if c >= 0xA0 {
		return rune(c)
	}
	if r := upper1252[c-0x80]; r != 0 {
		return r
	}
	return utf8.RuneError
}
