package judge

import (
	"winnow/core/block"
	"winnow/core/page"
)

// How far from the story its own furniture may stand, in blocks, and how long
// it may be, in words. Read off the development pages: nine in ten bylines and
// dates are within these.
const (
	maxBylineWords = 30
	maxDateWords   = 14
	maxCreditWords = 12
	headReach      = 14
)

// parts finds, among the blocks that are not body, those that belong to the
// story all the same: they go to fields of their own and stay on a live page.
func (x *extractor) parts(v []Verdict) {
	if x.p.Source == page.Text {
		x.textParts(v)
	} else {
		x.likedCaptions(v)
	}
	first, last := keptRange(v)
	if first < 0 {
		return
	}
	title := x.titleBlock(v, first)
	top := first
	if title >= 0 {
		v[title].Part = Title
		top = min(title, first)
	}
	head := title
	if h := x.shownHeading(v, title, first); h >= 0 {
		head, v[h].Part = h, Title
		if first, last = keptRange(v); first < 0 {
			return
		}
	}
	x.standfirst(v, head, first)
	end := x.headEnd(v, first)
	for i := range v {
		if v[i].Part != Junk || x.hidden[x.blocks[i].Node] && x.p.Source != page.Text {
			continue
		}
		inStory, role := i > top && i < last, Junk
		if i >= top-headReach && i <= end {
			role = x.inHead(v, i, i >= top-2)
		}
		switch {
		case title >= 0 && x.sameText(i, title) && i < first:
			v[i].Part = Title
		case x.isCaption(i, first, last):
			v[i].Part = Caption
			if x.isCredit(i) {
				v[i].Part = Credit
			}
		case role != Junk:
			v[i].Part = role
		case inStory && x.signs(v, i):
			v[i].Part = Caption
		case inStory && x.isCredit(i):
			v[i].Part = Credit
		}
	}
	x.shownCaptions(v, top, last)
	x.underTitle(v, head, first)
}

