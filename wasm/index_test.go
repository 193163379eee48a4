package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"winnow/core/neardup"
)

// sentences are what the made-up stories are made of, by the first letter of
// their seed.
var sentences = map[byte]string{
	'n': "On day %d the miller %c carries sack %d past the northern gate before noon. ",
	's': "Sailor %[2]c from boat %[1]d sells %[3]d herrings at a southern quay while gulls look on. ",
	'e': "Nobody in eastern valley %[1]d believed that choir %[2]c could sing for %[3]d hours without rest. ",
}

// madeStory is a story of made-up sentences; stories of one seed share them.
func madeStory(id, seed string, from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		fmt.Fprintf(&b, sentences[seed[0]], i, 'a'+i%26, i*i+7)
	}
	return `{"id":"` + id + `","published":"2026-11-02","text":"` + b.String() + `"}`
}

func emptyIndex(t *testing.T) {
	known = &neardup.Index{}
	t.Cleanup(func() { known = &neardup.Index{} })
}

func TestRememberAndRecall(t *testing.T) {
	emptyIndex(t)
	for _, seed := range []string{"northern", "southern", "eastern"} {
		answerOf(t, OpRemember, "", madeStory(seed, seed, 0, 20))
	}
	v := answerOf(t, OpRecall, "", madeStory("new", "southern", 2, 18)).Get("candidates").List()
	if len(v) == 0 || v[0].Get("id").Str() != "southern" {
		t.Fatalf("an excerpt recalls %v, want southern first", v)
	}
	for _, c := range answerOf(t, OpRecall, "", madeStory("southern", "southern", 0, 20)).Get("candidates").List() {
		if c.Get("id").Str() == "southern" {
			t.Error("a story recalls itself")
		}
	}
	f := answerOf(t, OpForget, `{"ids":["southern","nobody"]}`, "")
	if f.Get("forgotten").Str() != "1" || f.Get("known").Str() != "2" {
		t.Errorf("forgetting one story of three answers %v", f)
	}
	if v := answerOf(t, OpRecall, "", madeStory("new", "southern", 2, 18)).Get("candidates").List(); len(v) > 0 && v[0].Get("id").Str() == "southern" {
		t.Error("a forgotten story is recalled")
	}
	if f := answerOf(t, OpForget, `{"before":"2026-12-01"}`, ""); f.Get("known").Str() != "0" {
		t.Errorf("after all were forgotten by date: %v", f)
	}
}

func TestExportAndImport(t *testing.T) {
	emptyIndex(t)
	answerOf(t, OpRemember, "", madeStory("one", "northern", 0, 20))
	answerOf(t, OpRemember, "", madeStory("two", "southern", 0, 20))
	stored := bytes.Clone(Call(OpExport, nil, nil))
	if len(stored) == 0 || stored[0] == '{' {
		t.Fatalf("the exported index begins with %.8q", stored)
	}
	known = &neardup.Index{}
	if v := answerOf(t, OpImport, "", string(stored)); v.Get("known").Str() != "2" || v.Get("damaged").Text != "false" {
		t.Errorf("importing two stories answers %v", v)
	}
	known = &neardup.Index{}
	answerOf(t, OpRemember, "", madeStory("three", "eastern", 0, 20))
	if v := answerOf(t, OpImport, `{"merge":true}`, string(stored)); v.Get("known").Str() != "3" {
		t.Errorf("merging two stories into one answers %v", v)
	}
	for _, bad := range []string{"", "nothing of the kind", "{}"} {
		if v := answerOf(t, OpImport, "", bad); v.Get("error").Get("code").Str() != "bad-index" {
			t.Errorf("importing %q answers %v", bad, v)
		}
	}
	if known.Len() != 3 {
		t.Errorf("a refused import leaves %d stories, want 3", known.Len())
	}
	if v := answerOf(t, OpImport, "", string(stored[:len(stored)-20])); v.Get("error").Kind == 0 && v.Get("damaged").Text != "true" {
		t.Errorf("importing a damaged index answers %v", v)
	}
}

func TestRefusedStories(t *testing.T) {
	emptyIndex(t)
	for payload, code := range map[string]string{"": "usage", "[]": "usage", `{"id":"x","text":" "}`: "empty", `{"text":"Words without a name."}`: "usage"} {
		if v := answerOf(t, OpRemember, "", payload); v.Get("error").Get("code").Str() != code {
			t.Errorf("remembering %q answers %v, want %s", payload, v, code)
		}
	}
}
