package article

import "golang.org/x/net/html/atom"

// maxLineWords is how long a line of a verse, an address or a list is at most that is
// made with line breaks; longer ones are paragraphs that a page sets apart with them.
const maxLineWords = 16

// lines adds to the element of block i the lines behind it that only a line break
// sets apart: those of a verse or of an address, or a headline in two; and what goes on
// behind a formula out of sight.
func (b *builder) lines(i int, el *Element) {
	for k := i + 1; k < len(b.blocks); k++ {
		last, next := &b.blocks[k-1], &b.blocks[k]
		switch {
		case !b.used[k] && sameLine(b.p, b.blocks, b.verdicts, k):
		case next.Node != last.Node || !b.verdicts[k].Kept() || b.verdicts[k].Part != b.verdicts[i].Part || b.used[k]:
			return
		case b.times != nil && b.times[k] != "" || !b.oneBreak(last.End, next.First):
			return
		case el.Kind != Heading && (last.Words > maxLineWords || next.Words > maxLineWords):
			return
		}
		b.used[k] = true
		el.Inline = b.goOn(el.Inline, k, b.runs(next))
		el.Blocks = b.numbers[i : k+1 : k+1]
	}
}

// goOn appends the runs of block k to those of the block before in its paragraph or cell.
func (b *builder) goOn(list []Inline, k int, runs []Inline) []Inline {
	between := lineEnd[:]
	switch {
	case len(list) == 0:
		return runs
	case sameLine(b.p, b.blocks, b.verdicts, k):
		between = blank[:]
	}
	return append(append(list, between...), runs...)
}

// What stands between two blocks of a paragraph or a cell.
var (
	lineEnd = [...]Inline{{Kind: Break}}
	blank   = [...]Inline{{Text: " "}}
)

// oneBreak reports whether a line break and nothing else that is seen stands between
// two nodes.
func (b *builder) oneBreak(from, to int32) bool {
	breaks := 0
	for n := from; n < to; n++ {
		if b.p.IsText(n) {
			continue
		}
		switch mediaTag(b.p.Nodes[n]) {
		case atom.Br:
			breaks++
		case atom.Img, atom.Picture, atom.Video, atom.Audio, atom.Iframe, atom.Figure, atom.Hr:
			return false
		}
	}
	return breaks == 1
}
