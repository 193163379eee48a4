package main

import (
	"fmt"
	"strings"
	"testing"

	"winnow/core"
	"winnow/core/jsontext"
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

// relatePayload asks how a made-up story, its first half, and another story stand
// to the story.
const relatePayload = `{"story":{"id":"whole","text":"The bridge opened on Monday after two years of work.\n\nThe mayor crossed it first, on a bicycle that was older than she is.\n\nFerries will sail until the end of the month, the harbour office said."},
"others":[{"id":"half","text":"The bridge opened on Monday after two years of work.\n\nThe mayor crossed it first, on a bicycle that was older than she is."},
{"id":"other","text":"Three vineyards lost their harvest to hail last night.\n\nGrowers say that nets would have cost more than the grapes."}]}`

// TestRelate holds that the short answers say what comparing each pair says.
func TestRelate(t *testing.T) {
	list := answerOf(t, OpRelate, "", relatePayload).Get("relations").Items
	v, _ := jsontext.Parse(relatePayload)
	if len(list) != 2 || list[0].Get("relation").Str() != "excerpt" || list[1].Get("relation").Str() != "unrelated" {
		t.Fatalf("the half and another story are %v, want an excerpt and unrelated", list)
	}
	for i, other := range v.Get("others").Items {
		c := neardup.Compare(neardup.Prepare(core.ReadStory(other)), neardup.Prepare(core.ReadStory(v.Get("story"))))
		whole, _ := jsontext.Parse(string(core.AppendComparison(nil, other.Get("id").Str(), "whole", c)))
		for _, name := range []string{"a", "b", "relation", "coverageA", "coverageB", "resemblance"} {
			if got, want := list[i].Get(name).Text, whole.Get(name).Text; got != want {
				t.Errorf("%s of %s is %s, comparing says %s", name, other.Get("id").Str(), got, want)
			}
		}
	}
	for _, bad := range []string{``, `{}`, `{"story":1,"others":[]}`, `{"story":{},"others":[` + strings.Repeat(`{},`, maxRelated) + `{}]}`} {
		if code := answerOf(t, OpRelate, "", bad).Get("error").Get("code").Str(); code != "usage" {
			t.Errorf("%.30q: error %q, want usage", bad, code)
		}
	}
}
