package main

import (
	"fmt"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// weakPage makes a page of a headline, a story and a footer, labelled.
func labelledPage(t *testing.T, name string) *sample {
	t.Helper()
	html := "<h1>The " + name + " harbour opens again</h1><main>"
	for i := range 6 {
		html += fmt.Sprintf("<p>Sentence number %d says that the %s harbour has waited for this day since the storm took its wall. It did.</p>", i, name)
	}
	p, err := page.ParseHTML([]byte("<!doctype html><title>x</title><body>"+html+"</main><p>All rights reserved</p>"), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := &sample{id: name, page: p, blocks: block.Split(p)}
	s.evenWeights()
	for i := range s.blocks {
		s.keep = append(s.keep, s.blocks[i].Words > 10)
	}
	return s
}

func TestTextsOfPages(t *testing.T) {
	pages := []*sample{labelledPage(t, "north"), labelledPage(t, "south"), labelledPage(t, "east")}
	forms := map[string]int{}
	for _, s := range textsOf(pages) {
		forms[s.set]++
		if len(s.keep) != len(s.blocks) || len(s.weight) != len(s.blocks) {
			t.Fatalf("%s: %d blocks, %d labels, %d weights", s.set, len(s.blocks), len(s.keep), len(s.weight))
		}
		for i, b := range s.blocks {
			if story := strings.Contains(b.Text, " the "+s.id+" ") && strings.HasSuffix(b.Text, "It did."); story != s.keep[i] {
				t.Errorf("%s of %s: %q is labelled %v", s.set, s.id, b.Text, s.keep[i])
			}
		}
	}
	for _, form := range []string{"-page-full", "-page-reader", "-page-clean", "-page-short", "-page-spliced", "-page-brief"} {
		if forms[form] != len(pages) {
			t.Errorf("%d texts of the form %s from %d pages", forms[form], form, len(pages))
		}
	}
}

func TestSpliceKeepsTheStory(t *testing.T) {
	pages := []*sample{labelledPage(t, "north"), labelledPage(t, "south")}
	story := pages[0].lines(func(i int) bool { return pages[0].keep[i] })
	var kept []line
	for _, l := range pages[0].splice(story, pages, 0) {
		if l.keep {
			kept = append(kept, l)
		}
	}
	if fmt.Sprint(kept) != fmt.Sprint(story) {
		t.Errorf("the story's lines are %v, want %v", kept, story)
	}
}
