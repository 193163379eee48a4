package reason

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// scanner cuts texts into words and looks them up. Its slices are used again for
// every block, so that a page costs a handful of allocations.
type scanner struct {
	lex   *lexicon
	words []word
	ids   []uint16 // the words' numbers in the vocabulary
	shape shape
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
	groups    int32 // numbers of three digits, or of five, six, seven or nine and more: no date has any
	digits    int32 // of all numbers that are nothing but digits
	hashtags  int32 // words with # before them
	copyright bool
	at        bool // an @ inside a word: an address
	handle    bool // an @ before a word
	sentence  bool // ends with a full stop, question or exclamation mark
	year      bool // has a number from 1900 to 2099
}

// scan reads a block's text into words, ids and shape.
func (s *scanner) scan(text string) {
	s.ids, s.shape = s.ids[:0], shape{}
	s.shape.sentence = endsSentence(text)
	text = head(text)
	s.cut(text)
	for i := range s.words {
		s.ids = append(s.ids, s.number(&s.words[i], text))
	}
	s.shape.words = int32(len(s.words))
	s.signs(text)
}

// number returns a word's number in the vocabulary, and counts it in the shape.
func (s *scanner) number(w *word, text string) uint16 {
	sh := &s.shape
	if isASCIIDigit(w.lead[0]) {
		sh.numbers++
		if n := int32(strings.IndexFunc(text[w.from:w.to], func(r rune) bool { return r < '0' || r > '9' })); n < 0 {
			sh.digits += w.size
			if w.size == 3 || w.size > 4 && w.size != 8 {
				sh.groups++
			}
		}
		sh.year = sh.year || w.size == 4 && (w.lead == [2]byte{'1', '9'} || w.lead == [2]byte{'2', '0'})
		return numberWord
	}
	id := uint16(s.lex.words.Get(w.hash))
	if s.lex.kinds[id]&dateWord != 0 {
		sh.dates++
	} else {
		sh.others++
	}
	switch {
	case w.first < utf8.RuneSelf:
		if w.first >= 'A' && w.first <= 'Z' {
			sh.capitals++
		}
	case w.first == '©':
		sh.copyright = true
	case words.Unspaced(w.first):
		sh.unspaced++
	case unicode.IsUpper(w.first) || unicode.IsTitle(w.first):
		sh.capitals++
	}
	return id
}

// signs notes the punctuation that tells shapes apart.
func (s *scanner) signs(text string) {
	sh := &s.shape
	for i := 0; i < len(text); i++ {
		if !isSign[text[i]] {
			continue
		}
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

// isSign holds the characters that signs looks at.
var isSign = [256]bool{'@': true, '#': true, ':': true, '/': true}

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
