package words

import (
	"unicode"
	"unicode/utf8"
)

// latinBase holds, for the letters from U+00C0 to U+017F, the plain letters
// they fold to: two bytes each, the second a blank where one letter is enough.
// '×' and '÷' (U+00D7, U+00F7) are blanks and never asked for.
const latinBase = "" +
	"a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thss" +
	"a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy " +
	"a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g " +
	"g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l " +
	"l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s " +
	"s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s "

const (
	latinFirst = 0xC0
	latinLast  = 0x17F
)

// AppendFolded appends the folded form of r to b: lower case, without accents,
// full-width forms narrowed, digits of every script as ASCII digits. Runes that
// are seen by nobody (joiners, direction marks, soft hyphens, combining accents)
// append nothing.
func AppendFolded(b []byte, r rune) []byte {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	case r >= latinFirst && r <= latinLast:
		at := int(r-latinFirst) * 2
		b = append(b, latinBase[at])
		if c := latinBase[at+1]; c != ' ' {
			b = append(b, c)
		}
		return b
	case Invisible(r):
		return b
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return AppendFolded(b, r-0xFEE0)
	case r >= 0xFB00 && r <= 0xFB06: // ff fi fl ffi ffl st st
		return append(b, [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xFB00]...)
	}
	if d, ok := digit(r); ok {
		return append(b, byte('0'+d))
	}
	if r >= firstLead && r <= lastFinal || r == voiced || r == halfVoiced {
		return appendComposed(b, r)
	}
	switch r {
	case 'ё', 'Ё':
		r = 'е'
	case 'ς':
		r = 'σ'
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	default:
		r = unicode.ToLower(r)
	}
	return append(b, string(r)...)
}

// Fold returns s with every rune folded as AppendFolded does; spaces and
// punctuation stay.
//
//go:noinline
func Fold(s string) string { return string(AppendFold(make([]byte, 0, len(s)), s)) }

// AppendFold appends what Fold returns to b.
func AppendFold(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b = AppendFolded(b, r)
		i += n
	}
	return b
}

// Invisible reports whether a reader does not see r: joiners, direction marks,
// soft hyphens, accents that combine with Latin, Greek or Cyrillic letters, the
// vowel signs that Arabic and Hebrew texts may leave out, and tatweel.
func Invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x61C, r == 0x640, r == 0x670, r == 0xFEFF, r == 0x180E:
		return true
	case r >= 0x300 && r <= 0x36F, r >= 0x5B0 && r <= 0x5C7, r >= 0x64B && r <= 0x65F:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r >= 0xFE00 && r <= 0xFE0F:
		return true
	}
	return false
}

// digit returns the value of a decimal digit of the scripts used in news.
func digit(r rune) (int, bool) {
	for _, zero := range [...]rune{'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10} {
		if r >= zero && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

// Unspaced reports whether r belongs to a script that writes words without
// spaces between them: such a rune is a token of its own.
func Unspaced(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r <= 0xEFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF: // Thai and Lao, Burmese, Khmer
		return true
	case r >= 0x3040 && r <= 0x30FF, r >= 0x3400 && r <= 0x4DBF, r >= 0x4E00 && r <= 0x9FFF: // kana, Han
		return r != 0x30FB // the middle dot between foreign names
	case r >= 0xF900 && r <= 0xFAFF, r >= 0xFF66 && r <= 0xFF9F, r >= 0x20000 && r <= 0x3FFFF:
		return true
	}
	return false
}
