package core

import (
	"strings"
	"testing"

	"winnow/core/article"
)

func TestTrimAnyway(t *testing.T) {
	said := "<p>The night ferry between the two harbours will sail again from the first of March, the board said on Wednesday, and a cabin will cost 48 crowns.</p>"
	r, err := CleanHTML([]byte(`<title>The ferry</title><nav class="menu"><a href="/a">Coast</a> <a href="/b">Harbour</a></nav>
<article><h1>The ferry</h1>`+strings.Repeat(said, 8)+`</article><footer><a href="/c">Cookies</a></footer>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.Judged.IsArticle, r.Judged.Guarded, r.Judged.PageKind = false, true, "list" // as if the judge had left it alone
	r.Article = article.From(r.Page, r.Blocks, r.Judged, r.Findings)
	if len(r.Hides()) > 0 {
		t.Fatalf("a page that is left alone has %d hides", len(r.Hides()))
	}
	r.TrimAnyway()
	if a := r.Article; !a.IsArticle || a.Guarded || a.PageKind != "" || len(r.Hides()) == 0 {
		t.Errorf("TrimAnyway: article %v, guarded %v, kind %q, %d hides; want an article with some", a.IsArticle, a.Guarded, a.PageKind, len(r.Hides()))
	}
	if !strings.Contains(r.Article.Text, "night ferry") {
		t.Errorf("TrimAnyway: text = %q, want the paragraphs", r.Article.Text)
	}
}

func TestTrimAnywayLeavesNoEmptyPage(t *testing.T) {
	r, err := CleanHTML([]byte(`<nav><a href="/a">Coast</a> <a href="/b">Harbour</a></nav>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.TrimAnyway()
	if r.Article.IsArticle || len(r.Hides()) > 0 {
		t.Errorf("TrimAnyway on links alone: article %v with %d hides, want neither", r.Article.IsArticle, len(r.Hides()))
	}
}
