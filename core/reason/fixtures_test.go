package reason_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/internal/golden"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// TestFixtures names the blocks of every fixture, with the verdicts that its
// marks give.
func TestFixtures(t *testing.T) {
	for _, r := range reason.All() {
		t.Run(r.String(), func(t *testing.T) {
			for _, f := range golden.Load(t, filepath.Join("testdata", r.String())) {
				check(t, f)
			}
		})
	}
}

func check(t *testing.T, f *golden.Fixture) {
	t.Helper()
	findings := reason.Name(f.Page, f.Blocks, f.Judgement())
	golden.EveryTextOnce(t, f.Path, f.Page, f.Blocks)
	golden.EveryRemovalNamed(t, f.Path, f.Blocks, findings)
	for i, got := range findings {
		want, text := f.Want[i], f.Blocks[i].Text
		switch {
		case f.Not[i] != "":
			if got.Reason.String() == f.Not[i] || got.Reason == reason.Kept {
				t.Errorf("%s: %.50q is %s by %s (%s), want any reason but that", f.Path, text, got.Reason, got.Rule, got.Evidence)
			}
		case want == "byline":
			want = "author"
		case want == "date":
			want = "meta"
		case want == "credit-part":
			want = "credit"
		case want == "" || golden.IsPart(want):
			want = "kept"
		}
		if f.Not[i] == "" && got.Reason.String() != want {
			t.Errorf("%s: %.50q is %s by %s (%s), want %s", f.Path, text, got.Reason, got.Rule, got.Evidence, want)
		}
	}
	for i, again := range reason.Name(f.Page, f.Blocks, f.Judgement()) {
		if again != findings[i] {
			t.Errorf("%s: two runs differ: %v, then %v", f.Path, findings[i], again)
		}
	}
}

// TestFixturesAreWhole: each reason has a page to cut, a look-alike in words
// and a look-alike in markup.
func TestFixturesAreWhole(t *testing.T) {
	for _, r := range reason.All() {
		var fires, text, class int
		for _, f := range golden.Load(t, filepath.Join("testdata", r.String())) {
			list, counter := f.Want, &fires
			switch {
			case strings.HasPrefix(f.Name, "keep-text-"):
				list, counter = f.Not, &text
			case strings.HasPrefix(f.Name, "keep-class-"):
				list, counter = f.Not, &class
			case strings.HasPrefix(f.Name, "keep-"):
				t.Errorf("%s is alike neither in text nor in class", f.Path)
			}
			for _, mark := range list {
				if mark == r.String() {
					*counter++
					break
				}
			}
		}
		if fires == 0 || text == 0 || class == 0 {
			t.Errorf("testdata/%s has %d pages that fire, %d look-alikes in text and %d in class; want one of each at least", r, fires, text, class)
		}
	}
	folders, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range folders {
		if d.IsDir() && !known(d.Name()) {
			t.Errorf("testdata/%s is no reason", d.Name())
		}
	}
}

func known(name string) bool {
	for _, r := range reason.All() {
		if r.String() == name {
			return true
		}
	}
	return name == "text"
}

// TestTextFixtures names the lines of plain texts. A line of a fixture is what
// should become of it, a tab, and the text; nothing before the tab is the story.
func TestTextFixtures(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "text", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal("no text fixtures: ", err)
	}
	for _, path := range files {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var want, lines []string
		for line := range strings.Lines(string(data)) {
			mark, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if !ok {
				t.Fatalf("%s: %q has no tab", path, line)
			}
			want, lines = append(want, mark), append(lines, text)
		}
		p, err := page.ParseText([]byte(strings.Join(lines, "\n")), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		blocks := block.Split(p)
		j := judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks))}
		for i := range blocks {
			switch want[i] {
			case "title":
				j.Verdicts[i].Part = judge.Title
			case "":
				j.Verdicts[i].Part = judge.Body
			}
		}
		for i, got := range reason.Name(p, blocks, j) {
			if want[i] == "" || want[i] == "title" {
				want[i] = "kept"
			}
			if got.Reason.String() != want[i] {
				t.Errorf("%s: %.50q is %s by %s (%s), want %s", path, blocks[i].Text, got.Reason, got.Rule, got.Evidence, want[i])
			}
		}
	}
}
