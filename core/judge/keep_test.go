package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// scoredLines makes a text page from lines that begin with a score: "9 Some text"
// was scored .9 by the model.
func scoredLines(t *testing.T, text string) (*extractor, []float32) {
	t.Helper()
	var scores []float32
	var lines []string
	for _, l := range strings.Split(strings.TrimSpace(text), "\n") {
		l = strings.TrimSpace(l)
		scores = append(scores, float32(l[0]-'0')/10+.05)
		lines = append(lines, l[2:])
	}
	p, err := page.ParseText([]byte(strings.Join(lines, "\n\n")), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract(p, block.Split(p))
	if len(x.blocks) != len(scores) {
		t.Fatalf("%d blocks from %d lines", len(x.blocks), len(scores))
	}
	return x, scores
}

const storyLines = `9 The night market on the old pier drew more visitors in its first week than the city had hoped for in a month.
9 Stallholders said on Monday that most of them had sold out before ten, and that the queue for dumplings reached the tram stop.
9 The city wants to keep the market open until the end of October, provided that the neighbours agree to the noise.
`

func TestKeepText(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		want        string // one letter a line behind the story: k kept, - dropped
	}{
		{"address", "9 https://pictures.pier.test/market.jpg\n9 A second pier will follow in spring, the mayor said.", "-k"},
		{"address inside a sentence", "9 The programme stands on https://pier.test, the mayor said.", "k"},
		{"outside the main run", "1 Share\n1 Weather\n1 Markets\n4 The ferry to the islands stays in harbour.\n1 Read more", "-----"},
		{"liked outside the main run", "1 Share\n1 Weather\n1 Markets\n6 The ferry to the islands stays in harbour.\n1 Read more", "---k-"},
		{"small print below its head", "5 Disclaimer\n9 The story was taken from a feed and has been edited by nobody, the harbour says.\n1 Share", "---"},
		{"story below a head of small print", "5 Disclaimer\n9 A second pier will follow in spring, the mayor said.\n9 It will be built of oak, and not of larch as the first.", "-kk"},
		{"one line below another head", "5 Related posts\n9 A second pier will follow in spring, the mayor said.", "-k"},
	} {
		x, scores := scoredLines(t, storyLines+c.lines)
		got := ""
		for _, k := range x.keep(scores)[3:] {
			got += map[bool]string{true: "k", false: "-"}[k]
		}
		if got != c.want {
			t.Errorf("%s: kept %s, want %s", c.name, got, c.want)
		}
	}
}

func TestTextParts(t *testing.T) {
	for _, c := range []struct {
		name, lines string
		line        int
		want        Part
	}{
		{"headline above the story", "8 Night market on the pier draws crowds\n" + storyLines, 0, Title},
		{"headline that the model dropped", "2 Night market on the pier draws crowds\n" + storyLines, 0, Title},
		{"first sentence", "8 The pier was empty for years before that.\n" + storyLines, 0, Body},
		{"byline", "2 Night market on the pier draws crowds\n2 By Lena Arndt\n" + storyLines, 1, Byline},
		{"second byline", "2 Night market on the pier draws crowds\n2 By Lena Arndt\n2 AFP\n" + storyLines, 2, Byline},
		{"date", "2 Night market on the pier draws crowds\n2 Published on 3 May 2025\n" + storyLines, 1, Date},
		{"caption with an agency", storyLines + "8 Visitors wait for dumplings on the old pier on Saturday evening. /Nordlicht/NPD\n" + storyLines, 3, Caption},
		{"caption below an address", storyLines + "1 https://pictures.pier.test/q.jpg\n1 Queue at the pier\n" + storyLines, 4, Caption},
		{"slash in a sentence", storyLines + "8 The market takes cash and/or cards from visitors who come by tram or on foot.\n" + storyLines, 3, Body},
	} {
		x, scores := scoredLines(t, c.lines)
		if strings.Contains(c.lines, "https") { // the rule asks for lines that touch
			x.blocks[c.line].Line = x.blocks[c.line-1].Line + 1
		}
		v := make([]Verdict, len(scores))
		for i, k := range x.keep(scores) {
			v[i].Score = float64(scores[i])
			if k {
				v[i].Part = Body
			}
		}
		x.parts(v)
		if v[c.line].Part != c.want {
			t.Errorf("%s: line %d is %s, want %s", c.name, c.line, v[c.line].Part, c.want)
		}
	}
}

func TestGuard(t *testing.T) {
	paragraph := `<p class="advertisement ad-slot">The lock keeper at the upper basin has counted the boats by hand since spring, because the machine that did it was sold with the old office. </p>`
	html := `<html><head><title>The lock keeper counts</title></head><body><main><h1>The lock keeper counts</h1><div>` + strings.Repeat(paragraph, 1)
	for _, end := range []string{"every barge is a line in his book", "he likes the quiet of the early hours", "nobody has asked for the figures yet", "the town will buy a new machine in autumn", "until then the book is all there is", "a copy lies in the library"} {
		html += strings.Replace(paragraph, "because the machine that did it was sold with the old office", "and he says that "+end, 1)
	}
	p, _ := page.ParseHTML([]byte(html+`</div></main></body></html>`), page.Options{})
	blocks := block.Split(p)
	x := extract(p, blocks)
	v := make([]Verdict, len(blocks))
	if !x.guarded(v) {
		t.Error("a page whose story would go whole is not guarded")
	}
	for i := range v {
		v[i].Part = Body
	}
	if x.guarded(v) {
		t.Error("a page that keeps its story is guarded")
	}
}

