package page

import (
	"strings"
	"unicode/utf8"
)

// Text is encoded twice where UTF-8 bytes were read as windows-1252 and written
// as UTF-8 again: "Ã©" stands for "é", "â€™" for "’". mend undoes that where it
// is certain.
//
// A run is a stretch of characters beyond ASCII that windows-1252 can write. It
// is double where its bytes are UTF-8, which runs of real text never are but by
// chance: after "Ã" a real text has a letter, not a "©".

const (
	minDouble   = 3  // characters encoded twice that a text must have before any is touched
	doubleShare = 10 // and how many of them for each run that is not double
	maxMends    = 2  // some texts were encoded three times
)

// mend returns text with double-encoded runs decoded, if it is certain that
// they are: throughout, or within lines and elements that have two of them and
// nothing else beyond ASCII.
func mend(text string) string {
	for range maxMends {
		if !mayBeDouble(text) {
			return text
		}
		double, other := countRuns(text)
		switch {
		case double >= minDouble && double >= doubleShare*other:
			text = mendRuns(text)
		case double >= minDouble:
			return mendParts(text)
		default:
			return text
		}
	}
	return text
}

// mayBeDouble is the cheap test: a letter from "Â" to "ô", which begin UTF-8
// when read as windows-1252, with a character behind it that goes on.
func mayBeDouble(text string) bool {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], 0xC3)
		if i < 0 || at+i+3 >= len(text) {
			return false
		}
		at += i
		if c := text[at+1]; c >= 0x82 && c <= 0xB4 {
			switch text[at+2] {
			case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2:
				return true
			}
		}
		at += 2
	}
}

// nextRun finds the first run in s from byte at on: its limits and its bytes in
// windows-1252, in buf. from is len(s) where there is none.
func nextRun(s string, at int, buf []byte) (from, to int, raw []byte) {
	for from = at; from < len(s) && s[from] < utf8.RuneSelf; from++ {
	}
	for to = from; to < len(s); {
		r, n := utf8.DecodeRuneInString(s[to:])
		b, ok := cp1252(r)
		if !ok {
			break
		}
		buf = append(buf, b)
		to += n
	}
	if to == from && from < len(s) { // a character that windows-1252 has not
		_, n := utf8.DecodeRuneInString(s[from:])
		to += n
	}
	return from, to, buf
}

// isDouble reports whether a run's bytes are two or more bytes of UTF-8.
func isDouble(raw []byte) bool { return len(raw) >= 2 && utf8.Valid(raw) && !controls(raw) }

// controls reports whether the decoded bytes hold C1 control characters, but for
// the five that stand for themselves in windows-1252: those are text that was
// encoded once more.
func controls(raw []byte) bool {
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		if r >= 0x80 && r < 0xA0 && upper1252[r-0x80] != 0 {
			return true
		}
		raw = raw[n:]
	}
	return false
}

// countRuns counts the characters that double runs stand for, and the other runs.
func countRuns(s string) (double, other int) {
	var room [256]byte
	for at := 0; at < len(s); {
		from, to, raw := nextRun(s, at, room[:0])
		if from == len(s) {
			break
		}
		if isDouble(raw) {
			double += utf8.RuneCount(raw)
		} else {
			other++
		}
		at = to
	}
	return double, other
}

func mendRuns(s string) string {
	var room [256]byte
	out := make([]byte, 0, len(s))
	for at := 0; at < len(s); {
		from, to, raw := nextRun(s, at, room[:0])
		out = append(out, s[at:from]...)
		if isDouble(raw) {
			out = append(out, raw...)
		} else {
			out = append(out, s[from:to]...)
		}
		at = to
	}
	return string(out)
}

// mendParts mends the parts between line ends and tags that have at least two
// double runs and no other: pages put together from several sources.
func mendParts(s string) string {
	out := make([]byte, 0, len(s))
	for len(s) > 0 {
		end := strings.IndexAny(s[1:], "\n<>") + 1
		if end == 0 {
			end = len(s)
		}
		part := s[:end]
		if double, other := countRuns(part); double >= 2 && other == 0 {
			part = mendRuns(part)
		}
		out = append(out, part...)
		s = s[end:]
	}
	return string(out)
}

// cp1252 returns the byte that windows-1252 writes r as; ASCII is not asked for.
// The five bytes without a character read as C1 controls, as browsers do it.
func cp1252(r rune) (byte, bool) {
	switch {
	case r < 0x80:
		return 0, false
	case r >= 0xA0 && r <= 0xFF:
		return byte(r), true
	case r == 0x81 || r == 0x8D || r == 0x8F || r == 0x90 || r == 0x9D:
		return byte(r), true
	}
	for i, c := range upper1252 {
		if c == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

var upper1252 = [32]rune{'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0, 0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ'}
