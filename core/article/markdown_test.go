package article

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// tidyText folds white space and drops the characters that printers drop.
func tidyText(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\x00", "")), " ")
}

// mdWords is all text of a node, blocks separated by blanks.
func mdWords(n mdNode, b *strings.Builder) {
	switch n.kind {
	case "text", "code", "codespan", "indented", "html":
		b.WriteString(n.text)
	case "break", "paragraph", "heading", "cell", "item":
		b.WriteString(" ")
	}
	for _, k := range n.kids {
		mdWords(k, b)
	}
	if n.kind == "paragraph" || n.kind == "heading" || n.kind == "code" || n.kind == "cell" {
		b.WriteString(" ")
	}
}

// printed is plain with the quotation marks that the Markdown puts around quotations.
func printed(list []Inline) string { return printedIn(list, false) }

func printedIn(list []Inline, quoted bool) string {
	var b strings.Builder
	for i := range list {
		in := &list[i]
		switch {
		case in.Kind == Quotation && needsQuotes(in.Inner) && quoted:
			b.WriteString("‘" + printedIn(in.Inner, false) + "’")
		case in.Kind == Quotation && needsQuotes(in.Inner):
			b.WriteString("“" + printedIn(in.Inner, true) + "”")
		case len(in.Inner) > 0:
			b.WriteString(printedIn(in.Inner, quoted))
		case in.Kind == Formula:
			b.WriteString(in.Text)
		default:
			b.WriteString(plain(list[i : i+1]))
		}
	}
	return b.String()
}

// seen is the text of inline content with what its pictures show.
func seen(list []Inline) (s string) {
	for i := range list {
		if in := &list[i]; in.Kind == Break {
			s += "\n"
		} else {
			s += in.Text + seen(in.Inner)
		}
	}
	return s
}

// elementWords is all text of a body in the printers' order, of runs what words makes of them.
func elementWords(list []Element, words func([]Inline) string, b *strings.Builder) {
	for i := range list {
		el := &list[i]
		b.WriteString(shownTime(el.Time) + " ")
		b.WriteString(words(el.Inline) + " ")
		for _, row := range el.Rows {
			for _, cell := range row {
				b.WriteString(words(cell) + " ")
			}
		}
		elementWords(el.Items, words, b)
		switch {
		case el.Kind == Quote:
			b.WriteString(plain(el.source()) + " ")
		case el.Kind == Embed:
			b.WriteString(el.Media + ": " + hostOf(el.URL) + " " + join(el.Image.Caption, el.Image.Credit) + " ")
		case el.Kind == Figure:
			b.WriteString(el.Image.Alt + " " + join(el.Image.Caption, el.Image.Credit) + " ")
		}
	}
}

func expectedWords(a *Article, words func([]Inline) string) string {
	var b strings.Builder
	b.WriteString(line(a.Title) + " " + a.sourceLine() + " ")
	if a.sourceLine() != "" && isWeb(a.URL) {
		b.WriteString("· " + hostOf(a.URL) + " ")
	}
	elementWords(a.Body, words, &b)
	return tidyText(b.String())
}

// collect gathers the addresses and the kinds in a node.
func collect(n mdNode, urls, kinds map[string]bool) {
	kinds[n.kind] = true
	if n.kind == "link" || n.kind == "image" {
		urls[n.text] = true
	}
	for _, k := range n.kids {
		collect(k, urls, kinds)
	}
}

// checkMarkdown prints a and reads it back: every word in its place, no markup
// that was not meant, no address but the article's.
func checkMarkdown(t *testing.T, a *Article) mdNode {
	t.Helper()
	md := string(a.AppendMarkdown(nil))
	doc := readMarkdown(md)
	var b strings.Builder
	mdWords(doc, &b)
	if got, want := tidyText(b.String()), expectedWords(a, printed); got != want {
		t.Errorf("text read back differs\n got %q\nwant %q\nfrom\n%s", got, want, md)
	}
	urls, kinds := map[string]bool{}, map[string]bool{}
	collect(doc, urls, kinds)
	for _, k := range []string{"html", "rule", "indented"} {
		if kinds[k] {
			t.Errorf("Markdown has a node of kind %s:\n%s", k, md)
		}
	}
	for u := range urls {
		if !isLink(u) {
			t.Errorf("Markdown has the address %q:\n%s", u, md)
		}
	}
	return doc
}

// hostile are texts that would be markup if they were not escaped.
var hostile = []string{
	"# not a heading", "---", "===", "***", "- no item", "+ no item", "* no item", "1. no item", "1) no item", "2024. It was", "> no quote", "```js", "~~~", "    code", "\tcode",
	"[a](javascript:alert(1))", "![a](http://evil.example/x.png)", "<script>alert(1)</script>", "<!-- -->", "<img src=x onerror=alert(1)>", "<https://evil.example>", "a | b | c", "|---|---|", "`tick` ``two`` ```three",
	"*em* **strong** _em_ __strong__", "a*b*c", "&lt;script&gt; &amp; &copy; &#60;", "\\ \\* \\\\", "[ref]: http://evil.example", "[x]", "title: \"a\"\n---\nb: c", "%%%", ": definition", "~~gone~~", "$x$", "line\nbreak", "trailing #", "#hashtag", "a\u2028b", "!", "![", "](", "\\", "`", "<", "&", "_", "a_b_c", "http://a.example/*x*",
}

