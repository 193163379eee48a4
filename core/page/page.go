// Package page turns the three inputs of Winnow into one tree.
//
//	bytes of an HTML file ──ParseHTML─────┐
//	snapshot of a live page ─ParseSnapshot─┼→ Page: html.Node tree + node numbers
//	lines of plain text ────ParseText─────┘
//
// A node number is the node's place in document order, counting the document
// itself (0) and the elements and text nodes that say something, see number.go;
// the others, a third of a page's nodes, have none. Everything downstream
// names parts of the page by these numbers, and the browser applies answers by
// them, so no stage may change the tree.
package page

import (
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// Source tells how a page came in.
type Source uint8

// The three inputs.
const (
	HTML Source = iota
	Snapshot
	Text
)

// Options are the caller's own facts about an input. The zero value is right
// where nothing is known.
type Options struct {
	URL      string // address of the page, for links and metadata
	Encoding string // overrides what the input declares; a WHATWG label

	// Attrs are attributes of the caller's own that HTML keeps beside those that are read.
	Attrs []string
}

// Page is one document. Nodes, Parent, End and Flags are parallel and indexed
// by node number; they are never empty: number 0 is the document.
type Page struct {
	Source   Source
	URL      string
	Encoding string       // what the bytes were read as, lower case
	Nodes    []*html.Node // document order
	Parent   []int32      // number of the parent; -1 for the document
	End      []int32      // first number behind the node's subtree
	Flags    []Flag
	Lines    []Line // of a Text page, one a p element; else empty

	declared *Declared
	doc      *goquery.Document
}

// Flag holds what only a live page can tell about a node.
type Flag uint8

// Flags of a snapshot's nodes.
const (
	Invisible Flag = 1 << iota // the browser does not show it
	Foreign                    // inside a shadow root or a same-origin frame
)

// Line is one non-blank line of a text page, or the lines of a paragraph that was
// broken at a column.
type Line struct {
	Node   int32 // number of the p element that holds it
	Number int32 // 1-based line number in the input, of the first
	Count  int32 // how many lines they are
}

// Root returns the document node.
func (p *Page) Root() *html.Node { return p.Nodes[0] }

// Document returns the goquery view of the tree, made on first use.
func (p *Page) Document() *goquery.Document {
	if p.doc == nil {
		p.doc = goquery.NewDocumentFromNode(p.Root())
	}
	return p.doc
}

// IsText reports whether node n is a text node.
func (p *Page) IsText(n int32) bool { return p.Nodes[n].Type == html.TextNode }

// Attrs are the attributes that are read of elements, here and in the packages that
// work on pages: a page has no others, but for those that a parser needs. A snapshot
// has the value of a list's item, its number, and no form field's: what a reader types
// never leaves the page. The title is read of frames only, which links have by the hundred.
// snapshot-lists.js has the same list; a test compares the two.
var Attrs = [...]string{
	"class", "id", "href", "role", "src", "srcset", "alt", "name", "content", "property", "itemprop", "itemtype", "rel", "type",
	"datetime", "lang", "hidden", "aria-hidden", "style", "width", "height", "poster", "cite", "readonly", "tabindex",
	"data-src", "data-srcset", "data-lazy-src", "data-lazy-srcset", "data-original", "data-url",
	"data-lazy", "data-hi-res-src", "data-image", "data-bg", "data-href", "data-line-number",
	"data-testid", "data-component", "data-module", "data-type", "colspan", "rowspan", "start", "reversed", "value", "title",
}

// Attr returns the value of the attribute with that lower-case name, which
// must be one of Attrs, or "".
func Attr(n *html.Node, name string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return n.Attr[i].Val
		}
	}
	return ""
}

// HasAttr reports whether n carries the attribute, with whatever value.
func HasAttr(n *html.Node, name string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == name {
			return true
		}
	}
	return false
}
