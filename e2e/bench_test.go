//go:build e2e

package e2e

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/bench/stats"
)

// The measurements of make bench. They assert nothing: times differ from machine
// to machine, and the table says what was found. Without BENCH they are skipped.
//
//	PAGES=dir       pages instead of the corpora's (dir/*.html.gz)
//	BENCH_PAGES=n   how many of them, evenly spread; 0 for all
//	BENCH_JSON=file where the figures go as JSON

// timing is how long one extractor took on a page: at first and warm, in ms.
type timing struct {
	First, Warm float64
	Failed      string
}

// measured is what e2e/bench/measure.js found on one page.
type measured struct {
	URL               string
	Characters, Nodes int
	EngineStart       float64
	Times             map[string]timing
	Parts             map[string]float64
	Memory            float64
}

// ratios sums up one extractor against another over pages.
type ratios struct {
	Name, Against                    string
	Pages                            int
	MedianMs, MedianRatio, P95, Mean float64 // Mean is geometric
}

// figures is the JSON of BENCH_JSON.
type figures struct {
	Pages     []measured
	Clicks    []measured // presses of the button: ours, and the other extension's
	Ratios    []ratios
	Parts     map[string]float64 // medians, ms
	Start     map[string]float64 // ms
	Press     map[string]float64 // ms
	Memory    map[string]float64 // bytes
	Bytes     map[string]int
	Scheduler map[string]float64 // longest task of the page, ms
}

// TestBench prints all figures and writes them down.
func TestBench(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("measurements run by make bench")
	}
	var all figures
	all.Pages, all.Memory = benchPages(t)
	all.Ratios = compareAll(all.Pages)
	all.Parts = map[string]float64{}
	for _, part := range []string{"snapshot", "copy", "engine", "apply", "finish"} {
		all.Parts[part] = stats.Quantile(collect(all.Pages, func(m measured) float64 { return m.Parts[part] }), .5)
	}
	all.Start = benchStart(t)
	all.Press, all.Scheduler = benchPress(t)
	all.addClicks(benchClick(t))
	all.Bytes = benchBytes(t)
	all.print(t)
	all.write(t, os.Getenv("BENCH_JSON"))
}

