package main

import (
	"fmt"
	"os"
	"sort"
	"strings"

	"winnow/core/internal/eval"
	"winnow/core/internal/logistic"
	"winnow/core/judge"
)

// twoStages are the parameters of both stages.
type twoStages struct{ first, second params }

var (
	pageParams = twoStages{
		params{trees: 100, leaves: 16, rate: .1, minHess: .3, lambda: 1, rows: .4, cols: .3},
		params{trees: 120, leaves: 14, rate: .08, minHess: .3, lambda: 1, rows: .4, cols: .3},
	}
	textParams = twoStages{
		params{trees: 90, leaves: 15, rate: .12, minHess: .5, lambda: 1, rows: .22, cols: .3},
		params{trees: 100, leaves: 16, rate: .1, minHess: .5, lambda: 1, rows: .22, cols: .3},
	}
)

// experiment is one kind of input: its samples, their rows, and the models of
// every fold.
type experiment struct {
	name    string
	samples []*sample
	p       twoStages
	rows    [][]float32
	y, w    []float32
	first   [folds][folds]*model // [a][b] saw neither fold a nor fold b
	second  [folds]*model
	scores  map[*sample][]float32 // out of fold, second stage
	early   map[*sample][]float32 // out of fold, first stage
	wording *wordings             // of texts, nil for pages
	gaveUp  map[*sample]bool      // see dropHopeless
}

func newExperiment(name string, samples []*sample, p twoStages) *experiment {
	e := &experiment{name: name, samples: samples, p: p, scores: map[*sample][]float32{}, early: map[*sample][]float32{}, gaveUp: map[*sample]bool{}}
	for _, s := range samples {
		s.at = len(e.rows)
		first := s.extraction.First()
		for i := range first {
			e.rows = append(e.rows, first[i][:])
			y := float32(0)
			if s.keep[i] {
				y = 1
			}
			e.y = append(e.y, y)
			e.w = append(e.w, s.weight[i])
		}
	}
	say("%s: %d samples, %d blocks, %d features", name, len(samples), len(e.rows), len(e.rows[0]))
	return e
}

func (e *experiment) rowsOf(s *sample) [][]float32 { return e.rows[s.at : s.at+len(s.blocks)] }

// use returns the matrix rows of the samples that ok accepts.
func (e *experiment) use(ok func(*sample) bool) []int32 {
	var out []int32
	for _, s := range e.samples {
		if e.teaches(s) && ok(s) {
			for i := range s.blocks {
				out = append(out, int32(s.at+i))
			}
		}
	}
	return out
}

// crossValidate trains both stages of every fold. The first-stage scores that a
// page has in the second stage's training of fold k come from a model that saw
// neither the page's own fold nor fold k.
func (e *experiment) crossValidate() {
	m := bin(e.rows)
	for a := range folds {
		for b := a; b < folds; b++ {
			e.reword(m, a, b)
			mod := boost(m, e.use(func(s *sample) bool { return s.fold != a && s.fold != b }), e.y, e.w, e.p.first, 1)
			e.first[a][b], e.first[b][a] = mod, mod
		}
	}
	e.reword(nil)
	e.dropHopeless()
	for k := range folds {
		e.reword(nil, k)
		wide := e.wideRows(func(s *sample) *model { return e.first[k][s.fold] })
		e.second[k] = boost(bin(wide), e.use(func(s *sample) bool { return s.fold != k }), e.y, e.w, e.p.second, 2)
		var order *judge.Sequence
		if e.wording != nil {
			order = judge.DecodeSequence(string(e.sequence(orderParams, func(s *sample) bool { return s.fold != k })))
		}
		for _, s := range e.samples {
			if s.fold == k {
				e.scores[s] = e.secondScores(s, e.second[k], order, wide)
			}
		}
	}
}

// secondScores are the trees', and of texts halfway between theirs and the network's.
func (e *experiment) secondScores(s *sample, m *model, order *judge.Sequence, wide [][]float32) []float32 {
	rows := wide[s.at : s.at+len(s.blocks)]
	if order == nil {
		return scoreRows(m, rows)
	}
	out := make([]float32, len(rows))
	if len(rows) == 0 {
		return out
	}
	for i, odds := range order.Odds(e.rowsOf(s)) {
		out[i] = logistic.Of((float32(m.score(rows[i])) + odds) / 2)
	}
	return out
}

// reword fills in what words tell of a text's lines, by tables that saw neither
// their own fold nor those without, and cuts it into the bins of m, if one is given.
func (e *experiment) reword(m *matrix, without ...int) {
	if e.wording == nil {
		return
	}
	e.wording.fill(e.rows, without...)
	if m != nil {
		m.bin(judge.FWording, e.rows)
	}
}

// hopeless is the first stage's F1, out of fold, below which a page teaches the
// second stage nothing but its gold's faults: bodies of one sentence, of another
// article, or of a comment.
const hopeless = .4

