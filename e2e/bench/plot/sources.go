package main

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// compared are the rows of the browser's table: what is timed, against what, and
// our aims for the median and for 95 of 100 pages (0 is none).
var compared = []struct {
	label, name, against, other string
	aim, aim95                  float64
	brief                       bool // also in the README
}{
	{"live page trimmed, warm", "winnow, warm", "readability", "Readability.js", .10, .35, true},
	{"live page trimmed, first on a running engine", "winnow, first", "readability", "Readability.js", .6, 0, true},
	{"live page trimmed and the article made, warm", "winnowAll, warm", "readability", "Readability.js", 0, 0, false},
	{"live page trimmed, warm", "winnow, warm", "defuddle", "Defuddle", .05, 0, true},
	{"HTML text cleaned, warm", "winnowHTML, warm", "readabilityHTML", "DOMParser and Readability.js", .8, 0, true},
	{"button pressed to parts hidden, warm", "press, warm", "pressPeer", "an extension with Readability.js", .6, 0, true},
	{"button pressed to parts hidden, a page's first time", "press, first", "pressPeer", "an extension with Readability.js", 0, 0, false},
	{"Defuddle, warm", "defuddle, warm", "readability", "Readability.js", 0, 0, false},
}

// addBrowser makes the tables and plots of what was measured in Chromium.
func (s *summary) addBrowser(data []byte, tables, plots map[string]string) error {
	f, err := readFigures(data)
	if err != nil {
		return err
	}
	s.browser, s.engine = true, f.Bytes["engine, brotli"]
	var list [][]string
	for _, c := range compared {
		r, ok := f.ratio(c.name, c.against)
		if !ok {
			continue
		}
		list = append(list, []string{c.label, c.other, short(r.MedianRatio), short(r.P95), short(r.Mean), aims(c.aim, c.aim95)})
		if c.brief {
			s.rows = append(s.rows, []string{c.label, c.other, short(r.MedianRatio) + " ×", short(r.P95) + " ×"})
		}
	}
	tables["browser"] = rows([]string{"what", "against", "median", "p95", "mean", "aim"}, list) +
		fmt.Sprintf("\n%s, %d pages; presses of the button on %d.\n", s.day, len(f.Pages), len(f.Clicks))
	tables["times"] = timesTable(&f)
	plots["speed"] = speedPlot(&f)
	order := []part{{"snapshot", "a", 0}, {"copy", "d", 0}, {"engine", "ours", 0}, {"apply", "b", 0}}
	whole := 0.0
	for i := range order {
		order[i].value = f.Parts[order[i].label]
		whole += order[i].value
	}
	plots["parts"] = partsPlot("Where the time of trimming goes", fmt.Sprintf("Medians over %d pages, warm; together %s ms.", len(f.Pages), short(whole)), "ms", order)
	return nil
}

func speedPlot(f *figures) string {
	strips := []strip{
		{"Live page trimmed", "warm, against Readability.js", "ours", each(f.Pages, "winnow", "readability", false), .10},
		{"The first page", "running engine, Readability.js", "ours", each(f.Pages, "winnow", "readability", true), .6},
		{"Live page trimmed", "warm, against Defuddle", "ours", each(f.Pages, "winnow", "defuddle", false), .05},
		{"HTML text cleaned", "DOMParser and Readability.js", "ours", each(f.Pages, "winnowHTML", "readabilityHTML", false), .8},
		{"Button to hidden", "an extension with Readability.js", "ours", each(f.Clicks, "press", "pressPeer", false), .6},
		{"Defuddle", "warm, against Readability.js", "d", each(f.Pages, "defuddle", "readability", false), 0},
	}
	strips = slices.DeleteFunc(strips, func(s strip) bool { return len(s.ratios) == 0 })
	return stripsPlot("Time, beside other extractors on the same pages", fmt.Sprintf("Chromium, %d news pages, each page's times from one run; left is faster.", len(f.Pages)), "1 = the other", strips)
}

// timesTable lists the single measurements.
func timesTable(f *figures) string {
	var list [][]string
	for _, g := range []struct {
		name, unit string
		values     map[string]float64
		scale      float64
	}{
		{"engine start", "ms", f.Start, 1}, {"button pressed to page trimmed", "ms", f.Press, 1},
		{"longest task of the page", "ms", f.Scheduler, 1}, {"engine's memory after pages", "MB", f.Memory, 1 << 20},
	} {
		var names []string
		for name := range g.values {
			names = append(names, name)
		}
		sort.Slice(names, func(i, k int) bool { return natural(names[i]) < natural(names[k]) })
		for _, name := range names {
			list = append(list, []string{g.name + ": " + name, short(g.values[name]/g.scale) + " " + g.unit})
		}
	}
	for _, name := range []string{"engine, raw", "engine, brotli", "extension, zip"} {
		if n := f.Bytes[name]; n > 0 {
			list = append(list, []string{name, strconv.Itoa((n+500)/1000) + " kB"})
		}
	}
	return rows([]string{"what", "found"}, list)
}

// natural makes numbers in names sort by size.
func natural(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
	if i < 0 {
		return s
	}
	n := len(s[i:]) - len(strings.TrimLeft(s[i:], "0123456789,"))
	return s[:i] + fmt.Sprintf("%12s", s[i:i+n]) + s[i+n:]
}

// programs are the ones that the native bench measures beside Winnow.
var programs = []struct {
	name, label, colour string
	aim                 float64
	brief               bool
}{
	{"readability", "go-readability", "a", .7, true},
	{"trafilatura", "go-trafilatura", "b", 0, false},
	{"trafilatura-fallback", "go-trafilatura with its fallback", "b", .2, true},
}

