//go:build !js

package page

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// toUTF8 decodes with the tables of x/net/html/charset. In the browser the
// engine leaves that work to TextDecoder (decode_js.go), which saves 1 MB.
//
// What counts, in this order: the caller's word, a byte order mark, zero bytes
// as UTF-16 has them, UTF-8 that is valid (whatever is declared), the declared
// encoding if the text looks right in it, the encoding in which it looks best.
func toUTF8(data []byte, label string, isHTML bool) (text, encoding string, err error) {
	if label != "" {
		enc, name := charset.Lookup(standardLabel(label))
		if enc == nil {
			return "", "", ErrEncoding
		}
		if bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")) && utf8.Valid(data) {
			return clean(view(data)), "utf-8", nil
		}
		return decodeAs(data, name)
	}
	if name := marked(data); name != "" {
		return decodeAs(data, name)
	}
	if isJIS(data) {
		return decodeAs(data, "iso-2022-jp")
	}
	if utf8.Valid(data) {
		return clean(view(data)), "utf-8", nil
	}
	good, bad := countUTF8(data)
	name := declaredIn(data)
	if good >= brokenShare*bad {
		return clean(strayBytes(data)), "utf-8", nil
	}
	if good*2 >= bad {
		if text, other, ok := byLine(data, name); ok {
			return clean(text), "utf-8, " + other, nil
		}
	}
	return decodeAs(data, guess(data, name))
}

// isJIS reports whether the bytes have ISO-2022-JP's sign for kanji.
func isJIS(data []byte) bool {
	for {
		i := bytes.IndexByte(data, 0x1B) + 1
		if i <= 0 || i+1 >= len(data) {
			return false
		}
		if data = data[i:]; data[0] == '$' && (data[1] == 'B' || data[1] == '@') {
			return true
		}
	}
}

// brokenShare is how many UTF-8 sequences there must be for each stray byte for
// a text to count as UTF-8 with a few faults.
const brokenShare = 8

func decodeAs(data []byte, name string) (text, encoding string, err error) {
	enc, name := charset.Lookup(name)
	if enc == nil {
		return "", "", ErrEncoding
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", ErrEncoding
	}
	return clean(string(out)), name, nil
}

// marked tells the encoding by a byte order mark, or by the zero bytes that
// Latin text has in UTF-16.
func marked(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return "utf-8"
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return "utf-16be"
	}
	n := min(len(data)&^1, 1024)
	even, odd := 0, 0
	for i := 0; i < n; i += 2 {
		if data[i] == 0 {
			even++
		}
		if data[i+1] == 0 {
			odd++
		}
	}
	switch {
	case n >= 8 && even*5 > n*2 && odd*20 < n:
		return "utf-16be"
	case n >= 8 && odd*5 > n*2 && even*20 < n:
		return "utf-16le"
	}
	return ""
}

// countUTF8 counts the UTF-8 sequences beyond ASCII and the bytes that belong to
// none.
func countUTF8(data []byte) (good, bad int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good, bad
}

// strayBytes reads UTF-8 with a few bytes that are none. Those are nearly always
// quotes and accents pasted from windows-1252.
func strayBytes(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + 64)
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			b.WriteRune(rune1252(data))
		} else {
			b.Write(data[:n])
		}
		data = data[n:]
	}
	return b.String()
}

// rune1252 reads one stray byte; a beginning of UTF-8 that breaks off and a byte
// that windows-1252 has no character for become the replacement character.
func rune1252(data []byte) rune {
	c := data[0]
	next := byte(0)
	if len(data) > 1 {
		next = data[1]
	}
	if c >= 0xC2 && next >= 0x80 && next < 0xC0 { // a cut sequence
		return utf8.RuneError
	}
	if c >= 0x80 && c < 0xA0 {
		if r := upper1252[c-0x80]; r != 0 {
			return r
		}
		return utf8.RuneError
	}
	return rune(c)
}

// byLine reads a text whose lines are in two encodings, UTF-8 and another: pages
// put together from several files. ok is false unless a good part of the lines
// beyond ASCII is valid UTF-8 as a whole.
func byLine(data []byte, declared string) (text, other string, ok bool) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	var rest []byte
	valid, broken := 0, 0
	for _, l := range lines {
		switch {
		case isASCII(l):
		case utf8.Valid(l):
			valid++
		default:
			broken++
			rest = append(rest, l...)
		}
	}
	if valid < 2 || valid*4 < broken {
		return "", "", false
	}
	other = guess(rest, declared)
	enc, other := charset.Lookup(other)
	var b strings.Builder
	for _, l := range lines {
		if !utf8.Valid(l) {
			out, err := enc.NewDecoder().Bytes(l)
			if err != nil {
				return "", "", false
			}
			l = out
		}
		b.Write(l)
	}
	return b.String(), other, true
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
