//go:build !js

package core

import (
	"bufio"
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"winnow/e2e/bench/made"
)

// The counters of this file: how often each statement of ours, of the HTML parser
// and of the library's functions on strings and slices ran. Counts do not depend on
// the machine, so that work that grows faster than the page fails here each time.
const counted = "winnow/core/...,golang.org/x/net/html,github.com/agnivade/levenshtein,strings,bytes,slices,unicode/utf8"

// TestWorkGrowsWithThePage cleans pages that grow in one direction only, each once
// and four times as large. All work beyond a small page's may grow four times and a
// half: a little sorting, tables that fill. One statement may grow eight times, as
// some begin late, unless it is too rare to matter; growing with the square would
// be sixteen.
func TestWorkGrowsWithThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program with counters, half a minute")
	}
	const n, most, mostOfOne, rare = 600, 4.5, 8, 100
	p := countingProgram(t)
	small := p.clean(t, made.Shapes["breadth"](1))
	for _, shape := range slices.Sorted(maps.Keys(made.Shapes)) {
		one, four := p.clean(t, made.Shapes[shape](n)), p.clean(t, made.Shapes[shape](4*n))
		total1, total4 := 0, 0
		for place := range four {
			total1, total4 = total1+one[place]-small[place], total4+four[place]-small[place]
		}
		t.Logf("%-10s %9d statements, %9d on the page four times as large: %.2f", shape, total1, total4, float64(total4)/float64(total1))
		if float64(total4) > most*float64(total1) {
			t.Errorf("%s: all work grew from %d to %d", shape, total1, total4)
		}
		for place, times := range four {
			if times > total4/rare && times > mostOfOne*one[place] {
				t.Errorf("%s: %s ran %d times on a page four times as large, %d times before", shape, place, times, one[place])
			}
		}
	}
}

// counting is the terminal command with counters.
type counting struct{ dir string }

func countingProgram(t *testing.T) counting {
	t.Helper()
	p := counting{t.TempDir()}
	run(t, exec.Command("go", "build", "-cover", "-covermode=count", "-coverpkg="+counted, "-o", p.path("winnow"), "./cmd/winnow"))
	return p
}

func (p counting) path(name string) string { return filepath.Join(p.dir, name) }

// clean cleans a page and gives how often the statements of each place ran.
func (p counting) clean(t *testing.T, html string) map[string]int {
	t.Helper()
	counters := p.path("counters")
	if err := os.RemoveAll(counters); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{os.Mkdir(counters, 0o755), os.WriteFile(p.path("page.html"), []byte(html), 0o644)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(p.path("winnow"), "clean", "-format", "json", p.path("page.html"))
	cmd.Env = append(os.Environ(), "GOCOVERDIR="+counters)
	if out, err := cmd.Output(); len(out) < 100 { // exit status 1 is a page without an article
		t.Fatalf("winnow answers %q: %v", out, err)
	}
	run(t, exec.Command("go", "tool", "covdata", "textfmt", "-i="+counters, "-o="+p.path("profile")))
	profile, err := os.ReadFile(p.path("profile"))
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for lines := bufio.NewScanner(bytes.NewReader(profile)); lines.Scan(); {
		// file:from,to statements times
		f := strings.Fields(lines.Text())
		if len(f) != 3 {
			continue
		}
		statements, err1 := strconv.Atoi(f[1])
		times, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil {
			t.Fatalf("a profile has the line %q", lines.Text())
		}
		counts[f[0]] += statements * times
	}
	if len(counts) < 1000 {
		t.Fatalf("only %d places were counted", len(counts))
	}
	return counts
}

func run(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", cmd.Args, err, out)
	}
}
