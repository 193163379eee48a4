package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// hides computes which nodes the browser hides: the topmost elements whose text
// is nothing but junk and that hold none of the story's pictures and players.
// Where the page is no article nothing is hidden. A run of text that shares its
// element with kept text stays: hiding works by elements.
func (a *Article) hides(e *evidence, j judge.Judgement) {
	if !j.IsArticle || j.Guarded || e.p.Source == page.Text {
		return
	}
	keep, junk, _ := countBlocks(e.p, e.blocks, e.verdicts)
	e.protect(keep, junk)
	index := 0 // into Removed
	for n := int32(1); n < int32(len(e.p.Nodes)); {
		if e.p.IsText(n) || junk[n] == 0 || keep[n] > 0 || whole(e.p.Nodes[n]) {
			n++
			continue
		}
		var h Hide
		if h, index = a.hide(e, n, index); len(h.Blocks) > 0 {
			a.Hides = append(a.Hides, h)
		}
		n = e.p.End[n]
	}
}

// whole reports whether an element is the page itself, which is never hidden.
func whole(n *html.Node) bool {
	return n.DataAtom == atom.Html || n.DataAtom == atom.Body || n.DataAtom == atom.Main
}

// hide describes hiding node n. index is the first removal not yet passed.
func (a *Article) hide(e *evidence, n int32, index int) (Hide, int) {
	h := Hide{Node: n}
	var by [64]int
	for ; index < len(a.Removed) && e.blocks[a.Removed[index].Block].First < e.p.End[n]; index++ {
		r := &a.Removed[index]
		if r.Part != judge.Junk || e.blocks[r.Block].First < n {
			continue
		}
		h.Blocks = append(h.Blocks, index)
		h.Words += r.Words
		by[r.Reason] += r.Words + 1
		if by[r.Reason] > by[h.Reason] || h.Reason == reason.Kept {
			h.Reason = r.Reason
		}
	}
	return h, index
}

// maxChrome is how many words of buttons and labels may stand around one of the
// story's pictures or players.
const maxChrome = 60

// protect counts the story's pictures and players as text that is kept, so that
// no element with one of them is hidden; then hides what is inside around them.
// Those are the figures of the body and, in the story's part of the page, every
// picture and player whose box links nowhere else and does not say that it is an
// advertisement or another story's.
func (e *evidence) protect(keep, junk []int32) {
	if e.from == 0 {
		return
	}
	words, links := e.junkWords()
	up := func(n int32) {
		for k := 0; n >= 0 && k < len(e.p.Nodes); n, k = e.p.Parent[n], k+1 {
			if keep[n]++; keep[n] > 1 {
				break // what is above is protected already
			}
		}
	}
	for _, f := range e.figures {
		up(f.node)
	}
	for i := e.storyStart(); i < e.to; i++ {
		n := e.p.Nodes[i]
		switch n.DataAtom {
		case atom.Video, atom.Audio, atom.Picture, atom.Img:
			if n.DataAtom == atom.Img && tiny(n) {
				continue
			}
		case atom.Iframe:
			if frameKind(resolve(e.base(), firstOf(page.Attr(n, "src"), page.Attr(n, "data-src")))) == "" {
				continue
			}
		default:
			continue
		}
		if e.storyMedia(i, keep, words, links) {
			up(i)
		}
	}
}

// storyMedia reports whether the picture or player i is the story's, by the
// largest element around it that holds nothing to keep.
func (e *evidence) storyMedia(i int32, keep, words, links []int32) bool {
	for n, k := i, 0; n > 0 && k < maxClimb && keep[n] == 0; n, k = e.p.Parent[n], k+1 {
		node := e.p.Nodes[n]
		if words[n] > maxChrome || links[n] > 0 || node.DataAtom == atom.A || node.DataAtom == atom.Nav || node.DataAtom == atom.Footer || node.DataAtom == atom.Dialog {
			return false
		}
		if foreign(page.Attr(node, "class")) || foreign(page.Attr(node, "id")) {
			return false
		}
	}
	return true
}

// junkWords counts, inside every node, the words of junk blocks and the links in
// them.
func (e *evidence) junkWords() (words, links []int32) {
	words, links = make([]int32, len(e.p.Nodes)), make([]int32, len(e.p.Nodes))
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Junk {
			words[e.blocks[i].Node] += int32(e.blocks[i].Words)
			links[e.blocks[i].Node] += int32(e.blocks[i].Links)
		}
	}
	for n := len(e.p.Nodes) - 1; n > 0; n-- {
		words[e.p.Parent[n]] += words[n]
		links[e.p.Parent[n]] += links[n]
	}
	return words, links
}
