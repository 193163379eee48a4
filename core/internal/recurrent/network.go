// Package recurrent is a small recurrent network over a sequence of rows: a layer
// that makes few numbers of each row's many, gated units that read them from the
// first row to the last and others that read them the other way round (Cho and
// others, Learning phrase representations using RNN encoder-decoder, 2014), and a
// weighted sum of it all, which is the row's log-odds.
//
// The trainer learns with the code that the judge runs. Products are rounded before
// they are added, so that all builds agree to the bit.
package recurrent

import "winnow/core/internal/logistic"

// Shape is how large a network is.
type Shape struct {
	In    int // numbers of a row
	Mid   int // what the first layer makes of them
	State int // numbers that each direction remembers
}

// Network is a shape with its weights: first Mid rows of In weights and a bias; then,
// for the way down and the way up, State rows for each of the gates, of Mid weights,
// State weights and a bias; last the sum's Mid and twice State weights and a bias.
type Network struct {
	Shape
	W []float32
}

// New returns a network whose weights are all 0.
func New(s Shape) *Network { return &Network{s, make([]float32, s.Size())} }

// Size returns how many weights there are.
func (s Shape) Size() int { return s.outputAt() + s.Mid + 2*s.State + 1 }

// The gates: how much of the state stays, how much of it the candidate sees, and the
// candidate.
const (
	stays = iota
	seen
	candidate
	gates
)

func (s Shape) gateRow() int { return s.Mid + s.State + 1 }
func (s Shape) gateAt(way, gate int) int {
	return s.Mid*(s.In+1) + (way*gates+gate)*s.State*s.gateRow()
}
func (s Shape) outputAt() int { return s.gateAt(2, 0) }

func (n *Network) inputRow(k int) []float32 {
	at := k * (n.In + 1)
	return n.W[at : at+n.In+1 : at+n.In+1]
}

func (n *Network) gateRowOf(way, gate, k int) []float32 {
	size := n.gateRow()
	at := n.gateAt(way, gate) + k*size
	return n.W[at : at+size : at+size]
}

func (n *Network) output() []float32 { return n.W[n.outputAt():] }

// Rows calls f for every row of weights that make one number, bias last.
func (n *Network) Rows(f func(row []float32)) {
	for k := range n.Mid {
		f(n.inputRow(k))
	}
	for way := range 2 {
		for gate := range gates {
			for k := range n.State {
				f(n.gateRowOf(way, gate, k))
			}
		}
	}
	f(n.output())
}

// Tape keeps what a sequence's way forward leaves for the way back, and the room for
// both. The zero value is ready; one goroutine may use it at a time.
type Tape struct {
	Odds []float32 // by row, the answer of the last way forward

	rows    int
	x       []float32 // rows × In
	mid     []float32 // rows × Mid
	gate    [2][gates][]float32
	recall  [2][]float32 // what the state gives to the candidate before the gate
	state   [2][]float32
	keep    []float32 // factors of the states, rows × 2·State; nil for ones
	dMid    []float32
	dState  []float32
	carried [2][]float32
	none    []float32 // zeroes
}

func room(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n, n+n/4)
	}
	return s[:n]
}

// Forward computes the log-odds of the rows of x, which has In numbers for each and
// must stay as it is until the way back. The states are multiplied by keep, 2·State
// numbers a row, before they are summed up; nil stands for ones.
func (n *Network) Forward(t *Tape, x, keep []float32) []float32 {
	t.x, t.keep, t.rows = x, keep, len(x)/n.In
	t.mid, t.Odds = room(t.mid, t.rows*n.Mid), room(t.Odds, t.rows)
	t.none = room(t.none, n.State)
	clear(t.none)
	for i := range t.rows {
		n.first(x[i*n.In:(i+1)*n.In], t.mid[i*n.Mid:(i+1)*n.Mid])
	}
	for way := range 2 {
		n.read(t, way)
	}
	out := n.output()
	for i := range t.Odds {
		sum := out[len(out)-1] + dot(t.mid[i*n.Mid:(i+1)*n.Mid], out)
		for way := range 2 {
			w := out[n.Mid+way*n.State:]
			for k, h := range t.state[way][i*n.State : (i+1)*n.State] {
				sum += float32(h * w[k] * t.kept(n, i, way, k))
			}
		}
		t.Odds[i] = sum
	}
	return t.Odds
}

