package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/words"
	"winnow/core/jsontext"
	"winnow/core/judge"
	"winnow/core/page"
)

// byline is who wrote the story by one account.
type byline struct {
	people []string
	bodies []string // desks, agencies and outlets that sign it
	source string
	words  string
}

func (b *byline) add(text string, strict bool) {
	text = strings.TrimSpace(unescape(text))
	if text == "" || len(text) > 600 {
		return
	}
	if b.words != "" {
		b.words += ", "
	}
	b.words += line(text)
	found := names(text, strict)
	for _, n := range found {
		if !contains(b.people, n) && len(b.people) < maxNames {
			b.people = append(b.people, n)
		}
	}
	if len(found) == 0 && !strings.ContainsAny(text, "@{}<>") && !strings.Contains(text, "://") {
		if body := trimName(withoutBy(line(text))); body != "" && len(body) < 60 && !generic(key(body)) {
			b.bodies = append(b.bodies, body)
		}
	}
}

// generic names nobody: what systems put where no author was entered.
func generic(k string) bool {
	switch k {
	case "", "admin", "administrator", "author", "autor", "editor", "unknown", "null", "none", "undefined", "guest", "user", "root", "webmaster", "anonymous", "na", "default", "wordpress":
		return true
	}
	return false
}

// authors decides who wrote the story: the people whom the page's statements
// name and the page shows; else whom it shows; else, where no person is named
// at all, the body that signs.
func (e *evidence) authors() ([]string, Origin) {
	if e.p.Source == page.Text {
		return e.authorLines()
	}
	said, shown := e.saidAuthors(), e.shownAuthors()
	var bodies *byline
	for i := range said {
		b := &said[i]
		b.people = e.notSites(b.people)
		if len(b.people) > 0 && e.shows(b.people) {
			return e.complete(*b, shown), b.origin()
		}
		if bodies == nil && len(b.bodies) > 0 {
			bodies = b
		}
	}
	for i := range shown {
		if shown[i].people = e.notSites(shown[i].people); len(shown[i].people) > 0 {
			return shown[i].people, shown[i].origin()
		}
	}
	for i := range said {
		if len(said[i].people) > 0 {
			return said[i].people, said[i].origin()
		}
	}
	if bodies != nil {
		return bodies.bodies[:1], bodies.origin()
	}
	for i := range shown {
		if len(shown[i].bodies) > 0 {
			return shown[i].bodies[:1], shown[i].origin()
		}
	}
	return nil, Origin{}
}

func (b *byline) origin() Origin { return Origin{"authors", b.source, cut(b.words, maxRemovalText)} }

// complete adds the people whom the shown byline names beside those declared:
// some systems declare the first author only.
func (e *evidence) complete(b byline, shown []byline) []string {
	for _, s := range shown {
		if len(s.people) <= len(b.people) || len(s.people) > 6 {
			continue
		}
		all := true
		for _, n := range b.people {
			all = all && contains(s.people, n)
		}
		if all {
			return s.people
		}
	}
	return b.people
}

// notSites drops the site's own name from a list of people.
func (e *evidence) notSites(list []string) []string {
	var out []string
	for _, n := range list {
		if !e.isSite(key(n)) {
			out = append(out, n)
		}
	}
	return out
}

// authorMetas are the meta elements that name authors, the surest first.
var authorMetas = []string{"author", "article:author", "article:author_name", "article:authors", "dc.creator", "dcterms.creator", "dc.creator.personalname", "parsely-author", "sailthru.author", "byl", "cxenseparse:author", "rnews:author", "citation_author", "authors", "creator", "og:author", "og:article:author", "article.author", "writer", "dable:author"}

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
				b.add(m.Content, false)
			}
		}
		if len(b.people)+len(b.bodies) > 0 {
			list = append(list, b)
		}
	}
	b := byline{source: "microdata"}
	for _, s := range e.props {
		if s.name == "author" && !e.outside(s.node) {
			if s.value == "" {
				s.value = e.personText(s.node)
			}
			b.add(s.value, false)
		}
	}
	return append(list, b)
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
		b.add(v.Str(), false)
		return
	}
	for _, name := range v.Get("name").List() {
		if strings.HasSuffix(first(v.Get("@type")).Str(), "Organization") {
			if body := line(unescape(name.Str())); body != "" && len(body) < 80 && !generic(key(body)) {
				if people := names(body, true); len(people) > 0 && len(strings.Fields(body)) <= 3 && e.namedByline(body) {
					b.people = append(b.people, people...)
				} else {
					b.bodies = append(b.bodies, body)
				}
				b.words = body
			}
			continue
		}
		b.add(name.Str(), false)
	}
}

