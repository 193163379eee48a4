package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	weak   bool // only its place speaks for it
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
		if body := trimName(withoutBy(line(text))); isBody(body) {
			b.bodies = append(b.bodies, body)
		}
	}
}

// maxBodyWords is how many words the name of a desk or an outlet has at most.
const maxBodyWords = 7

// isBody reports whether s may name a desk, an agency or an outlet: it has
// letters, and more words than one begin with a capital where there are any.
func isBody(s string) bool {
	list := strings.Fields(s)
	if len(list) == 0 || len(list) > maxBodyWords || len(s) > 80 || generic(key(s)) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	if len(list) > 1 && unicode.IsLower(r) {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
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
		e.demote(b)
		if len(b.people) > 0 && e.shows(b.people) {
			return b.people, b.origin()
		}
		if bodies == nil && len(b.bodies) > 0 {
			bodies = b
		}
	}
	for i := range shown {
		if e.demote(&shown[i]); len(shown[i].people) > 0 && !shown[i].weak {
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
		if len(shown[i].people) > 0 {
			return shown[i].people, shown[i].origin()
		}
	}
	for i := range shown {
		if len(shown[i].bodies) > 0 && !shown[i].weak {
			return shown[i].bodies[:1], shown[i].origin()
		}
	}
	return nil, Origin{}
}

func (b *byline) origin() Origin { return Origin{"authors", b.source, cut(b.words, maxRemovalText)} }

// demote moves the site's own name from the people to the bodies. A site named
// after its writer still gives that name, where nobody else signs.
func (e *evidence) demote(b *byline) {
	var people []string
	for _, n := range b.people {
		if e.isSite(key(n)) {
			b.bodies = append(b.bodies, n)
		} else {
			people = append(people, n)
		}
	}
	b.people = people
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
				b.add(inverted(name, m.Content), false)
			}
		}
		if len(b.people)+len(b.bodies) > 0 {
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
		b.add(v.Str(), false)
		return
	}
	for _, name := range v.Get("name").List() {
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

// shows reports whether the page shows one of the names in a short block.
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
