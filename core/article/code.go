package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// codeBox is the element that holds the code in which block i stands: the outermost of
// a pre element and a table that has a line of it, or its number, in every cell; 0 for
// a block that is no code, or stands in a table of other things.
func (b *builder) codeBox(i int) int32 {
	home := b.blocks[i].Node
	pre, n := b.ctx.find(home, inPre), home
	switch {
	case pre > 0:
		n = b.ctx.list[pre].node
		if outer := b.ctx.find(b.p.Parent[n], inPre); outer > 0 {
			n = b.ctx.list[outer].node
		}
	case b.blocks[i].Kind != block.Cell || !b.isGutter(b.ctx.list[b.ctx.find(home, inCell)].node):
		return 0
	}
	t := b.ctx.find(b.p.Parent[n], inTable)
	switch what := b.listing(t); {
	case what == numbered:
		return b.ctx.list[t].node
	case pre == 0 || what == mixed:
		return 0
	}
	return n
}

// What the cells of a table hold that has code in it.
const (
	mixed     = 1 + iota // other things, too: what flags and commands mean
	numbered             // lines of code and their numbers
	plainCode            // code
)

// listing says what the cells of the table of context t hold, 0 if there is no table.
func (b *builder) listing(t int32) int {
	if what, known := b.listings[t]; known || t == 0 {
		return what
	}
	n, what, codes := b.ctx.list[t].node, plainCode, false
	for k := b.e.firstBlock(n); k < len(b.blocks) && b.blocks[k].First < b.p.End[n] && what != mixed; k++ {
		inCode := b.ctx.find(b.blocks[k].Node, inPre) > t
		switch {
		case b.isGutter(b.ctx.list[b.ctx.find(b.blocks[k].Node, inCell)].node):
			what = numbered
		case inCode:
			codes = true
		case b.verdicts[k].Kept():
			what = mixed
		}
	}
	if !codes {
		what = mixed
	}
	if b.listings == nil {
		b.listings = map[int32]int{}
	}
	b.listings[t] = what
	return what
}

// code makes a Code element of all kept blocks in node n, of which i is the first, with
// its line breaks and without the numbers of its lines.
func (b *builder) code(i int, n int32) Element {
	el := Element{Kind: Code}
	for k := i; k < len(b.blocks) && b.blocks[k].First < b.p.End[n]; k++ {
		if b.verdicts[k].Kept() && !b.used[k] {
			b.used[k] = true
			el.Blocks = append(el.Blocks, k)
		}
	}
	if text := b.lineText(n, b.p.End[n]); text != "" {
		el.Inline = []Inline{{Kind: Text, Text: text}}
	}
	return el
}

// lineText is the code from one node to before another.
func (b *builder) lineText(from, to int32) string {
	var text []byte
	k := b.e.firstBlock(from)
	row := 0 // where the line begins that has an element of its own
	for at := from; at < to; at++ {
		node := b.p.Nodes[at]
		switch {
		case b.p.IsText(at):
			for k < len(b.blocks) && b.blocks[k].End <= at {
				k++
			}
			if k < len(b.blocks) && b.blocks[k].First <= at && !b.verdicts[k].Kept() {
				continue // "Copy"
			}
			text = appendLines(text, node.Data)
		case b.isGutter(at) || block.Unread(node):
			at = b.p.End[at] - 1
		case node.DataAtom == atom.Br:
			text = append(text, '\n')
		case node.DataAtom == atom.Tr || classHas(node, rowMarks) && !block.IsInline(node):
			if len(text) > 0 && (len(text) == row || text[len(text)-1] != '\n') {
				text = append(text, '\n')
			}
			row = len(text)
		case !block.IsInline(node) && len(text) > 0 && text[len(text)-1] != '\n':
			text = append(text, '\n')
		}
	}
	return strings.Trim(string(text), "\r\n")
}

// preAround is the pre element around node n, 0 if none is near.
func preAround(p *page.Page, n int32) int32 {
	for k := 0; k < maxWrappers && n > 0; n, k = p.Parent[n], k+1 {
		if p.Nodes[n].DataAtom == atom.Pre {
			return n
		}
	}
	return 0
}

// codeText is the text of block bl in a pre element with its line breaks and indents.
func codeText(p *page.Page, bl *block.Block) string {
	var text []byte
	for i := bl.First; i < bl.End; i++ {
		if p.IsText(i) {
			text = appendLines(text, p.Nodes[i].Data)
		}
	}
	return strings.Trim(string(text), "\r\n")
}

func appendLines(text []byte, data string) []byte {
	return append(text, strings.ReplaceAll(data, "\r\n", "\n")...)
}

// gutterMarks are tokens of classes of the numbers beside lines of code, rowMarks those
// of boxes of one line each.
var (
	gutterMarks = &wordSet{list: "lineno linenos linenum linenumber linenumbers gutter ln lnt rownum"}
	rowMarks    = &wordSet{list: "line row codeline loc"}
)

// maxGutter is how many nodes are looked at for the numbers of a listing's lines.
const maxGutter = 4000

// isGutter reports whether an element holds nothing but the numbers of lines: its name
// says so, or it is a table's cell with more than one.
func (b *builder) isGutter(n int32) bool {
	node := b.p.Nodes[n]
	if n == 0 || b.p.End[n]-n > maxGutter || node.DataAtom == 0 || b.p.IsText(n) {
		return false
	}
	named := classHas(node, gutterMarks) || page.Attr(node, "data-line-number") != ""
	if !named && node.DataAtom != atom.Td && node.DataAtom != atom.Th {
		return false
	}
	count, want := 0, 0
	for i := n + 1; i < b.p.End[n]; i++ {
		if !b.p.IsText(i) {
			continue
		}
		for _, word := range strings.Fields(b.p.Nodes[i].Data) {
			if digitsAt(word, 0) != len(word) || len(word) > 6 || count > 0 && atoi(word) != want {
				return false
			}
			want = atoi(word) + 1
			count++
		}
	}
	return count > 1 || named && count == 1
}