// addNative makes the tables and plots of what was measured beside Go programs.
func (s *summary) addNative(data []byte, tables, plots map[string]string) error {
	list, err := readBench(data)
	if err != nil {
		return err
	}
	s.native = true
	var table [][]string
	var spans []span
	for _, b := range list {
		set, ok := strings.CutPrefix(b.name, "Sets/")
		if !ok {
			continue
		}
		v := b.values
		for _, p := range programs {
			at := func(what string) float64 { return v[what+"/"+p.name] }
			table = append(table, []string{set, p.label, short(at("median")), short(at("p95")), short(at("mean")), short(v["ms:winnow"]) + " / " + short(v["ms:"+p.name]),
				short(v["objects:winnow"]/1000) + " / " + short(v["objects:"+p.name]/1000), aims(p.aim, 0)})
			label := strings.TrimSuffix(p.label, " with its fallback")
			note := "pages of " + set
			if label != p.label {
				note = "with its fallback, pages of " + set
			}
			spans = append(spans, span{label, note, p.colour, at("p05"), at("p25"), at("median"), at("p75"), at("p95"), p.aim})
			if p.brief && set == "fundus" {
				s.rows = append(s.rows, []string{"HTML text cleaned, Go", p.label, short(at("median")) + " ×", short(at("p95")) + " ×"})
			}
		}
	}
	if len(table) > 0 {
		tables["native"] = rows([]string{"pages", "against", "median", "p95", "mean", "ms a page, ours / theirs", "thousand objects allocated", "aim"}, table)
		plots["native"] = spansPlot("Time in Go, beside other programs on the same pages", "Our time over theirs, page by page, in one run; left is faster.", spans)
	}
	return addGrowth(list, tables, plots)
}

// addGrowth makes the tables and the plot of cost against size.
func addGrowth(list []bench, tables, plots map[string]string) error {
	curves := []curve{{"Winnow", "ours", nil}, {"go-readability", "a", nil}, {"go-trafilatura", "b", nil}}
	program := map[string]int{"winnow": 0, "readability": 1, "trafilatura": 2}
	var sizes, shapes [][]string
	head := []string{"µs each, of"}
	for _, b := range list {
		f := strings.Split(b.name, "/")
		if f[0] != "Growth" || len(f) != 4 {
			continue
		}
		if f[1] != "size" {
			if len(shapes) == 0 || shapes[len(shapes)-1][0] != f[1] {
				shapes = append(shapes, []string{f[1]})
			}
			if len(shapes) == 1 {
				n, _ := strconv.Atoi(f[3])
				head = append(head, plain(float64(n)))
			}
			shapes[len(shapes)-1] = append(shapes[len(shapes)-1], short(b.values["µs/piece"]))
			continue
		}
		kB, err := strconv.Atoi(strings.TrimSuffix(f[3], "kB"))
		i, ok := program[f[2]]
		if err != nil || !ok {
			return fmt.Errorf("a line is named %s", b.name)
		}
		curves[i].points = append(curves[i].points, point{float64(kB), b.values["ms"]})
		if i == 0 {
			sizes = append(sizes, []string{plain(float64(kB)) + " kB", short(b.values["µs/kB"]), "", ""})
		} else if n := len(sizes); n > 0 {
			sizes[n-1][1+i] = short(b.values["µs/kB"])
		}
	}
	if len(sizes) == 0 {
		return nil
	}
	tables["growth"] = rows([]string{"µs per kB, pages of", "Winnow", "go-readability", "go-trafilatura"}, sizes)
	if len(shapes) > 0 {
		tables["growth"] += "\n" + rows(head, shapes)
	}
	plots["growth"] = curvesPlot("Time as pages grow", "Go, made-up news pages of 10 kB to 10 MB, the best of a few rounds each.", "size of the page, kB", "ms", curves)
	return nil
}

// addCore makes the tables and the plot of what the benchmarks in core print:
// look-ups among many stories, and the stages of cleaning beside parsing.
func addCore(data []byte, tables, plots map[string]string) error {
	list, err := readBench(data)
	if err != nil {
		return err
	}
	var table, stages [][]string
	c := curve{"look-up", "ours", nil}
	for _, b := range list {
		set, name, _ := strings.Cut(b.name, "/")
		switch n, err := strconv.Atoi(name); {
		case set == "Lookup" && err == nil:
			c.points = append(c.points, point{float64(n), b.values["ns/op"] / 1e6})
			table = append(table, []string{plain(float64(n)), short(b.values["ns/op"] / 1e6), short(b.values["B/article"])})
		case set == "Stages":
			stages = append(stages, []string{name, short(b.values["of-parse"])})
		}
	}
	if len(stages) > 0 {
		tables["stages"] = rows([]string{"stage", "of the time of html.Parse"}, stages)
	}
	if len(table) == 0 {
		return nil
	}
	tables["lookup"] = rows([]string{"stories in the index", "look-up, ms", "bytes a story"}, table)
	plots["lookup"] = curvesPlot("Looking a story up among many", "Go; made-up stories whose words repeat as those of news do.", "stories in the index", "ms", []curve{c})
	return nil
}

// rows is a table of Markdown.
func rows(head []string, list [][]string) string {
	var b strings.Builder
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(head)
	b.WriteString("|" + strings.Repeat("---|", len(head)) + "\n")
	for _, r := range list {
		line(r)
	}
	return b.String()
}

// aims words an aim for the median and for 95 of 100 pages.
func aims(median, p95 float64) string {
	switch {
	case median == 0:
		return ""
	case p95 == 0:
		return plain(median)
	}
	return plain(median) + ", p95 " + plain(p95)
}
