package reason

import (
	"strconv"

	"winnow/core/page"
)

// Limits of the shapes that lines of a plain text have.
const (
	menuLines     = 4  // so many short lines in a row are a menu
	menuLineWords = 4  // a menu's line has no more words
	titleWords    = 30 // a headline has no more words
)

// lines names lines of a plain text that say nothing of themselves, by the runs
// in which they stand: without markup, a menu is a row of short lines, and a
// list of other stories is lines like headlines with a sentence or two below.
func (m *namer) lines() {
	m.addresses()
	if m.p.Source != page.Text {
		return
	}
	m.datedLists()
	m.tail()
	for i := 0; i < len(m.out); {
		if m.kept(i) || !m.isShortLine(i) {
			i++
			continue
		}
		end := i
		for end < len(m.out) && !m.kept(end) && m.isShortLine(end) {
			end++
		}
		if end-i >= menuLines {
			for k := i; k < end; k++ {
				if m.out[k].strength <= unresolved {
					m.out[k] = claim{byMenu, Navigation, plain, "menu-lines", "One of " + strconv.Itoa(end-i) + " short lines in a row"}
				}
			}
		}
		i = end
	}
	for i := range m.out {
		if !m.kept(i) && m.out[i].strength <= unresolved && m.isTitleLine(i) {
			m.out[i] = claim{byMenu, Related, plain, "title-line", "Reads like the headline of another story"}
		}
	}
	for i := range m.out {
		if !m.kept(i) && m.out[i].strength <= unresolved && i > 0 && m.out[i-1].rule == "title-line" {
			m.out[i] = claim{byPlace, Related, plain, "teaser-line", "Stands under the headline of another story"}
		}
	}
}

// isShortLine reports whether a dropped line could be a menu's.
func (m *namer) isShortLine(i int) bool {
	sh := &m.notes[i].shape
	return m.blocks[i].Words <= menuLineWords && !sh.sentence && m.out[i].rule != datedList
}

// isTitleLine reports whether a dropped line could be a headline.
func (m *namer) isTitleLine(i int) bool {
	sh := &m.notes[i].shape
	return m.blocks[i].Words >= headlineWords && m.blocks[i].Words <= titleWords && !sh.sentence && sh.others >= 3
}
