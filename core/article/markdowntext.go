package article

import (
	"unicode"
	"unicode/utf8"
)

// text writes s with a backslash before every character that may be markup where it
// stands, and no other: people read Markdown as it is, too. Line ends become blanks:
// a run of text is one line.
func (m *markdown) text(s string) {
	inTag := false // behind a '<' that could begin a tag: its '>' is escaped, too, for readers that are not strict
	for i, c := range s {
		switch c {
		case '>':
			if inTag {
				m.buf = append(m.buf, '\\')
			}
			m.buf = append(m.buf, '>')
			inTag = false
		case '\\', '`', '*', '[', ']', '~', '$', '!', '&', '<', '_', '|':
			if m.mayMark(s, i) {
				m.buf = append(m.buf, '\\')
				inTag = inTag || c == '<'
			}
			m.buf = append(m.buf, byte(c))
		case '\n', '\r', '\t', '\v', '\f', 0x85, 0x2028, 0x2029:
			m.buf = append(m.buf, ' ')
		case 0:
		default:
			if unicode.IsControl(c) {
				continue
			}
			m.buf = utf8.AppendRune(m.buf, c)
		}
	}
}

// mayMark reports whether the character at s[i] may be markup. At the end of s it
// may: what follows is not known.
func (m *markdown) mayMark(s string, i int) bool {
	rest := s[i+1:]
	switch s[i] {
	case '|':
		return m.inTable
	case '!':
		return rest == "" || rest[0] == '['
	case '<':
		return rest == "" || rest[0] != ' ' && digitsAt(rest, 0) == 0
	case '_':
		return rest == "" || !isASCIIWord(rest[0]) || len(m.buf) == 0 || !isASCIIWord(m.buf[len(m.buf)-1])
	case '&':
		end := 0
		for end < len(rest) && (rest[end] == '#' || isASCIIWord(rest[end])) {
			end++
		}
		return end == len(rest) || end > 0 && rest[end] == ';'
	}
	return true
}

func isASCIIWord(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' }
