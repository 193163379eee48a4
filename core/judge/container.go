package judge

import (
	"golang.org/x/net/html/atom"

	"winnow/core/internal/reuse"
)

// consentShare is the share of consent words from which a block is taken for a
// consent dialog's: those are the longest running text of some pages.
const consentShare = .05

// Shares of the page's running text from which a node is a container: the near one is
// the story's box, the wide one most of the page's text. Features are trained on them.
const (
	nearShare = .55
	wideShare = .85
)

// longWords is the length, in words, from which a block may be running text.
const longWords = 12

// isParagraph reports whether a block looks like running text by itself: the
// loose test on which containers and positions rest.
func (x *extractor) isParagraph(i int) bool {
	b := &x.blocks[i]
	if c := x.topics[i].consent; c >= 2 && float32(c) > consentShare*float32(len(x.words[i])) {
		return false
	}
	return b.Words >= longWords && b.LinkDensity() < .35 && (b.Words >= 25 || x.shapes[i].sentenceEnd) && !x.hidden[b.Node]
}

// findContainers weighs every node by the running text below it.
func (x *extractor) findContainers() {
	p, t := x.p, &x.total
	t.boxes = reuse.Slice(t.boxes, len(p.Nodes))
	for i := range x.blocks {
		b := &x.blocks[i]
		box := &t.boxes[b.Node]
		w := float32(b.Words)
		box.words += w
		box.links += float32(b.LinkWords)
		box.topics += float32(x.topics[i].words)
		box.consent += float32(x.topics[i].consent)
		box.blocks++
		box.titles += boolean(x.isTitle(i))
		box.dates += boolean(b.Words <= datedWords && (x.shapes[i].yearLike || x.shapes[i].clockLike))
		if x.paragraph[i] {
			t.paragraphs++
			t.all += w
			box.mass += w
			t.boxes[max(0, p.Parent[b.Node])].direct += w
		}
	}
	for i := len(p.Nodes) - 1; i > 0; i-- {
		box, up := &t.boxes[i], &t.boxes[p.Parent[i]]
		up.mass += box.mass
		up.words += box.words
		up.links += box.links
		up.topics += box.topics
		up.consent += box.consent
		up.blocks += box.blocks
		up.titles += box.titles
		up.dates += box.dates
	}
	for i := range p.Nodes {
		if t.all > 0 && t.boxes[i].mass >= nearShare*t.all {
			t.near = int32(i)
			if t.boxes[i].mass >= wideShare*t.all {
				t.wide = int32(i)
			}
		}
	}
	if p.Nodes[t.near].DataAtom == atom.P { // one long paragraph: its parent is the container
		t.near = p.Parent[t.near]
	}
	if p.Nodes[t.wide].DataAtom == atom.P {
		t.wide = p.Parent[t.wide]
	}
	t.first, t.last = -1, -1
	for i := range x.blocks {
		if x.inside(i, t.near) && x.paragraph[i] {
			if t.first < 0 {
				t.first = i
			}
			t.last = i
		}
	}
}

// levelsApart counts how far up from the container the first ancestor is that
// also holds node n.
func (x *extractor) levelsApart(n, container int32) float32 {
	up := float32(0)
	for c := container; c > 0 && up < climb; c = x.p.Parent[c] {
		if n >= c && n < x.p.End[c] {
			break
		}
		up++
	}
	return up
}
