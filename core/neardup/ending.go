package neardup

import "math"

// Sites close their stories with the same words: who they are, who pays for them, that
// this is no advice. In short stories fifty such words are a quarter of the text. What
// tells them from the background that versions of one story close with is what stands
// before: versions tell of the same people and things there, too.

const (
	// endingApart is the share of names and long words of the smaller beginning,
	// found in the other too, below which two beginnings tell of different things.
	// Measured: beginnings of labelled versions share .13 and more, all but one .19;
	// the first 100 to 230 words of pages that have nothing to do with each other
	// .02 in the median, less than .10 in 97 to 99 of 100 pairs.
	endingApart = 0.10
	// beginningWords is the length of a beginning below which that says nothing.
	beginningWords = 40
	// afterEnding is the number of sentences that may follow the shared ending.
	afterEnding = 1
)

// onlyEndings reports whether the texts share nothing but how they end, while what
// stands before tells of different things.
func onlyEndings(ca, cb *cover) bool {
	a, b := ca.doc, cb.doc
	endA, endB := ca.beginning(), cb.beginning()
	if endA < int32(a.tokens(beginningWords)) || endB < int32(b.tokens(beginningWords)) {
		return false
	}
	if !a.cased && !b.cased {
		for _, at := range sharedPlaces(a.grams, b.grams) {
			if int32(at>>32) < endA && int32(at) < endB {
				return false
			}
		}
	}
	both, inA, inB := 0, 0, 0
	for i, j := 0, 0; i < len(a.topics) || j < len(b.topics); {
		x, y := a.topicAt(i), b.topicAt(j)
		hereA, hereB := x.hash <= y.hash, y.hash <= x.hash
		tellsA, tellsB := hereA && x.tells(endA), hereB && y.tells(endB)
		i, j = i+truth(hereA), j+truth(hereB)
		inA, inB, both = inA+truth(tellsA), inB+truth(tellsB), both+truth(tellsA && tellsB)
	}
	small := min(inA, inB)
	if small == 0 {
		return !a.cased && !b.cased // the strings told already
	}
	return float64(both) < endingApart*float64(small)
}

// topicAt returns a topic, past the last one one behind all.
func (d *Doc) topicAt(i int) topic {
	if i < len(d.topics) {
		return d.topics[i]
	}
	return topic{hash: math.MaxUint64}
}

// tells reports whether a topic is a name or a long word and first stands before a token.
func (t topic) tells(end int32) bool { return t.at < end && (t.kind == name || t.kind == 0) }

// beginning returns where the shared ending begins: the number of tokens before it, 0
// where the shared sentences are not the last ones.
//
//go:noinline
func (c *cover) beginning() int32 {
	first, after := int32(0), 0
	for i := range c.doc.sents {
		s := &c.doc.sents[i]
		switch {
		case s.aside:
		case c.share[i] < onlyHere:
			after += truth(first > 0)
		case first == 0:
			first = s.lo
		}
	}
	if after > afterEnding {
		return 0
	}
	return first
}
