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

// nameAll names the blocks of a page whose long paragraphs are its story. Parts is what
// the judge took others for.
func nameAll(t *testing.T, html string, parts map[string]judge.Part) map[string]reason.Finding {
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
		} else {
			j.Verdicts[i].Part = parts[blocks[i].Text]
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
		{`<form><p>Contact the newsroom</p><p>What is it about?</p><textarea></textarea></form>`, "What is it about?", "Has a field to write in and says “contact”"},
		{`<p><a href="tel:5550107714">555 010 7714</a></p>`, "555 010 7714", "A telephone number"},
		{`<blockquote class="clip-embed"><p>Last boat home</p></blockquote>`, "Last boat home", "In an embedded post"},
		{`<div class="clip-embed"><p>Last boat home</p></div>`, "Last boat home", "In a player or a gallery"},
	} {
		got, ok := nameAll(t, aStory+c.html, nil)[c.text]
		if !ok || got.Evidence != c.want {
			t.Errorf("%.60q: evidence of %q is %q by %s, want %q", c.html, c.text, got.Evidence, got.Rule, c.want)
		}
	}
}

// TestBylines: a line all of whose words a table knows is no byline, although it begins
// with a word that bylines begin with.
func TestBylines(t *testing.T) {
	for text, want := range map[string]reason.Reason{"文字の大きさ": reason.Navigation, "文 田中一郎": reason.Author} {
		if f := nameAll(t, aStory+"<p>"+text+"</p>", nil)[text]; f.Reason != want {
			t.Errorf("%q is %v by %s, want %v", text, f.Reason, f.Rule, want)
		}
	}
}

// TestParts: what stands in the line of the author is named by what it says.
func TestParts(t *testing.T) {
	html := `<p>Paula Reiter</p><p>5 May 2026</p><p>6 minutes to read</p><p>By Ann Brook, 6 min read</p><p>7 min read</p><p>By Rein on 11 June 2019</p><p>Enlarge image</p><p>Photo: Tom Ferrel</p>
<p><a href="/mills">The ten best mills to visit in 2026</a></p><form><p>Sign in with a password</p><input type="password"></form>` + aStory
	parts := map[string]judge.Part{
		"Paula Reiter": judge.Byline, "By Ann Brook, 6 min read": judge.Byline, "5 May 2026": judge.Byline, "6 minutes to read": judge.Byline, "Sign in with a password": judge.Byline,
		"7 min read": judge.Date, "By Rein on 11 June 2019": judge.Byline, "Enlarge image": judge.Credit, "Photo: Tom Ferrel": judge.Credit, "The ten best mills to visit in 2026": judge.Date,
	}
	got := nameAll(t, html, parts)
	for text, want := range map[string]reason.Reason{
		"Paula Reiter": reason.Author, "By Ann Brook, 6 min read": reason.Author, "5 May 2026": reason.Meta, "6 minutes to read": reason.Meta, "Sign in with a password": reason.Navigation,
		"7 min read": reason.Meta, "By Rein on 11 June 2019": reason.Author, "Enlarge image": reason.Media, "Photo: Tom Ferrel": reason.Credit, "The ten best mills to visit in 2026": reason.Related,
	} {
		if f := got[text]; f.Reason != want {
			t.Errorf("%q, which the judge took for %v, is %v by %s (%s), want %v", text, parts[text], f.Reason, f.Rule, f.Evidence, want)
		}
	}
	if f := got["7 min read"]; f.Rule != "meta-reading-time" {
		t.Errorf("the time to read is named by %s (%s)", f.Rule, f.Evidence)
	}
}

// TestPermalinkIsNoHashtag: the # that leads to a heading makes no topic word of its
// first word; one written with the word does.
func TestPermalinkIsNoHashtag(t *testing.T) {
	for _, c := range []struct {
		html, text string
		tags       bool
	}{
		{`<h3><a href="#mill">#</a>Mill wheel</h3>`, "#Mill wheel", false},
		{`<h3><a href="/topic/mill">#Mill wheel</a></h3>`, "#Mill wheel", true},
	} {
		if got := nameAll(t, aStory+c.html+aStory, nil)[c.text]; (got.Reason == reason.Tags) != c.tags {
			t.Errorf("%q is %s by %s, want tags: %v", c.html, got.Reason, got.Rule, c.tags)
		}
	}
}
