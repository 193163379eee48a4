package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
)

// show adds a figure in node i with the words in node around.
func (f *finder) show(i int32, img Image, around int32) {
	el := f.add(i, Figure)
	el.Image = img
	f.caption(el, around)
}

// add adds an element of that kind in node i.
func (f *finder) add(i int32, kind ElementKind) *Element {
	fig := &figure{node: i}
	fig.el.Kind = kind
	f.out = append(f.out, fig)
	return &fig.el
}

// around is the element in which the words of the picture in node i stand: its
// figcaption, or caption and credit blocks beside it.
func (f *finder) around(i int32) int32 {
	around := i
	for k := 0; k < 4; k++ {
		up := f.e.p.Parent[around]
		if up <= 0 || f.kept(up) || f.several(up) || f.e.head > up && f.e.head < f.e.p.End[up] {
			break
		}
		around = up
	}
	return around
}

// caption gives a figure or player the caption and credit in node n.
func (f *finder) caption(el *Element, n int32) {
	caption, credit := "", ""
	for k := f.e.firstBlock(n); k < len(f.e.blocks) && f.e.blocks[k].First < f.e.p.End[n]; k++ {
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
		el.Blocks = append(el.Blocks, k)
		f.worded[k], f.seen[b.Text] = true, true
	}
	if credit == "" {
		caption, credit = splitCredit(caption)
	}
	if caption != "" {
		el.Image.Caption = caption
	}
	if credit = strings.TrimSpace(credit); credit != "" {
		el.Image.Credit = credit
	}
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

// words adds the caption in node n if no picture took it: of a table, of all pictures
// of a gallery, of a picture or player that only a script puts in its place.
func (f *finder) words(n int32) {
	if f.e.signs(n) {
		return
	}
	for k := f.e.firstBlock(n); k < len(f.e.blocks) && f.e.blocks[k].First < f.e.p.End[n]; k++ {
		if f.e.verdicts[k].Part == judge.Caption && !f.worded[k] {
			if last := len(f.out) - 1; last >= 0 && f.e.p.Nodes[n].DataAtom == atom.Figcaption && f.e.p.Parent[f.out[last].node] == f.e.p.Parent[n] && f.takes(last, judge.Caption) {
				f.caption(&f.out[last].el, n)
			} else {
				f.show(n, Image{}, n)
			}
			return
		}
	}
}

// signs reports whether node n, right behind a quote, is the caption of the figure that
// both stand in, and has the length of a name.
func (e *evidence) signs(n int32) bool {
	if int(n) >= len(e.p.Nodes) || e.p.Nodes[n].DataAtom != atom.Figcaption || e.p.Nodes[e.p.Parent[n]].DataAtom != atom.Figure {
		return false
	}
	before := e.p.Nodes[n].PrevSibling
	for before != nil && before.Type == html.TextNode {
		before = before.PrevSibling
	}
	k := e.firstBlock(n)
	return before != nil && before.DataAtom == atom.Blockquote && k < len(e.blocks) && e.blocks[k].Words <= maxLineWords
}

// firstBlock is the first block from node n on.
func (e *evidence) firstBlock(n int32) int {
	lo, hi := 0, len(e.blocks)
	for lo < hi {
		mid := (lo + hi) / 2
		if e.blocks[mid].First < n {
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
