package neardup

import "strings"

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
	order := ordered(len(c.Pairs), func(i, j int) bool {
		x, y := &c.Pairs[i], &c.Pairs[j]
		return x.B < y.B || x.B == y.B && x.A < y.A
	})
	for _, i := range order {
		p := &c.Pairs[i]
		q := Pair{A: p.B, B: p.A, Ratio: p.Ratio, Kind: p.Kind, Moved: p.Moved}
		for _, ch := range p.Changes {
			q.Changes = append(q.Changes, Change{ch.Kind, ch.B, ch.A, ch.StartB, ch.EndB, ch.StartA, ch.EndA})
		}
		m.Pairs = append(m.Pairs, q)
	}
	order = ordered(len(c.Moved), func(i, j int) bool {
		x, y := c.Moved[i], c.Moved[j]
		return x.B < y.B || x.B == y.B && x.A < y.A
	})
	for _, i := range order {
		m.Moved = append(m.Moved, Move{c.Moved[i].B, c.Moved[i].A})
	}
	return m
}

// before puts the two texts of a comparison in an order that does not depend on
// which was given first, so that both ways give the same answer mirrored.
func before(a, b *Doc) bool { return a.rank(b) <= 0 }

// rank is below 0 where the story comes before the other by what it holds.
func (d *Doc) rank(e *Doc) int {
	for _, both := range [...][2]string{{d.canon, e.canon}, {d.Text, e.Text}, {d.Published, e.Published}, {d.ID, e.ID}} {
		if n := strings.Compare(both[0], both[1]); n != 0 {
			return n
		}
	}
	return 0
}
