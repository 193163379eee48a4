package main

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"

	"winnow/core/internal/logistic"
	"winnow/core/internal/recurrent"
	"winnow/core/judge"
)

// sequenceParams are those of the network that reads texts.
type sequenceParams struct {
	mid, state int
	epochs     int
	batch      int     // texts between two steps
	rate       float64 // learning rate at its highest
	decay      float64 // of the weights, a share of the rate
	drop       float64 // share of the inputs and of the states left out
}

var orderParams = sequenceParams{mid: 20, state: 16, epochs: 6, batch: 16, rate: .004, decay: .01, drop: .1}

// text is a sample as the network sees it.
type text struct{ x, y, weight []float32 }

// sequence trains a network on the samples that ok accepts and returns its table.
// The rows have what words tell by tables that saw nothing of them.
func (e *experiment) sequence(p sequenceParams, ok func(*sample) bool) []byte {
	var use []*sample
	for _, s := range e.samples {
		if e.teaches(s) && len(s.blocks) > 0 && ok(s) {
			use = append(use, s)
		}
	}
	table, in := e.inputs(use)
	shape := recurrent.Shape{In: in, Mid: p.mid, State: p.state}
	blank := judge.DecodeSequence(string(appendNetwork(slices.Clone(table), recurrent.New(shape))))
	texts := make([]text, len(use))
	parallel(len(use), func(i int) {
		s := use[i]
		texts[i] = text{blank.Inputs(e.rowsOf(s)), e.y[s.at : s.at+len(s.blocks)], e.w[s.at : s.at+len(s.blocks)]}
	})
	return appendNetwork(table, learn(texts, shape, p, 1))
}

// steady is the deviation below which a feature says nothing: those of the markup.
const steady = 1e-3

// inputs begins a table with the features that differ between the lines of the
// samples, and returns how many these are.
func (e *experiment) inputs(samples []*sample) (table []byte, n int) {
	length := len(e.rows[0])
	mean, square := make([]float64, length), make([]float64, length)
	lines := 0.0
	for _, s := range samples {
		for _, row := range e.rowsOf(s) {
			for f, v := range row {
				mean[f] += float64(v)
				square[f] += float64(v) * float64(v)
			}
			lines++
		}
	}
	table = []byte{0}
	for f := range mean {
		mean[f] /= lines
		deviation := math.Sqrt(max(0, square[f]/lines-mean[f]*mean[f]))
		if deviation < steady {
			continue
		}
		table[0]++
		table = append(table, byte(f))
		table = appendBFloat(table, float32(mean[f]))
		table = appendBFloat(table, float32(1/deviation))
	}
	return table, int(table[0])
}

func appendBFloat(b []byte, v float32) []byte {
	return binary.LittleEndian.AppendUint16(b, uint16(math.Float32bits(v)>>16))
}

// appendNetwork appends a network in the form that core/judge/sequence.go reads.
func appendNetwork(b []byte, n *recurrent.Network) []byte {
	b = append(b, byte(n.Mid), byte(n.State))
	n.Rows(func(row []float32) {
		largest := float32(0)
		for _, w := range row {
			largest = max(largest, w, -w)
		}
		unit := bfloat(max(largest, 1e-6) / 127)
		b = appendBFloat(b, unit)
		for _, w := range row {
			b = append(b, byte(int8(math.Round(float64(w/unit)))))
		}
	})
	return b
}

