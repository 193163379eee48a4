package recurrent

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"winnow/core/internal/logistic"
)

// made returns a network and rows for it, with random numbers.
func made(s Shape, rows int) (*Network, []float32) {
	rnd := rand.New(rand.NewPCG(1, 2))
	n, x := New(s), make([]float32, rows*s.In)
	for i := range n.W {
		n.W[i] = float32(rnd.NormFloat64() / 2)
	}
	for i := range x {
		x[i] = float32(rnd.NormFloat64())
	}
	return n, x
}

// TestForward computes a network of one unit by hand.
func TestForward(t *testing.T) {
	n := &Network{Shape{In: 1, Mid: 1, State: 1}, []float32{
		2, -1, // the first layer
		.5, .25, -.5, // down: what stays,
		-1, .5, .25, // what the candidate sees,
		1, -2, .5, // the candidate
		0, 0, -20, 0, 0, 0, 3, 0, 0, // up: nothing stays, and the candidate is the row's alone
		1, 2, -1, .125, // the sum
	}}
	sigmoid := func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
	h := 0.0
	got := n.Forward(&Tape{}, []float32{1, -3, .75}, nil)
	for i, x := range []float64{1, -3, .75} {
		m := max(0, 2*x-1)
		z, r := sigmoid(.5*m+.25*h-.5), sigmoid(-m+.5*h+.25)
		h = z*h + (1-z)*math.Tanh(m+r*-2*h+.5)
		want := m + 2*h - math.Tanh(3*m) + .125
		if math.Abs(float64(got[i])-want) > 1e-5 {
			t.Errorf("row %d: %v, want %v", i, got[i], want)
		}
	}
}

// TestOdds: without a way back the answers are the same to the bit.
func TestOdds(t *testing.T) {
	for _, rows := range []int{0, 1, 2, 50} {
		n, x := made(Shape{In: 5, Mid: 7, State: 3}, rows)
		want := n.Forward(&Tape{}, x, nil)
		got := n.Odds(rows, func(i int, row []float32) { copy(row, x[i*n.In:]) })
		if !slices.Equal(got, want) {
			t.Errorf("%d rows: Odds %v, want %v as from Forward", rows, got, want)
		}
	}
}

// TestBothWays: every row is told of all others, in both directions.
func TestBothWays(t *testing.T) {
	n, x := made(Shape{In: 3, Mid: 16, State: 6}, 7)
	for i := range n.W {
		n.W[i] /= 2 // else states are so sure that the furthest rows are rounded away
	}
	before := append([]float32(nil), n.Forward(&Tape{}, x, nil)...)
	for i := range 7 {
		x[3*i] += 1
		for k, v := range n.Forward(&Tape{}, x, nil) {
			if v == before[k] {
				t.Errorf("row %d does not know of row %d", k, i)
			}
		}
		x[3*i] -= 1
	}
}

// TestBackward holds the way back to the slope that is measured, with states left
// out and without, for weights and for inputs.
func TestBackward(t *testing.T) {
	const rows, step = 6, 1e-3
	shape := Shape{In: 5, Mid: 4, State: 3}
	n, x := made(shape, rows)
	dropped := make([]float32, rows*2*shape.State)
	for i := range dropped {
		dropped[i] = float32(i%3) / 2
	}
	for _, keep := range [][]float32{nil, dropped} {
		loss := func() float64 {
			sum := 0.0
			for i, v := range n.Forward(&Tape{}, x, keep) {
				sum += math.Log1p(math.Exp(float64(v))) - float64(i%2)*float64(v)
			}
			return sum
		}
		var tape Tape
		slope := make([]float32, rows)
		for i, v := range n.Forward(&tape, x, keep) {
			slope[i] = logistic.Of(v) - float32(i%2)
		}
		weights, inputs := make([]float32, len(n.W)), make([]float32, len(x))
		n.Backward(&tape, 0, rows, slope, weights, inputs)
		check := func(what string, list, slopes []float32) {
			for i := range list {
				was := list[i]
				list[i] = was + step
				up := loss()
				list[i] = was - step
				down := loss()
				list[i] = was
				if want := (up - down) / (2 * step); math.Abs(float64(slopes[i])-want) > 4e-3*(1+math.Abs(want)) {
					t.Errorf("%s %d: slope %.4f, measured %.4f", what, i, slopes[i], want)
				}
			}
		}
		check("weight", n.W, weights)
		check("input", x, inputs)
	}
}

// TestBackwardWindow: going back over some of the rows gives what going back over all
// gives where nothing outside matters, and leaves the others alone.
func TestBackwardWindow(t *testing.T) {
	shape := Shape{In: 2, Mid: 3, State: 2}
	n, x := made(shape, 30)
	var tape Tape
	n.Forward(&tape, x, nil)
	slope := make([]float32, 30)
	slope[15] = 1
	all := make([]float32, len(x))
	n.Backward(&tape, 0, 30, slope, nil, all)
	part := make([]float32, len(x))
	n.Backward(&tape, 3, 28, slope[3:28], nil, part)
	for i := range x {
		want := all[i]
		if i < 2*3 || i >= 2*28 {
			want = 0
		}
		if part[i] != want {
			t.Errorf("number %d: %v, want %v", i, part[i], want)
		}
	}
}

func BenchmarkForward(b *testing.B) {
	n, x := made(Shape{In: 100, Mid: 24, State: 16}, 200)
	var tape Tape
	for b.Loop() {
		n.Forward(&tape, x, nil)
	}
}
