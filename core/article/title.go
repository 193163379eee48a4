package article

import (
	"strings"
	"unicode/utf8"

	"winnow/core/judge"
	"winnow/core/page"
)

// candidate is one reading of the title.
type candidate struct {
	text, key string
	source    string
	node      int32 // where the page shows it; 0 for declared ones
	votes     int
}

const maxTitle = 500 // bytes; a longer headline is a paragraph in the wrong element

// title picks the article's headline. What the page shows as a headline counts,
// if the page's statements about itself or the story's beginning share its
// words. News systems keep the headline of record in the statements, where the
// shown one changes by the hour and carries kickers: there og:title wins, as
// long as it speaks of the same thing as the page.
func (e *evidence) title() (string, Origin) {
	if e.p.Source == page.Text {
		return e.titleLine()
	}
	said, shown := e.declaredTitles(), e.shownTitles()
	best := e.bestShown(shown, said)
	if best >= 0 {
		t := shown[best]
		e.head = t.node
		if r := e.ofRecord(t, said); r.text != "" {
			t = r
		}
		return t.text, Origin{"title", t.source, t.text}
	}
	for i := range said {
		for k := range said {
			if i != k && near(said[i].key, said[k].key) {
				said[i].votes++
			}
		}
		if best < 0 || said[i].votes > said[best].votes {
			best = i
		}
	}
	if best < 0 {
		return "", Origin{}
	}
	return said[best].text, Origin{"title", said[best].source, said[best].text}
}

// bestShown returns the index of the headline that the page shows, or -1.
func (e *evidence) bestShown(shown, said []candidate) int {
	best := -1
	for i := range shown {
		s := &shown[i]
		for k := range said {
			if near(s.key, said[k].key) {
				s.votes += 4
			}
		}
		if s.source != "heading" {
			if s.votes == 0 && !e.isSite(s.key) && e.akin(s, said) {
				s.votes = 3
			} else if s.votes > 0 {
				s.votes += 2
			}
			if s.node < e.from && s.votes > 0 {
				s.votes++
			}
		} else if s.votes > 0 {
			s.votes -= 3
		}
		if s.votes > 0 && (best < 0 || s.votes > shown[best].votes) {
			best = i
		}
	}
	// A headline in h2 counts only where no h1 can be one.
	if best >= 0 && shown[best].source == "heading" {
		for i := range shown {
			if shown[i].source != "heading" && shown[i].votes > 0 {
				return i
			}
		}
	}
	return best
}

// akinShare is the share of a heading's words that a statement or the story's
// beginning must have for the heading to be the story's.
const akinShare = .4

// akin reports whether an h1 that is worded unlike every statement is still
// about the same thing.
func (e *evidence) akin(s *candidate, said []candidate) bool {
	for k := range said {
		if overlap(s.key, said[k].key) >= akinShare {
			return true
		}
	}
	if strings.IndexByte(s.key, ' ') < 0 {
		return false
	}
	start := ""
	for i, n := 0, 0; i < len(e.blocks) && n < 4; i++ {
		if e.verdicts[i].Kept() {
			start += " " + e.blocks[i].Text
			n++
		}
	}
	return overlap(s.key, key(start)) >= akinShare
}

// ofRecord returns the headline of record of a news story, or an empty
// candidate where the shown one stands.
func (e *evidence) ofRecord(shown candidate, said []candidate) candidate {
	if !e.story.news {
		return candidate{}
	}
	for _, c := range said {
		if c.source != "meta" && c.source != "json-ld" || strings.HasPrefix(c.key, shown.key) && len(c.key) > len(shown.key) {
			continue // the shown headline with the section or the site behind it
		}
		if near(c.key, shown.key) || overlap(c.key, shown.key) >= recordShare || overlap(shown.key, c.key) >= recordShare {
			return c
		}
	}
	return candidate{}
}

const recordShare = .25

