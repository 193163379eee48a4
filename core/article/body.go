package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/judge"
	"winnow/core/page"
)

// builder makes the body: it goes through the kept blocks and the pictures and
// players between them in the page's order, and puts each where its lists and
// quotes are.
//
//	blocks ──┐
//	         ├→ pieces in document order → open lists and quotes → []Element
//	figures ─┘
type builder struct {
	e        *evidence
	p        *page.Page
	blocks   []block.Block
	verdicts []judge.Verdict
	base     string
	ctx      contexts
	figures  []*figure      // document order
	used     []bool         // blocks that are in the body
	layout   map[int32]bool // tables that are layout, by context
	listings map[int32]int  // what tables with code hold, by context
	times    []string       // by block: the time of the live entry that begins there
	root     branch
	open     []*branch // containers that are open, outermost first
	inline   inlineWriter
	inlines  []Inline // of blocks that are one run
	branches []branch // room for those to come
	numbers  []int    // 0, 1, 2 … for Element.Blocks of one block
}

// branch is an Element in the making.
type branch struct {
	el   Element
	ctx  int32 // context that it stands for
	kids []*branch
}

// buildBody fills Body.
func (a *Article) buildBody(e *evidence) {
	b := &builder{e: e, p: e.p, blocks: e.blocks, verdicts: e.verdicts, base: e.base(), used: make([]bool, len(e.blocks)), numbers: make([]int, len(e.blocks))}
	kept := 0
	for i := range b.numbers {
		b.numbers[i] = i
		if b.verdicts[i].Kept() {
			kept++
		}
	}
	b.inlines = make([]Inline, 0, kept)
	if b.p.Source == page.Text {
		b.ctx = contexts{list: make([]context, 1), of: make([]int32, len(b.p.Nodes))}
	} else {
		e.room.contexts = reuse.Slice(e.room.contexts, len(b.p.Nodes))
		b.ctx = readContexts(b.p, e.room.contexts)
		b.figures = e.findFigures(&b.ctx)
		for i := range b.figures {
			for _, k := range b.figures[i].el.Blocks {
				b.used[k] = true
			}
		}
		b.times = e.liveTimes()
	}
	next := 0
	for i := range b.blocks {
		for next < len(b.figures) && b.figures[next].node < b.blocks[i].First {
			b.figure(b.figures[next])
			next++
		}
		if b.verdicts[i].Kept() && !b.used[i] {
			b.block(i)
		}
	}
	for ; next < len(b.figures); next++ {
		b.figure(b.figures[next])
	}
	a.Body = b.elements(b.root.kids)
}

// block puts block i into the body.
func (b *builder) block(i int) {
	bl := &b.blocks[i]
	if n := b.codeBox(i); n > 0 {
		if el := b.code(i, n); len(el.Inline) > 0 {
			b.place(n, el)
		}
		return
	}
	if t := b.ctx.find(bl.Node, inTable); t > 0 {
		if el, ok := b.table(i, t); ok {
			b.place(b.ctx.list[t].node, el)
			return
		}
	}
	b.used[i] = true
	el := Element{Kind: Paragraph, Inline: b.runs(bl), Blocks: b.numbers[i : i+1 : i+1]}
	switch {
	case b.verdicts[i].Part == judge.Standfirst:
		el.Kind = Standfirst
	case bl.Kind == block.Heading:
		el.Kind, el.Level = Heading, int(bl.Level)
	}
	if b.times != nil {
		el.Time = b.times[i]
	}
	if el.Kind != Standfirst {
		b.lines(i, &el)
	}
	b.place(bl.Node, el)
}

// figure puts a picture or player into the body.
func (b *builder) figure(f *figure) {
	n := f.node
	if b.p.Nodes[n].DataAtom == atom.Blockquote {
		n = b.p.Parent[n] // the post is in the quote's place, not in it
	}
	b.place(n, f.el)
}

// place appends el inside the lists and quotes around node n, and opens and
// closes those as needed.
func (b *builder) place(n int32, el Element) {
	var room [maxNesting]int32
	chain := b.ctx.chain(n, room[:0])
	same := 0
	for same < len(chain) && same < len(b.open) && b.open[same].ctx == chain[same] {
		same++
	}
	b.open = b.open[:same]
	for _, at := range chain[same:] {
		br := b.branch(at, b.container(at))
		b.under(br)
		b.open = append(b.open, br)
	}
	b.under(b.branch(0, el))
}

