package main

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"
)

func TestLabel(t *testing.T) {
	texts := []string{
		"News Sport Culture Weather",
		"The old mill on the river turned again on Sunday after eleven years of silence.",
		"Read also: Why the ferry stays in harbour",
		"Its wheel had been taken apart plank by plank and put together by pupils of the school.",
		"The old mill on the river turned again on Sunday after eleven years of silence.",
		"All rights reserved",
	}
	keep, f1 := label(texts, texts[1]+"\n\n"+texts[3])
	if f1 != 1 {
		t.Errorf("F1 with the labelled blocks = %.3f, want 1", f1)
	}
	if kept := keep[1] != keep[4]; !kept || !keep[3] || keep[0] || keep[2] || keep[5] {
		t.Errorf("label = %v: want one of the two equal blocks, the fourth, and no other", keep)
	}
}

// toy returns rows whose label is known: feature 0 above .5 and feature 1 below.
func toy(n int) (rows [][]float32, y, w []float32, use []int32) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for i := range n {
		r := []float32{rnd.Float32(), rnd.Float32(), rnd.Float32()}
		rows = append(rows, r)
		v := float32(0)
		if r[0] > .5 && r[1] < .5 {
			v = 1
		}
		y, w, use = append(y, v), append(w, 1), append(use, int32(i))
	}
	return rows, y, w, use
}

var toyParams = params{trees: 40, leaves: 6, rate: .3, minHess: .5, lambda: 1, rows: .8, cols: 1}

func TestBoostLearns(t *testing.T) {
	rows, y, w, use := toy(4000)
	m := boost(bin(rows), use, y, w, toyParams, 1)
	fresh, want, _, _ := toy(5000)
	wrong := 0
	for i, r := range fresh[4000:] {
		if (m.score(r) > 0) != (want[4000+i] == 1) {
			wrong++
		}
	}
	if wrong > 20 {
		t.Errorf("%d of 1000 rows wrong", wrong)
	}
}

func TestBoostIsDeterministic(t *testing.T) {
	rows, y, w, use := toy(2000)
	a := boost(bin(rows), use, y, w, toyParams, 1).encode()
	b := boost(bin(rows), use, y, w, toyParams, 1).encode()
	if !bytes.Equal(a, b) {
		t.Error("two runs gave different tables")
	}
}

func TestBfloatRoundsUp(t *testing.T) {
	for _, v := range []float32{0, 1, 1.001, 3.14159, -2.7182, 1e-9, -1e-9, 12345.6} {
		r := bfloat(v)
		if r < v || math.Float32bits(r)&0xffff != 0 || math.Abs(float64(r-v)) > math.Abs(float64(v))/120+1e-12 {
			t.Errorf("bfloat(%g) = %g", v, r)
		}
	}
}

func TestFoldsKeepDomainsTogether(t *testing.T) {
	if foldOf("www.pier.test") != foldOf("pier.test") {
		t.Error("one domain falls into two folds")
	}
}

func TestRespaceKeepsLines(t *testing.T) {
	for _, seed := range []string{"a", "b", "c", "d", "e"} {
		got := bytes.Fields([]byte(respace(" one\n\n\ntwo \nthree\n", seed)))
		if len(got) != 3 {
			t.Errorf("respace with seed %s kept %d lines of 3", seed, len(got))
		}
	}
}

// TestEncodeOfTrees: a branch is two bytes, a leaf one, and a tree that is but a
// leaf goes into the bias.
func TestEncodeOfTrees(t *testing.T) {
	m := &model{bias: 1, gain: make([]float64, 2), trees: []tree{
		{{feature: -1, value: .25}},
		{{feature: 1, edge: 3, left: 1, right: 2}, {feature: -1, value: -1.27}, {feature: 0, edge: .5, left: 3, right: 4},
			{feature: -1, value: .5}, {feature: -1, value: 1}},
	}}
	const (
		features = "\x02" + "\x01\x00\x3f" + "\x01\x40\x40" // edges .5 and 3 as bfloat16
		bias     = "\x00\x00\xa0\x3f"                       // 1.25
		unit     = "\x0a\xd7\x23\x3c"                       // .01
		trees    = "\x01\x00" +
			"\x01\x80" + "\x81" + // feature 1, edge 0, the left side a leaf: -127
			"\x00\xc0" + "\x32" + "\x64" // feature 0, edge 0, both sides leaves: 50 and 100
	)
	if got, want := string(m.encode()), features+bias+unit+trees; got != want {
		t.Errorf("encode = %x\nwant     %x", got, want)
	}
}
