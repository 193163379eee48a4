package page

import "strings"

// withoutUnread gives HTML without what nothing reads (mute, Attrs): the content of
// scripts and styles, unless they hold structured data, and attributes. That is over
// half of a page's bytes, and the parser takes a third of its time for it. What the
// parser makes of the rest stays the same. Where it is in doubt what is markup (in
// formulas and drawings that hold HTML, where a style is no style; behind what is never
// closed), the rest of the page is left as it is.
func withoutUnread(text string, wanted []string) string {
	c := cutter{text: text, wanted: wanted}
	for c.next() {
	}
	if c.out.Len() == 0 || c.frames {
		return text
	}
	c.out.WriteString(text[c.from:])
	return c.out.String()
}

// cutter reads markup as a tokenizer does (WHATWG HTML, section 13.2.5), as far as
// that tells where elements begin.
type cutter struct {
	text    string
	wanted  []string // attributes that stay, too
	at      int
	out     strings.Builder
	from    int      // first byte that is not in out yet
	foreign []string // names of the open svg and math elements
	frames  bool     // the page may be a frameset: white space and text anywhere count there
	open    int      // where the name of the last tag begins
	named   int      // where it ends
	spare   []span   // attributes of the last tag that nothing reads
}

// span is a piece of the text, from one byte to before another.
type span struct{ from, to int }

// cut leaves a piece out that lies behind all those before.
func (c *cutter) cut(s span) {
	if c.out.Cap() == 0 {
		c.out.Grow(len(c.text) / 2) // what is left of most pages
	}
	c.out.WriteString(c.text[c.from:s.from])
	c.from = s.to
}

// next passes the next piece of markup; false ends the reading.
func (c *cutter) next() bool {
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
func (c *cutter) skipPast(from int, mark string) bool {
	i := strings.Index(c.text[min(from, len(c.text)):], mark)
	c.at = from + i + len(mark)
	return i >= 0
}

// start passes a start tag, and the content of one whose content is no markup.
func (c *cutter) start() bool {
	name, ok := c.tag()
	if !ok {
		return false
	}
	c.trim(name)
	if len(c.foreign) > 0 && holdsHTML(name) {
		return c.plainText(name)
	}
	switch {
	case len(name) > 9 || len(name) < 3:
		return true
	case strings.EqualFold(name, "frameset"):
		c.frames = true
		return false
	case isForeign(name):
		c.foreign = append(c.foreign, name)
		return true
	}
	raw := rawName(name)
	if raw == "" {
		return true
	}
	end := endOfRaw(c.text, c.at, raw)
	if end < 0 || len(c.foreign) > 0 && strings.IndexByte(c.text[c.at:end], '<') >= 0 {
		return false
	}
	if len(c.foreign) == 0 && (raw == "style" || raw == "script" && !mayBeStructured(c.text[c.open:c.at])) {
		c.cut(span{c.at, end})
	}
	c.at = end
	return true
}

// end passes an end tag.
func (c *cutter) end() bool {
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
	if ok && len(c.foreign) > 0 && isForeign(name) {
		last := len(c.foreign) - 1
		ok = strings.EqualFold(c.foreign[last], name)
		c.foreign = c.foreign[:last]
	}
	return ok
}

// declaration passes a comment or what counts as one.
func (c *cutter) declaration() bool {
	rest := c.text[c.at+1:]
	switch {
	case len(c.foreign) > 0 && strings.HasPrefix(rest, "[CDATA["):
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

// trim cuts the spare attributes of the start tag that was passed. A slash at the end
// of a tag means something in drawings, and one that was not at the end must not get
// there; nor may an equals sign get behind another name.
func (c *cutter) trim(name string) {
	switch {
	case comparesAttributes(name), c.text[c.at-2] == '/' && strings.IndexByte(" \t\n\r\f\"'", c.text[c.at-3]) < 0:
		return // the parser asks whether the slash belongs to the last value
	case isMuteTag(name, c.text[c.named:c.at]):
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
func comparesAttributes(name string) bool {
	if len(name) > len("strong") {
		return strings.EqualFold(name, "annotation-xml")
	}
	switch strings.ToLower(name) {
	case "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u":
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

// isMuteTag reports whether nothing of a tag is read but its name; see mute.
func isMuteTag(name, attributes string) bool {
	switch {
	case strings.EqualFold(name, "style"):
		return true
	case strings.EqualFold(name, "script"):
		return !mayBeStructured(attributes)
	case strings.EqualFold(name, "link"):
		return strings.IndexByte(attributes, '&') < 0 && !strings.Contains(strings.ToLower(attributes), "canonical")
	}
	return false
}

func isForeign(name string) bool {
	return strings.EqualFold(name, "svg") || strings.EqualFold(name, "math")
}

// plainText passes the content and the end of an element in which HTML may stand, if it
// is but text.
func (c *cutter) plainText(name string) bool {
	end := endOfRaw(c.text, c.at, strings.ToLower(name))
	if end < 0 || strings.IndexByte(c.text[c.at:end], '<') >= 0 {
		return false
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
	return strings.Contains(strings.ToLower(tag), "ld+json") || strings.IndexByte(tag, '&') >= 0
}
