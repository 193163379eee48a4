package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Wire form of a snapshot, written by web/shared/snapshot.js (all numbers are
// little-endian 32-bit):
//
//	word 0       snapshotMagic
//	word 1       number of nodes n, the document not counted
//	word 2, 3    per node: parent's number; tag | flags<<8 | attributes<<16
//	...
//	strings      UTF-8, a NUL behind each, in the order in which they are used:
//	             the page's address; then per node its text, or (tag 1 only) its
//	             tag's name and, per attribute, one string: a character that is
//	             ' ' + index into Attrs, and the value.
//
// Node numbers are positions, from 1 on; parents come before children.
const snapshotMagic = 0x314e4957 // "WIN1"

// SnapshotTags are the tags with a code of their own: code = index + 2. Code 0
// is a text node, code 1 a tag given by name. snapshot-lists.js has the same list; a
// test compares the two.
var SnapshotTags = [...]string{
	"html", "head", "body", "div", "span", "p", "a", "li", "ul", "ol", "img", "h1", "h2", "h3", "h4", "h5", "h6",
	"section", "article", "header", "footer", "nav", "aside", "main", "figure", "figcaption", "picture", "source",
	"button", "form", "input", "label", "select", "option", "textarea", "br", "hr", "strong", "b", "em", "i", "u", "s",
	"small", "sub", "sup", "time", "blockquote", "q", "cite", "pre", "code", "table", "thead", "tbody", "tfoot", "tr",
	"td", "th", "caption", "dl", "dt", "dd", "iframe", "video", "audio", "svg", "script", "noscript", "style", "meta",
	"link", "title", "dialog", "details", "summary", "address", "ins", "del", "mark", "font", "center", "abbr", "template",
}

// maxSnapshotNodes bounds what one snapshot may hold.
const maxSnapshotNodes = 2_000_000

// ParseSnapshot reads the wire form above. The page keeps views into data, so
// the caller must not change data while the Page is in use.
func ParseSnapshot(data []byte) (*Page, error) {
	n, ok := snapshotCount(data)
	if !ok {
		return nil, ErrBadSnapshot
	}
	rest := view(data)[8+8*n:]
	d := snapshotReader{rest: rest}
	p := &Page{Source: Snapshot, URL: d.next(), Encoding: "utf-8"}
	arena := make([]html.Node, n+1)
	p.Nodes = make([]*html.Node, n+1)
	p.Parent = make([]int32, n+1)
	p.End = make([]int32, n+1)
	p.Flags = make([]Flag, n+1)
	arena[0].Type = html.DocumentNode
	p.Nodes[0], p.Parent[0] = &arena[0], -1
	for i := 1; i <= n; i++ {
		parent := word(data, 2*i)
		code := word(data, 2*i+1)
		node := &arena[i]
		if parent >= uint32(i) || arena[parent].Type == html.TextNode {
			return nil, ErrBadSnapshot
		}
		if !d.node(node, code) {
			return nil, ErrBadSnapshot
		}
		link(&arena[parent], node)
		p.Nodes[i], p.Parent[i] = node, int32(parent)
		p.Flags[i] = Flag(code >> 8)
	}
	if d.bad || d.rest != "" || !p.closeSpans() {
		return nil, ErrBadSnapshot
	}
	return p, nil
}

func snapshotCount(data []byte) (n int, ok bool) {
	if len(data) < 8 || word(data, 0) != snapshotMagic {
		return 0, false
	}
	n = int(word(data, 1))
	return n, n <= maxSnapshotNodes && len(data) >= 8+8*n
}

func word(data []byte, i int) uint32 {
	b := data[4*i : 4*i+4 : 4*i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// link makes node the last child of parent; html.Node.AppendChild checks what
// is known to hold here.
func link(parent, node *html.Node) {
	node.Parent = parent
	if last := parent.LastChild; last != nil {
		last.NextSibling, node.PrevSibling = node, last
	} else {
		parent.FirstChild = node
	}
	parent.LastChild = node
}

// closeSpans computes End and checks that numbers are in document order: a
// node's parent is its predecessor or one of the predecessor's ancestors.
func (p *Page) closeSpans() bool {
	open := int32(0)
	for i := 1; i < len(p.Nodes); i++ {
		for open != p.Parent[i] {
			if open <= 0 {
				return false
			}
			p.End[open] = int32(i)
			open = p.Parent[open]
		}
		open = int32(i)
	}
	for ; open >= 0; open = p.Parent[open] {
		p.End[open] = int32(len(p.Nodes))
	}
	return true
}

type snapshotReader struct {
	rest string
	attr []html.Attribute // spare room, cut into nodes' attribute slices
	bad  bool
}

func (d *snapshotReader) next() string {
	end := strings.IndexByte(d.rest, 0)
	if end < 0 {
		d.bad = true
		return ""
	}
	s := d.rest[:end]
	d.rest = d.rest[end+1:]
	return s
}

// node fills n from its code and the strings that follow.
func (d *snapshotReader) node(n *html.Node, code uint32) bool {
	tag, attrs := int(code&0xff), int(code>>16)
	switch {
	case tag == 0:
		n.Type, n.Data = html.TextNode, d.next()
		return attrs == 0
	case tag == 1:
		n.Data = d.next()
		n.DataAtom = atom.Lookup([]byte(n.Data))
	case tag-2 < len(SnapshotTags):
		n.Data, n.DataAtom = SnapshotTags[tag-2], snapshotAtoms[tag-2]
	default:
		return false
	}
	n.Type = html.ElementNode
	if attrs == 0 {
		return true
	}
	if len(d.attr) < attrs {
		d.attr = make([]html.Attribute, max(512, attrs))
	}
	n.Attr, d.attr = d.attr[:attrs:attrs], d.attr[attrs:]
	for i := range n.Attr {
		s := d.next()
		if s == "" || int(s[0]-' ') >= len(Attrs) {
			return false
		}
		n.Attr[i].Key, n.Attr[i].Val = Attrs[s[0]-' '], s[1:]
	}
	return true
}

// snapshotAtoms are the atoms of SnapshotTags.
var snapshotAtoms = func() (a [len(SnapshotTags)]atom.Atom) {
	for i, tag := range SnapshotTags {
		a[i] = atom.Lookup([]byte(tag))
	}
	return a
}()
