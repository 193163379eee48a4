package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// zone is where a story's byline and date stand: from a little above the
// headline to the third kept block.
func (e *evidence) zone() (lo, hi int32) {
	if e.hi == 0 {
		e.lo, e.hi = e.findZone()
	}
	return e.lo, e.hi
}

func (e *evidence) findZone() (lo, hi int32) {
	if e.from == 0 {
		return 1, int32(len(e.p.Nodes))
	}
	lo, hi = e.from, e.from+1
	if e.head > 0 && e.head < e.from {
		lo = e.head
	}
	kept, above := 0, 0
	for i := range e.blocks {
		if e.verdicts[i].Kept() {
			if kept++; kept == 3 {
				break
			}
		}
		hi = max(hi, e.blocks[i].End)
	}
	for i := len(e.blocks) - 1; i >= 0 && above < 4; i-- {
		if e.blocks[i].First < lo && e.blocks[i].First > 0 {
			above++
			if above == 4 {
				lo = e.blocks[i].First
			}
		}
	}
	return lo, hi
}

// outside reports whether a node is in a part of the page that has dates and
// names of its own: menus, lists of other stories, comments.
func (e *evidence) outside(n int32) bool {
	links, behind := 0, e.from > 0 && n >= e.to
	for k := 0; k < 12 && n > 0; k++ {
		switch e.p.Nodes[n].DataAtom {
		case atom.Nav, atom.Aside, atom.Footer, atom.Figure, atom.Figcaption:
			return true
		case atom.Li, atom.A:
			links++
			if links == 2 {
				return true
			}
		case atom.Article:
			return n >= e.to && behind // another story's, or a comment
		case atom.Main:
			return false
		case atom.Section, atom.Div, atom.Ol, atom.Ul:
			if behind && n >= e.to && e.marksOthers(n) {
				return true
			}
		}
		n = e.p.Parent[n]
	}
	return false
}

// marksOthers reports whether an element's names say that comments or other stories
// are in it.
func (e *evidence) marksOthers(n int32) bool {
	names := strings.ToLower(page.Attr(e.p.Nodes[n], "class") + " " + page.Attr(e.p.Nodes[n], "id"))
	for _, mark := range [...]string{"comment", "komment", "coment", "disqus", "related", "recommend"} {
		if strings.Contains(names, mark) {
			return true
		}
	}
	return false
}
