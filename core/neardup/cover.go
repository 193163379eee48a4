package neardup

// Marks on the tokens of a text: where in the other text they stand too.
const (
	inOwn   uint8 = 1 << iota // in its own words
	inQuote                   // in quoted speech
	inAside                   // in a caption or furniture
)

// cover is what of one text was found in the other.
type cover struct {
	doc         *Doc
	marks       []uint8   // by token; until spread by the first token of a shingle
	aligned     []float64 // by sentence: how much of it stands, reworded, in one of the other
	share       []float64 // by sentence: how much of it is covered, 0 to 1
	whole       float64   // how much of the text is covered, 0 to 1
	told        int       // sentences of the reporter's own that are shared
	own, spoken int       // covered words outside and inside quoted speech
	passages    int       // sentences that share a passage with the other text
}

// wholeSentence is the share of marked words from which on a sentence counts as
// found whole: what is left are words changed by an editor.
const wholeSentence = 0.7

// partSentence is the share below which marked words are stock phrases ("in the
// 2016 presidential election"), unless they stand in a long run.
const partSentence = 0.35

const (
	passageRun      = 12 // words in a row that stand in both texts: a passage
	passageSentence = 8  // words of a whole sentence that is a passage
)

// markShared marks, in both texts, the first tokens of the shingles of their own
// words that stand in both, and returns how many different ones that are. The
// lists are sorted, so that this is one pass.
func markShared(ca, cb *cover) (both int) {
	a, b := ca.doc, cb.doc
	for x, y := range shared(a.body, b.body) {
		ca.mark(x, spokenness(b, y))
		cb.mark(y, spokenness(a, x))
		both++
	}
	return both
}

// markAsides does the same for shingles that are captions or furniture in the
// other text.
func (c *cover) markAsides(other *Doc) {
	for x := range shared(c.doc.body, other.asides) {
		c.mark(x, inAside)
	}
}

func (c *cover) mark(list []packed, with uint8) {
	for _, s := range list {
		c.marks[s.at()] |= with
	}
}

// spread carries the marks of first tokens on to all tokens of their shingles,
// past asides.
func (c *cover) spread() {
	toks, marks := c.doc.toks, c.marks
	own, quote, beside := 0, 0, 0 // tokens that still get each mark
	for k := range marks {
		m := marks[k]
		if int(m)|own|quote|beside == 0 || toks[k].flags&aside != 0 {
			continue
		}
		if m&inOwn != 0 {
			own = c.doc.width
		}
		if m&^inOwn != 0 || quote|beside != 0 {
			quote, beside = carry(m&inQuote, quote, c.doc.width), carry(m&inAside, beside, c.doc.width)
			if quote > 0 {
				m |= inQuote
				quote--
			}
			if beside > 0 {
				m |= inAside
				beside--
			}
		}
		if own > 0 {
			m |= inOwn
			own--
		}
		marks[k] = m
	}
}

// carry returns for how many tokens a mark still goes on.
func carry(begins uint8, left, width int) int {
	if begins != 0 {
		return width
	}
	return left
}

// spokenness tells whether one of a few places of a shingle is outside quoted
// speech.
func spokenness(d *Doc, at []packed) uint8 {
	for _, s := range at[:min(len(at), 4)] {
		if d.toks[s.at()].flags&quoted == 0 {
			return inOwn
		}
	}
	return inQuote
}

// align notes that the sentence i stands in the other text, reworded by the given
// ratio. From the line alike on it counts as found whole, below in proportion.
func (c *cover) align(i int32, ratio float64) {
	c.aligned[i] = max(c.aligned[i], min(1, ratio/alike))
}

// sum computes the shares from the marks. A word counts quoteWeight if it is
// quoted speech here or everywhere it stands in the other text, and nothing if
// it is a caption on either side. More marks never give less coverage.
func (c *cover) sum() {
	c.spread()
	total, got := 0.0, 0.0
	long := c.doc.tokens(passageRun)
	for i := range c.doc.sents {
		if c.doc.sents[i].aside {
			continue
		}
		all, hit, run := c.sentence(i)
		share := 0.0
		if all > 0 {
			share = hit / all
		}
		switch {
		case share >= wholeSentence:
			share = 1
		case share < partSentence && run < long:
			share = 0
		}
		share = max(share, c.aligned[i])
		if share == 1 && int(c.doc.sents[i].hi-c.doc.sents[i].lo) >= c.doc.tokens(passageSentence) || run >= long {
			c.passages++
		}
		c.share[i] = share
		if covered := int(share * float64(c.doc.sents[i].hi-c.doc.sents[i].lo)); all < wholeSentence*float64(c.doc.sents[i].hi-c.doc.sents[i].lo) {
			c.spoken += covered
		} else {
			c.own += covered
			c.told += truth(share >= onlyHere)
		}
		total += all
		got += share * all
	}
	if total > 0 {
		c.whole = got / total
	}
}

// sentence returns what the words of a sentence count together, what the marked
// ones count, and the longest run of marked ones.
func (c *cover) sentence(i int) (all, hit float64, run int) {
	s := &c.doc.sents[i]
	now := 0
	for k := s.lo; k < s.hi; k++ {
		w := 1.0
		if s.spoken || c.doc.toks[k].flags&quoted != 0 {
			w = quoteWeight
		}
		m := c.marks[k]
		switch {
		case m&inOwn != 0:
		case m&inQuote != 0:
			w = quoteWeight
		case m&inAside != 0:
			now = 0
			continue
		default:
			now = 0
			all += w
			continue
		}
		all += w
		hit += w
		now++
		run = max(run, now)
	}
	return all, hit, run
}
