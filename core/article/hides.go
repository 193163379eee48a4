package article

import (
	"math/bits"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/reason"
)

// hides tells the parts of the roots apart by reason, so that a browser can put
// back one kind alone:
//
//	root ── all of one reason → one Hide
//	     └─ several → a Hide for each run of elements of one reason in it
//
// Nothing is added to what Roots hides and nothing is left out.
func (a *Article) hides(e *evidence, j judge.Judgement) {
	roots := Roots(e.p, e.blocks, j)
	if len(roots) == 0 {
		return
	}
	s := splitter{a: a, e: e, marks: marker{known: map[string]marks{}}}
	for _, root := range roots {
		s.root(root)
	}
}

// splitter makes the Hides of one page.
type splitter struct {
	a     *Article
	e     *evidence
	marks marker
	next  int      // first removal not yet passed
	masks []uint32 // of the root at hand, by node: bits of the reasons inside
}

// root describes hiding one root.
func (s *splitter) root(root int32) {
	p, a := s.e.p, s.a
	for s.next < len(a.Removed) && s.first(s.next) < root {
		s.next++
	}
	from := s.next
	all := uint32(0)
	for ; s.next < len(a.Removed) && s.first(s.next) < p.End[root]; s.next++ {
		all |= 1 << a.Removed[s.next].Reason
	}
	h := Hide{Node: root, Root: root, Reason: reason.Ad}
	if from < s.next {
		h.Reason = a.Removed[from].Reason
	}
	if bits.OnesCount32(all) <= 1 {
		for i := from; i < s.next; i++ {
			h.add(a, i)
		}
		a.Hides = append(a.Hides, h)
		return
	}
	s.mask(root, from)
	before := len(a.Hides)
	s.split(root, from)
	if len(a.Hides)-before > maxPieces {
		h.Reason = s.reasonOf(root, all, from)
		for i := from; i < s.next; i++ {
			h.add(a, i)
		}
		a.Hides = append(a.Hides[:before], h)
	}
}

// maxPieces is how many parts a root is told apart into; past it the root is a
// long list of like entries, and goes as one.
const maxPieces = 120

// first is the first text of a removal's block.
func (s *splitter) first(removal int) int32 { return s.e.blocks[s.a.Removed[removal].Block].First }

// add counts a removal in.
func (h *Hide) add(a *Article, removal int) {
	h.Blocks = append(h.Blocks, removal)
	h.Words += a.Removed[removal].Words
}

// mask fills masks for a root whose first removal is from.
func (s *splitter) mask(root int32, from int) {
	p := s.e.p
	n := int(p.End[root] - root)
	if cap(s.masks) < n {
		s.masks = make([]uint32, n)
	}
	s.masks = s.masks[:n]
	clear(s.masks)
	for i := from; i < s.next; i++ {
		b := &s.e.blocks[s.a.Removed[i].Block]
		for t := b.First; t < b.End; t++ {
			if p.IsText(t) && !isBlank(p.Nodes[t].Data) {
				s.masks[t-root] = 1 << s.a.Removed[i].Reason
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
	p, a := s.e.p, s.a
	first := len(a.Hides)
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
		last := len(a.Hides) - 1
		switch why := s.reasonOf(n, mask, removal); {
		case mask == 0 && s.isAd(n):
			a.Hides = append(a.Hides, Hide{Node: n, Root: root, Reason: reason.Ad})
		case mask == 0 && last < first:
			early = append(early, n)
		case mask == 0, last >= first && a.Hides[last].Reason == why && len(a.Hides[last].Blocks) > 0:
			a.Hides[last].Also = append(a.Hides[last].Also, n)
		default:
			a.Hides = append(a.Hides, Hide{Node: n, Root: root, Reason: why})
		}
		if last = len(a.Hides) - 1; last >= first {
			a.Hides[last].Also, early = append(a.Hides[last].Also, early...), nil
		}
		for ; removal < s.next && s.first(removal) < p.End[n]; removal++ {
			a.Hides[last].add(a, removal)
		}
		n = p.End[n]
	}
}

// hasText reports whether removed text stands right in element n.
func (s *splitter) hasText(n, root int32) bool {
	for c := n + 1; c < s.e.p.End[n]; c = s.e.p.End[c] {
		if s.e.p.IsText(c) && s.masks[c-root] != 0 {
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
	for ; removal < s.next && s.first(removal) < s.e.p.End[n]; removal++ {
		r := &s.a.Removed[removal]
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
	return s.marks.of(s.e.p.Nodes[n])&(markAd|markNoAd) == markAd
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
