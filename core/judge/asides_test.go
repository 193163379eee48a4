package judge

import (
	"math"
	"slices"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// keptAfter returns a 1 for each of the page's blocks that rule leaves, had all
// been kept.
func keptAfter(t *testing.T, p *page.Page, err error, rule func(*extractor, []bool)) string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	kept := slices.Repeat([]bool{true}, len(x.blocks))
	rule(x, kept)
	return marksOf(kept)
}

// marksOf writes a 1 for what is kept and a 0 for what is not.
func marksOf(kept []bool) string {
	b := make([]byte, len(kept))
	for i, k := range kept {
		b[i] = "01"[int(boolean(k))]
	}
	return string(b)
}

func TestDropAsides(t *testing.T) {
	const (
		first = `<p>The ferry will sail again from Monday, the harbour office said, since the new engine has come and was tried out twice.</p>`
		other = `<p>“We have waited long enough for this boat,” says the mayor, who lives on the island and rows across when it must be.</p>`
	)
	for _, c := range []struct{ name, line, kept string }{
		{"read also, linked", `<p>Read also: <a href=/b>The bridge that was never built</a></p>`, "101"},
		{"with a mark and in capitals", `<p>👉 READ MORE | <a href=/b>The bridge that was never built</a></p>`, "101"},
		{"not linked", `<p>Lea también: El puente que nunca se hizo</p>`, "101"},
		{"with accents of another making", "<p>Lea tambie\u0301n: El puente que nunca se hizo</p>", "101"},
		{"a sentence", `<p>Read on: the bridge was never built.</p>`, "111"},
		{"a lead that needs its link", `<p>Watch: <a href=/v>The ferry leaves the harbour</a></p>`, "101"},
		{"without it", `<p>Watch: binoculars, a chair and a blanket</p>`, "111"},
		{"an entry of a list of sources", `<ul><li>Interview: <a href=/v>The mayor and the sea</a></ul>`, "111"},
		{"read also in a list", `<ul><li>Read also: <a href=/v>The mayor and the sea</a></ul>`, "101"},
		{"a link in a sentence of many words", `<p>Watch: <a href=/v>the ferry</a> leaves the harbour twice a day in summer and once in winter</p>`, "111"},
		{"a subhead", `<h3>Read more: how to learn the alphabet</h3>`, "111"},
		{"nothing behind the colon", `<p>Read also:</p>`, "111"},
		{"other words before the colon", `<p>The mayor: <a href=/b>a portrait of a rower</a></p>`, "111"},
		{"Japanese", `<p>関連記事：<a href=/b>橋はなぜ建たなかったのか</a></p>`, "101"},
		{"a label of an advertisement", `<p>Advertisement</p>`, "101"},
		{"an advertisement behind its label", `<div class="ad-slot"><span>Advertisement</span><br>Four tyres for the price of three at the mill</div>`, "1001"},
		{"in an element of its own", `<div class="ad-slot"><p>Advertisement</p><p>Four tyres for the price of three at the mill</p></div>`, "1001"},
		{"in a box without a name", `<div><p>Advertisement</p><p>Four tyres for the price of three at the mill</p></div>`, "1011"},
		{"outside of its box", `<div class="ad-slot"><p>Advertisement</p></div><p>Four tyres for the price of three at the mill</p>`, "1011"},
		{"a heading that speaks of them", `<h3>Advertising</h3>`, "111"},
		{"an entry of a list", `<ul><li>Advertising</ul>`, "111"},
		{"a sentence about them", `<p>Advertising is dear.</p>`, "111"},
		{"a question before an embed", `<p>An dieser Stelle steht externer Inhalt, den wir nur mit Ihrem Klick anzeigen.</p>`, "101"},
		{"in few words", `<p>Externen Inhalt anzeigen</p>`, "101"},
		{"a label of one", `<p>Empfohlener redaktioneller Inhalt</p>`, "101"},
		{"in French", `<p>Ce contenu n'est pas là, parce que vous avez refusé les cookies.</p>`, "101"},
		{"a story about content", `<p>This content was made by hand, and the mayor will show it in June.</p>`, "111"},
		{"one about consent", `<p>Without consent there will be no cookies, says the mayor of the island.</p>`, "111"},
		{"a pull quote", `<blockquote><p>We have waited long enough for this boat</p></blockquote>`, "101"},
		{"with who said it", `<blockquote><p>„We have waited long enough<br>for this boat“</p><cite>The mayor</cite></blockquote>`, "10001"},
		{"a quote of its own", `<blockquote><p>We have waited long enough for that boat</p></blockquote>`, "111"},
		{"one of which half is said elsewhere", `<blockquote><p>We have waited long enough for this boat</p><p>and now we shall wait for the bridge too</p></blockquote>`, "1111"},
		{"a short one", `<blockquote><p>For this boat</p></blockquote>`, "111"},
	} {
		p, err := page.ParseHTML([]byte(`<title>The ferry</title><main>`+first+c.line+other+`</main>`), page.Options{})
		if got := keptAfter(t, p, err, (*extractor).dropAsides); got != c.kept {
			t.Errorf("%s: kept %s, want %s", c.name, got, c.kept)
		}
	}
}

