package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// nesting follows the elements that are open in the body of a page as long as they
// are closed in order, so that it is known without a parser where white space,
// comments and scripts stand at the edge of a box and change nothing. It gives up (lost)
// at the first tag that makes the parser mend something: nine pages of ten never have one.
// What is closed or opened by implication (WHATWG HTML, sections 13.2.6.4.7 to 15) is
// followed for paragraphs, entries of lists, and tables.
type nesting struct {
	open []element
	lost bool
	edge bool // no text since a box began or ended; see space
	pre  int  // open elements where white space counts
	p, a int  // open paragraphs and links
	head bool // the head has been opened
	body bool // something of the body may have been opened
	// joined says that the last tag made no difference: the parser joins the text before
	// and behind it.
	joined bool
}

// element is an open element. Names that the parser does not know have no atom.
type element struct {
	atom atom.Atom
	name string
}

func (e element) is(other element) bool {
	return e.atom == other.atom && (e.atom != 0 || strings.EqualFold(e.name, other.name))
}

// known gives the element of a name.
func known(name string) element {
	var low [16]byte
	if len(name) > len(low) {
		return element{0, name}
	}
	for i := range len(name) {
		low[i] = name[i]
		if 'A' <= name[i] && name[i] <= 'Z' {
			low[i] |= 0x20
		}
	}
	return element{atom.Lookup(low[:len(name)]), name}
}

// mayCut reports whether white space, comments and what is not read may be left out
// here.
func (n *nesting) mayCut() bool { return n.edge && !n.lost && !n.joined && n.pre == 0 }

// mayCutElement reports whether a script, style or link may be left out: not before the
// head, where it would open that, nor among the rows of a table, which it may end or leave.
func (n *nesting) mayCutElement() bool {
	return n.mayCut() && (n.head || n.body) && !n.inRows()
}

// inRows reports whether the parser moves what stands here out of a table, but for its parts.
func (n *nesting) inRows() bool {
	switch n.top() {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Colgroup:
		return true
	}
	return false
}

// text notes text that is not white space.
func (n *nesting) text() {
	n.edge, n.body = false, true
	n.lost = n.lost || n.inRows()
}

// top is the innermost open element, 0 for none and for one that the parser does not know.
func (n *nesting) top() atom.Atom {
	if len(n.open) == 0 {
		return 0
	}
	return n.open[len(n.open)-1].atom
}

// has reports whether such an element is open.
func (n *nesting) has(e element) bool {
	for _, o := range n.open {
		if o.is(e) {
			return true
		}
	}
	return false
}

func (n *nesting) push(e element) {
	n.open = append(n.open, e)
	n.count(e.atom, 1)
}

// popTo closes the elements from the i-th on.
func (n *nesting) popTo(i int) {
	for _, e := range n.open[i:] {
		n.count(e.atom, -1)
	}
	n.open = n.open[:i]
}

// count notes that there is one more open element or one less.
func (n *nesting) count(a atom.Atom, by int) {
	switch a {
	case atom.Pre, atom.Listing:
		n.pre += by
	case atom.P:
		n.p += by
	case atom.A:
		n.a += by
	}
	n.edge = n.edge || isBox(a)
}

// popIf closes the innermost element if it is one of these.
func (n *nesting) popIf(atoms ...atom.Atom) {
	for _, a := range atoms {
		if n.top() == a {
			n.popTo(len(n.open) - 1)
			return
		}
	}
}

// need gives up unless the innermost element is one of these.
func (n *nesting) need(atoms ...atom.Atom) {
	for _, a := range atoms {
		if n.top() == a {
			return
		}
	}
	n.lost = true
}

// start follows a start tag outside of drawings and formulas.
func (n *nesting) start(e element) {
	n.joined = false
	if n.lost || n.inHead(e.atom) {
		return
	}
	n.body = true
	if n.lost = !n.allows(e.atom); n.lost {
		return
	}
	switch e.atom {
	case atom.Iframe, atom.Noembed, atom.Noscript, atom.Textarea:
		return // what they hold is no markup
	case atom.Svg, atom.Math:
		return // see startDrawing
	case atom.Area, atom.Embed, atom.Img, atom.Input, atom.Keygen, atom.Wbr, atom.Param, atom.Source, atom.Track:
		return
	case atom.Br:
		n.edge = true
		return
	case atom.Hr:
		n.closeParagraph()
		n.edge = true
		return
	case atom.Col:
		n.need(atom.Colgroup)
		return
	case atom.A:
		n.lost = n.a > 0
	case atom.Nobr, atom.Button, atom.Form, atom.Select:
		n.lost = n.has(e)
	}
	n.imply(e.atom)
	n.push(e)
	n.joined = e.atom == atom.Table // text that is moved out of it joins the text before
}

// inHead reports whether a tag neither opens nor closes anything in the body.
func (n *nesting) inHead(a atom.Atom) bool {
	switch a {
	case atom.Body:
		n.joined = n.body
		n.edge = n.edge || !n.body
		n.body = true
		return true
	case atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Script, atom.Style, atom.Title:
		n.lost = n.lost || n.top() == atom.Colgroup
		return true
	case atom.Html, atom.Head:
		n.joined = n.head || n.body
		n.head = n.head || a == atom.Head
		return true
	}
	return false
}

// allows reports whether the parser puts an element just there where its tag stands.
func (n *nesting) allows(a atom.Atom) bool {
	switch a {
	case atom.Template, atom.Frame, atom.Frameset, atom.Image, atom.Plaintext, atom.Xmp:
		return false
	}
	switch n.top() {
	case atom.Select, atom.Optgroup, atom.Option:
		return a == atom.Option || a == atom.Optgroup
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr:
		return isTablePart(a)
	case atom.Colgroup:
		return isTablePart(a) || a == atom.Col
	}
	return a != atom.Option && a != atom.Optgroup
}

// end follows an end tag outside of drawings and formulas.
func (n *nesting) end(e element) {
	n.joined = true
	n.body = n.body || e.atom == atom.Html || e.atom == atom.Body
	if n.lost || e.atom == atom.Html || e.atom == atom.Head || e.atom == atom.Body || isRawText(e.atom) {
		return
	}
	i := len(n.open) - 1
	for i >= 0 && !n.open[i].is(e) && isImplied(e.atom, n.open[i].atom) {
		i--
	}
	switch {
	case i >= 0 && n.open[i].is(e):
		n.popTo(i)
	case e.atom == atom.P && len(n.open) > 0 && n.p == 0 && n.allows(atom.P):
		n.edge = true // makes an empty one
	default: // the parser ignores what is not open
		n.lost = e.atom == atom.P || e.atom == atom.Br || e.atom == atom.Template || isHeading(e.atom) || n.has(e)
		return
	}
	n.joined = false
}

// startDrawn follows a start tag in a drawing or formula, which one of HTML ends.
func (n *nesting) startDrawn(e element) {
	n.joined = false
	n.lost = n.lost || breaksOut(e.atom)
}

// endDrawn follows an end tag there.
func (n *nesting) endDrawn(e element) {
	n.lost = n.lost || breaksOut(e.atom) || n.has(e)
}
