package article_test

import (
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	"winnow/core"
	"winnow/core/internal/eval"
)

// metaFloors are what the metadata must reach on a whole set: the figures of
// November 2026 less a page or two.
var metaFloors = map[string]struct{ title, authors, date float64 }{
	"fundus":   {.90, .90, .96},
	"wcxb":     {.87, .82, .85},
	"trafeval": {.85, .68, .82},
}

// TestMetadataOnCorpora measures title, authors and date, apart for the half of
// the sites that rules were developed on and for the other half. WINNOW_META=set
// names every wrong page of the first half.
func TestMetadataOnCorpora(t *testing.T) {
	shared := eval.SharedDir()
	if shared == "" {
		t.Skip("the corpora are not beside the project (../shared/corpus)")
	}
	for name, floor := range metaFloors {
		t.Run(name, func(t *testing.T) {
			set, err := eval.LoadSet(filepath.Join(shared, "corpus", name))
			if err != nil {
				t.Fatal(err)
			}
			answers, err := set.Answers(answerMeta)
			if err != nil {
				t.Fatal(err)
			}
			var all eval.Figures
			var halves [2]eval.Figures
			for i := range set.Golds {
				g := set.Golds[i]
				g.Body, g.With, g.Without = nil, nil, nil
				all.Add(&g, &answers[i])
				half := siteHalf(g.Domain)
				halves[half].Add(&g, &answers[i])
				if half == 0 && os.Getenv("WINNOW_META") == name {
					logWrong(t, &g, &answers[i])
				}
			}
			logMeta(t, "all  ", &all)
			logMeta(t, "dev  ", &halves[0])
			logMeta(t, "other", &halves[1])
			for _, c := range []struct {
				what      string
				got, want float64
			}{{"title", all.TitleNorm.Value, floor.title}, {"authors", all.AuthorF1.Value, floor.authors}, {"date", all.DateOK.Value, floor.date}} {
				if c.got < c.want {
					t.Errorf("%s right on %.3f of the pages, want at least %.3f", c.what, c.got, c.want)
				}
			}
		})
	}
}

func answerMeta(g *eval.Gold, html []byte) eval.Answer {
	r, err := core.CleanHTML(html, core.Options{URL: g.URL, Encoding: g.Encoding})
	if err != nil {
		return eval.Answer{Missing: true}
	}
	return eval.Answer{Title: r.Article.Title, Authors: r.Article.Authors, Date: r.Article.Published}
}

func logMeta(t *testing.T, part string, f *eval.Figures) {
	t.Helper()
	t.Logf("%s title %.3f (%d)  authors %.3f (%d)  date %.3f (%d)", part, f.TitleNorm.Value, f.TitleNorm.N, f.AuthorF1.Value, f.AuthorF1.N, f.DateOK.Value, f.DateOK.N)
}

// logWrong names what the gold has otherwise.
func logWrong(t *testing.T, g *eval.Gold, a *eval.Answer) {
	t.Helper()
	var f eval.Figures
	f.Add(g, a)
	if f.TitleNorm.N > 0 && f.TitleNorm.Value < 1 {
		t.Logf("%s: title %q, gold %q", g.ID, a.Title, g.Title)
	}
	if f.AuthorF1.N > 0 && f.AuthorF1.Value < 1 {
		t.Logf("%s: authors %q, gold %q", g.ID, a.Authors, g.Authors)
	}
	if f.DateOK.N > 0 && f.DateOK.Value < 1 {
		t.Logf("%s: date %q, gold %q", g.ID, a.Date, g.Date)
	}
}

// siteHalf splits the sites by a hash of their name: the wrong pages of half 0
// are looked at, those of half 1 only counted.
func siteHalf(domain string) int {
	h := fnv.New32a()
	h.Write([]byte(domain))
	return int(h.Sum32()>>7) & 1
}
