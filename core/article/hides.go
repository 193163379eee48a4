package article

import (
	"math/bits"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/page"
	"winnow/core/reason"
)

// Hides tells the parts of the roots that Roots names apart by reason, so that a
// browser can put back one kind alone; removed is the page's Article.Removed:
//
//	root ── all of one reason → one Hide
//	     └─ several → a Hide for each run of elements of one reason in it
//
// Nothing is added to what the roots hide and nothing is left out.
func Hides(p *page.Page, blocks []block.Block, roots []int32, removed []Removal) []Hide {
	if len(roots) == 0 {
		return nil
	}
	r := spare.Get().(*room)
	defer r.release(p)
	r.ready()
	s := splitter{p: p, blocks: blocks, removed: removed, room: r}
	for _, root := range roots {
		s.root(root)
	}
	return s.hides
}

// splitter makes the Hides of one page.
type splitter struct {
	p       *page.Page
	blocks  []block.Block
	removed []Removal
	hides   []Hide
	room    *room
	next    int      // first removal not yet passed
	masks   []uint32 // of the root at hand, by node: bits of the reasons inside
}

// root describes hiding one root.
func (s *splitter) root(root int32) {
	p := s.p
	for s.next < len(s.removed) && s.first(s.next) < root {
		s.next++
	}
	from := s.next
	all := uint32(0)
	for ; s.next < len(s.removed) && s.first(s.next) < p.End[root]; s.next++ {
		all |= 1 << s.removed[s.next].Reason
	}
	h := Hide{Node: root, Root: root, Reason: reason.Share}
	switch {
	case from < s.next:
		h.Reason = s.removed[from].Reason
	case s.isAd(root):
		h.Reason = reason.Ad
	}
	if bits.OnesCount32(all) <= 1 {
		s.addAll(&h, from)
		s.hides = append(s.hides, h)
		return
	}
	s.mask(root, from)
	before := len(s.hides)
	s.split(root, from)
	if len(s.hides)-before > maxPieces {
		h.Reason = s.reasonOf(root, all, from)
		s.addAll(&h, from)
		s.hides = append(s.hides[:before], h)
	}
}

// maxPieces is how many parts a root is told apart into; past it the root is a
// long list of like entries, and goes as one.
const maxPieces = 120

// first is the first text of a removal's block.
func (s *splitter) first(removal int) int32 { return s.blocks[s.removed[removal].Block].First }

// add counts a removal in.
func (s *splitter) add(h *Hide, removal int) {
	h.Blocks = append(h.Blocks, removal)
	h.Words += s.removed[removal].Words
}

// addAll counts all removals of the root at hand in, of which the first is from.
func (s *splitter) addAll(h *Hide, from int) {
	h.Blocks = make([]int, 0, s.next-from)
	for i := from; i < s.next; i++ {
		s.add(h, i)
	}
}

// mask fills masks for a root whose first removal is from.
func (s *splitter) mask(root int32, from int) {
	p := s.p
	n := int(p.End[root] - root)
	s.room.masks = reuse.Slice(s.room.masks, n)
	s.masks = s.room.masks
	for i := from; i < s.next; i++ {
		b := &s.blocks[s.removed[i].Block]
		for t := b.First; t < b.End; t++ {
			if p.IsText(t) && !isBlank(p.Nodes[t].Data) {
				s.masks[t-root] = 1 << s.removed[i].Reason
			}
		}
	}
	for i := n - 1; i > 0; i-- {
		s.masks[p.Parent[root+int32(i)]-root] |= s.masks[i]
	}
}

// split makes the Hides inside a root of several reasons. An element that has
// text of its own goes as one, for that text cannot go alone. Elements without
// text go with the part before them, or behind them where they come first: a
// picture belongs to its headline.
func (s *splitter) split(root int32, removal int) {
	p := s.p
	first := len(s.hides)
	var early []int32 // elements without text before the first part
	for n := root; n < p.End[root]; {
		node, mask := p.Nodes[n], s.masks[n-root]
		if node.Type == html.TextNode || mask == 0 && !isSeen(node.DataAtom) {
			n = p.End[n]
			continue
		}
		if mask&(mask-1) != 0 && !s.hasText(n, root) {
			n++
			continue
		}
		last := len(s.hides) - 1
		switch why := s.reasonOf(n, mask, removal); {
		case mask == 0 && s.isAd(n):
			s.hides = append(s.hides, Hide{Node: n, Root: root, Reason: reason.Ad})
		case mask == 0 && last < first:
			early = append(early, n)
		case mask == 0, last >= first && s.hides[last].Reason == why && len(s.hides[last].Blocks) > 0:
			s.hides[last].Also = append(s.hides[last].Also, n)
		default:
			s.hides = append(s.hides, Hide{Node: n, Root: root, Reason: why})
		}
		if last = len(s.hides) - 1; last >= first {
			s.hides[last].Also, early = append(s.hides[last].Also, early...), nil
		}
		for ; removal < s.next && s.first(removal) < p.End[n]; removal++ {
			s.add(&s.hides[last], removal)
		}
		n = p.End[n]
	}
}

// hasText reports whether removed text stands right in element n.
func (s *splitter) hasText(n, root int32) bool {
	for c := n + 1; c < s.p.End[n]; c = s.p.End[c] {
		if s.p.IsText(c) && s.masks[c-root] != 0 {
			return true
		}
	}
	return false
}

// reasonOf is the reason of most words inside element n, in which those of mask
// stand; the first of its removals is the one given.
func (s *splitter) reasonOf(n int32, mask uint32, removal int) reason.Reason {
	most := reason.Reason(bits.TrailingZeros32(mask) & 31)
	if mask&(mask-1) == 0 {
		return most
	}
	var by [32]int
	for ; removal < s.next && s.first(removal) < s.p.End[n]; removal++ {
		r := &s.removed[removal]
		by[r.Reason] += r.Words + 1
		if by[r.Reason] > by[most] {
			most = r.Reason
		}
	}
	return most
}

// isAd reports whether element n, in which no text stands, is called a place for
// advertising. All of a root goes, so that a name is enough here.
func (s *splitter) isAd(n int32) bool {
	return s.room.marks.of(s.p.Nodes[n])&(markAd|markNoAd) == markAd
}

// isSeen reports whether an element without text may be seen.
func isSeen(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Link, atom.Meta, atom.Template, atom.Noscript, atom.Br, atom.Source:
		return false
	}
	return true
}

// isBlank reports whether a text is white space only.
func isBlank(text string) bool { return strings.TrimSpace(text) == "" }
