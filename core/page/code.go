package page

import "strings"

// withoutCode gives HTML whose scripts and styles are empty, but for structured data:
// they are over half of a page's bytes, nothing reads them (mute), and the parser takes
// a quarter of its time for them. What the parser makes of the rest stays the same.
// Where it is in doubt what is markup (in drawings and formulas, where a style is no
// style; behind what is never closed), the rest of the page is left as it is.
func withoutCode(text string) string {
	c := codeCutter{text: text}
	for c.next() {
	}
	if c.out.Len() == 0 {
		return text
	}
	c.out.WriteString(text[c.from:])
	return c.out.String()
}

// codeCutter reads markup as a tokenizer does (WHATWG HTML, section 13.2.5), as far as
// that tells where elements begin.
type codeCutter struct {
	text    string
	at      int
	out     strings.Builder
	from    int // first byte that is not in out yet
	foreign int // open svg and math elements
}

// next passes the next piece of markup; false ends the reading.
func (c *codeCutter) next() bool {
	i := strings.IndexByte(c.text[c.at:], '<')
	if i < 0 || c.at+i+1 >= len(c.text) {
		return false
	}
	c.at += i + 1
	switch next := c.text[c.at]; {
	case isLetter(next):
		return c.start()
	case next == '/':
		return c.end()
	case next == '!':
		return c.declaration()
	case next == '?':
		return c.skipPast(c.at, ">")
	}
	return true
}

// skipPast goes behind the next place, from one on, where a mark stands.
func (c *codeCutter) skipPast(from int, mark string) bool {
	i := strings.Index(c.text[min(from, len(c.text)):], mark)
	c.at = from + i + len(mark)
	return i >= 0
}

// start passes a start tag, and the content of one whose content is no markup.
func (c *codeCutter) start() bool {
	begin := c.at
	name, ok := c.tag()
	if !ok {
		return false
	}
	switch {
	case len(name) > 9 || len(name) < 3:
		return true
	case strings.EqualFold(name, "frameset"): // white space in scripts counts there
		return false
	case isForeign(name):
		c.foreign++
		return true
	}
	raw := rawName(name)
	if raw == "" {
		return true
	}
	end := endOfRaw(c.text, c.at, raw)
	if end < 0 || c.foreign > 0 && strings.IndexByte(c.text[c.at:end], '<') >= 0 {
		return false
	}
	if c.foreign == 0 && (raw == "style" || raw == "script" && !mayBeStructured(c.text[begin:c.at])) {
		c.out.WriteString(c.text[c.from:c.at])
		c.from = end
	}
	c.at = end
	return true
}

// end passes an end tag.
func (c *codeCutter) end() bool {
	c.at++
	switch {
	case c.at >= len(c.text):
		return false
	case c.text[c.at] == '>':
		c.at++
		return true
	case !isLetter(c.text[c.at]):
		return c.skipPast(c.at, ">")
	}
	name, ok := c.tag()
	if ok && c.foreign > 0 && isForeign(name) {
		c.foreign--
	}
	return ok
}

// declaration passes a comment or what counts as one.
func (c *codeCutter) declaration() bool {
	rest := c.text[c.at+1:]
	switch {
	case c.foreign > 0 && strings.HasPrefix(rest, "[CDATA["):
		return false
	case !strings.HasPrefix(rest, "--"):
		return c.skipPast(c.at+1, ">")
	case strings.HasPrefix(rest, "-->"):
		c.at += len("!-->")
		return true
	case strings.HasPrefix(rest, "--->"):
		c.at += len("!--->")
		return true
	}
	for c.at += len("!--"); c.skipPast(c.at, "--"); {
		for c.at < len(c.text) && c.text[c.at] == '-' {
			c.at++
		}
		switch rest := c.text[c.at:]; {
		case strings.HasPrefix(rest, ">"):
			c.at++
			return true
		case strings.HasPrefix(rest, "!>"):
			c.at += 2
			return true
		}
	}
	return false
}

// tag passes a tag, from the first letter of its name on.
func (c *codeCutter) tag() (name string, ok bool) {
	begin := c.at
	c.until(tagNameEnds)
	name = c.text[begin:c.at]
	for {
		c.space()
		if c.at >= len(c.text) {
			return "", false
		}
		if c.text[c.at] == '>' {
			c.at++
			return name, true
		}
		if !c.attribute() {
			return "", false
		}
	}
}

// attribute passes an attribute, or a slash.
func (c *codeCutter) attribute() bool {
	if c.text[c.at] == '=' { // belongs to the name there
		c.at++
	}
	c.until(attributeEnds)
	c.space()
	switch {
	case c.at >= len(c.text):
		return false
	case c.text[c.at] == '/':
		c.at++
		return true
	case c.text[c.at] != '=':
		return true
	}
	c.at++
	c.space()
	if c.at >= len(c.text) {
		return false
	}
	switch quote := c.text[c.at]; quote {
	case '>':
	case '"', '\'':
		i := strings.IndexByte(c.text[c.at+1:], quote)
		c.at += i + 2
		return i >= 0
	default:
		c.at++
		c.until(valueEnds)
	}
	return true
}

// Where names and values end; space is in all of them.
const (
	spaceEnds = 1 << iota
	tagNameEnds
	attributeEnds
	valueEnds
)

var codeMarks = [256]byte{
	' ': 15, '\t': 15, '\n': 15, '\f': 15, '\r': 15, '>': tagNameEnds | attributeEnds | valueEnds, '/': tagNameEnds | attributeEnds, '=': attributeEnds,
}

func (c *codeCutter) until(mark byte) {
	for c.at < len(c.text) && codeMarks[c.text[c.at]]&mark == 0 {
		c.at++
	}
}

func (c *codeCutter) space() {
	for c.at < len(c.text) && codeMarks[c.text[c.at]]&spaceEnds != 0 {
		c.at++
	}
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func isForeign(name string) bool {
	return strings.EqualFold(name, "svg") || strings.EqualFold(name, "math")
}

// rawName gives the name in small letters if the element's content is no markup to the
// parser, which takes pages as browsers with scripts do; else "".
func rawName(name string) string {
	switch name[0] | 0x20 {
	case 'i', 'n', 's', 't', 'x':
		if low := strings.ToLower(name); isRawText(low) {
			return low
		}
	case 'p':
		if strings.EqualFold(name, "plaintext") {
			return "plaintext"
		}
	}
	return ""
}

// mayBeStructured reports whether a script's start tag may declare structured data.
func mayBeStructured(tag string) bool {
	i := strings.IndexByte(tag, '+')
	return i >= 2 && strings.EqualFold(tag[i-2:min(i+5, len(tag))], "ld+json") || strings.IndexByte(tag, '&') >= 0
}

// endOfRaw gives where the end tag of an element without markup begins, -1 where there
// is none or a script may hide it.
func endOfRaw(text string, from int, name string) int {
	for at := from; ; {
		i := strings.Index(text[at:], "</")
		if i < 0 {
			return -1
		}
		at += i + 2
		if end := at + len(name); end < len(text) && codeMarks[text[end]]&tagNameEnds != 0 && strings.EqualFold(text[at:end], name) {
			at -= 2
			if name == "script" && hidesEnd(text[from:at]) {
				return -1
			}
			return at
		}
	}
}

// hidesEnd reports whether an end tag behind the content of a script may be a part of
// it: where a comment in it has the start tag of another.
func hidesEnd(content string) bool {
	i := strings.Index(content, "<!--")
	return i >= 0 && strings.Contains(strings.ToLower(content[i:]), "<script")
}
