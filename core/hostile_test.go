package core

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/core/page"
)

// deep makes a live page of n elements, each inside the one before, with words
// in the innermost; flat one of n paragraphs side by side.
func deep(tag string, n int) *page.Page {
	p := &page.Page{Nodes: []*html.Node{{Type: html.DocumentNode}}, Parent: []int32{-1}}
	up := int32(0)
	for range n {
		up = put(p, up, &html.Node{Type: html.ElementNode, Data: tag})
	}
	put(p, up, &html.Node{Type: html.TextNode, Data: "Innermost words."})
	return p
}

func flat(n int) *page.Page {
	p := &page.Page{Nodes: []*html.Node{{Type: html.DocumentNode}}, Parent: []int32{-1}}
	body := put(p, 0, &html.Node{Type: html.ElementNode, Data: "body"})
	for range n {
		put(p, put(p, body, &html.Node{Type: html.ElementNode, Data: "p"}), &html.Node{Type: html.TextNode, Data: "w"})
	}
	return p
}

func put(p *page.Page, parent int32, n *html.Node) int32 {
	p.Nodes, p.Parent = append(p.Nodes, n), append(p.Parent, parent)
	return int32(len(p.Nodes) - 1)
}

// A snapshot has no limit on depth: no walk may use the stack for it, and no
// text may be lost to it.
func TestDeepAndWideSnapshots(t *testing.T) {
	for _, tag := range []string{"div", "b", "font", "blockquote", "li", "table", "figure", "a", "pre"} {
		r, err := CleanSnapshot(snapshot(deep(tag, 100000)))
		if err != nil {
			t.Fatalf("100,000 × %s: %v", tag, err)
		}
		if len(r.Blocks) != 1 || r.Blocks[0].Text != "Innermost words." {
			t.Errorf("100,000 × %s: %d blocks, want the innermost words", tag, len(r.Blocks))
		}
		output(r.Article)
	}
	r, err := CleanSnapshot(snapshot(flat(200000)))
	if err != nil || len(r.Blocks) != 200000 {
		t.Errorf("200,000 siblings: %v, %d blocks", err, len(r.Blocks))
	}
}

// What a page says of itself may be large and of every wrong shape.
func TestHostileStructuredData(t *testing.T) {
	story := "<h1>The bridge opens at last</h1><p>" + strings.Repeat("The mayor opened the long bridge over the river on Monday. ", 20) + "</p>"
	for name, data := range map[string]string{
		"5 MB":        `{"@type":"NewsArticle","headline":"` + strings.Repeat("x", 5<<20) + `"}`,
		"deep arrays": strings.Repeat("[", 100000) + strings.Repeat("]", 100000),
		"broken off":  `{"@type":"NewsArticle","author":[{"name":"An`,
		"many":        `[` + strings.Repeat(`{"@type":"NewsArticle","headline":"x","author":{"@id":"#a"}},`, 5000) + `{}]`,
		"cycle":       `{"@graph":[{"@type":"NewsArticle","@id":"#a","author":{"@id":"#a"},"headline":"The bridge opens at last"}]}`,
	} {
		r, err := CleanHTML([]byte(`<script type="application/ld+json">`+data+`</script>`+story), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if r.Article.Title != "The bridge opens at last" {
			t.Errorf("%s: title %.60q", name, r.Article.Title)
		}
	}
}

// Names of elements may hold anything: what only looks at their words says the same of
// the page, and the names come out nowhere.
func TestHostileNames(t *testing.T) {
	var story strings.Builder
	for i := range 12 {
		story.WriteString("<p>" + strings.Repeat("The mayor opened the long bridge over the river on day "+strings.Repeat("x", i+1)+". ", 4) + "</p>")
	}
	text := func(name string) string {
		named := ` class="` + html.EscapeString(name) + `" id="` + html.EscapeString(name) + `"`
		r, err := CleanHTML([]byte("<main"+named+"><article"+named+"><h1"+named+">The bridge opens at last</h1>"+strings.ReplaceAll(story.String(), "<p>", "<p"+named+">")+"</article></main>"), Options{})
		if err != nil {
			t.Fatalf("%.40q: %v", name, err)
		}
		if out := string(output(r.Article)); len(name) > 3 && strings.Contains(out, name) {
			t.Errorf("%.40q stands in what is printed", name)
		}
		return r.Article.Text
	}
	want := text("x")
	if !strings.Contains(want, "opened the long bridge") {
		t.Fatalf("the story is not found: %.100q", want)
	}
	for _, name := range []string{
		`"'` + "`" + `><script>`, `[class*="ad"]`, `a\:b{}#.,>+~*`, `(?:.*)+$^|\b`, "\U0001F600\U0001F468\u200D\U0001F469", "\u202eda-rab\u2066", "\x00\x01\x7f", "__proto__ constructor toString",
		"%s%d%n{{.}}${x}", strings.Repeat("[", 1<<17), strings.Repeat("q-", 1<<16),
	} {
		if got := text(name); got != want {
			t.Errorf("with elements named %.40q the text is %.200q, want %.200q", name, got, want)
		}
	}
}
