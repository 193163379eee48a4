package reason

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hint is a set of things that an element's own marks (class, id, role,
// data-testid) say of it.
type hint uint32

const (
	hintAd hint = 1 << iota
	hintComments
	hintPaywall
	hintPromo
	hintConsent
	hintLegal
	hintTeaser
	hintRelated
	hintShare
	hintSocial
	hintTags
	hintAuthor
	hintMeta
	hintCredit
	hintCaption
	hintMedia
	hintMenu
	hintFooter
	hintHeader
	hintDialog
	hintError
	hintDate
	hintOwn
	hintEmbed
	hintNot
)

// tokenRow is a row of the table of tokens: what these words mean as whole
// tokens of a class or id.
type tokenRow struct {
	Hint   hint
	Why    string
	Tokens string // lower case, between blanks
}

var tokenTable = sync.OnceValue(func() *wordTable {
	t := newWordTable(900)
	for i := range tokenRows {
		for token := range strings.FieldsSeq(tokenRows[i].Tokens) {
			h := hashBytes([]byte(token))
			t.set(h, t.get(h)|uint32(tokenRows[i].Hint))
		}
	}
	return &t
})

// hinter reads elements' marks. Class strings repeat a lot on a page: each is
// read once.
type hinter struct {
	table *wordTable
	known map[string]hint
	buf   []byte
}

// of returns what the element's marks say, and whether they hide it.
func (h *hinter) of(n *html.Node) (all hint, hidden bool) {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "class", "id", "data-testid", "data-component", "data-module", "itemprop":
			got, ok := h.known[a.Val]
			if !ok {
				got = h.read(a.Val)
				h.known[a.Val] = got
			}
			all |= got
		case "hidden":
			hidden = a.Val != "until-found"
		case "style":
			hidden = hidden || hiddenStyle(a.Val)
		case "role":
			switch a.Val {
			case "navigation", "menu", "menubar", "menuitem", "search":
				all |= hintMenu
			case "contentinfo":
				all |= hintFooter
			case "banner":
				all |= hintHeader
			case "dialog", "alertdialog":
				all |= hintDialog
			}
		}
	}
	switch n.DataAtom {
	case atom.Nav, atom.Menu:
		all |= hintMenu
	case atom.Footer:
		all |= hintFooter
	case atom.Header:
		all |= hintHeader
	case atom.Dialog:
		all |= hintDialog
	case atom.Figcaption:
		all |= hintCaption
	}
	if all&hintOwn != 0 {
		all &^= hintFooter | hintHeader // the foot of a story or a card is none of the page's
	}
	switch n.DataAtom {
	case atom.Article:
		// Blogs write a story's tags, category and author into its article's class.
		all &^= hintTags | hintAuthor | hintMeta | hintMedia
	}
	return all, hidden
}

// hiddenStyle reports whether a style attribute takes an element off the page.
func hiddenStyle(style string) bool {
	for _, rule := range [...]string{"display", "visibility"} {
		if _, after, ok := strings.Cut(style, rule); ok {
			value := strings.TrimLeft(after, ": \t")
			return strings.HasPrefix(value, "none") || strings.HasPrefix(value, "hidden")
		}
	}
	return false
}

// maxMarks is how much of a class string is read; longer ones are noise.
const maxMarks = 600

// read looks up every token of a class string. Tokens are runs of letters and
// digits; a capital after a small letter begins a new one. What follows a word
// like "has" or "hide" in a class says what else is there, not what this is.
func (h *hinter) read(marks string) (all hint) {
	if len(marks) > maxMarks {
		marks = marks[:maxMarks]
	}
	h.buf = h.buf[:0]
	small, camel := false, false
	turned := false // the class at hand says what is not, or what else there is
	for i := 0; i <= len(marks); i++ {
		c := byte(' ')
		if i < len(marks) {
			c = marks[i]
		}
		upper := c >= 'A' && c <= 'Z'
		if !isASCIIWord(c) || upper && small {
			// Two letters between capitals are more often a hash than a word.
			if len(h.buf) > 2 || len(h.buf) == 2 && !camel {
				got := hint(h.table.get(hashBytes(h.buf)))
				turned = turned || got&hintNot != 0
				if !turned {
					all |= got
				}
			}
			h.buf = h.buf[:0]
			camel = upper && small
		}
		if c == ' ' || c == '\t' || c == '\n' {
			turned = false
		}
		if upper {
			c += 'a' - 'A'
		}
		small = !upper && isASCIIWord(c)
		if isASCIIWord(c) {
			h.buf = append(h.buf, c)
		}
	}
	return all
}
