package main

import (
	"winnow/core"
	"winnow/core/internal/eval"
	"winnow/core/neardup"
)

// seeds scores the labelled lines of the seed texts and their relations.
func (s *scorer) seeds() error {
	seeds, relations, err := eval.LoadSeeds(s.beside("seeds"))
	if err != nil {
		return err
	}
	docs := map[string]*neardup.Doc{}
	var f eval.SeedFigures
	for i := range seeds {
		seed := &seeds[i]
		r, err := core.CleanText(seed.Data, core.Options{})
		if err != nil {
			return err
		}
		f.Add(seed, lineReasons(r), r.Article.Title)
		docs[seed.File] = neardup.Prepare(core.StoryOf(r.Article))
	}
	s.report.seeds = &f
	for _, want := range relations {
		got := neardup.Compare(docs[want.A], docs[want.B]).Relation.String()
		s.report.seedPairs++
		if eval.RightRelation(want.Want, got) {
			s.report.seedPairsRight++
		}
	}
	return nil
}

// lineReasons says for each line of a text page why it is not in the text, ""
// where it is; a line in a field of the article has the field's name.
func lineReasons(r *core.Result) map[int]string {
	out := map[int]string{}
	for i := range r.Blocks {
		name := ""
		switch v := r.Judged.Verdicts[i]; {
		case r.Findings[i].Reason != 0:
			name = r.Findings[i].Reason.String()
		case !v.Kept():
			name = v.Part.String()
		}
		for line := r.Blocks[i].Line; line < r.Blocks[i].NextLine(); line++ {
			out[int(line)] = name
		}
	}
	return out
}

// pairs scores the relations of real copies and look-alikes.
func (s *scorer) pairs() error {
	texts, pairs, err := eval.LoadPairs(s.beside("neardup"))
	if err != nil {
		return err
	}
	docs := map[string]*neardup.Doc{}
	err = ordered(func(send func(eval.PairDoc)) error {
		for _, d := range texts {
			send(d)
		}
		return nil
	}, func(d eval.PairDoc) *neardup.Doc {
		r, err := core.CleanText([]byte(d.Text), core.Options{})
		if err != nil {
			return neardup.Prepare(neardup.Story{ID: d.ID})
		}
		story := core.StoryOf(r.Article)
		story.ID, story.Site, story.Published = d.ID, d.Publisher, d.Time
		return neardup.Prepare(story)
	}, func(d *neardup.Doc) { docs[d.ID] = d })
	if err != nil {
		return err
	}
	var f eval.RelationFigures
	err = ordered(func(send func(eval.Relation)) error {
		for _, p := range pairs {
			send(p)
		}
		return nil
	}, func(p eval.Relation) func() {
		got := neardup.Compare(docs[p.A], docs[p.B]).Relation.String()
		return func() { f.Add(p, got) }
	}, func(add func()) { add() })
	s.report.pairs = &f
	return err
}
