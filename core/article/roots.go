package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/judge"
	"winnow/core/page"
)

// Roots returns the numbers of the elements that a browser hides, in document
// order and none inside another: the topmost elements whose text is nothing but
// junk and that hold none of the story's pictures and players, and boxes without any
// text for advertisements or of signs that pass the page on. It needs verdicts only, so that a page
// can be trimmed before anything is named. Where the page is no article there
// are none. A run of text that shares its element with kept text stays, unless it
// is in one inline element of its own: hiding works by elements.
func Roots(p *page.Page, blocks []block.Block, j judge.Judgement) []int32 {
	if !j.IsArticle || j.Guarded || p.Source == page.Text {
		return nil
	}
	m := spare.Get().(*room)
	defer m.release(p)
	m.ready()
	m.counts = reuse.Slice(m.counts, len(p.Nodes))
	r := rooter{p: p, blocks: blocks, verdicts: j.Verdicts, marks: &m.marks, counts: m.counts, room: m}
	r.count()
	r.protect()
	var roots []int32
	for n := int32(1); n < int32(len(p.Nodes)); {
		c := &r.counts[n]
		node := p.Nodes[n]
		switch {
		case node.DataAtom == atom.Head:
			n = p.End[n]
		case c.keep > 0 || node.Type == html.TextNode || whole(node):
			n++
		case c.junk > 0 || r.isAdBox(n) || r.isShareBar(n):
			roots = append(roots, n)
			n = p.End[n]
		default:
			n++
		}
	}
	return roots
}

// whole reports whether an element is the page itself, which is never hidden.
func whole(n *html.Node) bool {
	return n.DataAtom == atom.Html || n.DataAtom == atom.Body || n.DataAtom == atom.Main
}

// rooter finds the roots of one page.
type rooter struct {
	p        *page.Page
	blocks   []block.Block
	verdicts []judge.Verdict
	counts   []inside
	marks    *marker
	room     *room
	finder   *finder // for leadsAway
	head     int32   // first text of the headline, 0 if none stands before the story
	from, to int32   // first text of the story and behind its last; from is 0 without any
}

// inside counts what stands inside a node.
type inside struct {
	good  int32 // blocks that are not junk
	kept  int32 // blocks of the story's text
	keep  int32 // what must stay: good blocks, and the story's pictures and players
	junk  int32 // junk blocks
	words int32 // of the junk blocks
	links int32 // of the junk blocks
	media int32 // players, figures and frames with something to see
	signs int32 // where no text is: links that pass the page on
	shown int32 // where no text is: other links, pictures, fields and frames
}

// count fills counts, head, from and to.
func (r *rooter) count() {
	for i := range r.blocks {
		b, v := &r.blocks[i], r.verdicts[i]
		if v.Part == judge.Junk {
			c := &r.counts[r.holder(b)]
			c.junk++
			c.words += int32(b.Words)
			c.links += int32(b.Links)
			continue
		}
		c := &r.counts[b.Node]
		c.good++
		c.keep++
		if v.Kept() {
			c.kept++
			if r.from == 0 {
				r.from = b.First
			}
			r.to = b.End
		} else if r.from > 0 && (v.Part == judge.Caption || v.Part == judge.Credit) {
			r.to = b.End // the story's pictures go on behind its last text
		} else if v.Part == judge.Title && r.head == 0 && r.from == 0 {
			r.head = b.First
		}
	}
	for n := len(r.p.Nodes) - 1; n > 0; n-- {
		c := &r.counts[n]
		switch r.p.Nodes[n].DataAtom {
		case atom.Video, atom.Audio, atom.Figure:
			c.media++
		case atom.Iframe:
			if r.isPlayer(int32(n)) {
				c.media++
			}
		}
		if c.good+c.junk == 0 {
			r.countSigns(int32(n))
		}
		up := &r.counts[r.p.Parent[n]]
		up.good += c.good
		up.kept += c.kept
		up.keep += c.keep
		up.junk += c.junk
		up.words += c.words
		up.links += c.links
		up.media += c.media
		up.signs += c.signs
		up.shown += c.shown
	}
}

