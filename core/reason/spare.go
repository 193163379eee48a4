package reason

import (
	"sync"

	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/judge"
	"winnow/core/page"
)

// spare holds the room of pages that were named before: a quarter of a megabyte
// a page that the next one need not ask for.
var spare = sync.Pool{New: func() any { return new(namer) }}

// spareNodes is the size of pages, in nodes, whose room is kept: the largest take
// a hundred times as much as others.
const spareNodes = 50000

// ready makes the namer fit for a page.
func (m *namer) ready(p *page.Page, blocks []block.Block, verdicts []judge.Verdict) {
	m.p, m.blocks, m.verdicts, m.lex = p, blocks, verdicts, lexiconOnce()
	m.scan.lex = m.lex
	m.start = reuse.Slice(m.start, len(p.Nodes)+1)
	m.keptBefore = reuse.Slice(m.keptBefore, len(blocks)+1)
	m.linksBefore = reuse.Slice(m.linksBefore, len(blocks)+1)
	m.plainBefore = reuse.Slice(m.plainBefore, len(blocks)+1)
	m.notes = reuse.Slice(m.notes, len(blocks))
	m.spots = reuse.Slice(m.spots, len(p.Nodes))
	m.out = reuse.Slice(m.out, len(blocks))
	m.claims = append(m.claims[:0], claim{})
	m.hints.ready()
	m.hosts = hosts{}
}

// release gives the namer's room to the next page, without what it knows of this
// one but for the hints of names.
func (m *namer) release() {
	if len(m.p.Nodes) > spareNodes {
		return
	}
	m.p, m.blocks, m.verdicts, m.hosts = nil, nil, nil, hosts{}
	spare.Put(m)
}
