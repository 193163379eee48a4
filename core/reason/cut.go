package reason

import (
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// word is one word of a text as it is folded.
type word struct {
	hash     uint64  // of its folded bytes
	first    rune    // its first letter as it is written; © for its other form too
	from, to int32   // where it stands in the text
	size     int32   // folded bytes; never 0
	lead     [2]byte // the first of them
}

// cut reads a text's words. Marks of copyright are words, since phrases need them.
func (s *scanner) cut(text string) {
	s.words = s.words[:0]
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && asciiFold[c] == 0 {
			i++
			continue
		}
		w := word{hash: words.HashSeed, from: int32(i)}
		if i = w.read(text, i); w.size > 0 {
			w.to = int32(i)
			s.words = append(s.words, w)
		}
	}
}

// read takes in the word that begins at text[i:] and returns where to go on. A
// word of no size is none: what stood there is no letter, or nobody sees it.
func (w *word) read(text string, i int) int {
	for i < len(text) {
		if text[i] < utf8.RuneSelf {
			end := w.ascii(text, i)
			if end == i {
				break
			}
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch kindOfRune(r) {
		case aloneRune:
			if w.first != 0 {
				return i // the word before it ends here
			}
			if r == 'ⓒ' {
				r = '©'
			}
			w.wide(r)
			return i + n
		case letterRune:
			w.wide(r)
		case innerRune:
			if w.first != 0 {
				w.wide(r)
			} else if !words.Invisible(r) {
				return i + n
			}
		default:
			return i + n
		}
		i += n
	}
	return i
}

// ascii takes in ASCII letters and digits and returns where they end.
func (w *word) ascii(text string, i int) int {
	h, from := w.hash, i
	for i < len(text) {
		c := asciiFold[text[i]]
		if c == 0 {
			break
		}
		h = (h ^ uint64(c)) * words.HashPrime
		i++
	}
	if i == from {
		return i
	}
	if w.first == 0 {
		w.first = rune(text[from])
	}
	for k := from; k < i && int(w.size)+k-from < len(w.lead); k++ {
		w.lead[int(w.size)+k-from] = asciiFold[text[k]]
	}
	w.hash = h
	w.size += int32(i - from)
	return i
}

// wide takes in a character beyond ASCII.
func (w *word) wide(r rune) {
	if w.first == 0 {
		w.first = r
	}
	var room [8]byte
	for _, c := range words.AppendFolded(room[:0], r) {
		if int(w.size) < len(w.lead) {
			w.lead[w.size] = c
		}
		w.hash = (w.hash ^ uint64(c)) * words.HashPrime
		w.size++
	}
}

// runeKind is what a character beyond ASCII does in a word.
type runeKind uint8

const (
	otherRune  runeKind = iota // it ends a word
	letterRune                 // it begins one or goes on
	innerRune                  // it goes on only: accents, joiners
	aloneRune                  // it is a word of its own
)

// kindOfRune tells the usual ones first: letters with accents, and the quotation
// marks and dashes that stand in every text.
func kindOfRune(r rune) runeKind {
	switch {
	case r >= 0xC0 && r < 0x250 && r != '×' && r != '÷':
		return letterRune
	case r >= 0x2010 && r <= 0x2027:
		return otherRune
	case words.Unspaced(r) || r == '©' || r == 'ⓒ':
		return aloneRune
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return letterRune
	case unicode.IsMark(r) || words.Invisible(r):
		return innerRune
	}
	return otherRune
}

// asciiFold holds the folded form of ASCII letters and digits, and 0 for all else.
var asciiFold = [256]byte{
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm',
	'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k', 'L': 'l', 'M': 'm',
	'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
}

func isASCIIWord(c byte) bool { return asciiFold[c] != 0 }
