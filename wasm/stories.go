package main

import (
	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// maxStories is how many stories one request may group: every pair is compared.
const maxStories = 300

// compare answers {"comparison"}; the payload holds the stories "a" and "b".
func compare(payload []byte) []byte {
	v, ok := jsontext.Parse(string(payload))
	if !ok || v.Get("a").Kind != jsontext.Object || v.Get("b").Kind != jsontext.Object {
		return fail("usage", "To compare takes two stories.")
	}
	a, b := core.ReadStory(v.Get("a")), core.ReadStory(v.Get("b"))
	c := neardup.Compare(neardup.Prepare(a), neardup.Prepare(b))
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("comparison")
		w.Raw(core.AppendComparison(nil, a.ID, b.ID, c))
	})
	return w.Buf
}
