package main

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"sort"
	"strconv"

	"winnow/core/judge"
)

// Parameters of the regression over words.
const (
	wordingDomains = 10   // sites that must use a word before it is looked at
	wordingKept    = 2000 // keys in the table
	wordingRidge   = 10   // L2 on the weights
	wordingPasses  = 12   // of coordinate descent
	wordingStep    = .5   // the furthest that a weight moves in one
)

// wordings learns what words tell of a text's lines: a logistic regression with a
// ridge, by cyclic coordinate descent with bounded Newton steps (Genkin, Lewis and
// Madigan, Large-scale Bayesian logistic regression for text categorization, 2007).
// The keys with the largest weight times root of use are kept, and fitted again.
//
// A line's score always comes from a table that did not see the line's fold.
type wordings struct {
	e      *experiment
	keys   []uint32  // by number
	lines  [][]int32 // rows of the matrix that hold a key, by its number
	byMask map[int]*wordTable
}

// wordTable is what one regression found.
type wordTable struct {
	numbers []int32 // of the keys kept
	weights []float64
}

// newWordings numbers the words of all lines that enough sites use. Numbers are
// not among them: years and counts of one time say nothing of the next.
func newWordings(e *experiment) *wordings {
	w := &wordings{e: e, byMask: map[int]*wordTable{}}
	type use struct{ number, domains int32 }
	uses := map[uint32]*use{}
	order := slices.Clone(e.samples)
	sort.SliceStable(order, func(a, b int) bool { return order[a].domain < order[b].domain })
	last, domain := map[uint32]int32{}, int32(0)
	for i, s := range order {
		if i == 0 || s.domain != order[i-1].domain {
			domain++
		}
		for _, line := range s.extraction.WordingKeys() {
			for _, key := range line {
				if last[key] == domain {
					continue
				}
				last[key] = domain
				u := uses[key]
				if u == nil {
					u = &use{number: -1}
					uses[key] = u
				}
				u.domains++
			}
		}
	}
	for key := range numberKeys() {
		delete(uses, key)
	}
	for _, s := range e.samples {
		for i, line := range s.extraction.WordingKeys() {
			for _, key := range line {
				u := uses[key]
				if u == nil || u.domains < wordingDomains {
					continue
				}
				if u.number < 0 {
					u.number = int32(len(w.keys))
					w.keys, w.lines = append(w.keys, key), append(w.lines, nil)
				}
				w.lines[u.number] = append(w.lines[u.number], int32(s.at+i))
			}
		}
	}
	say("%s: %d words in their forms", e.name, len(w.keys))
	return w
}

// numberKeys returns the keys of numbers up to four digits.
func numberKeys() map[uint32]bool {
	keys := map[uint32]bool{}
	for n := range 10000 {
		plain := strconv.Itoa(n)
		for _, key := range judge.WordKeys(plain) {
			keys[key] = true
		}
		if n < 100 { // "05"
			for _, key := range judge.WordKeys("0" + plain) {
				keys[key] = true
			}
		}
	}
	return keys
}

// prepare fits the tables of all pairs of folds, and of all triples, side by side.
func (w *wordings) prepare() {
	var masks []int
	for mask := range 1 << folds {
		if n := bits.OnesCount(uint(mask)); n <= 3 {
			masks = append(masks, mask)
		}
	}
	tables := make([]*wordTable, len(masks))
	parallel(len(masks), func(i int) { tables[i] = w.fit(masks[i]) })
	for i, mask := range masks {
		w.byMask[mask] = tables[i]
	}
	say("%s: %d regressions over words", w.e.name, len(masks))
}

// fill puts into the rows what words tell by the tables that saw neither a line's
// own fold nor the folds without.
func (w *wordings) fill(rows [][]float32, without ...int) {
	for _, row := range rows {
		row[judge.FWording] = 0
	}
	others := 0
	for _, k := range without {
		others |= 1 << k
	}
	foldOfRow := make([]uint8, len(rows))
	for _, s := range w.e.samples {
		for i := range s.blocks {
			foldOfRow[s.at+i] = uint8(s.fold)
		}
	}
	parallel(folds, func(fold int) {
		t := w.byMask[others|1<<fold]
		for k, number := range t.numbers {
			for _, row := range w.lines[number] {
				if int(foldOfRow[row]) == fold {
					rows[row][judge.FWording] += float32(t.weights[k])
				}
			}
		}
	})
}