func TestGuess(t *testing.T) {
	x, scores := scoredLines(t, "2 The pier was empty for years before that, says one of the fishermen.\n3 A second pier will follow in spring, said the mayor on Tuesday.\n0 Share\n0 All rights are kept by the harbour office of the town, and by nobody else.")
	kept := x.keep(scores)
	if !x.guess(scores, kept) || !kept[0] || !kept[1] || kept[2] || kept[3] {
		t.Errorf("guess kept %v, want the first two lines", kept)
	}
	x, scores = scoredLines(t, storyLines)
	if x.guess(scores, x.keep(scores)) {
		t.Error("guessed although there is a story")
	}
}

// TestMainRun shows that the same score keeps a line inside the main run and not
// far behind it.
func TestMainRun(t *testing.T) {
	const doubt = "4 The ferry to the islands stays in harbour until the storm has passed, its owner says."
	x, scores := scoredLines(t, storyLines+doubt+"\n"+storyLines+strings.Repeat("0 More stories from the harbour and from elsewhere\n", 9)+doubt)
	kept := x.keep(scores)
	if !kept[3] {
		t.Error("a line inside the main run is dropped")
	}
	if kept[len(kept)-1] {
		t.Error("the same line far behind it is kept")
	}
}

// TestHeadingAbove holds that the h1 above a story is its title though the page
// declares other words and has more h1 below; a linked one is another story's.
func TestHeadingAbove(t *testing.T) {
	for heading, want := range map[string]Part{
		`<h1>Third of the stalls stays shut</h1>`:                      Title,
		`<h1><a href="/other">Third of the stalls stays shut</a></h1>`: Junk,
	} {
		html := strings.Replace(madeUp, `<h1>Harbour bridge opens after two years</h1>`, heading, 1)
		html = strings.Replace(html, `<footer`, `<h1>Also in the news tonight</h1><h1>Weather for the coast</h1><footer`, 1)
		blocks, j := judged(t, html)
		for i, b := range blocks {
			if strings.HasPrefix(b.Text, "Third of") && j.Verdicts[i].Part != want {
				t.Errorf("%s is %s, want %s", heading, j.Verdicts[i].Part, want)
			}
		}
	}
}

// TestStandfirstByName: the block next to the headline whose box is named for a
// standfirst is kept, however little the scorer likes it, unless it says who took the
// picture, who wrote, or when.
func TestStandfirstByName(t *testing.T) {
	const lead = `<p class="standfirst">`
	for _, c := range []struct {
		name, between, text string
		kept                bool
	}{
		{"next to the headline", lead, "“We ran out of dumplings before the sun had gone”", true},
		{"a box without a name", `<p>`, "“We ran out of dumplings before the sun had gone”", false},
		{"behind another block", `<p>Harbour and pier</p>` + lead, "“We ran out of dumplings before the sun had gone”", false},
		{"a caption", lead, "Visitors queue for fried fish on the old pier. Photo: Ada Brook/Bay Press", false},
		{"who wrote it", lead, "By Ada Brook and Tom Reed", false},
		{"when", lead, "Published on 14 June 2026 at 08:30", false},
		{"a word or two", lead, "Night market", false},
	} {
		p, err := page.ParseHTML([]byte(`<title>x</title><main><article><h1>Night market on the pier draws crowds</h1>`+c.between+c.text+`</p>`+strings.Repeat(marketTale, 3)+`</article></main>`), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		scores, at := make([]float32, len(x.blocks)), -1
		for i := range x.blocks {
			if x.blocks[i].Text == c.text {
				at = i
			}
		}
		kept := make([]bool, len(scores))
		x.keepStandfirst(scores, kept)
		if kept[at] != c.kept {
			t.Errorf("%s: kept %v, want %v", c.name, kept[at], c.kept)
		}
	}
}

// TestKeepGreatest: a paragraph that is most of a text stays where the scorer is in doubt.
func TestKeepGreatest(t *testing.T) {
	const paragraph = "The night market on the old pier drew more visitors in its first week than the city had hoped for in a month. " +
		"The stallholders said that most of them had sold out before ten, while the queue for dumplings reached as far as the stop of the tram"
	for _, c := range []struct {
		name, lines string
		want        string
	}{
		{"most of the text", "9 Night market draws crowds\n1 More\n3 " + paragraph + ".", "k-k"},
		{"surely junk", "9 Night market draws crowds\n1 More\n1 " + paragraph + ".", "k--"},
		{"broken off", "9 Night market draws crowds\n1 More\n3 " + paragraph, "k-k"},
		{"no sentence", "9 Night market draws crowds\n1 More\n3 " + strings.ReplaceAll(paragraph, ".", ""), "k--"},
		{"one of several", storyLines + "3 " + paragraph + ".", "kkk-"},
	} {
		x, scores := scoredLines(t, c.lines)
		got := ""
		for _, k := range x.keep(scores) {
			got += map[bool]string{true: "k", false: "-"}[k]
		}
		if got != c.want {
			t.Errorf("%s: kept %s, want %s", c.name, got, c.want)
		}
	}
}