// holder is the element that goes with junk block b: the one right in b.Node in
// which all of its text stands and no other, such as the link at the head of a page
// that skips to its story; else b.Node.
func (r *rooter) holder(b *block.Block) int32 {
	p := r.p
	n := b.First
	for p.Parent[n] != b.Node {
		n = p.Parent[n]
	}
	if n == b.First || p.End[n] < b.End {
		return b.Node
	}
	for t := n; t < p.End[n]; t++ {
		if (t < b.First || t >= b.End) && p.IsText(t) && !isBlank(p.Nodes[t].Data) {
			return b.Node
		}
	}
	return n
}

// isPlayer reports whether a frame shows something of the kind that stories have.
func (r *rooter) isPlayer(n int32) bool {
	return r.marks.frameKind(r.p.Nodes[n], addressOf(r.p.Nodes[n], r.p.URL)) != ""
}

// maxChrome is how many words of buttons and labels may stand around one of the
// story's pictures or players.
const maxChrome = 60

// protect counts the story's pictures and players as text that is kept, so that
// no element with one of them is hidden; then what is inside around them is. Those
// are, in the story's part of the page, every picture and player whose box links
// nowhere else and does not say that it is an advertisement or another story's.
func (r *rooter) protect() {
	if r.from == 0 {
		return
	}
	start := r.from
	if r.head > 0 {
		for start = r.head; start > 0 && r.p.End[start] <= r.from; {
			start = r.p.Parent[start]
		}
	}
	for i := max(start, 1); i < r.to; i++ {
		n := r.p.Nodes[i]
		switch n.DataAtom {
		case atom.Img:
			if tiny(n) {
				continue
			}
		case atom.Iframe:
			if !r.isPlayer(i) {
				continue
			}
		case atom.Video, atom.Audio, atom.Picture:
		default:
			continue
		}
		if r.isAlone(i) || r.isBodys(i) {
			for n := i; n >= 0; n = r.p.Parent[n] {
				if r.counts[n].keep++; r.counts[n].keep > 1 {
					break // what is above is protected already
				}
			}
		}
	}
}

// isAlone reports whether the picture or player i is the story's, by the largest
// element around it that holds nothing to keep.
func (r *rooter) isAlone(i int32) bool {
	for n, k := i, 0; n > 0 && k < maxClimb && r.counts[n].keep == 0; n, k = r.p.Parent[n], k+1 {
		node, c := r.p.Nodes[n], &r.counts[n]
		if c.words > maxChrome || c.links > 0 || node.DataAtom == atom.A || node.DataAtom == atom.Nav || node.DataAtom == atom.Footer || node.DataAtom == atom.Dialog {
			return false
		}
		if r.marks.of(node)&markForeign != 0 {
			return false
		}
	}
	return true
}

// isBodys reports whether the picture or player i can be in the article's body:
// never less strict than finder.ours.
func (r *rooter) isBodys(i int32) bool {
	inFigure := false
	for n, k := i, 0; n > 0 && k < maxClimb; n, k = r.p.Parent[n], k+1 {
		if r.p.Nodes[n].DataAtom == atom.Figure {
			i, inFigure = n, true
			break
		}
	}
	buttons := inFigure
	for n, k := r.p.Parent[i], 0; !buttons && k < maxWrappers && n > 0 && r.counts[n].good == 0; n, k = r.p.Parent[n], k+1 {
		up := &r.counts[r.p.Parent[n]]
		buttons = up.good > 0 && up.junk <= maxFigureJunk && up.kept == 0
	}
	for n, k := i, 0; n > 0 && k < maxClimb; n, k = r.p.Parent[n], k+1 {
		node, c := r.p.Nodes[n], &r.counts[n]
		if n != i && c.good > 0 && (c.junk*2 <= c.good+2 || c.kept > 0) {
			return true
		}
		if c.good == 0 && c.junk > 0 && !(buttons && c.junk <= maxFigureJunk) {
			return false
		}
		switch node.DataAtom {
		case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Dialog:
			if c.good == 0 {
				return false
			}
		case atom.A:
			if !inFigure && r.leadsAway(page.Attr(node, "href")) {
				return false
			}
		}
		if r.marks.of(node)&markForeign != 0 {
			return false
		}
	}
	return true
}

// leadsAway is finder.leadsAway; few pages need it.
func (r *rooter) leadsAway(href string) bool {
	if r.finder == nil {
		e := &evidence{p: r.p, d: r.p.Declared(), room: r.room}
		r.finder = &finder{e: e, base: e.base()}
	}
	return r.finder.leadsAway(href)
}
