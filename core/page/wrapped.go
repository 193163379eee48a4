package page

import (
	"strings"
	"unicode/utf8"
)

// Mail, old archives and many editors break the lines of a text at a column, most at
// 72. The lines of such a paragraph are put together again before anything is read of
// them: half a sentence by itself looks like no story.

const (
	maxColumn  = 100 // characters of the longest line; longer ones are paragraphs
	minColumn  = 40
	maxIndent  = 6  // characters by which a first line may be shorter, for its indent was taken off
	maxFirst   = 30 // characters of a line's first word; where it is longer no blanks part words
	minWrapped = 3  // lines that go on in the next one, at least
	wrapShare  = .7 // and their share of the lines of half the column that another one follows
)

// textLine is a line of a text without white space at its ends, or a paragraph made of lines.
type textLine struct {
	text   string
	number int32 // 1-based, of the first
	count  int32 // lines that it was made of
}

// unwrap puts the lines of each paragraph together where a text is broken at a column.
// Lines go without blank ones.
func unwrap(lines []textLine) []textLine {
	onward := goOn(lines)
	if onward == nil {
		return lines
	}
	var out []textLine
	for i := 0; i < len(lines); i++ {
		first, end := i, i
		for onward[end] {
			end++
		}
		if first == end {
			out = append(out, lines[i])
			continue
		}
		var text strings.Builder
		text.WriteString(lines[first].text)
		for ; i < end; i++ {
			if line := lines[i].text; !breaksWord(line) {
				text.WriteByte(' ')
			}
			text.WriteString(unquoted(lines[i+1].text))
		}
		out = append(out, textLine{text: text.String(), number: lines[first].number, count: int32(end - first + 1)})
	}
	return out
}

// goOn tells for each line of a text whether it goes on in the next line, because the
// next word had no room in it; nil where the text is not broken so.
func goOn(lines []textLine) []bool {
	column, gaps := 0, false
	for i := range lines {
		if strings.IndexByte(lines[i].text, ' ') >= 0 { // no web address
			if column = max(column, utf8.RuneCountInString(lines[i].text)); column > maxColumn {
				return nil
			}
		}
		gaps = gaps || i > 0 && lines[i].number > lines[i-1].number+1
	}
	if column < minColumn {
		return nil
	}
	out := make([]bool, len(lines))
	full, all := 0, 0
	for i := range len(lines) - 1 {
		line, next := lines[i].text, lines[i+1].text
		length := utf8.RuneCountInString(line)
		if lines[i+1].number != lines[i].number+1 || length < column/2 || beginsItem(next) { // else a headline, or the end of a paragraph
			continue
		}
		least := 0 // room that is too little
		switch ended := endsSentence(line); {
		case !ended:
			least = maxIndent
		case !gaps:
			continue // without blank lines, it ends a paragraph
		}
		all++
		first, _, _ := strings.Cut(unquoted(next), " ")
		word := utf8.RuneCountInString(first)
		if word <= maxFirst && column-length-1-word < least && (line[0] == '>') == (next[0] == '>') {
			full++
			out[i] = true
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

// beginsItem reports whether a line is an entry of a list: it begins with a bullet, or
// with a number and a full stop or bracket.
func beginsItem(line string) bool {
	mark, _, _ := strings.Cut(unquoted(line), " ")
	switch mark {
	case "-", "*", "•", "–":
		return true
	}
	number := strings.TrimRight(mark, ".)")
	return number != mark && len(number) <= 2 && strings.Trim(number, "0123456789") == ""
}

// breaksWord reports whether a line ends inside of a word, which has its hyphen anyway.
func breaksWord(line string) bool {
	n := len(line)
	return n >= 2 && line[n-1] == '-' && line[n-2] != ' '
}

// unquoted is a line without the marks by which mail quotes it.
func unquoted(line string) string { return strings.TrimLeft(line, "> ") }
