package judge

import (
	"math"
	"math/rand/v2"
	"testing"

	"winnow/core/internal/logistic"
)

// plainSum walks the trees one by one, as the table describes them.
func plainSum(m *model, row *Row) float32 {
	sum := m.bias
	for _, root := range m.roots {
		at := root
		for m.nodes[at].feature != leafMark {
			n := m.nodes[at]
			at++
			if row[n.feature] > n.edge {
				at += n.skip
			}
		}
		sum += m.nodes[at].edge
	}
	return sum
}

// TestFourRowsScoreAsOne has rows scored side by side, in groups that are full and
// one that is not: to the bit what each gets by itself.
func TestFourRowsScoreAsOne(t *testing.T) {
	m, random := modelSecond(), rand.New(rand.NewPCG(1, 2))
	rows := make([]Row, 4*lanes+3)
	for i := range rows {
		for f := range FeatureCount + SecondCount {
			rows[i][f] = float32(random.IntN(40)-8) / 4
		}
	}
	s := m.scoring(rows, func(i int) bool { return i != 5 })
	s.run(nil, func(i int32) { t.Errorf("row %d ended without an exit", i) })
	if len(s.live) != len(rows)-1 || s.sums[5] != 0 {
		t.Errorf("%d of %d rows were scored, row 5 got %v", len(s.live), len(rows), s.sums[5])
	}
	for _, i := range s.live {
		if want := plainSum(m, &rows[i]); s.sums[i] != want {
			t.Errorf("row %d has %v beside others, %v alone", i, s.sums[i], want)
		}
	}
}

// TestExitsEndScoring has rows end as soon as their sum is past an exit.
func TestExitsEndScoring(t *testing.T) {
	m := modelFirst()
	rows := make([]Row, 6)
	s := m.scoring(rows, func(int) bool { return true })
	ended := 0
	s.run([]exit{{8, never, never}}, func(int32) { ended++ }) // below infinity: all end
	if ended != len(rows) || len(s.live) != 0 {
		t.Errorf("%d of %d rows ended, %d are live", ended, len(rows), len(s.live))
	}
}

// TestTreesAsWritten reads the smallest table that has a leaf on the left, a branch
// on the right and two leaves below it, and walks to each.
func TestTreesAsWritten(t *testing.T) {
	m := decodeModel("\x02" + "\x01\x00\x3f" + "\x01\x40\x40" + "\x00\x00\xa0\x3f" + "\x0a\xd7\x23\x3c" +
		"\x01\x00" + "\x01\x80" + "\x81" + "\x00\xc0" + "\x32" + "\x64")
	for _, c := range []struct{ first, second, want float32 }{{0, 3, 1.25 - 1.27}, {.5, 3.5, 1.25 + .5}, {.75, 3.5, 1.25 + 1}} {
		row := Row{c.first, c.second}
		if got := plainSum(m, &row); math.Abs(float64(got-c.want)) > 1e-6 {
			t.Errorf("a row of %v and %v has %v, want %v", c.first, c.second, got, c.want)
		}
		if got, want := m.score(&row), logistic.Of(c.want); math.Abs(float64(got-want)) > 1e-6 {
			t.Errorf("a row of %v and %v scores %v, want %v", c.first, c.second, got, want)
		}
	}
}
