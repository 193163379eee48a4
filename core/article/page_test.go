package article

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// read makes an Article of a made-up page. The verdicts come from marks on the
// page and not from the judge, so that these tests hold whatever it learns:
// data-part names the part of the blocks in an element, unmarked blocks are body.
func read(t *testing.T, src, url string) (*Article, *page.Page) {
	t.Helper()
	p, blocks, j := judged(t, src, url)
	return From(p, blocks, j, reason.Name(p, blocks, j)), p
}

// judged reads a page whose blocks say by data-part what they are.
func judged(t *testing.T, src, url string) (*page.Page, []block.Block, judge.Judgement) {
	t.Helper()
	p, err := page.ParseHTML([]byte(src), page.Options{URL: url, Attrs: []string{"data-part"}})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	j := judge.Judgement{IsArticle: true, Confidence: 1, Verdicts: make([]judge.Verdict, len(blocks))}
	for i := range blocks {
		j.Verdicts[i].Part = judge.Body
		for n := blocks[i].Node; n > 0; n = p.Parent[n] {
			if part := page.Attr(p.Nodes[n], "data-part"); part != "" {
				j.Verdicts[i].Part = partNamed(t, part)
				break
			}
		}
	}
	return p, blocks, j
}

func partNamed(t *testing.T, name string) judge.Part {
	for part := judge.Junk; part <= judge.Credit; part++ {
		if part.String() == name {
			return part
		}
	}
	t.Fatalf("no part is called %q", name)
	return 0
}

// outline writes a body in one line an element, for comparing.
func outline(list []Element, indent string, b *strings.Builder) {
	for i := range list {
		el := &list[i]
		b.WriteString(indent + el.Kind.String())
		if el.Time != "" {
			b.WriteString(" @" + el.Time)
		}
		if len(el.Inline) > 0 {
			b.WriteString(": " + sketch(el.Inline))
		}
		for _, row := range el.Rows {
			b.WriteString(" |")
			for _, cell := range row {
				b.WriteString(" " + sketch(cell) + " |")
			}
		}
		if el.URL != "" {
			b.WriteString(" " + el.Media + "<" + el.URL + ">")
		}
		if el.Kind == Figure || el.Image != (Image{}) {
			b.WriteString(" " + strings.TrimLeft(el.Image.URL+" ", " ") + "[" + el.Image.Alt + "] [" + el.Image.Caption + "] [" + el.Image.Credit + "]")
		}
		b.WriteString("\n")
		outline(el.Items, indent+"  ", b)
	}
}

func sketch(list []Inline) string {
	var b strings.Builder
	for i := range list {
		in := &list[i]
		switch in.Kind {
		case Text:
			b.WriteString(in.Text)
		case Formula:
			b.WriteString("{formula " + in.Text + " " + in.URL + "}")
		case CodeSpan:
			b.WriteString("`" + in.Text + "`")
		case Break:
			b.WriteString("/")
		case Link:
			b.WriteString("[" + sketch(in.Inner) + "](" + in.URL + ")")
		case Emphasis:
			b.WriteString("_" + sketch(in.Inner) + "_")
		case Strong:
			b.WriteString("*" + sketch(in.Inner) + "*")
		default:
			b.WriteString("{" + in.Kind.String() + " " + sketch(in.Inner) + "}")
		}
	}
	return b.String()
}

func checkBody(t *testing.T, src, want string) *Article {
	t.Helper()
	a, _ := read(t, src, "https://news.example/2024/05/story.html")
	var b strings.Builder
	outline(a.Body, "", &b)
	if got, want := strings.TrimSpace(b.String()), strings.TrimSpace(strings.ReplaceAll(want, "\t", "")); got != want {
		t.Errorf("body of %.60q:\n%s\nwant\n%s", src, got, want)
	}
	checkInvariants(t, a)
	checkMarkdown(t, a)
	checkHTML(t, a)
	return a
}

// checkInvariants holds what is true of every body: each kept block is in it
// once, in order, with its text.
func checkInvariants(t *testing.T, a *Article) {
	t.Helper()
	seen := map[int]bool{}
	var text strings.Builder
	var walk func(list []Element)
	walk = func(list []Element) {
		for i := range list {
			for _, b := range list[i].Blocks {
				if seen[b] {
					t.Errorf("block %d is in the body twice", b)
				}
				seen[b] = true
			}
			text.WriteString(plain(list[i].Inline) + " ")
			for _, row := range list[i].Rows {
				for _, cell := range row {
					text.WriteString(plain(cell) + " ")
				}
			}
			walk(list[i].Items)
		}
	}
	walk(a.Body)
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if got, want := squeeze(text.String()), squeeze(a.Text); got != want {
		t.Errorf("text of the body %q, want %q", got, want)
	}
}