// write writes the figures as JSON, if there is a path.
func (f figures) write(t *testing.T, path string) {
	t.Helper()
	if path == "" {
		return
	}
	data, err := json.MarshalIndent(f, "", " ")
	if err == nil {
		err = os.WriteFile(path, append(data, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// benchPages measures every page beside the other extractors, and the engine's
// memory over many.
func benchPages(t *testing.T) (list []measured, memory map[string]float64) {
	dirs := []string{corpus("fundus"), corpus("aeb")}
	if dir := os.Getenv("PAGES"); dir != "" {
		dirs = []string{dir}
	}
	n, _ := strconv.Atoi(os.Getenv("BENCH_PAGES"))
	pages := realPages(t, n, dirs...)
	address := serveReal(t, pages)
	others := script(t, "@mozilla/readability/Readability.js") + script(t, "defuddle/dist/index.js")
	tb := attach(t, "")
	tb.allow("") // real pages complain
	for i, p := range pages {
		tb.do(chromedp.Navigate(address + p.route()))
		eval[any](tb, others+";0")
		how := fmt.Sprintf("{ runs: 5, warm: 3, late: %v, defuddle: true }", i%2 == 1)
		m, err := tryEval[measured](tb, "import('"+address+"/tools/measure.js').then((m) => m.measure("+how+"))", false)
		if err != nil {
			t.Logf("%s was left out: %v", p.route(), err)
			continue
		}
		list = append(list, m)
	}
	tb.do(chromedp.Navigate(address + "/tools/start.html")) // an engine that has seen nothing
	return list, benchMemory(tb, address, collect(pages, realPage.route))
}

// benchMemory is the engine's memory after 1, 10 and 100 pages, ten at a time: a
// step of the browser's may take only so long.
func benchMemory(tb *tab, address string, routes []string) map[string]float64 {
	sizes := map[string]float64{}
	for read := 0; read < 100; {
		until := read + 10
		if read < 10 {
			until = max(1, 10*read) // 1, then 10
		}
		var next []string
		for ; read < until; read++ {
			next = append(next, routes[read%len(routes)])
		}
		list, err := json.Marshal(next)
		if err != nil {
			tb.t.Fatal(err)
		}
		size := eval[float64](tb, "import('"+address+"/tools/measure.js').then((m) => m.memoryAfter("+string(list)+"))")
		if read == 1 || read == 10 || read == 100 {
			sizes[strconv.Itoa(read)] = size
		}
	}
	return sizes
}

// script is a development package's script.
func script(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("bench", "node_modules", filepath.FromSlash(path)))
	if err != nil {
		t.Fatalf("%v: npm install --no-save --prefix e2e/bench installs it", err)
	}
	return string(data) + "\n"
}

// compareAll makes the table's rows.
func compareAll(pages []measured) (rows []ratios) {
	for _, c := range []struct{ name, against string }{
		{"winnow", "readability"}, {"winnowAll", "readability"}, {"winnow", "defuddle"}, {"winnowHTML", "readabilityHTML"}, {"defuddle", "readability"},
	} {
		rows = append(rows,
			compare(pages, c.name, c.against, "warm", func(t timing) float64 { return t.Warm }),
			compare(pages, c.name, c.against, "first", func(t timing) float64 { return t.First }))
	}
	return rows
}

// compare sums up the pages on which both extractors worked.
func compare(pages []measured, name, against, when string, of func(timing) float64) ratios {
	r := ratios{Name: name + ", " + when, Against: against}
	var times, list []float64
	sum := 0.0
	for _, m := range pages {
		a, b := m.Times[name], m.Times[against]
		if a.Failed != "" || b.Failed != "" || of(a) <= 0 || of(b) <= 0 {
			continue
		}
		times, list = append(times, of(a)), append(list, of(a)/of(b))
		sum += math.Log(of(a) / of(b))
	}
	r.Pages, r.MedianMs, r.MedianRatio, r.P95 = len(list), stats.Quantile(times, .5), stats.Quantile(list, .5), stats.Quantile(list, .95)
	r.Mean = math.Exp(sum / float64(max(1, len(list))))
	return r
}

// collect maps a list.
func collect[T, V any](list []T, of func(T) V) []V {
	out := make([]V, len(list))
	for i, v := range list {
		out[i] = of(v)
	}
	return out
}

// print writes the table to the test's log.
func (f figures) print(t *testing.T) {
	var b strings.Builder
	fmt.Fprintf(&b, "%-22s %-16s %6s %10s %9s %9s %9s\n", "what", "against", "pages", "median ms", "ratio", "p95", "geo mean")
	for _, r := range f.Ratios {
		fmt.Fprintf(&b, "%-22s %-16s %6d %10.3f %9.3f %9.3f %9.3f\n", r.Name, r.Against, r.Pages, r.MedianMs, r.MedianRatio, r.P95, r.Mean)
	}
	for _, group := range []struct {
		name, unit string
		values     map[string]float64
		scale      float64
	}{
		{"part", "ms", f.Parts, 1}, {"engine start", "ms", f.Start, 1}, {"press to hidden", "ms", f.Press, 1},
		{"longest task", "ms", f.Scheduler, 1}, {"engine memory after pages", "MB", f.Memory, 1 << 20},
	} {
		for _, name := range sortedKeys(group.values) {
			fmt.Fprintf(&b, "%-40s %10.3f %s\n", group.name+": "+name, group.values[name]/group.scale, group.unit)
		}
	}
	for _, name := range sortedKeys(f.Bytes) {
		fmt.Fprintf(&b, "%-40s %10d bytes\n", name, f.Bytes[name])
	}
	t.Log("\n" + b.String())
}

// sortedKeys are a map's keys in order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
