//go:build !js

package main

import (
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// makeCorpus writes a corpus with one set of one page.
func makeCorpus(t *testing.T, dir string) {
	t.Helper()
	pages := filepath.Join(dir, "made", "pages")
	if err := os.MkdirAll(pages, 0o700); err != nil {
		t.Fatal(err)
	}
	gold, err := json.Marshal(map[string]any{
		"id": "ferry", "url": "https://bay.test/ferry", "title": "The night ferry sails again", "body": madeBody, "encoding": "utf-8",
		"with": []string{"leave each evening"}, "without": []string{"Weather pages"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "made", "gold.jsonl"), append(gold, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(pages, "ferry.html.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z := gzip.NewWriter(f)
	if _, err := z.Write([]byte(madePage)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
