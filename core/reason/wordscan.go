package reason

import (
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
	words     int // words, each character of an unspaced script as one
	numbers   int // words that begin with a digit
	dates     int // words of dates and times
	capitals  int // words that begin with a capital
	others    int // neither numbers nor words of dates
	unspaced  int // characters of unspaced scripts
	colons    int // colons between digits
	slashes   int // slashes between digits
	hashtags  int // words with # before them
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
	sc.each(s, func(folded []byte, _ rune) { list = append(list, string(folded)) })
	return list
}

// scan reads a block's text into ids, hashes and shape.
func (s *scanner) scan(text string) {
	s.ids, s.hashes, s.shape = s.ids[:0], s.hashes[:0], shape{}
	sh := &s.shape
	s.each(text, func(folded []byte, first rune) {
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
			id = s.lex.words[string(folded)]
			if s.lex.dates[id] {
				sh.dates++
			} else {
				sh.others++
			}
			if unicode.IsUpper(first) || unicode.IsTitle(first) {
				sh.capitals++
			}
			if words.Unspaced(first) {
				sh.unspaced++
			}
		}
		s.ids = append(s.ids, id)
		s.hashes = append(s.hashes, hashBytes(folded))
	})
	s.signs(text)
}

// signs notes the punctuation that tells shapes apart.
func (s *scanner) signs(text string) {
	sh := &s.shape
	var before rune
	for i, r := range text {
		switch r {
		case '©', 'ⓒ', '℗':
			sh.copyright = true
		case '@':
			if before == ' ' || before == 0 {
				sh.handle = true
			} else {
				sh.at = true
			}
		case '#', '＃':
			if after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):]); unicode.IsLetter(after) {
				sh.hashtags++
			}
		case ':', '/':
			if before >= '0' && before <= '9' && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' {
				if r == ':' {
					sh.colons++
				} else {
					sh.slashes++
				}
			}
		}
		if r != '"' && r != '”' && r != '“' && r != '»' && r != '’' && r != ' ' && r != ')' {
			before = r
		} else if r == ' ' {
			if i+1 < len(text) {
				before = r
			}
		}
	}
	switch before {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।':
		sh.sentence = true
	}
}

// each calls f with every folded word of s and the word's first rune. Marks of
// copyright are words, since phrases need them.
func (s *scanner) each(text string, f func(folded []byte, first rune)) {
	start, first := -1, rune(0)
	s.folded = s.folded[:0]
	flush := func() {
		if start >= 0 && len(s.folded) > 0 {
			f(s.folded, first)
		}
		start = -1
		s.folded = s.folded[:0]
	}
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r < utf8.RuneSelf && !isASCIIWord(byte(r)):
			flush()
		case words.Unspaced(r) || r == '©' || r == 'ⓒ':
			flush()
			start, first = i, r
			if r == 'ⓒ' {
				r = '©'
			}
			s.folded = words.AppendFolded(s.folded, r)
			flush()
		case r < utf8.RuneSelf || unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && (unicode.IsMark(r) || words.Invisible(r)):
			if start < 0 {
				start, first = i, r
			}
			s.folded = words.AppendFolded(s.folded, r)
		case words.Invisible(r):
		default:
			flush()
		}
		i += n
	}
	flush()
}

func isASCIIWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// hashBytes is 64-bit FNV-1a.
func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
