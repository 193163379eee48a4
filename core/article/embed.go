package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// media makes an Embed of the first player or frame inside node i.
func (f *finder) media(i int32) (Element, bool) {
	end := min(f.e.p.End[i], i+200)
	for k := i; k < end; k++ {
		n := f.e.p.Nodes[k]
		kind := ""
		switch mediaTag(n) {
		case atom.Video:
			kind = "video"
		case atom.Audio:
			kind = "audio"
		case atom.Iframe:
			if tiny(n) {
				continue
			}
			u := addressOf(n, f.base)
			if kind = f.e.room.marks.frameKind(n, u); kind == "" || f.seen[u] {
				continue
			}
			f.seen[u] = true
			el := Element{Kind: Embed, Media: kind, URL: u}
			f.caption(&el, f.around(i))
			return el, true
		default:
			continue
		}
		u := f.player(k)
		if u == "" || f.seen[u] {
			continue
		}
		f.seen[u] = true
		el := Element{Kind: Embed, Media: kind, URL: u}
		if poster := resolve(f.base, page.Attr(n, "poster")); isWeb(poster) {
			el.Image.URL = poster
		}
		f.caption(&el, f.around(i))
		return el, true
	}
	return Element{}, false
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

// frameKind says what a frame shows, by words in its address or, for charts and maps whose
// address is but a number, in its own names; frames without such a word are
// advertisements and counters more often than not.
func (m *marker) frameKind(n *html.Node, u string) string {
	if !isWeb(u) {
		return ""
	}
	place := hostOf(u) + " " + pathOf(u)
	for t := range eachToken(place) {
		switch t {
		case "video", "videos", "player", "players", "youtube", "vimeo", "watch", "clip", "stream":
			return "video"
		case "audio", "podcast", "podcasts", "soundcloud", "spotify", "radio":
			return "audio"
		case "tweet", "post", "instagram", "status":
			return "post"
		case "ad", "ads", "adserver", "doubleclick", "syndication", "sync", "pixel", "gtm", "tagmanager", "captcha", "login", "newsletter", "comments":
			return ""
		}
	}
	if m.of(n)&(markForeign|markAd) == 0 {
		place += " " + page.Attr(n, "class") + " " + page.Attr(n, "id") + " " + page.Attr(n, "name")
	}
	for t := range eachToken(place) {
		switch t {
		case "embed", "embedded", "map", "maps", "chart", "charts", "graphic", "infographic", "datawrapper", "visualisation", "visualization", "document", "documents":
			return "frame"
		}
	}
	if _, query, _ := strings.Cut(u, "?"); strings.Contains(query, "=embed") || strings.Contains(query, "embed=") {
		return "frame"
	}
	return ""
}

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
