package judge

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// Teasers of other stories come in rows of cards: a linked title and a sentence
// or two. One by one they read like paragraphs, and the scorer takes them for
// such on pages without telling names; as a row, beside a story, they are plain.

// Limits for a row of teasers.
const (
	teaserTitle = 4   // words of a linked title inside a text, at least
	teaserText  = 70  // words beside the title, at most
	teaserLinks = 3   // linked titles of one card, at most
	teaserCount = 3   // such cards, at least
	teaserShare = .7  // of the row's cards, at least
	teaserStory = 200 // kept words outside the row, at least
	teaserRatio = .6  // of the words kept inside, at least
	teaserFlow  = 40  // paragraph words right beside the row, at most: more, and the row stands in the story
)

// row is what is known of the cards below one element.
type row struct {
	cards, teasers int
	kept           int  // words
	headline       bool // the page's headline is in it
}

// dropTeasers drops what was kept of rows of teasers where the story stands
// elsewhere. Rows that are the story have the headline in them, hold most of
// what is kept, or stand between its paragraphs.
func (x *extractor) dropTeasers(kept []bool) {
	cards := x.teaserCards()
	rows, total := x.rowsOf(cards, kept)
	for i, card := range cards {
		if card == 0 {
			continue
		}
		parent := x.p.Parent[card]
		if r := rows[parent]; r.kept > 0 && r.isTeasers(total) && x.total.boxes[max(0, x.p.Parent[parent])].direct <= teaserFlow {
			kept[i] = false
			x.other[i] = OtherTeasers
		}
	}
}

func (r *row) isTeasers(total int) bool {
	rest := total - r.kept
	return r.teasers >= teaserCount && float32(r.teasers) >= teaserShare*float32(r.cards) && !r.headline &&
		rest >= teaserStory && float32(rest) >= teaserRatio*float32(r.kept)
}

// teaserCards returns the number of the card of every block, 0 if it stands in
// none; an entry of a list without a card is one itself.
func (x *extractor) teaserCards() []int32 {
	cards := slices.Clone(x.card)
	for i := range cards {
		if home := x.blocks[i].Node; cards[i] == 0 && x.p.Nodes[home].DataAtom == atom.Li {
			cards[i] = home
		}
	}
	return cards
}

// rowsOf looks at the cards of every row. It returns the rows by the cards'
// parent, and how many words are kept on the page.
func (x *extractor) rowsOf(cards []int32, kept []bool) (rows map[int32]*row, total int) {
	rows = map[int32]*row{}
	for i := 0; i < len(kept); {
		if cards[i] == 0 {
			total += keptWords(kept[i], x.blocks[i].Words)
			i++
			continue
		}
		parent := x.p.Parent[cards[i]]
		r := rows[parent]
		if r == nil {
			r = &row{}
			rows[parent] = r
		}
		titles, text := 0, 0
		for card := cards[i]; i < len(kept) && cards[i] == card; i++ {
			b := &x.blocks[i]
			switch {
			case x.linkFirst(i):
				titles++
				text += b.Words - b.LinkWords
			case x.isTitle(i):
				titles++
			case b.LinkDensity() < .5:
				text += b.Words
			}
			words := keptWords(kept[i], b.Words)
			r.kept += words
			total += words
			r.headline = r.headline || i == x.total.h1
		}
		r.cards++
		if titles > 0 && titles <= teaserLinks && text > 0 && text <= teaserText {
			r.teasers++
		}
	}
	return rows, total
}

func keptWords(kept bool, words int) int {
	if kept {
		return words
	}
	return 0
}

// linkFirst reports whether a block begins with one link of a headline's length
// and goes on with text.
func (x *extractor) linkFirst(i int) bool {
	b := &x.blocks[i]
	if b.Links != 1 || b.LinkWords < teaserTitle || b.LinkWords > 25 || b.Words-b.LinkWords < 8 {
		return false
	}
	for n := x.p.Parent[b.First]; n >= b.Node; n = x.p.Parent[n] {
		if x.p.Nodes[n].DataAtom == atom.A {
			return true
		}
	}
	return false
}
