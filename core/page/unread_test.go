package page

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// SameButUnread compares the page that is made of HTML with that made of it without what nothing
// reads, and gives how many bytes that is.
func SameButUnread(t *testing.T, text string) (bytes int) {
	t.Helper()
	short := withoutUnread(text, nil)
	want, got := numbered(text), numbered(short)
	for i := range max(len(want.Nodes), len(got.Nodes)) {
		if !sameNode(want, got, i) {
			t.Fatalf("%.600q\nbecame %.600q\nnode %d is %s\nwant %s", text, short, i, outline(got, i), outline(want, i))
		}
	}
	return len(text) - len(short)
}

// numbered parses HTML as it is. Markup that is too deep has no nodes.
func numbered(text string) *Page {
	p := &Page{}
	if root, err := html.Parse(strings.NewReader(text)); err == nil {
		p.number(root, len(text)/40)
	}
	return p
}

// sameNode compares what is read of two pages' nodes of one number.
func sameNode(a, b *Page, i int) bool {
	if i >= len(a.Nodes) || i >= len(b.Nodes) || a.Parent[i] != b.Parent[i] || a.End[i] != b.End[i] {
		return false
	}
	n, m := a.Nodes[i], b.Nodes[i]
	return n.Namespace == m.Namespace && n.Data == m.Data && slices.Equal(readAttrs(n), readAttrs(m))
}

func readAttrs(n *html.Node) (attrs []html.Attribute) {
	for _, a := range n.Attr {
		if slices.Contains(Attrs[:], a.Key) && (a.Key != "title" || n.Data == "iframe") {
			attrs = append(attrs, a)
		}
	}
	return attrs
}

// outline writes what is read of a node.
func outline(p *Page, i int) string {
	if i >= len(p.Nodes) {
		return "not there"
	}
	n := p.Nodes[i]
	return fmt.Sprintf("%d-%d %s:%q %q", p.Parent[i], p.End[i], n.Namespace, n.Data, readAttrs(n))
}

func TestWithoutUnread(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`<p>a<script>var b = "<p>";</script>c`, `<p>a<script></script>c`},
		{`<SCRIPT src=x>b</Script >c<style media="a>b">d</style>`, `<SCRIPT></Script >c<style></style>`},
		{`<script><!--
			document.write("x") //--></script>`, `<script></script>`},
		{`<script type="application/ld+json">{"a":1}</script><script>b</script>`, `<script type="application/ld+json">{"a":1}</script><script></script>`},
		{`<script type="Application/LD+JSON;charset=utf-8">{}</script>`, ""},
		{`<script type="application/ld&#43;json">{}</script>`, ""},
		{`<script id="a+b" type="application/ld+json">{}</script>`, ""},
		{`<script><!-- <script> </script> --></script>a`, ""},
		{`<p alt="<script>">a</p><p alt='</script>'>b`, ""},
		{`<p alt=<script>a</script>`, ""},
		{`<!-- <script>a</script> -->`, ""},
		{`<!--><script>a</script>-->`, `<!--><script></script>-->`},
		{`<!-- a --!><script>a</script>-->`, `<!-- a --!><script></script>-->`},
		{`<title><script>a</script></title>`, ""},
		{`<textarea><style>a</style>`, ""},
		{`<plaintext><style>a</style>`, ""},
		{`<svg><style>a</style></svg><style>b</style>`, `<svg><style>a</style></svg><style></style>`},
		{`<svg><style><p>a</style></svg><style>b</style>`, ""},
		{`<div class="a" data-x='"b>' ID=c onclick>d</div>`, `<div class="a"  ID=c >d</div>`},
		{`<img data-src=a data-x=b/><br x/><p/x=1 y="2"z=3 =w ==v>`, `<img data-src=a data-x=b/><br x/><p/x=1  >`},
		{`<p x="1"=/ class="2">`, ""},
		{`<b x=1><i x=1><font face=a><strong y>c`, ""},
		{`<link rel=stylesheet href=a><link rel="Canonical" href=b x=c><link href="&amp;" x>`, `<link><link rel="Canonical" href=b ><link href="&amp;" >`},
		{`<script async src=a></script><script type="application/ld+json" id=b x>{}</script>`, `<script></script><script type="application/ld+json" id=b >{}</script>`},
		{`<svg viewBox="0 0 1 1" class=a><g><title x>b</title><path d="m 0 0"/></g><PATH/></svg><p x>`, `<svg  class=a><g><title >b</title><path /></g><PATH/></svg><p >`},
		{`<svg><use xlink:href=a xlink:title=b></svg>`, `<svg><use xlink:href=a ></svg>`},
		{`<svg><desc>a</desc><style>b</style></svg><style>c</style>`, `<svg><desc>a</desc><style>b</style></svg><style></style>`},
		{`<svg><foreignObject><p x>a</svg><style>b</style>`, ""},
		{`<svg><title>a<b></title><path x></svg>`, ""},
		{`<svg/><path d=a/></svg><script>b</script><g x>`, `<svg/><path d=a/></svg><script></script><g >`},
		{`<math></svg><script>a</script>`, ""},
		{`<p x><script>a</script><frameset x>`, ""},
		{`<script>a`, ""}, {`<style>a</style`, ""}, {`<`, ""}, {`</`, ""}, {`<!`, ""}, {`<p a="`, ""}, {`<p a=`, ""}, {`<p a`, ""}, {`<p`, ""}, {`<!--`, ""},
		{`a < b <3 </ c><?x <script>?><script>d</script>`, `a < b <3 </ c><?x <script>?><script></script>`},
	} {
		want := c.want
		if want == "" {
			want = c.in
		}
		if got := withoutUnread(c.in, nil); got != want {
			t.Errorf("%q became %q, want %q", c.in, got, want)
		}
		SameButUnread(t, c.in)
	}
}

