package reason

import (
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/internal/words"
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
	Tokens string // lower case, between blanks
}

var tokenTable = sync.OnceValue(func() *words.Table {
	t := words.NewTable(900)
	for i := range tokenRows {
		for token := range strings.FieldsSeq(tokenRows[i].Tokens) {
			h := words.Hash([]byte(token))
			t.Set(h, t.Get(h)|uint32(tokenRows[i].Hint))
		}
	}
	return &t
})

// hinter reads elements' marks. Class strings repeat a lot on a page: each is
// read once.
type hinter struct {
	table *words.Table
	known words.Memo
}

// ready makes the hinter fit for a page.
func (h *hinter) ready() {
	h.table = tokenTable()
	h.known.Ready()
}

// marks returns what a class or a name for tests says.
func (h *hinter) marks(name string) hint {
	name = name[:min(len(name), maxMarks)]
	got, known := h.known.Place(name)
	if !known {
		*got = uint32(h.read(name))
	}
	return hint(*got)
}

// of returns what the element's marks say, and whether they hide it.
func (h *hinter) of(n *html.Node) (all hint, hidden bool) {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "id": // unlike the others, it does not repeat
			all |= h.read(a.Val[:min(len(a.Val), maxMarks)])
		case "class", "data-testid", "data-component", "data-module", "itemprop":
			if a.Val != "" {
				all |= h.marks(a.Val)
			}
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
	camel := false
	turned := false // the class at hand says what is not, or what else there is
	for i := 0; i < len(marks); {
		switch c := marks[i]; {
		case c == ' ' || c == '\t' || c == '\n':
			turned, camel = false, false
			i++
			continue
		case !isASCIIWord(c):
			camel = false
			i++
			continue
		}
		hash, from, hump := words.HashSeed, i, false
		for i < len(marks) && isASCIIWord(marks[i]) && !hump {
			hash = (hash ^ uint64(asciiFold[marks[i]])) * words.HashPrime
			i++
			hump = i < len(marks) && isCapital(marks[i]) && !isCapital(marks[i-1])
		}
		// Two letters between capitals are more often a hash than a word.
		if n := i - from; n > 2 || n == 2 && !camel {
			got := hint(h.table.Get(hash))
			turned = turned || got&hintNot != 0
			if !turned {
				all |= got
			}
		}
		camel = hump
	}
	return all
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }
