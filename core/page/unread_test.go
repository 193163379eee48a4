package page

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// SameButUnread compares what the parser makes of HTML and of it without what nothing reads, and gives
// how many bytes that is.
func SameButUnread(t *testing.T, text string) (bytes int) {
	t.Helper()
	short := withoutUnread(text, nil)
	want, got := outline(t, text), outline(t, short)
	if want != got {
		i := 0
		for i < min(len(want), len(got)) && want[i] == got[i] {
			i++
		}
		from := max(0, i-100)
		t.Fatalf("%.600q\nbecame %.600q\nand is\n%.300s\nwant\n%.300s", text, short, got[from:], want[from:])
	}
	return len(text) - len(short)
}

// outline writes what is read of a tree.
func outline(t *testing.T, text string) string {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return err.Error() // too deep
	}
	var b strings.Builder
	for n := root; n != nil; {
		within := n.FirstChild
		b.WriteString("\n" + n.Namespace + ":" + n.Data)
		if n.Type == html.ElementNode && !mute(n) {
			for _, a := range n.Attr {
				if slices.Contains(Attrs[:], a.Key) {
					b.WriteString(" " + a.Key + "=" + a.Val)
				}
			}
		}
		if n.Namespace == "" && n.Type == html.ElementNode && (n.DataAtom == atom.Style || n.DataAtom == atom.Script && !isStructured(n)) {
			within = nil
		}
		if within != nil {
			n = within
			continue
		}
		for n != nil && n.NextSibling == nil {
			b.WriteString("<")
			n = n.Parent
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return b.String()
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
