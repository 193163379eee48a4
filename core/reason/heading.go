package reason

import (
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// maxHeadDepth is how many levels above a heading its box may begin.
const maxHeadDepth = 7

// maxAdBox is how many blocks an advertisement's box has.
const maxAdBox = 4

// headings gives the boxes that headings like "Most read" or "Comments" head
// their claims. The smallest box that begins with the heading and holds more is
// the heading's own. Bigger boxes that begin with it get a weaker claim: a
// sidebar begins with its first box's heading. Where a heading has no box, it
// heads what follows it, up to the next heading or kept text.
func (m *namer) headings() {
	for i := range m.blocks {
		h := m.notes[i].hit.rule
		if m.kept(i) || m.verdicts[i].Part != judge.Junk || h == nil || !h.Head || !m.leads(i) {
			continue
		}
		c := claim{headStrength(h.Reason), h.Reason, heading, h.Name + "-box", m.notes[i].hit.end.text}
		own := false
		up := m.blocks[i].Node
		for k := 0; k < maxHeadDepth && up > 0; k++ {
			if m.start[up] != int32(i) || m.holdsKept(up) || m.p.Nodes[up].DataAtom == atom.Body {
				break
			}
			if size := m.start[m.p.End[up]] - int32(i); size > 1 {
				if h.Reason == Ad && (own || size > maxAdBox) {
					break // a label stands over one advertisement
				}
				if own {
					c.strength = byPlace
				}
				if m.spots[up].box == 0 {
					m.say(up, c)
				}
				own = true
			}
			up = m.p.Parent[up]
		}
		if !own && h.Reason != Ad {
			m.headFlat(i, c, up)
		}
	}
}

// leads reports whether a block can be a heading: short, and no menu entry
// among others.
func (m *namer) leads(i int) bool {
	b, n := &m.blocks[i], &m.notes[i]
	if n.hit.rule.Where != whole {
		return b.Kind == block.Heading && n.shape.words <= 14
	}
	if b.Kind == block.Heading {
		return true
	}
	if n.hit.rule.Reason == Comments && m.p.Source != page.Text {
		return false // a counter at the head of the story is no heading
	}
	return !n.linked && b.Kind != block.Control && b.Kind != block.Item
}

// headStrength is what a heading's word on its box weighs.
func headStrength(r Reason) strength {
	switch r {
	case Related, Comments, Promo, Ad, Paywall:
		return byBox
	}
	return byFamily
}

// headFlat lets a heading without a box claim what follows it inside element up.
func (m *namer) headFlat(i int, c claim, up int32) {
	c.strength -= 3
	end := int32(len(m.p.Nodes))
	if up > 0 {
		end = m.p.End[up]
	}
	level := m.blocks[i].Level
	for k := i + 1; k < len(m.blocks) && m.blocks[k].First < end && !m.kept(k); k++ {
		b := &m.blocks[k]
		if h := m.notes[k].hit.rule; h != nil && h.Head && m.leads(k) || b.Kind == block.Heading && b.Level <= level && !m.notes[k].linked {
			return
		}
		if m.p.Source == page.Text && !m.textFollows(c.reason, i, k) {
			return
		}
		if m.spots[b.Node].box == 0 {
			m.say(b.Node, c)
		}
	}
}

// maxTextList is how many lines under a heading of a plain text are its list.
const maxTextList = 25

// textFollows reports whether line k of a plain text belongs to the list under
// the heading in line i. Other stories and comments go on for a while, topics
// as long as the lines are short; what heads an offer may be a menu's line.
func (m *namer) textFollows(r Reason, i, k int) bool {
	switch r {
	case Related, Comments:
		return k-i <= maxTextList
	case Tags:
		return k-i <= maxTextList && m.isShortLine(k)
	case Author:
		return k-i <= 2
	}
	return false
}
