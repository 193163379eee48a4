package main

import (
	"fmt"
	"strings"
	"testing"

	"winnow/core/neardup"
)

func TestPreparedStoriesAreKept(t *testing.T) {
	lately = nil
	t.Cleanup(func() { lately = nil })
	story := func(i int) neardup.Story {
		return neardup.Story{ID: fmt.Sprint(i), Text: fmt.Sprintf("Story number %d is told here.", i)}
	}
	first := prepared(story(0))
	for i := range mostLately {
		if d := prepared(story(i)); d.ID != fmt.Sprint(i) || d.Text != story(i).Text {
			t.Fatalf("story %d comes back as %q", i, d.Text)
		}
		if prepared(story(0)) != first {
			t.Fatalf("the first story is prepared again after %d others", i)
		}
	}
	other := story(0)
	other.Published = "2026-11-21"
	if prepared(other) == first {
		t.Error("a story with another date comes back as the one without")
	}
	for i := range 3 * mostLately {
		prepared(story(100 + i))
	}
	if len(lately) != mostLately {
		t.Errorf("%d stories are kept, want %d", len(lately), mostLately)
	}
	if prepared(story(0)) == first {
		t.Error("a story is kept behind many newer ones")
	}
	long := neardup.Story{Text: strings.Repeat("A long text. ", maxLately/10)}
	prepared(long)
	if lately[0].Text == long.Text {
		t.Error("a very long text is kept")
	}
}
