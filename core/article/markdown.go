package article

import (
	"strconv"
	"strings"
)

// AppendMarkdown appends the story as CommonMark, tables in the form that most
// readers of it know. Text is escaped, so that nothing in a page becomes markup
// that the page did not have; there is no front matter and no HTML but line
// breaks in table cells.
func (a *Article) AppendMarkdown(buf []byte) []byte {
	m := markdown{buf: buf}
	if t := line(a.Title); t != "" {
		m.open()
		m.buf = append(m.buf, "# "...)
		m.heading([]Inline{{Kind: Text, Text: t}})
	}
	if s := a.sourceLine(); s != "" {
		m.open()
		m.paragraph([]Inline{{Kind: Text, Text: s}})
		if isWeb(a.URL) {
			m.buf = append(m.buf, " · "...)
			m.link([]Inline{{Kind: Text, Text: hostOf(a.URL)}}, a.URL)
		}
	}
	m.elements(a.Body)
	if len(m.buf) > 0 && m.buf[len(m.buf)-1] != '\n' {
		m.buf = append(m.buf, '\n')
	}
	return m.buf
}

// markdown writes blocks. prefix stands before every line: quote marks and the
// indents of lists.
type markdown struct {
	buf     []byte
	prefix  string
	began   bool
	inline  bool // the next block goes on the line that a list marker began
	tight   bool // blocks follow without a blank line: items of a simple list
	inTable bool
	coded   int  // end of the last code span written
	marked  int  // end of the last emphasis mark written, which the next may not touch
	lower   bool // marks are underscores: they may touch the stars around them
	quoted  bool // it is in quotation marks
	marker  int  // which of two markers the last list ended with
}

// open begins a block: the blank line before it and the prefix.
func (m *markdown) open() {
	if m.inline {
		m.inline = false
		return
	}
	if m.began {
		m.buf = append(m.buf, '\n')
		if !m.tight {
			m.buf = append(m.buf, strings.TrimRight(m.prefix, " ")...)
			m.buf = append(m.buf, '\n')
		}
	}
	m.began = true
	m.buf = append(m.buf, m.prefix...)
}

func (m *markdown) elements(list []Element) {
	for i := range list {
		el, marker := &list[i], 0
		if el.Kind == List && i > 0 && list[i-1].Kind == List && list[i-1].Ordered == el.Ordered {
			marker = 1 - m.marker // neighbouring lists take turns with their markers
		}
		if el.Time != "" {
			m.open()
			m.paragraph([]Inline{{Kind: Strong, Inner: []Inline{{Kind: Text, Text: shownTime(el.Time)}}}})
		}
		m.element(el, marker)
	}
}

func (m *markdown) element(el *Element, marker int) {
	switch el.Kind {
	case Paragraph:
		if len(el.Inline) > 0 {
			m.open()
			m.paragraph(el.Inline)
		}
		m.elements(el.Items)
	case Standfirst:
		m.open()
		m.paragraph([]Inline{{Kind: Strong, Inner: el.Inline}})
	case Heading:
		m.open()
		m.buf = append(m.buf, "######"[:max(2, min(6, el.Level))]...)
		m.buf = append(m.buf, ' ')
		m.heading(el.Inline)
	case List:
		m.list(el, marker)
	case Quote:
		m.open()
		m.nested("> ", "> ", func() {
			m.elements(el.Items)
			if list := el.source(); list != nil {
				m.open()
				m.paragraph(list)
			}
		})
	case Figure:
		m.figure(el)
	case Table:
		m.table(el)
	case Code:
		m.code(plain(el.Inline))
	case Embed:
		m.open()
		m.link([]Inline{{Kind: Text, Text: el.Media + ": " + hostOf(el.URL)}}, el.URL)
		m.words(el.Image)
	}
}

// nested writes what body writes behind a marker: lead on the first line, rest
// before the others. The line has been opened.
func (m *markdown) nested(lead, rest string, body func()) {
	prefix, tight := m.prefix, m.tight
	m.buf = append(m.buf, lead...)
	m.prefix, m.inline, m.tight = prefix+rest, true, false
	body()
	m.prefix, m.inline, m.tight = prefix, false, tight
}

func (m *markdown) list(el *Element, marker int) {
	loose := isLoose(el)
	tight := m.tight
	for i := range el.Items {
		if i > 0 && el.jumps(i) {
			marker = 1 - marker // numbers that do not follow one another are no list's in Markdown
		}
		m.open()
		m.tight = !loose
		lead := "-*"[marker:marker+1] + " "
		if el.Ordered {
			lead = strconv.Itoa(max(0, el.Items[i].Number)) + ".)"[marker:marker+1] + " "
		}
		item := el.Items[i]
		m.nested(lead, strings.Repeat(" ", len(lead)), func() {
			m.tight = !loose
			m.elements([]Element{item})
		})
	}
	m.tight, m.marker = tight, marker
}

// isLoose reports whether blank lines stand in a list: where an item has more than
// its text and lists of the same kind. A list with a number of its own at its
// beginning is none behind a line of text.
func isLoose(el *Element) bool {
	for i := range el.Items {
		if el.Items[i].Time != "" {
			return true
		}
		for k := range el.Items[i].Items {
			if in := &el.Items[i].Items[k]; in.Kind != List || in.jumps(0) || in.Time != "" || isLoose(in) {
				return true
			}
		}
	}
	return false
}

func (m *markdown) figure(el *Element) {
	if isWeb(el.Image.URL) {
		m.open()
		m.picture(el.Image.URL, el.Image.Alt)
	}
	m.words(el.Image)
}

// words writes a picture's caption and credit as a paragraph of their own.
func (m *markdown) words(img Image) {
	if s := line(join(img.Caption, img.Credit)); s != "" {
		m.open()
		m.paragraph([]Inline{{Kind: Emphasis, Inner: []Inline{{Kind: Text, Text: s}}}})
	}
}

func (m *markdown) code(s string) {
	m.open()
	fence := strings.Repeat("`", max(3, longestRun(s, '`')+1))
	m.buf = append(m.buf, fence...)
	for l := range strings.SplitSeq(s, "\n") {
		m.buf = append(m.buf, '\n')
		m.buf = append(m.buf, m.prefix...)
		m.buf = append(m.buf, strings.TrimRight(l, "\r")...)
	}
	m.buf = append(m.buf, '\n')
	m.buf = append(m.buf, m.prefix...)
	m.buf = append(m.buf, fence...)
}

func longestRun(s string, c byte) int {
	best, run := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			run++
			best = max(best, run)
		} else {
			run = 0
		}
	}
	return best
}

// table writes a table whose first row is the head; where the page has none the
// head is empty, for the form has to have one.
func (m *markdown) table(el *Element) {
	wide := 1
	for _, row := range el.Rows {
		wide = max(wide, len(row))
	}
	rows := el.Rows
	if el.Head == 0 {
		rows = append([][][]Inline{nil}, rows...)
	}
	m.open()
	m.inTable = true
	for r, row := range rows {
		if r > 0 {
			m.newLine()
		}
		m.buf = append(m.buf, '|')
		for c := range wide {
			m.buf = append(m.buf, ' ')
			if c < len(row) {
				m.runs(row[c])
			}
			m.buf = append(m.buf, " |"...)
		}
		if r == 0 {
			m.newLine()
			m.buf = append(m.buf, '|')
			m.buf = append(m.buf, strings.Repeat(" --- |", wide)...)
		}
	}
	m.inTable = false
}

func (m *markdown) newLine() {
	m.buf = append(m.buf, '\n')
	m.buf = append(m.buf, m.prefix...)
}
