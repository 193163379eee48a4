package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mediaTag is the element that shows a picture, player or frame: its own name, or
// what an AMP page has in the place of it.
func mediaTag(n *html.Node) atom.Atom {
	if n.DataAtom != 0 || n.Type != html.ElementNode {
		return n.DataAtom
	}
	name, amp := strings.CutPrefix(n.Data, "amp-")
	if !amp {
		return 0
	}
	switch name {
	case "img", "anim":
		return atom.Img
	case "video":
		return atom.Video
	case "audio":
		return atom.Audio
	case "iframe":
		return atom.Iframe
	}
	return 0
}
