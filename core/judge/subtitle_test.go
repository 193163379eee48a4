package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestSubtitle: a heading of a sentence's length behind the title in the same box is the
// standfirst, whether the scorer kept it or not.
func TestSubtitle(t *testing.T) {
	const said = "Stalls sold out of dumplings hours before the first ship had left"
	for _, c := range []struct {
		name, before, text string
		want               Part
	}{
		{"in one box with the headline", `<div class="headline">` + marketHead + `<h2>`, said, Standfirst},
		{"named for one", `<div class="headline">` + marketHead + `<h2 class="sub-headline">`, said, Standfirst},
		{"in words that titles have", `<div class="headline">` + marketHead + `<h2>`, "Night market on the pier draws crowds", Title},
		{"of few words", `<div class="headline">` + marketHead + `<h2>`, "Dumplings for all", Junk},
		{"a link", `<div class="headline">` + marketHead + `<h2><a href="/other">`, said, Junk},
		{"in a box of another name", `<div class="topbox">` + marketHead + `<h2>`, said, Junk},
		{"in a box of its own", marketHead + `<div><div><div class="headline"><h2>`, said, Junk},
		{"behind another block", `<div class="headline">` + marketHead + `<p>Harbour</p><h2>`, said, Junk},
		{"an offer", `<div class="headline">` + marketHead + `<h2>`, "Subscribe to our newsletter and get all the news of the harbour", Junk},
	} {
		for _, kept := range []bool{false, true} {
			p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><main><article><section>`+c.before+c.text+`</a></h2></div></div></div></section>`+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			x := extract(p, block.Split(p))
			v, at := make([]Verdict, len(x.blocks)), -1
			for i := range x.blocks {
				b := &x.blocks[i]
				if b.Text == c.text && b.Level == 2 {
					at = i
				} else if b.Kind != block.Heading && len(b.Text) > 80 {
					v[i].Part = Body
				}
			}
			want := c.want
			if kept {
				if v[at].Part = Body; want == Junk {
					want = Body
				}
			}
			if x.parts(v); v[at].Part != want {
				t.Errorf("%s, kept %v: the heading is %s, want %s", c.name, kept, v[at].Part, want)
			}
		}
	}
}
