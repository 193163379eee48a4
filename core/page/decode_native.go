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
// What counts, in this order: a byte order mark, the caller's word, zero bytes
// as UTF-16 has them, UTF-8 that is valid (whatever is declared), the declared
// encoding if the text looks right in it, the encoding in which it looks best.
func toUTF8(data []byte, label string, isHTML bool) (text, encoding string, err error) {
	if label != "" {
		enc, name := charset.Lookup(standardLabel(label))
		switch mark := byteOrder(data); {
		case enc == nil:
			return "", "", ErrEncoding
		case mark == "utf-8" && utf8.Valid(data):
			return clean(view(data)), "utf-8", nil
		case mark != "" && mark != "utf-8":
			return decodeAs(data, mark) // as browsers do it: "utf-16" alone names no order
		}
		return decodeAs(data, name)
	}
	if name := marked(data); name != "" {
		return decodeAs(data, name)
	}
	if utf8.Valid(data) {
		if isASCII(data) && isJIS(data) {
			return decodeAs(data, "iso-2022-jp")
		}
		return clean(view(data)), "utf-8", nil
	}
	good, bad := countUTF8(data)
	name := declaredIn(data)
	if good >= brokenShare*bad && (good > 0 || name == "") {
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

// byteOrder tells the encoding by a byte order mark, "" where there is none.
func byteOrder(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		return "utf-8"
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return "utf-16le"
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return "utf-16be"
	}
	return ""
}

// marked tells the encoding by a byte order mark, or by the zero bytes that
// Latin text has in UTF-16.
func marked(data []byte) string {
	if name := byteOrder(data); name != "" {
		return name
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

// byLine reads a text whose lines are in two encodings, UTF-8 and another: pages
// put together from several files. ok is false unless a good part of the lines
// beyond ASCII is valid UTF-8 as a whole.
func byLine(data []byte, declared string) (text, other string, ok bool) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	var rest []byte
	valid, broken := 0, 0
	for _, l := range lines {
		switch good, bad := countUTF8(l); {
		case bad == 0:
			valid += min(good, 1)
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
		if _, bad := countUTF8(l); bad > 0 {
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
