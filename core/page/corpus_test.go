//go:build !js

package page_test

import (
	"path/filepath"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/page"
)

// TestCorpusEncodings reads the corpora's pages without being told their
// encoding and compares with the reading in the encoding that the gold names.
func TestCorpusEncodings(t *testing.T) {
	pages, legacy, differ := 0, 0, 0
	eachPage(t, func(g *eval.Gold, data []byte) {
		told, err1 := page.ParseHTML(data, page.Options{Encoding: g.Encoding})
		own, err2 := page.ParseHTML(data, page.Options{})
		if err1 != nil || err2 != nil {
			t.Logf("%s: %v, %v", g.ID, err1, err2)
			return
		}
		pages++
		if own.Encoding != "utf-8" {
			legacy++
		}
		if blockText(told) != blockText(own) {
			differ++
			t.Logf("%s: gold says %s, read as %s", g.ID, g.Encoding, own.Encoding)
		}
	})
	t.Logf("%d pages, %d not in UTF-8, %d read otherwise than the gold says", pages, legacy, differ)
	if differ*100 > pages {
		t.Errorf("%d of %d pages are read otherwise than the gold says, want at most one in a hundred", differ, pages)
	}
}

// TestCorpusUnread: the parser makes the same of the corpora's pages without what
// nothing reads of them.
func TestCorpusUnread(t *testing.T) {
	pages, all, unread := 0, 0, 0
	eachPage(t, func(_ *eval.Gold, data []byte) {
		pages++
		all += len(data)
		unread += page.SameButUnread(t, string(data))
	})
	t.Logf("%d pages, %.0f %% of their bytes are read by nothing", pages, 100*float64(unread)/float64(all))
	if unread*2 < all {
		t.Errorf("%d of %d bytes were left out, want half", unread, all)
	}
}

// eachPage hands out the corpora's pages; the test is skipped where there are none.
func eachPage(t *testing.T, do func(g *eval.Gold, data []byte)) {
	t.Helper()
	shared := eval.SharedDir()
	if shared == "" {
		t.Skip("the corpora are not beside the project (../shared/corpus)")
	}
	sets, err := eval.LoadSets(filepath.Join(shared, "corpus"))
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range sets {
		for i := range set.Golds {
			data, err := set.HTML(set.Golds[i].ID)
			if err != nil {
				t.Fatal(err)
			}
			do(&set.Golds[i], data)
		}
	}
}

func blockText(p *page.Page) string {
	var b strings.Builder
	for _, bl := range block.Split(p) {
		b.WriteString(bl.Text)
		b.WriteByte('\n')
	}
	return b.String()
}