func (t *Tape) kept(n *Network, i, way, k int) float32 {
	if t.keep == nil {
		return 1
	}
	return t.keep[(2*i+way)*n.State+k]
}

// row returns which row comes at a step of a way.
func (t *Tape) row(way, step int) int {
	if way == 0 {
		return step
	}
	return t.rows - 1 - step
}

// read runs the units of one way over all rows.
func (n *Network) read(t *Tape, way int) {
	for gate := range gates {
		t.gate[way][gate] = room(t.gate[way][gate], t.rows*n.State)
	}
	t.recall[way], t.state[way] = room(t.recall[way], t.rows*n.State), room(t.state[way], t.rows*n.State)
	before := t.none
	for step := range t.rows {
		i := t.row(way, step)
		mid := t.mid[i*n.Mid : (i+1)*n.Mid]
		from, to := i*n.State, (i+1)*n.State
		z, r, c := t.gate[way][stays][from:to], t.gate[way][seen][from:to], t.gate[way][candidate][from:to]
		recall, state := t.recall[way][from:to], t.state[way][from:to]
		n.step(way, mid, before, z, r, c, recall, state)
		before = state
	}
}

// step makes a way's next state of a row and the state before. The gates and what the
// state gives to the candidate are put into z, r, c and recall.
func (n *Network) step(way int, mid, before, z, r, c, recall, state []float32) {
	for k := range state {
		w := n.gateRowOf(way, stays, k)
		z[k] = logistic.Of(dot(mid, w) + dot(before, w[n.Mid:]) + w[len(w)-1])
		w = n.gateRowOf(way, seen, k)
		r[k] = logistic.Of(dot(mid, w) + dot(before, w[n.Mid:]) + w[len(w)-1])
		w = n.gateRowOf(way, candidate, k)
		recall[k] = dot(before, w[n.Mid:])
		c[k] = logistic.Tanh(dot(mid, w) + w[len(w)-1] + float32(r[k]*recall[k]))
		state[k] = c[k] + float32(z[k]*(before[k]-c[k]))
	}
}

// Odds computes the log-odds of so many rows, as Forward does, but leaves nothing for
// a way back: of each row it holds Mid numbers and the answer. The numbers of a row
// are asked for once, by fill.
func (n *Network) Odds(rows int, fill func(i int, row []float32)) []float32 {
	mid, odds := make([]float32, rows*n.Mid), make([]float32, rows)
	row, out := make([]float32, n.In), n.output()
	for i := range odds {
		fill(i, row)
		m := mid[i*n.Mid : (i+1)*n.Mid]
		n.first(row, m)
		odds[i] = out[len(out)-1] + dot(m, out)
	}
	room := make([]float32, (gates+3)*n.State)
	part := func(k int) []float32 { return room[k*n.State : (k+1)*n.State] }
	for way := range 2 {
		before, state := part(0), part(1)
		clear(before)
		w := out[n.Mid+way*n.State:]
		for step := range rows {
			i := step
			if way == 1 {
				i = rows - 1 - step
			}
			n.step(way, mid[i*n.Mid:(i+1)*n.Mid], before, part(2), part(3), part(4), part(5), state)
			for k, h := range state {
				odds[i] += float32(h * w[k])
			}
			before, state = state, before
		}
	}
	return odds
}

// first computes the first layer's numbers of a row.
func (n *Network) first(row, mid []float32) {
	for k := range mid {
		w := n.inputRow(k)
		mid[k] = max(0, dot(row, w)+w[n.In])
	}
}

// dot sums up a's numbers times those of b, which has as many or more.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for len(a) >= 4 {
		s0 += float32(a[0] * b[0])
		s1 += float32(a[1] * b[1])
		s2 += float32(a[2] * b[2])
		s3 += float32(a[3] * b[3])
		a, b = a[4:], b[4:]
	}
	for i, v := range a {
		s0 += float32(v * b[i])
	}
	return s0 + s1 + s2 + s3
}

// add adds k times x to y, which has as many numbers or more.
func add(k float32, x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += float32(k * v)
	}
}