// learn trains one network by AdamW (Loshchilov and Hutter, Decoupled weight decay
// regularization, 2019), with steps that are no longer than 1 and a rate that rises
// and falls once (Smith and Topin, Super-convergence, 2019).
func learn(texts []text, shape recurrent.Shape, p sequenceParams, seed uint64) *recurrent.Network {
	n := recurrent.New(shape)
	rnd := rand.New(rand.NewPCG(seed, 3))
	n.Rows(func(row []float32) {
		reach := 1 / math.Sqrt(float64(len(row)))
		for i := range row {
			row[i] = float32((2*rnd.Float64() - 1) * reach)
		}
	})
	l := &learner{n: n, texts: texts, p: p, seed: seed, first: make([]float64, len(n.W)), second: make([]float64, len(n.W))}
	l.lanes = make([]lane, p.batch)
	for i := range l.lanes {
		l.lanes[i].slopes = make([]float32, len(n.W))
	}
	order := rnd.Perm(len(texts))
	steps := float64(p.epochs * ((len(texts) + p.batch - 1) / p.batch))
	for epoch := range p.epochs {
		rnd.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for at := 0; at < len(order); at += p.batch {
			batch := order[at:min(at+p.batch, len(order))]
			parallel(len(batch), func(k int) { l.lanes[k].slope(l, batch[k], epoch) })
			l.taken++
			l.step(len(batch), p.rate*course(float64(l.taken)/steps))
		}
	}
	return n
}

// learner is the state of a network's training.
type learner struct {
	n             *recurrent.Network
	texts         []text
	p             sequenceParams
	seed          uint64
	taken         int       // steps
	first, second []float64 // moments of the slopes, by weight
	lanes         []lane
}

// lane is where one text of a batch is read.
type lane struct {
	tape    recurrent.Tape
	x, keep []float32
	slope1  []float32 // of the log-odds, by line
	slopes  []float32 // of the weights
}

// slope computes what each weight changes in the loss of a text.
func (a *lane) slope(l *learner, number, epoch int) {
	t := &l.texts[number]
	rnd := rand.New(rand.NewPCG(l.seed, uint64(epoch)<<32|uint64(number)))
	a.x = append(a.x[:0], t.x...)
	drop(rnd, l.p.drop, a.x)
	a.keep = a.keep[:0]
	for range 2 * l.n.State * len(t.y) {
		a.keep = append(a.keep, 1)
	}
	drop(rnd, l.p.drop, a.keep)
	a.slope1 = a.slope1[:0]
	for i, odds := range l.n.Forward(&a.tape, a.x, a.keep) {
		a.slope1 = append(a.slope1, t.weight[i]*(logistic.Of(odds)-t.y[i]))
	}
	clear(a.slopes)
	l.n.Backward(&a.tape, 0, len(t.y), a.slope1, a.slopes, nil)
}

// drop puts zeroes for a share of the list, and makes the others so much larger.
func drop(rnd *rand.Rand, share float64, list []float32) {
	limit, factor := uint64(share*(1<<16)), float32(1/(1-share))
	var bits uint64
	for i := range list {
		if i%4 == 0 {
			bits = rnd.Uint64()
		}
		if bits&0xffff < limit {
			list[i] = 0
		} else {
			list[i] *= factor
		}
		bits >>= 16
	}
}

// step moves the weights against the mean slopes of a batch.
func (l *learner) step(batch int, rate float64) {
	const hold1, hold2 = .9, .999
	mean := make([]float64, len(l.n.W))
	length := 0.0
	for i := range mean {
		for k := range batch {
			mean[i] += float64(l.lanes[k].slopes[i])
		}
		mean[i] /= float64(batch)
		length += mean[i] * mean[i]
	}
	clip := min(1, 1/(math.Sqrt(length)+1e-9))
	full1, full2 := 1-math.Pow(hold1, float64(l.taken)), 1-math.Pow(hold2, float64(l.taken))
	for i, v := range mean {
		v *= clip
		l.first[i] = hold1*l.first[i] + (1-hold1)*v
		l.second[i] = hold2*l.second[i] + (1-hold2)*v*v
		w := float64(l.n.W[i])
		w -= rate * (l.p.decay*w + l.first[i]/full1/(math.Sqrt(l.second[i]/full2)+1e-8))
		l.n.W[i] = float32(w)
	}
}

// course is the learning rate's, in shares of its highest: up over the first three
// tenths of the way, then down to nothing, both along a cosine.
func course(way float64) float64 {
	const top, least = .3, .04
	if way < top {
		return least + (1-least)*(1-math.Cos(math.Pi*way/top))/2
	}
	return (1 + math.Cos(math.Pi*(way-top)/(1-top))) / 2
}
