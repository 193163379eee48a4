// Package made makes up news pages of any size: to measure what a page costs as it
// grows in one direction, and to count the work it takes. The same arguments give
// the same bytes.
package made

import (
	"strconv"
	"strings"
)

// words are what sentences are made of: common ones, of no story.
var words = strings.Fields(`the a of to in and on for with at by from after before over under near
council river bridge market harbour school road station library garden winter morning evening week
month plan vote report letter meeting mayor teacher driver farmer baker neighbours families visitors
opened closed moved crossed painted mended counted promised found carried heard built sold bought
old new long short quiet busy narrow green second last early late small wooden stone public`)

// source is a stream of numbers that repeats itself from its seed.
type source uint64

func (s *source) below(n int) int {
	*s = *s*6364136223846793005 + 1442695040888963407
	return int(uint64(*s) >> 33 % uint64(n))
}

// sentence writes one of 8 to 19 words.
func (s *source) sentence(b *strings.Builder) {
	for i := range 8 + s.below(12) {
		w := words[s.below(len(words))]
		if i == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	b.WriteString(". ")
}

// Text is n sentences.
func Text(seed, n int) string {
	var b strings.Builder
	s := source(seed)
	for range n {
		s.sentence(&b)
	}
	return strings.TrimSpace(b.String())
}

// page wraps an article's body in the furniture of a small site.
func page(body string) string {
	return `<!doctype html><html lang="en"><head><title>A bridge for the valley - The Valley Paper</title>` +
		`<meta property="og:type" content="article"><meta name="author" content="Ann Example"><meta property="article:published_time" content="2026-01-05T08:00:00Z"></head>` +
		`<body><nav class="menu"><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul></nav>` +
		`<main><article><h1>A bridge for the valley</h1><p>` + Text(1, 4) + `</p>` + body + `<p>` + Text(2, 4) + `</p></article></main>` +
		`<footer><p>All rights reserved by the Valley Paper.</p></footer></body></html>`
}

// News is a page like those of news sites, of about that many bytes: a third of it
// article, the rest menus, teasers, scripts and comments, as found on real ones.
func News(bytes int) string {
	var body, rest strings.Builder
	s := source(3)
	for i := 0; body.Len()+rest.Len() < bytes-1200; i++ {
		id := strconv.Itoa(i)
		body.WriteString(`<p class="story-text">`)
		for range 2 + s.below(4) {
			s.sentence(&body)
		}
		body.WriteString("</p>\n")
		if i%6 == 5 {
			body.WriteString(`<h2>` + Text(i, 1) + `</h2><figure><img src="/i/` + id + `.jpg" alt=""><figcaption>` + Text(i+1, 1) + `</figcaption></figure>`)
		}
		rest.WriteString(`<div class="teaser card-` + strconv.Itoa(i%7) + `"><a href="/story/` + id + `"><img src="/t/` + id + `.jpg" alt=""><h3>` + Text(i+2, 1) +
			`</h3></a><span class="time">` + strconv.Itoa(1+i%58) + ` minutes ago</span></div><script>window.shown=(window.shown||[]).concat(` + id + `);</script>` +
			"\n<div class=\"comment\"><b>Reader " + id + `</b><p>` + Text(i+3, 2) + `</p><a href="#reply">Reply</a></div>`)
	}
	return page(body.String() + `</article><aside class="related">` + rest.String() + `</aside><article>`)
}

// Shapes are pages that grow in one direction only, each named after it: n is how
// often the growing thing stands on the page.
var Shapes = map[string]func(n int) string{
	"depth": func(n int) string {
		return page(strings.Repeat(`<div>`, n) + `<p>` + Text(4, 3) + `</p>` + strings.Repeat(`</div>`, n))
	},
	"deeptext": func(n int) string {
		return page(each(n, func(i int) string { return `<div><p>` + Text(i, 1) + `</p>` }) + strings.Repeat(`</div>`, n))
	},
	"breadth": func(n int) string { return page(each(n, func(i int) string { return `<p>` + Text(i, 1) + `</p>` })) },
	"text":    func(n int) string { return page(`<p>` + Text(5, n) + `</p>`) },
	"oneword": func(n int) string { return page(`<p>` + strings.Repeat("letters", n) + `</p>`) },
	"classes": func(n int) string {
		return page(each(n, func(i int) string {
			id := strconv.Itoa(i)
			return `<p class="part-` + id + ` box` + id + ` is-new">` + Text(i, 1) + `</p>`
		}))
	},
	// Names that differ in a few letters far from both ends: a hash of the ends alone
	// takes them for one. Paragraphs are long enough for a story at any size.
	"alike": func(n int) string {
		return page(each(n, func(i int) string {
			return `<p class="the-same-beginning-` + strconv.Itoa(100000+i) + `-and-the-same-long-end-of-it">` + Text(i, 4) + `</p>`
		}))
	},
	"oneclass": func(n int) string {
		return page(`<p class="` + each(n, func(i int) string { return "part-" + strconv.Itoa(i) + " " }) + `">` + Text(6, 3) + `</p>`)
	},
	"links": func(n int) string {
		return page(`<ul class="list">` + each(n, func(i int) string { return `<li><a href="/x/` + strconv.Itoa(i) + `">` + Text(i, 1) + `</a></li>` }) + `</ul>`)
	},
	"repeats": func(n int) string { return page(strings.Repeat(`<p>`+Text(7, 3)+`</p>`, n)) },
	"inline": func(n int) string {
		return page(`<p>` + each(n, func(i int) string { return `<b>` + words[i%len(words)] + `</b> ` }) + `</p>`)
	},
	"breaks": func(n int) string {
		return page(`<div>` + each(n, func(i int) string { return Text(i, 1) + `<br>` }) + `</div>`)
	},
	"tables": func(n int) string {
		return page(`<table>` + each(n, func(i int) string { return `<tr><td>` + Text(i, 1) + `</td><td>` + strconv.Itoa(i) + `</td></tr>` }) + `</table>`)
	},
	// Cells that reach over more rows and columns than there are.
	"spans": func(n int) string {
		return page(each(12, func(i int) string { return `<p>` + Text(i, 4) + `</p>` }) + `<table>` + each(n/4, func(i int) string {
			return `<tr><td rowspan="9000" colspan="50">` + words[i%len(words)] + `</td><td>` + strconv.Itoa(i) + `</td></tr>`
		}) + `</table>`)
	},
	// With a story that many captions do not outweigh, as what is found depends on it.
	"figures": func(n int) string {
		return page(each(12, func(i int) string { return `<p>` + Text(i, 4) + `</p>` }) + each(n, func(i int) string {
			return `<figure><img src="/p` + strconv.Itoa(i) + `.jpg" alt="` + Text(i, 1) + `"><figcaption>` + Text(i, 1) + ` Photo: Ann Example</figcaption></figure>`
		}))
	},
	"bylines": func(n int) string {
		return page(each(12, func(i int) string { return `<p>` + Text(i, 4) + `</p>` }) +
			each(n, func(i int) string { return `<p class="byline">By Ann Example` + strconv.Itoa(i) + `</p>` }))
	},
	"attributes": func(n int) string {
		return page(`<p ` + each(n, func(i int) string { return `data-a` + strconv.Itoa(i) + `="x" ` }) + `>` + Text(8, 3) + `</p>`)
	},
	"jsonld": func(n int) string {
		return page(`<script type="application/ld+json">[` + each(n, func(i int) string {
			return `{"@type":"Person","@id":"#p` + strconv.Itoa(i) + `","name":"Ann Example"},`
		}) + `{"@type":"NewsArticle","headline":"A bridge for the valley","author":{"@id":"#p1"}}]</script>`)
	},
}

// each joins what of gives for 0 to n-1.
func each(n int, of func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(of(i))
	}
	return b.String()
}
