package reason

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// scanner cuts texts into folded words and looks them up. Its slices are used
// again for every block, so that a page costs a handful of allocations.
type scanner struct {
	lex    *lexicon
	folded []byte
	ids    []uint16 // the words' numbers in the vocabulary
	hashes []uint64 // of the folded words
	shape  shape
}

// shape is what a text looks like, whatever it says.
type shape struct {
	words     int32 // words, each character of an unspaced script as one
	numbers   int32 // words that begin with a digit
	dates     int32 // words of dates and times
	capitals  int32 // words that begin with a capital
	others    int32 // neither numbers nor words of dates
	unspaced  int32 // characters of unspaced scripts
	colons    int32 // colons between digits
	slashes   int32 // slashes between digits
	hashtags  int32 // words with # before them
	copyright bool
	at        bool // an @ inside a word: an address
	handle    bool // an @ before a word
	sentence  bool // ends with a full stop, question or exclamation mark
	year      bool // has a number from 1900 to 2099
}

// foldWords returns the words of a phrase in the form in which blocks' words
// are looked up.
func foldWords(s string) []string {
	var list []string
	sc := scanner{}
	sc.each(s, func(folded []byte, _ uint64, _ rune) { list = append(list, string(folded)) })
	return list
}

// scan reads a block's text into ids, hashes and shape.
func (s *scanner) scan(text string) {
	s.ids, s.hashes, s.shape = s.ids[:0], s.hashes[:0], shape{}
	sh := &s.shape
	sh.sentence = endsSentence(text)
	text = head(text)
	s.each(text, func(folded []byte, h uint64, first rune) {
		sh.words++
		id := uint16(unknownWord)
		switch {
		case folded[0] >= '0' && folded[0] <= '9':
			id = numberWord
			sh.numbers++
			if len(folded) == 4 && (folded[0] == '1' && folded[1] == '9' || folded[0] == '2' && folded[1] == '0') {
				sh.year = true
			}
		default:
			id = uint16(s.lex.words.get(h))
			if s.lex.dates[id] {
				sh.dates++
			} else {
				sh.others++
			}
			if first >= 'A' && first <= 'Z' || first >= utf8.RuneSelf && (unicode.IsUpper(first) || unicode.IsTitle(first)) {
				sh.capitals++
			}
			switch {
			case first < utf8.RuneSelf:
			case first == '©':
				sh.copyright = true
			case words.Unspaced(first):
				sh.unspaced++
			}
		}
		s.ids = append(s.ids, id)
		s.hashes = append(s.hashes, h)
	})
	s.signs(text)
}

// hash reads only the words' hashes: of kept blocks nothing else is asked.
func (s *scanner) hash(text string) {
	s.hashes = s.hashes[:0]
	s.each(text, func(_ []byte, h uint64, _ rune) { s.hashes = append(s.hashes, h) })
}

// signs notes the punctuation that tells shapes apart.
func (s *scanner) signs(text string) {
	sh := &s.shape
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '@':
			if i == 0 || text[i-1] == ' ' || text[i-1] == '(' {
				sh.handle = true
			} else {
				sh.at = true
			}
		case '#':
			if after, _ := utf8.DecodeRuneInString(text[i+1:]); unicode.IsLetter(after) {
				sh.hashtags++
			}
		case ':', '/':
			before, after := strings.TrimRight(text[:i], " "), strings.TrimLeft(text[i+1:], " ")
			if before != "" && after != "" && isASCIIDigit(before[len(before)-1]) && isASCIIDigit(after[0]) {
				if text[i] == ':' {
					sh.colons++
				} else {
					sh.slashes++
				}
			}
		}
	}
}

// endsSentence reports whether a text ends as sentences do, quotation marks and
// brackets apart.
func endsSentence(text string) bool {
	for text != "" {
		r, n := utf8.DecodeLastRuneInString(text)
		switch r {
		case '"', '”', '“', '»', '’', ')', ' ':
			text = text[:len(text)-n]
			continue
		case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।':
			return true
		}
		return false
	}
	return false
}

// maxScanned is how many bytes of a dropped block are read: notices name
// themselves early, and what is longer is prose of some kind.
const maxScanned = 800

// head cuts a text after maxScanned bytes, at the next blank if one is near.
func head(text string) string {
	if len(text) <= maxScanned {
		return text
	}
	at := maxScanned
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	for k := at; k < len(text) && k < at+40; k++ {
		if text[k] == ' ' {
			return text[:k]
		}
	}
	return text[:at]
}

func isASCIIDigit(c byte) bool { return c >= '0' && c <= '9' }

// each calls f with every folded word of a text, its hash, and its first rune.
// Marks of copyright are words, since phrases need them.
func (s *scanner) each(text string, f func(folded []byte, hash uint64, first rune)) {
	h, first, open := hashSeed, rune(0), false
	s.folded = s.folded[:0]
	flush := func() {
		if len(s.folded) > 0 {
			f(s.folded, h, first)
		}
		h, open = hashSeed, false
		s.folded = s.folded[:0]
	}
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if asciiFold[c] == 0 {
				if open {
					flush()
				}
				i++
				continue
			}
			if !open {
				open, first = true, rune(c)
			}
			for ; i < len(text) && text[i] < utf8.RuneSelf && asciiFold[text[i]] != 0; i++ {
				c := asciiFold[text[i]]
				s.folded = append(s.folded, c)
				h = (h ^ uint64(c)) * hashPrime
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		single := words.Unspaced(r) || r == '©' || r == 'ⓒ'
		switch {
		case single:
			flush()
			if r == 'ⓒ' {
				r = '©'
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r) || open && (unicode.IsMark(r) || words.Invisible(r)):
		case words.Invisible(r):
			continue
		default:
			flush()
			continue
		}
		if !open {
			open, first = true, r
		}
		from := len(s.folded)
		s.folded = words.AppendFolded(s.folded, r)
		for _, c := range s.folded[from:] {
			h = (h ^ uint64(c)) * hashPrime
		}
		if single {
			flush()
		}
	}
	flush()
}

// asciiFold holds the folded form of ASCII letters and digits, and 0 for all else.
var asciiFold = [utf8.RuneSelf]byte{
	'0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6', '7': '7', '8': '8', '9': '9',
	'a': 'a', 'b': 'b', 'c': 'c', 'd': 'd', 'e': 'e', 'f': 'f', 'g': 'g', 'h': 'h', 'i': 'i', 'j': 'j', 'k': 'k', 'l': 'l', 'm': 'm',
	'n': 'n', 'o': 'o', 'p': 'p', 'q': 'q', 'r': 'r', 's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'w', 'x': 'x', 'y': 'y', 'z': 'z',
	'A': 'a', 'B': 'b', 'C': 'c', 'D': 'd', 'E': 'e', 'F': 'f', 'G': 'g', 'H': 'h', 'I': 'i', 'J': 'j', 'K': 'k', 'L': 'l', 'M': 'm',
	'N': 'n', 'O': 'o', 'P': 'p', 'Q': 'q', 'R': 'r', 'S': 's', 'T': 't', 'U': 'u', 'V': 'v', 'W': 'w', 'X': 'x', 'Y': 'y', 'Z': 'z',
}

func isASCIIWord(c byte) bool { return c < utf8.RuneSelf && asciiFold[c] != 0 }
