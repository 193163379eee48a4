package judge

import (
	"winnow/core/block"
	"winnow/core/internal/reuse"
)

// overlaps compares blocks with what the page declares and with each other.
func (x *extractor) overlaps() {
	d := x.p.Declared()
	title := float32(x.markWords(inTitle, d.Title, d.Meta("og:title", "twitter:title")))
	description := float32(x.markWords(inDescription, d.Meta("og:description", "description", "twitter:description")))
	x.marked = fill(x.marked, len(x.vocab.keys))
	body := x.declaredBody()
	x.text.reset(len(x.blocks))
	x.textOf = reuse.Slice(x.textOf, len(x.blocks))
	seen := reuse.Slice(x.said, len(x.blocks)) // times a text was met, by its number
	for i := range x.blocks {
		r := &x.rows[i]
		x.declaredShares(i, title, description)
		r[FLDBody] = -1
		if body != nil {
			r[FLDBody] = runShare(x.words[i], body)
		}
		k, _ := x.text.number(textKey(x.words[i]))
		x.textOf[i] = k
		r[FRepeats] = float32(min(seen[k], 4))
		seen[k]++
	}
	for i, k := range x.textOf {
		x.rows[i][FRepeated] = min(float32(seen[k]-1)-x.rows[i][FRepeats], 4)
	}
	x.said = seen
	x.findHeadline()
	x.bodyOverlap()
	x.cohesionPass(FCohesionBefore, inBefore, 0, len(x.blocks), 1)
	x.cohesionPass(FCohesionAfter, inAfter, len(x.blocks)-1, -1, -1)
	x.nameOverlap()
}

// declaredShares fills how many words of block i stand in the declared title and
// description of so many words, and the other way round. Repeated words count
// once on the declared side.
func (x *extractor) declaredShares(i int, title, description float32) {
	r, ids := &x.rows[i], x.ids[i]
	hitTitle, hitDescription, hitRare := 0, 0, 0
	for _, id := range ids {
		m := int(x.marked[id])
		hitTitle += m & inTitle
		hitDescription += m >> 1 & 1
	}
	for _, id := range x.rare[i] {
		if x.marked[id]&(inTitle|inDescription) != 0 {
			hitRare++
		}
	}
	n := float32(len(ids))
	if n > 0 && title > 0 {
		r[FTitleShare], r[FTitleCover] = float32(hitTitle)/n, min(1, float32(hitTitle)/title)
	}
	if n > 0 && description > 0 {
		r[FDescription], r[FDescriptionCov] = float32(hitDescription)/n, min(1, float32(hitDescription)/description)
	}
	r[FTitleHits] = float32(min(hitRare, 8))
}

// headlineFit is how well the page's headline fits the declared title, at least.
const headlineFit = .34

// findHeadline finds the heading that fits the declared title best.
func (x *extractor) findHeadline() {
	x.total.h1 = -1
	best := float32(headlineFit)
	for i := range x.blocks {
		if b := &x.blocks[i]; b.Kind == block.Heading && b.Level <= 2 && !x.hidden[b.Node] {
			fit := x.rows[i][FTitleShare] * x.rows[i][FTitleCover]
			if b.Level == 1 {
				fit += .3
			}
			if fit > best {
				x.total.h1, best = i, fit
			}
		}
	}
}

// nameOverlap compares the names in a block, read as capitalised words inside a
// sentence, with the title's and with those of the page's other long blocks.
func (x *extractor) nameOverlap() {
	x.said = reuse.Slice(x.said, len(x.vocab.keys)) // long blocks that say a name
	x.last = reuse.Slice(x.last, len(x.vocab.keys)) // the last of them, plus one
	last := x.last
	for i := range x.blocks {
		if x.blocks[i].Words < longBlock {
			continue
		}
		for _, n := range x.names[i] {
			if last[n] != int32(i)+1 {
				last[n] = int32(i) + 1
				x.said[n]++
			}
		}
	}
	for i, names := range x.names {
		r := &x.rows[i]
		r[FTitleNames], r[FPageNames] = -1, -1
		if len(names) == 0 {
			continue
		}
		own := int32(0)
		if x.blocks[i].Words >= longBlock {
			own = 1
		}
		declared, onPage := 0, 0
		for _, n := range names {
			if x.marked[n]&(inTitle|inDescription) != 0 {
				declared++
			}
			if x.said[n] > own {
				onPage++
			}
		}
		r[FTitleNames] = float32(declared) / float32(len(names))
		r[FPageNames] = float32(onPage) / float32(len(names))
	}
}

// longBlock is the length, in words, from which a block's words count as what
// the page speaks of.
const longBlock = 15

// cohesionPass tells how much of what a block says the long blocks before it, or
// behind it, say too: teasers of other stories share little with the story above
// them.
func (x *extractor) cohesionPass(place int, bit uint8, from, to, step int) {
	any := false
	for i := from; i != to; i += step {
		rare := x.rare[i]
		x.rows[i][place] = -1
		if len(rare) > 0 && any {
			x.rows[i][place] = float32(x.countMarked(rare, bit)) / float32(len(rare))
		}
		if b := &x.blocks[i]; b.Words >= longBlock && 2*b.LinkWords < b.Words {
			for _, w := range rare {
				x.marked[w] |= bit
			}
			any = any || len(x.words[i]) > 0
		}
	}
}

// countMarked returns how many of these words carry the mark.
func (x *extractor) countMarked(ids []int32, bit uint8) (n int) {
	for _, id := range ids {
		if x.marked[id]&bit != 0 {
			n++
		}
	}
	return n
}

// bodyOverlap tells short blocks that say again what the story says.
func (x *extractor) bodyOverlap() {
	for i := range x.blocks {
		if x.paragraph[i] && x.inside(i, x.total.near) {
			for _, w := range x.rare[i] {
				x.marked[w] |= inStory
			}
		}
	}
	for i := range x.blocks {
		if x.paragraph[i] && x.inside(i, x.total.near) {
			x.rows[i][FBodyOverlap] = -1
		} else if n := len(x.rare[i]); n > 0 {
			x.rows[i][FBodyOverlap] = float32(x.countMarked(x.rare[i], inStory)) / float32(n)
		}
	}
}

// maxDeclared is how many words of a declared body are looked at.
const maxDeclared = 20000

// declaredBody returns the 3-word runs of the article body that the page's
// structured data gives, or nil.
func (x *extractor) declaredBody() map[uint64]struct{} {
	longest := ""
	for _, ld := range x.p.Declared().LD {
		if s := ld.Value.Get("articleBody").Str(); len(s) > len(longest) {
			longest = s
		}
	}
	if len(longest) < 200 {
		return nil
	}
	words := appendWords(nil, longest, maxDeclared)
	runs := make(map[uint64]struct{}, len(words))
	for i := 0; i+2 < len(words); i++ {
		runs[run3(words[i:])] = struct{}{}
	}
	return runs
}

func run3(w []uint32) uint64 {
	return (uint64(w[0])*0x9E3779B97F4A7C15+uint64(w[1]))*0x9E3779B97F4A7C15 + uint64(w[2])
}

func runShare(w []uint32, runs map[uint64]struct{}) float32 {
	if len(w) < 3 {
		return 0
	}
	hit := 0
	for i := 0; i+2 < len(w); i++ {
		if _, ok := runs[run3(w[i:])]; ok {
			hit++
		}
	}
	return float32(hit) / float32(len(w)-2)
}

func textKey(words []uint32) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
	}
	return h
}
