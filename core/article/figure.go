package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/judge"
	"winnow/core/page"
)

// figure is a picture, player or frame that belongs to the story.
type figure struct {
	node int32
	el   Element
}

// finder looks for the story's pictures and players. good and junk count, by
// node, the blocks of the story and the other ones inside it.
type finder struct {
	e          *evidence
	ctx        *contexts
	base       string
	good, junk []int32
	keeps      []int32         // kept blocks inside, by node
	seen       map[string]bool // pictures and captions that are in the list already
	worded     []bool          // captions and credits that a figure has
	out        []*figure
}

const maxFigures = 300

// findFigures returns the story's pictures and players in document order: those
// from the element that holds both headline and story on, that have no junk text
// around them.
func (e *evidence) findFigures(ctx *contexts) []*figure {
	if e.from == 0 {
		return nil
	}
	f := finder{e: e, ctx: ctx, base: e.base(), seen: map[string]bool{}, worded: make([]bool, len(e.blocks))}
	e.room.sums = reuse.Slice(e.room.sums, 3*len(e.p.Nodes))
	f.good, f.junk, f.keeps = countBlocks(e.p, e.blocks, e.verdicts, e.room.sums)
	start := e.storyStart()
	end := e.storyEnd(start)
	for i := start; i < end && len(f.out) < maxFigures; {
		i = f.visit(i)
	}
	f.strays(start, end)
	return f.out
}

// countBlocks counts, inside every node, the junk blocks, the others, and those
// of the others that are kept. room holds zeroes, three a node.
func countBlocks(p *page.Page, blocks []block.Block, verdicts []judge.Verdict, room []int32) (good, junk, keeps []int32) {
	n := len(p.Nodes)
	good, junk, keeps = room[:n], room[n:2*n], room[2*n:]
	for i := range blocks {
		n := blocks[i].Node
		if verdicts[i].Part == judge.Junk {
			junk[n]++
		} else {
			good[n]++
		}
		if verdicts[i].Kept() {
			keeps[n]++
		}
	}
	for n := len(p.Nodes) - 1; n > 0; n-- {
		up := p.Parent[n]
		good[up] += good[n]
		junk[up] += junk[n]
		keeps[up] += keeps[n]
	}
	return good, junk, keeps
}

// storyStart is where the story's part of the page begins: the element that
// holds both the headline and the first kept block.
func (e *evidence) storyStart() int32 {
	if e.head > 0 && e.head < e.from {
		return e.commonAbove(e.head, e.from)
	}
	return e.from
}

// storyEnd is where the story's part of the page ends: behind its last text, or behind
// the captions that follow it in the element that holds all of the story and start.
func (e *evidence) storyEnd(start int32) int32 {
	end, box := e.to, e.p.End[e.commonAbove(start, e.to-1)]
	for k := e.firstBlock(e.to); k < len(e.blocks) && e.blocks[k].First < box; k++ {
		if part := e.verdicts[k].Part; part == judge.Caption || part == judge.Credit {
			end = e.blocks[k].End
		}
	}
	return end
}

// commonAbove is the innermost element that holds both nodes.
func (e *evidence) commonAbove(a, b int32) int32 {
	for a > 0 && e.p.End[a] <= b {
		a = e.p.Parent[a]
	}
	return max(a, 1)
}

// visit looks at node i and returns the next node to look at.
func (f *finder) visit(i int32) int32 {
	e := f.e
	n := e.p.Nodes[i]
	if n.Type != html.ElementNode {
		return i + 1
	}
	switch mediaTag(n) {
	case atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Dialog:
		if f.good[i] == 0 {
			return e.p.End[i]
		}
	case atom.Figure:
		if f.good[i] > 0 && f.kept(i) || f.junk[i] > maxFigureJunk || f.gallery(i) {
			return i + 1 // the figure holds the story's own text or more pictures: look inside
		}
		f.figure(i)
		return e.p.End[i]
	case atom.Picture, atom.Img, atom.Video, atom.Audio, atom.Iframe:
		if !f.inLine(i) {
			f.figure(i)
		}
		return e.p.End[i]
	case atom.Blockquote:
		if f.good[i] == 0 && f.post(i) {
			return e.p.End[i]
		}
	case atom.Div:
		f.lonePost(i)
	case atom.Figcaption, atom.Caption:
		f.words(i)
	case atom.Noscript:
		f.noscript(i)
		return e.p.End[i]
	}
	if e.p.Flags[i]&page.Invisible != 0 && f.good[i] == 0 {
		return e.p.End[i]
	}
	return i + 1
}

