package neardup

import (
	"strings"
	"unicode/utf8"
)

// Houses write one letter in several ways: with the accent in the letter or behind it,
// where package words drops what combines; Romanian with a cedilla or a comma;
// Persian with the Arabic or the Persian keyboard's yeh and kaf; Hindi and Bengali with
// the dot below in the letter, behind it or left out.

// letterForms are runs of letters with the plain letter that each run is read as.
var letterForms = [...]struct {
	from, to rune
	plain    rune // -1 leaves the letter out
}{
	{'й', 'й', 'и'}, {'ї', 'ї', 'і'}, {'ў', 'ў', 'у'}, {'ά', 'ά', 'α'}, {'έ', 'έ', 'ε'}, {'ή', 'ή', 'η'}, {'ί', 'ί', 'ι'}, {'ΐ', 'ΐ', 'ι'},
	{'ϊ', 'ϊ', 'ι'}, {'ό', 'ό', 'ο'}, {'ύ', 'ύ', 'υ'}, {'ΰ', 'ΰ', 'υ'}, {'ϋ', 'ϋ', 'υ'}, {'ώ', 'ώ', 'ω'},
	{'ơ', 'ơ', 'o'}, {'ư', 'ư', 'u'}, {'ș', 'ș', 's'}, {'ț', 'ț', 't'},
	{0x1EA0, 0x1EB7, 'a'}, {0x1EB8, 0x1EC7, 'e'}, {0x1EC8, 0x1ECB, 'i'}, {0x1ECC, 0x1EE3, 'o'}, {0x1EE4, 0x1EF1, 'u'}, {0x1EF2, 0x1EF9, 'y'},
	{'ى', 'ى', 'ي'}, {'ی', 'ی', 'ي'}, {'ک', 'ک', 'ك'},
	{'ँ', 'ँ', 'ं'}, {0x93C, 0x93C, -1}, {0x958, 0x958, 'क'}, {0x959, 0x959, 'ख'}, {0x95A, 0x95A, 'ग'}, {0x95B, 0x95B, 'ज'},
	{0x95C, 0x95C, 'ड'}, {0x95D, 0x95D, 'ढ'}, {0x95E, 0x95E, 'फ'}, {0x95F, 0x95F, 'य'},
	{0x9BC, 0x9BC, -1}, {0x9DC, 0x9DC, 'ড'}, {0x9DD, 0x9DD, 'ঢ'}, {0x9DF, 0x9DF, 'য'},
}

// plainLetters returns a folded word with the letters that are written in several
// ways in one of them.
func plainLetters(w string) string { return strings.Map(plainLetter, w) }

func plainLetter(r rune) rune {
	if r < utf8.RuneSelf {
		return r
	}
	for k := range letterForms {
		if f := &letterForms[k]; f.from <= r && r <= f.to {
			return f.plain
		}
	}
	return r
}
