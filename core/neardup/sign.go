package neardup

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What stands at a number makes another of it: −5 is not 5, and €5 is not $5. It is
// kept beside the number's hash and not in it, so that it never makes texts less
// alike, but no text that differs in it is called the same.

const (
	minus   = 1 << 7
	percent = 1 << 6
	// The lower bits are the number of a currency, from 1 on.
)

// currencies are their signs; those in a row of two are one.
const currencies = "$＄€€££¥￥₹₹₩₩₽₽₺₺₴₴₫₫฿฿₪₪"

// currency returns the number of a currency's sign, 0 for any other rune.
func currency(r rune) uint8 {
	n := uint8(1)
	for _, c := range currencies {
		n++
		if c == r {
			return n / 2
		}
	}
	return 0
}

// signed returns what stands at the number between two bytes of the text, and where
// the number begins and ends with it.
func signed(text string, start, end int) (sign uint8, from, to int) {
	from, to = start, end
	r, n := utf8.DecodeLastRuneInString(text[:from])
	if blank(r) { // "€ 5" is "€5"
		if c, k := utf8.DecodeLastRuneInString(text[:from-n]); currency(c) > 0 {
			from -= n
			r, n = c, k
		}
	}
	if sign = currency(r); sign > 0 {
		from -= n
		r, n = utf8.DecodeLastRuneInString(text[:from])
	}
	if strings.ContainsRune("−-–‐‑－", r) && setOff(text[:from-n]) {
		sign |= minus
		from -= n
	}
	at := to
	if r, n = runeAt(text, at); blank(r) {
		at += n
		r, n = runeAt(text, at)
	}
	next, _ := runeAt(text, at+n)
	switch c := currency(r); {
	case r == '%' || r == '％' || r == '٪':
		return sign | percent, from, at + n
	case c > 0 && sign&^minus == 0 && (next < '0' || next > '9'):
		return sign | c, from, at + n
	}
	return sign, from, to
}

// runeAt returns the rune at byte at and its length.
func runeAt(text string, at int) (rune, int) { return utf8.DecodeRuneInString(text[at:]) }

// blank reports the white space that houses leave between a number and what stands at it.
func blank(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' }

// setOff reports whether a dash behind the text may be a minus: a blank or a bracket
// stands before it, and no number that it makes a range with.
func setOff(before string) bool {
	word := strings.TrimRightFunc(before, unicode.IsSpace)
	last, _ := utf8.DecodeLastRuneInString(word)
	return word == "" || last == '(' || last == '[' || len(word) < len(before) && (last < '0' || last > '9')
}

// is reports whether two tokens are the same word, or the same number with the same
// sign.
func (t *token) is(u *token) bool { return t.hash == u.hash && t.sign == u.sign }
