package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

const (
	maxCellWords = 60  // a longer cell holds prose: the table is the page's layout
	maxRows      = 500 // rows past this are left to flow as text
	maxNumber    = 1e4 // a larger one is a slip
	maxSpan      = 50  // places that one cell takes; pages write 100 for the whole width
	maxReached   = 8   // places a cell that cells above reach into; spareReached more are free
	spareReached = 200
)

// table makes a Table of the kept blocks in the table of context t, of which
// block i is the first. ok is false where the table is layout: one column, prose
// in its cells, or tables inside.
func (b *builder) table(i int, t int32) (el Element, ok bool) {
	if b.layout[t] {
		return el, false
	}
	if b.ctx.find(b.blocks[i].Node, inCell) < t {
		return el, false // the table's caption, which says nothing about its cells and may stand in another table's
	}
	last, ok := b.tabular(i, t)
	rows, wide := b.rows(b.ctx.list[t].node)
	if !ok || wide < 2 || len(rows) < 2 || len(rows) > maxRows || isLayout(b.p.Nodes[b.ctx.list[t].node]) {
		if b.layout == nil {
			b.layout = map[int32]bool{}
		}
		b.layout[t] = true
		return el, false
	}
	el = Element{Kind: Table}
	at := map[int32][2]int{}
	for r := range rows {
		el.Rows = append(el.Rows, make([][]Inline, min(len(rows[r].cells), wide)))
		for c, cell := range rows[r].cells {
			if cell > 0 {
				at[cell] = [2]int{r, c}
			}
		}
	}
	for k := i; k <= last; k++ {
		if !b.verdicts[k].Kept() || b.used[k] {
			continue
		}
		cell := b.ctx.find(b.blocks[k].Node, inCell)
		rc, in := at[b.ctx.list[cell].node]
		if !in {
			continue // the table's caption; it flows as text
		}
		b.used[k] = true
		el.Blocks = append(el.Blocks, k)
		content := &el.Rows[rc[0]][rc[1]]
		*content = b.goOn(*content, k, b.cell(k))
	}
	el.Rows, rows = withoutEmpty(el.Rows, rows)
	el.Head, el.Side = heads(rows)
	return el, b.used[i]
}

// isLayout reports whether a table says that it is the page's layout.
func isLayout(table *html.Node) bool {
	role := page.Attr(table, "role")
	return role == "presentation" || role == "none"
}

// cell is the text of block k in a table: of code, with its line breaks.
func (b *builder) cell(k int) []Inline {
	bl := &b.blocks[k]
	if bl.Kind != block.Code {
		return b.runs(bl)
	}
	var list []Inline
	for _, text := range strings.Split(b.lineText(bl.First, bl.End), "\n") {
		if len(list) > 0 {
			list = append(list, Inline{Kind: Break})
		}
		list = append(list, Inline{Kind: CodeSpan, Text: text})
	}
	return list
}

// tabular reports whether the kept blocks in the table from block i on may stand
// in cells, and which is the last of them.
func (b *builder) tabular(i int, t int32) (last int, ok bool) {
	end := b.p.End[b.ctx.list[t].node]
	for k := i; k < len(b.blocks) && b.blocks[k].First < end; k++ {
		if !b.verdicts[k].Kept() || b.used[k] {
			continue
		}
		if b.blocks[k].Words > maxCellWords || b.ctx.find(b.blocks[k].Node, inTable) != t {
			return i, false
		}
		last = k
	}
	return last, true
}

// row is a table's row: what stands in its places, and of which kind its cells are.
type row struct {
	cells       []int32 // node numbers of the cells, 0 for a place that one beside or above reaches into
	heads, data int     // cells of each kind
	side        bool    // the first cell is of the first kind
	inHead      bool    // it stands in the table's head
}

// rows returns a table's rows, and how many places the widest has.
func (b *builder) rows(n int32) (rows []row, wide int) {
	var down []int         // by column, the first row that its last cell does not reach
	head := n              // end of the table's head
	places := spareReached // that cells above may still reach into: a few cells with large spans would fill any memory
	for i := n + 1; i < b.p.End[n]; i++ {
		switch node := b.p.Nodes[i]; node.DataAtom {
		case atom.Table:
			if b.e.keptIn(i) >= 0 {
				return nil, 0 // the outer one is the page's layout
			}
			i = b.p.End[i] - 1
		case atom.Thead:
			head = b.p.End[i]
		case atom.Tr:
			rows = append(rows, row{inHead: i < head})
		case atom.Td, atom.Th:
			if len(rows) == 0 {
				rows = append(rows, row{inHead: i < head})
			}
			last := len(rows) - 1
			r := &rows[last]
			for len(r.cells) < len(down) && down[len(r.cells)] > last {
				r.cells = append(r.cells, 0)
				places--
			}
			if places += maxReached; places < 0 || len(rows) > maxRows {
				return nil, 0
			}
			wide = max(wide, len(r.cells)+1)
			r.count(node.DataAtom == atom.Th)
			cell, below := i, last+span(page.Attr(node, "rowspan"))
			for range min(maxSpan, span(page.Attr(node, "colspan"))) {
				if len(r.cells) == len(down) {
					down = append(down, 0)
				}
				down[len(r.cells)] = below
				r.cells = append(r.cells, cell)
				cell = 0
			}
		}
	}
	return rows, wide
}

// count takes in the kind of the next cell.
func (r *row) count(isHead bool) {
	switch {
	case isHead:
		r.side = r.side || len(r.cells) == 0
		r.heads++
	default:
		r.data++
	}
}

// heads returns how many rows, from the first on, say what is in the columns, and whether
// the first cells of the others say what is in the rows. The corner of both often is a cell
// like any other; a single cell further down says what the rows below it are about.
func heads(rows []row) (head int, side bool) {
	for head < len(rows) {
		r := &rows[head]
		corner := head == 0 && r.data == 1 && !r.side
		if !r.inHead && (r.heads == 0 || r.data > 0 && !corner || head > 0 && r.heads == 1) {
			break
		}
		head++
	}
	if head == len(rows) {
		return min(head, 1), false
	}
	for i := head; i < len(rows); i++ {
		r := &rows[i]
		if len(r.cells) > 0 && r.cells[0] > 0 && !r.side {
			return head, false
		}
		side = side || r.side && r.data > 0
	}
	return head, side
}

// span is how many places an attribute of a cell says, 1 where it says none.
func span(s string) int {
	if n := digitsAt(s, 0); n > 0 && n == len(s) {
		return max(1, min(atoi(s), maxNumber))
	}
	return 1
}

// withoutEmpty leaves out the rows that have no content.
func withoutEmpty(content [][][]Inline, rows []row) ([][][]Inline, []row) {
	n := 0
	for r, cells := range content {
		full := false
		for _, cell := range cells {
			full = full || len(cell) > 0
		}
		if full {
			content[n], rows[n] = cells, rows[r]
			n++
		}
	}
	return content[:n], rows[:n]
}
