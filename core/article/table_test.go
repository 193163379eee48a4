package article

import "testing"

// TestTableSpans has cells that reach over others: what follows stays in its column.
func TestTableSpans(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><table><caption>Games of May</caption><thead><tr><th rowspan=2>Club</th><th colspan=2>Games</th><th rowspan="2">Points</th></tr><tr><th>won</th><th>lost</th></tr></thead><tr><td>North</td><td>3</td><td>1</td><td>9</td></tr><tr><td colspan=100>South left</td></tr><tr><td colspan=2 rowspan=2>West</td><td>2</td><td>6</td></tr><tr><td>x</td><td>0</td></tr></table>`,
		`paragraph: Before.
		paragraph: Games of May
		table | Club | Games |  | Points | |  | won | lost | | North | 3 | 1 | 9 | | South left |  |  |  | | West |  | 2 | 6 | |  |  | x | 0 |`)
}

// TestTableInTable is one of facts in a cell of the page's layout.
func TestTableInTable(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><table><tr><td><table><tr><td>Built</td><td>1921</td></tr><tr><td>Length</td><td>210 m</td></tr></table></td><td>Side words</td></tr><tr><td>More words</td><td></td></tr></table>`,
		`table | Built | 1921 | | Length | 210 m |
		paragraph: Side words
		paragraph: More words`)
}

// TestCaptionOfTableInTable: the inner table's caption stands in a cell, of the outer one.
func TestCaptionOfTableInTable(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><table><tr><td><table><caption>The pier</caption><tr><td>Built</td><td>1921</td></tr><tr><td>Length</td><td>210 m</td></tr></table></td></tr></table>`,
		`paragraph: The pier
		table | Built | 1921 | | Length | 210 m |`)
}
