package reason

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// The rules that forms' fields name boxes by.
const (
	formText   = "form-text"
	formLogin  = "form-login"
	formEmail  = "form-email"
	formChoice = "form-choice"
)

// forms finds fields that say what their box is for: an e-mail field without a
// text area wants a subscriber, one with a text area a comment, one with a
// password a member.
func (m *namer) forms() {
	p := m.p
	for i := int32(1); i < int32(len(p.Nodes)); i++ {
		if p.End[i]-i > 2 || m.start[i] != m.start[p.End[i]] {
			continue // fields have no text that is read; looking at nodes is what costs
		}
		n := p.Nodes[i]
		if n.DataAtom != atom.Input && n.DataAtom != atom.Textarea || page.HasAttr(n, "readonly") || page.Attr(n, "tabindex") == "-1" {
			continue // a field that nobody writes in holds an address to copy
		}
		c, ok := fieldClaim(n)
		if !ok {
			continue
		}
		box := m.formBox(i)
		if box == 0 {
			continue
		}
		switch {
		case c.rule == formEmail && m.asksPassword(box):
			c = loginClaim
		case c.rule == formText:
			c = m.writtenFor(box, c)
		case c.rule == formChoice && p.Nodes[box].DataAtom != atom.Form:
			c.strength = byFamily // menus and settings have choices as well as polls: other boxes' marks are stronger
		}
		switch old := m.claims[m.spots[box].box].rule; {
		case old == formText, old == formLogin && c.rule != formText, old != "" && c.rule == formChoice:
		default:
			m.say(box, c)
		}
	}
}

var loginClaim = claim{byBox, Navigation, plain, formLogin, "Where readers log in"}

// fieldClaim is what one field says of its box.
func fieldClaim(n *html.Node) (claim, bool) {
	switch {
	case n.DataAtom == atom.Textarea:
		return claim{byBox, Comments, plain, formText, "Has a field to write in"}, true
	case isChoice(n):
		return claim{byBox, Media, plain, formChoice, "Has answers to choose from"}, true
	case strings.EqualFold(page.Attr(n, "type"), "password"):
		return loginClaim, true
	case isEmail(n):
		return claim{byBox, Promo, plain, formEmail, "Has an e-mail field"}, true
	}
	return claim{}, false
}

// formBox returns the form around field i, or where there is none the largest box
// near it; 0 where the story is in it.
func (m *namer) formBox(i int32) (box int32) {
	p := m.p
	for up, k := p.Parent[i], 0; up > 0 && k < maxFormDepth && !m.holdsKept(up); up, k = p.Parent[up], k+1 {
		if p.Nodes[up].DataAtom == atom.Form {
			return up
		}
		if k < maxBareDepth {
			box = up
		}
	}
	return box
}

// maxFormDepth is how far above a field its box may be.
const maxFormDepth = 8

// maxBareDepth is how far above a field without a form its box may be.
const maxBareDepth = 3

// maxLoginBlocks is how many blocks of a form are asked for a password.
const maxLoginBlocks = 12

// asksPassword reports whether a form's texts are about a password: it sends a new one
// to the address, and no newsletter.
func (m *namer) asksPassword(box int32) bool {
	from, to := m.start[box], m.start[m.p.End[box]]
	for k := from; k < min(to, from+maxLoginBlocks); k++ {
		if r := m.notes[k].hit.rule; r != nil && r.Name == "navigation-password" {
			return true
		}
	}
	return false
}

// writtenFor is what a form with a field to write in is for, by the texts in it and the
// line above it: a comment, unless they speak of a message to the newsroom, a tip or an
// error, and of no comment.
func (m *namer) writtenFor(box int32, comment claim) claim {
	from, to := m.start[box], m.start[m.p.End[box]]
	best := comment
	for k := max(0, from-1); k < min(to, from+maxLoginBlocks); k++ {
		switch h := m.notes[k].hit; {
		case h.rule == nil:
		case h.rule.Reason == Comments:
			return comment
		case best.kind == plain && isWrittenTo(h.rule):
			best = claim{byBox, h.rule.Reason, field, formText, h.end.text}
		}
	}
	return best
}

// isWrittenTo reports whether a row's phrases ask readers to write to the newsroom.
func isWrittenTo(r *phraseRule) bool {
	return r.Name == "navigation-contact" || r.Name == "promo-subscribe" || r.Name == "legal-disclosure"
}

// isChoice reports whether a field is one of several answers.
func isChoice(n *html.Node) bool {
	return n.DataAtom == atom.Input && strings.EqualFold(page.Attr(n, "type"), "radio")
}

func isEmail(n *html.Node) bool {
	if strings.EqualFold(page.Attr(n, "type"), "email") {
		return true
	}
	name := page.Attr(n, "name")
	return len(name) < 40 && strings.Contains(strings.ToLower(name), "email")
}