// branch returns a new branch. They are made by the dozen, which costs less.
func (b *builder) branch(ctx int32, el Element) *branch {
	const dozens = 24
	if len(b.branches) == cap(b.branches) {
		b.branches = make([]branch, 0, dozens)
	}
	b.branches = append(b.branches, branch{ctx: ctx, el: el})
	return &b.branches[len(b.branches)-1]
}

// under appends br to the innermost open container.
func (b *builder) under(br *branch) {
	top := &b.root
	if len(b.open) > 0 {
		top = b.open[len(b.open)-1]
	}
	top.kids = append(top.kids, br)
}

func (b *builder) container(at int32) Element {
	c := &b.ctx.list[at]
	node := b.p.Nodes[c.node]
	switch c.kind {
	case inList:
		return Element{Kind: List, Ordered: node.DataAtom == atom.Ol}
	case inQuote:
		el := Element{Kind: Quote, URL: b.e.quoteSource(c.node, b.base)}
		b.signature(&el, c.node)
		return el
	}
	return Element{Kind: Paragraph}
}

// signature gives a quote the line in node n, or in the caption of the figure that it is,
// that says whose words these are.
func (b *builder) signature(el *Element, n int32) {
	end := b.p.End[n]
	if b.e.signs(end) {
		end = b.p.End[end]
	}
	for k := b.e.firstBlock(n); k < len(b.blocks) && b.blocks[k].First < end; k++ {
		if b.verdicts[k].Part == judge.Caption && !b.used[k] {
			b.used[k] = true
			el.By = join(el.By, strings.TrimLeft(b.blocks[k].Text, "-–—―~ "))
			el.Blocks = append(el.Blocks, k)
		}
	}
}

// elements turns branches into Elements. An item whose first part is a plain
// paragraph takes that part's text as its own; containers without content go.
func (b *builder) elements(list []*branch) []Element {
	if len(list) == 0 {
		return nil
	}
	out := make([]Element, 0, len(list))
	for _, br := range list {
		el := br.el
		if br.ctx > 0 {
			inner := b.elements(br.kids)
			if len(inner) == 0 {
				continue
			}
			switch {
			case el.Kind == List:
				el.Items = asItems(inner)
				if list := pictures(el.Items); list != nil && !el.Ordered {
					out = append(out, list...)
					continue
				}
				if el.Ordered {
					number(el.Items, b.p.Nodes[b.ctx.list[br.ctx].node])
				}
			case el.Kind == Paragraph: // an item
				el = item(inner)
				el.Number = ownNumber(b.p.Nodes[b.ctx.list[br.ctx].node])
			default:
				el.Items = inner
			}
			if el.Time == "" && el.Kind != Paragraph && !hasEntries(el.Items) { // the entry begins with the list or quote
				first := &el.Items[0]
				for first.Time == "" && len(first.Items) > 0 && len(first.Inline) == 0 {
					first = &first.Items[0]
				}
				el.Time, first.Time = first.Time, ""
			}
		}
		out = append(out, el)
	}
	return out
}

// hasEntries reports whether entries are the items of a list: more than one has a time.
func hasEntries(items []Element) bool {
	for i := 1; i < len(items); i++ {
		if items[i].Time != "" {
			return true
		}
	}
	return false
}

// item makes one list item of what stands in it.
func item(inner []Element) Element {
	if inner[0].Kind == Paragraph && len(inner[0].Items) == 0 {
		el := inner[0]
		el.Items = inner[1:]
		return el
	}
	return Element{Kind: Paragraph, Items: inner}
}

// asItems makes sure that a list holds items only: a list right in a list belongs to the
// item before it, as browsers show it; what else stands beside its items is an item too.
func asItems(inner []Element) []Element {
	items := make([]Element, 0, len(inner))
	for i := range inner {
		el := inner[i : i+1]
		if el[0].Kind == Paragraph {
			items = append(items, el...)
			continue
		}
		if el[0].Kind != List || len(items) == 0 || el[0].Time != "" {
			items = append(items, Element{})
		}
		last := &items[len(items)-1]
		last.Items = append(last.Items, el...)
	}
	return items
}
