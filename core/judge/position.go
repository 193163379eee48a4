package judge

import (
	"winnow/core/block"
	"winnow/core/page"
)

// position fills where a block stands relative to the story.
func (x *extractor) position() {
	t := &x.total
	before := float32(0)
	heading, headTopic := -1, float32(0)
	since := [4]int{-1, -1, -1, -1}
	for i := range x.blocks {
		b, r := &x.blocks[i], &x.rows[i]
		r[FIndex] = float32(i) / float32(len(x.blocks))
		r[FFromFirst], r[FToLast], r[FFromH1] = 20, 20, 20
		if t.first >= 0 {
			r[FFromFirst], r[FToLast] = signedLog(i-t.first), signedLog(t.last-i)
		}
		if t.h1 >= 0 {
			r[FFromH1] = signedLog(i - t.h1)
		}
		if t.all > 0 {
			r[FWordsBefore] = before / t.all
		}
		if x.paragraph[i] && x.inside(i, t.near) {
			before += float32(b.Words)
		}
		r[FSinceHeading], r[FHeadLevel] = 30, 0
		if heading >= 0 {
			r[FSinceHeading] = float32(min(i-heading, 30))
			r[FHeadTopic] = headTopic
			r[FHeadLevel] = float32(x.blocks[heading].Level)
			if headTopic > 0 && x.p.Parent[x.blocks[heading].Node] == x.p.Parent[b.Node] {
				r[FHeadTopic] = 2
			}
		}
		for k, topic := range sinceTopics {
			r[FSinceTopic+k] = 99
			if since[k] >= 0 {
				r[FSinceTopic+k] = float32(min(i-since[k], 60))
			}
			if b.Words <= 6 && x.topics[i].any>>topic&1 == 1 && !x.shapes[i].sentenceEnd {
				since[k] = i
			}
		}
		if x.isHeading(i) {
			heading = i
			headTopic = boolean(x.topics[i].any != 0)
		}
	}
	if x.p.Source == page.Text {
		x.lineGaps()
	}
}

// sinceTopics are the topics of FSinceTopic.
var sinceTopics = [4]topic{tRelated, tPromo, tComment, tLegal}

// isHeading reports whether a block heads what follows: by markup, or on a
// text page as a short line of its own that says a junk topic.
func (x *extractor) isHeading(i int) bool {
	b := &x.blocks[i]
	if x.p.Source == page.Text {
		return b.Words <= 6 && x.topics[i].start != 0 && !x.shapes[i].sentenceEnd
	}
	return b.Kind == block.Heading
}

func (x *extractor) lineGaps() {
	for i := range x.blocks {
		if i > 0 {
			gap := float32(min(x.blocks[i].Line-x.blocks[i-1].NextLine(), 5))
			x.rows[i][FGapBefore] = gap
			x.rows[i-1][FGapAfter] = gap
		}
	}
	x.rows[0][FGapBefore] = 5
	x.rows[len(x.rows)-1][FGapAfter] = 5
}

func signedLog(n int) float32 {
	if n < 0 {
		return -log2(-n)
	}
	return log2(n)
}