// galleryMarks are tokens of classes of galleries.
var galleryMarks = &wordSet{list: "gallery slideshow slider carousel"}

// gallery reports whether a figure holds several: figures inside, a name that says so,
// or pictures that are said to show different things. Two pictures in another one are
// mostly one in two shapes.
func (f *finder) gallery(i int32) bool {
	shows, differ := "", false
	for k := i + 1; k < f.e.p.End[i]; k++ {
		n := f.e.p.Nodes[k]
		switch mediaTag(n) {
		case atom.Figure:
			return true
		case atom.Img:
			alt := altOf(n)
			if u, _ := source(n, f.base); alt != "" && u != "" && !unseen(n) {
				differ = differ || shows != "" && alt != shows
				shows = alt
			}
		}
	}
	return (differ || classHas(f.e.p.Nodes[i], galleryMarks)) && f.several(i)
}

// maxFigureJunk is how many blocks of other text (buttons, "enlarge") a figure
// may have and still be one.
const maxFigureJunk = 4

// kept reports whether a kept block stands inside node i.
func (f *finder) kept(i int32) bool {
	return f.keeps[i] > 0
}

// figure adds the picture or player in node i, if it is the story's.
func (f *finder) figure(i int32) {
	if !f.ours(i) {
		return
	}
	if f.media(i) {
		return
	}
	img := f.picture(i)
	if img.URL == "" {
		f.words(i)
		return
	}
	if f.seen[sameImage(img.URL)] {
		return
	}
	f.seen[sameImage(img.URL)] = true
	f.show(i, img, f.around(i))
}

// ours reports whether nothing around node i says that it is an advertisement,
// another story's teaser or an author's portrait: up to the element that also
// holds story text there is no junk text, no such class, no link to elsewhere.
func (f *finder) ours(i int32) bool {
	e := f.e
	inFigure := e.p.Nodes[i].DataAtom == atom.Figure || f.ctx.find(i, inFigure) > 0
	buttons := inFigure
	for n, k := e.p.Parent[i], 0; !buttons && k < maxWrappers && n > 0 && f.good[n] == 0; n, k = e.p.Parent[n], k+1 {
		up := e.p.Parent[n] // a box with words of the picture may have buttons, too
		buttons = f.good[up] > 0 && f.junk[up] <= maxFigureJunk && !f.kept(up)
	}
	for n, k := i, 0; n > 0 && k < maxClimb; n, k = e.p.Parent[n], k+1 {
		node := e.p.Nodes[n]
		if n != i && f.good[n] > 0 && f.junk[n]*2 <= f.good[n]+2 {
			return true
		}
		if f.good[n] == 0 && f.junk[n] > 0 && !(buttons && f.junk[n] <= maxFigureJunk) {
			return false
		}
		if f.foreign(node) {
			return false
		}
		if node.DataAtom == atom.A && !inFigure && !f.captioned(n) && f.leadsAway(page.Attr(node, "href")) {
			return false
		}
		if n != i && f.good[n] > 0 && f.kept(n) {
			return true
		}
	}
	return true
}

// foreign reports whether the class or id of an element says that it is not the
// story's.
func (f *finder) foreign(n *html.Node) bool {
	for i := range n.Attr {
		a := &n.Attr[i]
		if (a.Key == "class" || a.Key == "id") && f.e.room.marks.named(a.Val)&markForeign != 0 {
			return true
		}
	}
	return false
}

// leadsAway reports whether a link goes to another page and not to a larger
// picture or a place on this page.
func (f *finder) leadsAway(href string) bool {
	u := resolve(f.base, href)
	if u == "" || u[0] == '#' || !isWeb(u) {
		return false
	}
	path := strings.ToLower(pathOf(u))
	for _, end := range [...]string{".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"} {
		if strings.HasSuffix(path, end) {
			return false
		}
	}
	return cutAt(u, "?#") != cutAt(f.e.address(), "?#")
}
