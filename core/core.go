// Package core is Winnow's engine: it takes the junk out of news pages and says
// of every removed block why it went.
//
//	live page ─ snapshot ─┐
//	HTML ─────────────────┼→ page.Page → []block.Block → judge.Judgement → []reason.Finding → article.Article
//	plain text ───────────┘
//
// Everything is pure: no I/O, no clock, no randomness; the same input gives the
// same bytes natively and in WebAssembly. Comparing stories is package neardup.
package core

import (
	"slices"

	"winnow/core/article"
	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// Options are the caller's facts about an input; see page.Options.
type Options = page.Options

// Result is everything that is known of one page. Blocks, the judgement's
// verdicts and Findings are parallel. Of a page that was only judged, Findings
// and Article are nil until Finish.
type Result struct {
	Page     *page.Page
	Blocks   []block.Block
	Judged   judge.Judgement
	Findings []reason.Finding
	Article  *article.Article

	roots  []int32
	rooted bool // roots are known
}

// CleanHTML cleans the bytes of an HTML page. The error is a *page.Error with a
// sentence for readers; a page without an article is no error.
func CleanHTML(data []byte, o Options) (*Result, error) {
	return clean(page.ParseHTML(data, o))
}

// CleanText cleans plain text with one block a line.
func CleanText(data []byte, o Options) (*Result, error) {
	return clean(page.ParseText(data, o))
}

// CleanSnapshot cleans a live page's snapshot, see page.ParseSnapshot. The
// result keeps views into data.
func CleanSnapshot(data []byte) (*Result, error) {
	return clean(page.ParseSnapshot(data))
}

// JudgeSnapshot is the first half of CleanSnapshot: what a browser has to hide
// is known, see Roots. Finish does the rest.
func JudgeSnapshot(data []byte) (*Result, error) {
	return judged(page.ParseSnapshot(data))
}

func clean(p *page.Page, err error) (*Result, error) {
	r, err := judged(p, err)
	if err == nil {
		r.Finish()
	}
	return r, err
}

func judged(p *page.Page, err error) (*Result, error) {
	if err != nil {
		return nil, err
	}
	r := &Result{Page: p, Blocks: block.Split(p)}
	r.Judged = judge.Judge(p, r.Blocks)
	return r, nil
}

// Finish names what went and makes the article; a second call does nothing.
func (r *Result) Finish() {
	if r.Article == nil {
		r.Findings = reason.Name(r.Page, r.Blocks, r.Judged)
		r.Article = article.From(r.Page, r.Blocks, r.Judged, r.Findings)
	}
}

// Roots are the numbers of the elements that a browser hides, see article.Roots;
// they need no Finish.
func (r *Result) Roots() []int32 {
	if !r.rooted {
		r.roots, r.rooted = article.Roots(r.Page, r.Blocks, r.Judged), true
	}
	return r.roots
}

// Hides are the parts of what Roots names, told apart by reason; see
// article.Hides. Of a page that was only judged there are none before Finish.
func (r *Result) Hides() []article.Hide {
	if r.Article == nil {
		return nil
	}
	return article.Hides(r.Page, r.Blocks, r.Roots(), r.Article.Removed)
}

// TrimAnyway makes the article anew as if the page were surely one, as a reader
// asked: then there is something to hide on pages that are left alone. Where
// nothing would stay it changes nothing: an empty page helps nobody.
func (r *Result) TrimAnyway() {
	if !slices.ContainsFunc(r.Judged.Verdicts, judge.Verdict.Kept) {
		return
	}
	r.Judged.IsArticle, r.Judged.Guarded, r.Judged.PageKind = true, false, ""
	r.rooted = false
	if r.Article != nil {
		r.Article = article.From(r.Page, r.Blocks, r.Judged, r.Findings)
	}
}

// PutBack makes the article anew with these dropped blocks in its text, as a
// reader asked. Numbers that name no dropped block change nothing.
func (r *Result) PutBack(blocks []int) {
	r.Finish()
	for _, b := range blocks {
		if b >= 0 && b < len(r.Blocks) && r.Findings[b].Reason != reason.Kept {
			r.Judged.Verdicts[b].Part = judge.Body
			r.Findings[b] = reason.Finding{}
		}
	}
	r.rooted = false
	r.Article = article.From(r.Page, r.Blocks, r.Judged, r.Findings)
}

// ShowWhole gives the removals of the article their whole text, uncut.
func (r *Result) ShowWhole() {
	for i := range r.Article.Removed {
		b := &r.Blocks[r.Article.Removed[i].Block]
		r.Article.Removed[i].Text = block.Shown(r.Page, b, len(b.Text))
	}
}
