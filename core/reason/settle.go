package reason

import (
	"golang.org/x/net/html/atom"
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
			if (r == Share || r == Tags) && m.isProse(i) {
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
		return true
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
