package article

import (
	"testing"

	"winnow/core/reason"
)

// titleOf is the title of a made-up page with this head and this body above the
// story.
func titleOf(t *testing.T, head, body string) string {
	t.Helper()
	a, _ := read(t, "<html><head>"+head+"</head><body>"+body+storyText+"</body></html>", "https://news.example/story")
	return a.Title
}

func TestTitles(t *testing.T) {
	og := func(s string) string { return `<meta property="og:title" content="` + s + `">` }
	ld := func(typ, s string) string {
		return `<script type="application/ld+json">{"@type":"` + typ + `","headline":"` + s + `"}</script>`
	}
	for _, c := range []struct{ name, head, body, want string }{
		{"kicker in a marked element", og("Bridge opens at last"), `<h1 data-part=title><span class="head__kicker">River works</span> <span>Bridge opens at last</span></h1>`, "Bridge opens at last"},
		{"kicker that the page states with the headline", og("River works: Bridge opens at last"), `<h1 data-part=title><span class="kicker">River works</span> <span>Bridge opens at last</span></h1>`, "River works: Bridge opens at last"},
		{"kicker without a mark, confirmed", og("Bridge opens at last"), `<h1 data-part=title><span class=x1>River works</span><span class=x2>Bridge opens at last</span></h1>`, "Bridge opens at last"},
		{"two lines of one headline", "<title>Bridge opens at last after four years</title>", `<h1 data-part=title><span>Bridge opens at last</span> <span>after four years</span></h1>`, "Bridge opens at last after four years"},
		{"date before the headline", og("Bridge opens at last - The City"), `<h1 data-part=title><span>31 May 2024</span> <span>Bridge opens at last</span></h1>`, "Bridge opens at last"},
		{"date behind the headline", og("Bridge opens at last"), `<h1 data-part=title>Bridge opens at last <small>31.05.2024, City</small></h1>`, "Bridge opens at last"},
		{"signs written twice", og("Bridge &amp;quot;opens&amp;quot; at last"), ``, `Bridge "opens" at last`},
		{"header that the judge takes for the headline", "<title>Bridge opens at last</title>", `<div data-part=title><a href="/">The River Post</a></div>`, "Bridge opens at last"},
		{"site behind a line", `<meta property="og:site_name" content="河报"><title>老桥四年后重新开放_河报</title>`, ``, "老桥四年后重新开放"},
		{"site behind two dashes", `<meta property="og:site_name" content="河报"><title>老桥四年后重新开放--河报</title>`, ``, "老桥四年后重新开放"},
		{"site behind a colon", `<meta property="og:site_name" content="강신문"><title>옛 다리 다시 열려 : 강신문</title>`, ``, "옛 다리 다시 열려"},
		{"logo that links to the front page", "<title>Bridge opens at last - Notes from the river</title>", `<h1 data-part=title><a href="/">Notes from the river</a></h1><h2>Bridge opens at last</h2>`, "Bridge opens at last"},
		{"logo in an element inside its link", "<title>Bridge opens at last - Notes from the river</title>", `<h1 data-part=title><a href="/"><span>Notes from the river</span></a></h1><h2>Bridge opens at last</h2>`, "Bridge opens at last"},
		{"site whose name has a dash", `<meta property="og:site_name" content="Notes - from the river"><title>Bridge opens - at last - Notes - from the river</title>`, ``, "Bridge opens - at last"},
		{"site's name with a dash in front", `<meta property="og:site_name" content="Notes - from the river"><title>Notes - from the river - Bridge opens at last</title>`, ``, "Bridge opens at last"},
		{"bar with nothing behind it", `<title>Bridge opens at last |</title>`, ``, "Bridge opens at last"},
		{"signs between headline and site", `<meta property="og:site_name" content="River Post - City"><title>Bridge opens at last » ★★ - River Post - City</title>`, ``, "Bridge opens at last"},
		{"quotation at the end", `<title>People call it « our bridge »</title>`, ``, "People call it « our bridge »"},
		{"headline that links to itself", "<title>Bridge opens at last</title>", `<h1 data-part=title><a href="/story">Bridge opens at last</a></h1>`, "Bridge opens at last"},
		{"statement cut to a length", og("Bridge opens at last after four") + ld("Article", "Bridge opens at last after four") + "<title>Bridge opens at last after four</title>", `<h1 data-part=title>Bridge opens at last after four long years</h1>`, "Bridge opens at last after four long years"},
		{"statement that ends in dots", og("Bridge opens at last after...") + ld("NewsArticle", "Bridge opens at last after...") + "<title>Bridge opens at last after four years</title>", `<h1 data-part=title>Bridge opens at last after four years</h1>`, "Bridge opens at last after four years"},
		{"section behind a bar", og("Bridge opens at last | City"), `<p data-part=junk>City</p>`, "Bridge opens at last"},
		{"bar of the headline's own", og("Budget | Bridge opens at last"), `<h1 data-part=title>Budget | Bridge opens at last</h1>`, "Budget | Bridge opens at last"},
		{"headline in h2, search words in h1", og("The day we walked over the river") + ld("NewsArticle", "Bridge: all about the opening") + "<title>Bridge: all about the opening</title>", `<h1 data-part=title>Bridge: all about the opening</h1><h2 data-part=junk><span class=kicker>City</span> <span>The day we walked over the river</span></h2>`, "The day we walked over the river"},
		{"subhead in the story that og:title repeats", og("A day on the river") + ld("NewsArticle", "Bridge opens at last") + "<title>Bridge opens at last</title>", `<h1 data-part=title>Bridge opens at last</h1><p>People came from everywhere to see it and walked about.</p><h2>A day on the river</h2>`, "Bridge opens at last"},
		{"structured headline with words for search before it", og("Bridge opens at last") + ld("NewsArticle", "River works: Bridge opens at last") + "<title>River works: Bridge opens at last</title>", `<h1 data-part=title>Bridge opens at last</h1>`, "Bridge opens at last"},
	} {
		if got := titleOf(t, c.head, c.body); got != c.want {
			t.Errorf("%s: title %q, want %q", c.name, got, c.want)
		}
	}
}

// A front page is called as its site is; a story at such an address is not.
func TestTitleOfFrontPage(t *testing.T) {
	const src = `<title>The River Post - News from Riverton</title><meta property="og:site_name" content="The River Post"><h1 data-part=title>Bridge opens at last</h1>` + storyText
	for _, c := range []struct {
		url     string
		article bool
		want    string
	}{{"https://news.example/", false, "The River Post - News from Riverton"}, {"https://news.example/", true, "Bridge opens at last"}, {"https://news.example/city", false, "Bridge opens at last"}} {
		p, blocks, j := judged(t, src, c.url)
		j.IsArticle = c.article
		if a := From(p, blocks, j, reason.Name(p, blocks, j)); a.Title != c.want {
			t.Errorf("%s, article %v: title %q, want %q", c.url, c.article, a.Title, c.want)
		}
	}
}
