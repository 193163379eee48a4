package main

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"winnow/core/internal/recurrent"
	"winnow/core/judge"
)

// between makes texts whose lines are kept between two marks: a line by itself does
// not say whether it is.
func between(n int) []text {
	rnd := rand.New(rand.NewPCG(1, 1))
	texts := make([]text, n)
	for i := range texts {
		t, length := &texts[i], 8+rnd.IntN(8)
		from := rnd.IntN(length / 2)
		to := from + 2 + rnd.IntN(length/2-1)
		for k := range length {
			x, y := [3]float32{float32(rnd.NormFloat64() / 4)}, float32(0)
			switch {
			case k == from:
				x[1] = 2
			case k == to:
				x[2] = 2
			case from < k && k < to:
				y = 1
			}
			t.x, t.y, t.weight = append(t.x, x[:]...), append(t.y, y), append(t.weight, 1)
		}
	}
	return texts
}

func TestLearn(t *testing.T) {
	shape := recurrent.Shape{In: 3, Mid: 6, State: 4}
	p := sequenceParams{mid: 6, state: 4, epochs: 30, batch: 8, rate: .02, decay: .01, drop: .02}
	texts := between(240)
	n := learn(texts[:200], shape, p, 1)
	var tape recurrent.Tape
	right, lines := 0, 0
	for _, s := range texts[200:] {
		for i, odds := range n.Forward(&tape, s.x, nil) {
			lines++
			if (odds > 0) == (s.y[i] == 1) {
				right++
			}
		}
	}
	if share := float64(right) / float64(lines); share < .97 {
		t.Errorf("%.3f of %d lines are right", share, lines)
	}
	again := learn(texts[:200], shape, p, 1)
	if !bytes.Equal(appendNetwork(nil, n), appendNetwork(nil, again)) {
		t.Error("learned twice, the network differs")
	}
}

// TestNetworkTable: the judge reads what the trainer writes, but for the rounding.
func TestNetworkTable(t *testing.T) {
	const features = 4
	rnd := rand.New(rand.NewPCG(2, 2))
	n := recurrent.New(recurrent.Shape{In: features, Mid: 5, State: 3})
	for i := range n.W {
		n.W[i] = float32(rnd.NormFloat64())
	}
	table := []byte{features}
	for f := range features {
		table = append(table, byte(f))
		table = appendBFloat(appendBFloat(table, 0), 1)
	}
	m := judge.DecodeSequence(string(appendNetwork(table, n)))
	rows, x := make([][]float32, 9), []float32(nil)
	for i := range rows {
		rows[i] = make([]float32, features)
		for f := range rows[i] {
			rows[i][f] = float32(rnd.Float64())
		}
		x = append(x, rows[i]...)
	}
	want := n.Forward(new(recurrent.Tape), x, nil)
	for i, got := range m.Odds(rows) {
		if math.Abs(float64(got-want[i])) > .1 {
			t.Errorf("line %d: %.3f, want %.3f", i, got, want[i])
		}
	}
}

func TestDrop(t *testing.T) {
	list := make([]float32, 40000)
	for i := range list {
		list[i] = 1
	}
	drop(rand.New(rand.NewPCG(3, 3)), .25, list)
	zeroes, sum := 0, 0.0
	for _, v := range list {
		if v == 0 {
			zeroes++
		}
		sum += float64(v)
	}
	if share, mean := float64(zeroes)/40000, sum/40000; math.Abs(share-.25) > .01 || math.Abs(mean-1) > .02 {
		t.Errorf("%.3f are left out and the mean is %.3f, want .25 and 1", share, mean)
	}
}

func TestCourse(t *testing.T) {
	if course(0) > .05 || course(.3) < .999 || course(1) > 1e-9 || course(.1) >= course(.2) || course(.5) <= course(.8) {
		t.Error("the learning rate does not rise and fall once")
	}
}
