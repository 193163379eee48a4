package reason_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

type benchPage struct {
	data   []byte
	page   *page.Page
	blocks []block.Block
	judged judge.Judgement
}

func benchPages(b *testing.B) []benchPage {
	dir := sharedDir()
	if dir == "" {
		b.Skip("the corpora are not here; set WINNOW_SHARED to measure speed on real pages")
	}
	var list []benchPage
	for _, name := range []string{"aeb", "fundus"} {
		set, err := eval.LoadSet(filepath.Join(dir, "corpus", name))
		if err != nil {
			b.Fatal(err)
		}
		for k := range set.Golds {
			data, err := set.HTML(set.Golds[k].ID)
			if err != nil {
				b.Fatal(err)
			}
			p, err := page.ParseHTML(data, page.Options{Encoding: set.Golds[k].Encoding})
			if err != nil {
				continue
			}
			blocks := block.Split(p)
			list = append(list, benchPage{data, p, blocks, judge.Judge(p, blocks)})
		}
	}
	return list
}

// BenchmarkName and BenchmarkParse go over the same pages; the contract is that
// naming costs at most 15 % of parsing.
func BenchmarkName(b *testing.B) {
	pages := benchPages(b)
	b.ReportAllocs()
	for b.Loop() {
		for i := range pages {
			reason.Name(pages[i].page, pages[i].blocks, pages[i].judged)
		}
	}
}

// BenchmarkParse is what BenchmarkName is compared with.
func BenchmarkParse(b *testing.B) {
	pages := benchPages(b)
	for b.Loop() {
		for i := range pages {
			if _, err := html.Parse(bytes.NewReader(pages[i].data)); err != nil {
				continue // a page too deep for the parser costs what it costs
			}
		}
	}
}
