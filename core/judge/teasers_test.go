package judge

import (
	"fmt"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// teaser is one card of a made-up row; %d tells it from the others.
const (
	cardTeaser  = `<article class="tile"><h3><a href="/s/%d">Ferry number %d stays in harbour tonight</a></h3><p>The operator said that the crew was waiting for a spare part from the yard.</p></article>`
	entryTeaser = `<li><a href="/s/%d">Ferry number %d stays in harbour tonight</a> The operator said that the crew was waiting for a part.</li>`
	plainCard   = `<article class="tile"><h3>Stall number %d, on the left side</h3><p>Its owner, %d years old, sells dumplings and says that the queue never ends.</p></article>`
)

func TestDropTeasers(t *testing.T) {
	many := func(card string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, card, i+1, i+1)
		}
		return b.String()
	}
	paragraph := `<p>The night market on the old pier drew more visitors in its first week than the city had hoped for in a whole month, said the harbour master, who counted them himself.</p>`
	for _, c := range []struct {
		name, story, row string
		dropped          bool
	}{
		{"cards beside a story", strings.Repeat(paragraph, 8), `<div>` + many(cardTeaser, 4) + `</div>`, true},
		{"entries of a list in a box of its own", strings.Repeat(paragraph, 8), `<div><ul>` + many(entryTeaser, 4) + `</ul></div>`, true},
		{"too few", strings.Repeat(paragraph, 8), `<div>` + many(cardTeaser, 2) + `</div>`, false},
		{"no story elsewhere", paragraph, `<div>` + many(cardTeaser, 6) + `</div>`, false},
		{"the row holds most of what is kept", strings.Repeat(paragraph, 8), `<div>` + many(cardTeaser, 40) + `</div>`, false},
		{"titles without links", strings.Repeat(paragraph, 8), `<div>` + many(plainCard, 6) + `</div>`, false},
		{"a list between paragraphs", strings.Repeat(paragraph, 8) + `<ul>` + many(entryTeaser, 4) + `</ul>` + paragraph, "", false},
		{"the headline is in it", strings.Repeat(paragraph, 8), `<div><article class="tile"><h1>Night market on the pier</h1></article>` + many(cardTeaser, 4) + `</div>`, false},
	} {
		html := `<title>Night market on the pier</title><main><article>` + c.story + `</article>` + c.row + `</main>`
		p, err := page.ParseHTML([]byte(html), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		kept := make([]bool, len(x.blocks))
		for i := range kept {
			kept[i] = true
		}
		x.dropTeasers(kept)
		for i, k := range kept {
			isRow := strings.Contains(x.blocks[i].Text, "Ferry") || strings.Contains(x.blocks[i].Text, "operator")
			if want := !(c.dropped && isRow); k != want {
				t.Errorf("%s: block %d %q kept: %v", c.name, i, x.blocks[i].Text, k)
			}
		}
	}
}
