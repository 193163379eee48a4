package native

import (
	"fmt"
	"net/url"
	"testing"
	"time"

	"winnow/e2e/bench/made"
)

var nowhere = &url.URL{Scheme: "https", Host: "news.test", Path: "/"}

// BenchmarkGrowth sets our time beside the size of made-up pages: per kilobyte for
// pages like those of news sites from 10 kB to 10 MB, per piece for pages that only
// get deeper or wider. Linear cost is the same figure on every line. The other
// programs run on the smaller pages, where they end soon. Times are the best of a
// run's rounds: -benchtime 5x or more.
func BenchmarkGrowth(b *testing.B) {
	for _, bytes := range []int{10e3, 30e3, 100e3, 300e3, 1e6, 3e6, 99e5} {
		page := source{nowhere, []byte(made.News(bytes))}
		for k, program := range programs[:3] {
			if k > 0 && bytes > 1e6 {
				continue
			}
			b.Run(fmt.Sprintf("size/%s/%dkB", program.name, bytes/1000), func(b *testing.B) {
				best := fastest(b, func() error { return program.run(page) })
				b.ReportMetric(best/float64(len(page.html))*1e6, "µs/kB")
			})
		}
	}
	for _, shape := range []string{"depth", "deeptext", "breadth", "links", "classes"} {
		for n := 100; n <= 25600; n *= 4 {
			page := source{nowhere, []byte(made.Shapes[shape](n))}
			b.Run(fmt.Sprintf("%s/winnow/%d", shape, n), func(b *testing.B) {
				best := fastest(b, func() error { return programs[0].run(page) })
				b.ReportMetric(best/float64(n)*1000, "µs/piece")
			})
		}
	}
}

// fastest is the best time of all rounds, in ms; it stands in the place of the
// mean.
func fastest(b *testing.B, run func() error) (ms float64) {
	_ = run() // fills tables; what fails is timed as well
	best := time.Duration(1 << 62)
	for b.Loop() {
		start := time.Now()
		_ = run()
		best = min(best, time.Since(start))
	}
	b.ReportMetric(0, "ns/op")
	ms = float64(best) / 1e6
	b.ReportMetric(ms, "ms")
	return ms
}
