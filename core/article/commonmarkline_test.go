package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// mdTag are the tags that the Markdown may have beside br.
var mdTag = regexp.MustCompile(`^</?(sup|sub|del)>`)

// mdInlines reads a line's runs with the delimiter algorithm of the standard.
func mdInlines(s string) []mdNode {
	r := mdReader{s: s}
	for r.i < len(s) {
		r.next()
	}
	r.flush()
	return r.out
}

// mdReader reads a line from i on.
type mdReader struct {
	s    string
	i    int
	out  []mdNode
	text strings.Builder // what is read since the last node
}

func (r *mdReader) flush() {
	if r.text.Len() > 0 {
		r.out = append(r.out, mdNode{kind: "text", text: r.text.String()})
		r.text.Reset()
	}
}

// node takes in a node that ends before next.
func (r *mdReader) node(n mdNode, next int) {
	r.flush()
	r.out = append(r.out, n)
	r.i = next
}

// plain takes in n bytes as they stand.
func (r *mdReader) plain(n int) {
	r.text.WriteString(r.s[r.i : r.i+n])
	r.i += n
}

// run is how many bytes like the one at i follow one another.
func (r *mdReader) run() int {
	return len(r.s[r.i:]) - len(strings.TrimLeft(r.s[r.i:], r.s[r.i:r.i+1]))
}

// next reads what stands at i.
func (r *mdReader) next() {
	c, after := r.s[r.i], byte(0)
	if r.i+1 < len(r.s) {
		after = r.s[r.i+1]
	}
	switch {
	case c == '\\' && after > 0 && after < 0x80 && (unicode.IsPunct(rune(after)) || strings.IndexByte("$+<=>^`|~", after) >= 0):
		r.text.WriteByte(after)
		r.i += 2
	case c == '`':
		r.code()
	case strings.HasPrefix(r.s[r.i:], "<br>"):
		r.node(mdNode{kind: "break"}, r.i+len("<br>"))
	case mdTag.MatchString(r.s[r.i:]):
		r.node(mdNode{kind: "tag"}, r.i+len(mdTag.FindString(r.s[r.i:])))
	case c == '<' && (after == '/' || after == '!' || after == '?' || unicode.IsLetter(rune(after))) && strings.IndexByte(r.s[r.i:], '>') > 0:
		end := r.i + strings.IndexByte(r.s[r.i:], '>') + 1
		r.node(mdNode{kind: "html", text: r.s[r.i:end]}, end)
	case c == '[':
		r.link("link", r.i+1)
	case c == '!' && after == '[':
		r.link("image", r.i+2)
	case c == '*' || c == '_':
		if n, next, ok := mdEmphasis(r.s, r.i); ok {
			r.node(n, next)
		} else {
			r.plain(r.run())
		}
	case c == '&':
		r.entity()
	default:
		r.plain(1)
	}
}

func (r *mdReader) code() {
	n := r.run()
	end := mdCodeEnd(r.s, r.i+n, n)
	if end < 0 {
		r.plain(n)
		return
	}
	body := r.s[r.i+n : end]
	if len(body) > 2 && body[0] == ' ' && body[len(body)-1] == ' ' && strings.TrimSpace(body) != "" {
		body = body[1 : len(body)-1]
	}
	r.node(mdNode{kind: "codespan", text: body}, end+n)
}

func (r *mdReader) link(kind string, at int) {
	if n, next, ok := mdLink(r.s, at, kind); ok {
		r.node(n, next)
	} else {
		r.plain(1)
	}
}

func (r *mdReader) entity() {
	if end := strings.IndexByte(r.s[r.i:], ';'); end > 0 {
		whole := r.s[r.i : r.i+end+1]
		if strings.ContainsFunc(whole[1:end], func(c rune) bool { return c != '#' && !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
			r.plain(1) // the standard has no entities without a semicolon
			return
		}
		if u := html.UnescapeString(whole); u != whole {
			r.text.WriteString(u)
			r.i += len(whole)
			return
		}
	}
	r.plain(1)
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
	if w > 3 || !mdFlanks(s, i, i+w, true) {
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
				kind := [...]string{1: "em", 2: "strong", 3: "em"}[w]
				if w == 3 {
					return mdNode{kind: kind, kids: []mdNode{{kind: "strong", kids: mdInlines(s[i+w : k])}}}, k + n, true
				}
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
	if s[from] == '_' && wordChar(before) && wordChar(after) {
		return false // inside a word
	}
	punct := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
	if left {
		return !unicode.IsSpace(after) && (!punct(after) || unicode.IsSpace(before) || punct(before))
	}
	return !unicode.IsSpace(before) && (!punct(before) || unicode.IsSpace(after) || punct(after))
}
