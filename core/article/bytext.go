package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// byText is the text of a byline element but for its forms and buttons, a line break around
// each link and where two inline elements touch, so that names set side by side stay apart.
func (e *evidence) byText(n int32) string {
	var b []byte
	var link, parent int32
	gap := false
	for i := n; i < e.p.End[n] && len(b) < 400; {
		node := e.p.Nodes[i]
		if !e.p.IsText(i) {
			if a := node.DataAtom; block.Unread(node) || i != n && (a == atom.Form || a == atom.Label || a == atom.Button) {
				i = e.p.End[i]
				continue
			}
			if !block.IsInline(node) || node.DataAtom == atom.A {
				parent = -1
			}
			i++
			continue
		}
		in := e.linkOf(i, n)
		touch := parent != e.p.Parent[i] && !gap && !strings.HasPrefix(node.Data, " ") && !strings.HasPrefix(node.Data, "\n")
		for _, c := range node.Data {
			switch {
			case isSpace(c):
				gap = true
				continue
			case len(b) > 0 && (in != link || parent == -1 || touch):
				b = append(b, '\n')
			case len(b) > 0 && gap:
				b = append(b, ' ')
			}
			b = utf8.AppendRune(b, c)
			gap, touch, link, parent = false, false, in, e.p.Parent[i]
		}
		i++
	}
	return cutText(b, 400)
}

// linkOf is the link around text node i inside n, or 0.
func (e *evidence) linkOf(i, n int32) int32 {
	for k := 0; k < 12 && i > n; k++ {
		i = e.p.Parent[i]
		if e.p.Nodes[i].DataAtom == atom.A {
			return i
		}
	}
	return 0
}

// personText is the name inside an author element: its itemprop name, else its
// links, else all of its text.
func (e *evidence) personText(n int32) string {
	var inner []string
	for i := n + 1; i < e.p.End[n] && len(inner) < maxNames; i++ {
		node := e.p.Nodes[i]
		if page.Attr(node, "itemprop") == "name" {
			if v := page.Attr(node, "content"); v != "" {
				inner = append(inner, v)
			} else {
				inner = append(inner, e.text(i, 120))
			}
		}
	}
	if len(inner) == 0 {
		return e.byText(n)
	}
	return strings.Join(inner, "\n")
}
