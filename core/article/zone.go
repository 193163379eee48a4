package article

import "golang.org/x/net/html/atom"

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
	links := 0
	for k := 0; k < 12 && n > 0; k++ {
		switch e.p.Nodes[n].DataAtom {
		case atom.Nav, atom.Aside, atom.Footer, atom.Figure, atom.Figcaption:
			return true
		case atom.Li, atom.A:
			links++
			if links == 2 {
				return true
			}
		case atom.Article, atom.Main:
			return false
		}
		n = e.p.Parent[n]
	}
	return false
}