func TestBodyInline(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>One <b>bold</b> <a href="/x?a=1&amp;b=2">link <i>here</i></a>, <code>x < y</code>.</p><p><a href="javascript:alert(1)">no</a> <a href=" java	script:x ">nor</a> <a href="data:text/html,x">this</a> <a href="mailto:a@b.example">mail</a> <a href="MailTo:c@b.example">more</a> <a href="TEL:+49 30 1234">call</a> <a href="#n">1</a> <a href="../up.html">up</a> <a href="//cdn.example/y">y</a></p>`,
		"paragraph: One *bold* [link _here_](https://news.example/x?a=1&b=2), `x < y`.\nparagraph: no nor this [mail](mailto:a@b.example) [more](mailto:c@b.example) [call](tel:+49%2030%201234) [1](https://news.example/2024/05/story.html#n) [up](https://news.example/2024/up.html) [y](https://cdn.example/y)")
}

// TestBodyKeepsSoftHyphens: they are the writer's, and a narrow column needs them.
func TestBodyKeepsSoftHyphens(t *testing.T) {
	a := checkBody(t, "<h1 data-part=title>Ham&shy;mer&shy;stones</h1><h2>Ham&shy;mers</h2><p>Ham&shy;mer&shy;stones <a href=/w>weath\u00adered</a> in&shy;<i>doors</i>.</p><ul><li>hand\u00adheld</li></ul><table><tr><th>Weath&shy;er<th>B<tr><td>wind&shy;y<td>c</table>",
		"heading: Ham\u00admers\nparagraph: Ham\u00admer\u00adstones [weath\u00adered](https://news.example/w) in\u00ad_doors_.\nlist\n  paragraph: hand\u00adheld\ntable | Weath\u00ader | B | | wind\u00ady | c |")
	if a.Title != "Hammerstones" {
		t.Errorf("title %q, want it without soft hyphens: it is matched and made a file's name", a.Title)
	}
}

func TestBodyListsAndQuotes(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><h2>Sub</h2><ul><li>One<ol><li>Inner</li><li><p>First</p><p>Second</p></li></ol></li><li>Two</li></ul><blockquote cite="/source"><p>Said.</p><ul><li>Point</li></ul></blockquote>
		<blockquote class="twitter-tweet"><p>Post text</p>— Ana <a href="https://post.example/1">May 1</a></blockquote><pre>a {
  b: c
}</pre>`, `heading: Sub
		list
		  paragraph: One
		    list
		      paragraph: Inner
		      paragraph: First
		        paragraph: Second
		  paragraph: Two
		quote <https://news.example/source>
		  paragraph: Said.
		  list
		    paragraph: Point
		quote <https://post.example/1>
		  paragraph: Post text
		  paragraph: — Ana [May 1](https://post.example/1)
		code: a {
  b: c
}`)
}

func TestBodyTables(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><p>Before.</p><table><tr><th>Year</th><th>Sum</th></tr><tr><td>2023</td><td>1 <b>m</b></td></tr><tr><td>2024</td><td><p>2 m</p><p>about</p></td></tr></table>
		<table><tr><td><p>Layout column.</p></td></tr><tr><td>Second row.</td></tr></table>`,
		`paragraph: Before.
		table | Year | Sum | | 2023 | 1 *m* | | 2024 | 2 m/about |
		paragraph: Layout column.
		paragraph: Second row.`)
}

func TestBodyFigures(t *testing.T) {
	a := checkBody(t, `<div class="related" data-part=junk><img src="/r.jpg"><p>Other story</p></div><article><h1 data-part=title>T</h1>
		<figure><picture><source srcset="/a-400.webp 400w, /a-1400.webp 1400w"><img data-src="/a.jpg" src="data:image/gif;base64,x" alt="A bridge"></picture><figcaption data-part=caption>The bridge at noon. Photo: Ana Lopes</figcaption></figure>
		<p>First.</p><p>Second.</p><p>Third.</p>
		<figure><noscript><img src="/b.jpg" alt="Boat"></noscript><img class=lazy src="/spacer.gif"><figcaption data-part=caption>A boat</figcaption><div data-part=credit>B. Ito</div></figure>
		<p>Fourth.</p><img src="/pixel.gif" width=1 height=1><div class="ad"><img src="/ad.jpg"></div><a href="/other-story"><img src="/other.jpg"></a><img src="/a-1400.webp">
		<iframe src="https://video.example/embed/9"></iframe><iframe src="https://ads.example/ads/1"></iframe><video poster="/p.jpg"><source src="/v.mp4"></video><p>Fifth.</p></article>`,
		`figure https://news.example/a-1400.webp [A bridge] [The bridge at noon.] [Photo: Ana Lopes]
		paragraph: First.
		paragraph: Second.
		paragraph: Third.
		figure https://news.example/b.jpg [Boat] [A boat] [B. Ito]
		paragraph: Fourth.
		embed video<https://video.example/embed/9>
		embed video<https://news.example/v.mp4> https://news.example/p.jpg [] [] []
		paragraph: Fifth.`)
	if a.Image.URL != "https://news.example/a-1400.webp" || a.Image.Credit != "Photo: Ana Lopes" {
		t.Errorf("lead image = %+v", a.Image)
	}
}

func TestHides(t *testing.T) {
	src := `<body><nav data-part=junk id=1><a href=/a>A</a></nav><main><article id=art><h1 data-part=title>T</h1><p data-part=byline>By Ana Lopes</p><figure id=fig><img src=/a.jpg><div data-part=junk id=2>Enlarge</div><figcaption data-part=caption>Cap</figcaption></figure><p>First.</p>
		<div id=player><video src=/v.mp4></video><div data-part=junk id=3>Play</div></div>
		<aside data-part=junk id=4><img src=/r.jpg><a href=/r>Read also</a></aside><div class="promo" data-part=junk id=5><img src=/p.jpg><p>Subscribe</p></div><p>Second.</p></article></main><footer data-part=junk id=6>Imprint</footer></body>`
	p, blocks, j := judged(t, src, "https://news.example/x")
	a := From(p, blocks, j, reason.Name(p, blocks, j))
	var got []string
	for _, h := range Hides(p, blocks, Roots(p, blocks, j), a.Removed) {
		got = append(got, page.Attr(p.Nodes[h.Node], "id"))
		if len(h.Blocks) == 0 {
			t.Errorf("node %d is hidden without a block", h.Node)
		}
		for _, b := range h.Blocks {
			if a.Removed[b].Part != judge.Junk {
				t.Errorf("hide of node %d names block %d, which is no junk", h.Node, a.Removed[b].Block)
			}
		}
	}
	if want := "1 2 3 4 5 6"; strings.Join(got, " ") != want {
		t.Errorf("hidden %v, want %s", got, want)
	}
}
