//go:build !js

package page

import (
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
)

// IsSelector reports whether a CSS selector can be read. Beside one that can, every
// element is asked for, and one is there.
func IsSelector(selector string) bool {
	root := &html.Node{Type: html.DocumentNode}
	root.AppendChild(&html.Node{Type: html.ElementNode, Data: "p"})
	return goquery.NewDocumentFromNode(root).Find(selector+",*").Length() > 0
}

// Select returns the numbers of the elements that a CSS selector matches, in
// document order; an invalid selector matches nothing. It is for people who look
// into a page: the pipeline itself walks the tree by numbers, and the engine in
// the browser is built without a selector compiler, which would add 140 kB.
func (p *Page) Select(selector string) []int32 {
	found := make(map[*html.Node]bool)
	for _, n := range p.Document().Find(selector).Nodes {
		found[n] = true
	}
	var numbers []int32
	for i, n := range p.Nodes {
		if found[n] {
			numbers = append(numbers, int32(i))
		}
	}
	return numbers
}

// Inside reports whether node n is one of the nodes or inside one of them.
func (p *Page) Inside(n int32, nodes []int32) bool {
	for _, k := range nodes {
		if n >= k && n < p.End[k] {
			return true
		}
	}
	return false
}
