package reason

import (
	"slices"
	"strings"
	"sync"
)

// where says which part of a block a phrase must be.
type where uint8

const (
	whole  where = iota // nothing else but numbers and at most Slack other words
	begin               // the block's first words
	within              // anywhere
)

// phraseRule is a row: phrases of one meaning in many languages.
type phraseRule struct {
	Name   string
	Reason Reason
	Where  where
	Sure   bool // beats the box the block stands in
	More   bool // the block must say more than the phrase
	Head   bool // as a heading, it names the box that it heads
	Weak   bool // loses against every box
	Noun   bool // the name of a page: in a menu or footer it is a menu entry
	Slack  int  // of whole: how many other words the block may have
	Max    int  // of begin and within: how many words the block may have; 0 is any
	Why    string
	// Phrases has a line a language: its code, then phrases between bars. ".."
	// stands for up to three words of any kind. Accents and case do not matter.
	Phrases string
}

// maxGap is how many words ".." may stand for.
const maxGap = 3

// Word numbers that mean something to the matcher; the vocabulary's words
// follow them.
const (
	unknownWord = iota
	numberWord
	gapWord
	firstWord
)

// lexicon is the phrase tables as one trie over numbered words. It is built on
// first use, never at start: the engine pays for what it uses.
type lexicon struct {
	rules  []*phraseRule
	words  map[string]uint16 // while building
	table  wordTable         // the same by hash
	dates  []bool            // by word number: part of dates and times
	edges  map[uint32]int32  // node<<16 | word → node
	ends   [][]ending        // by node
	gaps   []bool            // by node: a gap may follow
	starts []bool            // by word number: a phrase begins with it

	bylines  [][]uint16      // words that begin a byline
	networks map[uint64]bool // names of networks, packed
}

// ending is a phrase that ends at a node of the trie.
type ending struct {
	rule  int
	text  string // the phrase as the table has it
	words int
}

var lexiconOnce = sync.OnceValue(buildLexicon)

// phraseTables lists the reasons' tables in the order in which they are tried.
func phraseTables() [][]phraseRule {
	return [][]phraseRule{
		adPhrases[:], hiddenPhrases[:], commentPhrases[:], paywallPhrases[:], legalPhrases[:], promoPhrases[:], sharePhrases[:],
		tagPhrases[:], relatedPhrases[:], authorPhrases[:], creditPhrases[:], metaPhrases[:], mediaPhrases[:], navigationPhrases[:],
	}
}

func buildLexicon() *lexicon {
	x := &lexicon{words: make(map[string]uint16, 2500), edges: make(map[uint32]int32, 5000), dates: make([]bool, firstWord)}
	x.node()
	for _, table := range phraseTables() {
		for i := range table {
			r := &table[i]
			x.rules = append(x.rules, r)
			eachPhrase(r.Phrases, func(_, phrase string) { x.add(len(x.rules)-1, phrase) })
		}
	}
	eachPhrase(dateWords, func(_, word string) {
		for _, w := range foldWords(word) {
			x.dates[x.number(w)] = true
		}
	})
	x.nameWords()
	x.starts = make([]bool, len(x.dates))
	for id := firstWord; id < len(x.starts); id++ {
		_, x.starts[id] = x.edges[uint32(id)]
	}
	x.table = newWordTable(len(x.words))
	for word, id := range x.words {
		x.table.set(hashBytes([]byte(word)), uint32(id))
	}
	x.words = nil
	return x
}

// nameWords takes in the words of bylines and the names of networks.
func (x *lexicon) nameWords() {
	eachPhrase(bylineWords, func(_, phrase string) {
		var ids []uint16
		for _, w := range foldWords(phrase) {
			ids = append(ids, x.number(w))
		}
		x.bylines = append(x.bylines, ids)
	})
	x.networks = make(map[uint64]bool, 80)
	eachPhrase(sharers+channels, func(_, phrase string) {
		var ids []uint16
		for _, w := range foldWords(phrase) {
			ids = append(ids, x.number(w))
		}
		x.networks[pack(ids)] = true
	})
}

// beginsByline reports whether words begin as a byline does, and go on.
func (x *lexicon) beginsByline(ids []uint16) bool {
	for _, b := range x.bylines {
		if len(ids) > len(b) && slices.Equal(ids[:len(b)], b) {
			return true
		}
	}
	return false
}

// pack joins up to four word numbers.
func pack(ids []uint16) (key uint64) {
	for _, id := range ids {
		key = key<<16 | uint64(id)
	}
	return key
}

// isNetwork reports whether words are the name of a network and no more; a
// counter may stand beside it.
func (x *lexicon) isNetwork(ids []uint16) bool {
	if n := len(ids); n > 1 && ids[n-1] == numberWord {
		ids = ids[:n-1]
	}
	return len(ids) > 0 && len(ids) <= 4 && x.networks[pack(ids)]
}

// eachPhrase calls f with every phrase of a table's text and its language.
func eachPhrase(table string, f func(lang, phrase string)) {
	for line := range strings.SplitSeq(table, "\n") {
		lang, list, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok {
			continue
		}
		for phrase := range strings.SplitSeq(list, "|") {
			f(lang, strings.TrimSpace(phrase))
		}
	}
}

func (x *lexicon) node() int32 {
	x.ends = append(x.ends, nil)
	x.gaps = append(x.gaps, false)
	return int32(len(x.ends) - 1)
}

func (x *lexicon) number(word string) uint16 {
	id, ok := x.words[word]
	if !ok {
		id = uint16(len(x.dates))
		x.words[word] = id
		x.dates = append(x.dates, false)
	}
	return id
}

// add puts one phrase into the trie.
func (x *lexicon) add(rule int, phrase string) {
	at, count := int32(0), 0
	for part := range strings.FieldsSeq(phrase) {
		ids := []uint16{gapWord}
		if part != ".." {
			ids = ids[:0]
			for _, w := range foldWords(part) {
				ids = append(ids, x.number(w))
				count++
			}
		}
		for _, id := range ids {
			key := uint32(at)<<16 | uint32(id)
			next, ok := x.edges[key]
			if !ok {
				next = x.node()
				x.edges[key] = next
			}
			x.gaps[at] = x.gaps[at] || id == gapWord
			at = next
		}
	}
	x.ends[at] = append(x.ends[at], ending{rule, phrase, count})
}