// TestUnreadInRandomMarkup puts pieces of markup together at random.
func TestUnreadInRandomMarkup(t *testing.T) {
	pieces := strings.Split("<script> </script> <SCRIPT a=b> </ScRiPt/> <script type=application/ld+json> <style> </style> <style/> <p> </p> <div class=\"a>b\"> <div "+
		"title='<script>'> title=<script> \" ' > / = <!-- --> --!> <!--> <!---> -- ! <title> </title> <textarea> </textarea> <noscript> </noscript> <iframe> "+
		"</iframe> <xmp> </xmp> <svg> </svg> <math> </math> <template> </template> <table> <td> <select> <option> </select> <!doctype html> <!x> <?x> </> </1> < <3 "+
		"word é \x00 <![CDATA[ ]]> <a href=x/> <br/> <head> <body> </body> </html> <frameset> <noframes> </noframes> <svg/> <mi> <desc> <foreignObject> "+
		"</desc> <path/> <path> </path> <g x> </g> <circle r=1/> <use href=x /> <SVG class=x> </SVG> <p x=y class=z> <div/x=y> <b x> <i x=y> </b> </i> = == x= =\"x\" /> <br x/> "+
		"<p class=a x=\"b\"c> <link rel=canonical href=x> <link x/> <path\u00a0> <a x href=y> <input type=hidden x> <annotation-xml encoding=text/html>", " ")
	r := rand.New(rand.NewPCG(3, 4))
	shorter := 0
	for range 40000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(2) == 0 {
				b.WriteString([]string{" ", "x", "\n"}[r.IntN(3)])
			}
		}
		if SameButUnread(t, b.String()) > 0 {
			shorter++
		}
	}
	if shorter < 200 {
		t.Errorf("only %d pages lost something: this tests little", shorter)
	}
}

// TestUnreadInNestedMarkup opens and closes elements at random, mostly in order.
func TestUnreadInNestedMarkup(t *testing.T) {
	names := strings.Split("div p span a b i li ul ol dl dt dd table tbody thead tr td th caption colgroup col h1 h2 section article form button select option "+
		"optgroup br hr img input pre listing ruby rt rp object svg path g title math mi em strong nobr code details summary iframe noscript textarea script style link meta "+
		"head body html template x-y figure figcaption blockquote center address main label font dir menu search hgroup fieldset video source noembed xmp", " ")
	bits := strings.Split("  |\n\t|\n|\n|x|x |y z|<!-- c -->|<!-- -->|<script>1</script>|<style>2</style>|<link x>|<link rel=canonical href=z>|<script type=application/ld+json>{}</script>|&nbsp;|\x00|<!doctype html>|</>|<br/>", "|")
	r := rand.New(rand.NewPCG(5, 6))
	shorter := 0
	for range 40000 {
		var b strings.Builder
		b.WriteString([]string{"", "<html><head><title>t</title></head>\n<body>\n", "<!doctype html>\n<html>\n<head>\n", "<body>", "<div>\n"}[r.IntN(5)])
		var open []string
		few := names[r.IntN(len(names)):] // some pages of few names, so that these meet
		few = few[:min(len(few), 2+r.IntN(12))]
		for range 1 + r.IntN(30) {
			switch k := r.IntN(20); {
			case k < 6:
				name := few[r.IntN(len(few))]
				b.WriteString("<" + name + ">")
				open = append(open, name)
			case k < 7:
				name := names[r.IntN(len(names))]
				b.WriteString("<" + name + " class=c x=1>")
				open = append(open, name)
			case k < 12 && len(open) > 0:
				b.WriteString("</" + open[len(open)-1] + ">")
				open = open[:len(open)-1]
			case k < 13:
				b.WriteString("</" + few[r.IntN(len(few))] + ">")
			default:
				b.WriteString(bits[r.IntN(len(bits))])
			}
		}
		if SameButUnread(t, b.String()) > 0 {
			shorter++
		}
	}
	if shorter < 10000 {
		t.Errorf("only %d pages lost something: this tests little", shorter)
	}
}
