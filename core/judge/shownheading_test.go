package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestShownHeading: where the first block with the page's title stands on the path to
// the story, the heading above the story that words it anew is a title too.
func TestShownHeading(t *testing.T) {
	const said = "The night market on the old pier draws great crowds"
	const path = `<ol><li><a href="/">Home</a></li><li><h1>Night market on the pier draws crowds</h1></li></ol>`
	for _, c := range []struct {
		name, head, above, text string
		kept                    bool // by the scorer
		want                    Part
	}{
		{"other words than the path has", "", path + `<h2>`, said, false, Title},
		{"a path without a heading", "", `<ol><li>Home</li><li>Night market on the pier draws crowds</li></ol><h2>`, said, false, Title},
		{"words of the structured data", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dumplings and fried fish until midnight at the harbour"}</script>`, path + `<h2>`, "Dumplings and fried fish until midnight", false, Title},
		{"another story", "", path + `<h2>`, "New tram line will open in the autumn", false, Junk},
		{"two words of the title", "", path + `<h2>`, "Night market", false, Junk},
		{"a link", "", path + `<h2><a href="/other">`, said, false, Junk},
		{"no heading", "", path + `<p>`, said, false, Junk},
		{"one of a row of cards", "", path + `<div class=row><div class=c><h2>Ferry stops for good this autumn</h2><p>Ten</p></div><div class=c><h2>Farmers wait for rain in the south</h2><p>Ten</p></div><div class=c><h2>`, said, false, Junk},
		{"kept, with the title's words", "", path + `<h2>`, "On the pier night market draws crowds", true, Title},
		{"kept, with words of its own", "", path + `<h2>`, "What is a night market on the pier", true, Body},
	} {
		p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title>`+c.head+`<main>`+c.above+c.text+`</h2></a></p></div></div></div><article>`+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		v, at := make([]Verdict, len(x.blocks)), -1
		for i := range x.blocks {
			if b := &x.blocks[i]; b.Text == c.text {
				if at = i; c.kept {
					v[i].Part = Body
				}
			} else if b.Kind != block.Heading && len(b.Text) > 80 {
				v[i].Part = Body
			}
		}
		if x.parts(v); v[at].Part != c.want {
			t.Errorf("%s: the heading is %s, want %s", c.name, v[at].Part, c.want)
		}
	}
}
