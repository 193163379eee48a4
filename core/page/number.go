package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// number fills Nodes, Parent and End from the tree under root. It walks
// without recursion: pages of 100,000 levels exist.
//
// web/shared/snapshot-walk.js leaves out the same nodes of a live page: white
// space at the edge of a box, where it is not shown, and elements that neither
// have text nor say anything about it.
func (p *Page) number(root *html.Node, hint int) {
	p.Nodes = make([]*html.Node, 0, hint)
	p.Parent = make([]int32, 0, hint)
	p.End = make([]int32, 0, hint)
	n, parent := root, int32(-1)
	s := space{edge: true}
	for {
		switch {
		case n.Type == html.TextNode && !s.text(n.Data) || n.Type == html.ElementNode && mute(n):
		case n.Type == html.ElementNode || n.Type == html.TextNode || n == root:
			id := int32(len(p.Nodes))
			p.Nodes = append(p.Nodes, n)
			p.Parent = append(p.Parent, parent)
			p.End = append(p.End, id+1)
			s.open(n)
			if n.FirstChild != nil {
				n, parent = n.FirstChild, id
				continue
			}
			s.close(n)
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
			s.close(n)
			p.End[parent] = int32(len(p.Nodes))
			parent = p.Parent[parent]
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	p.End[0] = int32(len(p.Nodes))
	p.Flags = make([]Flag, len(p.Nodes))
}

// space follows a walk over a tree to tell white space that may be shown.
type space struct {
	edge bool // no text since a box began or ended
	pre  int  // pre elements around: there all white space counts
}

// text takes a text node's data and reports whether it may be shown.
func (s *space) text(data string) bool {
	if strings.TrimSpace(data) == "" {
		return !s.edge || s.pre > 0
	}
	s.edge = false
	return true
}

func (s *space) open(n *html.Node) {
	s.edge = s.edge || isEdge(n)
	if n.DataAtom == atom.Pre {
		s.pre++
	}
}

func (s *space) close(n *html.Node) {
	s.edge = s.edge || isEdge(n)
	if n.DataAtom == atom.Pre {
		s.pre--
	}
}

// isEdge leaves out what is drawn: a drawing's title stands in the line.
func isEdge(n *html.Node) bool { return n.Namespace == "" && isBox(n.DataAtom) }

// isBox reports whether lines of text end where such an element begins and
// where it ends. The list is that of snapshot-lists.js.
func isBox(a atom.Atom) bool {
	switch a {
	case atom.Html, atom.Head, atom.Body, atom.Div, atom.P, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Section, atom.Article, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.Main, atom.Figure, atom.Figcaption, atom.Form,
		atom.Blockquote, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Dl, atom.Dt, atom.Dd,
		atom.Hr, atom.Br, atom.Details, atom.Summary, atom.Dialog, atom.Address, atom.Center, atom.Title:
		return true
	}
	return false
}

// mute reports whether nothing of an element is read, wherever it stands.
func mute(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Style, atom.Template:
		return true
	case atom.Script:
		return !isStructured(n)
	case atom.Link:
		return !isCanonical(n)
	}
	return false
}

// isStructured reports whether a script element holds structured data.
func isStructured(n *html.Node) bool {
	const want = "application/ld+json" // a charset may follow
	kind := strings.TrimSpace(Attr(n, "type"))
	return len(kind) >= len(want) && strings.EqualFold(kind[:len(want)], want)
}

// isCanonical reports whether a link element tells the page's own address.
func isCanonical(n *html.Node) bool {
	return strings.EqualFold(Attr(n, "rel"), "canonical")
}
