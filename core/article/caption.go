package article

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
)

// caption returns the words that belong to the picture in node i: of its
// figcaption, or of caption and credit blocks in the element around it, and the
// numbers of these blocks.
func (f *finder) caption(i int32) (caption, credit string, from []int) {
	around := i
	for k := 0; k < 4; k++ {
		up := f.e.p.Parent[around]
		if up <= 0 || f.kept(up) || f.several(up) || f.e.head > up && f.e.head < f.e.p.End[up] {
			break
		}
		around = up
	}
	return f.wordsIn(around)
}

// wordsIn returns caption and credit in node n.
func (f *finder) wordsIn(n int32) (caption, credit string, from []int) {
	for k := f.firstBlock(n); k < len(f.e.blocks) && f.e.blocks[k].First < f.e.p.End[n]; k++ {
		b, part := &f.e.blocks[k], f.e.verdicts[k].Part
		switch {
		case f.e.verdicts[k].Kept() || f.worded[k]:
			continue
		case part == judge.Credit:
			credit = join(credit, b.Text)
		case part == judge.Caption, b.Kind == block.Caption && part == judge.Junk:
			if !strings.Contains(caption, b.Text) { // some pages have it twice, and hide one
				caption = join(caption, b.Text)
			}
		default:
			continue
		}
		from = append(from, k)
		f.worded[k] = true
	}
	if credit == "" {
		caption, credit = splitCredit(caption)
	}
	return caption, strings.TrimSpace(credit), from
}

// several reports whether more than one picture is in node n: the one, told by
// its name, often is there in more shapes.
func (f *finder) several(n int32) bool {
	first := ""
	for i := n; i < f.e.p.End[n] && i-n < 200; i++ {
		img := f.e.p.Nodes[i]
		if mediaTag(img) != atom.Img || unseen(img) {
			continue
		}
		u, _ := source(img, f.base)
		if u == "" {
			continue
		}
		name := sameImage(u)
		if first != "" && name != first {
			return true
		}
		first = name
	}
	return false
}

// captioned reports whether a link around a picture stands in a box with words that
// are the picture's and none of another kind: then it goes to where the picture is
// from or to what it shows, and is no other story's.
func (f *finder) captioned(a int32) bool {
	up := f.e.p.Parent[a]
	return up > 0 && f.good[up] > 0 && f.junk[up] == 0 && !f.kept(up)
}

// lonelyCaptions adds the captions that no picture took: of tables, of all pictures
// of a gallery, of pictures and players that only a script puts in their place.
func (f *finder) lonelyCaptions() {
	found := len(f.out)
	for k := f.firstBlock(f.e.storyStart()); k < len(f.e.blocks) && f.e.blocks[k].First < f.e.to; k++ {
		if f.e.verdicts[k].Part != judge.Caption || f.worded[k] {
			continue
		}
		if n := f.captionBox(f.e.blocks[k].Node); n > 0 {
			el := Element{Kind: Figure}
			el.Image.Caption, el.Image.Credit, el.Blocks = f.wordsIn(n)
			f.out = append(f.out, figure{n, el})
		}
	}
	if len(f.out) > found {
		slices.SortStableFunc(f.out, func(a, b figure) int { return cmp.Compare(a.node, b.node) })
	}
}

// captionBox is the element around node n that says by its kind that it holds a
// caption, or 0.
func (f *finder) captionBox(n int32) int32 {
	for k := 0; k < 4 && n > 0; k++ {
		switch f.e.p.Nodes[n].DataAtom {
		case atom.Figcaption, atom.Caption:
			return n
		}
		n = f.e.p.Parent[n]
	}
	return 0
}

func (f *finder) firstBlock(n int32) int {
	lo, hi := 0, len(f.e.blocks)
	for lo < hi {
		mid := (lo + hi) / 2
		if f.e.blocks[mid].First < n {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}
