package eval

import (
	"strings"
	"time"
)

// Answer is what was made of one page.
type Answer struct {
	Text    string   `json:"text"`
	Title   string   `json:"title"`
	Authors []string `json:"authors"`
	Date    string   `json:"date"`
	Missing bool     `json:"-"` // the page could not be used
}

// Snippets counts the texts that must appear (TP found, FN not) and those that
// must not (FP found, TN not).
type Snippets struct {
	TP, FP, FN, TN int
	Pages          int
}

// PRF is a figure with its parts.
type PRF struct{ F1, P, R float64 }

// Mean is a mean and how many pages it is over.
type Mean struct {
	Value float64
	N     int
}

func (m *Mean) add(v float64) {
	m.N++
	m.Value += (v - m.Value) / float64(m.N)
}

// Figures are the metrics of one set. Those of a kind of gold that the set does
// not have are over no pages.
type Figures struct {
	Pages, Missing, Empty int

	AEB      PRF  // (a)
	CJK      PRF  // (a) with each unspaced character a word
	Accuracy Mean // (a) pages with exactly the gold's words
	PageMean Mean // (a) mean of the pages' F1

	WordF1, WordP, WordR Mean // (b)
	WordBelowHalf        int

	With, Without Mean     // (b) snippet rates, letter case aside
	Snippets      Snippets // (c)

	TitleExact, TitleNorm, AuthorF1, DateOK, DateNear Mean // (d)

	ParaRecall, ParaPrecision Mean // (e)

	aeb, cjk Sum
}

// Add takes in one page.
func (f *Figures) Add(g *Gold, a *Answer) {
	f.Pages++
	if a.Missing {
		f.Missing++
	}
	if a.Text == "" {
		f.Empty++
	}
	if g.Body != nil {
		f.addBody(*g.Body, a.Text)
	}
	f.addSnippets(g, a.Text)
	f.addMeta(g, a)
}

func (f *Figures) addBody(gold, text string) {
	tp, fp, fn := AEB(gold, text)
	f.aeb.Add(tp, fp, fn)
	f.PageMean.add(F1(tp, fp, fn))
	f.cjk.Add(AEBUnspaced(gold, text))
	f.AEB.P, f.AEB.R, f.AEB.F1 = f.aeb.Scores()
	f.CJK.P, f.CJK.R, f.CJK.F1 = f.cjk.Scores()
	f.Accuracy.add(share(SameWords(gold, text)))
	p, r, f1 := wordPRF(text, gold)
	f.WordP.add(p)
	f.WordR.add(r)
	f.WordF1.add(f1)
	if f1 < .5 {
		f.WordBelowHalf++
	}
	recall, precision := paragraphs(gold, text)
	if recall >= 0 {
		f.ParaRecall.add(recall)
	}
	if precision >= 0 {
		f.ParaPrecision.add(precision)
	}
}

func (f *Figures) addSnippets(g *Gold, text string) {
	var with, without []string
	if g.With != nil {
		with = *g.With
		f.With.add(snippetRate(text, with))
	}
	if g.Without != nil {
		without = *g.Without
		f.Without.add(snippetRate(text, without))
	}
	if len(with)+len(without) == 0 {
		return
	}
	c := snippets(text, with, without)
	f.Snippets.Pages++
	f.Snippets.TP += c.TP
	f.Snippets.FP += c.FP
	f.Snippets.FN += c.FN
	f.Snippets.TN += c.TN
}

func (f *Figures) addMeta(g *Gold, a *Answer) {
	if g.Title != "" {
		f.TitleExact.add(share(strings.TrimFunc(a.Title, pySpace) == strings.TrimFunc(g.Title, pySpace)))
		f.TitleNorm.add(share(normTitle(a.Title) == normTitle(g.Title)))
	}
	if gold := authorSet(g.Authors); len(gold) > 0 {
		f.AuthorF1.add(setF1(gold, authorSet(a.Authors)))
	}
	if want, ok := day(g.Date); ok {
		got, ok := day(a.Date)
		f.DateOK.add(share(ok && got.Equal(want)))
		f.DateNear.add(share(ok && got.Sub(want).Abs() <= 24*time.Hour))
	}
}

func share(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// Scores returns precision, recall, accuracy and F1 over all snippets.
func (s Snippets) Scores() (p, r, accuracy, f1 float64) {
	ratio := func(a, b int) float64 {
		if b == 0 {
			return 0
		}
		return float64(a) / float64(b)
	}
	return ratio(s.TP, s.TP+s.FP), ratio(s.TP, s.TP+s.FN), ratio(s.TP+s.TN, s.TP+s.FP+s.FN+s.TN),
		ratio(2*s.TP, 2*s.TP+s.FP+s.FN)
}

// Named returns the figures by score.py's names, "section.figure"; those over
// no pages are left out.
func (f *Figures) Named() map[string]float64 {
	out := map[string]float64{"n": float64(f.Pages), "missing_pred": float64(f.Missing), "empty_pred": float64(f.Empty)}
	mean := func(name string, m Mean) {
		if m.N > 0 {
			out[name] = m.Value
		}
	}
	if n := f.PageMean.N; n > 0 {
		out["aeb.n"], out["aeb.f1"], out["aeb.precision"], out["aeb.recall"] = float64(n), f.AEB.F1, f.AEB.P, f.AEB.R
		out["aeb_cjk.f1"], out["aeb_cjk.precision"], out["aeb_cjk.recall"] = f.CJK.F1, f.CJK.P, f.CJK.R
		out["words.n"], out["words.pages_f1_below_0.5"] = float64(n), float64(f.WordBelowHalf)
	}
	mean("aeb.accuracy", f.Accuracy)
	mean("aeb_pagemean_f1", f.PageMean)
	mean("words.f1", f.WordF1)
	mean("words.precision", f.WordP)
	mean("words.recall", f.WordR)
	mean("words.with_rate", f.With)
	mean("words.without_rate", f.Without)
	mean("paras.recall", f.ParaRecall)
	mean("paras.precision_chars", f.ParaPrecision)
	if s := f.Snippets; s.Pages > 0 {
		out["snip.precision"], out["snip.recall"], out["snip.accuracy"], out["snip.f1"] = s.Scores()
		out["snip.n"], out["snip.tp"], out["snip.fp"] = float64(s.Pages), float64(s.TP), float64(s.FP)
		out["snip.fn"], out["snip.tn"] = float64(s.FN), float64(s.TN)
	}
	for name, m := range map[string]Mean{"title_exact": f.TitleExact, "title_norm": f.TitleNorm, "author_f1": f.AuthorF1, "date_ok": f.DateOK, "date_1d": f.DateNear} {
		if mean("meta."+name, m); m.N > 0 {
			out["meta."+name+"_n"] = float64(m.N)
		}
	}
	return out
}
