package neardup_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"winnow/core/neardup"
)

// seedDocs returns the seeds as a perfect cleaner leaves them: the lines that
// are labelled body or subhead.
func seedDocs(t testing.TB) map[string]*neardup.Doc {
	dir := filepath.Join(sharedDir(t), "seeds")
	labels, err := os.ReadFile(filepath.Join(dir, "labels.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]string{}
	for _, row := range strings.Split(string(labels), "\n") {
		c := strings.Split(row, "\t")
		if len(c) != 4 || c[3] != "body" && c[3] != "subhead" {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(dir, c[0]))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(raw), "\n")
		from, _ := strconv.Atoi(c[1])
		to, _ := strconv.Atoi(c[2])
		texts[c[0]] = append(texts[c[0]], lines[from-1:to]...)
	}
	docs := map[string]*neardup.Doc{}
	for name, lines := range texts {
		docs[name] = neardup.Prepare(neardup.Story{ID: name, Text: strings.Join(lines, "\n\n"), Lang: "en"})
	}
	return docs
}

// TestSeedPairs holds the ten relations between the five seeds.
func TestSeedPairs(t *testing.T) {
	docs := seedDocs(t)
	raw, err := os.ReadFile(filepath.Join(sharedDir(t), "seeds", "relations.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	pairs := 0
	for _, row := range strings.Split(string(raw), "\n") {
		f := strings.Split(row, "\t")
		if len(f) != 3 || strings.HasPrefix(row, "#") {
			continue
		}
		pairs++
		c := neardup.Compare(docs[f[0]], docs[f[1]])
		got := c.Relation.String()
		if got == "excerpt" || got == "contains" || got == "identical" {
			got = "copy"
		}
		if got != f[2] {
			t.Errorf("Compare(%s, %s) = %s, want %s", f[0], f[1], c.Relation, f[2])
		}
		t.Logf("%s %s %-8s coverage %.2f %.2f resemblance %.2f", f[0][:3], f[1][:3], c.Relation, c.CoverageA, c.CoverageB, c.Resemblance)
	}
	if pairs != 10 {
		t.Errorf("read %d pairs, want 10", pairs)
	}
}
