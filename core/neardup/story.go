package neardup

import "winnow/core/internal/words"

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
	sign       uint8 // of a number, see signed
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

// Doc is a Story prepared for comparing: split, folded and hashed once. It is
// never changed after Prepare, so that it can be used by several at a time.
type Doc struct {
	Story
	toks                 []token
	sents                []sentence
	paras                int
	canon                string
	runes                string   // a rune of three bytes for every token, see runeOf
	body                 []packed // shingles of the article's own words, sorted
	asides               []packed // shingles of captions and furniture, sorted
	shingles             int      // different ones in body
	equals               []packed // hashes of the sentences that are no asides, sorted
	feats                []packed // the features with their sentences, sorted
	features             []int32  // by sentence: features that tell it from others, at least 1
	topics               []topic  // sorted
	grams                []packed // in scripts without capital letters, sorted
	normNames, normWords float64  // squared lengths of the vectors of topics
	words                int      // of what is not aside
	width                int      // tokens of a shingle
	tenths               int      // tokens of ten words: 10, 18 characters, 40 in Thai and its kin
	unspaced             bool
	cased                bool // its script has capital letters, so that names can be told
	growing              bool // says that it will grow
}

// A feature is a word, or a pair of characters in an unspaced script, packed with
// the number of its sentence; reworded sentences are found by the features that
// they share.

// Words is the length of the article's own text in words; characters of scripts
// without spaces count as 1/1.8 word, in Thai and its kin as a quarter.
func (d *Doc) Words() int { return d.words }

// tokens returns how many tokens so many words have in the text's script.
func (d *Doc) tokens(words int) int { return words * d.tenths / 10 }

// Prepare splits, folds and hashes a story, in time linear in its text.
func Prepare(s Story) *Doc {
	if len(s.Text) > maxText {
		s.Text = s.Text[:maxText]
	}
	d := &Doc{Story: s}
	c := canonizer{doc: d, lang: baseLang(s.Lang), lex: lexicon()}
	paras := words.Paragraphs(s.Text)
	d.paras = len(paras)
	all := words.Split(s.Text)
	split := dealt(all, paras)
	d.toks = make([]token, 0, len(all))
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

// dealt returns the tokens of each paragraph, with byte ranges inside it. No
// token reaches over a line's end.
func dealt(all []words.Token, paras []words.Span) [][]words.Token {
	split := make([][]words.Token, len(paras))
	k := 0
	for i, p := range paras {
		from := k
		for k < len(all) && all[k].Start < p.End {
			all[k].Start -= p.Start
			all[k].End -= p.Start
			k++
		}
		split[i] = all[from:k]
	}
	return split
}

// markNames marks capitalised words as names; one at the start of a sentence
// only if it stands capitalised in the middle of a sentence elsewhere.
func (d *Doc) markNames() {
	var inner []packed
	for i := range d.sents {
		s := &d.sents[i]
		for k := s.lo + 1; k < s.hi; k++ {
			if t := &d.toks[k]; t.flags&name != 0 && d.toks[k-1].end+3 > t.start {
				inner = append(inner, pack(t.hash, 0))
			}
		}
	}
	sortWords(inner, atBits)
	for i := range d.sents {
		t := &d.toks[d.sents[i].lo]
		if t.flags&name == 0 {
			continue
		}
		want := pack(t.hash, 0)
		at := firstFrom(len(inner), func(i int) bool { return inner[i] >= want })
		if at == len(inner) || inner[at] != want {
			t.flags &^= name
		}
	}
}

// finish computes what is derived from the tokens.
func (d *Doc) finish() {
	singles, signs, own, plain := 0, 0, 0, 0
	runes := make([]byte, 0, 3*len(d.toks))
	for i := range d.toks {
		t := &d.toks[i]
		runes = appendRune(runes, t.hash)
		if t.flags&aside != 0 {
			continue
		}
		own++
		plain += truth(d.caseless(t))
		if t.flags&single != 0 {
			singles++
			signs += truth(d.canon[t.cs] < 0xE2)
		}
	}
	d.runes = string(runes)
	d.unspaced = singles*2 > own
	d.cased = plain*2 < own
	d.width, d.tenths = shingleWords, 10
	switch {
	case d.unspaced && signs*2 > singles:
		d.width, d.tenths = shingleSigns, 40
	case d.unspaced:
		d.width, d.tenths = shingleChars, 18
	}
	d.words = own - singles + (singles-signs)*10/18 + signs*10/40
	d.body = shinglesOf(d.toks, d.width, 0, own)
	d.asides = shinglesOf(d.toks, d.width, aside, len(d.toks)-own)
	d.shingles = different(d.body)
	d.feats = make([]packed, 0, own)
	d.equals = make([]packed, 0, len(d.sents))
	for i := range d.sents {
		d.finishSentence(i)
	}
	sortWords(d.equals, atBits)
	sortWords(d.feats, atBits)
	d.feats = compactWords(d.feats)
	d.features = featureCounts(d)
	d.setTopics()
	if !d.cased {
		d.setGrams()
	}
	d.growing = develops(d)
}

func (d *Doc) finishSentence(i int) {
	s := &d.sents[i]
	toks := d.toks[s.lo:s.hi]
	s.hash = hashSeed
	said := 0
	for k := range toks {
		s.hash = mix(s.hash, toks[k].hash^uint64(toks[k].sign)<<24)
		if toks[k].flags&quoted != 0 {
			said++
		}
	}
	s.quote = float64(said) / float64(len(toks))
	s.spoken = s.quote >= 0.5
	if s.aside {
		return
	}
	d.equals = append(d.equals, pack(s.hash, int32(i)))
	for k := range toks {
		t := &toks[k]
		h := t.hash
		if t.flags&single != 0 {
			if k+1 == len(toks) || toks[k+1].flags&single == 0 {
				continue
			}
			h = mix(h, toks[k+1].hash)
		}
		d.feats = append(d.feats, pack(h, int32(i)))
	}
}
