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
	o := e.title()
	if !a.IsArticle && e.isFront() { // the site's name is what a front page is called
		if whole := line(e.d.Title); whole != "" && len(whole) <= maxTitle {
			o = Origin{"title", "title", whole}
		}
	}
	a.Title = a.origin(o)
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
	a.Site = a.origin(e.site())
	a.Section = a.origin(e.section())
	a.Lang, a.Dir, o = e.language(a.Text)
	a.origin(o)
	a.Excerpt = a.origin(e.excerpt(a))
	a.wire(e)
}

// isFront reports whether the page's address is its site's front page.
func (e *evidence) isFront() bool {
	u := e.address()
	return isWeb(u) && len(pathOf(u)) <= 1 && strings.IndexByte(u, '?') < 0
}

// origin notes where a field came from, and returns the words.
func (a *Article) origin(o Origin) string {
	if o.Field != "" {
		a.Origins = append(a.Origins, o)
	}
	return o.Words
}

// firstSaid is the first of the statements, as a line, that may be taken for the field.
func firstSaid(field string, list []Origin, may func(string) bool) Origin {
	for i := range list {
		o := &list[i]
		if o.Words = line(unescape(o.Words)); may(o.Words) {
			o.Field = field
			return *o
		}
	}
	return Origin{}
}

// site is the outlet's name as the page gives it, a name before an address, else its
// host.
func (e *evidence) site() Origin {
	host := hostOf(e.address())
	said := []Origin{
		{Source: "meta", Words: e.d.Meta("og:site_name")},
		{Source: "json-ld", Words: e.story.path(&e.story.Value, "publisher", "name")},
		{Source: "meta", Words: e.d.Meta("application-name", "apple-mobile-web-app-title")},
	}
	o := firstSaid("site", said, func(name string) bool { return isShort(name) && !sameHost(name, host) })
	if e.siteNames(); o.Field == "" && e.titled != "" && !sameHost(e.titled, host) {
		o = Origin{"site", "title", e.titled}
	}
	if o.Field == "" { // the host as the page writes it
		o = firstSaid("site", said, isShort)
	}
	if o.Field == "" && host != "" {
		o = Origin{"site", "url", strings.TrimPrefix(host, "www.")}
	}
	return o
}

// maxLabel is how many bytes the name of a site or a section has, at most.
const maxLabel = 80

// isShort reports whether s may be the name of a site or a section.
func isShort(s string) bool {
	return s != "" && len(s) <= maxLabel && !strings.Contains(s, "://")
}

// sameHost reports whether a name is no more than the page's host.
func sameHost(name, host string) bool {
	return host != "" && strings.TrimPrefix(strings.ToLower(name), "www.") == strings.TrimPrefix(host, "www.")
}

// section is what the page declares, else the first step of its path that is
// neither the front page nor the story.
func (e *evidence) section() Origin {
	if o := firstSaid("section", []Origin{
		{Source: "meta", Words: e.d.Meta("article:section", "og:article:section")},
		{Source: "json-ld", Words: e.story.path(&e.story.Value, "articleSection")},
		{Source: "meta", Words: e.d.Meta("parsely-section", "cxenseparse:section", "sailthru.section", "section")},
	}, isShort); o.Field != "" {
		return o
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
			if name = line(unescape(name)); isShort(name) && !e.isSite(key(name)) {
				return Origin{"section", "json-ld", name}
			}
		}
	}
	return Origin{}
}

const (
	minExcerpt = 40  // characters; shorter descriptions are slogans
	maxExcerpt = 400 // characters
)

// excerpt is the standfirst, else the description that the page gives of the
// story, else the beginning of the text.
func (e *evidence) excerpt(a *Article) Origin {
	first := -1
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Standfirst {
			return Origin{"excerpt", "text", shorten(e.blocks[i].Text)}
		}
		if first < 0 && e.verdicts[i].Kept() && e.blocks[i].Words >= 8 {
			first = i
		}
	}
	o := firstSaid("excerpt", []Origin{
		{Source: "meta", Words: e.d.Meta("og:description")}, {Source: "json-ld", Words: e.story.Get("description").Str()}, {Source: "meta", Words: e.d.Meta("description", "twitter:description")},
	}, func(t string) bool { return len(t) >= minExcerpt && !near(key(t), key(a.Title)) && !e.isSite(key(t)) })
	if o.Field == "" && first >= 0 {
		o = Origin{"excerpt", "text", e.blocks[first].Hyphenated(e.p)}
	}
	o.Words = shorten(o.Words)
	return o
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
