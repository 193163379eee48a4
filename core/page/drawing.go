package page

import "strings"

// drawing passes the inside of an svg element and cuts its shapes, if there are but
// shapes and labels in it; else it stays where it is.
func (c *cutter) drawing() bool {
	from := c.at
	shapes, ok := c.shapes()
	if !ok {
		c.at = from
		return false
	}
	for _, s := range shapes {
		c.cut(s)
	}
	return true
}

// shapes gives the tags of a drawing's shapes, up to the end of the drawing, and whether
// it holds nothing else.
func (c *cutter) shapes() (tags []span, ok bool) {
	var within []string // names of the open shapes
	for {
		i := strings.IndexByte(c.text[c.at:], '<')
		at := c.at + i
		c.at = at + 1
		if i < 0 || c.at+1 >= len(c.text) {
			return nil, false
		}
		closing := c.text[c.at] == '/'
		if closing {
			c.at++
		}
		if !isLetter(c.text[c.at]) {
			return nil, false
		}
		name, ok := c.tag()
		switch last := len(within) - 1; {
		case !ok:
			return nil, false
		case closing && strings.EqualFold(name, "svg"):
			return tags, true
		case closing:
			if last < 0 || !strings.EqualFold(within[last], name) {
				return nil, false // it may end an element around the drawing
			}
			within = within[:last]
		case !isShape(name):
			if !c.label(name) {
				return nil, false
			}
			continue
		case c.text[c.at-2] != '/':
			within = append(within, name)
		}
		tags = append(tags, span{at, c.at})
	}
}

// label passes the text and the end of a drawing's label, if there is but text in it.
func (c *cutter) label(name string) bool {
	if !strings.EqualFold(name, "title") && !strings.EqualFold(name, "desc") {
		return false
	}
	end := endOfRaw(c.text, c.at, strings.ToLower(name))
	if end < 0 || strings.IndexByte(c.text[c.at:end], '<') >= 0 {
		return false
	}
	c.at = end + len("</")
	_, ok := c.tag()
	return ok
}

// isShape reports whether elements of the name draw, and are nothing in HTML.
func isShape(name string) bool {
	switch strings.ToLower(name) {
	case "path", "g", "circle", "rect", "line", "polygon", "polyline", "ellipse", "use", "defs", "symbol", "text", "tspan", "textpath", "mask", "clippath",
		"lineargradient", "radialgradient", "stop", "pattern", "marker", "filter", "fegaussianblur", "feblend", "feoffset", "fecolormatrix",
		"fecomposite", "feflood", "femerge", "femergenode", "animate", "animatetransform":
		return true
	}
	return false
}
