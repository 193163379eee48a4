package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph writes a run of text at the start of a line, where some characters
// begin blocks.
func (m *markdown) paragraph(list []Inline) {
	for {
		end, at := 0, len(m.buf)
		for end < len(list) && list[end].Kind != Break {
			end++
		}
		if end == len(list) {
			m.runs(list)
			m.escapeStart(at)
			return
		}
		m.runs(list[:end])
		m.escapeStart(at)
		m.buf = append(m.buf, '\\')
		m.newLine()
		list = list[end+1:]
	}
}

// heading writes a headline; a row of '#' at its end would be dropped.
func (m *markdown) heading(list []Inline) {
	at := len(m.buf)
	m.runs(list)
	for len(m.buf) > at && m.buf[len(m.buf)-1] == ' ' {
		m.buf = m.buf[:len(m.buf)-1]
	}
	if len(m.buf) > at && m.buf[len(m.buf)-1] == '#' {
		end := len(m.buf)
		for end > at && m.buf[end-1] == '#' {
			end--
		}
		m.buf = append(m.buf[:end:end], append([]byte{'\\'}, m.buf[end:]...)...)
	}
}

// escapeStart puts a backslash before what would begin a heading, a list, a
// rule or an underline at the start of the line that begins at byte at.
func (m *markdown) escapeStart(at int) {
	s := m.buf[at:]
	if len(s) == 0 {
		return
	}
	put := -1
	switch s[0] {
	case '#', '-', '+', '=', ':', '%', '>', '|':
		put = 0
	default:
		if n := digitsAt(string(s[:min(len(s), 12)]), 0); n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') {
			put = n
		}
	}
	if put >= 0 {
		m.buf = append(m.buf[:at+put:at+put], append([]byte{'\\'}, m.buf[at+put:]...)...)
		m.marked = 0
	}
}

// runs writes inline content at whose end a block, a link or a cell ends.
func (m *markdown) runs(list []Inline) { m.runsBefore(list, ' ') }

// runsBefore writes inline content that the character next follows.
func (m *markdown) runsBefore(list []Inline, next rune) {
	for i := range list {
		in := &list[i]
		after := next
		if i+1 < len(list) {
			after, _ = utf8.DecodeRuneInString(plain(list[i+1:]))
		}
		switch in.Kind {
		case Text:
			m.text(in.Text)
		case Formula:
			if isWeb(in.URL) {
				m.picture(in.URL, in.Text)
				continue
			}
			fallthrough
		case CodeSpan:
			m.codeSpan(in.Text)
		case Break:
			if m.inTable {
				m.buf = append(m.buf, "<br>"...)
			} else {
				m.buf = append(m.buf, ' ')
			}
		case Link:
			m.link(in.Inner, in.URL)
		case Emphasis, Strong:
			m.emphasis(in, after)
		case Superscript, Subscript, Deletion: // CommonMark has no marks of its own for them
			m.tagged(in, inlineTags[in.Kind])
		case Quotation:
			m.quotation(in)
		}
	}
}

// emphasis writes marks only where they are sure to be read as marks: between
// characters that let them open and close, not beside other marks, and not
// inside others.
func (m *markdown) emphasis(in *Inline, next rune) {
	mark, lower := "*", m.lower
	if lower {
		mark = "_"
	}
	if in.Kind == Strong {
		mark += mark
	}
	at := len(m.buf)
	before, _ := utf8.DecodeLastRune(m.buf)
	if at == 0 {
		before = ' '
	}
	inner := in.Inner
	if len(inner) == 1 && isMark(inner[0].Kind) && inner[0].Kind != in.Kind {
		mark, inner = mark[:1]+mark[:1]+mark[:1], inner[0].Inner
	}
	if m.marked == at && at > 0 || before == '*' || !canHold(inner, in.Kind, mark) {
		m.runsBefore(in.Inner, next)
		return
	}
	coded, marked := m.coded, m.marked
	m.lower = !lower && (isMark(inner[0].Kind) || isMark(inner[len(inner)-1].Kind))
	m.runsBefore(inner, '*')
	lowered := m.lower
	m.lower = lower
	first, _ := utf8.DecodeRune(m.buf[at:])
	last, _ := utf8.DecodeLastRune(m.buf)
	if len(m.buf) == at || unicode.IsSpace(first) || unicode.IsSpace(last) || (lower || !wordChar(first)) && wordChar(before) || (lower || !wordChar(last)) && wordChar(next) {
		if lowered { // its marks counted on stars around them
			m.buf, m.coded, m.marked = m.buf[:at], coded, marked
			m.runsBefore(in.Inner, next)
		}
		return
	}
	m.buf = append(m.buf[:at:at], append([]byte(mark), m.buf[at:]...)...)
	m.buf = append(m.buf, mark...)
	m.marked = len(m.buf)
}

