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
		between := b.between(k)
		switch {
		case between.Kind == Text && !b.used[k]:
		case next.Node != last.Node || !b.verdicts[k].Kept() || b.verdicts[k].Part != b.verdicts[i].Part || b.used[k]:
			return
		case b.times != nil && b.times[k] != "" || !b.oneBreak(last.End, next.First):
			return
		case el.Kind != Heading && (last.Words > maxLineWords || next.Words > maxLineWords):
			return
		}
		b.used[k] = true
		runs := append([]Inline{between}, b.runs(next)...)
		el.Inline = append(el.Inline[:len(el.Inline):len(el.Inline)], runs...)
		el.Blocks = b.numbers[i : k+1 : k+1]
	}
}

// between is what stands between block k and the one before in their paragraph or cell.
func (b *builder) between(k int) Inline {
	if sameLine(b.p, b.blocks, b.verdicts, k) {
		return Inline{Kind: Text, Text: " "}
	}
	return Inline{Kind: Break}
}

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
