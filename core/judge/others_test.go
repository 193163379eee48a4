package judge

import (
	"fmt"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// Parts of made-up pages. What may be dropped speaks of a ferry, or is a reader's.
const (
	marketTale = `<p>The night market on the old pier drew more visitors in its first week than the city had hoped for in a whole month, said the harbour master, who counted them himself.</p>`
	marketHead = `<h1>Night market on the pier draws crowds</h1>`
	ferryTale  = `<h1>Ferry stays in harbour tonight</h1><p>The operator of the ferry said that its crew was still waiting for a spare part.</p>`
	readerSays = `<div class="entry-meta">ferry_fan, 3 May</div><p>I took the ferry there on Sunday and the queue was longer than the pier itself.</p>`
)

func TestDropOthers(t *testing.T) {
	tale := strings.Repeat(marketTale, 4)
	comments := strings.Repeat(`<li class="comment">`+readerSays+`</li>`, 3)
	for _, c := range []struct {
		name, body string
		dropped    bool
	}{
		{"the next article below", `<article>` + marketHead + tale + `</article><article>` + ferryTale + `</article>`, true},
		{"two more, one in a box", `<article>` + marketHead + tale + `</article><div><article><div>` + ferryTale + `</div></article></div><article>` + ferryTale + `</article>`, true},
		{"a box named an article by its role", `<div>` + marketHead + tale + `</div><div role="article">` + ferryTale + `</div>`, true},
		{"the next one in no article element", `<div>` + marketHead + tale + `</div><div>` + ferryTale + `</div>`, false},
		{"a second h1 in the story's own article", `<article>` + marketHead + tale + ferryTale + `</article>`, false},
		{"an article inside without an h1", `<article>` + marketHead + tale + `<article><h2>Ferry</h2><p>The ferry goes there every hour.</p></article></article>`, false},
		{"hardly a story above", `<article>` + marketHead + marketTale + `</article><article>` + ferryTale + `</article>`, false},
		{"no headline is known", `<article>` + tale + `</article><article><h2>Ferry</h2><p>The ferry goes there every hour.</p></article>`, false},
		{"comments", marketHead + `<div>` + tale + `</div><ul>` + comments + `</ul>`, true},
		{"comments named on their list", marketHead + `<div>` + tale + `</div><div id="commentlist"><div>` + readerSays + `</div><div>` + readerSays + `</div></div>`, true},
		{"one box named so is no row", marketHead + `<div>` + tale + `</div><section><div class="comment">` + readerSays + `</div></section>`, false},
		{"reviews of products", marketHead + `<div>` + tale + `</div><ul>` + strings.ReplaceAll(comments, `"comment"`, `"review"`) + `</ul>`, false},
		{"a thread, which is all there is", marketHead + `<ul>` + comments + `</ul>`, false},
		{"the whole story in a box named so", `<div class="comments">` + marketHead + `<div>` + tale + `</div><div>` + readerSays + `</div></div>`, false},
	} {
		p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><main>`+c.body+`</main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		kept := make([]bool, len(x.blocks))
		for i := range kept {
			kept[i] = true
		}
		x.dropOthers(kept)
		for i, k := range kept {
			other := strings.Contains(strings.ToLower(x.blocks[i].Text), "ferry")
			if want := !(c.dropped && other); k != want || (x.other[i] == OtherNone) != want {
				t.Errorf("%s: block %d %q kept: %v", c.name, i, x.blocks[i].Text, k)
			}
		}
	}
}

// TestOthersBeforeGuard holds the guard to the story: a later one that is longer
// goes without the page being left alone.
func TestOthersBeforeGuard(t *testing.T) {
	long := ""
	for i := range 12 {
		long += fmt.Sprintf(`<p>Ferry number %d, its operator said, had a crew that was still waiting for a spare part, which yard %d had promised to send a week ago.</p>`, i, i)
	}
	p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title><article>`+marketHead+strings.Repeat(marketTale, 4)+
		`</article><article><h1>Ferry stays in harbour tonight</h1>`+long+`</article>`), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	j := Judge(p, blocks)
	if j.Guarded {
		t.Error("the page is left alone")
	}
	for i, v := range j.Verdicts {
		if ferry := strings.Contains(strings.ToLower(blocks[i].Text), "ferry"); ferry && v.Kept() {
			t.Errorf("kept: %q", blocks[i].Text)
		}
		if market := strings.Contains(blocks[i].Text, "harbour master"); market && !v.Kept() {
			t.Errorf("dropped: %q", blocks[i].Text)
		}
	}
}
