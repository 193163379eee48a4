package judge

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/internal/reuse"
	"winnow/core/page"
)

// The tag bits, for elements whose presence above a block says something.
const (
	tArticle = iota
	tMainTag
	tSection
	tNavTag
	tAside
	tFooter
	tHeader
	tForm
	tFigure
	tTable
	tListTag
	tItem
	tDialog
	tBlockquote
	tAnchor
	tButton
	tP
	tagCount
)

func tagBit(a atom.Atom) uint32 {
	switch a {
	case atom.Article:
		return 1 << tArticle
	case atom.Main:
		return 1 << tMainTag
	case atom.Section:
		return 1 << tSection
	case atom.Nav:
		return 1 << tNavTag
	case atom.Aside:
		return 1 << tAside
	case atom.Footer:
		return 1 << tFooter
	case atom.Header:
		return 1 << tHeader
	case atom.Form:
		return 1 << tForm
	case atom.Figure:
		return 1 << tFigure
	case atom.Table:
		return 1 << tTable
	case atom.Ul, atom.Ol, atom.Dl:
		return 1 << tListTag
	case atom.Li, atom.Dd, atom.Dt:
		return 1 << tItem
	case atom.Dialog:
		return 1 << tDialog
	case atom.Blockquote:
		return 1 << tBlockquote
	case atom.A:
		return 1 << tAnchor
	case atom.Button:
		return 1 << tButton
	case atom.P:
		return 1 << tP
	}
	return 0
}

// isPicture reports whether elements of the kind show a picture or a player.
func isPicture(a atom.Atom) bool {
	return a == atom.Img || a == atom.Picture || a == atom.Video || a == atom.Iframe
}

// readNodes fills what is known of nodes: names, tags, depth, visibility.
func (x *extractor) readNodes() {
	p := x.p
	n := len(p.Nodes)
	x.groups, x.tags, x.class = reuse.Slice(x.groups, n), reuse.Slice(x.tags, n), reuse.Slice(x.class, n)
	x.depth, x.hidden = reuse.Slice(x.depth, n), reuse.Slice(x.hidden, n)
	x.before, x.pictures = reuse.Slice(x.before, n), reuse.Slice(x.pictures, n+1)
	x.last = reuse.Slice(x.last, n) // by node: its last child so far
	x.grouper.ready()
	for i := 1; i < n; i++ {
		parent := p.Parent[i]
		x.before[i], x.last[parent] = x.last[parent], int32(i)
		x.depth[i] = x.depth[parent] + 1
		x.hidden[i] = x.hidden[parent] || p.Flags[i]&page.Invisible != 0
		x.pictures[i+1] = x.pictures[i]
		node := p.Nodes[i]
		if node.Type != html.ElementNode {
			continue
		}
		x.tags[i] = tagBit(node.DataAtom)
		switch node.DataAtom {
		case atom.Input, atom.Select, atom.Textarea, atom.Form:
			x.fields++
		}
		if isPicture(node.DataAtom) {
			x.pictures[i+1]++
		}
		for k := range node.Attr {
			x.attribute(i, &node.Attr[k])
		}
	}
}

func (x *extractor) attribute(i int, a *html.Attribute) {
	switch a.Key {
	case "class":
		if a.Val == "" {
			return // as good as none
		}
		name := x.grouper.of(a.Val)
		x.class[i] = name + 1
		x.groups[i] |= x.grouper.masks[name]
	case "id", "itemprop", "data-testid", "data-component", "data-type":
		x.groups[i] |= x.grouper.masks[x.grouper.of(a.Val)]
	case "role":
		switch a.Val {
		case "navigation", "menu", "menubar", "tablist":
			x.tags[i] |= 1 << tNavTag
		case "complementary":
			x.tags[i] |= 1 << tAside
		case "contentinfo":
			x.tags[i] |= 1 << tFooter
		case "banner":
			x.tags[i] |= 1 << tHeader
		case "dialog", "alertdialog":
			x.tags[i] |= 1 << tDialog
		case "main":
			x.tags[i] |= 1 << tMainTag
		case "article":
			x.tags[i] |= 1 << tArticle
		case "button":
			x.tags[i] |= 1 << tButton
		case "search", "form":
			x.tags[i] |= 1 << tForm
		}
	case "itemtype":
		x.microType(a.Val)
	case "hidden":
		x.hidden[i] = true
	case "aria-hidden":
		if a.Val == "true" {
			x.hidden[i] = true
		}
	case "style":
		if hidesByStyle(a.Val) {
			x.hidden[i] = true
		}
	}
}

// microType notes what a microdata type says of the page.
func (x *extractor) microType(t string) {
	switch {
	case t == "":
	case strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting"):
		x.micro |= microArticle
	case strings.HasSuffix(t, "/Product") || strings.HasSuffix(t, "/Offer"):
		x.micro |= microProduct
	default:
		x.micro |= microOther
	}
}

// hidesByStyle reports whether an inline style takes the element out of sight.
func hidesByStyle(style string) bool {
	if len(style) > 500 {
		style = style[:500]
	}
	for _, name := range [...]string{"display", "visibility"} {
		at := strings.Index(style, name)
		if at < 0 {
			continue
		}
		v := strings.TrimLeft(style[at+len(name):], " :")
		if strings.HasPrefix(v, "none") || strings.HasPrefix(v, "hidden") {
			return true
		}
	}
	return false
}
