package reason

import (
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// place is what is known of where an element stands, from all boxes around it.
type place uint16

const (
	inMenu place = 1 << iota
	inFooter
	inHeader
	inStory  // inside an article element that holds kept text
	inFigure // inside a figure
	unseen   // the browser or the markup hides it
	holds    // the element itself holds kept text: it is no box
)

// spot is what is known of one element.
type spot struct {
	claim int32 // into namer.claims; 0 is none
	box   int32 // into namer.claims: what its own form or heading says; 0 is nothing
	place place
}

// survey looks at every element once, from the outside in, and gives each the
// strongest claim of the boxes around it. A box is an element all of whose text
// is dropped.
func (m *namer) survey() {
	p := m.p
	for i := int32(1); i < int32(len(p.Nodes)); i++ {
		from, to := m.start[i], m.start[p.End[i]]
		if from == to || p.End[i] == i+1 {
			continue // nothing to name inside, or a text itself
		}
		n := p.Nodes[i]
		up := m.spots[p.Parent[i]]
		s := &m.spots[i]
		s.place = up.place &^ holds
		if n.DataAtom == atom.Figure {
			s.place |= inFigure
		}
		if m.keptBefore[to] > m.keptBefore[from] {
			s.place = s.place&(inStory|inFigure) | holds
			if n.DataAtom == atom.Article {
				s.place |= inStory
			}
			continue
		}
		s.claim = up.claim
		hints, hidden := m.hints.of(n)
		if hidden || p.Flags[i]&page.Invisible != 0 {
			s.place |= unseen
		}
		m.mark(i, s, hints)
	}
}

// mark takes in what box i's own marks, form and heading say.
func (m *namer) mark(i int32, s *spot, hints hint) {
	if s.place&inStory != 0 {
		// A story's own head and foot hold its date, tags and author.
		hints &^= hintHeader | hintFooter
	}
	outer := s.place
	if hints&hintMenu != 0 {
		s.place |= inMenu
		if c := &m.claims[s.claim]; c.strength < byBox || c.reason == Ad && m.p.Nodes[i].DataAtom == atom.Nav {
			s.claim = 0 // a menu inside a story's lines or beside a banner is a menu
		}
	}
	if hints&(hintSocial|hintMedia) != 0 && m.p.Nodes[i].DataAtom == atom.Blockquote {
		hints |= hintEmbed
	}
	if hints&hintTeaser != 0 && m.linksBefore[m.start[m.p.End[i]]] == m.linksBefore[m.start[i]] {
		hints &^= hintTeaser // a card leads somewhere
	}
	if hints&hintFooter != 0 {
		s.place |= inFooter
	}
	if hints&hintHeader != 0 {
		s.place |= inHeader
	}
	if hints&hintMenu != 0 {
		// Menus have entries of all names.
		hints &^= hintComments | hintRelated | hintLegal | hintAuthor
	}
	if s.place&inMenu != 0 {
		hints &^= hintPromo | hintTeaser
	}
	if hints&hintPaywall != 0 && !m.isNotice(i, hints) {
		hints &^= hintPaywall
	}
	if outer&(inMenu|inFooter) != 0 {
		// Menus list categories, authors and videos too.
		hints &^= hintMeta | hintMedia
		if m.p.Nodes[i].DataAtom != atom.Nav {
			hints &^= hintTags
		}
	}
	m.markByForm(s, hints)
	if hints&hintTags != 0 {
		hints &^= hintRelated // related topics, not stories
	}
	if hints == 0 {
		return
	}
	for k := range boxClaims {
		if hints&boxClaims[k].hint != 0 {
			m.claimFor(s, &boxClaims[k].claim)
			break
		}
	}
}

// markByForm takes in what the fields in a box and the heading over it say.
func (m *namer) markByForm(s *spot, hints hint) {
	c, furniture := m.claims[s.box], s.place&(inMenu|inFooter|inHeader) != 0
	switch {
	case c.rule == "form-email" && hints&hintShare != 0:
		m.claimFor(s, &claim{byBox, Share, plain, "form-share", "Sends this page by e-mail"})
	case c.rule == formChoice && furniture: // a menu that opens by a hidden switch, a search with choices
	case s.box > 0 && (c.kind != heading || c.reason == Related || !furniture):
		m.claimFor(s, &c)
	}
}

// say notes what box n's form or heading says of it.
func (m *namer) say(n int32, c claim) {
	m.spots[n].box = int32(len(m.claims))
	m.claims = append(m.claims, c)
}

// Words outside links that a notice about access has at least, and links that it has
// at most.
const (
	noticeWords = 4
	noticeLinks = 16
)

// isNotice reports whether box i, which is called a wall or a lock, can be one: a link
// to log in says nothing about this page, and menus and cards have locks as well.
func (m *namer) isNotice(i int32, hints hint) bool {
	switch m.p.Nodes[i].DataAtom {
	case atom.Header, atom.Footer, atom.Nav:
		return false
	}
	from, to := m.start[i], m.start[m.p.End[i]]
	return m.plainBefore[to]-m.plainBefore[from] >= noticeWords && m.linksBefore[to]-m.linksBefore[from] <= noticeLinks &&
		hints&(hintMenu|hintFooter|hintHeader|hintTeaser) == 0
}

// claimFor gives a box a claim unless a stronger one stands; claims of boxes
// are equals, and the inner box wins.
func (m *namer) claimFor(s *spot, c *claim) {
	old := m.claims[s.claim].strength
	if c.strength >= old || c.strength >= byBox {
		s.claim = int32(len(m.claims))
		m.claims = append(m.claims, *c)
	}
}

// holdsKept reports whether an element holds text of the article.
func (m *namer) holdsKept(i int32) bool {
	return m.keptBefore[m.start[m.p.End[i]]] > m.keptBefore[m.start[i]]
}
