package judge

import (
	"math"

	"winnow/core/internal/logistic"
)

// lanes is how many rows go through a tree side by side.
const lanes = 4

// exit ends scoring after some trees for rows whose sum is then below or above.
type exit struct {
	trees        int
	below, above float32
}

var never = float32(math.Inf(1))

// hopeless tells after how many trees of the first stage below which sum a page's
// block is surely junk: three in five blocks end here, most of them after the first
// sixteen, and of 114,011 blocks of the development pages none that went then is
// liked by all trees.
var hopeless = []exit{{16, -2.25, never}, {24, -3, never}, {32, -3.5, never}, {40, -4, never}, {56, -4.5, never}}

// settled tells after how many trees of the second stage beyond which sum, either
// way, a page's block is decided: three in five end here. Of 33,889 blocks of the
// development pages none comes nearer than 1 to the other side in the end, half
// of them go beyond settledSum.
var settled = []exit{{40, -3, 3}, {60, -3.5, 3.5}}

// settledSum stands for the sum of a block that is decided early; its score is .99.
const settledSum = 4.6

// scorer runs a model over rows of a page.
type scorer struct {
	m    *model
	rows []Row
	sums []float32 // by row
	live []int32   // rows that are still scored
}

// scoring begins to score the rows that want says.
func (m *model) scoring(rows []Row, want func(i int) bool) *scorer {
	s := &scorer{m: m, rows: rows, sums: make([]float32, len(rows)), live: make([]int32, 0, len(rows))}
	for i := range rows {
		if want(i) {
			s.sums[i] = m.bias
			s.live = append(s.live, int32(i))
		}
	}
	return s
}

// run sums the trees up. A row that ends at an exit is given to end; those left over
// are live.
func (s *scorer) run(exits []exit, end func(i int32)) {
	done := 0
	for _, e := range exits {
		s.add(done, e.trees)
		done = e.trees
		live := s.live[:0]
		for _, i := range s.live {
			if s.sums[i] < e.below || s.sums[i] > e.above {
				end(i)
			} else {
				live = append(live, i)
			}
		}
		s.live = live
	}
	s.add(done, len(s.m.roots))
}

// add adds what the trees from … to give to the sums of the live rows.
func (s *scorer) add(from, to int) {
	for at := 0; at < len(s.live); at += lanes {
		var lane [lanes]*Row
		for k := range lane {
			lane[k] = &s.rows[s.live[min(at+k, len(s.live)-1)]]
		}
		group := s.live[at:min(at+lanes, len(s.live))]
		var sums [lanes]float32
		for k, i := range group {
			sums[k] = s.sums[i]
		}
		s.m.four(&lane, &sums, from, to)
		for k, i := range group {
			s.sums[i] = sums[k]
		}
	}
}

// four adds the leaves that the trees from … to give to four rows. Which side of
// a branch a row takes is computed, not jumped to: such jumps are hard to foresee,
// and a way through a tree is a chain of steps that wait for each other. With four
// rows side by side, and leaves that lead to themselves, nothing waits.
func (m *model) four(rows *[lanes]*Row, sums *[lanes]float32, from, to int) {
	nodes := m.nodes
	_ = nodes[0] // else the compiler asks in the inner loop whether there are any
	r0, r1, r2, r3 := rows[0], rows[1], rows[2], rows[3]
	for k, root := range m.roots[from:to] {
		a, b, c, d := uint32(root), uint32(root), uint32(root), uint32(root)
		for range m.depths[from+k] {
			n0, n1, n2, n3 := &nodes[a%maxModelNodes], &nodes[b%maxModelNodes], &nodes[c%maxModelNodes], &nodes[d%maxModelNodes]
			if n0.step|n1.step|n2.step|n3.step == 0 {
				break // all four have come to a leaf
			}
			a += uint32(n0.step) + uint32(n0.skip)*beyond(r0[n0.feature], n0.edge)
			b += uint32(n1.step) + uint32(n1.skip)*beyond(r1[n1.feature], n1.edge)
			c += uint32(n2.step) + uint32(n2.skip)*beyond(r2[n2.feature], n2.edge)
			d += uint32(n3.step) + uint32(n3.skip)*beyond(r3[n3.feature], n3.edge)
		}
		sums[0] += nodes[a%maxModelNodes].edge
		sums[1] += nodes[b%maxModelNodes].edge
		sums[2] += nodes[c%maxModelNodes].edge
		sums[3] += nodes[d%maxModelNodes].edge
	}
}

// beyond is 1 where v is above edge, else 0. The compiler makes no jump of it.
func beyond(v, edge float32) uint32 {
	var x uint32
	if v > edge {
		x = 1
	}
	return x
}

// score returns the probability of one row.
func (m *model) score(row *Row) float32 {
	sums := [lanes]float32{m.bias}
	m.four(&[lanes]*Row{row, row, row, row}, &sums, 0, len(m.roots))
	return logistic.Of(sums[0])
}
