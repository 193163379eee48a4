package block

import (
	"strings"
	"unicode/utf8"

	"winnow/core/page"
)

// maxShownDepth bounds the walk from a text node up to its link.
const maxShownDepth = 16

// Shown returns a block's text as a reader sees it, exact at least in its first
// most bytes. The links of a menu in one line often have nothing between them
// but what the page's style puts there: Text joins their words, which the
// judge's weights are used to, and Shown parts them with a blank.
func Shown(p *page.Page, b *Block, most int) string {
	if b.Links == 0 || b.End-b.First < 3 { // of two texts, with an element between
		return b.Text
	}
	var parted []byte
	done := 0 // how much of b.Text parted holds
	s := seam{p: p, b: b, node: b.First}
	for at := s.next(most); at > 0; at = s.next(most) {
		parted = append(append(parted, b.Text[done:at]...), ' ')
		done = at
	}
	if done == 0 {
		return b.Text
	}
	return string(append(parted, b.Text[done:]...))
}

// seam looks for the places where two links meet, reading a block's text nodes
// and its text in step.
type seam struct {
	p    *page.Page
	b    *Block
	node int32 // the next node to read
	at   int   // how much of the text the nodes before node hold
	link int32 // the link around the text that ends at at, 0 where there is none
}

// next returns where in the text the second of two links begins, or 0 behind the
// last such place and once most bytes are read.
func (s *seam) next(most int) int {
	for s.node < s.b.End && s.at < min(most, len(s.b.Text)) {
		i := s.node
		s.node++
		if !s.p.IsText(i) {
			if Unread(s.p.Nodes[i]) {
				s.node = s.p.End[i]
			}
			continue
		}
		before, after := s.link, s.linkOf(i)
		if begin := s.read(s.p.Nodes[i].Data, after); begin > 0 && before > 0 && after > 0 && before != after {
			return begin
		}
	}
	return 0
}

// read takes the data of a text node inside link. It returns where the data
// begins in the text if a blank could part it from what stands before, else 0.
func (s *seam) read(data string, link int32) (begin int) {
	first := true
	for _, c := range data {
		if isSpace(c) || isInvisible(c) {
			continue
		}
		if blank := s.b.Text[s.at] == ' '; blank {
			s.at++
		} else if first && !strings.ContainsRune(",.;:!?)]’'", c) {
			begin = s.at
		}
		first, s.link = false, link
		_, size := utf8.DecodeRuneInString(s.b.Text[s.at:])
		s.at += size
	}
	return begin
}

// linkOf returns the number of the link around text node i inside the block's
// element, or 0.
func (s *seam) linkOf(i int32) int32 {
	n := s.p.Parent[i]
	for k := 0; k < maxShownDepth && n > 0 && n != s.b.Node; k++ {
		if isLink(s.p.Nodes[n]) {
			return n
		}
		n = s.p.Parent[n]
	}
	return 0
}
