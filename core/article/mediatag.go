package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mediaTag is the element that shows a picture, player or frame: its own name, or
// what an AMP page has in the place of it.
func mediaTag(n *html.Node) atom.Atom {
	if n.DataAtom != 0 || n.Type != html.ElementNode {
		return n.DataAtom
	}
	switch n.Data {
	case "amp-img", "amp-anim":
		return atom.Img
	case "amp-video":
		return atom.Video
	case "amp-audio":
		return atom.Audio
	case "amp-iframe":
		return atom.Iframe
	}
	return 0
}
