package block

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/core/page"
)

func split(t *testing.T, body string) (*page.Page, []Block) {
	t.Helper()
	p, err := page.ParseHTML([]byte("<!doctype html><title>x</title><body>"+body), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p, Split(p)
}

// TestSplit writes a page's blocks as text, one in brackets each.
func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs", "<p>One <b>two</b>.</p><p>Three</p>", "[One two.][Three]"},
		{"line breaks cut", "<p>One<br>two<br><br>three", "[One][two][three]"},
		{"so do empty spans made breaks by their class", `<p>One<span class="x br"></span>two<span class="br">three</span><span class="bread"></span>four`, "[One][twothreefour]"},
		{"text around a box", "<div>before<div>inside</div>behind</div>", "[before][inside][behind]"},
		{"inline markup joins", "<p>a<span>b</span><i>c</i> d", "[abc d]"},
		{"white space folds", "<p>\n  a \t b\u00a0c  </p>", "[a b c]"},
		{"soft hyphens and zero-width spaces go", "<p>ham\u00admer\u200bstone", "[hammerstone]"},
		{"scripts are not read", "<p>a<script>var b</script><style>c{}</style>f", "[af]"},
		{"fields are not read, and cut", "<p>a<textarea>d</textarea><select><option>e</select>f", "[a][f]"},
		{"fallback of embeds is not read", "<p>a<iframe>b</iframe><video>c</video><noscript>d</noscript></p>", "[a]"},
		{"readings above words are not read", "<p>a<ruby>b<rt>c</rt>d<rt>e</ruby>f", "[abdf]"},
		{"but in brackets they are", "<p>a<ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby>d", "[ab(c)d]"},
		{"pictures do not cut", `<p>a<img src="x" alt="y">b`, "[ab]"},
		{"empty blocks are none", "<p> </p><div><span>\u200b</span></div><p>\u200d<p>\u200c \u200d", ""},
		{"joiners stay in words", "<p>\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645", "[\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645]"},
		{"formulas flow", "<p>a <math><semantics><mfrac><mi>b</mi><mi>c</mi></mfrac><annotation>\\frac bc</annotation></semantics></math> d", "[a bc d]"},
		{"and are read once", `<p>a<span><math><mi>b</mi></math></span><span aria-hidden=true>b</span>c`, "[abc]"},
		{"and not where they are hidden", `<p>a<span style="display: none;"><math><mi>b</mi></math></span>c`, "[a][c]"},
		{"formulas of scripts flow", "<p>a <mjx-container><mjx-math aria-hidden=true></mjx-math><mjx-assistive-mml><math><mi>b</mi></math></mjx-assistive-mml></mjx-container> c", "[a b c]"},
		{"an annotation by itself is a box", "<p>a<annotation>b</annotation>c", "[a][b][c]"},
		{"cells", "<table><tr><td>a<td>b", "[a][b]"},
		{"unknown elements are boxes", "<x-card>a</x-card><x-card>b</x-card>", "[a][b]"},
	} {
		_, blocks := split(t, c.body)
		got := ""
		for _, b := range blocks {
			got += "[" + b.Text + "]"
		}
		if got != c.want {
			t.Errorf("%s: Split(%s) = %s, want %s", c.name, c.body, got, c.want)
		}
	}
}

// TestHyphenated keeps the soft hyphens that a block's text leaves out.
func TestHyphenated(t *testing.T) {
	for _, c := range []struct{ name, body, text, want string }{
		{"none", "<p>ham\u200bmer</p>", "hammer", "hammer"},
		{"in a word", "<p>ham\u00admer&shy;stone", "hammerstone", "ham\u00admer\u00adstone"},
		{"across elements, past a script", "<p>ham\u00ad<b>mer</b><script>x&shy;y</script>&shy;stone", "hammerstone", "ham\u00admer\u00adstone"},
		{"with white space and other signs that print nothing", "<p> \u00adthe \n&nbsp; ham\u200b\u00admer \u00adstone", "the hammer stone", "the ham\u00admer stone"},
	} {
		p, blocks := split(t, c.body)
		if len(blocks) != 1 || blocks[0].Text != c.text {
			t.Errorf("%s: blocks %+v, want one with the text %q", c.name, blocks, c.text)
		} else if got := blocks[0].Hyphenated(p); got != c.want {
			t.Errorf("%s: Hyphenated = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		body  string
		kind  Kind
		level uint8
	}{
		{"<p>x", Paragraph, 0},
		{"<h3>x", Heading, 3},
		{"<h2><span>x", Heading, 2},
		{"<ul><li>x", Item, 0},
		{"<ul><li><p>x", Item, 0},
		{"<blockquote><p>x", Quote, 0},
		{"<figure><figcaption>x", Caption, 0},
		{"<table><tr><th>x", Cell, 0},
		{"<pre>x", Code, 0},
		{"<button>x", Control, 0},
		{"<ul><li><article><p>x", Paragraph, 0}, // a story of its own in a list is no item
	} {
		_, blocks := split(t, c.body)
		if len(blocks) != 1 || blocks[0].Kind != c.kind || blocks[0].Level != c.level {
			t.Errorf("Split(%s) = %+v, want kind %d level %d", c.body, blocks, c.kind, c.level)
		}
	}
}

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		body                    string
		words, linkWords, links int
	}{
		{"<p>one two-three it's 4", 4, 0, 0},
		{`<p>one <a href="/x">two three</a> <a href="/y">four</a>`, 4, 3, 2},
		{`<a href="/x"><div><h3>one two</h3></div></a>`, 2, 2, 1}, // a card's link is around the block
		{`<p><a name="x">one</a>`, 1, 0, 0},                       // an anchor is no link
		{"<p>東京の橋が開通した。", 5, 0, 0},                                // nine characters at 1/1.8
		{"<p>café naïve Жук", 3, 0, 0},
		{"<p>— … ·", 0, 0, 0},
	} {
		_, blocks := split(t, c.body)
		if len(blocks) != 1 {
			t.Fatalf("Split(%s) gave %d blocks", c.body, len(blocks))
		}
		if b := blocks[0]; b.Words != c.words || b.LinkWords != c.linkWords || b.Links != c.links {
			t.Errorf("Split(%s): %d words, %d linked, %d links; want %d, %d, %d", c.body, b.Words, b.LinkWords, b.Links, c.words, c.linkWords, c.links)
		}
	}
}

