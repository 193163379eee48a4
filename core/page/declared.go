package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/jsontext"
)

// Declared is what a page says about itself in its head and its structured
// data. It is evidence, never the answer: it may be old, wrong or an
// advertisement's.
type Declared struct {
	Title string   // the title element
	Lang  string   // of the html element
	Base  string   // href of the first base element
	Metas []Meta   // document order
	Own   []string // addresses that the page gives itself: link elements with rel canonical
	LD    []LD     // typed JSON-LD objects, nested graphs flattened, source order
}

// Meta is one meta element with a name and a content.
type Meta struct {
	Name    string // name, property or itemprop, lower case
	Content string // white space trimmed, never empty
}

// LD is one typed JSON-LD object.
type LD struct {
	Type  string // without the schema.org prefix; the first where there are several
	Value jsontext.Value
}

// Limits on structured data: past them nothing is read.
const (
	maxLDBytes   = 2 << 20
	maxLDObjects = 400
)

// Meta returns the content of the first meta element of the first of these
// names that is there, or "".
//
//go:noinline
func (d *Declared) Meta(names ...string) string {
	for _, name := range names {
		for _, m := range d.Metas {
			if m.Name == name {
				return m.Content
			}
		}
	}
	return ""
}

// Declared collects the page's statements about itself, once.
func (p *Page) Declared() *Declared {
	if p.declared != nil {
		return p.declared
	}
	d := &Declared{}
	p.declared = d
	for i := 1; i < len(p.Nodes); i++ {
		n := p.Nodes[i]
		switch n.DataAtom {
		case atom.Html:
			d.Lang = Attr(n, "lang")
		case atom.Title:
			if d.Title == "" {
				d.Title = strings.Join(strings.Fields(childText(n)), " ")
			}
		case atom.Base:
			if d.Base == "" {
				d.Base = strings.TrimSpace(Attr(n, "href"))
			}
		case atom.Meta:
			d.meta(n)
		case atom.Link:
			if href := strings.TrimSpace(Attr(n, "href")); href != "" && isCanonical(n) {
				d.Own = append(d.Own, href)
			}
		case atom.Script:
			if isStructured(n) {
				d.ld(childText(n))
			}
		}
	}
	return d
}

func childText(n *html.Node) string {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		return c.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func (d *Declared) meta(n *html.Node) {
	content := strings.TrimSpace(Attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range [...]string{"property", "name", "itemprop"} {
		if name := strings.ToLower(strings.TrimSpace(Attr(n, key))); name != "" {
			d.Metas = append(d.Metas, Meta{name, content})
			return
		}
	}
}

// ld reads structured data: one value or several, from behind the marks by which
// templates hide it from readers of other languages, and with its signs escaped once more.
func (d *Declared) ld(text string) {
	text = strings.TrimSpace(text)
	if len(text) > maxLDBytes {
		return
	}
	if strings.IndexByte(text, '"') < 0 && (strings.Contains(text, "&quot;") || strings.Contains(text, "&#34;")) {
		text = html.UnescapeString(text)
	}
	if text == "" || text[0] != '[' {
		text = text[max(0, strings.IndexByte(text, '{')):]
	}
	d.collect(jsontext.ParseAll(text), 0)
}

// collect appends v and every typed object inside it, depth first.
func (d *Declared) collect(v jsontext.Value, depth int) {
	if depth > 12 || len(d.LD) >= maxLDObjects {
		return
	}
	if v.Kind == jsontext.Object {
		if types := v.Get("@type").List(); len(types) > 0 {
			name := types[0].Str()
			if at := strings.LastIndexAny(name, "/#:"); at >= 0 {
				name = name[at+1:]
			}
			d.LD = append(d.LD, LD{name, v})
		}
	}
	for _, item := range v.Items {
		if item.Kind == jsontext.Object || item.Kind == jsontext.Array {
			d.collect(item, depth+1)
		}
	}
}
