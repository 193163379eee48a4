//go:build !js && !race

package core

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"

	"winnow/core/page"
	"winnow/e2e/bench/made"
)

// TestAllocationBudget holds what cleaning a made-up page allocates to the budgets
// of .ci/budget.json. Without collections, which empty pools when they like, the
// counts are the same every time. Raise one in the change that needs it, with why.
func TestAllocationBudget(t *testing.T) {
	html := []byte(made.News(100e3))
	parsed, err := page.ParseHTML(html, Options{})
	if err != nil {
		t.Fatal(err)
	}
	live := snapshot(parsed)
	got := map[string]map[string]float64{}
	for name, clean := range map[string]func() (*Result, error){
		"HTML":     func() (*Result, error) { return CleanHTML(html, Options{}) },
		"snapshot": func() (*Result, error) { return CleanSnapshot(live) },
		"hiding":   func() (*Result, error) { return JudgeSnapshot(live) },
	} {
		if r, err := clean(); err != nil || !r.Judged.IsArticle {
			t.Fatalf("%s: the page is no article: %v", name, err)
		}
		got[name] = allocations(func() { _, _ = clean() }) // worked above
	}
	data, err := os.ReadFile(filepath.Join("..", ".ci", "budget.json"))
	if err != nil {
		t.Fatal(err)
	}
	var budget struct{ Allocations map[string]map[string]float64 }
	if err := json.Unmarshal(data, &budget); err != nil {
		t.Fatal(err)
	}
	for name, kinds := range got {
		for kind, n := range kinds {
			limit := budget.Allocations[name][kind]
			t.Logf("%s: %.0f %s of %.0f", name, n, kind, limit)
			if n > limit {
				t.Errorf("%s: %.0f %s of %.0f allowed", name, n, kind, limit)
			}
		}
	}
}

// allocations are the objects and bytes that one of twenty runs allocates, once
// pools and tables are filled.
func allocations(run func()) map[string]float64 {
	const runs = 20
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // pools are the processor's own
	run()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		run()
	}
	runtime.ReadMemStats(&after)
	return map[string]float64{
		"objects": float64(after.Mallocs-before.Mallocs) / runs,
		"bytes":   float64(after.TotalAlloc-before.TotalAlloc) / runs,
	}
}
