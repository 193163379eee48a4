package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestShownCaptions: where a page hides a caption and shows its words in another box,
// that box is the caption, and only there.
func TestShownCaptions(t *testing.T) {
	const said = "Visitors queue for fried fish on the old pier"
	for _, c := range []struct {
		name, figure, far string
		want              Part
	}{
		{"hidden caption", `<figcaption hidden>` + said + `</figcaption>`, "", Caption},
		{"hidden by its style", `<figcaption style="display: none">` + said + `</figcaption>`, "", Caption},
		{"caption that is shown", `<figcaption>` + said + `</figcaption>`, "", Junk},
		{"other words", `<figcaption hidden>` + said + ` at dusk</figcaption>`, "", Junk},
		{"far away", `<figcaption hidden>` + said + `</figcaption>`, strings.Repeat("<p>The stalls open at six, and the last fish is sold around midnight, when the music ends and the lamps go out one by one.</p>", 9), Junk},
	} {
		p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><main><article>`+marketHead+marketTale+`<figure><img src="q.jpg">`+c.figure+`</figure>`+
			c.far+`<div class="zq7"><div>`+said+`</div></div>`+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		v := make([]Verdict, len(x.blocks))
		at := -1
		for i := range x.blocks {
			switch text := x.blocks[i].Text; {
			case text == said && x.blocks[i].Kind != block.Caption:
				at = i
			case x.blocks[i].Kind == block.Paragraph && len(text) > 80:
				v[i].Part = Body
			}
		}
		x.parts(v)
		if v[at].Part != c.want {
			t.Errorf("%s: the box is %s, want %s", c.name, v[at].Part, c.want)
		}
	}
}
