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