// tagged writes inline content between two tags.
func (m *markdown) tagged(in *Inline, tag string) {
	m.buf = append(append(append(m.buf, '<'), tag...), '>')
	m.runsBefore(in.Inner, '<')
	m.buf = append(append(append(m.buf, "</"...), tag...), '>')
}

// quotation writes inline content between quotation marks, unless the page has some.
func (m *markdown) quotation(in *Inline) {
	if !needsQuotes(in.Inner) {
		m.runs(in.Inner)
		return
	}
	open, shut, outer := "“", "”", m.quoted
	if outer {
		open, shut = "‘", "’"
	}
	m.quoted = !outer
	m.buf = append(m.buf, open...)
	m.runsBefore(in.Inner, '”')
	m.buf = append(m.buf, shut...)
	m.quoted = outer
}

// needsQuotes reports whether a quotation does not begin with a quotation mark of its own.
func needsQuotes(list []Inline) bool {
	first, _ := utf8.DecodeRuneInString(plain(list))
	return !strings.ContainsRune("\"'“”„‟«»‹›‘’‚「『", first)
}

func isMark(k InlineKind) bool { return k == Emphasis || k == Strong }

// canHold reports whether marks around a list are read as such: none of its own is in
// others, and none is of the same kind.
func canHold(list []Inline, kind InlineKind, mark string) bool {
	if len(list) == 0 {
		return false
	}
	for i := range list {
		in := &list[i]
		switch {
		case isMark(in.Kind) && (in.Kind == kind || len(mark) == 3 || nestedMarks(in.Inner)):
			return false
		case !isMark(in.Kind) && nestedMarks(in.Inner):
			return false
		}
	}
	return true
}

func nestedMarks(list []Inline) bool {
	for i := range list {
		if isMark(list[i].Kind) || nestedMarks(list[i].Inner) {
			return true
		}
	}
	return false
}

func wordChar(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r) }

func (m *markdown) link(inner []Inline, url string) {
	if !isLink(url) || strings.TrimSpace(plain(inner)) == "" {
		m.runs(inner)
		return
	}
	m.buf = append(m.buf, '[')
	m.runs(inner)
	m.buf = append(m.buf, "]("...)
	m.url(url)
	m.buf = append(m.buf, ')')
}

// url writes an address so that it ends where it ends: brackets and bars as
// their codes, and '&' so that no entity is read.
func (m *markdown) url(u string) {
	for _, c := range u {
		switch {
		case c == '&':
			m.buf = append(m.buf, "&amp;"...)
		case c <= ' ' || strings.ContainsRune("()<>\\|\"`*[]", c):
			m.buf = append(m.buf, '%', "0123456789ABCDEF"[c>>4&15], "0123456789ABCDEF"[c&15])
		case unicode.IsSpace(c) || unicode.IsControl(c):
		default:
			m.buf = utf8.AppendRune(m.buf, c)
		}
	}
}

// picture writes a picture with the words for those who do not see it.
func (m *markdown) picture(url, alt string) {
	m.buf = append(m.buf, "!["...)
	m.text(alt)
	m.buf = append(m.buf, "]("...)
	m.url(url)
	m.buf = append(m.buf, ')')
}

// codeSpan writes s between backticks, more than it has in a row.
func (m *markdown) codeSpan(s string) {
	s = line(s)
	if s == "" {
		return
	}
	if len(m.buf) > 0 && m.coded == len(m.buf) { // the backticks of two spans would run together
		m.text(s)
		return
	}
	if m.inTable {
		s = strings.ReplaceAll(s, "|", "\\|")
	}
	fence := strings.Repeat("`", longestRun(s, '`')+1)
	m.buf = append(m.buf, fence...)
	pad := s[0] == '`' || s[len(s)-1] == '`'
	if pad {
		m.buf = append(m.buf, ' ')
	}
	m.buf = append(m.buf, s...)
	if pad {
		m.buf = append(m.buf, ' ')
	}
	m.buf = append(m.buf, fence...)
	m.coded = len(m.buf)
}