// fit learns from the lines outside the folds of mask. Texts with lines of other
// stories teach it nothing: no word tells those from the story's own.
func (w *wordings) fit(mask int) *wordTable {
	use := make([]float32, len(w.e.rows)) // weights of the lines, 0 outside
	for _, s := range w.e.samples {
		if w.e.teaches(s) && mask>>s.fold&1 == 0 && !s.spliced() {
			for i := range s.blocks {
				use[s.at+i] = s.weight[i]
			}
		}
	}
	all := make([]int32, len(w.keys))
	for j := range all {
		all[j] = int32(j)
	}
	weights := w.descend(all, use)
	worth := make([]float64, len(all))
	for j, b := range weights {
		sum := 0.0
		for _, row := range w.lines[j] {
			sum += float64(use[row])
		}
		worth[j] = math.Abs(b) * math.Sqrt(sum)
	}
	sort.SliceStable(all, func(a, b int) bool { return worth[all[a]] > worth[all[b]] })
	t := &wordTable{numbers: all[:min(len(all), wordingKept)]}
	slices.Sort(t.numbers)
	t.weights = w.descend(t.numbers, use)
	return t
}

// descend returns the weights of the numbered keys.
func (w *wordings) descend(numbers []int32, use []float32) []float64 {
	weights := make([]float64, len(numbers))
	sums := make([]float64, len(use))
	var pos, total float64
	for i, u := range use {
		pos += float64(u * w.e.y[i])
		total += float64(u)
	}
	bias := math.Log((pos + 1e-6) / (total - pos + 1e-6))
	// What a line's sum gives is kept beside it, since most weights move little.
	grad, hess := make([]float64, len(use)), make([]float64, len(use))
	settle := func(row int32) {
		p := sigmoid(bias + sums[row])
		grad[row] = float64(use[row]) * (p - float64(w.e.y[row]))
		hess[row] = float64(use[row]) * p * (1 - p)
	}
	for row := range use {
		settle(int32(row))
	}
	for range wordingPasses {
		var g, h float64
		for row := range use {
			g += grad[row]
			h += hess[row]
		}
		bias -= g / max(h, 1e-6)
		for row := range use {
			settle(int32(row))
		}
		for k, number := range numbers {
			g, h := wordingRidge*weights[k], float64(wordingRidge)
			for _, row := range w.lines[number] {
				g += grad[row]
				h += hess[row]
			}
			step := max(-wordingStep, min(wordingStep, -g/h))
			if math.Abs(step) < 1e-4 {
				continue
			}
			weights[k] += step
			for _, row := range w.lines[number] {
				if use[row] > 0 {
					sums[row] += step
					settle(row)
				}
			}
		}
	}
	return weights
}

// encode writes the table of all folds in the form that core/judge/wording.go reads.
func (w *wordings) encode() []byte {
	t := w.byMask[0]
	order := make([]int, len(t.numbers))
	largest := 0.0
	for k := range order {
		order[k] = k
		largest = max(largest, math.Abs(t.weights[k]))
	}
	sort.Slice(order, func(a, b int) bool { return w.keys[t.numbers[order[a]]] < w.keys[t.numbers[order[b]]] })
	unit := float32(largest / 127)
	out := binary.LittleEndian.AppendUint32(nil, math.Float32bits(unit))
	out = binary.LittleEndian.AppendUint16(out, uint16(len(order)))
	last := uint32(0)
	for _, k := range order {
		key := w.keys[t.numbers[k]]
		out = binary.AppendUvarint(out, uint64(key-last))
		out = append(out, byte(int8(math.Round(t.weights[k]/float64(unit)))))
		last = key
	}
	return out
}
