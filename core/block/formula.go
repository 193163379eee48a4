package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// inFormula reports whether an element is one of MathML (W3C, MathML Core, 2025), or
// of MathJax, which draws formulas with elements of its own: both flow in the line.
func inFormula(n *html.Node) bool {
	switch n.Data {
	case "math":
		return !putAside(n)
	case "annotation", "annotation-xml":
		return isSource(n)
	case "semantics", "mi", "mo", "mn", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "merror", "mpadded", "mphantom", "mfenced",
		"menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "mtable", "mtr", "mtd":
		return true
	}
	return strings.HasPrefix(n.Data, "mjx-")
}

// unreadFormula reports whether an element is a formula's that no reader sees: its
// source, and a whole one that stands aside.
func unreadFormula(n *html.Node) bool {
	switch n.Data {
	case "math":
		return putAside(n) || isDrawn(n)
	case "annotation", "annotation-xml":
		return isSource(n)
	}
	return false
}

func isSource(n *html.Node) bool { return n.Parent != nil && n.Parent.Data == "semantics" }

// maxAside is how many elements around a formula are asked whether they hide it.
const maxAside = 2

// putAside reports whether a formula is kept out of sight beside a picture of it. It
// ends the line, as it did when the judge's weights were learned.
func putAside(n *html.Node) bool {
	for k := 0; k <= maxAside && n != nil; k, n = k+1, n.Parent {
		if style := page.Attr(n, "style"); style != "" && strings.Contains(strings.ReplaceAll(style, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// isDrawn reports whether a formula is there for those who listen only: what is for
// the eyes stands behind it and is hidden from them.
func isDrawn(n *html.Node) bool {
	if n.Parent == nil || n.Parent.DataAtom != atom.Span {
		return false
	}
	next := n.Parent.NextSibling
	return next != nil && next.Type == html.ElementNode && strings.EqualFold(page.Attr(next, "aria-hidden"), "true")
}
