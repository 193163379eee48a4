package article

import (
	"golang.org/x/net/html/atom"
)

const (
	maxCellWords = 60  // a longer cell holds prose: the table is the page's layout
	maxRows      = 500 // rows past this are left to flow as text
)

// table makes a Table of the kept blocks in the table of context t, of which
// block i is the first. ok is false where the table is layout: one column, prose
// in its cells, or tables inside.
func (b *builder) table(i int, t int32) (el Element, ok bool) {
	if b.layout[t] {
		return el, false
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
		el.Rows = append(el.Rows, make([][]Inline, len(cells)))
		for c, cell := range cells {
			at[cell] = [2]int{r, c}
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
		*content = append(*content, b.runs(&b.blocks[k])...)
	}
	el.Rows, el.Head = withoutEmpty(el.Rows, el.Head)
	return el, b.used[i]
}

// tabular reports whether the kept blocks in the table from block i on may stand
// in cells, and which is the last of them. A table in which the first kept block
// is no cell's is read from its first cell on.
func (b *builder) tabular(i int, t int32) (last int, ok bool) {
	end := b.p.End[b.ctx.list[t].node]
	if b.ctx.find(b.blocks[i].Node, inCell) == 0 {
		return i, false
	}
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

// rows returns the cells' node numbers row by row, whether the first row is a
// head, and how many cells the widest row has.
func (b *builder) rows(n, end int32) (rows [][]int32, head bool, wide int) {
	for i := n + 1; i < end; i++ {
		switch b.p.Nodes[i].DataAtom {
		case atom.Tr:
			rows = append(rows, nil)
		case atom.Td, atom.Th:
			if len(rows) == 0 {
				rows = append(rows, nil)
			}
			r := len(rows) - 1
			rows[r] = append(rows[r], i)
			wide = max(wide, len(rows[r]))
			if r == 0 {
				head = b.p.Nodes[i].DataAtom == atom.Th
			}
		}
	}
	return rows, head, wide
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
