package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/internal/words"
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
	known words.Memo
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

func (m *marker) named(name string) (all marks) {
	if name == "" || len(name) > maxName {
		return 0
	}
	if got, known := m.known.Get(name); known {
		return marks(got)
	}
	var word [24]byte // longer words are in no list
	for at := 0; at < len(name); {
		n, next := nextToken(name, at, &word)
		all |= markOf(word[:n])
		at = next
	}
	m.known.Set(name, uint32(all))
	return all
}

// nextToken reads the first word of s from at on, as eachToken cuts it, in lower case
// into word, and returns its length and where to go on; 0 if there is none or it
// does not fit. Names are read for every box of a page: this makes no garbage.
func nextToken(s string, at int, word *[24]byte) (n, next int) {
	for at < len(s) && !isLetter(s[at]) {
		at++
	}
	for ; at < len(s) && isLetter(s[at]); at++ {
		c := s[at]
		if c >= 'A' && c <= 'Z' {
			if n > 0 && s[at-1] >= 'a' && s[at-1] <= 'z' {
				break
			}
			c |= 0x20
		}
		if n < len(word) {
			word[n] = c
		}
		n++
	}
	if n > len(word) {
		n = 0
	}
	return n, at
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// markOf is what one word says.
func markOf(word []byte) marks {
	switch string(word) {
	case "ad", "ads", "advert", "advertisement", "adslot", "taboola", "outbrain", "anzeige", "werbung", "publicidad":
		return markForeign | markAd
	case "sponsor", "sponsored", "promo", "promoted", "related", "recommended", "recommendation", "recommendations", "teaser", "teasers", "newsletter",
		"avatar", "gravatar", "author", "byline", "bio", "logo", "share", "sharing", "social", "comment", "comments", "icon", "emoji", "affiliate", "banner":
		return markForeign
	case "adverts", "advertisements", "advertising", "adslots", "adunit", "adbox", "adcontainer", "adwrapper", "adframe",
		"adsense", "adsbygoogle", "googlead", "googleads", "googlesyndication", "doubleclick", "adserver", "adnxs", "dfp", "gpt", "mpu",
		"anzeigen", "publicidade", "publicite", "pubblicita", "advertentie", "reklama", "reklam", "reklame", "annonse", "annons":
		return markAd
	case "no", "non", "not", "free", "without", "has", "with", "enabled", "disabled", "blocker":
		return markNoAd
	}
	return 0
}
