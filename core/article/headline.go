package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// heading is the text of a heading element as a reader takes it: the headline,
// and before it, in an element of its own, perhaps a kicker.
type heading struct {
	text   string // all of it
	short  string // what stands behind the first of several elements, which may be a kicker
	first  string // the first of several elements alone: a headline, if what follows is a date or a standfirst
	kicker bool   // the first element's marks say that it is one
}

// maxHeadParts is how many pieces a headline may be cut into; a heading of more is
// animated letter by letter, or a list.
const maxHeadParts = 6

// heading reads the heading element n. A kicker is known by its class, or by
// being the first of several elements while the page states the rest alone.
func (e *evidence) heading(n int32) heading {
	all := e.text(n, maxTitle+1)
	inner := e.unwrap(n)
	var nodes [maxHeadParts]int32
	var texts [maxHeadParts]string
	count := 0
	if e.onlyText(inner) {
		return heading{text: all}
	}
	for i := inner + 1; i < e.p.End[inner]; i = e.p.End[i] {
		t := line(e.text(i, maxTitle+1))
		if !hasLetter(t) || isPermalink(e.p, i) {
			continue
		}
		if count == maxHeadParts {
			return heading{text: all}
		}
		nodes[count], texts[count] = i, t
		count++
	}
	if count < 2 {
		return heading{text: all}
	}
	rest := strings.Join(texts[1:count], " ")
	if s, ok := visible(texts[0], e.numberOrder()); ok && len(texts[0]) < 40 && s.year != 0 {
		return heading{text: rest}
	}
	return heading{text: all, short: rest, first: texts[0], kicker: e.isKicker(nodes[0])}
}

// onlyText reports whether node n holds one text node and nothing else.
func (e *evidence) onlyText(n int32) bool { return e.p.End[n] == n+2 && e.p.IsText(n+1) }

// unwrap goes down from n while one element holds everything.
func (e *evidence) unwrap(n int32) int32 {
	for steps := 0; steps < 4; steps++ {
		only := int32(0)
		for i := n + 1; i < e.p.End[n]; i = e.p.End[i] {
			if e.p.IsText(i) && strings.TrimSpace(e.p.Nodes[i].Data) == "" {
				continue
			}
			if only != 0 || e.p.IsText(i) {
				return n
			}
			only = i
		}
		if only == 0 {
			return n
		}
		n = only
	}
	return n
}

// isKicker reports whether an element's own marks call it a kicker.
func (e *evidence) isKicker(n int32) bool {
	if e.p.IsText(n) {
		return false
	}
	for _, a := range e.p.Nodes[n].Attr {
		switch a.Key {
		case "class", "id", "data-testid", "data-component", "data-type":
			for t := range eachToken(a.Val) {
				if kickerMarks.has(t) {
					return true
				}
			}
		}
	}
	return false
}

// kickerMarks are tokens of the marks of kickers.
var kickerMarks = &wordSet{list: "kicker overline articleoverline roofline dachzeile eyebrow spitzmarke topline pretitle overtitle overtitel supertitle suptitle toptitle surtitre antetitulo antetitolo occhiello volanta cintillo bovenkop stikktittel stikktitel trompete"}

// isLogo reports whether heading n is a link to the front page: then it holds
// the site's name.
func (e *evidence) isLogo(n int32) bool {
	link := int32(0)
	for i, steps := n, 0; i > 0 && steps < 3; i, steps = e.p.Parent[i], steps+1 {
		if e.p.Nodes[i].DataAtom == atom.A {
			link = i
		}
	}
	for in := e.unwrap(n); link == 0 && in > n; in = e.p.Parent[in] { // the link may have an element of its own around the name
		if e.p.Nodes[in].DataAtom == atom.A {
			link = in
		}
	}
	if link == 0 {
		return false
	}
	return e.leadsHome(page.Attr(e.p.Nodes[link], "href"))
}

// leadsHome reports whether an address is the front page's.
func (e *evidence) leadsHome(href string) bool {
	if href == "" || hasPath(href) {
		return false
	}
	u := resolve(e.address(), href)
	path := pathOf(u)
	return u != "" && isWeb(u) && (path == "" || path == "/") && !strings.Contains(u, "?") && !strings.Contains(href, "#") || href == "/"
}

// hasPath reports whether an address surely is of a page within its site, as most are,
// without resolving it.
func hasPath(href string) bool {
	if strings.ContainsAny(href, " \t\n\r%\\") || strings.Contains(href, "..") {
		return false
	}
	if _, rest, ok := strings.Cut(href, "://"); ok {
		host := cutAt(rest, "/?#")
		if host == "" {
			return false
		}
		href = rest[len(host):]
	}
	return len(href) > 1 && href[0] == '/' && isLetter(href[1])
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) })
}
