package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// mdInlines reads a line's runs with the delimiter algorithm of the standard.
func mdInlines(s string) []mdNode {
	var out []mdNode
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			out = append(out, mdNode{kind: "text", text: text.String()})
			text.Reset()
		}
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\\' && i+1 < len(s) && s[i+1] < 0x80 && unicode.IsPunct(rune(s[i+1])) || c == '\\' && i+1 < len(s) && strings.IndexByte("$+<=>^`|~", s[i+1]) >= 0:
			text.WriteByte(s[i+1])
			i += 2
		case c == '`':
			n := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
			if end := mdCodeEnd(s, i+n, n); end >= 0 {
				flush()
				body := s[i+n : end]
				if len(body) > 2 && body[0] == ' ' && body[len(body)-1] == ' ' && strings.TrimSpace(body) != "" {
					body = body[1 : len(body)-1]
				}
				out = append(out, mdNode{kind: "codespan", text: body})
				i = end + n
			} else {
				text.WriteString(s[i : i+n])
				i += n
			}
		case strings.HasPrefix(s[i:], "<br>"):
			flush()
			out = append(out, mdNode{kind: "break"})
			i += 4
		case c == '<' && i+1 < len(s) && (s[i+1] == '/' || s[i+1] == '!' || s[i+1] == '?' || unicode.IsLetter(rune(s[i+1]))) && strings.IndexByte(s[i:], '>') > 0:
			flush()
			end := i + strings.IndexByte(s[i:], '>') + 1
			out = append(out, mdNode{kind: "html", text: s[i:end]})
			i = end
		case c == '[' || c == '!' && i+1 < len(s) && s[i+1] == '[':
			kind, at := "link", i+1
			if c == '!' {
				kind, at = "image", i+2
			}
			if n, next, ok := mdLink(s, at, kind); ok {
				flush()
				out = append(out, n)
				i = next
			} else {
				text.WriteByte(c)
				i++
			}
		case c == '*' || c == '_':
			if n, next, ok := mdEmphasis(s, i); ok {
				flush()
				out = append(out, n)
				i = next
			} else {
				w := len(s[i:]) - len(strings.TrimLeft(s[i:], s[i:i+1]))
				text.WriteString(s[i : i+w])
				i += w
			}
		case c == '&':
			end := strings.IndexByte(s[i:], ';')
			if end > 0 {
				if u := html.UnescapeString(s[i : i+end+1]); u != s[i:i+end+1] {
					text.WriteString(u)
					i += end + 1
					continue
				}
			}
			text.WriteByte(c)
			i++
		default:
			text.WriteByte(c)
			i++
		}
	}
	flush()
	return out
}

func mdCodeEnd(s string, at, n int) int {
	for i := at; i < len(s); {
		if s[i] != '`' {
			i++
			continue
		}
		w := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
		if w == n {
			return i
		}
		i += w
	}
	return -1
}

// mdClose finds the bracket that closes the one before at, or -1.
func mdClose(s string, at int, open, shut byte) int {
	depth := 0
	for i := at; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '`':
			n := len(s[i:]) - len(strings.TrimLeft(s[i:], "`"))
			if end := mdCodeEnd(s, i+n, n); end >= 0 {
				i = end + n - 1
			} else {
				i += n - 1
			}
		case open:
			depth++
		case shut:
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return -1
}

func mdLink(s string, at int, kind string) (mdNode, int, bool) {
	end := mdClose(s, at, '[', ']')
	if end < 0 || end+1 >= len(s) || s[end+1] != '(' {
		return mdNode{}, 0, false
	}
	shut := mdClose(s, end+2, '(', ')')
	if shut < 0 {
		return mdNode{}, 0, false
	}
	u := s[end+2 : shut]
	if strings.ContainsAny(u, " <>") {
		return mdNode{}, 0, false
	}
	return mdNode{kind: kind, text: html.UnescapeString(u), kids: mdInlines(s[at:end])}, shut + 1, true
}

// mdEmphasis reads emphasis that begins at s[i]: a left-flanking run whose
// matching right-flanking run of the same length follows.
func mdEmphasis(s string, i int) (mdNode, int, bool) {
	w := len(s[i:]) - len(strings.TrimLeft(s[i:], s[i:i+1]))
	if w > 2 || !mdFlanks(s, i, i+w, true) {
		return mdNode{}, 0, false
	}
	for k := i + w; k < len(s); {
		switch {
		case s[k] == '\\':
			k += 2
		case s[k] == '`':
			n := len(s[k:]) - len(strings.TrimLeft(s[k:], "`"))
			if end := mdCodeEnd(s, k+n, n); end >= 0 {
				k = end + n
			} else {
				k += n
			}
		case s[k] == '[':
			if _, next, ok := mdLink(s, k+1, "link"); ok {
				k = next
			} else {
				k++
			}
		case s[k] == s[i]:
			n := len(s[k:]) - len(strings.TrimLeft(s[k:], s[i:i+1]))
			if n == w && mdFlanks(s, k, k+n, false) {
				kind := [...]string{1: "em", 2: "strong"}[w]
				return mdNode{kind: kind, kids: mdInlines(s[i+w : k])}, k + n, true
			}
			k += n
		default:
			k++
		}
	}
	return mdNode{}, 0, false
}

func mdFlanks(s string, from, to int, left bool) bool {
	before, after := ' ', ' '
	if from > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:from])
	}
	if to < len(s) {
		after, _ = utf8.DecodeRuneInString(s[to:])
	}
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	if left {
		return !unicode.IsSpace(after) && (!punct(after) || unicode.IsSpace(before) || punct(before))
	}
	return !unicode.IsSpace(before) && (!punct(before) || unicode.IsSpace(after) || punct(after))
}
