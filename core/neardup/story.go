package neardup

import (
	"slices"

	"winnow/core/internal/words"
)

// Story is a cleaned article. Only Text is needed for comparing.
type Story struct {
	ID        string
	Title     string
	Text      string // paragraphs separated by a blank line
	Lang      string // BCP 47, or "" where unknown
	Published string // ISO 8601, or ""
	Site      string
	Agency    string // the wire service it names, or ""
}

// maxText is the number of bytes of a text that are looked at. News stories are
// far below; the cap bounds the memory of a comparison.
const maxText = 2 << 20

// flag says what a token is.
type flag uint8

const (
	quoted  flag = 1 << iota // inside quoted speech
	name                     // a name: capitalised, and not only at the start of a sentence
	number                   // starts with a digit, or was a number written out
	dateTok                  // a month or a day of the week
	aside                    // inside a caption, a credit or furniture: counts nowhere
	single                   // one character of an unspaced script
)

// datelineParas is the number of paragraphs at the top, captions left out, that
// may begin with a dateline.
const datelineParas = 3

// token is a word in its neutral form.
type token struct {
	hash       uint64
	start, end int32 // bytes in Story.Text
	cs, ce     int32 // bytes in Doc.canon
	flags      flag
}

// sentence is a run of tokens. Sentences without any token do not occur.
type sentence struct {
	lo, hi     int32 // tokens
	start, end int32 // bytes in Story.Text
	para       int32
	hash       uint64 // of the token hashes in order
	aside      bool
	spoken     bool    // at least half of it is quoted speech: all of it counts so
	quote      float64 // share of its tokens inside quoted speech
}

// feature is a word, or a pair of characters in an unspaced script, of a
// sentence; reworded sentences are found by the features that they share.
// The word's hash is in the upper 40 bits, the sentence's number in the lower 24.
type feature uint64

func (f feature) hash() uint64 { return uint64(f) &^ atMask }
func (f feature) sent() int32  { return int32(f & atMask) }

// Doc is a Story prepared for comparing: split, folded and hashed once. It is
// never changed after Prepare, so that it can be used by several at a time.
type Doc struct {
	Story
	toks                 []token
	sents                []sentence
	paras                int
	canon                string
	body                 []shingle // of the article's own words, sorted
	asides               []shingle // of captions and furniture, sorted
	feats                []feature // sorted
	topics               []topic   // sorted
	normNames, normWords float64   // squared lengths of the vectors of topics
	words                int       // tokens that are not aside, characters of unspaced scripts as 1/1.8 word
	width                int       // words of a shingle
	unspaced             bool
	cased                bool // has capital letters, so that names can be told
}

// Words is the length of the article's own text in words; characters of scripts
// without spaces count as 1/1.8 word.
func (d *Doc) Words() int { return d.words }

// Prepare splits, folds and hashes a story. The cost is linear in its text but
// for the sorting of hashes.
func Prepare(s Story) *Doc {
	if len(s.Text) > maxText {
		s.Text = s.Text[:maxText]
	}
	d := &Doc{Story: s}
	c := canonizer{doc: d, numbers: numberWords(s.Lang), lex: lexicon()}
	paras := words.Paragraphs(s.Text)
	d.paras = len(paras)
	split := make([][]words.Token, len(paras))
	count := 0
	for i, p := range paras {
		split[i] = words.Split(s.Text[p.Start:p.End])
		count += len(split[i])
	}
	d.toks = make([]token, 0, count)
	c.canon = make([]byte, 0, len(s.Text)+len(s.Text)/8)
	manners := findManners(s.Text, paras, split)
	told := 0
	for i, p := range paras {
		told += truth(manners[i] != besides)
		c.paragraph(int32(i), p, split[i], manners[i], told <= datelineParas)
	}
	d.canon = string(c.canon)
	d.markNames()
	d.finish()
	return d
}

// markNames marks capitalised words as names; one at the start of a sentence
// only if it stands capitalised in the middle of a sentence elsewhere.
func (d *Doc) markNames() {
	inner := map[uint64]bool{}
	for i := range d.sents {
		s := &d.sents[i]
		for k := s.lo + 1; k < s.hi; k++ {
			if t := &d.toks[k]; t.flags&name != 0 && d.toks[k-1].end+3 > t.start {
				inner[t.hash] = true
			}
		}
	}
	for i := range d.sents {
		if t := &d.toks[d.sents[i].lo]; t.flags&name != 0 && !inner[t.hash] {
			t.flags &^= name
		}
	}
}

// finish computes what is derived from the tokens.
func (d *Doc) finish() {
	singles, own := 0, 0
	for i := range d.toks {
		if d.toks[i].flags&aside != 0 {
			continue
		}
		own++
		if d.toks[i].flags&single != 0 {
			singles++
		}
	}
	d.words = own - singles + singles*10/18
	d.unspaced = singles*2 > own
	d.width = shingleWords
	if d.unspaced {
		d.width = shingleChars
	}
	d.body, d.asides = shinglesOf(d.toks, d.width)
	d.feats = make([]feature, 0, len(d.toks))
	for i := range d.sents {
		d.finishSentence(i)
	}
	slices.Sort(d.feats)
	d.feats = slices.Compact(d.feats)
	d.setTopics()
}

func (d *Doc) finishSentence(i int) {
	s := &d.sents[i]
	toks := d.toks[s.lo:s.hi]
	s.hash = hashSeed
	said := 0
	for k := range toks {
		s.hash = mix(s.hash, toks[k].hash)
		if toks[k].flags&quoted != 0 {
			said++
		}
	}
	s.quote = float64(said) / float64(len(toks))
	s.spoken = s.quote >= 0.5
	if s.aside {
		return
	}
	for k := range toks {
		t := &toks[k]
		h := t.hash
		if t.flags&single != 0 {
			if k+1 == len(toks) || toks[k+1].flags&single == 0 {
				continue
			}
			h = mix(h, toks[k+1].hash)
		}
		d.feats = append(d.feats, feature(pack(h, int32(i))))
	}
}
