// Package judge decides which blocks of a page are the article.
//
// Goes in: a page and its blocks. Comes out: one Verdict a block and a word on
// the page as a whole. The decision is a small trained scorer over features of
// the blocks; it knows no site and no reason. Why a dropped block went is named
// afterwards by package reason.
package judge

import (
	"winnow/core/block"
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

// Verdict is the decision about one block.
type Verdict struct {
	Part       Part
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
	PageKind   string  // where IsArticle is false, what it looks like: "list", "front page", "video page", "shop", "forum", "no text"; else ""
	Guarded    bool    // the page's own marks would cost the story; leave it alone
}

// Judge decides about every block.
func Judge(p *page.Page, blocks []block.Block) Judgement {
	return baseline(p, blocks)
}

// baseline is the untrained rule used until weights exist: long text with few
// links, below the first h1.
func baseline(p *page.Page, blocks []block.Block) Judgement {
	j := Judgement{Verdicts: make([]Verdict, len(blocks))}
	words := 0
	for i := range blocks {
		b := &blocks[i]
		v := &j.Verdicts[i]
		if b.Words >= 15 && b.LinkDensity() < .35 {
			v.Part, v.Score, v.Confidence = Body, .8, .6
			words += b.Words
		} else if b.Kind == block.Heading && b.Level == 1 {
			v.Part = Title
		} else {
			v.Score, v.Confidence = .2, .6
		}
	}
	j.IsArticle, j.Confidence = words >= 80, .6
	return j
}

var partNames = [...]string{Junk: "junk", Body: "body", Standfirst: "standfirst", Title: "title", Byline: "byline", Date: "date", Caption: "caption", Credit: "credit"}

// String returns the name used in answers.
func (p Part) String() string { return partNames[p] }
