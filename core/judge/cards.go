package judge

import "winnow/core/internal/reuse"

// A box is a card if it has two siblings of its look and is at most six levels
// above the block.
const (
	cardReach = 6
	cardLeast = 2
	cardless  = 9 // cardLevels of a block without a card
)

// datedWords is how long a block with a date or a time may be to count as one of
// its card.
const datedWords = 8

// isTitle reports whether a block is nothing but a link of a headline's length.
func (x *extractor) isTitle(i int) bool {
	return x.blocks[i].Words >= 3 && x.rows[i][FLinkDensity] >= .9
}

// cards finds the card that each block stands in: the first box above its own
// element that has siblings of the same look. Teasers, comments and entries of
// lists come in rows of cards, and a teaser's text is told from a paragraph by
// the linked title beside it.
func (x *extractor) cards() {
	x.card = reuse.Slice(x.card, len(x.blocks))
	t := &x.total
	for i := range x.blocks {
		r := x.rows[i][FCard : FCard+cardFeatures]
		r[cardLevels] = cardless
		n := x.p.Parent[x.blocks[i].Node]
		for level := 1; level <= cardReach && n > 0; level++ {
			twins := x.twins(n)
			if twins < cardLeast {
				n = x.p.Parent[n]
				continue
			}
			x.card[i] = n
			box, list := &t.boxes[n], &t.boxes[max(0, x.p.Parent[n])]
			r[cardLevels], r[cardTwinCount] = float32(level), float32(twins)
			r[cardWords], r[cardLinks] = log2(int(box.words)), box.links/max(box.words, 1)
			r[cardTitles], r[cardDates] = box.titles/max(box.blocks, 1), min(box.dates, 4)
			r[listTitles] = list.titles / max(list.blocks, 1)
			if t.all > 0 {
				r[listMass] = list.mass / t.all
			}
			break
		}
	}
}