func (e *experiment) dropHopeless() {
	for _, s := range e.samples {
		e.early[s] = scoreRows(e.first[s.fold][s.fold], e.rowsOf(s))
		if s.body != "" && eval.F1(eval.AEB(s.body, s.join(s.extraction.Settle(e.early[s])))) < hopeless {
			e.gaveUp[s] = true
		}
	}
	say("%s: %d samples left out of the second stage", e.name, len(e.gaveUp))
}

// teaches reports whether a sample is learned from. That one is hopeless is the
// experiment's own finding: what pages teach as texts is the same whether they were
// trained as pages before or not.
func (e *experiment) teaches(s *sample) bool { return !s.noisy && !e.gaveUp[s] }

// wideRows computes the second stage's rows with the first stage that pick
// names for each sample.
func (e *experiment) wideRows(pick func(*sample) *model) [][]float32 {
	out := make([][]float32, len(e.rows))
	parallel(len(e.samples), func(n int) {
		s := e.samples[n]
		wide := s.extraction.Second(scoreRows(pick(s), e.rowsOf(s)))
		for i := range wide {
			out[s.at+i] = wide[i]
			if e.wording != nil {
				wide[i][judge.FWording] = e.rows[s.at+i][judge.FWording]
			}
		}
	})
	return out
}

// foldScores judges a sample from outside with the models of its fold.
func (e *experiment) foldScores(s *sample) []float32 {
	rows := s.extraction.First()
	list := make([][]float32, len(rows))
	for i := range rows {
		list[i] = rows[i][:]
	}
	wide := s.extraction.Second(scoreRows(e.first[s.fold][s.fold], list))
	for i := range wide {
		list[i] = wide[i][:]
	}
	return scoreRows(e.second[s.fold], list)
}

func scoreRows(m *model, rows [][]float32) []float32 {
	out := make([]float32, len(rows))
	for i, r := range rows {
		out[i] = float32(sigmoid(m.score(r)))
	}
	return out
}

func (e *experiment) report(cuts ...float32) {
	e.figures("ceiling", func(s *sample) (tp, fp, fn float64) {
		scores := make([]float32, len(s.blocks))
		for i := range scores {
			if s.keep[i] {
				scores[i] = 1
			}
		}
		return s.score(scores, .5)
	})
	e.figures("first .50", func(s *sample) (tp, fp, fn float64) { return s.score(e.early[s], .5) })
	for _, cut := range cuts {
		e.figures(fmt.Sprintf("both %.2f", cut), func(s *sample) (tp, fp, fn float64) { return s.score(e.scores[s], cut) })
	}
}

// reportSnippets counts trafilatura's metric on pages that have snippets only.
func (e *experiment) reportSnippets(pages []*sample, cut float32) {
	results := make([]string, len(pages))
	parallel(len(pages), func(i int) { results[i] = pages[i].text(e.scores[pages[i]], cut) })
	var f eval.Figures
	for i, s := range pages {
		f.Add(s.gold, &eval.Answer{Text: results[i]})
	}
	p, r, _, f1 := f.Snippets.Scores()
	say("%s snippets at %.2f: F %.4f (P %.3f R %.3f)", e.name, cut, f1, p, r)
}

// final trains both stages on all samples and returns their tables.
func (e *experiment) final(wanted bool) (first, second []byte) {
	if !wanted {
		return nil, nil
	}
	all := e.use(func(*sample) bool { return true })
	e.reword(nil)
	wide := e.wideRows(func(s *sample) *model { return e.first[s.fold][s.fold] })
	first = boost(bin(e.rows), all, e.y, e.w, e.p.first, 1).encode()
	mod := boost(bin(wide), all, e.y, e.w, e.p.second, 2)
	second = mod.encode()
	say("%s weights: %d + %d bytes", e.name, len(first), len(second))
	return first, second
}

// writeErrors lists what went wrong out of fold, worst samples first.
func (e *experiment) writeErrors(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	list := append([]*sample(nil), e.samples...)
	f1 := map[*sample]float64{}
	for _, s := range list {
		f1[s] = eval.F1(s.score(e.scores[s], s.extraction.From()))
	}
	sort.SliceStable(list, func(a, b int) bool { return f1[list[a]] < f1[list[b]] })
	for _, s := range list {
		fmt.Fprintf(f, "=== %.3f (ceiling %.3f) %s %s %s\n", f1[s], s.ceiling, s.set, s.id, s.lang)
		for i := range s.blocks {
			kept := e.scores[s][i] >= s.extraction.From()
			if kept == s.keep[i] {
				continue
			}
			what := "lost"
			if kept {
				what = "JUNK"
			}
			fmt.Fprintf(f, "  %s #%d %.2f %.2f %dw kind%d %.140s\n", what, i, e.early[s][i], e.scores[s][i], s.blocks[i].Words, s.blocks[i].Kind, strings.TrimSpace(s.blocks[i].Text))
		}
	}
	return nil
}
