package page

import (
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html/atom"
)

// withoutUnread gives HTML without what nothing reads (mute, Attrs): what stands in
// scripts, styles and templates, unless it is structured data, and attributes;
// at the edges of boxes white space, comments and the whole of scripts, styles, templates
// and links, too. That is over half of a page's bytes and a third of the parser's work. The nodes that
// are numbered stay the same. Where it is in doubt what is markup (in formulas
// that hold HTML, where a style is no style; behind what is never closed), the rest of
// the page is left as it is.
func withoutUnread(text string, wanted []string) string {
	var out strings.Builder
	if _, err := io.Copy(&out, &cutter{text: text, wanted: wanted}); err != nil {
		return text
	}
	return out.String()
}

// errFrames is what a cutter says of a page that may be a frameset: there white space and
// text anywhere count.
var errFrames = errors.New("page: frames")

// Read reads what is left of the text.
func (c *cutter) Read(p []byte) (n int, err error) {
	for {
		for len(c.left) > 0 && n < len(p) {
			s := &c.left[0]
			k := copy(p[n:], c.text[s.from:s.to])
			n, s.from = n+k, s.from+k
			if s.from == s.to {
				c.left = c.left[1:]
			}
		}
		switch {
		case n == len(p) || n > 0 && c.done:
			return n, nil
		case c.frames:
			return 0, errFrames
		case c.done:
			return 0, io.EOF
		}
		c.left = c.room[:0]
		for len(c.left) < len(c.room)-8 && !c.done {
			if !c.next() {
				c.done = true
				c.left = append(c.left, span{c.from, len(c.text)})
			}
		}
	}
}

// cutter reads markup as a tokenizer does (WHATWG HTML, section 13.2.5), as far as
// that tells where elements begin.
type cutter struct {
	text   string
	wanted []string // attributes that stay, too
	ahead  bool     // it only looks ahead
	left   []span   // pieces that stay and were not read yet
	room   [64]span // for them
	from   int      // first byte that is in none of them
	done   bool     // all pieces are known
	at     int
	loose  int  // where the text behind the last piece of markup begins
	gap    span // white space before the next piece, if nothing reads it
	frames bool // the page may be a frameset: white space and text anywhere count there

	// Of the last tag:
	begun, name, named int    // where it begins, its name begins and ends
	spare              []span // attributes that nothing reads

	nesting   nesting
	templates int      // that are open, while it looks ahead
	foreign   []string // names of the open svg and math elements
}

// span is a piece of the text, from one byte to before another.
type span struct{ from, to int }

// cut leaves a piece out that lies behind all those before.
func (c *cutter) cut(s span) {
	if !c.ahead {
		c.left = append(c.left, span{c.from, s.from})
		c.from = s.to
	}
}

// next passes the next piece of markup and the text before; false ends the reading.
func (c *cutter) next() bool {
	i := strings.IndexByte(c.text[c.at:], '<')
	if i < 0 || c.at+i+1 >= len(c.text) {
		return false
	}
	c.begun, c.at = c.at+i, c.at+i+1
	next := c.text[c.at]
	if !isLetter(next) && next != '/' && next != '!' && next != '?' {
		return true // a sign in the text
	}
	c.gap = span{}
	switch {
	case !isBlank(c.text[c.loose:c.begun]):
		c.nesting.text()
	case c.nesting.mayCut():
		c.gap = span{c.loose, c.begun}
	}
	ok := c.markup(next)
	c.loose = c.at
	return ok
}

// settle cuts the white space before the piece that was passed, unless the parser mends
// something there.
func (c *cutter) settle() {
	if c.gap.to > c.gap.from && !c.nesting.lost && !c.nesting.joined {
		c.cut(c.gap)
	}
}

// markup passes a piece of markup, of which next is the second sign.
func (c *cutter) markup(next byte) bool {
	switch next {
	case '/':
		return c.end()
	case '!':
		return c.declaration()
	case '?':
		return c.skipPast(c.at, ">")
	}
	return c.start()
}

