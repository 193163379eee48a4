package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"winnow/core"
	"winnow/core/internal/eval"
)

// inSample is the heading of every score: what the figures are not.
const inSample = "Development figures: the judge's weights were trained on these pages, so they flatter. " +
	"Figures on pages that the weights have not seen (out of fold) are printed by `make train`."

// score prints how near the engine's answers come to the golds of every set
// under a corpus folder, and of the texts, reasons, seeds and pairs beside it.
func (p *program) score(args []string) int {
	fs := flags("score")
	dir := fs.String("corpus", "", "folder of sets")
	asJSON := fs.Bool("json", false, "print JSON")
	only := fs.String("set", "", "score one set only")
	worst := fs.Int("worst", 0, "list that many worst pages of each set")
	files, err := parse(fs, args)
	switch {
	case err != nil:
		return p.badFlags(err)
	case *dir == "" || len(files) > 0:
		return p.misuse("To score takes -corpus DIR and no files.")
	}
	s := scorer{dir: *dir, only: *only, worst: *worst}
	if err := s.run(); err != nil {
		fmt.Fprintf(p.err, "winnow: The corpus could not be scored: %v.\n", err)
		return exitInput
	}
	if *asJSON {
		enc := json.NewEncoder(p.out)
		enc.SetIndent("", " ")
		if err := enc.Encode(s.report.named()); err != nil {
			return exitInput
		}
		return exitDone
	}
	s.report.print(p.out)
	return exitDone
}

// scorer gathers the report of one corpus folder.
type scorer struct {
	dir    string
	only   string
	worst  int
	report report
	labels map[string][]*eval.ReasonLabel // by set/id
}

func (s *scorer) run() error {
	if err := s.loadLabels(); err != nil {
		return err
	}
	sets, err := eval.LoadSets(s.dir)
	if err != nil {
		return err
	}
	for _, set := range sets {
		if s.only != "" && s.only != set.Name {
			continue
		}
		if err := s.set(set); err != nil {
			return err
		}
		if s.has("text") {
			if err := s.texts(set.Name); err != nil {
				return err
			}
		}
	}
	if s.only != "" {
		return nil
	}
	if s.has("seeds") {
		if err := s.seeds(); err != nil {
			return err
		}
	}
	if s.has("neardup") {
		return s.pairs()
	}
	return nil
}

// beside returns the folder of that name beside the corpus folder.
func (s *scorer) beside(name string) string { return filepath.Join(s.dir, "..", name) }

func (s *scorer) has(name string) bool {
	_, err := os.Stat(s.beside(name))
	return err == nil
}

func (s *scorer) loadLabels() error {
	s.labels = map[string][]*eval.ReasonLabel{}
	if !s.has("reasons") {
		return nil
	}
	list, err := eval.LoadReasons(s.beside("reasons"))
	for i := range list {
		l := &list[i]
		s.labels[l.Set+"/"+l.ID] = append(s.labels[l.Set+"/"+l.ID], l)
	}
	return err
}

// pageOutcome is what a set's pages are measured by beside their answers.
type pageOutcome struct {
	id              string
	isArticle       bool
	f1              float64
	labels          []*eval.ReasonLabel
	blocks, reasons []string
	dropped         map[string]int // words by reason
}

// set cleans and scores the pages of one set.
func (s *scorer) set(set *eval.Set) error {
	pages := make([]pageOutcome, len(set.Golds))
	place := make(map[string]int, len(set.Golds))
	for i := range set.Golds {
		place[set.Golds[i].ID] = i
	}
	answers, err := set.Answers(func(g *eval.Gold, html []byte) eval.Answer {
		out := &pages[place[g.ID]]
		out.id = g.ID
		r, err := core.CleanHTML(html, core.Options{URL: g.URL, Encoding: g.Encoding})
		if err != nil {
			return eval.Answer{Missing: true}
		}
		a := r.Article
		out.isArticle = a.IsArticle
		out.f1 = eval.F1(eval.AEB(g.Text(), a.Text))
		out.labels = s.labels[set.Name+"/"+g.ID]
		out.notice(r)
		return eval.Answer{Text: a.Text, Title: a.Title, Authors: a.Authors, Date: a.Published}
	})
	if err != nil {
		return err
	}
	s.report.addSet(set, set.Score(answers), pages, s.worst)
	return nil
}

// notice keeps what the page's blocks went for.
func (o *pageOutcome) notice(r *core.Result) {
	o.dropped = map[string]int{}
	for i := range r.Blocks {
		name := ""
		if f := r.Findings[i]; f.Reason != 0 {
			name = f.Reason.String()
			o.dropped[name] += r.Blocks[i].Words
		} else if !r.Judged.Verdicts[i].Kept() {
			name = r.Judged.Verdicts[i].Part.String()
		}
		if len(o.labels) > 0 {
			o.blocks = append(o.blocks, r.Blocks[i].Text)
			o.reasons = append(o.reasons, name)
		}
	}
}

// texts scores text mode on one set's scraped texts, where it has any.
func (s *scorer) texts(set string) error {
	for _, form := range [...]string{"full", "reader", "spliced", "clean"} {
		cases, err := eval.LoadTexts(s.beside("text"), set, form)
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		var sum eval.Sum
		next := 0
		err = ordered(func(send func(int)) error {
			for i := range cases {
				send(i)
			}
			return nil
		}, func(i int) string {
			r, err := core.CleanText([]byte(cases[i].Text), core.Options{})
			if err != nil {
				return ""
			}
			return r.Article.Text
		}, func(answer string) {
			sum.Add(eval.AEB(cases[next].Body, answer))
			next++
		})
		if err != nil {
			return err
		}
		s.report.addText(set, form, &sum)
	}
	return nil
}
