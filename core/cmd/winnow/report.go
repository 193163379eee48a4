package main

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"winnow/core/internal/eval"
)

// report is what `winnow score` found.
type report struct {
	sets                      []setReport
	texts                     []textReport
	reasons                   eval.ReasonFigures
	dropped                   map[string]int // words by reason
	seeds                     *eval.SeedFigures
	seedPairs, seedPairsRight int
	pairs                     *eval.RelationFigures
}

type setReport struct {
	name     string
	figures  eval.Figures
	articles int // pages taken for articles
	worst    []pageOutcome
}

type textReport struct {
	set, form string
	p, r, f1  float64
}

// notArticles is the name of the set whose pages are no articles.
const notArticles = "notarticle"

func (r *report) addSet(set *eval.Set, f eval.Figures, pages []pageOutcome, worst int) {
	x := setReport{name: set.Name, figures: f}
	if r.dropped == nil {
		r.dropped = map[string]int{}
	}
	for i := range pages {
		o := &pages[i]
		if o.isArticle {
			x.articles++
		}
		if set.Name != notArticles {
			for name, words := range o.dropped {
				r.dropped[name] += words
			}
		}
		r.reasons.Add(o.labels, o.blocks, o.reasons)
	}
	if worst > 0 && f.PageMean.N > 0 {
		sort.SliceStable(pages, func(i, j int) bool { return pages[i].f1 < pages[j].f1 })
		x.worst = pages[:min(worst, len(pages))]
	}
	r.sets = append(r.sets, x)
}

func (r *report) addText(set, form string, sum *eval.Sum) {
	p, rec, f1 := sum.Scores()
	r.texts = append(r.texts, textReport{set, form, p, rec, f1})
}

// articleAccuracy is the balanced accuracy of is-it-an-article over the set of
// pages that are none and the set wcxb, whose pages are.
func (r *report) articleAccuracy() (balanced float64, ok bool) {
	var yes, no float64 = -1, -1
	for _, s := range r.sets {
		share := float64(s.articles) / float64(max(1, s.figures.Pages))
		switch s.name {
		case notArticles:
			no = 1 - share
		case "wcxb":
			yes = share
		}
	}
	return (yes + no) / 2, yes >= 0 && no >= 0
}

// outside is the share of dropped words that no rule names.
func (r *report) outside() float64 {
	all := 0
	for _, n := range r.dropped {
		all += n
	}
	return float64(r.dropped["outside"]) / float64(max(1, all))
}

// named returns the report for JSON: section, figure, value.
func (r *report) named() map[string]any {
	sets := map[string]any{}
	for _, s := range r.sets {
		m := s.figures.Named()
		m["articles"] = float64(s.articles)
		sets[s.name] = m
	}
	texts := map[string]any{}
	for _, t := range r.texts {
		texts[t.set+"-"+t.form] = map[string]float64{"f1": t.f1, "precision": t.p, "recall": t.r}
	}
	out := map[string]any{"note": inSample, "sets": sets, "texts": texts}
	if b, ok := r.articleAccuracy(); ok {
		out["article_or_not"] = b
	}
	if x := r.reasons; x.All.N > 0 {
		out["reasons"] = map[string]any{"all": x.All, "near": x.Near, "far": x.Far, "rest": x.Rest, "kept": x.Kept, "unmatched": x.Unmatched, "outside_words": r.outside()}
	}
	if r.seeds != nil {
		out["seeds"] = map[string]any{"lines": r.seeds, "pairs": r.seedPairs, "pairs_right": r.seedPairsRight}
	}
	if r.pairs != nil {
		out["neardup"] = map[string]any{"related_f1": r.pairs.F1(), "counts": r.pairs}
	}
	return out
}

