package judge

import (
	"math/bits"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
)

// markup fills the features of a block's element and of those above it.
func (x *extractor) markup() {
	for i := range x.blocks {
		b, r := &x.blocks[i], &x.rows[i]
		for g := range groupCount {
			r[FGroup+int(g)] = 40
		}
		for t := range tagCount {
			r[FTag+t] = 20
		}
		in := x.inside(i, x.total.near)
		seen, between := mask(1<<gReaders), mask(0)
		var seenTags uint32
		above := float32(0) // 20 is added from the container on
		level := float32(0)
		for n := b.Node; n > 0 && level < climb; n = x.p.Parent[n] {
			if in && n == x.total.near {
				above = 20
				r[FContainerLevels] = level
				between = seen
			}
			up := level
			if up > 15 { // not min, which for floats is a call
				up = 15
			}
			for m := x.groups[n] &^ seen; m != 0; m &= m - 1 {
				r[FGroup+bits.TrailingZeros64(uint64(m))] = up + above
			}
			seen |= x.groups[n]
			for m := x.tags[n] &^ seenTags; m != 0; m &= m - 1 {
				r[FTag+bits.TrailingZeros32(m)] = up
			}
			seenTags |= x.tags[n]
			level++
		}
		r[FDepth] = float32(x.depth[b.Node])
		if in {
			r[FInNear] = 1
			r[FJunkBetween] = float32(bits.OnesCount64(uint64(between & junkGroups)))
		} else {
			r[FJunkBetween] = float32(bits.OnesCount64(uint64(seen & junkGroups)))
			r[FContainerLevels] = -x.levelsApart(b.Node, x.total.near)
		}
		if x.inside(i, x.total.wide) {
			r[FInWide] = 1
		}
		x.ownMarkup(i)
	}
}

// ownMarkup fills what the block's own element says.
func (x *extractor) ownMarkup(i int) {
	b, r, t := &x.blocks[i], &x.rows[i], &x.total
	r[FKind] = float32(b.Kind)
	r[FLevel] = float32(b.Level)
	switch x.p.Nodes[b.Node].DataAtom {
	case atom.P:
		r[FOwnTag] = 1
	case atom.Div:
		r[FOwnTag] = 2
	case atom.Li:
		r[FOwnTag] = 3
	case atom.Section, atom.Article, atom.Main:
		r[FOwnTag] = 4
	case atom.Td, atom.Th:
		r[FOwnTag] = 5
	case atom.Body:
		r[FOwnTag] = 6
	}
	if x.hidden[b.Node] {
		r[FHidden] = 1
	}
	if b.Kind == block.Paragraph {
		r[FShared] = boolean(x.shared(i))
	}
	r[FEmphasis] = x.emphasis(b)
	if t.all > 0 {
		home := &t.boxes[b.Node]
		parent := max(0, x.p.Parent[b.Node])
		up := &t.boxes[parent]
		r[FParentDirect] = up.direct / t.all
		r[FParentMass] = up.mass / t.all
		r[FGrandMass] = t.boxes[max(0, x.p.Parent[parent])].mass / t.all
		r[FHomeMass] = home.mass / t.all
	}
	r[FPictures] = x.picturesNear(b)
	x.boxes(i)
}

// shared reports whether a block's element holds other text than the block's.
func (x *extractor) shared(i int) bool {
	home := x.blocks[i].Node
	return i > 0 && x.blocks[i-1].First > home || i+1 < len(x.blocks) && x.blocks[i+1].First < x.p.End[home]
}

// boxes fills what the elements around a block hold.
func (x *extractor) boxes(i int) {
	b, r, t := &x.blocks[i], &x.rows[i], &x.total
	parent := max(0, x.p.Parent[b.Node])
	grand := max(0, x.p.Parent[parent])
	great := max(0, x.p.Parent[grand])
	up, upper, top := &t.boxes[parent], &t.boxes[grand], &t.boxes[great]
	r[FParentLinks] = up.links / max(up.words, 1)
	r[FGrandLinks] = upper.links / max(upper.words, 1)
	r[FGreatLinks] = top.links / max(top.words, 1)
	r[FParentWords], r[FGrandWords] = log2(int(up.words)), log2(int(upper.words))
	r[FBoxTopics] = upper.topics / max(upper.words, 1)
	r[FBoxConsent] = upper.consent / max(upper.words, 1)
	r[FH1Up] = 25
	if t.h1 < 0 {
		return
	}
	levels, at := float32(0), x.blocks[t.h1].First
	n := b.Node
	for n > 0 && levels < climb && (at < n || at >= x.p.End[n]) {
		n = x.p.Parent[n]
		levels++
	}
	r[FH1Up] = min(levels, 20)
	r[FH1Box] = t.boxes[max(n, 0)].words / max(t.boxes[0].words, 1)
}

// emphasis is 1 where all of the block's text is inside strong or b, 2 where inside
// em or i, 3 where inside small, time or cite, else 0.
func (x *extractor) emphasis(b *block.Block) float32 {
	n := x.p.Parent[b.First]
	for k := 0; n > b.Node && k < climb; k++ {
		if x.p.End[n] >= b.End {
			switch x.p.Nodes[n].DataAtom {
			case atom.Strong, atom.B:
				return 1
			case atom.Em, atom.I:
				return 2
			case atom.Small, atom.Time, atom.Cite:
				return 3
			}
		}
		n = x.p.Parent[n]
	}
	return 0
}

// picturesNear counts the pictures and players in the element around the
// block's element, when that element is small.
func (x *extractor) picturesNear(b *block.Block) float32 {
	box := max(0, x.p.Parent[b.Node])
	from, end := max(box, b.Node-24), min(x.p.End[box], b.Node+24)
	return float32(x.pictures[max(end, from)] - x.pictures[from])
}
