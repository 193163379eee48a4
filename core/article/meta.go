package article

import (
	"strings"

	"winnow/core/internal/agency"
	"winnow/core/judge"
)

// metadata fills the article's fields from the evidence.
func (a *Article) metadata(e *evidence) {
	u := e.canonical()
	e.order = e.numberOrder()
	e.url, e.known = u, true
	if u != "" {
		a.URL = u
		a.origin(Origin{"url", "meta", u})
	}
	var o Origin
	a.Title, o = e.title()
	if !a.IsArticle && e.isFront() { // the site's name is what a front page is called
		if whole := line(e.d.Title); whole != "" && len(whole) <= maxTitle {
			a.Title, o = whole, Origin{"title", "title", whole}
		}
	}
	a.origin(o)
	a.Authors, o = e.authors()
	a.origin(o)
	published, modified := e.dates()
	if published.year != 0 {
		a.Published = published.iso()
		a.origin(Origin{"published", published.source, cut(line(published.words), maxRemovalText)})
	}
	if modified.year != 0 {
		a.Modified = modified.iso()
		a.origin(Origin{"modified", modified.source, cut(line(modified.words), maxRemovalText)})
	}
	a.Site, o = e.site()
	a.origin(o)
	a.Section, o = e.section()
	a.origin(o)
	a.Lang, a.Dir, o = e.language(a.Text)
	a.origin(o)
	a.Excerpt, o = e.excerpt(a)
	a.origin(o)
	a.wire(e)
}

// isFront reports whether the page's address is its site's front page.
func (e *evidence) isFront() bool {
	u := e.address()
	return isWeb(u) && len(pathOf(u)) <= 1 && strings.IndexByte(u, '?') < 0
}

func (a *Article) origin(o Origin) {
	if o.Field != "" {
		a.Origins = append(a.Origins, o)
	}
}

// site is the outlet's name as the page gives it, a name before an address, else its
// host.
func (e *evidence) site() (string, Origin) {
	spelled := Origin{} // the host as the page writes it
	for _, try := range [...]struct{ text, source string }{
		{e.d.Meta("og:site_name"), "meta"},
		{e.story.path(&e.story.Value, "publisher", "name"), "json-ld"},
		{e.d.Meta("application-name", "apple-mobile-web-app-title"), "meta"},
	} {
		name := line(unescape(try.text))
		switch {
		case name == "" || len(name) > 80 || strings.Contains(name, "://"):
		case !sameHost(name, hostOf(e.address())):
			return name, Origin{"site", try.source, name}
		case spelled.Field == "":
			spelled = Origin{"site", try.source, name}
		}
	}
	if e.siteNames(); e.titled != "" && !sameHost(e.titled, hostOf(e.address())) {
		return e.titled, Origin{"site", "title", e.titled}
	}
	if spelled.Field != "" {
		return spelled.Words, spelled
	}
	if host := strings.TrimPrefix(hostOf(e.address()), "www."); host != "" {
		return host, Origin{"site", "url", host}
	}
	return "", Origin{}
}

// sameHost reports whether a name is no more than the page's host.
func sameHost(name, host string) bool {
	return host != "" && strings.TrimPrefix(strings.ToLower(name), "www.") == strings.TrimPrefix(host, "www.")
}

// section is what the page declares, else the first step of its path that is
// neither the front page nor the story.
func (e *evidence) section() (string, Origin) {
	for _, try := range [...]struct{ text, source string }{
		{e.d.Meta("article:section", "og:article:section"), "meta"},
		{e.story.path(&e.story.Value, "articleSection"), "json-ld"},
		{e.d.Meta("parsely-section", "cxenseparse:section", "sailthru.section", "section"), "meta"},
	} {
		name := line(unescape(try.text))
		if name != "" && len(name) <= 80 && !strings.Contains(name, "://") {
			return name, Origin{"section", try.source, name}
		}
	}
	for i := range e.d.LD {
		if e.d.LD[i].Type != "BreadcrumbList" {
			continue
		}
		steps := e.d.LD[i].Value.Get("itemListElement").List()
		for k := 1; k < len(steps)-1; k++ {
			name := e.story.path(&steps[k], "name")
			if name == "" {
				name = e.story.path(&steps[k], "item", "name")
			}
			if name = line(unescape(name)); name != "" && len(name) <= 80 && !e.isSite(key(name)) {
				return name, Origin{"section", "json-ld", name}
			}
		}
	}
	return "", Origin{}
}

const (
	minExcerpt = 40  // characters; shorter descriptions are slogans
	maxExcerpt = 400 // characters
)

// excerpt is the standfirst, else the description that the page gives of the
// story, else the beginning of the text.
func (e *evidence) excerpt(a *Article) (string, Origin) {
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Standfirst {
			t := shorten(e.blocks[i].Text)
			return t, Origin{"excerpt", "text", t}
		}
	}
	for _, try := range [...]struct{ text, source string }{
		{e.d.Meta("og:description"), "meta"}, {e.story.Get("description").Str(), "json-ld"}, {e.d.Meta("description", "twitter:description"), "meta"},
	} {
		t := line(unescape(try.text))
		if len(t) >= minExcerpt && !near(key(t), key(a.Title)) && !e.isSite(key(t)) {
			t = shorten(t)
			return t, Origin{"excerpt", try.source, t}
		}
	}
	for i := range e.blocks {
		if e.verdicts[i].Kept() && e.blocks[i].Words >= 8 {
			t := shorten(e.blocks[i].Hyphenated(e.p))
			return t, Origin{"excerpt", "text", t}
		}
	}
	return "", Origin{}
}

// shorten cuts s behind a word within maxExcerpt characters.
func shorten(s string) string {
	t := cut(s, maxExcerpt)
	if len(t) == len(s) {
		return s
	}
	if i := strings.LastIndexByte(t, ' '); i > len(t)/2 {
		t = t[:i]
	}
	return t + "…"
}

// wire names the agency that the text, its byline or its credits give as source.
func (a *Article) wire(e *evidence) {
	var byline, credits []string
	for i := range e.blocks {
		switch e.verdicts[i].Part {
		case judge.Byline:
			byline = append(byline, e.blocks[i].Text)
		case judge.Credit:
			credits = append(credits, e.blocks[i].Text)
		}
	}
	for _, o := range a.Origins {
		if o.Field == "authors" {
			byline = append(byline, o.Words)
		}
	}
	a.Agency, a.AgencyWhy = agency.Find(a.Text, strings.Join(byline, "\n"), strings.Join(credits, "\n"))
	if a.Agency != "" {
		a.origin(Origin{"agency", "text", a.AgencyWhy})
	}
}
