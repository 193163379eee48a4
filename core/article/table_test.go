package article

import (
	"strings"
	"testing"
)

// TestTableSpans has cells that reach over others: what follows stays in its column.
func TestTableSpans(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><table><caption>Games of May</caption><thead><tr><th rowspan=2>Club</th><th colspan=2>Games</th><th rowspan="2">Points</th></tr><tr><th>won</th><th>lost</th></tr></thead><tr><td>North</td><td>3</td><td>1</td><td>9</td></tr><tr><td colspan=100>South left</td></tr><tr><td colspan=2 rowspan=2>West</td><td>2</td><td>6</td></tr><tr><td>x</td><td>0</td></tr></table>`,
		`paragraph: Before.
		paragraph: Games of May
		table | Club | Games |  | Points | |  | won | lost | | North | 3 | 1 | 9 | | South left |  |  |  | | West |  | 2 | 6 | |  |  | x | 0 |`)
}

// TestTableOfLayout says itself that it is none.
func TestTableOfLayout(t *testing.T) {
	for _, role := range [...]string{"presentation", "none"} {
		checkBody(t, `<h1 data-part=title>T</h1><table role=`+role+`><tr><td>Left words</td><td>Side words</td></tr><tr><td>More words</td><td>Last words</td></tr></table>`,
			"paragraph: Left words\nparagraph: Side words\nparagraph: More words\nparagraph: Last words")
	}
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

// TestTableHeads are of columns, in one row or more, and of rows.
func TestTableHeads(t *testing.T) {
	for src, want := range map[string]struct {
		head int
		side bool
		html string
	}{
		"<tr><th>Year<th>Sum<tr><td>2023<td>1":                                                                      {1, false, `<tr><th scope="col">Year</th><th scope="col">Sum</th></tr><tr><td>2023</td><td>1</td></tr>`},
		"<thead><tr><td>Year<td>Sum<tbody><tr><td>2023<td>1":                                                        {1, false, `<tr><th scope="col">Year</th><th scope="col">Sum</th></tr><tr><td>2023</td><td>1</td></tr>`},
		"<tr><td><th>2023<th>2024<tr><th>North<td>1<td>2":                                                           {1, true, `<th scope="col">2024</th></tr><tr><th scope="row">North</th><td>1</td>`},
		"<tr><th>Born<td>1921<tr><th>Died<td>1999":                                                                  {0, true, `<tr><th scope="row">Born</th><td>1921</td></tr><tr><th scope="row">Died</th><td>1999</td></tr>`},
		"<thead><tr><th rowspan=2>Club<th colspan=2>Games<tr><th>won<th>lost<tbody><tr><td>North<td>3<td>1":         {2, false, `<th scope="col">lost</th></tr><tr><td>North</td>`},
		"<tr><th>Name<th>Age<tr><th colspan=2>Group A<tr><td>Ana<td>9":                                              {1, false, `<tr><td>Group A</td><td></td></tr><tr><td>Ana</td>`},
		"<tr><th colspan=2>Lise Harnow<tr><th>Born<td>1921<tr><th rowspan=2>Works<td>Pier<tr><td>Lamp<tr><th><td>x": {1, true, `<tr><th scope="row">Works</th><td>Pier</td></tr><tr><td></td><td>Lamp</td></tr><tr><td></td><td>x</td></tr>`},
		"<tr><td>a<td>b<tr><th>c<th>d":                                                                              {0, false, `<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>`},
		"<tr><th>a<th>b<tr><th>c<th>d":                                                                              {1, false, `<th scope="col">b</th></tr><tr><td>c</td>`},
	} {
		a, _ := read(t, `<h1 data-part=title>T</h1><table>`+src+`</table>`, "https://news.example/story")
		if len(a.Body) != 1 || a.Body[0].Kind != Table || a.Body[0].Head != want.head || a.Body[0].Side != want.side {
			t.Errorf("%s: %+v, want %d heads, side %t", src, a.Body, want.head, want.side)
		}
		if html := strings.ReplaceAll(string(a.AppendHTML(nil)), "\n", ""); !strings.Contains(html, want.html) {
			t.Errorf("%s: no %s in\n%s", src, want.html, html)
		}
		checkMarkdown(t, a)
		checkHTML(t, a)
	}
}

// TestTableOfSpans has cells that would reach into more places than any table needs: it
// is no table, and its words stay.
func TestTableOfSpans(t *testing.T) {
	const rows = 30
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><table>`+strings.Repeat(`<tr><td colspan=50 rowspan=9000>a</td><td>b</td></tr>`, rows)+`</table>`,
		"paragraph: Before."+strings.Repeat("\nparagraph: a\nparagraph: b", rows))
}
