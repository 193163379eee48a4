// Package judge decides which blocks of a page are the article.
//
// Goes in: a page and its blocks. Comes out: one Verdict a block and a word on
// the page as a whole. The decision is a small trained scorer over features of
// the blocks; it knows no site and no reason. Why a dropped block went is named
// afterwards by package reason.
//
// The files, in the order in which a page goes through them (extractor.extract,
// Judge):
//
//	nodes, groups            what elements are: kind, names, whether they are hidden
//	texts, scan, words,      the words of the blocks, their looks, and the junk that
//	shape, phrases, wording  they speak of
//	container, overlap,      the features of a block, by what it is held against;
//	position, markup,        featurelist.go has them all
//	neighbours, cards
//	model, score, second     the two stages of trees; sequence, the network over the
//	                         lines of a text; their weights are in zweights.go
//	keep                     scores into decisions; what single scores cannot tell is
//	                         in tables, teasers, others, twice, asides
//	parts                    what is the story's own but no text of it: captions,
//	                         credit, gallery, writer, subtitle and more
//	kind, guard              whether the page is an article, and safe to trim
//	explain, training        the same for people who ask why, and for the trainer
package judge

import (
	"math"
	"sync"

	"winnow/core/block"
	"winnow/core/internal/logistic"
	"winnow/core/page"
)

// Part says what a block is to the article.
type Part uint8

// The parts. Body and Standfirst make the article's text; Title, Byline, Date,
// Caption and Credit belong to the article but to fields of their own; Junk is
// everything else.
const (
	Junk Part = iota
	Body
	Standfirst
	Title
	Byline
	Date
	Caption
	Credit
)

// Other says what a dropped block is a part of, where the page as a whole told.
type Other uint8

// What a block may be a part of beside the story; OtherNone says nothing.
const (
	OtherNone    Other = iota
	OtherStory         // a later story on the same page
	OtherReaders       // a row of readers' comments
	OtherTeasers       // a row of cards that lead to other stories
	OtherAway          // a line that names another story
	OtherQuote         // a quote pulled out of the text
	OtherEmbed         // the question whether something of another site may be shown
	OtherAd            // a label of an advertisement
)

// Verdict is the decision about one block.
type Verdict struct {
	Part       Part
	Other      Other
	Score      float64 // 0 to 1: how much the block looks like article text
	Confidence float64 // 0 to 1: how sure the decision is
}

// Kept reports whether the block's text is in the article's text.
func (v Verdict) Kept() bool { return v.Part == Body || v.Part == Standfirst }

// Judgement is the decision about a page. Verdicts is parallel to the blocks.
type Judgement struct {
	Verdicts   []Verdict
	IsArticle  bool    // false: nothing should be trimmed
	Confidence float64 // 0 to 1, of IsArticle
	PageKind   string  // where IsArticle is false, what it looks like: "list", "front page", "video page", "shop", "forum", "no text", "page without a story"; else ""
	Guarded    bool    // the page's own marks would cost the story; leave it alone
}

// keepFrom is the score from which a block is kept. Out of fold, metric (a)
// changes by less than .002 between .40 and .55.
const keepFrom = .5

// ruled is the confidence in what a rule over the page drops although its score
// speaks for it: of such blocks on the development pages of news 117 in 119 are no
// story. (Golds of guides hold many, above all lists of links with a line each.)
const ruled = .8

// sureJunk is the first stage's score below which the second is not asked: of
// blocks there, one in two thousand is kept in the end.
const sureJunk = .01

// Judge decides about every block.
func Judge(p *page.Page, blocks []block.Block) Judgement {
	j := Judgement{Verdicts: make([]Verdict, len(blocks))}
	if len(blocks) == 0 {
		j.PageKind = "no text"
		return j
	}
	x := spare.Get().(*extractor)
	defer x.release()
	x.extract(p, blocks)
	guessed := x.decide(j.Verdicts, x.scores())
	x.kindOfPage(&j)
	if guessed && j.IsArticle {
		j.IsArticle, j.PageKind, j.Confidence = false, "page without a story", 1-j.Confidence
	}
	return j
}

