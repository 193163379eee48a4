// Package jsontext writes JSON and reads the JSON found in pages, without
// encoding/json, which would add about 105 kB (brotli) to the WASM engine.
//
// Writing is append-style and keeps the order of the calls, so that the same
// article gives the same bytes in every build. Reading is forgiving where real
// pages are sloppy: raw line breaks in strings, trailing commas, comments.
package jsontext

import (
	"strconv"
	"unicode/utf8"
)

// Writer appends JSON to Buf. The zero value is ready for use. Commas are
// placed by the Writer; the caller keeps objects and arrays balanced.
type Writer struct {
	Buf   []byte
	comma bool // the next value needs a comma before it
}

func (w *Writer) sep() {
	if w.comma {
		w.Buf = append(w.Buf, ',')
	}
	w.comma = true
}

// Object writes an object whose members body writes with Key and a value.
func (w *Writer) Object(body func()) { w.nest('{', '}', body) }

// Array writes an array whose elements body writes.
func (w *Writer) Array(body func()) { w.nest('[', ']', body) }

func (w *Writer) nest(open, shut byte, body func()) {
	w.sep()
	w.Buf = append(w.Buf, open)
	w.comma = false
	body()
	w.Buf = append(w.Buf, shut)
	w.comma = true
}

// Key writes a member's name, of characters that need no escape; exactly one
// value must follow.
func (w *Writer) Key(name string) {
	b := w.Buf
	if w.comma {
		b = append(b, ',')
	}
	b = append(b, '"')
	b = append(b, name...)
	w.Buf = append(b, '"', ':')
	w.comma = false
}

// String writes s as a JSON string. Bytes that are no valid UTF-8 become U+FFFD.
func (w *Writer) String(s string) { w.sep(); w.Buf = appendString(w.Buf, s) }

// Int writes n.
func (w *Writer) Int(n int) {
	w.sep()
	if n >= 0 && n < 10 {
		w.Buf = append(w.Buf, byte('0'+n))
		return
	}
	w.Buf = strconv.AppendInt(w.Buf, int64(n), 10)
}

// Begin writes the beginning of an object, text, up to where its next value stands:
// `{"kind":"text","text":`. After that value the object goes on as usual, and End ends
// it. It spares what answers hold by the thousand most of the work.
func (w *Writer) Begin(text string) {
	w.sep()
	w.Buf = append(w.Buf, text...)
	w.comma = false
}

// Next goes on in such an object: text is a comma, a name and a colon.
func (w *Writer) Next(text string) {
	w.Buf = append(w.Buf, text...)
	w.comma = false
}

// Plain writes a string of ASCII characters that need no escape: a name of ours.
func (w *Writer) Plain(s string) {
	w.sep()
	w.Buf = append(w.Buf, '"')
	w.Buf = append(w.Buf, s...)
	w.Buf = append(w.Buf, '"')
}

// End ends an object that Begin began.
func (w *Writer) End() {
	w.Buf = append(w.Buf, '}')
	w.comma = true
}

// Bool writes b.
func (w *Writer) Bool(b bool) { w.sep(); w.Buf = strconv.AppendBool(w.Buf, b) }

// Null writes null.
func (w *Writer) Null() { w.sep(); w.Buf = append(w.Buf, "null"...) }

// Float writes f with at most digits decimals and no trailing zeros, which keeps
// answers equal where the last bits of a sum differ by build.
func (w *Writer) Float(f float64, digits int) {
	w.sep()
	at := len(w.Buf)
	if short, ok := appendShort(w.Buf, f, digits); ok {
		w.Buf = short
	} else {
		w.Buf = strconv.AppendFloat(w.Buf, f, 'f', digits, 64)
	}
	if digits == 0 {
		return
	}
	end := len(w.Buf)
	for end > at && w.Buf[end-1] == '0' {
		end--
	}
	if w.Buf[end-1] == '.' {
		end--
	}
	w.Buf = w.Buf[:end]
	if string(w.Buf[at:]) == "-0" {
		w.Buf = append(w.Buf[:at], '0')
	}
}

// appendShort writes what strconv.AppendFloat writes, a third of its work, for the
// numbers that answers are full of: 0 to 1 with at most three decimals. Where
// rounding is a close call it leaves the number to strconv.
func appendShort(b []byte, f float64, digits int) ([]byte, bool) {
	if !(f >= 0 && f <= 1) || digits < 1 || digits > 3 {
		return b, false
	}
	power := [...]int{1, 10, 100, 1000}[digits]
	scaled := f * float64(power)
	n := int(scaled)
	switch rest := scaled - float64(n); {
	case rest > .499999 && rest < .500001 || n == 0 && rest <= .5:
		return b, false // halves; and what is 0 may be -0
	case rest > .5:
		n++
	}
	b = append(b, byte('0'+n/power), '.')
	for power /= 10; power > 0; power /= 10 {
		b = append(b, byte('0'+n/power%10))
	}
	return b, true
}

// Raw writes text that is JSON already.
func (w *Writer) Raw(text []byte) { w.sep(); w.Buf = append(w.Buf, text...) }

// Append writes the JSON value that f appends.
func (w *Writer) Append(f func([]byte) []byte) { w.sep(); w.Buf = f(w.Buf) }

// Strings writes an array of strings; nil is an empty array.
func (w *Writer) Strings(list []string) {
	w.Array(func() {
		for _, s := range list {
			w.String(s)
		}
	})
}

const hex = "0123456789abcdef"

// asIs holds the bytes that stand in a JSON string as they are.
var asIs = func() (t [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		t[c] = c != '"' && c != '\\' && c != '<'
	}
	return t
}()

// appendString appends s quoted. U+2028 and U+2029 are escaped so that the
// text is also JavaScript; '<' is escaped so that it may stand in a page.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if asIs[c] {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			b = append(b, s[start:i]...)
			b = appendEscape(b, c)
			i++
			start = i
			continue
		}
		if c >= firstTwo && c < firstThree && i+1 < len(s) && s[i+1]&0xC0 == 0x80 {
			i += 2 // the usual letters with accents
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[start:i]...), "\uFFFD"...)
			start = i + n
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), `\u202`...)
			b = append(b, hex[r&15])
			start = i + n
		}
		i += n
	}
	b = append(b, s[start:]...)
	return append(b, '"')
}

// The first byte of characters of two bytes, and of three.
const (
	firstTwo   = 0xC2
	firstThree = 0xE0
)

func appendEscape(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