func TestMarkdownEscapes(t *testing.T) {
	for _, s := range hostile {
		a := &Article{Title: s, Authors: []string{s}, Site: s, URL: "https://news.example/a_(b)?x=1&copy=2"}
		text := []Inline{{Kind: Text, Text: line(s)}}
		a.Body = []Element{
			{Kind: Standfirst, Inline: text},
			{Kind: Paragraph, Inline: text},
			{Kind: Paragraph, Inline: []Inline{{Kind: Link, URL: "https://news.example/(x)|y*z`q", Inner: text}, {Kind: Text, Text: " tail"}}},
			{Kind: Paragraph, Inline: []Inline{{Kind: Text, Text: "a"}, {Kind: Emphasis, Inner: text}, {Kind: Strong, Inner: text}, {Kind: Text, Text: "b"}}},
			{Kind: Heading, Level: 3, Inline: text},
			{Kind: List, Items: []Element{{Inline: text}, {Inline: text, Items: []Element{{Kind: List, Ordered: true, Items: []Element{{Inline: text, Number: 1}, {Inline: text, Number: 2}}}, {Kind: Paragraph, Inline: text}}}}},
			{Kind: List, Items: []Element{{Inline: text}}},
			{Kind: Quote, Items: []Element{{Kind: Paragraph, Inline: text}, {Kind: List, Items: []Element{{Inline: text}}}}, URL: "https://post.example/1"},
			{Kind: Figure, Image: Image{URL: "https://news.example/p.jpg", Alt: line(s), Caption: line(s), Credit: line(s)}},
			{Kind: Table, Head: 1, Rows: [][][]Inline{{text, text}, {text, append(text[:1:1], Inline{Kind: Break}, text[0])}}},
			{Kind: Table, Rows: [][][]Inline{{text}, {text, text}}},
			{Kind: Code, Inline: []Inline{{Kind: Text, Text: "x := 1\n" + s + "\n\n  y"}}},
			{Kind: Embed, Media: "video", URL: "https://video.example/embed/1"},
			{Kind: Paragraph, Time: s, Inline: []Inline{{Kind: CodeSpan, Text: line(s)}, {Kind: Text, Text: " end"}}},
		}
		doc := checkMarkdown(t, a)
		var got []string
		for _, n := range doc.kids {
			got = append(got, n.kind)
		}
		want := "heading paragraph paragraph paragraph paragraph paragraph heading list list quote paragraph paragraph table table code paragraph"
		if strings.TrimSpace(strings.TrimPrefix(line(s), "")) != "" && !strings.HasPrefix(strings.Join(got, " "), want) {
			t.Errorf("blocks of %q = %v, want %s and two paragraphs", s, got, want)
		}
	}
}

// TestMarkdownRandom mixes hostile pieces at random, but the same on every run.
func TestMarkdownRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	piece := func() string {
		var b strings.Builder
		for range 1 + r.IntN(4) {
			b.WriteString(hostile[r.IntN(len(hostile))])
			if r.IntN(2) == 0 {
				b.WriteString(" word ")
			}
		}
		return line(b.String())
	}
	var runs func(depth int) []Inline
	runs = func(depth int) []Inline {
		var out []Inline
		for range 1 + r.IntN(4) {
			kind := []InlineKind{Text, Link, Emphasis, Strong, CodeSpan, Superscript, Subscript, Deletion, Quotation, Formula}[r.IntN(10)]
			switch {
			case kind == Formula:
				out = append(out, Inline{Kind: kind, Text: piece(), URL: []string{"", "https://news.example/f.png"}[r.IntN(2)]})
			case kind == Text || depth == 0:
				out = append(out, Inline{Kind: Text, Text: piece() + []string{"", " "}[r.IntN(2)]})
			case kind == CodeSpan:
				out = append(out, Inline{Kind: CodeSpan, Text: piece()})
			case kind == Link:
				out = append(out, Inline{Kind: Link, URL: "https://news.example/x", Inner: runs(0)})
			default:
				out = append(out, Inline{Kind: kind, Inner: runs(depth - 1)})
			}
		}
		return out
	}
	for range 3000 {
		a := &Article{Title: piece(), Body: []Element{{Kind: Paragraph, Inline: runs(2)}, {Kind: Heading, Level: 2, Inline: runs(1)}, {Kind: List, Items: []Element{{Inline: runs(1)}, {Inline: runs(2)}}}}}
		checkMarkdown(t, a)
		if t.Failed() {
			return
		}
	}
}

// TestMarksInQuotation are bold words in a quotation, or in a power, of a bold standfirst.
func TestMarksInQuotation(t *testing.T) {
	text := func(s string) Inline { return Inline{Kind: Text, Text: s} }
	for _, kind := range []InlineKind{Quotation, Superscript, Subscript, Deletion} {
		inner := Inline{Kind: kind, Inner: []Inline{text("no, "), {Kind: Strong, Inner: []Inline{text("never")}}, text(" more")}}
		a := &Article{Body: []Element{{Kind: Standfirst, Inline: []Inline{text("They said "), inner, text(" and left")}}}}
		checkMarkdown(t, a)
	}
}