func (e *evidence) declaredTitles() []candidate {
	var list []candidate
	put := func(text, source string) {
		text = e.withoutSite(line(text))
		k := key(text)
		if k == "" || len(text) > maxTitle || e.isSite(k) {
			return
		}
		list = append(list, candidate{text: text, key: k, source: source})
	}
	put(e.d.Meta("og:title"), "meta")
	put(unescape(e.story.Get("headline").Str()), "json-ld")
	for _, s := range e.props {
		if s.name == "headline" && s.value != "" {
			put(s.value, "microdata")
			break
		}
	}
	put(e.d.Meta("twitter:title", "twitter:text:title"), "meta")
	put(e.d.Meta("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "cxenseparse:title"), "meta")
	put(e.d.Title, "title")
	return list
}

// shownTitles are the h1 elements, the judge's title block and, last, h2
// elements, which count only when a statement confirms them.
func (e *evidence) shownTitles() []candidate {
	var list []candidate
	put := func(n int32, text, source string) {
		text = e.withoutSite(line(text))
		if k := key(text); k != "" && len(text) <= maxTitle {
			list = append(list, candidate{text: text, key: k, source: source, node: n})
		}
	}
	for _, h := range e.heads {
		if h.name == "h1" && e.p.Flags[h.node]&page.Invisible == 0 {
			put(h.node, e.text(h.node, maxTitle+1), "text")
		}
	}
	for _, s := range e.props {
		if s.name == "headline" && s.value == "" {
			put(s.node, e.text(s.node, maxTitle+1), "microdata")
		}
	}
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Title {
			put(e.blocks[i].Node, e.blocks[i].Text, "text")
		}
	}
	for _, h := range e.heads {
		if h.name == "h2" {
			put(h.node, e.text(h.node, maxTitle+1), "heading")
		}
	}
	return list
}

func (e *evidence) titleLine() (string, Origin) {
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Title {
			t := e.blocks[i].Text
			e.head = e.blocks[i].Node
			return t, Origin{"title", "text", t}
		}
	}
	return "", Origin{}
}

// separators stand between a headline and the site's name in title elements.
var separators = [...]string{" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", " ‹ ", " › ", "｜", " // ", " ― ", " ~ "}

// withoutSite cuts the site's name off either end of s, with what a separator
// sets off beside it. A headline that has a dash of its own keeps it.
func (e *evidence) withoutSite(s string) string {
	for changed := true; changed; {
		changed = false
		for _, sep := range separators {
			if i := strings.LastIndex(s, sep); i > 0 && e.isSite(key(s[i+len(sep):])) {
				s, changed = strings.TrimSpace(s[:i]), true
			}
			if i := strings.Index(s, sep); i > 0 && e.isSite(key(s[:i])) {
				s, changed = strings.TrimSpace(s[i+len(sep):]), true
			}
		}
	}
	return s
}

// isSite reports whether the key names the site: as the page declares it, or as
// its address spells it.
func (e *evidence) isSite(k string) bool {
	if k == "" {
		return false
	}
	joined := strings.ReplaceAll(k, " ", "")
	for _, name := range e.siteNames() {
		if k == name || joined == strings.ReplaceAll(name, " ", "") || joined == "www"+name {
			return true
		}
	}
	return false
}

// siteNames are the keys of all names the page gives its site.
func (e *evidence) siteNames() []string {
	if e.sites != nil {
		return e.sites
	}
	put := func(s string) {
		if k := key(s); k != "" && utf8.RuneCountInString(k) < 60 {
			e.sites = append(e.sites, k)
		}
	}
	put(e.d.Meta("og:site_name"))
	put(e.d.Meta("application-name"))
	put(e.d.Meta("apple-mobile-web-app-title"))
	put(e.d.Meta("publisher", "dc.publisher", "twitter:site", "al:android:app_name"))
	put(e.story.resolve(first(e.story.Get("publisher"))).Get("name").Str())
	for i := range e.d.LD {
		switch e.d.LD[i].Type {
		case "WebSite", "Organization", "NewsMediaOrganization":
			put(e.d.LD[i].Value.Get("name").Str())
		}
	}
	host := hostOf(e.address())
	put(host)
	host = strings.TrimPrefix(host, "www.")
	put(host)
	if labels := strings.Split(host, "."); len(labels) >= 2 {
		put(labels[len(labels)-2])
		if len(labels) >= 3 {
			put(labels[len(labels)-3])
		}
	}
	e.sites = append(e.sites, "")
	return e.sites
}