// namedByline reports whether the page marks body as its author in the text
// too: some systems call every author an organisation.
func (e *evidence) namedByline(body string) bool {
	for _, s := range e.signed {
		if t := e.text(s.node, 200); contains(names(t, true), body) {
			return true
		}
	}
	return false
}

// personText is the name inside an author element: its itemprop name, else its
// links, else all of its text.
func (e *evidence) personText(n int32) string {
	var inner []string
	for i := n + 1; i < e.p.End[n]; i++ {
		node := e.p.Nodes[i]
		if page.Attr(node, "itemprop") == "name" {
			if v := page.Attr(node, "content"); v != "" {
				inner = append(inner, v)
			} else {
				inner = append(inner, e.text(i, 120))
			}
		}
	}
	if len(inner) == 0 {
		return e.byText(n)
	}
	return strings.Join(inner, "\n")
}

// byText is the text of a byline element with a line break around each link, so
// that names set side by side stay apart.
func (e *evidence) byText(n int32) string {
	links := 0
	text := e.text(n, 400)
	for i := n; i < e.p.End[n] && links < maxNames; i++ {
		if e.p.Nodes[i].DataAtom == atom.A {
			if t := e.text(i, 120); t != "" {
				text = strings.Replace(text, t, "\n"+t+"\n", 1)
				links++
			}
		}
	}
	return text
}

// shownAuthors reads the bylines a reader sees: marked elements and the judge's
// byline blocks near the headline, then lines that begin with "by", then marked
// elements further down.
func (e *evidence) shownAuthors() []byline {
	lo, hi := e.zone()
	var near, far []byline
	last := int32(0)
	for _, s := range e.signed {
		if s.node < last || e.p.End[s.node]-s.node > 120 {
			continue
		}
		b := byline{source: "text"}
		b.add(e.byText(s.node), true)
		if len(b.people)+len(b.bodies) == 0 {
			continue
		}
		last = e.p.End[s.node]
		if s.node >= lo && s.node < hi {
			near = merge(near, b)
		} else if !e.outside(s.node) {
			far = append(far, b)
		}
	}
	var lines []byline
	for i := range e.blocks {
		bl := &e.blocks[i]
		if bl.Words > maxDateWords || e.verdicts[i].Kept() && bl.Words > 8 {
			continue
		}
		isBy := e.verdicts[i].Part == judge.Byline
		if !isBy && (bl.First < lo || bl.First >= hi || bl.Kind == block.Heading || !startsBy(bl.Text)) {
			continue
		}
		b := byline{source: "text"}
		b.add(e.byText(bl.Node), true)
		if len(b.people) > 0 {
			lines = append(lines, b)
		}
	}
	return append(append(near, lines...), far...)
}

// merge adds b to the people of the byline before it: one element a person.
func merge(list []byline, b byline) []byline {
	if len(list) == 0 {
		return append(list, b)
	}
	top := &list[0]
	for _, n := range b.people {
		if !contains(top.people, n) && len(top.people) < maxNames {
			top.people = append(top.people, n)
		}
	}
	top.bodies = append(top.bodies, b.bodies...)
	return list
}

// startsBy reports whether a line begins as a byline does and names somebody.
func startsBy(s string) bool {
	return len(withoutBy(s)) < len(strings.TrimLeft(s, " :-–—|/,.*>›»"))
}

// shows reports whether the page shows one of the names in a short block or in
// a marked element.
func (e *evidence) shows(people []string) bool {
	for i := range e.blocks {
		if e.blocks[i].Words > 60 {
			continue
		}
		folded := words.Fold(e.blocks[i].Text)
		for _, n := range people {
			if strings.Contains(folded, words.Fold(n)) {
				return true
			}
		}
	}
	return false
}

// authorLines reads the byline of plain text.
func (e *evidence) authorLines() ([]string, Origin) {
	b := byline{source: "text"}
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Byline {
			b.add(e.blocks[i].Text, true)
		}
	}
	if len(b.people) > 0 {
		return b.people, b.origin()
	}
	if len(b.bodies) > 0 {
		return b.bodies[:1], b.origin()
	}
	return nil, Origin{}
}
