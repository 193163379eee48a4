package native

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	readability "codeberg.org/readeck/go-readability/v2"
	trafilatura "github.com/markusmobius/go-trafilatura"

	"winnow/core"
	"winnow/e2e/bench/stats"
)

// source is a page of a corpus.
type source struct {
	address *url.URL
	html    []byte
}

// programs are what is measured: each takes bytes and finds the article. The others
// are asked for no more than their plain answer, without printing it.
var programs = []struct {
	name string
	run  func(p source) error
}{
	{"winnow", func(p source) error {
		_, err := core.CleanHTML(p.html, core.Options{URL: p.address.String()})
		return err
	}},
	{"readability", func(p source) error {
		_, err := readability.FromReader(bytes.NewReader(p.html), p.address)
		return err
	}},
	{"trafilatura", func(p source) error {
		_, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: p.address})
		return err
	}},
	{"trafilatura-fallback", func(p source) error {
		_, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: p.address, EnableFallback: true})
		return err
	}},
}

// cost is what one program took for one page: its best time, and what it
// allocated.
type cost struct {
	best           time.Duration
	objects, bytes float64
	failed         bool
}

// BenchmarkSets takes every page of a set once an operation, all programs in turn
// on each page, the first of them changing with every page and round. A page's time
// is its best of all rounds: run it with -benchtime 5x or more.
func BenchmarkSets(b *testing.B) {
	for _, set := range []string{"fundus", "aeb"} {
		b.Run(set, func(b *testing.B) {
			pages := load(b, set)
			costs := make([][]cost, len(pages))
			for i, p := range pages {
				costs[i] = allocations(p)
			}
			round := 0
			for b.Loop() {
				for i, p := range pages {
					for k := range programs {
						k = (k + i + round) % len(programs)
						start := time.Now()
						_ = programs[k].run(p) // failures are noted by allocations
						took := time.Since(start)
						if c := &costs[i][k]; round == 0 || took < c.best {
							c.best = took
						}
					}
				}
				round++
			}
			report(b, costs)
		})
	}
}

// BenchmarkAlone runs Winnow alone over the pages of fundus, an operation a page:
// for -cpuprofile and -memprofile.
func BenchmarkAlone(b *testing.B) {
	pages := load(b, "fundus")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := programs[0].run(pages[i%len(pages)]); err != nil {
			b.Fatal(err)
		}
	}
}

// allocations runs every program once on a page and counts.
func allocations(p source) []cost {
	list := make([]cost, len(programs))
	for k, program := range programs {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := program.run(p)
		runtime.ReadMemStats(&after)
		list[k] = cost{
			objects: float64(after.Mallocs - before.Mallocs),
			bytes:   float64(after.TotalAlloc - before.TotalAlloc),
			failed:  err != nil,
		}
	}
	return list
}

// report gives the ratios of our time to each other program's over the pages where
// both answered, and everyone's time and allocations a page.
func report(b *testing.B, costs [][]cost) {
	b.ReportMetric(0, "ns/op") // all programs together: says nothing
	for k, program := range programs {
		var times, objects, kilobytes, ratio []float64
		sum := 0.0
		for _, page := range costs {
			if page[k].failed || page[0].failed {
				continue
			}
			times = append(times, float64(page[k].best)/1e6)
			objects = append(objects, page[k].objects)
			kilobytes = append(kilobytes, page[k].bytes/1000)
			r := float64(page[0].best) / float64(page[k].best)
			ratio, sum = append(ratio, r), sum+math.Log(r)
		}
		b.ReportMetric(stats.Quantile(times, .5), "ms:"+program.name)
		b.ReportMetric(stats.Quantile(objects, .5), "objects:"+program.name)
		b.ReportMetric(stats.Quantile(kilobytes, .5), "kB:"+program.name)
		if k == 0 {
			continue
		}
		for _, q := range []struct {
			name  string
			share float64
		}{{"p05", .05}, {"p25", .25}, {"median", .5}, {"p75", .75}, {"p95", .95}} {
			b.ReportMetric(stats.Quantile(ratio, q.share), q.name+"/"+program.name)
		}
		b.ReportMetric(math.Exp(sum/float64(max(1, len(ratio)))), "mean/"+program.name)
	}
}

// load reads a set's pages, or skips where the corpora are absent.
func load(b *testing.B, set string) (pages []source) {
	dir := filepath.Join("..", "..", "..", "..", "shared")
	if d := os.Getenv("WINNOW_SHARED"); d != "" {
		dir = d
	}
	dir = filepath.Join(dir, "corpus", set)
	gold, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil {
		b.Skip("the corpora are not beside the project (../shared/corpus)")
	}
	defer gold.Close()
	for lines := json.NewDecoder(gold); ; {
		var g struct{ ID, URL string }
		if err := lines.Decode(&g); err == io.EOF {
			return pages
		} else if err != nil {
			b.Fatal(err)
		}
		html, err := unzip(filepath.Join(dir, "pages", g.ID+".html.gz"))
		if err != nil {
			b.Fatal(err)
		}
		address, err := url.Parse(g.URL)
		if err != nil || g.URL == "" {
			address = &url.URL{Scheme: "https", Host: "news.test", Path: "/"}
		}
		pages = append(pages, source{address, html})
	}
}

func unzip(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return io.ReadAll(z)
}
