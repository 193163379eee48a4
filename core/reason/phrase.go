package reason

import (
	"slices"
	"strings"
	"sync"

	"winnow/core/internal/words"
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
	// Phrases has a line a language: its code, then phrases between bars. ".."
	// stands for up to three words of any kind. Accents and case do not matter. What languages
	// share stands once, in the first of them.
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
	rules   []*phraseRule
	words   words.Table // hash of a folded word → its number
	kinds   []wordKind  // by word number
	edges   words.Table // edge → node
	ends    []int32     // by node: the last ending there, counted from 1; 0 is none
	endings []ending
	gaps    []bool // by node: a gap may follow

	bylines  [][]uint16      // words that begin a byline
	networks map[uint64]bool // names of networks, packed
	scan     scanner         // for building
}

// wordKind is what a word of the vocabulary is good for.
type wordKind uint8

const (
	dateWord    wordKind = 1 << iota // part of dates and times
	startWord                        // a phrase begins with it
	bylineWord                       // a byline begins with it
	networkWord                      // the name of a network begins with it
)

// ending is a phrase that ends at a node of the trie.
type ending struct {
	text  string // the phrase as the table has it
	rule  int32
	words int32
	next  int32 // another ending at the node, counted from 1
}

// edge is the key of the way from a node by a word. No two are alike: the
// factor is odd.
func edge(node int32, word uint16) uint64 {
	return (uint64(node)<<16 | uint64(word)) * 0x9E3779B97F4A7C15
}

var lexiconOnce = sync.OnceValue(buildLexicon)

// phraseTables lists the reasons' tables in the order in which they are tried.
func phraseTables() [][]phraseRule {
	return [][]phraseRule{
		adPhrases[:], hiddenPhrases[:], commentPhrases[:], paywallPhrases[:], summaryPhrases[:], legalPhrases[:], promoPhrases[:], sharePhrases[:],
		tagPhrases[:], relatedPhrases[:], authorPhrases[:], creditPhrases[:], metaPhrases[:], mediaPhrases[:], navigationPhrases[:],
	}
}

func buildLexicon() *lexicon {
	x := &lexicon{words: words.NewTable(8000), edges: words.NewTable(12000), kinds: make([]wordKind, firstWord, 8000)}
	x.node()
	for _, table := range phraseTables() {
		for i := range table {
			x.rules = append(x.rules, &table[i])
			eachPhrase(table[i].Phrases, func(_, phrase string) { x.add(int32(len(x.rules)-1), phrase) })
		}
	}
	eachPhrase(dateWords, func(_, word string) {
		for _, id := range x.numbers(word) {
			x.kinds[id] |= dateWord
		}
	})
	x.nameWords()
	for id := firstWord; id < len(x.kinds); id++ {
		if x.edges.Get(edge(0, uint16(id))) != 0 {
			x.kinds[id] |= startWord
		}
	}
	return x
}

// nameWords takes in the words of bylines and the names of networks.
func (x *lexicon) nameWords() {
	eachPhrase(bylineWords, func(_, phrase string) {
		ids := x.numbers(phrase)
		x.bylines = append(x.bylines, ids)
		x.kinds[ids[0]] |= bylineWord
	})
	x.networks = make(map[uint64]bool, 80)
	eachPhrase(sharers+channels, func(_, phrase string) {
		ids := x.numbers(phrase)
		x.networks[pack(ids)] = true
		x.kinds[ids[0]] |= networkWord
	})
}

// beginsByline reports whether words begin as a byline does, and go on.
func (x *lexicon) beginsByline(ids []uint16) bool {
	if len(ids) == 0 || x.kinds[ids[0]]&bylineWord == 0 {
		return false
	}
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
// counter may stand beside it, and words that no table knows before it.
func (x *lexicon) isNetwork(ids []uint16) bool {
	if n := len(ids); n > 1 && ids[n-1] == numberWord {
		ids = ids[:n-1]
	}
	if len(ids) > maxNetwork {
		return false
	}
	for len(ids) > 0 && ids[0] == unknownWord {
		ids = ids[1:]
	}
	return len(ids) > 0 && x.kinds[ids[0]]&networkWord != 0 && x.networks[pack(ids)]
}

// maxNetwork is how many words a network's name has at most, and pack joins.
const maxNetwork = 4

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
	x.ends = append(x.ends, 0)
	x.gaps = append(x.gaps, false)
	return int32(len(x.ends) - 1)
}

// number returns the number of the word with that hash, a new one if need be.
func (x *lexicon) number(h uint64) uint16 {
	id := x.words.Get(h)
	if id == 0 {
		id = uint32(len(x.kinds))
		x.words.Set(h, id)
		x.kinds = append(x.kinds, 0)
	}
	return uint16(id)
}

// numbers returns the numbers of a phrase's words.
func (x *lexicon) numbers(phrase string) (ids []uint16) {
	x.scan.cut(phrase)
	for i := range x.scan.words {
		ids = append(ids, x.number(x.scan.words[i].hash))
	}
	return ids
}

// add puts one phrase into the trie.
func (x *lexicon) add(rule int32, phrase string) {
	at, count := int32(0), int32(0)
	step := func(id uint16) {
		key := edge(at, id)
		next := x.edges.Get(key)
		if next == 0 {
			next = uint32(x.node())
			x.edges.Set(key, next)
		}
		at = int32(next)
	}
	for rest, more := phrase, true; more; {
		var part string
		part, rest, more = strings.Cut(rest, "..")
		x.scan.cut(part)
		for i := range x.scan.words {
			step(x.number(x.scan.words[i].hash))
			count++
		}
		if more {
			x.gaps[at] = true
			step(gapWord)
		}
	}
	x.endings = append(x.endings, ending{phrase, rule, count, x.ends[at]})
	x.ends[at] = int32(len(x.endings))
}
