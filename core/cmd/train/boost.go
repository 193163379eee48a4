package main

import (
	"math"
	"math/rand/v2"
	"sort"
)

// params of the boosted trees.
type params struct {
	trees, leaves int
	rate          float64 // learning rate
	minHess       float64 // least sum of second derivatives in a leaf
	lambda        float64 // L2 on leaf values
	rows, cols    float64 // shares drawn for each tree
}

// node of a tree: a leaf has feature -1.
type node struct {
	feature     int
	edge        float32 // go left when value <= edge
	bin         uint8
	left, right int
	value       float64
}

type tree []node

// model is a sum of trees on the logistic scale.
type model struct {
	bias  float64
	trees []tree
	gain  []float64 // by feature
}

func (m *model) score(row []float32) float64 {
	s := m.bias
	for _, t := range m.trees {
		k := 0
		for t[k].feature >= 0 {
			if row[t[k].feature] <= t[k].edge {
				k = t[k].left
			} else {
				k = t[k].right
			}
		}
		s += t[k].value
	}
	return s
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// trainer grows one model.
type trainer struct {
	m          *matrix
	y, w       []float32
	p          params
	grad, hess []float32
	score      []float64
	rnd        *rand.Rand
	gain       []float64
}

// boost trains on rows use (indexes into the matrix).
func boost(m *matrix, use []int32, y, w []float32, p params, seed uint64) *model {
	t := &trainer{m: m, y: y, w: w, p: p, rnd: rand.New(rand.NewPCG(seed, 7)), gain: make([]float64, len(m.cols))}
	t.grad, t.hess, t.score = make([]float32, m.n), make([]float32, m.n), make([]float64, m.n)
	var pos, all float64
	for _, i := range use {
		pos += float64(y[i] * w[i])
		all += float64(w[i])
	}
	out := &model{bias: math.Log((pos + 1e-6) / (all - pos + 1e-6))}
	for _, i := range use {
		t.score[i] = out.bias
	}
	for range p.trees {
		for _, i := range use {
			pr := sigmoid(t.score[i])
			t.grad[i] = float32(pr-float64(y[i])) * w[i]
			t.hess[i] = float32(pr*(1-pr))*w[i] + 1e-9
		}
		tr := t.grow(t.sample(use))
		out.trees = append(out.trees, tr)
		t.update(tr, use)
	}
	out.gain = t.gain
	return out
}

func (t *trainer) sample(use []int32) []int32 {
	if t.p.rows >= 1 {
		return append([]int32(nil), use...)
	}
	out := make([]int32, 0, int(float64(len(use))*t.p.rows)+8)
	for _, i := range use {
		if t.rnd.Float64() < t.p.rows {
			out = append(out, i)
		}
	}
	return out
}

func (t *trainer) update(tr tree, use []int32) {
	half := len(use) / 2
	parallel(2, func(part int) {
		list := use[:half]
		if part == 1 {
			list = use[half:]
		}
		for _, i := range list {
			k := 0
			for tr[k].feature >= 0 {
				if t.m.cols[tr[k].feature][i] <= tr[k].bin {
					k = tr[k].left
				} else {
					k = tr[k].right
				}
			}
			t.score[i] += tr[k].value
		}
	})
}

// leafState is a leaf that may be split.
type leafState struct {
	node    int
	rows    []int32
	hist    []float64 // per drawn feature and bin: gradient, hessian
	g, h    float64
	gain    float64
	feature int
	bin     uint8
}

func (t *trainer) grow(rows []int32) tree {
	features := t.draw()
	root := &leafState{rows: rows}
	root.hist = t.histogram(rows, features)
	for _, i := range rows {
		root.g += float64(t.grad[i])
		root.h += float64(t.hess[i])
	}
	tr := tree{{feature: -1, value: t.value(root)}}
	t.best(root, features)
	open := []*leafState{root}
	for leaves := 1; leaves < t.p.leaves; leaves++ {
		k := -1
		for i, l := range open {
			if l.gain > 1e-7 && (k < 0 || l.gain > open[k].gain) {
				k = i
			}
		}
		if k < 0 {
			break
		}
		l := open[k]
		t.gain[l.feature] += l.gain
		a, b := t.split(l, features)
		tr[l.node].feature, tr[l.node].bin, tr[l.node].edge = l.feature, l.bin, t.m.edges[l.feature][l.bin]
		a.node, b.node = len(tr), len(tr)+1
		tr[l.node].left, tr[l.node].right = a.node, b.node
		tr = append(tr, node{feature: -1, value: t.value(a)}, node{feature: -1, value: t.value(b)})
		open[k] = a
		open = append(open, b)
	}
	return tr
}

func (t *trainer) value(l *leafState) float64 { return -t.p.rate * l.g / (l.h + t.p.lambda) }

func (t *trainer) draw() []int {
	perm := t.rnd.Perm(len(t.m.cols))
	n := max(1, int(float64(len(perm))*t.p.cols))
	list := perm[:n]
	sort.Ints(list)
	return list
}

func (t *trainer) histogram(rows []int32, features []int) []float64 {
	hist := make([]float64, len(features)*maxBins*2)
	parallel(len(features), func(k int) {
		col := t.m.cols[features[k]]
		h := hist[k*maxBins*2 : (k+1)*maxBins*2]
		for _, i := range rows {
			b := int(col[i]) * 2
			h[b] += float64(t.grad[i])
			h[b+1] += float64(t.hess[i])
		}
	})
	return hist
}

func (t *trainer) best(l *leafState, features []int) {
	l.gain = 0
	base := l.g * l.g / (l.h + t.p.lambda)
	for k, f := range features {
		h := l.hist[k*maxBins*2 : (k+1)*maxBins*2]
		var g, s float64
		for b := range len(t.m.edges[f]) {
			g += h[2*b]
			s += h[2*b+1]
			if s < t.p.minHess || l.h-s < t.p.minHess {
				continue
			}
			gain := g*g/(s+t.p.lambda) + (l.g-g)*(l.g-g)/(l.h-s+t.p.lambda) - base
			if gain > l.gain+1e-12 {
				l.gain, l.feature, l.bin = gain, f, uint8(b)
			}
		}
	}
}

// split partitions a leaf; the smaller side's histogram is counted, the other's
// is the difference.
func (t *trainer) split(l *leafState, features []int) (a, b *leafState) {
	col := t.m.cols[l.feature]
	left := make([]int32, 0, len(l.rows))
	right := make([]int32, 0, len(l.rows)/2)
	a, b = &leafState{}, &leafState{}
	for _, i := range l.rows {
		if col[i] <= l.bin {
			left = append(left, i)
			a.g += float64(t.grad[i])
			a.h += float64(t.hess[i])
		} else {
			right = append(right, i)
		}
	}
	b.g, b.h = l.g-a.g, l.h-a.h
	a.rows, b.rows = left, right
	small, large := a, b
	if len(a.rows) > len(b.rows) {
		small, large = b, a
	}
	small.hist = t.histogram(small.rows, features)
	large.hist = l.hist
	for i := range large.hist {
		large.hist[i] -= small.hist[i]
	}
	l.hist, l.rows = nil, nil
	t.best(a, features)
	t.best(b, features)
	return a, b
}
