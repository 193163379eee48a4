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
		got := partOf(t, `<figure><img src="q.jpg">`+c.figure+`</figure>`+c.far+`<div class="zq7"><div>`+said+`</div></div>`, func(b *block.Block) bool { return b.Text == said && b.Kind != block.Caption })
		if got != c.want {
			t.Errorf("%s: the box is %s, want %s", c.name, got, c.want)
		}
	}
}

// partOf puts markup into a story, and returns the part of the last block that it asks
// for. Long blocks but captions and the one asked for are the story's text.
func partOf(t *testing.T, markup string, asked func(*block.Block) bool) Part {
	t.Helper()
	p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><main><article>`+marketHead+marketTale+markup+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	v := make([]Verdict, len(x.blocks))
	at := -1
	for i := range x.blocks {
		switch b := &x.blocks[i]; {
		case asked(b):
			at = i
		case b.Kind != block.Caption && b.Kind != block.Heading && len(b.Text) > 80:
			v[i].Part = Body
		}
	}
	if at < 0 {
		t.Fatalf("no block is asked for in %.80q", markup)
	}
	x.parts(v)
	return v[at].Part
}
