package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// isAdBox reports whether element n, in which no text stands, is a place for an
// advertisement that a reader sees: a box or a frame that is called so. One with a player, a figure
// or a frame of the kind that stories have is none, whatever it is called.
func (r *rooter) isAdBox(n int32) bool {
	node := r.p.Nodes[n]
	switch node.DataAtom {
	case 0, atom.Div, atom.Aside, atom.Section, atom.Ins, atom.Iframe, atom.Center, atom.Li, atom.Td:
	default:
		return false
	}
	return r.p.Flags[n]&page.Invisible == 0 && r.counts[n].media == 0 && r.marks.of(node)&(markAd|markNoAd) == markAd
}

// marks is what an element's names say of it, by whole tokens.
type marks uint8

const (
	markForeign marks = 1 << iota // it is not the story's: advertising, other stories, people, sharing
	markAd                        // it is a place for advertising
	markNoAd                      // it only speaks of advertising, as in "no-ads"
)

// marker finds marks; it remembers names, since pages repeat a few hundred of
// them thousands of times.
type marker struct {
	known map[string]marks
}

// of returns the marks of an element's class, id and test names; of a frame, also
// those of its name and address.
func (m *marker) of(n *html.Node) (all marks) {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "class", "id":
			all |= m.named(a.Val)
		case "data-testid", "data-component":
			all |= m.named(a.Val) &^ markForeign
		case "name", "src":
			if n.DataAtom == atom.Iframe {
				v := a.Val
				if a.Key == "src" {
					v = hostOf(v)
				}
				all |= m.named(v) &^ markForeign
			}
		}
	}
	return all
}

// maxName bounds the names that are read: longer ones are made by programs.
const maxName = 400

func (m *marker) named(name string) marks {
	if name == "" || len(name) > maxName {
		return 0
	}
	all, known := m.known[name]
	if known {
		return all
	}
	if foreign(name) {
		all |= markForeign
	}
	for _, t := range tokens(name) {
		switch t {
		case "ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "adslots", "adunit", "adbox", "adcontainer", "adwrapper", "adframe",
			"adsense", "adsbygoogle", "googlead", "googleads", "googlesyndication", "doubleclick", "adserver", "adnxs", "dfp", "gpt", "mpu", "taboola", "outbrain",
			"anzeige", "anzeigen", "werbung", "publicidad", "publicidade", "publicite", "pubblicita", "advertentie", "reklama", "reklam", "reklame", "annonse", "annons":
			all |= markAd
		case "no", "non", "not", "free", "without", "has", "with", "enabled", "disabled", "blocker":
			all |= markNoAd
		}
	}
	m.known[name] = all
	return all
}
