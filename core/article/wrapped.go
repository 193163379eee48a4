package article

import (
	"strings"
	"unicode/utf8"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// Mail, old archives and many editors break the lines of a text at a column, most at
// 72. Each line is a block of its own, judged by itself; in the story, the lines of a
// paragraph are put together again.

const (
	maxColumn  = 100 // characters of the longest line; longer ones are paragraphs
	minColumn  = 40
	maxIndent  = 6  // characters by which a first line may be shorter, for its indent was taken off
	maxFirst   = 30 // characters of a line's first word; where it is longer no blanks part words
	minWrapped = 3  // lines that go on in the next one, at least
	wrapShare  = .7 // and their share of the lines of half the column that another one follows
)

// goesOn tells for each line of a text whether its sentence goes on in the next line,
// because the next word had no room in it; nil where the text is not broken so.
func goesOn(p *page.Page, blocks []block.Block, v []judge.Verdict) []bool {
	if p.Source != page.Text {
		return nil
	}
	column, gaps := 0, false
	for i := range blocks {
		if strings.IndexByte(blocks[i].Text, ' ') >= 0 { // no web address
			column = max(column, utf8.RuneCountInString(blocks[i].Text))
		}
		gaps = gaps || i > 0 && blocks[i].Line > blocks[i-1].Line+1
	}
	if column < minColumn || column > maxColumn {
		return nil
	}
	out := make([]bool, len(blocks))
	full, all := 0, 0
	for i := range len(blocks) - 1 {
		line, next := &blocks[i], &blocks[i+1]
		length := utf8.RuneCountInString(line.Text)
		if next.Line != line.Line+1 || length < column/2 { // else a headline, or the end of a paragraph
			continue
		}
		least := 0 // room that is too little
		switch ended := endsSentence(line.Text); {
		case !ended:
			least = maxIndent
		case !gaps:
			continue // without blank lines, it ends a paragraph
		}
		all++
		first, _, _ := strings.Cut(bare(next.Text), " ")
		word := utf8.RuneCountInString(first)
		if word <= maxFirst && column-length-1-word < least && (line.Text[0] == '>') == (next.Text[0] == '>') {
			full++
			out[i] = v[i].Part == judge.Body && v[i+1].Part == judge.Body
		}
	}
	if full < minWrapped || float64(full) < wrapShare*float64(all) {
		return nil
	}
	return out
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»“)]"))
	return strings.ContainsRune(".!?…:؟۔।", r)
}

// bare is a line without the marks by which mail quotes it.
func bare(line string) string { return strings.TrimLeft(line, "> ") }

// paragraph returns the text of line i of a text with the lines in which it goes on, and
// the last of those. Of a page, and of a text that is not wrapped, it is the block's.
func paragraph(p *page.Page, blocks []block.Block, onward []bool, i int) (text string, last int) {
	text = blocks[i].Hyphenated(p)
	for ; onward != nil && onward[i]; i++ {
		if n := len(text); n < 2 || text[n-1] != '-' || text[n-2] == ' ' { // else a word goes on
			text += " "
		}
		text += bare(blocks[i+1].Hyphenated(p))
	}
	return text, i
}

// onward puts into the element of line i of a text the lines in which it goes on.
func (b *builder) onward(i int, el *Element) {
	text, last := paragraph(b.p, b.blocks, b.e.onward, i)
	for k := i + 1; k <= last; k++ {
		b.used[k] = true
	}
	el.Inline[0].Text, el.Blocks = text, b.numbers[i:last+1:last+1]
}
