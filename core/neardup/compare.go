package neardup

// Comparison is what two stories have in common, and what not. Shares are 0 to 1.
type Comparison struct {
	Relation    Relation // of A to B
	CoverageA   float64  // how much of A stands in B, quoted speech discounted
	CoverageB   float64
	Resemblance float64 // Jaccard coefficient of the shingle sets, exact
	SentencesA  []Sentence
	SentencesB  []Sentence
	Pairs       []Pair // in A's order
	OnlyA       []int  // sentences that only A has, in order
	OnlyB       []int
	Moved       []Move
	Event       EventEvidence
	Lineage     Lineage
}

// Sentence is a sentence of a story as the comparison sees it.
type Sentence struct {
	Text      string
	Paragraph int
	Words     int
	Quoted    float64 // share of its words inside quoted speech
	Aside     bool    // caption, credit or furniture: counts nowhere
	Covered   float64 // share of its words that stand in the other text
}

// Compare finds what the two stories share. It is symmetric: Compare(b, a) is
// its mirror.
func Compare(a, b *Doc) *Comparison { return compare(a, b, lines{alike, alikeBeside}, &meter{}) }

// onlyHere is the coverage below which a sentence is one that only its own text
// has.
const onlyHere = 0.5

// lines are the ratios from which on sentences are alike, alone and beside
// aligned ones. A lower line never lowers a coverage.
type lines struct{ alone, beside float64 }

func compare(a, b *Doc, at lines, m *meter) *Comparison {
	if !before(a, b) {
		return compare(b, a, at, m).mirror()
	}
	ca, cb := newCover(a), newCover(b)
	both := 0
	if a.width == b.width {
		both = markShared(ca, cb)
		ca.markAsides(b)
		cb.markAsides(a)
	}
	links := alignment(a, b, at, m)
	for _, l := range links {
		if l.ok {
			ca.align(l.a, l.ratio)
			cb.align(l.b, l.ratio)
		}
	}
	ca.sum()
	cb.sum()
	links = hold(ca, cb, links, m)
	c := &Comparison{
		CoverageA: ca.whole, CoverageB: cb.whole, Resemblance: float64(both) / float64(max(1, a.shingles+b.shingles-both)),
		SentencesA: ca.sentences(), SentencesB: cb.sentences(), OnlyA: ca.only(), OnlyB: cb.only(),
		Pairs: pairs(a, b, links), Event: findEvent(a, b),
	}
	c.Relation = relate(ca, cb)
	if c.Relation == Unrelated && c.Event.Score > 0 {
		c.Relation = Event
	}
	c.Moved = moves(a, b, c.Pairs)
	c.Lineage = lineageOf(a, b, c)
	return c
}

// alignment returns the candidate pairs of sentences, measured and decided. The
// likeliest come first: two sentences that both have a partner already need not
// be measured again.
func alignment(a, b *Doc, at lines, m *meter) []link {
	links := candidates(a, b)
	doneA, doneB := make([]bool, len(a.sents)), make([]bool, len(b.sents))
	n := 0
	for _, l := range links {
		if !l.ok {
			if doneA[l.a] && doneB[l.b] {
				continue
			}
			m.byWords(a, b, &l)
			l.ok = l.ratio >= at.alone
		}
		if l.ratio >= alike {
			doneA[l.a], doneB[l.b] = true, true
		}
		links[n] = l
		n++
	}
	links = links[:n]
	measure := func(l *link) { m.byChars(a, b, l) }
	support(links, at.beside, measure)
	for i := range links {
		if links[i].ok {
			measure(&links[i]) // a lower line must not leave it with less
		}
	}
	return links
}

// only returns the sentences that the other text lacks.
func (c *cover) only() []int {
	var out []int
	for i := range c.doc.sents {
		if !c.doc.sents[i].aside && c.share[i] < onlyHere {
			out = append(out, i)
		}
	}
	return out
}

func newCover(d *Doc) *cover {
	return &cover{doc: d, marks: make([]uint8, len(d.toks)), aligned: make([]float64, len(d.sents)), share: make([]float64, len(d.sents))}
}

// sentences returns the text's sentences with their coverage.
func (c *cover) sentences() []Sentence {
	out := make([]Sentence, len(c.doc.sents))
	for i := range c.doc.sents {
		s := &c.doc.sents[i]
		out[i] = Sentence{
			Text: c.doc.Text[s.start:s.end], Paragraph: int(s.para), Words: int(s.hi - s.lo),
			Quoted: s.quote, Aside: s.aside, Covered: c.share[i],
		}
	}
	return out
}

// relate draws the relation from the coverages.
func relate(a, b *cover) Relation {
	ca, cb := a.whole, b.whole
	inB, inA := a.contained(b.doc), b.contained(a.doc)
	switch {
	case a.doc.words == b.doc.words && a.doc.same(b.doc):
		return Identical
	case inB && inA:
		return Copy
	case inB:
		return Excerpt
	case inA:
		return Contains
	case max(ca, cb) >= coverPart && wroteFrom(a, b) && !onlyEndings(a, b):
		return Version
	case (a.passages > 0 || b.passages > 0) && max(ca, cb) >= coverTrace:
		return Passages
	}
	return Unrelated
}

// contained reports whether the text stands in the other one.
func (c *cover) contained(other *Doc) bool {
	short := c.doc.words < shortText && c.doc.words < other.words
	return c.whole >= coverWhole || short && c.whole >= coverShort
}

// wroteFrom reports whether what the texts share is enough of the reporter's own
// words for one to be written from the other, and more of them than of speech.
func wroteFrom(a, b *cover) bool {
	own, least := max(a.own, b.own), a.doc.tokens(versionWords)
	if own < least || max(a.told, b.told) < 2 && own < 2*least {
		return false
	}
	return a.own+b.own > a.spoken+b.spoken
}

// same reports whether the two texts have the same words in the same order.
func (d *Doc) same(e *Doc) bool {
	i, j := 0, 0
	for {
		for i < len(d.toks) && d.toks[i].flags&aside != 0 {
			i++
		}
		for j < len(e.toks) && e.toks[j].flags&aside != 0 {
			j++
		}
		if i == len(d.toks) || j == len(e.toks) {
			return i == len(d.toks) && j == len(e.toks) && d.words > 0
		}
		if !d.toks[i].is(&e.toks[j]) {
			return false
		}
		i++
		j++
	}
}
