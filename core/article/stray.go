package article

import (
	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/page"
)

const (
	minStrayWords = 4 // a shorter caption without a picture is a label ("Live", "1 of 4")
	maxStrayGap   = 3 // blocks of other text between a picture and words that stand by themselves

	maxStrayNodes = 200 // of a box around such words that are looked at
)

// strays finds a place for captions and credits that stand in no box with their picture:
// right behind it in the story's text, right before it, or, where a script loads the
// picture, anywhere. A figure that has no such words yet takes them; what no figure
// takes is one without a picture. A credit of no picture is in the list of what was
// removed, with the story's byline.
func (f *finder) strays(from, to int32) {
	at, near, gap := 0, -1, 0 // figures before the block; the one beside it; blocks since
	for k := f.e.firstBlock(from); k < len(f.e.blocks) && f.e.blocks[k].First < to; k++ {
		b, v := &f.e.blocks[k], f.e.verdicts[k]
		for ; at < len(f.out) && f.out[at].node < b.First; at++ {
			near, gap = at, 0
		}
		switch {
		case v.Kept():
			near = -1
		case f.worded[k]:
			gap = 0
		case v.Part != judge.Caption && v.Part != judge.Credit:
			gap++
		case !f.isStray(b.First):
		case v.Part == judge.Caption && f.seen[b.Text]: // some pages say it again below the headline, or in a slide show
			f.worded[k] = true
		case near >= 0 && gap <= maxStrayGap && f.takes(near, v.Part):
			f.caption(&f.out[near].el, b.First)
			gap = 0
		case at < len(f.out) && !f.keptBetween(k, f.out[at].node) && f.takes(at, v.Part):
			f.caption(&f.out[at].el, b.First)
		case v.Part == judge.Caption && b.Words >= minStrayWords && len(f.out) < maxFigures:
			f.show(b.First, Image{URL: f.behind(f.around(b.First))}, b.First)
			for i := len(f.out) - 1; i > at; i-- {
				f.out[i], f.out[i-1] = f.out[i-1], f.out[i]
			}
			near, gap = at, 0
			at++
		}
	}
}

// behind is the picture that an element in node n shows behind its content.
func (f *finder) behind(n int32) (u string) {
	for i := n; i < min(f.e.p.End[n], n+maxStrayNodes) && u == ""; i++ {
		u = backdrop(f.e.p.Nodes[i], f.base)
	}
	if f.seen[sameImage(u)] {
		return ""
	}
	f.seen[sameImage(u)] = u != ""
	return u
}

// takes reports whether figure i has no words of the kind yet.
func (f *finder) takes(i int, part judge.Part) bool {
	img := &f.out[i].el.Image
	if part == judge.Credit {
		return img.Credit == ""
	}
	return img.Caption == "" && f.out[i].el.Media != "post"
}

// keptBetween reports whether the story goes on between block k and a node behind it.
func (f *finder) keptBetween(k int, node int32) bool {
	for n := k + 1; n < len(f.e.blocks) && f.e.blocks[n].First < node; n++ {
		if f.e.verdicts[n].Kept() || n > k+maxStrayGap {
			return true
		}
	}
	return false
}

// isStray reports whether the boxes around text i, up to the one that also holds text
// of the story, are the story's and seen. What signs a quote is the quote's.
func (f *finder) isStray(i int32) bool {
	for n, k := f.e.p.Parent[i], 0; n > 0 && k < maxClimb; n, k = f.e.p.Parent[n], k+1 {
		node := f.e.p.Nodes[n]
		if f.kept(n) {
			return node.DataAtom != atom.Blockquote
		}
		if f.e.signs(n) {
			return false
		}
		switch node.DataAtom {
		case atom.Nav, atom.Footer, atom.Form, atom.Dialog:
			return false
		}
		if f.foreign(node) || f.e.p.Flags[n]&page.Invisible != 0 {
			return false
		}
	}
	return true
}
