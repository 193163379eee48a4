package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

const (
	maxCellWords = 60  // a longer cell holds prose: the table is the page's layout
	maxRows      = 500 // rows past this are left to flow as text
	maxNumber    = 1e4 // a larger one is a slip
	maxSpan      = 50  // places that one cell takes; pages write 100 for the whole width
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
	n := b.ctx.list[t].node
	end := b.p.End[n]
	last, ok := b.tabular(i, t)
	rows, head, wide := b.rows(n, end)
	if !ok || wide < 2 || len(rows) < 2 || len(rows) > maxRows {
		if b.layout == nil {
			b.layout = map[int32]bool{}
		}
		b.layout[t] = true
		return el, false
	}
	el = Element{Kind: Table, Head: head}
	at := map[int32][2]int{}
	for r, cells := range rows {
		el.Rows = append(el.Rows, make([][]Inline, min(len(cells), wide)))
		for c, cell := range cells {
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
		if len(*content) > 0 {
			*content = append(*content, Inline{Kind: Break})
		}
		*content = append(*content, b.cell(k)...)
	}
	el.Rows, el.Head = withoutEmpty(el.Rows, el.Head)
	return el, b.used[i]
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

// rows returns the cells' node numbers row by row, 0 for a place that a cell beside
// or above reaches into; whether the first row is a head, and how many places the
// widest row has.
func (b *builder) rows(n, end int32) (rows [][]int32, head bool, wide int) {
	var down []int // by column, the first row that its last cell does not reach
	for i := n + 1; i < end; i++ {
		switch node := b.p.Nodes[i]; node.DataAtom {
		case atom.Table:
			if b.e.keptIn(i) >= 0 {
				return nil, false, 0 // the outer one is the page's layout
			}
			i = b.p.End[i] - 1
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Td, atom.Th:
			if len(rows) == 0 {
				rows = append(rows, nil)
			}
			r := len(rows) - 1
			row := rows[r]
			for len(row) < len(down) && down[len(row)] > r {
				row = append(row, 0)
			}
			wide = max(wide, len(row)+1)
			cell, below := i, r+span(page.Attr(node, "rowspan"))
			for range min(maxSpan, span(page.Attr(node, "colspan"))) {
				if len(row) == len(down) {
					down = append(down, 0)
				}
				down[len(row)] = below
				row = append(row, cell)
				cell = 0
			}
			rows[r] = row
			if r == 0 {
				head = node.DataAtom == atom.Th
			}
		}
	}
	return rows, head, wide
}

// span is how many places an attribute of a cell says, 1 where it says none.
func span(s string) int {
	if n := digitsAt(s, 0); n > 0 && n == len(s) {
		return max(1, min(atoi(s), maxNumber))
	}
	return 1
}

func withoutEmpty(rows [][][]Inline, head bool) ([][][]Inline, bool) {
	var out [][][]Inline
	for r, row := range rows {
		full := false
		for _, cell := range row {
			full = full || len(cell) > 0
		}
		if full {
			out = append(out, row)
		} else if r == 0 {
			head = false
		}
	}
	return out, head
}
