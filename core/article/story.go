package article

import (
	"strings"

	"winnow/core/jsontext"
)

// story is the JSON-LD object that describes the article itself; its value is
// Absent where the page has none.
type story struct {
	jsontext.Value
	graph map[string]jsontext.Value // objects by @id, for references
	news  bool                      // its type says that it is news
}

// mainStory picks, among the page's typed objects, the article that the page is
// about: the type says article, and its headline stands on the page. Pages list
// other stories with the same types.
func mainStory(e *evidence) story {
	s := story{}
	best := -1
	for i := range e.d.LD {
		ld := &e.d.LD[i]
		if id := ld.Value.Get("@id").Str(); id != "" && len(ld.Value.Names) > 1 {
			if s.graph == nil {
				s.graph = map[string]jsontext.Value{}
			}
			if old, is := s.graph[id]; !is || len(old.Names) < len(ld.Value.Names) {
				s.graph[id] = ld.Value
			}
		}
		score, shown := storyType(ld.Value.Get("@type")), true
		if score == 0 {
			continue
		}
		head := key(ld.Value.Get("headline").Str())
		if head == "" {
			head = key(ld.Value.Get("name").Str())
		}
		switch {
		case head == "":
		case near(head, key(e.d.Meta("og:title"))), near(head, key(e.d.Title)):
			score += 8
		default:
			on := e.onPage(head)
			score, shown = score+on, on > 0 || e.mentions(head)
		}
		for _, name := range [...]string{"datePublished", "author", "articleBody", "mainEntityOfPage"} {
			if ld.Value.Get(name).Kind != jsontext.Absent {
				score++
			}
		}
		if !shown {
			continue // of another story
		}
		if score > best {
			best, s.Value = score, ld.Value
			s.news = newsType(ld.Value.Get("@type"))
		}
	}
	return s
}

// onPage scores a headline: 6 if an h1 shows it, -4 if nothing does.
func (e *evidence) onPage(head string) int {
	for _, h := range e.heads {
		if h.name == "h1" && near(head, key(e.text(h.node, 400))) {
			return 6
		}
	}
	return -4
}

// mentions reports whether the page's titles or its headings share words with a
// headline that none of them is.
func (e *evidence) mentions(head string) bool {
	all := e.d.Meta("og:title") + " " + e.d.Title
	if all == " " {
		return true
	}
	for _, h := range e.heads {
		all += " " + e.text(h.node, 400)
	}
	return overlap(head, key(all)) > 0
}

func storyType(types jsontext.Value) int {
	best := 0
	for _, t := range types.List() {
		name := t.Str()
		name = name[strings.LastIndexAny(name, "/#:")+1:]
		switch {
		case strings.HasSuffix(name, "NewsArticle"), name == "LiveBlogPosting", name == "BlogPosting":
			best = max(best, 6)
		case strings.HasSuffix(name, "Article"), name == "Report", name == "Review", name == "Recipe", name == "HowTo":
			best = max(best, 5)
		case name == "WebPage", name == "ItemPage":
			best = max(best, 1)
		}
	}
	return best
}

// path is the text at the end of a path of members from v on; of lists the first
// element counts, and references are followed.
func (s *story) path(v *jsontext.Value, names ...string) string {
	at := *v
	for _, name := range names {
		at = s.resolve(first(at.Get(name)))
	}
	return at.Str()
}

// resolve follows a reference by @id to the object it names.
func (s *story) resolve(v jsontext.Value) jsontext.Value {
	if v.Kind == jsontext.Object && v.Get("name").Kind == jsontext.Absent {
		if id := v.Get("@id").Str(); id != "" {
			if to, is := s.graph[id]; is {
				return to
			}
		}
	}
	return v
}

func newsType(types jsontext.Value) bool {
	for _, t := range types.List() {
		if name := t.Str(); strings.HasSuffix(name, "NewsArticle") || strings.HasSuffix(name, "LiveBlogPosting") {
			return true
		}
	}
	return false
}
