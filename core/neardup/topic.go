package neardup

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// topic is what a text is about, as far as single words tell: a name, a number,
// a date or a long word, with how often it occurs.
type topic struct {
	hash  uint64
	kind  flag // name, number, dateTok, or 0 for a long word
	count int32
	at    int32 // the first token
}

const (
	nameStem = 5 // runes that names are cut to: Russia, Russian, Russians
	wordStem = 6 // runes that long words are cut to
	longWord = 7 // runes of a word that says what a text is about
)

// topicsOf returns the topics of the text, sorted by hash.
func topicsOf(d *Doc) []topic {
	out := make([]topic, 0, len(d.toks)/2)
	for i := range d.sents {
		s := &d.sents[i]
		if s.aside {
			continue
		}
		for k := s.lo; k < s.hi; k++ {
			if t, ok := d.topic(k); ok {
				out = append(out, t)
			}
		}
	}
	slices.SortFunc(out, func(a, b topic) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.at, b.at))
	})
	merged := out[:0]
	for _, t := range out {
		if n := len(merged); n > 0 && merged[n-1].hash == t.hash {
			merged[n-1].count += t.count
			continue
		}
		merged = append(merged, t)
	}
	return merged
}

// topic returns the topic that token k is, if it is one.
func (d *Doc) topic(k int32) (topic, bool) {
	t := &d.toks[k]
	form := d.canon[t.cs:t.ce]
	out := topic{count: 1, at: k}
	switch {
	case t.flags&number != 0:
		if len(form) < 2 {
			return out, false
		}
		out.kind = number
		out.hash = mix(t.hash, uint64(number))
		return out, true
	case t.flags&dateTok != 0:
		out.kind = dateTok
		out.hash = mix(t.hash, uint64(dateTok))
		return out, true
	case t.flags&name != 0 && len(form) > 2:
		out.kind = name
		out.hash = mix(hashWord([]byte(stem(form, nameStem))), uint64(name))
		return out, true
	case utf8.RuneCountInString(form) >= longWord:
		out.hash = hashWord([]byte(stem(form, wordStem)))
		return out, true
	}
	return out, false
}

// stem returns at most n runes of s.
func stem(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
