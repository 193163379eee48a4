package main

import "winnow/core/internal/eval"

// shingle is how many words a shingle of the metric has.
const shingle = 4

// labeler finds which blocks of a page make its gold body: first by shingles
// that stand in the gold, then by toggling blocks while the page's F1 rises.
type labeler struct {
	words [][]uint64     // by block
	gold  map[uint64]int // shingles of the gold
	total int            // number of gold shingles
	keep  []bool
	pred  map[uint64]int // shingles of the kept blocks, joined
	npred int
	hits  int // sum of min(gold, pred)
}

// label returns which blocks to keep and the page's F1 with exactly those.
func label(texts []string, body string) (keep []bool, f1 float64) {
	l := &labeler{words: make([][]uint64, len(texts)), gold: map[uint64]int{}, pred: map[uint64]int{}, keep: make([]bool, len(texts))}
	for i, t := range texts {
		l.words[i] = eval.WordHashes(t)
	}
	g := eval.WordHashes(body)
	each(g, func(h uint64) { l.gold[h]++; l.total++ })
	left := make(map[uint64]int, len(l.gold))
	for h, n := range l.gold {
		left[h] = n
	}
	for i, w := range l.words {
		hit, all := 0, 0
		each(w, func(h uint64) {
			all++
			if left[h] > 0 {
				hit++
			}
		})
		if all > 0 && 2*hit >= all && (len(w) >= shingle || l.gold[eval.ShingleOf(w)] > 0) {
			l.keep[i] = true
			each(w, func(h uint64) { left[h]-- })
		}
	}
	l.rebuild()
	for range 4 {
		if !l.improve() {
			break
		}
	}
	return l.keep, l.f1()
}

// each calls f with every shingle of a run of words.
func each(w []uint64, f func(uint64)) {
	if len(w) == 0 {
		return
	}
	for i := 0; i+shingle <= len(w); i++ {
		f(eval.ShingleOf(w[i : i+shingle]))
	}
	if len(w) < shingle {
		f(eval.ShingleOf(w))
	}
}

func (l *labeler) rebuild() {
	var all []uint64
	for i, k := range l.keep {
		if k {
			all = append(all, l.words[i]...)
		}
	}
	clear(l.pred)
	l.npred, l.hits = 0, 0
	each(all, func(h uint64) { l.add(h, 1) })
}

func (l *labeler) add(h uint64, d int) {
	before := min(l.pred[h], l.gold[h])
	l.pred[h] += d
	l.npred += d
	l.hits += min(l.pred[h], l.gold[h]) - before
}

func (l *labeler) f1() float64 {
	if l.npred+l.total == 0 {
		return 1
	}
	return 2 * float64(l.hits) / float64(l.npred+l.total)
}

// around returns the up to three kept words before block i and behind block j.
func (l *labeler) around(i, j int) (before, after []uint64) {
	for k := i - 1; k >= 0 && len(before) < shingle-1; k-- {
		if l.keep[k] {
			w := l.words[k]
			before = append(append([]uint64(nil), w[max(0, len(w)-(shingle-1-len(before))):]...), before...)
		}
	}
	for k := j + 1; k < len(l.words) && len(after) < shingle-1; k++ {
		if l.keep[k] {
			w := l.words[k]
			after = append(after, w[:min(len(w), shingle-1-len(after))]...)
		}
	}
	return before, after
}

// toggle flips blocks i to j and updates the counts of the changed region.
func (l *labeler) toggle(i, j int) {
	before, after := l.around(i, j)
	region := func() []uint64 {
		r := append([]uint64(nil), before...)
		for k := i; k <= j; k++ {
			if l.keep[k] {
				r = append(r, l.words[k]...)
			}
		}
		return append(r, after...)
	}
	count := func(w []uint64, d int) {
		for k := 0; k+shingle <= len(w); k++ {
			l.add(eval.ShingleOf(w[k:k+shingle]), d)
		}
	}
	count(region(), -1)
	for k := i; k <= j; k++ {
		l.keep[k] = !l.keep[k]
	}
	count(region(), 1)
}

// improve tries every block, and every run of two and three, once.
func (l *labeler) improve() (changed bool) {
	for run := 1; run <= 3; run++ {
		for i := 0; i+run <= len(l.words); i++ {
			if run > 1 && l.keep[i] != l.keep[i+run-1] {
				continue
			}
			old := l.f1()
			l.toggle(i, i+run-1)
			if l.f1() <= old+1e-9 {
				l.toggle(i, i+run-1)
				continue
			}
			changed = true
		}
	}
	return changed
}
