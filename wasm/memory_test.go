//go:build !js

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// mostMemory bounds what the engine takes for the pages of TestMemoryStays: it
// took 13 MB in November 2026.
const mostMemory = 20 << 20

// TestMemoryStays has the engine read the same pages again and again, small ones
// and large: between the 10th and the 100th its memory must not grow.
func TestMemoryStays(t *testing.T) {
	buildEngine(t)
	dir := t.TempDir()
	args := []string{filepath.Join("testdata", "memory.mjs"), filepath.Join("..", "web", "engine")}
	for i, times := range []int{1, 4, 20, 2, 60} { // 2 kB to 130 kB of HTML
		var src strings.Builder
		for k := range times {
			src.WriteString(strings.ReplaceAll(warmPage, "bridge", fmt.Sprint("bridge ", i, " ", k)))
		}
		path := filepath.Join(dir, fmt.Sprint(i))
		if err := os.WriteFile(path, []byte(snapshotOf(t, src.String())), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	cmd := exec.Command("node", args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node: %v", err)
	}
	var ten, hundred int
	if _, err := fmt.Sscan(string(out), &ten, &hundred); err != nil {
		t.Fatalf("%q: %v", out, err)
	}
	if hundred > ten || hundred > mostMemory {
		t.Errorf("the engine's memory is %d kB after 10 pages and %d kB after 100, want no more and at most %d kB", ten>>10, hundred>>10, mostMemory>>10)
	}
	t.Logf("%d kB after 10 pages, %d kB after 100", ten>>10, hundred>>10)
}
