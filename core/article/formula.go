package article

import (
	"strings"

	"golang.org/x/net/html"
)

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
