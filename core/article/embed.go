package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// media adds an Embed of the first player or frame inside node i, and reports whether
// there is one.
func (f *finder) media(i int32) bool {
	end := min(f.e.p.End[i], i+200)
	for k := i; k < end; k++ {
		n := f.e.p.Nodes[k]
		kind, u := "", ""
		switch mediaTag(n) {
		case atom.Video:
			kind, u = "video", f.player(k)
		case atom.Audio:
			kind, u = "audio", f.player(k)
		case atom.Iframe:
			if !tiny(n) {
				u = addressOf(n, f.base)
				kind = f.e.room.marks.frameKind(n, u)
			}
		}
		if kind == "" || u == "" || f.seen[u] {
			continue
		}
		el := f.embed(i, kind, u)
		if poster := resolve(f.base, page.Attr(n, "poster")); isWeb(poster) {
			el.Image.URL = poster
		}
		f.caption(el, f.around(i))
		return true
	}
	return false
}

// embed adds an Embed in node i.
func (f *finder) embed(i int32, media, u string) *Element {
	f.seen[u] = true
	el := f.add(i, Embed)
	el.Media, el.URL = media, u
	return el
}

// player is the address of a video or audio element: its own or its sources'.
func (f *finder) player(k int32) string {
	for i := k; i < f.e.p.End[k]; i++ {
		n := f.e.p.Nodes[i]
		if i != k && n.DataAtom != atom.Source {
			continue
		}
		if u := addressOf(n, f.base); u != "" {
			return u
		}
	}
	return ""
}

// frameKind says what a frame shows, by words in its address or, for players, charts and
// maps whose address is but a number, in its title and its names; frames without such a
// word are advertisements and counters more often than not.
func (m *marker) frameKind(n *html.Node, u string) string {
	if !isWeb(u) {
		return ""
	}
	place := hostOf(u) + " " + pathOf(u)
	kind := wordKind(place)
	if m.of(n)&(markForeign|markAd) == 0 {
		title := page.Attr(n, "title")
		if kind == "" && !hasMark(title, otherWords) {
			kind = wordKind(title)
		}
		place += " " + title + " " + page.Attr(n, "class") + " " + page.Attr(n, "id") + " " + page.Attr(n, "name")
	}
	switch {
	case kind == "other":
		return ""
	case kind != "":
		return kind
	}
	if _, query, _ := strings.Cut(u, "?"); hasMark(place, frameWords) || strings.Contains(query, "=embed") || strings.Contains(query, "embed=") {
		return "frame"
	}
	return ""
}

// wordKind is what the first word in s that says so shows: "other" for what is no story's.
func wordKind(s string) string {
	var word [24]byte
	for at := 0; at < len(s); {
		size, next := nextToken(s, at, &word)
		switch t := word[:size]; {
		case videoWords.hasBytes(t):
			return "video"
		case audioWords.hasBytes(t):
			return "audio"
		case postWords.hasBytes(t):
			return "post"
		case otherWords.hasBytes(t):
			return "other"
		}
		at = next
	}
	return ""
}

// Words in addresses and titles of frames: what they show, and what is no story's.
var (
	videoWords = &wordSet{list: "video videos player players youtube vimeo watch clip stream"}
	audioWords = &wordSet{list: "audio podcast podcasts soundcloud spotify radio"}
	postWords  = &wordSet{list: "tweet post instagram status"}
	otherWords = &wordSet{list: "ad ads advertisement advert werbung anzeige publicidad adserver doubleclick syndication sync pixel gtm tagmanager captcha login newsletter comments"}
	frameWords = &wordSet{list: "embed embedded map maps karte karten carte mapa mappa kaart kart chart charts graphic infographic datawrapper visualisation visualization document documents diagram diagramm grafik infografik graphique grafico"}
)

// addressOf is where a player or frame is from. Those that load late have an empty
// page in the usual place.
func addressOf(n *html.Node, base string) string {
	for _, name := range [...]string{"src", "data-src", "data-lazy-src"} {
		if u := resolve(base, page.Attr(n, name)); isWeb(u) {
			return u
		}
	}
	return ""
}
