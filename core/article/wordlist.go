package article

import (
	"strings"
	"sync"

	"winnow/core/internal/words"
)

// wordSet is a set of words, made of a list on first use: the engine pays for what
// a page needs, and a list is a quarter of the code that a switch over its words is.
type wordSet struct {
	list string // words between blanks
	once sync.Once
	set  words.Table
}

func newWordSet(list string) *wordSet { return &wordSet{list: list} }

// has reports whether w is one of the words.
func (s *wordSet) has(w string) bool {
	s.once.Do(s.read)
	return s.set.Get(words.Hash(w)) != 0
}

// hasBytes is has without a string: names of a page are cut into thousands of words.
func (s *wordSet) hasBytes(w []byte) bool {
	s.once.Do(s.read)
	return s.set.Get(words.Hash(w)) != 0
}

func (s *wordSet) read() {
	s.set = words.NewTable(len(s.list) / 6)
	for w := range strings.FieldsSeq(s.list) {
		s.set.Set(words.Hash(w), 1)
	}
}
