package judge

import (
	"slices"
	"strings"

	"winnow/core/block"
)

// Limits for a heading that shows the headline in other words than the page's first
// title block has it.
const (
	shownLevel = 3  // of the heading, at most
	shownWords = 4  // of the heading, at least
	shownShare = .6 // of its words, at least, stand in one of the titles that the page states
	shownCover = .3 // of that title's words, at least, stand in it

	// The first heading that was kept may be the story's first subhead: it is the
	// headline where it says nearly all that the title says and nothing else.
	againShown   = .9
	againCovered = .7
)

// shownHeading returns the heading between the block that has the page's title and the
// story by which the page shows its headline, -1 if there is none. Pages word their
// title for search engines and put it on the path to the story, where a reader
// does not look; what stands in large letters above the story is worded anew.
func (x *extractor) shownHeading(v []Verdict, title, first int) int {
	best, at := float32(0), -1
	for i := max(title+1, first-headReach); title >= 0 && i <= first; i++ {
		b := &x.blocks[i]
		if b.Kind != block.Heading || b.Level > shownLevel || x.card[i] != 0 || x.hidden[b.Node] || b.LinkDensity() > .3 || len(x.words[i]) < shownWords {
			continue
		}
		share, cover := float32(shownShare), float32(shownCover)
		if v[i].Part == Body {
			share, cover = againShown, againCovered
		}
		if said := x.statedShare(i, cover); said >= share && said >= best {
			best, at = said, i
		}
	}
	return at
}

// statedShare is the greatest share of the words of block i that stand in a title which
// the page states, of those that have this share of their words in the block.
func (x *extractor) statedShare(i int, cover float32) (best float32) {
	d := x.p.Declared()
	stated := []string{d.Title, d.Meta("og:title"), d.Meta("twitter:title")}
	for k := range d.LD {
		if s := d.LD[k].Value.Get("headline").Str(); s != "" && strings.HasSuffix(d.LD[k].Type, "Article") {
			stated = append(stated, s)
			break // what comes behind may be other stories
		}
	}
	for _, s := range stated {
		words := appendWords(nil, s, wordLimit)
		if hits := shared(words, x.words[i]); float32(hits) >= cover*float32(len(words)) {
			best = max(best, float32(shared(x.words[i], words))/float32(len(x.words[i])))
		}
	}
	return best
}

// shared is how many of these words are among others.
func shared(these, others []uint32) (n int) {
	for _, w := range these {
		if slices.Contains(others, w) {
			n++
		}
	}
	return n
}
