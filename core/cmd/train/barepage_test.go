package main

import (
	"strings"
	"testing"
)

func TestBarePages(t *testing.T) {
	var pages []*sample
	for _, name := range []string{"north", "south", "east", "west", "upper", "lower", "inner", "outer"} {
		pages = append(pages, labelledPage(t, name))
	}
	forms, short := map[string]int{}, 0
	for _, s := range barePages(pages) {
		forms[s.set]++
		story := 0
		for i, b := range s.blocks {
			if is := strings.HasSuffix(b.Text, "It did."); is != s.keep[i] {
				t.Errorf("%s of %s: %q is labelled %v", s.set, s.id, b.Text, s.keep[i])
			} else if is {
				story++
			}
			if s.weight[i] <= 0 {
				t.Errorf("%s of %s: %q weighs nothing", s.set, s.id, b.Text)
			}
		}
		if s.set == "-bare-long" && story != 6 {
			t.Errorf("%s has %d of 6 paragraphs", s.id, story)
		}
		if story < 6 {
			short++
		}
		for _, n := range s.page.Nodes {
			for _, a := range n.Attr {
				if a.Key != "lang" && a.Key != "href" {
					t.Errorf("%s of %s has an attribute %s", s.set, s.id, a.Key)
				}
			}
		}
	}
	if forms["-bare-short"] != len(pages) || forms["-bare-long"] != len(pages) || forms["-bare-mixed"] != len(pages) || short == 0 {
		t.Errorf("%v of %d pages, %d of them cut short", forms, len(pages), short)
	}
}

// What is drawn of a page makes pages of all kinds.
func TestBareHTML(t *testing.T) {
	s := labelledPage(t, "north")
	seen := map[string]bool{}
	for form := range strings.FieldsSeq("a b c d e f g h i j k l m n o p") {
		text := s.bareHTML(form, []int{0, 1, 2, len(s.blocks) - 1})
		for _, mark := range []string{"<article>", "<header><h1>", "</header><main><article><p>", "</article></main><footer><p>All rights", "<div>", "<body><h1>"} {
			if strings.Contains(text, mark) {
				seen[mark] = true
			}
		}
	}
	if len(seen) != 6 {
		t.Errorf("seen: %v", seen)
	}
}
