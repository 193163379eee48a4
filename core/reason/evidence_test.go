package reason_test

import (
	"testing"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// storyWords is how many words a paragraph of the pages below has that is the story.
const storyWords = 20

const aStory = `<p>The wheel of the lower mill at Brennach turned again on Saturday for the first time in sixty years, driven by a brook
that had to be led back into its old bed through eleven gardens, while two hundred people stood on the bank and clapped.</p>`

// nameAll names the blocks of a page whose long paragraphs are its story.
func nameAll(t *testing.T, html string) map[string]reason.Finding {
	t.Helper()
	p, err := page.ParseHTML([]byte(html), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	j := judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks))}
	for i := range blocks {
		if blocks[i].Words >= storyWords && blocks[i].Links == 0 {
			j.Verdicts[i].Part = judge.Body
		}
	}
	got := map[string]reason.Finding{}
	for i, f := range reason.Name(p, blocks, j) {
		got[blocks[i].Text] = f
	}
	return got
}

// TestEvidence: evidence is what a reader sees on the page, in plain words.
func TestEvidence(t *testing.T) {
	for _, c := range []struct{ html, text, want string }{
		{`<form><p>Sign up for our letter</p><input type="email"></form>`, "Sign up for our letter", "Has an e-mail field and says “sign up for our”"},
		{`<form><p>The valley in the morning</p><input type="email"></form>`, "The valley in the morning", "Has an e-mail field"},
		{`<p><a href="tel:5550107714">555 010 7714</a></p>`, "555 010 7714", "A telephone number"},
	} {
		got, ok := nameAll(t, aStory+c.html)[c.text]
		if !ok || got.Evidence != c.want {
			t.Errorf("%.60q: evidence of %q is %q by %s, want %q", c.html, c.text, got.Evidence, got.Rule, c.want)
		}
	}
}
