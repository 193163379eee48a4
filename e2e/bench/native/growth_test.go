package native

import (
	"fmt"
	"net/url"
	"testing"

	"winnow/core"
	"winnow/e2e/bench/made"
)

var nowhere = &url.URL{Scheme: "https", Host: "news.test", Path: "/"}

// BenchmarkGrowth sets our time beside the size of made-up pages: per kilobyte for
// pages like those of news sites from 10 kB to 10 MB, per piece for pages that only
// get deeper or wider. Linear cost is the same figure on every line. The other
// programs run on the smaller pages, where they end soon.
func BenchmarkGrowth(b *testing.B) {
	for _, bytes := range []int{10e3, 30e3, 100e3, 300e3, 1e6, 3e6, 99e5} {
		page := source{nowhere, []byte(made.News(bytes))}
		for k, program := range programs[:3] {
			if k > 0 && bytes > 1e6 {
				continue
			}
			b.Run(fmt.Sprintf("size/%s/%dkB", program.name, bytes/1000), func(b *testing.B) {
				for b.Loop() {
					if err := program.run(page); err != nil && k == 0 {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/(float64(len(page.html))/1000), "µs/kB")
			})
		}
	}
	for _, shape := range []string{"depth", "deeptext", "breadth", "links", "classes"} {
		for n := 100; n <= 25600; n *= 4 {
			page := []byte(made.Shapes[shape](n))
			b.Run(fmt.Sprintf("%s/winnow/%d", shape, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := core.CleanHTML(page, core.Options{}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/piece")
			})
		}
	}
}
