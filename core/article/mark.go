package article

import (
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// mark is one element around a run; emphasis that goes on in the next element is one.
type mark struct {
	node int32 // 0 of emphasis
	kind InlineKind
	url  string
}

// linkAround is the link in which all of the block in element n stands, with others.
func (b *builder) linkAround(n int32) mark {
	for k := 0; k < maxWrappers && n > 0; k++ {
		if n = b.p.Parent[n]; n > 0 && b.p.Nodes[n].DataAtom == atom.A {
			kind, url := b.markOf(n)
			return mark{n, kind, url}
		}
	}
	return mark{}
}

// again reports whether the first of the inner marks says nothing new. What is bold in
// bold is bold once, by the outer mark, so that it stays one run; a link is the inner one; a
// power has powers, and a quotation quotations.
func again(outer, inner []mark) bool {
	kind := inner[0].kind
	switch kind {
	case Superscript, Subscript, Quotation:
		return false
	case Link:
		outer = inner[1:]
	}
	for i := range outer {
		if outer[i].kind == kind {
			return true
		}
	}
	return false
}

func (b *builder) markOf(n int32) (InlineKind, string) {
	switch node := b.p.Nodes[n]; node.DataAtom {
	case atom.A:
		if url := resolve(b.base, page.Attr(node, "href")); url != "" && url[0] != '#' && url[len(url)-1] != '#' { // a button of a script's
			return Link, url
		}
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		return Emphasis, ""
	case atom.Strong, atom.B:
		return Strong, ""
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		return CodeSpan, ""
	case atom.Sup:
		return Superscript, ""
	case atom.Sub:
		return Subscript, ""
	case atom.Del, atom.S, atom.Strike:
		return Deletion, ""
	case atom.Q:
		return Quotation, ""
	default:
		return scriptOf(node), ""
	}
	return Text, ""
}