func keptRange(v []Verdict) (first, last int) {
	first, last = -1, -1
	for i := range v {
		if v[i].Part == Body {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

func (x *extractor) sameText(i, k int) bool {
	return len(x.words[i]) > 2 && x.textOf[i] == x.textOf[k]
}

// titleBlock returns the block that is the story's headline, or -1.
func (x *extractor) titleBlock(v []Verdict, first int) int {
	if x.p.Source == page.Text {
		return x.titleLine(v, first)
	}
	if h := x.headline(); h >= 0 && v[h].Part == Junk && h <= first+2 {
		return h
	}
	best, at := float32(.3), -1
	for i := max(0, first-40); i < first; i++ {
		r := &x.rows[i]
		fit := r[FTitleShare] * r[FTitleCover]
		if x.blocks[i].Kind == block.Heading {
			fit *= 1.5
		}
		if v[i].Part == Junk && x.blocks[i].Words >= 3 && fit > best {
			best, at = fit, i
		}
	}
	if at < 0 {
		return x.headingAbove(v, first)
	}
	return at
}

// headingAbove returns the nearest h1 above the story, -1 if there is none: a
// page may declare another wording than it shows, and have more of them below.
func (x *extractor) headingAbove(v []Verdict, first int) int {
	for i := first - 1; i >= max(0, first-headReach); i-- {
		if b := &x.blocks[i]; b.Level == 1 && b.Words >= 3 && v[i].Part == Junk && b.LinkDensity() < .5 && !x.hidden[b.Node] {
			return i
		}
	}
	return -1
}

// sureBody is the score from which a text's line stays body whatever it looks like, a
// caption or the headline: the shapes below are shared by some true paragraphs and
// by short first lines.
const sureBody = .97

// textParts takes out of a text's body what only looks like it: the headline
// above the first paragraph, and captions.
func (x *extractor) textParts(v []Verdict) {
	first := -1
	for i := range v {
		if v[i].Part != Body {
			continue
		}
		if first < 0 {
			first = i
		}
		if v[i].Score < sureBody && x.captionLine(i) {
			v[i].Part = Caption
		}
	}
	x.galleries(v)
	if first >= 0 {
		x.headOfText(v, first)
	}
	if first < 0 || first+1 >= len(v) || v[first].Part != Body || v[first].Score >= sureBody {
		return
	}
	b, h := &x.blocks[first], &x.shapes[first]
	if b.Words >= 3 && b.Words <= 25 && !h.sentenceEnd && !h.colonEnd && x.blocks[first+1].Words >= 2*b.Words/3 && x.shapes[first+1].sentenceEnd {
		v[first].Part = Junk // titleLine finds it among the lines above the body
	}
}

// titleLine finds the headline among the lines above a text's first paragraph:
// the one of a headline's length that shares most words with the story.
func (x *extractor) titleLine(v []Verdict, first int) int {
	best, at := float32(0), -1
	for i := 0; i < first && i < 40; i++ {
		b, h, r := &x.blocks[i], &x.shapes[i], &x.rows[i]
		if b.Words < 3 || b.Words > 30 || h.web || h.colonEnd || x.captionLine(i) || x.isByline(i) || x.isDate(i) {
			continue
		}
		fit := .3 + r[FBodyOverlap] + float32(min(b.Words, 8))/16
		if h.sentenceEnd && !h.quotesOnly() {
			fit -= .5
		}
		if x.topics[i].any != 0 {
			fit -= .3
		}
		if fit > best {
			best, at = fit, i
		}
	}
	return at
}

func (h *shape) quotesOnly() bool { return h.stops == 0 }

func (x *extractor) isCredit(i int) bool {
	b := &x.blocks[i]
	t := x.topics[i]
	return b.Words <= maxCreditWords && b.LinkDensity() < .6 && t.start>>tCredit&1 == 1 && !x.shapes[i].sentenceEnd
}

func (x *extractor) isByline(i int) bool {
	b, r, t := &x.blocks[i], &x.rows[i], x.topics[i]
	if b.Words == 0 || b.Words > maxBylineWords || b.Kind == block.Heading && b.Level <= 2 {
		return false
	}
	if t.start>>tAuthor&1 == 1 && (x.p.Source != page.Text || !x.shapes[i].sentenceEnd) {
		return true
	}
	return r[FGroup+int(gAuthor)] <= 3 && b.Words <= 12 && r[FGroup+int(gCard)] > 3
}

func (x *extractor) isDate(i int) bool {
	b, r, h := &x.blocks[i], &x.rows[i], &x.shapes[i]
	if b.Words == 0 || b.Words > maxDateWords || h.sentenceEnd && b.Words > 9 {
		return false
	}
	dated := h.yearLike || h.clockLike || h.digits > 0 && x.topics[i].any>>tMeta&1 == 1
	if x.p.Source == page.Text {
		return dated && (x.topics[i].any>>tMeta&1 == 1 || b.Words <= 6) && !h.web
	}
	return dated && (r[FGroup+int(gMeta)] <= 4 || x.topics[i].any>>tMeta&1 == 1 || r[FEmphasis] == 3)
}

// standfirst marks the kept block that sums the story up: the first one, where
// its markup or the page's description says so.
func (x *extractor) standfirst(v []Verdict, title, first int) {
	if x.p.Source == page.Text {
		return
	}
	r := &x.rows[first]
	b := &x.blocks[first]
	if b.Words > standfirstLong {
		return
	}
	named := r[FGroup+int(gLead)] <= 2
	described := r[FDescription] > .8 && r[FDescriptionCov] > .6 && (r[FSameParent2] == 0 || b.Kind == block.Heading)
	if named || described || x.isSubtitle(first, title) {
		v[first].Part = Standfirst
	}
}

// How long a standfirst is, in words, that only its place or its looks tell.
const (
	minStandfirstWords = 8
	maxStandfirstWords = 60
)

// underTitle keeps a sentence right below the headline that nothing else claims,
// as the standfirst: the golds that the judge learned from mostly leave it out,
// and losing a sentence is worse than a sentence too many. On the development
// pages metric (a) stays the same to three decimals on every set.
func (x *extractor) underTitle(v []Verdict, title, first int) {
	i := title + 1
	if x.p.Source == page.Text || title < 0 || i >= first || first-title > headReach || v[i].Part != Junk {
		return
	}
	b := &x.blocks[i]
	long := b.Words >= minStandfirstWords && b.Words <= maxStandfirstWords
	sentence := long && b.LinkDensity() == 0 && x.shapes[i].sentenceEnd && x.topics[i].any == 0
	if (sentence || x.isSubtitle(i, title)) && !x.hidden[b.Node] {
		v[i].Part = Standfirst
	}
}
