package judge

import (
	"fmt"
	"strings"
	"testing"
)

// frame puts a made-up body into a page with the usual head, menu and footer.
func frame(title, head, body string) string {
	return `<!doctype html><html lang="en"><head><title>` + title + `</title>` + head + `</head><body>
<header><nav class="menu"><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Culture</a></li></ul></nav></header>
` + body + `
<footer class="footer"><p>© All rights reserved. <a href="/p">Privacy policy</a> <a href="/c">Contact</a></p></footer></body></html>`
}

// each repeats a row with a number put in.
func each(n int, row string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, strings.ReplaceAll(row, "%", "%[1]d"), i+1)
	}
	return b.String()
}

const pressHead = `<meta property="og:type" content="article"><meta property="article:published_time" content="2025-05-06T09:12:00+02:00"><meta name="author" content="Nora Quist">`

var kindPages = []struct {
	name, html string
	article    bool
	kind       string
}{
	{"agency flash", frame("Ferry runs aground off Holm island", pressHead, `<main><article><h1>Ferry runs aground off Holm island</h1><p class="byline">By Nora Quist</p><time>6 May 2025, 09:12</time><div class="article-body">
<p>HOLM — A passenger ferry with 112 people on board ran aground off Holm island early on Tuesday, the coast guard said. Nobody was hurt.</p>
<p>Two tugs were on their way to the ship, which had left the harbour at six in thick fog. Passengers were to be taken off by noon, a spokesman said.</p></div></article></main>`), true, ""},
	{"long read", frame("The last lamp lighters of the old quay", pressHead, `<main><article><h1>The last lamp lighters of the old quay</h1><p class="byline">By Nora Quist</p><time>6 May 2025</time><div class="article-body">`+
		each(30, `<p>On the evening number % of the year the two brothers walked along the quay as their father had done, and told whoever asked that the gas would be cut off in spring, whatever the council said about the matter.</p><p>"We were told on a Monday," said the elder, "and by the Friday nobody in the town hall remembered who had told us." He has kept the letters in a tin.</p>`)+`</div></article></main>`), true, ""},
	{"blog post", frame("Why I stopped sharpening my own knives - Tin and Twine", `<meta property="og:type" content="article">`, `<main><article><h1>Why I stopped sharpening my own knives</h1><p>March 3, 2025</p>`+
		each(7, `<p>For years I told everybody who would listen that a stone, some water and patience were all you need. Winter number % taught me otherwise, and I have the scars to show for it.</p>`)+`</article></main>`), true, ""},
	{"product", frame("Oak stool, 45 cm | Holm Furniture", `<meta property="og:type" content="product"><script type="application/ld+json">{"@type":"Product","name":"Oak stool","offers":{"@type":"Offer","price":"89.00"}}</script>`, `<main class="product"><h1>Oak stool, 45 cm</h1><p class="price">$89.00</p><button>Add to cart</button><p>In stock. Free shipping over $100.</p>
<div class="description"><p>A sturdy stool of solid oak, oiled by hand. Fits under every table of the series and carries up to 150 kg.</p></div><h2>Customer reviews</h2><p>4.6 of 5</p><h2>Related products</h2><ul>`+each(8, `<li class="card"><a href="/p/%"><h3>Oak shelf %</h3></a><span>$1%.00</span><button>Add to cart</button></li>`)+`</ul></main>`), false, "shop"},
	{"forum thread", frame("Stove does not draw in fog | Stove Forum", `<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Stove does not draw in fog"}</script>`, `<main><h1>Stove does not draw in fog</h1><div class="posts">`+
		each(14, `<div class="post"><div class="author"><a href="/u/%">emberfan%</a><p>Joined: Mar 2019</p><p>Posts: 4%</p></div><div class="date">#%</div><div class="content"><p>I had the same thing last winter, turned out the cap was blocked by a nest.</p></div><a href="#">Quote</a> <a href="#">Reply</a></div>`)+`</div><p>You must log in to reply.</p></main>`), false, "forum"},
	{"list of stories", frame("Culture | The Quay", `<meta property="og:type" content="website">`, `<main><h1>Culture</h1><div class="list">`+
		each(24, `<div class="card teaser"><a href="/s/%"><h3>What the museum of ropes shows in room %</h3></a><p>A short look at the new rooms.</p><span>% May 2025</span></div>`)+`</div><a href="/2">Next page</a></main>`), false, "list"},
	{"front page", frame("The Quay", `<link rel="canonical" href="https://quay.test/"><meta property="og:type" content="website">`, `<main>`+
		each(30, `<section class="teaser"><a href="/s/%"><h2>Council votes on bridge number %</h2></a></section>`)+`</main>`), false, "front page"},
}

func TestKinds(t *testing.T) {
	for _, c := range kindPages {
		_, j := judged(t, c.html)
		if j.IsArticle != c.article || j.PageKind != c.kind {
			t.Errorf("%s: article %v (%.2f), kind %q; want %v, %q", c.name, j.IsArticle, j.Confidence, j.PageKind, c.article, c.kind)
		}
	}
}

func TestPurposeTokens(t *testing.T) {
	for p, list := range purposeTokens {
		seen := map[string]bool{}
		for _, w := range strings.Fields(list) {
			if seen[w] || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") != "" {
				t.Errorf("purpose %d: %q stands there twice or cannot match", p, w)
			}
			seen[w] = true
		}
	}
	r := make([]float32, purposeCount)
	addPurposes(r, "/forum/showthread.php", 1)
	if r[pForum] != 2 || r[pShop] != 0 {
		t.Errorf("addPurposes found %v in a thread's address", r)
	}
}

// Pages that declare an article with its date, and small ones that are mostly sentences,
// count as articles from less on.
func TestArticleFrom(t *testing.T) {
	small := func(change func(r *KindRow)) float32 {
		var r KindRow
		r[KBlocksAll], r[KShare], r[KSentences], r[KLinks] = 4, .8, .9, .1
		change(&r)
		return r.ArticleFrom()
	}
	for name, c := range map[string]struct {
		change func(r *KindRow)
		want   float32
	}{
		"small":              {func(*KindRow) {}, likelyFrom},
		"of many blocks":     {func(r *KindRow) { r[KBlocksAll] = 6 }, articleFrom},
		"mostly not kept":    {func(r *KindRow) { r[KShare] = .4 }, articleFrom},
		"few sentences":      {func(r *KindRow) { r[KSentences] = .4 }, articleFrom},
		"full of links":      {func(r *KindRow) { r[KLinks] = .4 }, articleFrom},
		"large and declared": {func(r *KindRow) { r[KBlocksAll], r[KOGType], r[KPublished] = 9, 1, 1 }, likelyFrom},
	} {
		if got := small(c.change); got != c.want {
			t.Errorf("%s: from %v, want %v", name, got, c.want)
		}
	}
}