// decide fills the verdicts, given the blocks' final scores, and reports whether
// nothing was liked and the best guess was taken.
func (x *extractor) decide(v []Verdict, scores []float32) (guessed bool) {
	keep := x.keep(scores)
	guessed = x.guess(scores, keep)
	for i, kept := range keep {
		v[i].Score = float64(scores[i])
		v[i].Confidence = math.Abs(v[i].Score-keepFrom) * 2
		if kept {
			v[i].Part = Body
		} else if v[i].Other = x.other[i]; v[i].Other != OtherNone {
			v[i].Confidence = max(v[i].Confidence, ruled)
		}
	}
	x.parts(v)
	return guessed
}

// spare holds the room of pages that were judged before: half a megabyte a page
// that the next one need not ask for.
var spare = sync.Pool{New: func() any { return new(extractor) }}

// spareBlocks is the size of pages, in blocks, whose room is kept: nine in ten
// have under 1,000, and one of 100,000 takes 100 MB.
const spareBlocks = 4000

// release gives the extractor's room to the next page, without what it knows of
// this one but for the groups of names.
func (x *extractor) release() {
	if len(x.blocks) > spareBlocks {
		return
	}
	x.p, x.blocks = nil, nil
	spare.Put(x)
}

// stages returns the trees for the page's kind of input.
func (x *extractor) stages() (first, second *model) {
	if x.p.Source == page.Text {
		return modelTextFirst(), modelTextSecond()
	}
	return modelFirst(), modelSecond()
}

// firstScores runs the first stage.
func (x *extractor) firstScores() []float32 {
	one, _ := x.stages()
	scores := make([]float32, len(x.rows))
	s := one.scoring(x.rows, func(int) bool { return true })
	s.run(x.exits(hopeless), func(i int32) { scores[i] = min(logistic.Of(s.sums[i]), .99*sureJunk) })
	for _, i := range s.live {
		scores[i] = logistic.Of(s.sums[i])
	}
	return scores
}

// exits returns the exits of pages; the lines of texts are all scored to the end.
func (x *extractor) exits(ofPages []exit) []exit {
	if x.p.Source == page.Text {
		return nil
	}
	return ofPages
}

// scores runs both stages, and over texts the network besides.
func (x *extractor) scores() []float32 {
	_, two := x.stages()
	scores := x.firstScores()
	if x.p.Source == page.Text {
		return x.textScores(scores)
	}
	x.secondRows(scores, sureJunk)
	out := append([]float32(nil), scores...)
	s := two.scoring(x.rows, func(i int) bool { return scores[i] >= sureJunk })
	s.run(settled, func(i int32) {
		out[i] = logistic.Of(settledSum)
		if s.sums[i] < 0 {
			out[i] = logistic.Of(-settledSum)
		}
	})
	for _, i := range s.live {
		out[i] = logistic.Of(s.sums[i])
	}
	return out
}

// textScores scores lines halfway between the log-odds of the second stage's trees
// and those of the network.
func (x *extractor) textScores(first []float32) []float32 {
	x.secondRows(first, 0)
	s := modelTextSecond().scoring(x.rows, func(int) bool { return true })
	s.run(nil, nil)
	out := make([]float32, len(x.rows))
	for i, odds := range modelTextOrder().Odds(x.lineRows()) {
		out[i] = logistic.Of((s.sums[i] + odds) / 2)
	}
	return out
}

var partNames = [...]string{Junk: "junk", Body: "body", Standfirst: "standfirst", Title: "title", Byline: "byline", Date: "date", Caption: "caption", Credit: "credit"}

// String returns the name used in answers.
func (p Part) String() string { return partNames[p] }
