package reason

import (
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// boxes finds the reason that most of a box has, for its smaller members.
type boxes struct{ m *namer }

// Limits of a box whose members share one reason.
const (
	maxBoxes    = 4   // boxes around a block that are asked, from the inside out
	maxBoxWords = 400 // words of the biggest box that is asked
	maxBoxSize  = 60  // blocks of the biggest box that is asked
	cardSize    = 12  // blocks of a card that leads to one story
	listSize    = 24  // blocks of a list whose dates and pictures are its own
	mainShare   = .5  // share of a box's words that its main reason has
)

// take returns the claim of the smallest box around block i that has a main
// reason which takes the block in.
func (x *boxes) take(i int) (claim, bool) {
	m := x.m
	c := m.out[i]
	if c.strength >= byPhrase || c.reason == Related || c.reason == Promo || c.reason == Comments || c.reason == Share && c.strength >= byShape {
		return claim{}, false
	}
	up, asked, last := m.p.Parent[m.blocks[i].First], 0, 1
	for level := 0; level < 12 && up > 0 && asked < maxBoxes; level, up = level+1, m.p.Parent[up] {
		if m.spots[up].place&holds != 0 || m.p.Nodes[up].DataAtom == atom.Body {
			break
		}
		from, to := int(m.start[up]), int(m.start[m.p.End[up]])
		if to-from > maxBoxSize {
			break
		}
		if to-from > last {
			last = to - from
			asked++
			if c.strength > none && m.spots[up].place&(inMenu|inFooter|inHeader) != 0 {
				continue // menus list all sorts of things, each under its own name
			}
			r, words := x.main(from, to, i)
			if words > maxBoxWords {
				break
			}
			if (r == Share || r == Tags || r == Legal && m.spots[up].place&inStory != 0) && m.isProse(i) {
				continue
			}
			if takesIn(r, c, to-from) {
				return claim{byPlace, r, plain, "same-box", "In one box with " + beside[r]}, true
			}
		}
	}
	return claim{}, false
}

// takesIn reports whether a box of reason r takes in a member with claim c: a
// box of other stories takes in their dates, authors, topics and players; what
// has no name of its own takes any.
func takesIn(r Reason, c claim, size int) bool {
	switch r {
	case Kept, Outside, Duplicate, Hidden, Meta, Credit, c.reason:
		return false
	}
	if c.strength <= none {
		// Boxes about the story are small; big ones that hold its author hold much else.
		return size <= cardSize || r != Author && r != Share && r != Tags && r != Legal
	}
	switch r {
	case Related:
		switch c.reason {
		case Meta, Media, Credit, Hidden:
			return c.strength <= byShape && size <= listSize
		case Author, Tags, Navigation:
			return c.strength <= byShape && (size <= cardSize || c.strength <= unresolved)
		}
		return false
	case Comments, Promo, Ad, Paywall:
		return c.strength <= byPlace && c.reason != Related
	}
	return c.strength <= unresolved
}

// main returns the reason with the most words among blocks from to to without
// block i, if it has enough of them, and how many words there are.
func (x *boxes) main(from, to, i int) (Reason, int) {
	m := x.m
	var weight [count]int
	all, sum := 0, 0
	for k := from; k < to; k++ {
		if k == i {
			continue
		}
		w := m.blocks[k].Words + 1
		all += w
		if m.out[k].strength > unresolved {
			weight[m.out[k].reason] += w
			sum += w
		}
	}
	best := Kept
	for r := Related; r < count; r++ {
		if weight[r] > weight[best] {
			best = r
		}
	}
	if sum == 0 || float64(weight[best]) < mainShare*float64(sum) {
		return Kept, all
	}
	return best, all
}

// settle gives small things the reason of the box they stand in, and nameless
// ones that of their box or their neighbours.
func (m *namer) settle() {
	box := boxes{m: m}
	var changes []change
	for i := range m.out {
		if m.kept(i) || m.verdicts[i].Part != judge.Junk {
			continue
		}
		if m.out[i].strength <= unresolved && isName(&m.notes[i].shape) && m.blocks[i].Kind != block.Heading && m.nearAuthor(i) && m.spots[m.p.Parent[m.blocks[i].First]].place&(inMenu|inFooter) == 0 {
			m.out[i] = claim{byPlace, Author, plain, "name", "A name beside the story's date"}
		}
		if c, ok := box.take(i); ok {
			changes = append(changes, change{i, c})
		}
	}
	for _, c := range changes {
		m.out[c.block] = c.claim
	}
	for i := range m.out {
		if !m.kept(i) && m.out[i].strength <= unresolved {
			m.out[i] = m.last(i)
		}
	}
}

// change is a block's new claim, kept apart until all blocks have been asked:
// no block's answer depends on the order.
type change struct {
	block int
	claim claim
}

// last names what nothing else has named.
func (m *namer) last(i int) claim {
	c := m.out[i]
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(m.out) || m.kept(k) || m.out[k].strength < byMenu || c.strength > none {
			continue
		}
		if r := m.out[k].reason; m.notes[i].shape.words == 0 || m.sameRun(i, k) && spreads(r) && !m.isProse(i) {
			return claim{byLink, r, plain, "neighbour", "Stands beside " + beside[r]}
		}
	}
	if c.strength > none {
		return c
	}
	if m.spots[m.p.Parent[m.blocks[i].First]].place&unseen != 0 {
		return claim{none, Hidden, plain, "unseen", "The page does not show it"}
	}
	return claim{none, Outside, plain, "outside", "Stands outside the story"}
}

// spreads reports whether what stands beside a block of reason r is likely of
// the same kind: lists go on, single lines do not.
func spreads(r Reason) bool {
	switch r {
	case Related, Navigation, Promo, Comments, Legal, Paywall, Media:
		return true
	}
	return false
}

// sameRun reports whether two neighbouring blocks stand in one box, or are
// lines of one plain text.
func (m *namer) sameRun(i, k int) bool {
	if m.p.Source == page.Text {
		return true
	}
	up := m.p.Parent[m.blocks[i].Node]
	for level := 0; level < 2 && up > 0; level++ {
		if m.blocks[k].First >= up && m.blocks[k].First < m.p.End[up] {
			return m.p.Nodes[up].DataAtom != atom.Body
		}
		up = m.p.Parent[up]
	}
	return false
}

// beside words a neighbour's reason.
var beside = [count]string{
	Related: "links to other stories", Navigation: "a menu", Ad: "an advertisement", Promo: "an offer", Comments: "the comments",
	Share: "the share buttons", Legal: "small print", Paywall: "a notice about access", Author: "the author's lines", Tags: "the topic words",
	Media: "a player or a gallery", Meta: "the story's dates", Credit: "a picture's source", Duplicate: "a repeated text",
	Hidden: "a hidden text", Outside: "other text outside the story",
}