// print writes the report for people.
func (r *report) print(w io.Writer) {
	fmt.Fprintln(w, inSample)
	for i := range r.sets {
		r.sets[i].print(w)
	}
	if len(r.texts) > 0 {
		fmt.Fprintln(w, "\nplain texts with junk, metric (a)")
		for _, t := range r.texts {
			fmt.Fprintf(w, "  %-8s %-8s F1 %.3f  P %.3f  R %.3f\n", t.form, t.set, t.f1, t.p, t.r)
		}
	}
	if b, ok := r.articleAccuracy(); ok {
		fmt.Fprintf(w, "\nis it an article  balanced accuracy %.3f\n", b)
	}
	if x := r.reasons; x.All.N > 0 {
		fmt.Fprintf(w, "\nreasons  right %s, near %s, far %s; other samples %s\n", tally(x.All), tally(x.Near), tally(x.Far), tally(x.Rest))
		fmt.Fprintf(w, "         labelled blocks that were kept %d, not found %d; dropped words without a better reason than outside: %.1f %%\n", x.Kept, x.Unmatched, 100*r.outside())
	}
	if f := r.seeds; f != nil {
		fmt.Fprintf(w, "\nseeds  body lines lost %d of %d; junk lines kept %d, own parts in the text %d, of %d; reasons right %s; titles %d of %d; relations %d of %d\n",
			f.Lost, f.Body, f.Junk, f.Own, f.Other, tally(f.Reasons), f.TitlesRight, f.Titles, r.seedPairsRight, r.seedPairs)
	}
	if f := r.pairs; f != nil {
		fmt.Fprintf(w, "\npairs  related or not F1 %.3f (tp %d fp %d fn %d); relation right %d of %d (border pairs: neighbours count)\n", f.F1(), f.TP, f.FP, f.FN, f.Exact.Right, f.Exact.N)
		fmt.Fprintf(w, "       passages called related %d of %d, unrelated called related %d of %d\n", f.PassagesRelated, f.Passages, f.UnrelatedRelated, f.Unrelated)
	}
}

func tally(t eval.Tally) string {
	n := float64(max(1, t.N))
	return fmt.Sprintf("%.3f (strictly %.3f) of %d", float64(t.Right)/n, float64(t.Strict)/n, t.N)
}

func (s *setReport) print(w io.Writer) {
	f := &s.figures
	fmt.Fprintf(w, "\n%s  pages %d  unusable %d  empty %d  taken for articles %d\n", s.name, f.Pages, f.Missing, f.Empty, s.articles)
	if n := f.PageMean.N; n > 0 {
		fmt.Fprintf(w, "  (a) shingles  F1 %.3f  P %.3f  R %.3f  exact %.3f  [unspaced F1 %.3f; page mean %.3f]\n",
			f.AEB.F1, f.AEB.P, f.AEB.R, f.Accuracy.Value, f.CJK.F1, f.PageMean.Value)
		fmt.Fprintf(w, "  (b) words     F1 %.3f  P %.3f  R %.3f  pages under 0.5: %d\n", f.WordF1.Value, f.WordP.Value, f.WordR.Value, f.WordBelowHalf)
	}
	if f.With.N > 0 {
		fmt.Fprintf(w, "      snippets  with %.3f  without %.3f\n", f.With.Value, f.Without.Value)
	}
	if c := f.Snippets; c.Pages > 0 {
		p, r, accuracy, f1 := c.Scores()
		fmt.Fprintf(w, "  (c) snippets  F1 %.3f  P %.3f  R %.3f  accuracy %.3f\n", f1, p, r, accuracy)
	}
	var meta []string
	for _, m := range []struct {
		name string
		eval.Mean
	}{{"title exact", f.TitleExact}, {"title", f.TitleNorm}, {"authors", f.AuthorF1}, {"date", f.DateOK}, {"date ± 1 day", f.DateNear}} {
		if m.N > 0 {
			meta = append(meta, fmt.Sprintf("%s %.3f (n %d)", m.name, m.Value, m.N))
		}
	}
	if len(meta) > 0 {
		fmt.Fprintf(w, "  (d) meta      %s\n", strings.Join(meta, "  "))
	}
	if f.ParaRecall.N > 0 {
		fmt.Fprintf(w, "  (e) paras     recall %.3f  precision %.3f\n", f.ParaRecall.Value, f.ParaPrecision.Value)
	}
	for _, o := range s.worst {
		fmt.Fprintf(w, "      %.3f  %s\n", o.f1, o.id)
	}
}
