package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestStoryHead: who wrote a story and when stand in its head, whatever stands between
// them and the headline; what only the box calls a byline is none if it says otherwise.
func TestStoryHead(t *testing.T) {
	const (
		stand   = `<p class="lead">Visitors queue for fried fish on the old pier, and the harbour master counts them all.</p>`
		points  = `<ul><li>The market drew more visitors in its first week than in the month before it.</li><li>The stalls open at six, and the last fish is sold around midnight, says the city.</li><li>The city looks for a second pier.</li></ul>`
		picture = `<figure><img src="q.jpg"><figcaption>The pier at dusk</figcaption></figure>`
		box     = `<div class="author"><span>`
	)
	for _, c := range []struct {
		name, head, between, line string
		want                      Part
	}{
		{"a writer below points and a picture", "", stand + `<div>Listen</div><div>In short</div>` + points + picture, "By Ada Brook", Byline},
		{"a date there", "", stand + `<div>Listen</div><div>In short</div><div>Beta</div>` + points + picture, "Published 3 May 2024, 10:15", Date},
		{"a date without a word for it", "", stand + picture, "3 May 2024, 10:15", Date},
		{"no date but a heading", "", stand + picture, "<h3>Pier 16 (2023)</h3>", Junk},
		{"behind the first paragraph", "", stand + marketTale + marketTale, "By Ada Brook", Junk},
		{"a writer whom the page declares", `<meta name="author" content="Ada Brook">`, stand, "Ada Brook Harbour Reporter", Byline},
		{"in the page's structured data", `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ada Brook"}]}</script>`, stand, "Ada Brook", Byline},
		{"whom it does not", "", stand, "Ada Brook", Junk},
		{"a caption that names the writer", `<meta name="author" content="Ada Brook">`, stand, "Ada Brook on the pier with visitors from the hills", Junk},
		{"the writer's box", "", stand, box + "Ada Brook</span></div>", Byline},
		{"a button in it", "", stand, box + "Follow us</span></div>", Junk},
		{"a line of small print in it", "", stand, box + "This feature is for readers who are signed in</span></div>", Junk},
	} {
		p, err := page.ParseHTML([]byte(`<title>Night market on the pier draws crowds</title>`+c.head+`<main><article>`+marketHead+c.between+`<div>`+c.line+`</div>`+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		v := make([]Verdict, len(x.blocks))
		at := -1
		for i := range x.blocks {
			switch b := &x.blocks[i]; {
			case strings.Contains(c.line, b.Text):
				at = i
			case b.Kind != block.Caption && b.Kind != block.Heading && len(b.Text) > 70:
				v[i].Part = Body
			}
		}
		if x.parts(v); v[at].Part != c.want {
			t.Errorf("%s: %q is %s, want %s", c.name, x.blocks[at].Text, v[at].Part, c.want)
		}
	}
}
