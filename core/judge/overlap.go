package judge

import (
	"winnow/core/block"
)

// overlaps compares blocks with what the page declares and with each other.
func (x *extractor) overlaps() {
	d := x.p.Declared()
	title := x.vocab.setOf(d.Title, d.Meta("og:title", "twitter:title"))
	description := x.vocab.setOf(d.Meta("og:description", "description", "twitter:description"))
	body := x.declaredBody()
	x.total.h1 = -1
	best := float32(.34)
	seen := make(map[uint64]int, len(x.blocks))
	x.keys = make([]uint64, len(x.blocks))
	keys := x.keys
	for i := range x.blocks {
		r := &x.rows[i]
		w := x.words[i]
		r[FTitleShare], r[FTitleCover] = share(x.ids[i], title)
		r[FDescription], r[FDescriptionCov] = share(x.ids[i], description)
		r[FTitleHits] = rareHits(x.rare[i], title, description)
		r[FLDBody] = -1
		if body != nil {
			r[FLDBody] = runShare(w, body)
		}
		keys[i] = textKey(w)
		r[FRepeats] = min(float32(seen[keys[i]]), 4)
		seen[keys[i]]++
		if b := &x.blocks[i]; b.Kind == block.Heading && b.Level <= 2 && !x.hidden[b.Node] {
			fit := r[FTitleShare] * r[FTitleCover]
			if b.Level == 1 {
				fit += .3
			}
			if fit > best {
				x.total.h1, best = i, fit
			}
		}
	}
	for i := range x.blocks {
		x.rows[i][FRepeated] = min(float32(seen[keys[i]]-1)-x.rows[i][FRepeats], 4)
	}
	x.bodyOverlap()
	x.cohesion()
	x.nameOverlap(title, description)
}

// nameOverlap compares the names in a block, read as capitalised words inside a
// sentence, with the title's and with those of the page's other long blocks.
func (x *extractor) nameOverlap(title, description set) {
	names := make([][]int32, len(x.blocks))
	arena := make([]int32, 0, 1024)
	var hashes []uint32
	for i := range x.blocks {
		hashes = appendNames(hashes[:0], x.blocks[i].Text, maxNames)
		at := len(arena)
		for _, h := range hashes {
			arena = append(arena, x.vocab.number(h))
		}
		names[i] = arena[at:len(arena):len(arena)]
	}
	said := make([]int32, len(x.vocab.kind))   // long blocks that say a name
	lastIn := make([]int32, len(x.vocab.kind)) // the last of them, plus one
	for i := range x.blocks {
		if x.blocks[i].Words < longBlock {
			continue
		}
		for _, n := range names[i] {
			if lastIn[n] != int32(i)+1 {
				lastIn[n] = int32(i) + 1
				said[n]++
			}
		}
	}
	for i := range x.blocks {
		r := &x.rows[i]
		r[FTitleNames], r[FPageNames] = -1, -1
		if len(names[i]) == 0 {
			continue
		}
		own := int32(0)
		if x.blocks[i].Words >= longBlock {
			own = 1
		}
		inTitle, onPage := 0, 0
		for _, n := range names[i] {
			if title.holds(n) || description.holds(n) {
				inTitle++
			}
			if said[n] > own {
				onPage++
			}
		}
		r[FTitleNames] = float32(inTitle) / float32(len(names[i]))
		r[FPageNames] = float32(onPage) / float32(len(names[i]))
	}
}

// maxNames is how many names of a block are looked at.
const maxNames = 60

// rareHits counts the rarer words that stand in one of two sets.
func rareHits(rare []int32, a, b set) float32 {
	hits := 0
	for _, w := range rare {
		if a.holds(w) || b.holds(w) {
			hits++
		}
	}
	return min(float32(hits), 8)
}

// longBlock is the length, in words, from which a block's words count as what
// the page speaks of.
const longBlock = 15

// cohesion tells how much of what a block says the long blocks before and behind
// it say too: teasers of other stories share little with the story above them.
func (x *extractor) cohesion() {
	x.cohesionPass(FCohesionBefore, 0, len(x.blocks), 1)
	x.cohesionPass(FCohesionAfter, len(x.blocks)-1, -1, -1)
}

func (x *extractor) cohesionPass(place, from, to, step int) {
	said := make([]bool, len(x.vocab.kind))
	any := false
	for i := from; i != to; i += step {
		rare := x.rare[i]
		hit := 0
		for _, w := range rare {
			if said[w] {
				hit++
			}
		}
		x.rows[i][place] = -1
		if len(rare) > 0 && any {
			x.rows[i][place] = float32(hit) / float32(len(rare))
		}
		if x.blocks[i].Words >= longBlock && x.blocks[i].LinkDensity() < .5 {
			for _, w := range rare {
				said[w] = true
			}
			any = any || len(x.words[i]) > 0
		}
	}
}

// bodyOverlap tells short blocks that say again what the story says.
func (x *extractor) bodyOverlap() {
	story := make([]bool, len(x.vocab.kind))
	for i := range x.blocks {
		if x.inside(i, x.total.near) && x.isParagraph(i) {
			for _, w := range x.rare[i] {
				story[w] = true
			}
		}
	}
	for i := range x.blocks {
		if x.isParagraph(i) && x.inside(i, x.total.near) {
			x.rows[i][FBodyOverlap] = -1
			continue
		}
		hit := 0
		for _, w := range x.rare[i] {
			if story[w] {
				hit++
			}
		}
		if n := len(x.rare[i]); n > 0 {
			x.rows[i][FBodyOverlap] = float32(hit) / float32(n)
		}
	}
}

// share returns the share of words that stand in the set, and the share of the
// set that stands in words. Repeated words count once on the set's side.
func share(words []int32, s set) (of, cover float32) {
	if len(words) == 0 || s.size == 0 {
		return 0, 0
	}
	hit := 0
	for _, w := range words {
		if s.holds(w) {
			hit++
		}
	}
	return float32(hit) / float32(len(words)), min(1, float32(hit)/float32(s.size))
}

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
	words := appendWords(nil, longest, 20000)
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
