package neardup_test

import (
	"path/filepath"
	"strings"
	"testing"

	"winnow/core"
	"winnow/core/internal/eval"
	"winnow/core/neardup"
)

// perDomain bounds the pages of one site that are compared with each other.
const perDomain = 12

// TestUnrelatedPagesOfOneSite compares the cleaned articles of each site with
// each other: what the site's furniture has in common must not make them
// related. Pairs whose gold bodies share text are left out: some articles are in
// the corpora twice.
func TestUnrelatedPagesOfOneSite(t *testing.T) {
	if testing.Short() {
		t.Skip("cleans all pages")
	}
	sets, err := eval.LoadSets(filepath.Join(sharedDir(t), "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	type page struct{ doc, gold *neardup.Doc }
	sites := map[string][]page{}
	var order []string
	for _, s := range sets {
		for _, g := range s.Golds {
			if len(sites[g.Domain]) >= perDomain || g.Type != "article" && g.Type != "" || g.Domain == "" || s.Name == "notarticle" {
				continue
			}
			html, err := s.HTML(g.ID)
			if err != nil {
				continue
			}
			r, err := core.CleanHTML(html, core.Options{Encoding: g.Encoding, URL: g.URL})
			if err != nil || r.Article.Text == "" {
				continue
			}
			story := core.StoryOf(r.Article)
			story.ID = s.Name + " " + g.ID
			if sites[g.Domain] == nil {
				order = append(order, g.Domain)
			}
			sites[g.Domain] = append(sites[g.Domain], page{neardup.Prepare(story), neardup.Prepare(neardup.Story{Text: g.Text()})})
		}
	}
	pairs, related, passages := 0, 0, 0
	for _, domain := range order {
		pages := sites[domain]
		for i, a := range pages {
			for _, b := range pages[:i] {
				if neardup.Compare(a.gold, b.gold).Relation.Shared() {
					continue
				}
				pairs++
				switch c := neardup.Compare(a.doc, b.doc); {
				case c.Relation.Shared():
					related++
					t.Logf("%s | %s: %s %.2f %.2f", a.doc.ID, b.doc.ID, c.Relation, c.CoverageA, c.CoverageB)
				case c.Relation == neardup.Passages:
					passages++
				}
			}
		}
	}
	t.Logf("%d pairs of pages of one site: %d related (%.2f %%), %d with passages", pairs, related, 100*float64(related)/float64(pairs), passages)
	if pairs == 0 || float64(related) > 0.002*float64(pairs) {
		t.Errorf("%d of %d pairs of pages of one site are called related", related, pairs)
	}
}

// lightly edits a body as another house does: it moves a paragraph, cuts the
// tail, respells, and breaks a sentence off its end.
func lightly(body string) string {
	p := strings.Split(body, "\n\n")
	if len(p) > 4 {
		p[2], p[3] = p[3], p[2]
	}
	if cut := len(p) / 10; cut > 0 {
		p = p[:len(p)-cut]
	}
	text := strings.Join(p, "\n")
	for _, r := range [][2]string{{"“", "\""}, {"”", "\""}, {"’", "'"}, {" — ", " - "}, {"color", "colour"}, {"ization", "isation"}, {"center", "centre"}, {" two ", " 2 "}, {" percent", " per cent"}, {"Mr. ", "Mr "}} {
		text = strings.ReplaceAll(text, r[0], r[1])
	}
	return text
}

// TestLightEdits puts lightly edited bodies into the page text of another
// article, cleans that, and compares it with the article's own cleaned page.
func TestLightEdits(t *testing.T) {
	if testing.Short() {
		t.Skip("cleans many pages")
	}
	dir := sharedDir(t)
	tried, found, full := 0, 0, 0
	for _, name := range []string{"aeb", "fundus", "wcxb"} {
		set, err := eval.LoadSet(filepath.Join(dir, "corpus", name))
		if err != nil {
			t.Fatal(err)
		}
		texts, err := eval.LoadTexts(filepath.Join(dir, "text"), name, "full")
		if err != nil {
			t.Fatal(err)
		}
		for i, g := range set.Golds {
			if len(strings.Fields(g.Text())) < 120 || i >= 150 {
				continue
			}
			html, err := set.HTML(g.ID)
			if err != nil {
				continue
			}
			own, err := core.CleanHTML(html, core.Options{Encoding: g.Encoding})
			if err != nil {
				continue
			}
			other := texts[(i*7+3)%len(texts)]
			copied, err := core.CleanText([]byte(inChrome(other.Text, other.Body, lightly(g.Text()))), core.Options{})
			if err != nil {
				continue
			}
			a, b := core.StoryOf(own.Article), core.StoryOf(copied.Article)
			a.Lang, b.Lang = g.Lang, g.Lang
			c := neardup.Compare(neardup.Prepare(a), neardup.Prepare(b))
			tried++
			if c.Relation.Shared() {
				found++
			}
			if c.Relation >= neardup.Contains {
				full++
			} else {
				t.Logf("%s %s in the page of %s: %s %.2f %.2f", name, g.ID, other.ID, c.Relation, c.CoverageA, c.CoverageB)
			}
		}
	}
	t.Logf("%d lightly edited copies on other pages: %d related (%.3f), %d as copy, excerpt or container (%.3f)", tried, found, float64(found)/float64(tried), full, float64(full)/float64(tried))
	if tried == 0 || float64(found) < 0.95*float64(tried) {
		t.Errorf("%d of %d copies are found, want .95", found, tried)
	}
}

// inChrome returns a page's text with its body's lines replaced by another body.
func inChrome(page, body, other string) string {
	inBody := map[string]bool{}
	for _, line := range strings.Split(body, "\n") {
		inBody[strings.TrimSpace(line)] = true
	}
	var out []string
	put := false
	for _, line := range strings.Split(page, "\n") {
		if line = strings.TrimSpace(line); line == "" || !inBody[line] {
			out = append(out, line)
			continue
		}
		if !put {
			out = append(out, other)
			put = true
		}
	}
	if !put {
		out = append(out, other)
	}
	return strings.Join(out, "\n")
}
