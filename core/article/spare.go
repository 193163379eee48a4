package article

import (
	"sync"

	"winnow/core/internal/words"
	"winnow/core/page"
)

// room is what serves page after page: memory, and what names of classes were
// found to say.
type room struct {
	authors  words.Memo // whether a name marks an author
	marks    marker
	text     []byte   // of one element
	counts   []inside // by node, for Roots
	sums     []int32  // three a node, for figures
	contexts []int32  // by node
	masks    []uint32 // for splitter
}

var spare = sync.Pool{New: func() any { return new(room) }}

// spareNodes is the size of pages, in nodes, whose room is kept: the largest take
// a hundred times as much as others.
const spareNodes = 50000

// ready makes the room fit for a page.
func (r *room) ready() {
	r.authors.Ready()
	r.marks.known.Ready()
}

// release gives the room to the next page, unless page p made it large.
func (r *room) release(p *page.Page) {
	if len(p.Nodes) <= spareNodes {
		spare.Put(r)
	}
}
