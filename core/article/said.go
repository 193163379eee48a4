package article

import (
	"strings"

	"winnow/core/jsontext"
)

// authorMetas are the meta elements that name authors, the surest first.
var authorMetas = []string{"author", "article:author", "article:author_name", "article:authors", "dc.creator", "dcterms.creator", "dc.creator.personalname", "parsely-author", "articleauthor", "sailthru.author", "byl", "cxenseparse:author", "rnews:author", "citation_author", "authors", "creator", "og:author", "og:article:author", "article.author", "writer", "dable:author"}

func (e *evidence) saidAuthors() []byline {
	var list []byline
	ld := byline{source: "json-ld"}
	for _, name := range [...]string{"author", "creator"} {
		for _, v := range e.story.Get(name).List() {
			e.addPerson(&ld, v)
		}
		if len(ld.people)+len(ld.bodies) > 0 {
			break
		}
	}
	list = append(list, ld)
	for _, name := range authorMetas {
		b := byline{source: "meta"}
		for _, m := range e.d.Metas {
			if m.Name == name && !strings.HasPrefix(m.Content, "/") {
				e.state(&b, inverted(name, m.Content))
			}
		}
		if len(b.people)+len(b.bodies) > 0 {
			list = append(list, b)
		}
	}
	if label := e.d.Meta("twitter:label1"); label != "" && withoutBy(label+" -") == "" { // "Written by", on cards of other services
		b := byline{source: "meta"}
		if e.state(&b, e.d.Meta("twitter:data1")); len(b.people)+len(b.bodies) > 0 {
			list = append(list, b)
		}
	}
	b := byline{source: "microdata"}
	_, hi := e.zone()
	for _, s := range e.props {
		if s.name == "author" && s.node < max(hi, e.to) && !e.outside(s.node) && len(b.people) < 4 {
			if s.value == "" {
				s.value = e.personText(s.node)
			}
			b.add(s.value, false)
		}
	}
	return append(list, b)
}

// inverted turns the "Family, Given" of library metadata round.
func inverted(meta, content string) string {
	family, given, ok := strings.Cut(content, ",")
	if !ok || strings.Contains(given, ",") || !strings.HasPrefix(meta, "citation_") && !strings.HasPrefix(meta, "dc") {
		return content
	}
	return strings.TrimSpace(given) + " " + strings.TrimSpace(family)
}

func (e *evidence) addPerson(b *byline, v jsontext.Value) {
	v = e.story.resolve(v)
	if v.Kind == jsontext.Array {
		for _, inner := range v.Items {
			if inner.Kind != jsontext.Array {
				e.addPerson(b, inner)
			}
		}
		return
	}
	if v.Kind != jsontext.Object {
		e.state(b, v.Str())
		return
	}
	list := v.Get("name").List()
	if family := e.story.path(&v, "familyName"); len(list) == 0 && family != "" {
		e.state(b, e.story.path(&v, "givenName")+" "+family)
	}
	for _, name := range list {
		if strings.HasSuffix(first(v.Get("@type")).Str(), "Organization") {
			if body := line(unescape(name.Str())); isBody(body) {
				if people := names(body, true); len(people) > 0 && len(strings.Fields(body)) <= 3 && e.namedByline(body) {
					b.people = append(b.people, people...)
				} else {
					b.bodies = append(b.bodies, body)
				}
				b.words = body
			}
			continue
		}
		e.state(b, name.Str())
	}
}

// state adds what a statement says. The site's own name is a body, even where
// it looks like two people's; so is what has an address behind it.
func (e *evidence) state(b *byline, text string) {
	text = withoutHandle(line(unescape(text)))
	name := text
	if at := strings.IndexByte(text, '('); at > 0 && isHost(strings.Trim(text[at:], "()")) {
		name = strings.TrimSpace(text[:at])
	}
	if k := key(name); name != text || e.isSite(k) && strings.IndexByte(name, '&') >= 0 {
		if isBody(name) {
			b.bodies, b.words = append(b.bodies, name), text
		}
		return
	}
	if family, given, ok := strings.Cut(text, ", "); ok && strings.IndexByte(text, ' ') == len(family)+1 && !strings.ContainsAny(given, " ,") && e.shows([]string{given + " " + family}, false) {
		text = given + " " + family // the page shows the name the other way round
	}
	b.add(text, false)
}

// isHost reports whether s is written as the address of a site.
func isHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	return dot > 0 && dot < len(s)-2 && strings.IndexByte(s, ' ') < 0
}

// withoutHandle cuts an account's name off the end: "Ana Lopes @ana".
func withoutHandle(s string) string {
	if at := strings.LastIndex(s, " @"); at > 0 && strings.IndexByte(s[at+1:], ' ') < 0 {
		return s[:at]
	}
	return s
}

// namedByline reports whether the page marks body as its author in the text
// too: some systems call every author an organisation.
func (e *evidence) namedByline(body string) bool {
	for _, n := range e.signed(1, int32(len(e.p.Nodes))) {
		if t := e.text(n, 200); contains(names(t, true), body) {
			return true
		}
	}
	return false
}
