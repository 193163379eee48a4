package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// trim cuts the spare attributes of the start tag that was passed. A slash at the end
// of a tag means something in drawings, and one that was not at the end must not get
// there; nor may an equals sign get behind another name.
func (c *cutter) trim(a atom.Atom) {
	switch {
	case comparesAttributes(a), c.text[c.at-2] == '/' && strings.IndexByte(" \t\n\r\f\"'", c.text[c.at-3]) < 0:
		return // the parser asks whether the slash belongs to the last value
	case c.isMuteTag(a):
		c.spare = append(c.spare[:0], span{c.named, c.at - 1})
	}
	for _, s := range c.spare {
		if s.to > s.from && c.text[s.from-1] != '/' && c.text[s.to-1] != '/' && c.text[s.to] != '=' {
			c.cut(s)
		}
	}
}

// comparesAttributes reports whether the parser asks two elements of the name whether
// all their attributes are the same (WHATWG HTML, section 13.2.4.3), or reads others
// than Attrs.
func comparesAttributes(a atom.Atom) bool {
	switch a {
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U,
		atom.AnnotationXml:
		return true
	}
	return false
}

// readByFirst has the attributes that are read by their first letters.
var readByFirst = func() (lists ['z' - 'a' + 1][]string) {
	for _, name := range Attrs {
		first := name[0] - 'a'
		lists[first] = append(lists[first], name)
	}
	return lists
}()

// isReadAttr reports whether anything reads the attribute. In drawings the parser takes
// xlink:href for href.
func isReadAttr(name string) bool {
	name = name[strings.IndexByte(name, ':')+1:]
	if name == "" || !isLetter(name[0]) {
		return false
	}
	for _, known := range readByFirst[name[0]|0x20-'a'] {
		if len(known) == len(name) && strings.EqualFold(known, name) {
			return true
		}
	}
	return false
}

// isMuteTag reports whether nothing of the last tag is read but its name; see mute.
func (c *cutter) isMuteTag(a atom.Atom) bool {
	switch a {
	case atom.Style, atom.Template:
		return true
	case atom.Script:
		return !mayBeStructured(c.text[c.named:c.at])
	case atom.Link:
		attributes := c.text[c.named:c.at]
		return strings.IndexByte(attributes, '&') < 0 && !strings.Contains(strings.ToLower(attributes), "canonical")
	}
	return false
}

// mayBeStructured reports whether a script's start tag may declare structured data.
func mayBeStructured(tag string) bool {
	return strings.Contains(strings.ToLower(tag), "ld+json") || strings.IndexByte(tag, '&') >= 0
}
