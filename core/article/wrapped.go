package article

import (
	"strings"
	"unicode"
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
		if blocks[i+1].Line != blocks[i].Line+1 {
			continue
		}
		length := utf8.RuneCountInString(blocks[i].Text)
		if length < column/2 {
			continue // a headline, or the end of a paragraph
		}
		ended := endsSentence(blocks[i].Text)
		if gaps || !ended { // without blank lines, it ends a paragraph
			all++
		}
		first, _, _ := strings.Cut(strings.TrimLeft(blocks[i+1].Text, "> "), " ")
		word := utf8.RuneCountInString(first)
		room := column - length - 1 - word
		if word <= maxFirst && quotes(blocks[i].Text) == quotes(blocks[i+1].Text) && (room < 0 && (gaps || !ended) || room < maxIndent && !ended) {
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

// between is what stands between two lines of one paragraph: nothing behind the hyphen
// of a word that goes on.
func between(line, next string) string {
	if bare, cut := strings.CutSuffix(line, "-"); cut {
		last, _ := utf8.DecodeLastRuneInString(bare)
		first, _ := utf8.DecodeRuneInString(next)
		if unicode.IsLetter(last) && unicode.IsLower(first) {
			return ""
		}
	}
	return " "
}

// paragraph returns the text of line i of a text with the lines in which it goes on, and
// the last of those. Of a page, and of a text that is not wrapped, it is the block's.
func paragraph(p *page.Page, blocks []block.Block, onward []bool, i int) (text string, last int) {
	text = blocks[i].Hyphenated(p)
	for ; onward != nil && onward[i]; i++ {
		next := blocks[i+1].Hyphenated(p)
		if quotes(next) {
			next = strings.TrimLeft(next, "> ")
		}
		text += between(text, next) + next
	}
	return text, i
}

// quotes reports a line that mail quotes.
func quotes(line string) bool { return strings.HasPrefix(line, ">") }

// onward puts into the element of line i of a text the lines in which it goes on.
func (b *builder) onward(i int, el *Element) {
	text, last := paragraph(b.p, b.blocks, b.e.onward, i)
	for k := i + 1; k <= last; k++ {
		b.used[k] = true
	}
	el.Inline, el.Blocks = []Inline{{Kind: Text, Text: text}}, b.numbers[i:last+1:last+1]
}
