package core

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/net/html"

	"winnow/core/article"
	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// BenchmarkStages sets the cost of each stage, and of all together, beside html.Parse
// on the same forty news pages. An operation is one round over all of them, page by
// page in turn with html.Parse, since machines change their speed within seconds:
// "of-parse" is the stage's time over the parser's.
func BenchmarkStages(b *testing.B) {
	const pages = 40
	set, err := eval.LoadSet(filepath.Join(eval.SharedDir(), "corpus", "fundus"))
	if err != nil {
		b.Skip("the corpora are not beside the project (../shared/corpus)")
	}
	var sources [][]byte
	var results []*Result
	for i := range set.Golds[:min(pages, len(set.Golds))] {
		source, err := set.HTML(set.Golds[i].ID)
		if err != nil {
			b.Fatal(err)
		}
		r, err := CleanHTML(source, Options{})
		if err != nil {
			b.Fatal(err)
		}
		sources, results = append(sources, source), append(results, r)
	}
	for _, stage := range []struct {
		name string
		run  func(source []byte, r *Result)
	}{
		{"page", func(source []byte, _ *Result) { page.ParseHTML(source, Options{}) }},
		{"block", func(_ []byte, r *Result) { block.Split(r.Page) }},
		{"judge", func(_ []byte, r *Result) { judge.Judge(r.Page, r.Blocks) }},
		{"reason", func(_ []byte, r *Result) { reason.Name(r.Page, r.Blocks, r.Judged) }},
		{"article", func(_ []byte, r *Result) { article.From(r.Page, r.Blocks, r.Judged, r.Findings) }},
		{"json", func(_ []byte, r *Result) { r.Article.AppendJSON(nil) }},
		{"all", func(source []byte, _ *Result) {
			if r, err := CleanHTML(source, Options{}); err == nil {
				r.Article.AppendJSON(nil)
			}
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			var parsing, own time.Duration
			for b.Loop() {
				for i, source := range sources {
					began := time.Now()
					if _, err := html.Parse(bytes.NewReader(source)); err != nil {
						b.Fatal(err)
					}
					parsed := time.Now()
					stage.run(source, results[i])
					parsing += parsed.Sub(began)
					own += time.Since(parsed)
				}
			}
			b.ReportMetric(float64(own)/float64(parsing), "of-parse")
		})
	}
}
