package page

import "golang.org/x/net/html/atom"

// imply closes what the start of an element closes, and gives up where more than the
// innermost elements are at stake.
func (n *nesting) imply(a atom.Atom) {
	switch a {
	case atom.Option:
		n.popIf(atom.Option)
	case atom.Optgroup:
		n.popIf(atom.Option)
		n.popIf(atom.Optgroup)
	case atom.Rt, atom.Rp:
		n.popIf(atom.Rt, atom.Rp)
		n.need(atom.Ruby)
	case atom.Rb, atom.Rtc:
		n.lost = true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		n.closeParagraph()
		n.lost = n.lost || isHeading(n.top())
	case atom.Li:
		n.nextEntry(atom.Li, atom.Li)
	case atom.Dt, atom.Dd:
		n.nextEntry(atom.Dt, atom.Dd)
	case atom.Table:
		n.lost = n.lost || n.p > 0 // depends on the page's mode
	case atom.Caption, atom.Colgroup:
		n.need(atom.Table)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		n.closeCell()
		n.popIf(atom.Tr)
		n.popIf(atom.Tbody, atom.Thead, atom.Tfoot, atom.Colgroup)
		n.need(atom.Table)
	case atom.Tr:
		n.closeCell()
		n.popIf(atom.Tr)
		n.popIf(atom.Colgroup)
		n.need(atom.Table, atom.Tbody, atom.Thead, atom.Tfoot)
	case atom.Td, atom.Th:
		n.closeCell()
		n.need(atom.Tr)
	default:
		if closesParagraph(a) {
			n.closeParagraph()
		}
	}
}

// closeParagraph closes an open paragraph, which must be the innermost element.
func (n *nesting) closeParagraph() {
	n.popIf(atom.P)
	n.lost = n.lost || n.p > 0
}

// nextEntry closes the entry before the next of a list.
func (n *nesting) nextEntry(a, b atom.Atom) {
	n.closeParagraph()
	n.popIf(a, b)
	switch n.top() {
	case atom.Ul, atom.Ol, atom.Dl, atom.Menu:
	default:
		n.lost = n.lost || n.has(element{a, ""}) || n.has(element{b, ""})
	}
}

// closeCell closes the cell before the next cell, row or group of rows.
func (n *nesting) closeCell() {
	n.popIf(atom.P)
	n.popIf(atom.Td, atom.Th)
}

// breaksOut reports whether a tag in a drawing or formula is one of HTML (WHATWG HTML,
// section 13.2.6.5), or may be.
func breaksOut(a atom.Atom) bool {
	switch a {
	case atom.B, atom.Big, atom.Body, atom.Br, atom.Code, atom.Em, atom.Embed, atom.Font, atom.Head, atom.Hr, atom.I, atom.Img, atom.Meta, atom.Nobr,
		atom.Ruby, atom.S, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Table, atom.Tt, atom.U, atom.Var, atom.Template:
		return true
	}
	return isHeading(a) || closesParagraph(a)
}

// isImplied reports whether the end tag of an element closes another within it, too.
func isImplied(end, open atom.Atom) bool {
	switch open {
	case atom.P, atom.Li, atom.Dt, atom.Dd:
		return open == atom.P && (end == atom.Li || end == atom.Dt || end == atom.Dd) || closesParagraph(end) && end != atom.P || isTablePart(end) || end == atom.Table || end == atom.Button
	case atom.Option, atom.Optgroup:
		return end == atom.Select || end == atom.Optgroup
	case atom.Rt, atom.Rp:
		return end == atom.Ruby
	case atom.Td, atom.Th:
		return end == atom.Tr || isRows(end) || end == atom.Table
	case atom.Tr:
		return isRows(end) || end == atom.Table
	case atom.Tbody, atom.Thead, atom.Tfoot, atom.Colgroup:
		return end == atom.Table
	}
	return false
}

func isRows(a atom.Atom) bool { return a == atom.Tbody || a == atom.Thead || a == atom.Tfoot }

func isTablePart(a atom.Atom) bool {
	return isRows(a) || a == atom.Tr || a == atom.Td || a == atom.Th || a == atom.Caption || a == atom.Colgroup
}

// closesParagraph reports whether an element ends a paragraph and is ended as boxes are.
func closesParagraph(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Header, atom.Hgroup, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Search, atom.Section,
		atom.Summary, atom.Ul, atom.Pre, atom.Listing, atom.Form, atom.Li, atom.Dd, atom.Dt:
		return true
	}
	return false
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
