//go:build !js

package page

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCorpusEncodings reads the corpora's pages without being told their
// encoding and compares with the reading in the encoding that the gold names.
func TestCorpusEncodings(t *testing.T) {
	shared := os.Getenv("WINNOW_SHARED")
	if shared == "" {
		shared = "../../../shared"
	}
	golds, _ := filepath.Glob(filepath.Join(shared, "corpus", "*", "gold.jsonl"))
	if len(golds) == 0 {
		t.Skip("the corpora are not here")
	}
	pages, legacy, differ := 0, 0, 0
	for _, gold := range golds {
		lines, err := os.ReadFile(gold)
		if err != nil {
			t.Fatal(err)
		}
		for l := range strings.Lines(string(lines)) {
			var g struct{ ID, Encoding string }
			if err := json.Unmarshal([]byte(l), &g); err != nil {
				t.Fatal(err)
			}
			data := unzip(t, filepath.Join(filepath.Dir(gold), "pages", g.ID+".html.gz"))
			told, err1 := ParseHTML(data, Options{Encoding: g.Encoding})
			own, err2 := ParseHTML(data, Options{})
			if err1 != nil || err2 != nil {
				t.Logf("%s: %v, %v", g.ID, err1, err2)
				continue
			}
			pages++
			if own.Encoding != "utf-8" {
				legacy++
			}
			if visibleText(told) != visibleText(own) {
				differ++
				t.Logf("%s: gold says %s, read as %s", g.ID, g.Encoding, own.Encoding)
			}
		}
	}
	t.Logf("%d pages, %d not in UTF-8, %d read otherwise than the gold says", pages, legacy, differ)
	if differ*100 > pages {
		t.Errorf("%d of %d pages are read otherwise than the gold says, want at most one in a hundred", differ, pages)
	}
}

func unzip(t *testing.T, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
