package reason

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutLines is how many texts in a row must break off: one may have lost its full
// stop.
const cutLines = 2

// tail names texts behind the story that say nothing of themselves. Without
// markup, what is left of the cards of other stories is often only how their
// texts begin: some sentences, and one that breaks off where the card was full.
func (m *namer) tail() {
	end := len(m.out)
	for end > 0 && !m.kept(end-1) {
		end--
	}
	if end == 0 || end == len(m.out) {
		return // no story, or nothing behind it
	}
	for i := end; i < len(m.out); {
		from, cut := i, 0
		for i < len(m.out) && m.nameless(i) && m.blocks[i].Words > titleWords {
			if breaksOff(m.blocks[i].Text) && (i == from || !beginAlike(m.blocks[i].Text, m.blocks[i-1].Text)) {
				cut++
			}
			i++
		}
		if cut >= cutLines && cut*2 > i-from {
			for k := from; k < i; k++ {
				m.out[k] = claim{byPlace, Related, plain, "cut-text", "Among " + strconv.Itoa(i-from) + " texts after the story that break off in mid-sentence"}
			}
		}
		i = max(i, from+1)
	}
}

// nameless reports whether nothing says yet why line i went.
func (m *namer) nameless(i int) bool { return !m.kept(i) && m.out[i].strength <= unresolved }

// breaksOff reports whether a text of some sentences ends in the middle of one:
// with a word, or with dots for the rest. Lists of names have no sentences, and
// notices end with a number or an address.
func breaksOff(text string) bool {
	if strings.HasSuffix(text, "…") || strings.HasSuffix(text, "...") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(last) && (strings.Contains(text, ". ") || strings.Contains(text, "? ") || strings.Contains(text, "! "))
}

// beginAlike reports whether two texts begin with the same words: the captions
// of one gallery do, the stories of a list do not.
func beginAlike(a, b string) bool {
	const words = 24 // bytes, a few words of them
	return len(a) >= words && len(b) >= words && a[:words] == b[:words]
}

// addresses names lines that are an address and nothing else: the source of a
// picture or a link that a reader's tool has written out.
func (m *namer) addresses() {
	for i := range m.out {
		if t := m.blocks[i].Text; m.nameless(i) && strings.IndexByte(t, ' ') < 0 && (strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "www.")) {
			m.out[i] = claim{unresolved, Navigation, plain, "address-line", "An address and nothing else"} // says nothing of what stands beside it
		}
	}
}
