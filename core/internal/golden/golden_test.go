package golden_test

import (
	"path/filepath"
	"strings"
	"testing"

	"winnow/core/internal/golden"
	"winnow/core/judge"
)

// TestProperties checks what holds for every page on every fixture of the
// repository.
func TestProperties(t *testing.T) {
	folders, err := filepath.Glob(filepath.Join("..", "..", "reason", "testdata", "*", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(folders) < 45 {
		t.Fatalf("only %d fixtures were found", len(folders))
	}
	seen := map[string]bool{}
	for _, path := range folders {
		dir := filepath.Dir(path)
		if seen[dir] {
			continue
		}
		seen[dir] = true
		for _, f := range golden.Load(t, dir) {
			golden.Properties(t, f.Path, f.Clean(t))
		}
	}
}

const sample = `<!-- Made up. One box of each mark. -->
<html><body><h1>A headline</h1><p>The story.</p>
<div data-want="promo"><p>Sign up.</p><p data-want="legal">Small print.</p></div>
<p data-want="byline">By Ann Other</p><p data-not="ad">Not an advertisement.</p></body></html>`

func TestRead(t *testing.T) {
	f := golden.Read(t, "sample.html", []byte(sample))
	want := []string{"", "", "promo", "legal", "byline", ""}
	for i := range want {
		if f.Want[i] != want[i] {
			t.Errorf("Want[%d] (%q) = %q, want %q", i, f.Blocks[i].Text, f.Want[i], want[i])
		}
	}
	if f.Not[5] != "ad" || f.Shows != "One box of each mark. " {
		t.Errorf("Not[5] = %q and Shows = %q", f.Not[5], f.Shows)
	}
	parts := []judge.Part{judge.Title, judge.Body, judge.Junk, judge.Junk, judge.Byline, judge.Junk}
	for i, v := range f.Judgement().Verdicts {
		if v.Part != parts[i] {
			t.Errorf("Verdicts[%d].Part = %s, want %s", i, v.Part, parts[i])
		}
	}
	if clean := string(f.Clean(t)); strings.Contains(clean, "data-want") || strings.Contains(clean, "data-not") {
		t.Errorf("Clean() leaves marks in: %s", clean)
	}
}
