package neardup

import (
	"cmp"
	"slices"
)

// mirror returns the comparison seen from the other side.
func (c *Comparison) mirror() *Comparison {
	m := &Comparison{
		Relation: c.Relation.Mirror(), CoverageA: c.CoverageB, CoverageB: c.CoverageA, Resemblance: c.Resemblance,
		SentencesA: c.SentencesB, SentencesB: c.SentencesA, OnlyA: c.OnlyB, OnlyB: c.OnlyA,
		Event: c.Event, Lineage: c.Lineage,
	}
	switch c.Lineage.Earlier {
	case SideA:
		m.Lineage.Earlier = SideB
	case SideB:
		m.Lineage.Earlier = SideA
	}
	for _, p := range c.Pairs {
		q := Pair{A: p.B, B: p.A, Ratio: p.Ratio, Kind: p.Kind, Moved: p.Moved}
		for _, ch := range p.Changes {
			q.Changes = append(q.Changes, Change{ch.Kind, ch.B, ch.A, ch.StartB, ch.EndB, ch.StartA, ch.EndA})
		}
		m.Pairs = append(m.Pairs, q)
	}
	slices.SortFunc(m.Pairs, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	for _, v := range c.Moved {
		m.Moved = append(m.Moved, Move{v.B, v.A})
	}
	slices.SortFunc(m.Moved, func(x, y Move) int { return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B)) })
	return m
}

// before puts the two texts of a comparison in an order that does not depend on
// which was given first, so that both ways give the same answer mirrored.
func before(a, b *Doc) bool {
	return cmp.Or(cmp.Compare(a.canon, b.canon), cmp.Compare(a.Text, b.Text), cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID)) <= 0
}
