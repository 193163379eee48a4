package main

import (
	"strings"

	"winnow/core"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// known is the index of what was read: fingerprints by name. The texts
// themselves are kept by the browser; a recalled name is looked up there and
// compared. The index lives as long as the engine; the browser stores its bytes.
var known = &neardup.Index{}

// maxCandidates is how many stories a look-up names: the best ones, since each
// is aligned afterwards.
const maxCandidates = 10

// remember puts the story's fingerprint into the index under its id.
func remember(payload []byte) []byte {
	s, refusal := readStory(payload)
	if refusal != nil {
		return refusal
	}
	if s.ID == "" {
		return fail("usage", "A story needs an id to be remembered.")
	}
	if err := known.Insert(s.ID, prepared(s).Fingerprint(), s.Published); err != nil {
		return fail("full", "The list of what was read is full. Older stories can be forgotten in the settings.")
	}
	return count(nil)
}

// recall names the stories in the index that may share text with this one,
// likeliest first; the story itself, by its id, is left out.
func recall(payload []byte) []byte {
	s, refusal := readStory(payload)
	if refusal != nil {
		return refusal
	}
	found := known.Lookup(prepared(s).Fingerprint(), maxCandidates+1)
	w := jsontext.Writer{}
	w.Object(func() {
		w.Key("candidates")
		w.Array(func() {
			n := 0
			for _, c := range found {
				if c.ID == s.ID || n == maxCandidates {
					continue
				}
				n++
				w.Object(func() {
					w.Key("id")
					w.String(c.ID)
					w.Key("shared")
					w.Int(c.Shared)
					w.Key("share")
					w.Float(c.Share, 3)
				})
			}
		})
	})
	return w.Buf
}

// forget takes stories out: those named in ids, and those dated before a day.
func forget(opts jsontext.Value) []byte {
	n := 0
	for _, id := range opts.Get("ids").List() {
		if known.Remove(id.Str()) {
			n++
		}
	}
	if day := opts.Get("before").Str(); day != "" {
		n += known.Expire(day)
	}
	return count(func(w *jsontext.Writer) { w.Key("forgotten"); w.Int(n) })
}

// importIndex reads stored bytes, in the index's place or, with the option
// merge, into it. Of damaged bytes what is readable is taken and "damaged" says
// so; bytes of which nothing can be read leave the index as it was.
func importIndex(opts jsontext.Value, payload []byte) []byte {
	x, err := neardup.Import(payload)
	if err != nil && x.Len() == 0 {
		return fail("bad-index", "This is no list of read stories that Winnow can use.")
	}
	if isSet(opts, "merge") {
		if _, err := known.Merge(x); err != nil {
			return fail("full", "The list of what was read is full. Older stories can be forgotten in the settings.")
		}
	} else {
		known = x
	}
	return count(func(w *jsontext.Writer) { w.Key("damaged"); w.Bool(err != nil) })
}

// count answers how many stories the index holds, behind what first writes.
func count(first func(w *jsontext.Writer)) []byte {
	w := jsontext.Writer{}
	w.Object(func() {
		if first != nil {
			first(&w)
		}
		w.Key("known")
		w.Int(known.Len())
	})
	return w.Buf
}

// readStory reads a story of which nothing points into the payload, whose memory
// the next request writes over.
func readStory(payload []byte) (s neardup.Story, refusal []byte) {
	v, ok := jsontext.Parse(string(payload))
	if !ok || v.Kind != jsontext.Object {
		return s, fail("usage", "The request holds no story.")
	}
	s = core.ReadStory(v)
	if strings.TrimSpace(s.Text) == "" {
		return s, fail("empty", "The story has no text.")
	}
	return s, nil
}
