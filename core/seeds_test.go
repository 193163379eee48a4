package core

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/core/internal/eval"
	"winnow/core/judge"
)

// seedLabels reads ../shared/seeds/labels.tsv: file → line → label.
func seedLabels(t *testing.T) (dir string, labels map[string]map[int]string) {
	t.Helper()
	shared := eval.SharedDir()
	if shared == "" {
		t.Skip("the seeds are not beside the project (../shared/seeds)")
	}
	dir = filepath.Join(shared, "seeds")
	data, err := os.ReadFile(filepath.Join(dir, "labels.tsv"))
	if err != nil {
		t.Skip("no labels of the seeds: ", err)
	}
	labels = map[string]map[int]string{}
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		var file, label string
		var from, to int
		if _, err := fmt.Sscanf(line, "%s %d %d %s", &file, &from, &to, &label); err != nil {
			t.Fatalf("labels.tsv: %q: %v", line, err)
		}
		if labels[file] == nil {
			labels[file] = map[int]string{}
		}
		for n := from; n <= to; n++ {
			labels[file][n] = label
		}
	}
	return dir, labels
}

// TestSeeds holds the five documents the project began from: every line of the
// body and no other is kept, and the titles are found.
func TestSeeds(t *testing.T) {
	dir, labels := seedLabels(t)
	for file, want := range labels {
		data, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		r, err := CleanText(data, Options{})
		if err != nil {
			t.Fatal(file, err)
		}
		if !r.Judged.IsArticle {
			t.Errorf("%s is called %q", file, r.Judged.PageKind)
		}
		for i, b := range r.Blocks {
			label, v := want[int(b.Line)], r.Judged.Verdicts[i]
			if v.Kept() != (label == "body" || label == "subhead") {
				t.Errorf("%s:%d is %s (%.2f), labelled %s: %.60q", file, b.Line, v.Part, v.Score, label, b.Text)
			}
			if label == "title" && v.Part != judge.Title {
				t.Errorf("%s:%d: the title is %s: %.60q", file, b.Line, v.Part, b.Text)
			}
			if label == "title" && r.Article.Title != b.Text {
				t.Errorf("%s: Title = %q, want %q", file, r.Article.Title, b.Text)
			}
		}
	}
}