// skipPast goes behind the next place, from one on, where a mark stands.
func (c *cutter) skipPast(from int, mark string) bool {
	i := strings.Index(c.text[min(from, len(c.text)):], mark)
	c.at = from + i + len(mark)
	return i >= 0
}

// start passes a start tag, and the content of one whose content is no markup.
func (c *cutter) start() bool {
	e, ok := c.tag()
	switch {
	case !ok:
		return false
	case len(c.foreign) > 0:
		return c.startDrawn(e)
	case c.nesting.mayCutElement() && c.isMuteTag(e.atom):
		c.settle()
		return c.leave(e.atom)
	}
	c.nesting.start(e)
	c.settle()
	c.trim(e.atom)
	switch {
	case e.atom == atom.Frameset:
		c.frames = true
		return false
	case e.atom == atom.Svg || e.atom == atom.Math:
		c.startDrawing(e)
	case e.atom == atom.Template:
		c.templates++
	case isRawText(e.atom) || e.atom == atom.Plaintext:
		return c.content(e.atom)
	}
	return true
}

// leave cuts an element that nothing reads, from its start tag on, which was passed.
func (c *cutter) leave(a atom.Atom) bool {
	from := c.begun
	switch {
	case a == atom.Link:
	case a == atom.Template:
		if !c.passTemplate() {
			c.nesting.lost = true
			return true
		}
	default:
		end := endOfRaw(c.text, c.at, a.String())
		if end < 0 {
			return false
		}
		c.at = end + len("</")
		if _, ok := c.tag(); !ok {
			return false
		}
	}
	c.cut(span{from, c.at})
	return true
}

// passTemplate looks for the end of a template.
func (c *cutter) passTemplate() bool {
	ahead := cutter{text: c.text, ahead: true, at: c.at, loose: c.at, nesting: nesting{lost: true}, templates: 1}
	for ahead.templates > 0 && ahead.next() {
	}
	if ahead.templates > 0 || len(ahead.foreign) > 0 || ahead.frames {
		return false
	}
	c.at = ahead.at
	return true
}

// content passes the content of an element where it is no markup.
func (c *cutter) content(a atom.Atom) bool {
	end := endOfRaw(c.text, c.at, a.String())
	if end < 0 {
		return false
	}
	switch {
	case a == atom.Style || a == atom.Script && !mayBeStructured(c.text[c.name:c.at]):
		c.cut(span{c.at, end})
	case a == atom.Title:
		c.nesting.edge = true // its end is; see space
	case !isBlank(c.text[c.at:end]):
		c.nesting.edge = false
	}
	c.at = end
	return true
}

// end passes an end tag.
func (c *cutter) end() bool {
	c.at++
	c.nesting.joined = true
	switch {
	case c.at >= len(c.text):
		return false
	case c.text[c.at] == '>':
		c.at++
		return true
	case !isLetter(c.text[c.at]):
		return c.skipPast(c.at, ">")
	}
	e, ok := c.tag()
	switch {
	case !ok:
		return false
	case len(c.foreign) > 0:
		return c.endDrawn(e)
	case e.atom == atom.Template:
		c.templates--
	}
	c.nesting.end(e)
	c.settle()
	return true
}

// declaration passes a comment or what counts as one.
func (c *cutter) declaration() bool {
	rest := c.text[c.at+1:]
	switch {
	case len(c.foreign) > 0 && strings.HasPrefix(rest, "[CDATA["):
		return false
	case !strings.HasPrefix(rest, "--"):
		c.nesting.joined = true
		return c.skipPast(c.at+1, ">")
	case !c.comment(rest):
		return false
	}
	if c.nesting.mayCut() {
		c.settle()
		c.cut(span{c.begun, c.at})
	}
	return true
}

// comment passes a comment, of which rest is what follows its first two signs.
func (c *cutter) comment(rest string) bool {
	switch {
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
