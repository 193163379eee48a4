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
		var seen, between mask
		var seenTags uint32
		above := float32(0) // 20 is added from the container on
		level := float32(0)
		for n := b.Node; n > 0 && level < climb; n = x.p.Parent[n] {
			if in && n == x.total.near {
				above = 20
				r[FContainerLevels] = level
				between = seen
			}
			for m := x.names[n] &^ seen; m != 0; m &= m - 1 {
				r[FGroup+bits.TrailingZeros64(uint64(m))] = min(level, 15) + above
			}
			seen |= x.names[n]
			for m := x.tags[n] &^ seenTags; m != 0; m &= m - 1 {
				r[FTag+bits.TrailingZeros32(m)] = min(level, 15)
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
	if n := x.p.Nodes[b.Node]; b.Kind == block.Paragraph && n.FirstChild != nil {
		r[FShared] = boolean(b.First > b.Node+1 || b.End < x.p.End[b.Node]-1)
	}
	r[FEmphasis] = x.emphasis(b)
	if t.all > 0 {
		parent := max(0, x.p.Parent[b.Node])
		r[FParentDirect] = t.direct[parent] / t.all
		r[FParentMass] = t.mass[parent] / t.all
		r[FGrandMass] = t.mass[max(0, x.p.Parent[parent])] / t.all
		r[FHomeMass] = t.mass[b.Node] / t.all
	}
	r[FPictures] = x.picturesNear(b)
	x.boxes(i)
}

// boxes fills what the elements around a block hold.
func (x *extractor) boxes(i int) {
	b, r, t := &x.blocks[i], &x.rows[i], &x.total
	parent := max(0, x.p.Parent[b.Node])
	grand := max(0, x.p.Parent[parent])
	great := max(0, x.p.Parent[grand])
	r[FParentLinks] = t.boxLinks[parent] / max(t.boxWords[parent], 1)
	r[FGrandLinks] = t.boxLinks[grand] / max(t.boxWords[grand], 1)
	r[FGreatLinks] = t.boxLinks[great] / max(t.boxWords[great], 1)
	r[FParentWords], r[FGrandWords] = log2(int(t.boxWords[parent])), log2(int(t.boxWords[grand]))
	r[FBoxTopics] = t.boxTopics[grand] / max(t.boxWords[grand], 1)
	r[FBoxConsent] = t.boxConsent[grand] / max(t.boxWords[grand], 1)
	r[FH1Up] = 25
	if t.h1 < 0 {
		return
	}
	up, at := float32(0), x.blocks[t.h1].First
	n := b.Node
	for n > 0 && up < climb && (at < n || at >= x.p.End[n]) {
		n = x.p.Parent[n]
		up++
	}
	r[FH1Up] = min(up, 20)
	r[FH1Box] = t.boxWords[max(n, 0)] / max(t.boxWords[0], 1)
}

// emphasis is 1 where all of the block's text is inside strong, b, em or i, 2
// where inside small or time, else 0.
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
	end := min(x.p.End[box], b.Node+24)
	count := float32(0)
	for k := max(box, b.Node-24); k < end; k++ {
		switch x.p.Nodes[k].DataAtom {
		case atom.Img, atom.Picture, atom.Video, atom.Iframe:
			count++
		}
	}
	return count
}
