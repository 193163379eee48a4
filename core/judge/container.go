package judge

import (
	"golang.org/x/net/html/atom"
)

// consentShare is the share of consent words from which a block is taken for a
// consent dialog's: those are the longest running text of some pages.
const consentShare = .05

// isParagraph reports whether a block looks like running text by itself: the
// loose test on which containers and positions rest.
func (x *extractor) isParagraph(i int) bool {
	b := &x.blocks[i]
	if c := x.topics[i].consent; c >= 2 && float32(c) > consentShare*float32(len(x.words[i])) {
		return false
	}
	return b.Words >= 12 && b.LinkDensity() < .35 && (b.Words >= 25 || x.shapes[i].sentenceEnd) && !x.hidden[b.Node]
}

// findContainers weighs every node by the running text below it.
func (x *extractor) findContainers() {
	p, t := x.p, &x.total
	t.mass, t.direct = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	for i := range x.blocks {
		if !x.isParagraph(i) {
			continue
		}
		w := float32(x.blocks[i].Words)
		t.paragraphs++
		t.all += w
		t.mass[x.blocks[i].Node] += w
		t.direct[max(0, p.Parent[x.blocks[i].Node])] += w
	}
	t.boxWords, t.boxLinks = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	t.boxTopics, t.boxConsent = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	for i := range x.blocks {
		t.boxWords[x.blocks[i].Node] += float32(x.blocks[i].Words)
		t.boxLinks[x.blocks[i].Node] += float32(x.blocks[i].LinkWords)
		t.boxTopics[x.blocks[i].Node] += float32(x.topics[i].words)
		t.boxConsent[x.blocks[i].Node] += float32(x.topics[i].consent)
	}
	for i := len(p.Nodes) - 1; i > 0; i-- {
		t.mass[p.Parent[i]] += t.mass[i]
		t.boxWords[p.Parent[i]] += t.boxWords[i]
		t.boxLinks[p.Parent[i]] += t.boxLinks[i]
		t.boxTopics[p.Parent[i]] += t.boxTopics[i]
		t.boxConsent[p.Parent[i]] += t.boxConsent[i]
	}
	for i := range p.Nodes {
		if t.all > 0 && t.mass[i] >= .55*t.all {
			t.near = int32(i)
			if t.mass[i] >= .85*t.all {
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
		if x.inside(i, t.near) && x.isParagraph(i) {
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
