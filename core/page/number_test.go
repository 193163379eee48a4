package page

import (
	"slices"
	"testing"

	"golang.org/x/net/html"
)

// TestNumberedNodes names the nodes in the body that have numbers; the same pages
// stand in web/test/snapshot.test.mjs for the walk over a live page.
func TestNumberedNodes(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"white space at the edges of boxes": {
			"\n<div> <p>\t<b> One</b> <i>two</i></p>\nthree<br>\n<a href=/>four</a></div>\n",
			[]string{"<div>", "<p>", "<b>", " One", " ", "<i>", "two", "\nthree", "<br>", "<a>", "four"},
		},
		"in pre all white space": {
			"<pre>\n\n<div>five</div>\n<b>six</b></pre>",
			[]string{"<pre>", "\n", "<div>", "five", "\n", "<b>", "six"},
		},
		"what says nothing": {
			"<p>said</p><script src=/x.js></script><style>p{}</style><template><p>x</p></template><link rel=preload href=/y>",
			[]string{"<p>", "said"},
		},
		"what says something of the page": {
			`<script type="Application/LD+json; charset=utf-8">{}</script><link rel=Canonical href=/z><noscript>x</noscript>`,
			[]string{"<script>", "{}", "<link>", "<noscript>", "x"},
		},
	} {
		p, err := ParseHTML([]byte("<!doctype html><html><head></head><body>"+c.body+"</body></html>"), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range p.Nodes[4:] { // behind document, html, head and body
			if n.Type == html.TextNode {
				got = append(got, n.Data)
			} else {
				got = append(got, "<"+n.Data+">")
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: numbered are %q, want %q", name, got, c.want)
		}
	}
}
