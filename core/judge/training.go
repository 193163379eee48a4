package judge

import (
	"winnow/core/block"
	"winnow/core/page"
)

// Extraction gives the trainer the rows of both stages of one page; Judge uses
// the same code, so that what is trained is what runs.
type Extraction struct{ x *extractor }

// Extract computes the first stage's features of a page.
func Extract(p *page.Page, blocks []block.Block) *Extraction {
	return &Extraction{extract(p, blocks)}
}

// First returns the rows of the first stage, parallel to the blocks. Those of texts
// are copies as long as a Row's used part, with zeroes for the second stage's
// features and at FWording, which is the trainer's to fill.
func (e *Extraction) First() [][]float32 {
	out := make([][]float32, len(e.x.rows))
	for i := range out {
		out[i] = e.x.rows[i][:FeatureCount:FeatureCount]
		if e.x.p.Source == page.Text {
			out[i] = append(make([]float32, 0, rowLength), out[i]...)[:rowLength]
		}
	}
	return out
}

// WordKeys returns the keys of a word in all of its forms.
func WordKeys(word string) (keys []uint32) {
	for _, hash := range appendWords(nil, word, 1) {
		for form := formAny; form < formWhole; form++ {
			keys = append(keys, wordingKey(hash, form))
		}
		keys = append(keys, wordingKey((hashOffset^hash)*hashPrime, formWhole))
	}
	return keys
}

// WordingKeys returns the keys of what a text's lines say, by line.
func (e *Extraction) WordingKeys() [][]uint32 {
	out := make([][]uint32, len(e.x.blocks))
	for i := range out {
		out[i] = e.x.appendWordingKeys(nil, i)
	}
	return out
}

// Second returns the rows of the second stage, given the first stage's scores.
// They hold the first stage's features too, and are copies; of texts with a zero at
// FWording.
func (e *Extraction) Second(scores []float32) [][]float32 {
	e.x.secondRows(scores, 0)
	out := make([][]float32, len(e.x.rows))
	for i := range out {
		out[i] = append(make([]float32, 0, rowLength), e.x.rows[i][:FeatureCount+SecondCount]...)
		if e.x.p.Source == page.Text {
			out[i] = out[i][:rowLength]
		}
	}
	return out
}

// From is the score from which a block is kept.
func (e *Extraction) From() float32 {
	if e.x.p.Source == page.Text {
		return textFrom
	}
	return keepFrom
}

// Keep turns final scores into decisions, as Judge does.
func (e *Extraction) Keep(scores []float32) []bool {
	v := make([]Verdict, len(scores))
	e.x.decide(v, scores)
	kept := make([]bool, len(v))
	for i := range v {
		kept[i] = v[i].Kept()
	}
	return kept
}

// Settle turns the first stage's scores into decisions: it neither moves them nor
// knows a main run, other texts or what is said twice: it is asked how well scores do.
func (e *Extraction) Settle(scores []float32) []bool { return e.x.settle(scores, tailUnder) }

// Kind returns the page's features, given the blocks' final scores and the
// address that the page is said to have, "" for none.
func (e *Extraction) Kind(scores []float32, url string) KindRow {
	defer func(own string) { e.x.p.URL = own }(e.x.p.URL)
	e.x.p.URL = url
	return e.x.kindRow(scores)
}
