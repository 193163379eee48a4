package article

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// formula is a picture of a formula in the line of a kept block.
type formula struct {
	node  int32
	block int
	text  string // its source, as the page has it for those who do not see it
	url   string
}

// formulaWords are tokens of classes and addresses of pictures that scripts make of formulas.
var formulaWords = &wordSet{list: "math tex latex mathtex katex mathjax codecogs formula equation"}

// maxFormula is the greatest height of such a picture, in CSS pixels: taller ones are charts.
const maxFormula = 150

// formulaIn is the source of the formula that an img shows, "" if it shows none.
func formulaIn(n *html.Node, u string) string {
	alt := altOf(n)
	height, _ := strconv.Atoi(page.Attr(n, "height"))
	if alt == "" || height > maxFormula || !strings.ContainsAny(alt, `\^=`) && page.Attr(n, "role") != "math" && !classHas(n, formulaWords) && !hasMark(hostOf(u)+" "+pathOf(u), formulaWords) {
		return ""
	}
	return alt
}

// inLine takes the picture in node i if it is a formula's in the line of a kept block:
// there it is a part of the sentence.
func (f *finder) inLine(i int32) bool {
	n := f.e.p.Nodes[i]
	if mediaTag(n) != atom.Img {
		return false
	}
	u, _ := source(n, f.base)
	text := formulaIn(n, u)
	if text == "" {
		return false
	}
	box := f.e.p.Parent[i]
	for block.IsInline(f.e.p.Nodes[box]) {
		box = f.e.p.Parent[box]
	}
	next := f.e.firstBlock(i)
	for k := max(0, next-1); k <= next && k < len(f.e.blocks); k++ {
		if f.e.verdicts[k].Kept() && f.e.blocks[k].Node == box {
			f.e.formulas = append(f.e.formulas, formula{i, k, text, u})
			return true
		}
	}
	return false
}

// formulas are those in the line of a block.
func (b *builder) formulas(bl *block.Block) []formula {
	list := b.e.formulas
	for len(list) > 0 && b.blocks[list[0].block].First < bl.First {
		list = list[1:]
	}
	end := 0
	for end < len(list) && b.blocks[list[end].block].First == bl.First {
		end++
	}
	return list[:end]
}

// formula puts a formula in the line. The block's text has one blank for those on both
// sides of its picture, and none where it begins or ends with one.
func (w *inlineWriter) formula(f *formula) {
	w.move(w.around(f.node))
	w.lead = !w.began
	if w.gap {
		w.put(Inline{Text: " "})
		w.owed = true
	}
	w.put(Inline{Kind: Formula, Text: f.text, URL: f.url})
}

// put adds a run that is no part of the block's text.
func (w *inlineWriter) put(in Inline) {
	top := len(w.level) - 1
	w.level[top] = append(w.level[top], in)
}

// blank notes white space on the page.
func (w *inlineWriter) blank() {
	w.gap, w.owed = w.gap || w.began, false
	if w.lead {
		w.put(Inline{Text: " "})
		w.lead = false
	}
}
