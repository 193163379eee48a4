package page

import (
	"slices"
	"strings"
)

// tag passes a tag, from the first letter of its name on, and notes which of its
// attributes are spare.
func (c *cutter) tag() (e element, ok bool) {
	c.name = c.at
	c.until(tagNameEnds)
	c.named = c.at
	e = known(c.text[c.name:c.named])
	c.spare = c.spare[:0]
	for {
		c.space()
		if c.at >= len(c.text) {
			return e, false
		}
		if c.text[c.at] == '>' {
			c.at++
			return e, true
		}
		from := c.at
		key, ok := c.attribute()
		if !ok {
			return e, false
		}
		if (!isReadAttr(key) || strings.HasSuffix(key, "title") && !strings.EqualFold(c.text[c.name:c.named], "iframe")) && !slices.Contains(c.wanted, key) {
			c.spare = append(c.spare, span{from, c.at})
		}
	}
}

// attribute passes an attribute, or a slash.
func (c *cutter) attribute() (name string, ok bool) {
	from := c.at
	if c.text[c.at] == '=' { // belongs to the name there
		c.at++
	}
	c.until(attributeEnds)
	name = c.text[from:c.at]
	c.space()
	switch {
	case c.at >= len(c.text):
		return "", false
	case c.text[c.at] == '/':
		c.at++
		return name, true
	case c.text[c.at] != '=':
		return name, true
	}
	c.at++
	c.space()
	if c.at >= len(c.text) {
		return "", false
	}
	switch quote := c.text[c.at]; quote {
	case '>':
	case '"', '\'':
		i := strings.IndexByte(c.text[c.at+1:], quote)
		c.at += i + 2
		return name, i >= 0
	default:
		c.at++
		c.until(valueEnds)
	}
	return name, true
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

func (c *cutter) until(mark byte) {
	for c.at < len(c.text) && codeMarks[c.text[c.at]]&mark == 0 {
		c.at++
	}
}

func (c *cutter) space() {
	for c.at < len(c.text) && codeMarks[c.text[c.at]]&spaceEnds != 0 {
		c.at++
	}
}

// isBlank reports whether there is white space only. The parser finds more of it, as
// references.
func isBlank(text string) bool {
	for i := range len(text) {
		if codeMarks[text[i]]&spaceEnds == 0 {
			return false
		}
	}
	return true
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

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
