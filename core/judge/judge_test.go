package judge

import (
	"math"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestGroupTokens holds the rows of the table to its own rules: lower case,
// letters only, each token in one group.
func TestGroupTokens(t *testing.T) {
	seen := map[string]group{}
	for g, list := range groupTokens {
		for _, token := range strings.Fields(list) {
			if strings.ToLower(token) != token || strings.ContainsAny(token, "-_0123456789") {
				t.Errorf("group %d: %q cannot match: names are cut at anything that is no small letter", g, token)
			}
			if other, ok := seen[token]; ok {
				t.Errorf("%q stands in the groups %d and %d", token, other, g)
			}
			seen[token] = group(g)
		}
	}
}

func TestGrouper(t *testing.T) {
	var g grouper
	g.ready()
	for _, c := range []struct {
		name string
		want mask
	}{
		{"related-posts", 1 << gRelated},
		{"articleBody", 1<<gBody | 1<<gArticle},
		{"story__RelatedBox", 1<<gArticle | 1<<gRelated | 1<<gWidget},
		{"product-review", 1<<gPromo | 1<<gComment},
		{"comment-list", 1<<gComment | 1<<gReaders | 1<<gList},
		{"adventure badminton", 0}, // "ad" is a token, not a run of letters
		{"", 0},
		{strings.Repeat("x", 1<<20), 0},
	} {
		if got := g.masks[g.of(c.name)]; got != c.want {
			t.Errorf("of(%.40q) = %b, want %b", c.name, got, c.want)
		}
	}
}

func TestPhraseTable(t *testing.T) {
	for topic, list := range phraseTable {
		seen := map[string]bool{}
		for _, p := range strings.Split(list, "|") {
			if p != strings.ToLower(p) || strings.TrimSpace(p) != p || p == "" {
				t.Errorf("%s: %q must be lower case without white space around it", topicNames[topic], p)
			}
			if seen[p] {
				t.Errorf("%s: %q stands there twice", topicNames[topic], p)
			}
			seen[p] = true
		}
	}
}

// TestPhrasesFire shows that every phrase is found where it stands, and not in
// the middle of other words.
func TestPhrasesFire(t *testing.T) {
	topicsOf := func(text string) topics {
		p, err := page.ParseText([]byte(text), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return extract(p, block.Split(p)).topics[0]
	}
	for topic, list := range phraseTable {
		for _, p := range strings.Split(list, "|") {
			if got := topicsOf(p + " x"); got.start>>topic&1 == 0 {
				t.Errorf("%s: %q does not match itself", topicNames[topic], p)
			}
			if got := topicsOf("q" + p); got.start>>topic&1 == 1 && strings.Count(p, " ") == 0 {
				t.Errorf("%s: %q matches inside another word", topicNames[topic], p)
			}
		}
	}
}

func TestFeatureNames(t *testing.T) {
	if len(featureNames) != FNear {
		t.Errorf("featureNames has %d rows, want %d", len(featureNames), FNear)
	}
	if len(secondNames) != SecondCount {
		t.Errorf("secondNames has %d rows, want %d", len(secondNames), SecondCount)
	}
	if rowLength > leafMark {
		t.Errorf("%d features do not fit a byte beside the leaf mark", rowLength)
	}
	for f := range rowLength {
		if FeatureName(f) == "" {
			t.Errorf("feature %d has no name", f)
		}
	}
}

// TestWeights holds the tables to their budget and to what the code can index.
func TestWeights(t *testing.T) {
	total := len(weightsWording) + len(weightsTextOrder)
	for name, c := range map[string]struct {
		table    string
		features int
		wording  bool
	}{
		"first": {weightsFirst, FeatureCount, false}, "second": {weightsSecond, FeatureCount + SecondCount, false},
		"text first": {weightsTextFirst, FeatureCount, true}, "text second": {weightsTextSecond, FeatureCount + SecondCount, true},
		"kind": {weightsKind, KindCount, false},
	} {
		m := decodeModel(c.table)
		if len(m.roots) < 20 {
			t.Errorf("%s has %d trees", name, len(m.roots))
		}
		for _, n := range m.nodes {
			if n.feature != leafMark && int(n.feature) >= c.features && !(c.wording && int(n.feature) == FWording) {
				t.Fatalf("%s asks for feature %d of %d", name, n.feature, c.features)
			}
		}
		total += len(c.table)
	}
	t.Logf("%d bytes", total)
	if total > 40e3 {
		t.Errorf("the weights take %d bytes, the budget is 40 kB", total)
	}
}

const madeUp = `<!doctype html><html lang="en"><head><title>Harbour bridge opens after two years | The Quay</title><meta property="og:type" content="article"><meta property="article:published_time" content="2025-05-06T09:12:00+02:00"></head><body>
<nav class="menu"><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li><li><a href="/c">Culture</a></li></ul></nav>
<main><article><h1>Harbour bridge opens after two years</h1><p class="byline">By Nora Quist</p><div class="article-body">
<p>The harbour bridge opened to traffic on Tuesday morning, two years later than planned, and the first lorries crossed it before the speeches had ended.</p>
<p>"We have waited long enough," said the mayor, Edda Brandt, who cut the ribbon with a pair of garden shears. The old ferry will sail until the end of the month.</p>
<div class="related-box"><h3>Read also</h3><ul><li><a href="/x">Ferry tickets to be refunded</a></li><li><a href="/y">Why the cranes stood still</a></li></ul></div>
<p>The work had stopped twice, once for a storm that took part of the scaffolding, and once because the steel that had been delivered was thinner than ordered.</p>
<p>Engineers will measure the bridge's movements for a year. If nothing unusual is found, the speed limit of fifty kilometres an hour will be lifted next autumn.</p>
</div></article></main>
<footer class="footer"><p>© The Quay. All rights reserved. <a href="/p">Privacy policy</a></p></footer></body></html>`

func judged(t *testing.T, html string) ([]block.Block, Judgement) {
	t.Helper()
	p, err := page.ParseHTML([]byte(html), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	return blocks, Judge(p, blocks)
}

func TestJudgeMadeUpPage(t *testing.T) {
	blocks, j := judged(t, madeUp)
	if !j.IsArticle {
		t.Errorf("a news story is called %q", j.PageKind)
	}
	for i, b := range blocks {
		story := b.Words > 15 && b.Links == 0
		if story != j.Verdicts[i].Kept() {
			t.Errorf("%q is %s (%.2f)", b.Text, j.Verdicts[i].Part, j.Verdicts[i].Score)
		}
	}
	if v := j.Verdicts[3]; v.Part != Title {
		t.Errorf("the headline %q is %s", blocks[3].Text, v.Part)
	}
}

func TestJudgeIsDeterministic(t *testing.T) {
	_, a := judged(t, madeUp)
	_, b := judged(t, madeUp)
	for i := range a.Verdicts {
		if a.Verdicts[i] != b.Verdicts[i] {
			t.Fatalf("verdict %d differs between two runs: %v, %v", i, a.Verdicts[i], b.Verdicts[i])
		}
	}
}

// TestExplain checks that the account adds up to what it explains: a kept block's
// weightiest factors speak for keeping it.
func TestExplain(t *testing.T) {
	p, _ := page.ParseHTML([]byte(madeUp), page.Options{})
	blocks := block.Split(p)
	j := Judge(p, blocks)
	for i, factors := range Explain(p, blocks, 400) {
		sum, share := 0.0, 0.0
		for _, f := range factors {
			sum += f.Weight
			share += f.Share
		}
		if math.Abs(sum) > 1 && (sum > 0) != j.Verdicts[i].Kept() {
			t.Errorf("%q: kept %v, but its factors add up to %.2f", blocks[i].Text, j.Verdicts[i].Kept(), sum)
		}
		if share < .99 || share > 1.01 {
			t.Errorf("%q: the shares add up to %.2f", blocks[i].Text, share)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	p, _ := page.ParseHTML([]byte(madeUp), page.Options{})
	blocks := block.Split(p)
	b.ReportAllocs()
	for b.Loop() {
		Judge(p, blocks)
	}
}
