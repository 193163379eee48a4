package judge

import (
	"golang.org/x/net/html/atom"

	"winnow/core/block"
)

// A table with holes says something else than the page did, so the cells of a table
// that is liked as a whole stay together.

// Limits for a table. Whole pages are laid out in tables, too; their cells hold more.
const (
	tableCells = 4  // cells with text, at least
	tableWords = 60 // words of a cell, at most
	tableReach = 8  // levels from a cell's block up to the table, at most
)

// keepTables keeps all cells of a table whose words score keepFrom on average.
func (x *extractor) keepTables(scores []float32, kept []bool) {
	for i := 0; i < len(kept); {
		t := x.tableOf(i)
		if t == 0 {
			i++
			continue
		}
		end, cells, longest := i, 0, 0
		sum, words := float32(0), float32(0)
		for ; end < len(kept) && x.inside(end, t); end++ {
			if x.shownCell(end, t) {
				w := max(1, x.blocks[end].Words)
				sum, words = sum+float32(w)*scores[end], words+float32(w)
				cells, longest = cells+1, max(longest, w)
			}
		}
		if cells >= tableCells && longest <= tableWords && sum >= keepFrom*words {
			for k := i; k < end; k++ {
				kept[k] = kept[k] || x.shownCell(k, t)
			}
		}
		i = end
	}
}

// shownCell reports whether block i is shown in a cell of the table at node t, and of
// no table in it.
func (x *extractor) shownCell(i int, t int32) bool {
	return x.tableOf(i) == t && !x.hidden[x.blocks[i].Node]
}

// tableOf returns the number of the table in whose cell block i stands, 0 for none.
func (x *extractor) tableOf(i int) int32 {
	if x.blocks[i].Kind != block.Cell {
		return 0
	}
	n := x.blocks[i].Node
	for up := 0; up < tableReach && n > 0; up++ {
		if x.p.Nodes[n].DataAtom == atom.Table {
			return n
		}
		n = x.p.Parent[n]
	}
	return 0
}
