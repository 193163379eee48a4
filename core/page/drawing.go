package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// startDrawing follows the start of a drawing or formula.
func (c *cutter) startDrawing(e element) {
	c.foreign = append(c.foreign, e.name)
	c.nesting.lost = c.nesting.lost || c.text[c.at-2] == '/' // which may end it at once
}

// startDrawn passes a start tag in a drawing or formula.
func (c *cutter) startDrawn(e element) bool {
	c.nesting.startDrawn(e)
	c.settle()
	c.trim(e.atom)
	switch {
	case holdsHTML(e.name):
		return c.plainText(e.name)
	case e.atom == atom.Frameset:
		c.frames = true
		return false
	case e.atom == atom.Svg || e.atom == atom.Math:
		c.foreign = append(c.foreign, e.name)
	case isRawText(e.atom) || e.atom == atom.Plaintext:
		end := endOfRaw(c.text, c.at, e.atom.String())
		if end < 0 || strings.IndexByte(c.text[c.at:end], '<') >= 0 {
			return false
		}
		c.nesting.edge = c.nesting.edge && isBlank(c.text[c.at:end])
		c.at = end
	}
	return true
}

// endDrawn passes an end tag in a drawing or formula.
func (c *cutter) endDrawn(e element) bool {
	switch e.atom {
	case atom.Template:
		return false // ends more than the drawing
	case atom.Svg, atom.Math:
		innermost := len(c.foreign) - 1
		if !strings.EqualFold(c.foreign[innermost], e.name) {
			return false
		}
		c.foreign = c.foreign[:innermost]
		c.nesting.joined = false
	default:
		c.nesting.endDrawn(e)
	}
	c.settle()
	return true
}

// plainText passes the content and the end of an element in which HTML may stand, if it
// is but text.
func (c *cutter) plainText(name string) bool {
	end := endOfRaw(c.text, c.at, strings.ToLower(name))
	if end < 0 || strings.IndexByte(c.text[c.at:end], '<') >= 0 {
		return false
	}
	if !isBlank(c.text[c.at:end]) {
		c.nesting.text()
	}
	c.at = end + len("</")
	_, ok := c.tag()
	return ok
}

// holdsHTML reports whether what stands in a foreign element of the name is HTML again
// (WHATWG HTML, section 13.2.6: integration points).
func holdsHTML(name string) bool {
	switch strings.ToLower(name) {
	case "foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext":
		return true
	}
	return false
}
