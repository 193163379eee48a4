package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// allowed are the elements of printed HTML with their attributes.
var allowed = map[string]string{
	"html": "lang dir", "head": "", "meta": "charset name content http-equiv", "title": "", "link": "rel href", "body": "", "article": "", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "sup": "", "sub": "", "del": "", "q": "",
	"p": "", "a": "rel href", "em": "", "strong": "", "code": "", "pre": "", "ul": "", "ol": "start", "li": "value", "blockquote": "cite", "figure": "", "img": "loading src alt", "figcaption": "",
	"table": "", "tbody": "", "tr": "", "td": "", "th": "scope", "br": "", "time": "datetime",
}

// checkHTML prints a and parses it: only allowed elements and attributes, only
// web and mail addresses, and the words in their order.
func checkHTML(t *testing.T, a *Article) {
	t.Helper()
	src := string(a.AppendHTML(nil))
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode && n.Parent.Data != "title" {
			words.WriteString(n.Data)
		}
		if n.Type == html.ElementNode {
			attrs, ok := allowed[n.Data]
			if !ok {
				t.Errorf("printed HTML has a %s element:\n%s", n.Data, src)
			}
			for _, at := range n.Attr {
				if !strings.Contains(" "+attrs+" ", " "+at.Key+" ") {
					t.Errorf("printed HTML has %s on %s", at.Key, n.Data)
				}
				if at.Key == "href" || at.Key == "src" || at.Key == "cite" {
					if !isWeb(at.Val) && (at.Key != "href" || !isLink(at.Val)) {
						t.Errorf("printed HTML has the address %q", at.Val)
					}
				}
				if at.Key == "alt" {
					words.WriteString(" " + at.Val + " ")
				}
			}
			if strings.Contains(" p h1 h2 h3 h4 h5 h6 li td th pre time figcaption figure blockquote br ", " "+n.Data+" ") {
				words.WriteString(" ")
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	want := expectedWords(a, seen)
	if a.sourceLine() != "" && isWeb(a.URL) {
		want = strings.Replace(want, " · "+hostOf(a.URL)+" ", " ", 1)
		want = strings.TrimSuffix(want, " · "+hostOf(a.URL))
	}
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if got := squeeze(words.String()); got != squeeze(want) {
		t.Errorf("HTML text\n got %q\nwant %q", got, squeeze(want))
	}
}

func TestHTMLEscapes(t *testing.T) {
	for _, s := range hostile {
		s = line(s)
		text := []Inline{{Kind: Text, Text: s}}
		checkHTML(t, &Article{Title: s, Lang: s, Dir: s, Authors: []string{s}, URL: "javascript:alert(1)", Body: []Element{
			{Kind: Paragraph, Inline: []Inline{{Kind: Link, URL: "javascript:" + s, Inner: text}, {Kind: Link, URL: "https://a.example/?\"><script>", Inner: text}, {Kind: Strong, Inner: text}, {Kind: CodeSpan, Text: s}}},
			{Kind: Figure, Image: Image{URL: "https://a.example/\" onerror=\"x", Alt: s, Caption: s}},
			{Kind: List, Items: []Element{{Inline: text, Items: []Element{{Kind: Quote, Items: []Element{{Kind: Paragraph, Inline: text}}}}}}},
			{Kind: Table, Head: 1, Rows: [][][]Inline{{text}, {text}}}, {Kind: Code, Inline: text}, {Kind: Heading, Level: 9, Inline: text}, {Kind: Standfirst, Inline: text, Time: s},
		}})
	}
}
