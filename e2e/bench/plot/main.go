// Command plot writes the tables and plots of the documents from what make bench
// measured. Run by make figures:
//
//	plot [-json build/bench.json] [-native build/native.txt] [-core build/core.txt] [-o docs/img] FILE.md…
//
// A table replaces what stands between <!-- figures: NAME --> and <!-- end --> in
// the documents. What was not measured keeps its old table and plot.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

func main() {
	browser := flag.String("json", "build/bench.json", "what BENCH_JSON wrote")
	native := flag.String("native", "build/native.txt", "output of go test -bench in e2e/bench/native")
	core := flag.String("core", "build/core.txt", "output of go test -bench in core")
	images := flag.String("o", "docs/img", "folder of the plots")
	flag.Parse()
	if err := run(*browser, *native, *core, *images, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "plot:", err)
		os.Exit(1)
	}
}

func run(browser, native, core, images string, documents []string) error {
	tables, plots := map[string]string{}, map[string]string{}
	var short summary
	for _, source := range []struct {
		path string
		read func(data []byte) error
	}{
		{browser, func(data []byte) error { return short.addBrowser(data, tables, plots) }},
		{native, func(data []byte) error { return short.addNative(data, tables, plots) }},
		{core, func(data []byte) error { return addCore(data, tables, plots) }},
	} {
		info, err := os.Stat(source.path)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(os.Stderr, "plot: there is no %s; its tables and plots stay as they are\n", source.path)
			continue
		}
		if err != nil {
			return err
		}
		data, err := os.ReadFile(source.path)
		if err != nil {
			return err
		}
		if short.day == "" {
			short.day = info.ModTime().UTC().Format("2 January 2006")
		}
		if err := source.read(data); err != nil {
			return fmt.Errorf("%s: %w", source.path, err)
		}
	}
	if short.browser && short.native {
		tables["summary"] = short.table()
	}
	for name, svg := range plots {
		if err := os.WriteFile(filepath.Join(images, name+".svg"), []byte(svg), 0o644); err != nil {
			return err
		}
	}
	return writeTables(documents, tables)
}

var place = regexp.MustCompile(`(?s)(<!-- figures: ([a-z]+) -->\n).*?(<!-- end -->)`)

// writeTables puts the tables into their places in the documents.
func writeTables(documents []string, tables map[string]string) error {
	used := map[string]bool{}
	for _, path := range documents {
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		changed := place.ReplaceAllFunc(text, func(match []byte) []byte {
			parts := place.FindSubmatch(match)
			name := string(parts[2])
			if _, ok := tables[name]; !ok {
				return match
			}
			used[name] = true
			return slices.Concat(parts[1], []byte(tables[name]), parts[3])
		})
		if string(changed) == string(text) {
			continue
		}
		if err := os.WriteFile(path, changed, 0o644); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if !used[name] && len(documents) > 0 {
			return fmt.Errorf("no document has a place for the table %s", name)
		}
	}
	return nil
}

// summary is the short table of the README.
type summary struct {
	day             string
	rows            [][]string
	engine          int
	browser, native bool
}

func (s *summary) table() string {
	text := rows([]string{"what", "against", "time, median", "of 95 in 100 pages, at most"}, s.rows)
	return text + fmt.Sprintf("\nMeasured on %s, each row in one run on the same pages; the engine is %d kB (brotli).\n", cmp(s.day, time.Now().UTC().Format("2 January 2006")), (s.engine+500)/1000)
}

func cmp(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
