package main

import (
	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// maxStories is how many stories one request may group; more would keep the
// engine busy for seconds.
const maxStories = 1000

// lately are the stories that were prepared last, the newest first. A page that
// was opened is looked up, compared with the candidates one by one, and then
// remembered: all of that takes it prepared once.
var lately []*neardup.Doc

const (
	mostLately = 16
	maxLately  = 64 << 10 // bytes of a text that is worth keeping; prepared it takes ten times that
)

// prepared prepares a story, or returns it as it was prepared lately.
func prepared(s neardup.Story) *neardup.Doc {
	if len(s.Text) > maxLately {
		return neardup.Prepare(s)
	}
	at := 0
	for at < len(lately) && lately[at].Story != s {
		at++
	}
	var d *neardup.Doc
	switch {
	case at < len(lately):
		d = lately[at]
	case at < mostLately:
		d = neardup.Prepare(s)
		lately = append(lately, d)
	default:
		d = neardup.Prepare(s)
		at--
	}
	copy(lately[1:at+1], lately[:at])
	lately[0] = d
	return d
}

// compare answers {"comparison"}; the payload holds the stories "a" and "b".
func compare(payload []byte) []byte {
	v, ok := jsontext.Parse(string(payload))
	if !ok || v.Get("a").Kind != jsontext.Object || v.Get("b").Kind != jsontext.Object {
		return fail("usage", "To compare takes two stories.")
	}
	a, b := core.ReadStory(v.Get("a")), core.ReadStory(v.Get("b"))
	c := neardup.Compare(prepared(a), prepared(b))
	// The answer holds the sentences of both, some of them twice.
	w := jsontext.Writer{Buf: make([]byte, 0, 2*len(payload)+4096)}
	w.Object(func() {
		w.Key("comparison")
		w.Buf = core.AppendComparison(w.Buf, a.ID, b.ID, c)
	})
	return w.Buf
}

// maxRelated is how many stories one request may hold against another.
const maxRelated = 100

// relate answers {"relations"}: how each of the payload's "others" relates to its
// "story", and no sentences.
func relate(payload []byte) []byte {
	v, ok := jsontext.Parse(string(payload))
	list := v.Get("others").List()
	if !ok || v.Get("story").Kind != jsontext.Object || len(list) > maxRelated {
		return fail("usage", "To relate takes a story and a list of up to 100 others.")
	}
	story := prepared(core.ReadStory(v.Get("story")))
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("relations")
		w.Array(func() {
			for i := range list {
				other := core.ReadStory(list[i])
				w.Raw(core.AppendRelation(nil, other.ID, story.Story.ID, neardup.Compare(prepared(other), story)))
			}
		})
	})
	return w.Buf
}

// cluster answers {"clusters"}: the groups of the payload's "stories", which are
// named by their places in that list.
func cluster(payload []byte) []byte {
	v, ok := jsontext.Parse(string(payload))
	list := v.Get("stories").List()
	if !ok || len(list) == 0 || len(list) > maxStories {
		return fail("usage", "To group takes a list of up to 1000 stories.")
	}
	docs := make([]*neardup.Doc, len(list))
	for i := range list {
		docs[i] = neardup.Prepare(core.ReadStory(list[i]))
	}
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("clusters")
		w.Raw(core.AppendClusters(nil, neardup.Clusters(docs)))
	})
	return w.Buf
}
