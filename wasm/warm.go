package main

import (
	"strings"

	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// warm runs every stage over a small made-up page. The browser compiles the
// engine's functions in tiers, and builds tables on first use; without this the
// reader's first page pays for both.
func warm() []byte {
	page := strings.Repeat(warmPage, 8)
	if r, err := core.CleanHTML([]byte(page), core.Options{URL: "https://warm.test/2026/11/a-bridge-opens"}); err == nil {
		r.Article.AppendJSON(nil)
		doc := neardup.Prepare(core.StoryOf(r.Article))
		neardup.Compare(doc, doc)
	}
	_, _ = core.CleanText([]byte(warmText), core.Options{}) // made up, and never unusable
	w := jsontext.Writer{}
	w.Object(func() { w.Key("ready"); w.Bool(true) })
	return w.Buf
}

const warmPage = `<title>A bridge opens - The Warm Post</title>
<header><nav class="menu"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="story"><h1>A bridge opens</h1><p class="byline">By Ida Holm</p><time datetime="2026-11-02">2 November 2026</time>
<figure><img src="b.jpg" alt="The bridge"><figcaption>The bridge at noon. Photo: Ida Holm</figcaption></figure>
<p>The new bridge over the river opened on Monday after four years of work, and the first bus crossed it at noon with the mayor on board.</p>
<div class="newsletter"><form><label>Sign up for our newsletter</label><input type="email"></form></div>
<p>“We waited a long time for this,” said Per Lind, who runs a bakery at its northern end and expects to sell more bread from now on.</p>
<h2>Trams come next</h2><p>Trams will follow in spring, the city says, once the last 300 metres of track have been laid across the square.</p></article>
<aside class="related"><h3>Read more</h3><ul><li><a href="/1">Ferry fares go up again</a></li><li><a href="/2">Old pier to be torn down</a></li></ul></aside></main>
<footer><p>© 2026 The Warm Post. All rights reserved. <a href="/privacy">Privacy</a></p></footer>`

const warmText = `A bridge opens
By Ida Holm
2 November 2026
The new bridge over the river opened on Monday after four years of work, and the first bus crossed it at noon with the mayor on board.
Read more: Ferry fares go up again
Trams will follow in spring, the city says, once the last 300 metres of track have been laid across the square.
Follow us for more news`
