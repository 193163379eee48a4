package article

import (
	"golang.org/x/net/html/atom"

	"winnow/core/page"
	"winnow/core/reason"
)

// isShareBar reports whether element n, in which no text stands, has nothing to see
// but links that pass the page on: signs of networks. Left alone they would be what is
// left of a box whose words went, and large where their style sheet hangs on it.
func (r *rooter) isShareBar(n int32) bool {
	c := &r.counts[n]
	return c.signs > 0 && c.shown == 0 && c.media == 0 && r.p.Flags[n]&page.Invisible == 0
}

// countSigns counts, in element n without text, links that pass the page on and what
// else there may be to see or to use. The counts inside of n are done.
func (r *rooter) countSigns(n int32) {
	node, c := r.p.Nodes[n], &r.counts[n]
	switch node.DataAtom {
	case atom.A:
		if c.shown == 0 && reason.PassesOn(node) {
			c.signs = 1
		} else {
			c.signs, c.shown = 0, 1
		}
	case atom.Img:
		if !tiny(node) {
			c.shown++
		}
	case atom.Input, atom.Textarea, atom.Select, atom.Iframe, atom.Canvas, atom.Object, atom.Embed:
		c.shown++
	}
}
