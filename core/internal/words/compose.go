package words

import "unicode/utf8"

// Korean and Japanese are also written with what belongs to a letter behind it, as
// some computers name files: "가" in two runes, "が" with its mark apart.

const (
	syllables           = 0xAC00 // the first of them, with no final
	finals, vowels      = 28, 21
	firstLead           = 0x1100
	firstVowel          = 0x1161
	noFinal             = 0x11A7
	voiced, halfVoiced  = 0x3099, 0x309A
	vuHira, vuKata      = 'う', 'ウ' // whose voiced letters stand apart
	vuStep              = 'ゔ' - 'う' - 1
	lastLead, lastFinal = 0x1112, 0x11C2
)

// composed returns the letter that last makes with r behind it, or 0.
func composed(last, r rune) rune {
	switch {
	case r >= firstVowel && r < firstVowel+vowels && last >= firstLead && last <= lastLead:
		return syllables + ((last-firstLead)*vowels+r-firstVowel)*finals
	case r > noFinal && r <= lastFinal && last >= syllables && last <= 0xD7A3 && (last-syllables)%finals == 0:
		return last + r - noFinal
	case (r == voiced || r == halfVoiced) && last >= 0x3041 && last <= 0x30FD:
		if last == vuHira || last == vuKata {
			last += vuStep
		}
		return last + r - voiced + 1
	}
	return 0
}

// appendComposed appends r to b, or makes one letter of it and the last one.
func appendComposed(b []byte, r rune) []byte {
	last, n := utf8.DecodeLastRune(b)
	if c := composed(last, r); c > 0 {
		b, r = b[:len(b)-n], c
	}
	return utf8.AppendRune(b, r)
}
