package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestSigns: a line that says whose words are quoted is the story's own only right
// behind them, in their blockquote, and short.
func TestSigns(t *testing.T) {
	const said = "<p>The stalls open at six, and the last fish is sold around midnight, when the music ends and the lamps go out.</p>"
	for _, c := range []struct {
		name, quote string
		want        Part
	}{
		{"a dash", said + `&mdash; Ana Lopes (@ana) <a href="https://post.example/1">May 1</a>`, Caption},
		{"a footer", said + `<footer>Ana Lopes, baker</footer>`, Caption},
		{"a box that cites", said + `<p><cite>Ana Lopes</cite></p>`, Caption},
		{"nothing that says so", said + `<p>Ana Lopes, baker</p>`, Junk},
		{"behind the quote", said + `</blockquote><p>– Ana Lopes, baker</p><blockquote>`, Junk},
		{"of another quote", said + `</blockquote><blockquote><p>– Ana Lopes, baker</p>`, Junk},
		{"before the words", `<p>– Ana Lopes, baker</p>` + said, Junk},
		{"too long", said + `<p>– ` + strings.Repeat("Ana Lopes said so ", 8) + `</p>`, Junk},
	} {
		p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><main><article>`+marketHead+marketTale+`<blockquote>`+c.quote+`</blockquote>`+
			strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		v := make([]Verdict, len(x.blocks))
		at := -1
		for i := range x.blocks {
			switch text := x.blocks[i].Text; {
			case strings.Contains(text, "Ana Lopes"):
				at = i
			case len(text) > 80:
				v[i].Part = Body
			}
		}
		x.parts(v)
		if v[at].Part != c.want {
			t.Errorf("%s: the line is %s, want %s", c.name, v[at].Part, c.want)
		}
	}
}
