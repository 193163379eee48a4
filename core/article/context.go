package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// context is a structural element above a piece of text: a list, an item, a
// quote, a table's parts, preformatted text, a figure. Every node points to the
// innermost one around it, so that asking for a block's place costs no walk
// through the (at worst 100,000) elements above it.
type context struct {
	node  int32
	above int32 // index of the next outer context; 0 is none
	kind  contextKind
	depth int32
	term  int32 // of a list: the item of its last dt, 0 if none
}

type contextKind uint8

const (
	noContext contextKind = iota
	inList
	inItem
	inQuote
	inTable
	inRow
	inCell
	inPre
	inFigure
)

func contextOf(a atom.Atom) contextKind {
	switch a {
	case atom.Ul, atom.Ol, atom.Dl, atom.Menu:
		return inList
	case atom.Li, atom.Dt, atom.Dd:
		return inItem
	case atom.Blockquote:
		return inQuote
	case atom.Table:
		return inTable
	case atom.Tr:
		return inRow
	case atom.Td, atom.Th:
		return inCell
	case atom.Pre:
		return inPre
	case atom.Figure:
		return inFigure
	}
	return noContext
}

// contexts are all contexts of a page and, by node, the innermost one.
type contexts struct {
	list []context
	of   []int32
}

// readContexts finds the contexts of a page; of is room for a number a node.
func readContexts(p *page.Page, of []int32) contexts {
	c := contexts{list: make([]context, 1, 64), of: of}
	for i := int32(1); i < int32(len(p.Nodes)); i++ {
		above := c.of[p.Parent[i]]
		kind := noContext
		if n := p.Nodes[i]; n.DataAtom != 0 && n.Type != html.TextNode {
			kind = contextOf(n.DataAtom)
		}
		if kind == noContext {
			c.of[i] = above
			continue
		}
		if dl := &c.list[above]; p.Nodes[i].DataAtom == atom.Dd && dl.kind == inList && dl.term > 0 {
			c.of[i] = dl.term // what describes a term is of its item
			continue
		}
		c.list = append(c.list, context{node: i, above: above, kind: kind, depth: c.list[above].depth + 1})
		c.of[i] = int32(len(c.list) - 1)
		if p.Nodes[i].DataAtom == atom.Dt {
			c.list[above].term = c.of[i]
		}
	}
	return c
}

// maxNesting bounds how deep lists and quotes are nested in the body; deeper
// ones are flattened into the innermost level that is kept.
const maxNesting = 12

// find returns the innermost context of that kind around node n within reach
// steps, or 0.
func (c *contexts) find(n int32, kind contextKind) int32 {
	at := c.of[n]
	for steps := 0; at > 0 && steps < 4*maxNesting; steps++ {
		if c.list[at].kind == kind {
			return at
		}
		at = c.list[at].above
	}
	return 0
}

// chain returns the lists, items and quotes around node n, outermost first, cut
// at maxNesting.
func (c *contexts) chain(n int32, buf []int32) []int32 {
	buf = buf[:0]
	at := c.of[n]
	for steps := 0; at > 0 && steps < 8*maxNesting; steps++ {
		switch c.list[at].kind {
		case inList, inItem, inQuote:
			buf = append(buf, at)
		}
		at = c.list[at].above
	}
	for i, k := 0, len(buf)-1; i < k; i, k = i+1, k-1 {
		buf[i], buf[k] = buf[k], buf[i]
	}
	if len(buf) > maxNesting {
		buf = buf[:maxNesting]
	}
	return buf
}
