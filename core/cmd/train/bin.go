package main

import (
	"math"
	"slices"
	"sort"
	"sync"
)

// maxBins is how many values a feature is cut into at most.
const maxBins = 64

// matrix is a binned table, column by column.
type matrix struct {
	edges [][]float32 // per feature: a value belongs to the first bin whose edge is >= it
	cols  [][]uint8
	n     int
}

// bin cuts the features of rows into bins of about equal count.
func bin(rows [][]float32) *matrix {
	m := &matrix{n: len(rows)}
	f := len(rows[0])
	m.edges, m.cols = make([][]float32, f), make([][]uint8, f)
	parallel(f, func(k int) { m.bin(k, rows) })
	return m
}

// bin cuts feature k of rows anew.
func (m *matrix) bin(k int, rows [][]float32) {
	sample := make([]float32, 0, 60000)
	step := max(1, len(rows)/60000)
	for i := 0; i < len(rows); i += step {
		sample = append(sample, rows[i][k])
	}
	sort.Slice(sample, func(a, b int) bool { return sample[a] < sample[b] })
	var distinct []float32
	for i, v := range sample {
		if i == 0 || v != sample[i-1] {
			distinct = append(distinct, v)
		}
	}
	var edges []float32
	if len(distinct) <= maxBins {
		for i := 0; i+1 < len(distinct); i++ {
			edges = append(edges, (distinct[i]+distinct[i+1])/2)
		}
	} else {
		last := float32(math.Inf(-1))
		for b := 1; b < maxBins; b++ {
			v := sample[b*len(sample)/maxBins]
			if v > last {
				edges = append(edges, v)
				last = v
			}
		}
	}
	for i := range edges {
		edges[i] = bfloat(edges[i])
	}
	edges = slices.Compact(edges)
	m.edges[k] = edges
	m.cols[k] = make([]uint8, len(rows))
	for i := range rows {
		m.cols[k][i] = binOf(edges, rows[i][k])
	}
}

// binOf returns the number of edges below v.
func binOf(edges []float32, v float32) uint8 {
	lo, hi := 0, len(edges)
	for lo < hi {
		mid := (lo + hi) / 2
		if edges[mid] < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return uint8(lo)
}

func parallel(n int, f func(int)) {
	var wg sync.WaitGroup
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range 2 {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	wg.Wait()
}
