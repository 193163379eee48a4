package core

import (
	"bytes"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"winnow/core/article"
	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// BenchmarkStages sets the cost of each stage beside html.Parse on the same
// forty news pages, one round over all of them an operation: compare the lines of
// one run.
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
		{"html.Parse", func(source []byte, _ *Result) { html.Parse(bytes.NewReader(source)) }},
		{"page", func(source []byte, _ *Result) { page.ParseHTML(source, Options{}) }},
		{"block", func(_ []byte, r *Result) { block.Split(r.Page) }},
		{"judge", func(_ []byte, r *Result) { judge.Judge(r.Page, r.Blocks) }},
		{"reason", func(_ []byte, r *Result) { reason.Name(r.Page, r.Blocks, r.Judged) }},
		{"article", func(_ []byte, r *Result) { article.From(r.Page, r.Blocks, r.Judged, r.Findings) }},
		{"json", func(_ []byte, r *Result) { r.Article.AppendJSON(nil) }},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i := range sources {
					stage.run(sources[i], results[i])
				}
			}
		})
	}
}
