package page

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// SameButCode compares what the parser makes of HTML and of it without code, and gives
// how many bytes that is.
func SameButCode(t *testing.T, text string) (bytes int) {
	t.Helper()
	short := withoutCode(text)
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

// outline writes a tree without the content of scripts and styles.
func outline(t *testing.T, text string) string {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return err.Error() // too deep
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if p := n.Parent; p.Namespace == "" && (p.DataAtom == atom.Style || p.DataAtom == atom.Script && !isStructured(p)) {
			continue
		}
		b.WriteString(n.Parent.Data + ">" + n.Namespace + ":" + n.Data)
		for _, a := range n.Attr {
			b.WriteString(" " + a.Key + "=" + a.Val)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestWithoutCode(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{`<p>a<script>var b = "<p>";</script>c`, `<p>a<script></script>c`},
		{`<SCRIPT src=x>b</Script >c<style media="a>b">d</style>`, `<SCRIPT src=x></Script >c<style media="a>b"></style>`},
		{`<script><!--
			document.write("x") //--></script>`, `<script></script>`},
		{`<script type="application/ld+json">{"a":1}</script><script>b</script>`, `<script type="application/ld+json">{"a":1}</script><script></script>`},
		{`<script type="Application/LD+JSON;charset=utf-8">{}</script>`, ""},
		{`<script type="application/ld&#43;json">{}</script>`, ""},
		{`<script><!-- <script> </script> --></script>a`, ""},
		{`<p title="<script>">a</p><p title='</script>'>b`, ""},
		{`<p title=<script>a</script>`, ""},
		{`<!-- <script>a</script> -->`, ""},
		{`<!--><script>a</script>-->`, `<!--><script></script>-->`},
		{`<!-- a --!><script>a</script>-->`, `<!-- a --!><script></script>-->`},
		{`<title><script>a</script></title>`, ""},
		{`<textarea><style>a</style>`, ""},
		{`<plaintext><style>a</style>`, ""},
		{`<svg><style>a</style></svg><style>b</style>`, `<svg><style>a</style></svg><style></style>`},
		{`<svg><style><p>a</style></svg><style>b</style>`, ""},
		{`<script>a`, ""}, {`<style>a</style`, ""}, {`<`, ""}, {`</`, ""}, {`<!`, ""}, {`<p a="`, ""}, {`<p a=`, ""}, {`<p a`, ""}, {`<p`, ""}, {`<!--`, ""},
		{`a < b <3 </ c><?x <script>?><script>d</script>`, `a < b <3 </ c><?x <script>?><script></script>`},
	} {
		want := c.want
		if want == "" {
			want = c.in
		}
		if got := withoutCode(c.in); got != want {
			t.Errorf("%q became %q, want %q", c.in, got, want)
		}
		SameButCode(t, c.in)
	}
}

// TestCodeInRandomMarkup puts pieces of markup together at random.
func TestCodeInRandomMarkup(t *testing.T) {
	pieces := strings.Split("<script> </script> <SCRIPT a=b> </ScRiPt/> <script type=application/ld+json> <style> </style> <style/> <p> </p> <div class=\"a>b\"> <div "+
		"title='<script>'> title=<script> \" ' > / = <!-- --> --!> <!--> <!---> -- ! <title> </title> <textarea> </textarea> <noscript> </noscript> <iframe> "+
		"</iframe> <xmp> </xmp> <svg> </svg> <math> </math> <template> </template> <table> <td> <select> <option> </select> <!doctype html> <!x> <?x> </> </1> < <3 "+
		"word é \x00 <![CDATA[ ]]> <a href=x/> <br/> <head> <body> </body> </html> <frameset> <noframes> </noframes> <svg/> <mi> <desc> <foreignObject>", " ")
	r := rand.New(rand.NewPCG(3, 4))
	shorter := 0
	for range 20000 {
		var b strings.Builder
		for range 1 + r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(2) == 0 {
				b.WriteString([]string{" ", "x", "\n"}[r.IntN(3)])
			}
		}
		if SameButCode(t, b.String()) > 0 {
			shorter++
		}
	}
	if shorter < 200 {
		t.Errorf("only %d pages lost code: this tests little", shorter)
	}
}
