package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/page"
)

// Limits on where the site's name is looked for that the page shows but does not declare.
const (
	maxSiteName  = 50  // bytes
	logoLinks    = 12  // links to the front page, at most
	noticeBlocks = 40  // blocks before the page's end
	maxNotice    = 300 // bytes of a copyright notice
	maxYears     = 12  // bytes between the © and the word for it
)

// titledSite is the site's name that the title element has behind or before the
// headline: a part that the logo, the notice at the page's end or the site's address
// has, too; "" if there is none.
func (e *evidence) titledSite() string {
	if !maySeparate(e.d.Title) {
		return ""
	}
	shown := e.shownSites()
	for _, sep := range separators {
		for _, at := range [...]int{strings.LastIndex(e.d.Title, sep), strings.Index(e.d.Title, sep)} {
			if at <= 0 {
				continue
			}
			for _, part := range [...]string{e.d.Title[at+len(sep):], e.d.Title[:at]} {
				if part = strings.Trim(part, " /|-–—·:»«•"); e.isShownSite(part, shown) {
					return part
				}
			}
		}
	}
	for _, sep := range [...]string{": ", "："} {
		if part, _, ok := strings.Cut(e.d.Title, sep); ok && e.isShownSite(part, shown) {
			return part
		}
	}
	return ""
}

// isShownSite reports whether the page shows name as its site's: the address spells it,
// or one of the places has it, a single word alone.
func (e *evidence) isShownSite(name string, shown []string) bool {
	k := key(name)
	if k == "" || len(name) > maxSiteName {
		return false
	}
	if e.isLabel(k) {
		return true
	}
	if logoWords.has(k) {
		return false
	}
	for _, h := range e.heads {
		if h.name == "h1" && !e.isLogo(h.node) && key(e.text(h.node, maxSiteName+1)) == k {
			return false // the page is called so
		}
	}
	for _, s := range shown {
		if s == k || strings.HasPrefix(s, k+" ") && strings.Contains(k, " ") {
			return true
		}
	}
	return false
}

// isLabel reports whether the page's address spells the name k.
func (e *evidence) isLabel(k string) bool {
	labels := strings.Split(hostOf(e.address()), ".")
	for i := 0; i+1 < len(labels); i++ {
		if l := key(labels[i]); len(l) > 2 && l != "www" && (sameLetters(k, l) || sameLetters(strings.TrimPrefix(k, "the "), l)) {
			return true
		}
	}
	return false
}

// shownSites are the keys of what the page shows where sites have their names: in links
// to the front page above the story, and behind the © at its end.
func (e *evidence) shownSites() (list []string) {
	links := 0
	for i := int32(1); i < int32(len(e.p.Nodes)) && (e.from == 0 || i < e.from) && links < logoLinks; i++ {
		if e.p.Nodes[i].DataAtom != atom.A || !e.leadsHome(page.Attr(e.p.Nodes[i], "href")) {
			continue
		}
		links++
		text := e.text(i, maxSiteName+1)
		for k := i; k < e.p.End[i] && text == ""; k++ {
			text = page.Attr(e.p.Nodes[k], "alt")
		}
		if k := withoutFillers(key(text)); k != "" && len(k) <= maxSiteName {
			list = append(list, k)
		}
	}
	for i := max(0, len(e.blocks)-noticeBlocks); i < len(e.blocks); i++ {
		if k := key(e.notice(i)); k != "" {
			list = append(list, k)
		}
	}
	return list
}

// notice is whom block i names as the owner of the rights, "" if nobody.
func (e *evidence) notice(i int) string {
	if e.verdicts[i].Part != judge.Junk {
		return ""
	}
	return noticeOwner(e.blocks[i].Text)
}

// logoWords stand in the texts of logos beside the name.
var logoWords = &wordSet{list: "logo home homepage startseite start accueil inicio portada news nachrichten noticias blog shop to the"}

// withoutFillers is the key of a name without the words at its ends that logos have.
func withoutFillers(k string) string {
	list := strings.Fields(k)
	for len(list) > 1 && logoWords.has(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	for len(list) > 1 && list[0] != "the" && logoWords.has(list[0]) {
		list = list[1:]
	}
	return strings.Join(list, " ")
}

// noticeOwner is the name behind the © in a text and the years, "" if there is none.
func noticeOwner(t string) string {
	at := strings.Index(t, "©")
	if at < 0 || len(t) > maxNotice {
		return ""
	}
	t = t[at+len("©"):]
	if i := indexFold(t, "copyright "); i >= 0 && i <= maxYears {
		t = t[i+len("copyright "):]
	}
	t = strings.TrimLeft(t, " 0123456789-–—,.:")
	for _, end := range [...]string{". ", " | ", " - ", " – ", " — ", ", ", " · ", " (", " all rights", " alle rechte", " tous droits", " todos los", " todos os", " tutti i"} {
		if i := indexFold(t, end); i > 0 {
			t = t[:i]
		}
	}
	if utf8.RuneCountInString(t) > maxSiteName {
		return ""
	}
	return strings.TrimRight(t, " .")
}
