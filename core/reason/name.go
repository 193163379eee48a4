package reason

import (
	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// namer names the dropped blocks of one page, in passes that each go once over
// the blocks or the nodes:
//
//	index    which blocks stand in which element, and how many of them are kept
//	read     what each dropped block says and looks like
//	forms    what fields and headings say of the boxes around them
//	survey   each element's strongest claim, from the outside in
//	decide   each block's strongest claim: its own or its box's
//	lines    addresses; rows of short lines and of headlines, on plain text only
//	settle   small things and nameless ones take the reason of their box
type namer struct {
	p        *page.Page
	blocks   []block.Block
	verdicts []judge.Verdict
	lex      *lexicon
	scan     scanner

	start       []int32  // by node: the first block at or behind it; one more entry than nodes
	keptBefore  []int32  // by block: kept blocks before it; one more entry than blocks
	linksBefore []int32  // by block: links before it; one more entry than blocks
	plainBefore []int32  // by block: words outside links before it; one more entry than blocks
	notes       []note   // by block
	spots       []spot   // by node
	claims      []claim  // what spots point to; the first is none
	out         []claim  // by block: its strongest claim
	said        shingles // what the kept blocks say
	hints       hinter
	hosts       hosts
}

// note is what one dropped block says and looks like.
type note struct {
	shape    shape
	hit      hit
	link     linkKind
	linked   bool // nearly all of it is a link
	headline bool // reads like the headline of another story
	byline   bool // begins with a word like "by"
	network  bool // names a service to share with or to follow on
	twice    int8 // says again what the article says: 1 its text, 2 its title
}

// Name gives every block its Finding, parallel to blocks. Blocks that are kept,
// or that are the article's title, standfirst or captions, have Reason Kept.
// Runs in time linear in the page.
func Name(p *page.Page, blocks []block.Block, j judge.Judgement) []Finding {
	m := spare.Get().(*namer)
	defer m.release()
	m.ready(p, blocks, j.Verdicts)
	m.index()
	m.read()
	m.forms()
	m.headings()
	m.survey()
	for i := range blocks {
		m.out[i] = m.decide(i)
	}
	m.lines()
	m.settle()
	out := make([]Finding, len(blocks))
	for i := range blocks {
		if m.out[i].reason != Kept {
			out[i] = m.out[i].finding(blocks[i].Words, blocks[i].LinkWords)
		}
	}
	return out
}

// kept reports whether a block stays in the article, in whatever field.
func (m *namer) kept(i int) bool {
	switch m.verdicts[i].Part {
	case judge.Body, judge.Standfirst, judge.Title, judge.Caption:
		return true
	}
	return false
}

// index fills start and the counts of what stands before each block.
func (m *namer) index() {
	node := int32(0)
	for i := range m.blocks {
		for ; node <= m.blocks[i].First; node++ {
			m.start[node] = int32(i)
		}
		m.keptBefore[i+1] = m.keptBefore[i]
		m.plainBefore[i+1] = m.plainBefore[i] + int32(m.blocks[i].Words-m.blocks[i].LinkWords)
		m.linksBefore[i+1] = m.linksBefore[i] + int32(m.blocks[i].Links)
		if m.kept(i) {
			m.keptBefore[i+1]++
		}
	}
	for ; int(node) < len(m.start); node++ {
		m.start[node] = int32(len(m.blocks))
	}
}

// read fills notes and said.
func (m *namer) read() {
	words := 0
	for i := range m.blocks {
		if m.kept(i) {
			words += len(m.blocks[i].Text)/3 + 1
		}
	}
	m.said.ready(words)
	for i := range m.blocks {
		if m.kept(i) {
			m.scan.cut(m.blocks[i].Text)
			m.said.add(m.scan.words, m.verdicts[i].Part == judge.Title)
		}
	}
	for i := range m.blocks {
		if m.kept(i) {
			continue
		}
		b, n := &m.blocks[i], &m.notes[i]
		m.scan.scan(b.Text)
		n.shape = m.scan.shape
		n.hit = m.lex.find(m.scan.ids)
		n.byline = m.lex.beginsByline(m.scan.ids)
		n.network = m.lex.isNetwork(m.scan.ids)
		n.twice = m.said.has(m.scan.words)
		n.linked = b.Links > 0 && b.LinkDensity() >= linkedShare
		if n.linked && b.Words >= headlineWords-1 {
			n.link = m.linkOf(i)
		}
		n.headline = isHeadline(b, n)
	}
}

// linkedShare is the share of a block's words inside links from which it is a
// link; the rest is an icon's name or a counter.
const linkedShare = .7

// decide returns a block's strongest claim: its part's, its own, or its box's.
func (m *namer) decide(i int) claim {
	if m.kept(i) {
		return claim{}
	}
	at := m.p.Parent[m.blocks[i].First]
	where := m.spots[at].place
	best := m.claims[m.spots[at].claim]
	if c := m.byPart(i); c.strength > none && best.rule != formLogin {
		return c
	}
	if best.rule == "box-legal" && m.notes[i].linked && where&(inMenu|inFooter) != 0 && m.blocks[i].Words <= shortLink {
		best = claim{byMenu, Navigation, plain, "footer-entry", "An entry at the foot of the page"}
	}
	if (best.reason == Tags || best.reason == Share) && best.strength < byBox && m.isProse(i) {
		best = claim{} // topic words and buttons are no sentences
	}
	if c := m.byWords(i, where); best.reason != Author || c.rule != "promo-follow" || !m.isProse(i) { // else it says where to follow the writer
		best = stronger(best, c)
	}
	best = stronger(best, m.byLooks(i, where))
	best = stronger(best, m.byAddress(i, where))
	best = stronger(otherClaims[m.verdicts[i].Other], best)
	return m.adjust(i, best, where)
}

// stronger returns the later of two claims unless the earlier one is stronger.
func stronger(a, b claim) claim {
	if b.strength >= a.strength && b.strength > none {
		return b
	}
	return a
}

// isProse reports whether a block is a sentence of some length.
func (m *namer) isProse(i int) bool {
	sh := &m.notes[i].shape
	return sh.sentence && sh.words > proseWords && !m.notes[i].linked
}

// byWords is what a block's phrases say of it.
func (m *namer) byWords(i int, where place) claim {
	n := &m.notes[i]
	r := n.hit.rule
	if r == nil {
		return claim{}
	}
	menu := where&(inMenu|inFooter|inHeader) != 0
	if r.Reason == Hidden && r.Where == whole && n.linked {
		return claim{} // the name of a page
	}
	if menu && m.isEntry(i, r) || r.Reason == Ad && r.Where == whole && n.linked && m.blocks[i].Kind == block.Item {
		return claim{}
	}
	c := claim{byPhrase, r.Reason, says, r.Name, n.hit.end.text}
	switch {
	case r.Sure:
		c.strength = byCertain
	case r.Weak:
		c.strength = byWeak
	}
	if r.Where == begin {
		c.kind = begins
	}
	if r.Reason == Meta && r.Where != whole && n.shape.numbers == 0 {
		if r.Where == within && n.shape.words > n.hit.end.words+1 {
			return claim{} // "Our best reads" counts none
		}
		c.strength = byWeak
	}
	if n.headline && r.Where == within && (!n.hit.head || n.hit.end.words == 1) && n.hit.end.words*headlineShare < n.shape.words {
		c.strength = byWeak // headlines may have any words in them
	}
	if r.Reason == Credit && (n.linked && n.headline || where&inMenu != 0) {
		return claim{}
	}
	return c
}

// headlineShare is the part of a headline that a phrase must be to say what it is: one
// word in so many.
const headlineShare = 4

// isEntry reports whether a block in a menu or in the page's foot is an entry of
// it, whatever its words: the name of a page. Calls to act and switches are none.
func (m *namer) isEntry(i int, r *phraseRule) bool {
	switch {
	case r.Noun:
		return true
	case !m.notes[i].linked || m.blocks[i].Words > shortLink:
		return false
	case r.Reason == Promo, r.Reason == Share, r.Name == "legal-consent":
		return false
	}
	return true
}

// storyReach is how many blocks away from the story its list of topics may stand.
const storyReach = 30

// nearStory reports whether a kept block stands within reach. Lists of topics
// that do not belong to a story are ways through the site.
func (m *namer) nearStory(i int) bool {
	from, to := max(0, i-storyReach), min(len(m.blocks), i+storyReach)
	return m.keptBefore[to] > m.keptBefore[from]
}

// adjust mends what only the whole picture shows.
func (m *namer) adjust(i int, c claim, where place) claim {
	n := &m.notes[i]
	switch {
	case n.twice > 0 && c.strength < byTwice && !(n.linked && where&inMenu != 0) && !(n.linked && c.reason == Related):
		c = claim{byTwice, Duplicate, plain, "said-twice", "Says again what the story says"}
		if n.twice == 2 {
			c.evidence = "Repeats the story's headline"
		}
	case c.reason == Tags && c.strength < byTwice && !m.nearStory(i):
		c = claim{byMenu, Navigation, plain, "far-topics", "Topics far from the story"}
	case c.rule == formEmail && n.hit.rule != nil && n.hit.rule.Reason == Promo:
		c.kind, c.evidence = email, n.hit.end.text
	case c.rule == "box-social" && where&(inFooter|inHeader|inMenu) != 0:
		c.reason, c.evidence = Promo, "Among the links to the publisher's accounts"
	}
	return c
}
