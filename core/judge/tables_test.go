package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestKeepTables: a table that is liked on average stays whole, and others stay as their
// cells are scored.
func TestKeepTables(t *testing.T) {
	row := func(cells ...string) string { return "<tr><td>" + strings.Join(cells, "</td><td>") + "</td></tr>" }
	prices := row("Adult", "nine crowns") + row("Child", "four crowns")
	long := strings.Repeat("and the harbour waits ", 20)
	for _, c := range []struct {
		name, table string
		scores      []float32
		kept        string
	}{
		{"liked on average", prices, []float32{.6, .6, .6, .4}, "1111"},
		{"not liked on average", prices, []float32{.6, .4, .4, .3}, "1000"},
		{"three cells", row("Adult", "nine crowns") + "<tr><td>Child</td></tr>", []float32{.9, .9, .4}, "110"},
		{"long words weigh more", row("Adult") + row("a price for children and dogs") + row("Child") + row("Dog"), []float32{.9, .3, .9, .4}, "1010"},
		{"a page laid out as a table", row("Adult", long) + row("Child", long), []float32{.9, .9, .4, .9}, "1101"},
		{"a table in it is another", row("Adult", "nine crowns<table>"+row("x")+"</table>") + row("Child", "four crowns"), []float32{.9, .9, .1, .4, .9}, "11011"},
		{"a hidden cell", row("Adult", "nine crowns", "") + `<tr><td>Child</td><td>four crowns</td><td hidden>sold out</td></tr>`, []float32{.9, .9, .4, .9, .1}, "11110"},
	} {
		p, err := page.ParseHTML([]byte("<title>Fares</title><main><table>"+c.table+"</table></main>"), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		if len(x.blocks) != len(c.scores) {
			t.Fatalf("%s: %d blocks, want %d", c.name, len(x.blocks), len(c.scores))
		}
		kept := make([]bool, len(c.scores))
		for i, s := range c.scores {
			kept[i] = s >= keepFrom
		}
		if x.keepTables(c.scores, kept); marksOf(kept) != c.kept {
			t.Errorf("%s: kept %s, want %s", c.name, marksOf(kept), c.kept)
		}
	}
}
