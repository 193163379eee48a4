package article

import (
	"strings"

	"golang.org/x/net/html"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// sameLine reports whether block i goes on the line of the block before: a formula that
// is kept out of sight, beside a picture of it, ends the line for the judge only.
func sameLine(p *page.Page, blocks []block.Block, verdicts []judge.Verdict, i int) bool {
	if i == 0 || blocks[i].Node != blocks[i-1].Node || verdicts[i].Part != judge.Body || verdicts[i-1].Part != judge.Body {
		return false
	}
	formula := false
	for n := blocks[i-1].End; n < blocks[i].First; n++ {
		node := p.Nodes[n]
		switch {
		case node.Type == html.TextNode:
		case node.Data == "math":
			formula = true
			n = p.End[n] - 1
		case !block.IsInline(node):
			return false
		case block.Unread(node):
			n = p.End[n] - 1
		}
	}
	return formula
}

// scriptOf returns what an element of a formula is to the one before it: a power or an
// index, or Text for neither.
func scriptOf(n *html.Node) InlineKind {
	if n.Parent == nil || !strings.HasPrefix(n.Parent.Data, "m") {
		return Text
	}
	var kinds []InlineKind
	switch n.Parent.Data {
	case "msup", "mover":
		kinds = []InlineKind{Text, Superscript}
	case "msub", "munder":
		kinds = []InlineKind{Text, Subscript}
	case "msubsup", "munderover":
		kinds = []InlineKind{Text, Subscript, Superscript}
	}
	at := 0
	for s := n.PrevSibling; s != nil && at < len(kinds); s = s.PrevSibling {
		if s.Type == html.ElementNode {
			at++
		}
	}
	if at < len(kinds) {
		return kinds[at]
	}
	return Text
}