// TestDropAsidesOfTexts: without links only words tell.
func TestDropAsidesOfTexts(t *testing.T) {
	p, err := page.ParseText([]byte("The ferry will sail again.\nRead also: The bridge that was never built\nRelated: The bridge that was never built\nMehr dazu: Die Brücke wurde nie gebaut.\nAnzeige\nThe mayor rows."), page.Options{})
	if got := keptAfter(t, p, err, (*extractor).dropAsides); got != "101101" {
		t.Errorf("kept %s, want 101101", got)
	}
}

// TestPullQuoteFar looks only near a quote, so that a page of quotes costs no more.
func TestPullQuoteFar(t *testing.T) {
	const said = "The tide was never as high as in that year, they say."
	between := strings.Repeat("<p>Something else.</p>", pullReach)
	p, err := page.ParseHTML([]byte("<main><p>He remembers: "+said+"</p>"+between+"<blockquote>"+said+"</blockquote></main>"), page.Options{})
	if got := keptAfter(t, p, err, (*extractor).dropPullQuotes); strings.Contains(got, "0") {
		t.Errorf("a quote %d blocks away from its like was dropped: %s", pullReach+1, got)
	}
	p, err = page.ParseHTML([]byte("<main><p>He remembers: "+said+"</p>"+between[len("<p>Something else.</p>"):]+"<blockquote>"+said+"</blockquote></main>"), page.Options{})
	if got := keptAfter(t, p, err, (*extractor).dropPullQuotes); !strings.HasSuffix(got, "0") {
		t.Errorf("a quote %d blocks away from its like stayed: %s", pullReach, got)
	}
}

func TestLeadsAreWritten(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range []string{sureLeads, linkLeads} {
		for lead := range strings.SplitSeq(list, "|") {
			if lead == "" || strings.TrimSpace(lead) != lead || len(lead) > awayLead-1 {
				t.Errorf("lead %q is empty, has blanks around it or is too long to be looked for", lead)
			}
			if seen[foldLead(lead)] {
				t.Errorf("lead %q is there twice", lead)
			}
			seen[foldLead(lead)] = true
		}
	}
}

// TestAsidesAreMarked: the reasons tell from the marks why a line went.
func TestAsidesAreMarked(t *testing.T) {
	p, err := page.ParseHTML([]byte(`<main><p>Mehr dazu: <a href=/b>Die Brücke</a></p><p>We have waited long enough for this boat, she says.</p><blockquote>We have waited long enough for this boat</blockquote></main>`), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	x.dropAsides([]bool{true, true, true})
	if want := []Other{OtherAway, OtherNone, OtherQuote}; !slices.Equal(x.other, want) {
		t.Errorf("marks %v, want %v", x.other, want)
	}
	x.other = make([]Other, 3)
	x.dropAsides([]bool{false, true, false})
	if want := make([]Other, 3); !slices.Equal(x.other, want) {
		t.Errorf("marks %v of blocks that were dropped before, want none", x.other)
	}
}

// TestRuledOut: what a rule drops against its score is dropped for sure.
func TestRuledOut(t *testing.T) {
	p, err := page.ParseHTML([]byte(`<main><p>The ferry sails again from Monday.</p><p>Mehr dazu: <a href=/b>Die Brücke</a></p></main>`), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	v := make([]Verdict, 2)
	x.decide(v, []float32{.6, .6})
	if !v[0].Kept() || math.Abs(v[0].Confidence-.2) > 1e-6 {
		t.Errorf("verdict %+v of a block that its score keeps, want body with confidence .2", v[0])
	}
	if v[1].Kept() || v[1].Other != OtherAway || v[1].Confidence < ruled {
		t.Errorf("verdict %+v of a line that leads away, want it dropped with confidence %v", v[1], ruled)
	}
}

// TestLinesBesideTheStory judges a text all of whose lines score alike: only the rules
// tell its lines apart.
func TestLinesBesideTheStory(t *testing.T) {
	story := strings.Repeat("The ferry between the island and the mainland will sail again from Monday. ", 4)
	other := strings.Repeat("A new engine has come, which was tried out twice in the bay before the winter. ", 4)
	p, err := page.ParseText([]byte(story+"\nLea también: El puente que nunca se hizo\nImage caption, The ferry at night in the bay\nExternen Inhalt anzeigen\n"+other+"\n"+story+other), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	v := make([]Verdict, len(x.blocks))
	x.decide(v, slices.Repeat([]float32{.9}, len(v)))
	for i, want := range []Part{Body, Junk, Caption, Junk, Body, Junk} {
		if v[i].Part != want {
			t.Errorf("line %d is %v, want %v: %.40q", i, v[i].Part, want, x.blocks[i].Text)
		}
	}
}