// TestEveryTextOnce checks on a tangled page that each visible text node is in
// one block and no block overlaps another.
func TestEveryTextOnce(t *testing.T) {
	p, blocks := split(t, `<div>a<p>b<i>c<br>d</i>e</p>f<ul>g<li>h<li>i<a href="/">j<div>k</div>l</a></ul>m</div>n<table>o<tr><td>q</table>`)
	owner := make([]int, len(p.Nodes))
	for i, b := range blocks {
		if b.First < b.Node || b.End > p.End[b.Node] || b.First >= b.End {
			t.Errorf("block %d spans [%d,%d) outside its element %d", i, b.First, b.End, b.Node)
		}
		for n := b.First; n < b.End; n++ {
			if p.IsText(n) && strings.TrimSpace(p.Nodes[n].Data) != "" {
				owner[n]++
			}
		}
	}
	for n, node := range p.Nodes {
		if node.Type == html.TextNode && node.Parent.Data != "title" && strings.TrimSpace(node.Data) != "" && owner[n] != 1 {
			t.Errorf("text %q is in %d blocks", node.Data, owner[n])
		}
	}
}

func TestLines(t *testing.T) {
	p, err := page.ParseText([]byte("\n\nfirst\n\n  second  \nthird\n"), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		text string
		line int32
	}{{"first", 3}, {"second", 5}, {"third", 6}}
	blocks := Split(p)
	if len(blocks) != len(want) {
		t.Fatalf("%d blocks, want %d", len(blocks), len(want))
	}
	for i, w := range want {
		if blocks[i].Text != w.text || blocks[i].Line != w.line {
			t.Errorf("block %d = %q on line %d, want %q on line %d", i, blocks[i].Text, blocks[i].Line, w.text, w.line)
		}
	}
}

// TestShown parts links that meet, and nothing else; the text the judge reads
// stays joined.
func TestShown(t *testing.T) {
	for _, c := range []struct{ name, body, text, want string }{
		{"links in a row", `<p><a href=a>News</a><a href=b>Sport</a><a href=c>Business</a></p>`, "NewsSportBusiness", "News Sport Business"},
		{"links in spans", `<p><span><a href=a>News</a></span><span><a href=b><b>Sp</b>ort</a></span>`, "NewsSport", "News Sport"},
		{"blanks already there", `<p><a href=a>News</a> <a href=b> Sport</a><a href=c>Art</a>`, "News SportArt", "News Sport Art"},
		{"a picture and a comment between", `<p><a href=a>News</a><!-- x --><img src=i><a href=b>Sport</a>`, "NewsSport", "News Sport"},
		{"text between", `<p><a href=a>News</a>|<a href=b>Sport</a>`, "News|Sport", "News|Sport"},
		{"a link in a word", `<p>un<a href=a>do</a>ing <a href=b>it</a>s`, "undoing its", "undoing its"},
		{"a comma of its own", `<p><a href=a>Ann Lee</a><a href=b>, Oslo</a>`, "Ann Lee, Oslo", "Ann Lee, Oslo"},
		{"anchors without address", `<p><a href=a>News</a><a>Sport</a> <a href=c>Art</a>`, "NewsSport Art", "NewsSport Art"},
		{"soft hyphens and wide characters", "<p><a href=a>\u200bKul\u00adtur</a><a href=b>\u00adÖl\u200b</a>", "KulturÖl", "Kultur Öl"},
	} {
		p, blocks := split(t, c.body)
		if len(blocks) != 1 || blocks[0].Text != c.text {
			t.Errorf("%s: blocks %+v, want one with the text %q", c.name, blocks, c.text)
			continue
		}
		if got := Shown(p, &blocks[0], len(c.text)); got != c.want {
			t.Errorf("%s: Shown = %q, want %q", c.name, got, c.want)
		}
	}
}

// TestShownInPart reads no more than it is asked for.
func TestShownInPart(t *testing.T) {
	p, blocks := split(t, "<p>"+strings.Repeat("<a href=a>go</a>", 500))
	got := Shown(p, &blocks[0], 10)
	if !strings.HasPrefix(got, "go go go go go") || strings.Count(got, " ") > 5 {
		t.Errorf("Shown of ten bytes begins %.40q and has %d blanks", got, strings.Count(got, " "))
	}
}
