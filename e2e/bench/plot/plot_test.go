package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const browserJSON = `{"Pages":[
{"Times":{"winnow":{"First":4,"Warm":1,"Failed":""},"readability":{"First":8,"Warm":10,"Failed":""},"defuddle":{"First":1,"Warm":2,"Failed":"no"}}},
{"Times":{"winnow":{"First":4,"Warm":2,"Failed":""},"readability":{"First":8,"Warm":4,"Failed":""},"defuddle":{"First":1,"Warm":8,"Failed":""}}}],
"Clicks":[{"Times":{"press":{"First":60,"Warm":30},"pressPeer":{"First":50,"Warm":40}}}],
"Ratios":[{"Name":"press, warm","Against":"pressPeer","Pages":1,"MedianMs":30,"MedianRatio":0.75,"P95":0.75,"Mean":0.75},{"Name":"winnow, warm","Against":"readability","Pages":2,"MedianMs":1.5,"MedianRatio":0.3,"P95":0.48,"Mean":0.22}],
"Parts":{"snapshot":1,"engine":3,"copy":0.1,"apply":0.2},"Memory":{"1":1048576,"10":2097152,"100":3145728},"Bytes":{"engine, brotli":786558}}`

const nativeText = `goos: linux
BenchmarkSets/fundus-2 	 5	 20.0 ms:readability	 8.0 ms:winnow	 0.1 p05/readability	 0.3 p25/readability	 0.4 median/readability	 0.5 p75/readability	 0.9 p95/readability	 0.41 mean/readability
BenchmarkGrowth/size/winnow/10kB-2 	 3	 1.8 ms	 170.3 µs/kB
BenchmarkGrowth/size/readability/10kB-2 	 3	 3.6 ms	 311.9 µs/kB
BenchmarkGrowth/depth/winnow/100-2 	 3	 0.4 ms	 3.75 µs/piece
BenchmarkGrowth/depth/winnow/400-2 	 3	 1.8 ms	 4.6 µs/piece
PASS
`

const coreText = "BenchmarkPrepare-2 10 5 ns/op\nBenchmarkStages/judge-2 1 50 ns/op 0.25 of-parse\nBenchmarkLookup/1000-2  7695  132527 ns/op  535.4 B/article  9.6 found/op\nBenchmarkLookup/10000-2  7695  201216 ns/op  297.5 B/article\n"

// TestRun: tables go to their places, what was not measured stays, plots are XML.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	put := func(name, text string) {
		if err := os.WriteFile(at(name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	put("b.json", browserJSON)
	put("n.txt", nativeText)
	put("l.txt", coreText)
	doc := "before\n"
	for _, name := range []string{"summary", "browser", "times", "native", "growth", "lookup", "stages", "other"} {
		doc += "<!-- figures: " + name + " -->\nold " + name + "\n<!-- end -->\n"
	}
	put("d.md", doc+"after\n")
	if err := run(at("b.json"), at("n.txt"), at("l.txt"), dir, []string{at("d.md")}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(at("d.md"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, want := range []string{
		"before\n", "after\n", "old other", "| an extension with Readability.js | 0.75 | 0.75 | 0.75 | 0.6 |", "2 pages; presses of the button on 1.", "| live page trimmed, warm | Readability.js | 0.30 × | 0.48 × |", "| fundus | go-readability | 0.40 | 0.90 | 0.41 | 8.0 / 20 |", "| 0.1, p95 0.35 |",
		"the engine is 787 kB", "| 10 kB | 170 | 312 |  |", "| depth | 3.8 | 4.6 |", "| 1,000 | 0.13 | 535 |", "| judge | 0.25 |", "engine's memory after pages: 1 | 1.0 MB |\n| engine's memory after pages: 10 |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the document does not say %q:\n%s", want, text)
		}
	}
	if n := strings.Count(text, "old "); n != 1 {
		t.Errorf("%d old tables stay, want 1", n)
	}
	for _, name := range []string{"speed", "parts", "native", "growth", "lookup"} {
		checkXML(t, at(name+".svg"))
	}
	if err := run(at("none"), at("n.txt"), at("none"), dir, []string{at("d.md")}); err != nil {
		t.Errorf("without the browser's figures: %v", err)
	}
	again, err := os.ReadFile(at("d.md"))
	if err != nil || string(again) != text {
		t.Errorf("the tables changed although nothing was measured anew: %v", err)
	}
	put("bare.md", "no place")
	if err := run(at("b.json"), at("none"), at("none"), dir, []string{at("bare.md")}); err == nil {
		t.Error("a table without a place is no error")
	}
}

func checkXML(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	shapes := 0
	for d := xml.NewDecoder(f); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if s, ok := token.(xml.StartElement); ok {
			shapes++
			for _, a := range s.Attr {
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("%s: %s has %s=%q", path, s.Name.Local, a.Name.Local, a.Value)
				}
			}
		}
	}
	if shapes < 10 {
		t.Errorf("%s has only %d shapes", path, shapes)
	}
}

// A page on which one extractor failed is left out.
func TestEach(t *testing.T) {
	f, err := readFigures([]byte(browserJSON))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := each(f.Pages, "winnow", "readability", false), []float64{.1, .5}; !slices.Equal(got, want) {
		t.Errorf("each = %v, want %v", got, want)
	}
	if got, want := each(f.Pages, "winnow", "defuddle", false), []float64{.25}; !slices.Equal(got, want) {
		t.Errorf("each = %v, want %v", got, want)
	}
}

func TestNumbers(t *testing.T) {
	for v, want := range map[float64]string{0: "0", .0123: "0.012", .4: "0.40", 1: "1.0", 2.63: "2.6", 34.6: "35", 1234: "1234"} {
		if got := short(v); got != want {
			t.Errorf("short(%v) = %q, want %q", v, got, want)
		}
	}
	for v, want := range map[float64]string{.02: "0.02", 1: "1", 10000: "10,000", 1e6: "1,000,000"} {
		if got := plain(v); got != want {
			t.Errorf("plain(%v) = %q, want %q", v, got, want)
		}
	}
}
