package neardup

import (
	"math"
	"strings"
)

// topic is what a text is about, as far as single words tell: a name, a number,
// a date or a long word, with how often it occurs.
type topic struct {
	hash  uint64
	kind  flag // name, number, dateTok, or 0 for a long word
	count int32
	at    int32   // the first token
	tf    float64 // what count occurrences weigh
}

const (
	nameStem = 5 // runes that names are cut to: Russia, Russian, Russians
	wordStem = 6 // runes that long words are cut to
	longWord = 7 // runes of a word that says what a text is about
)

// setTopics finds the topics, sorted by hash, and the squared lengths of the
// vectors of names and of words.
func (d *Doc) setTopics() {
	list := make([]packed, 0, len(d.toks)/2)
	for i := range d.sents {
		s := &d.sents[i]
		if s.aside {
			continue
		}
		for k := s.lo; k < s.hi; k++ {
			if h, _ := d.topic(k); h != 0 {
				list = append(list, pack(h, k))
			}
		}
	}
	sortWords(list, atBits)
	d.topics = make([]topic, 0, different(list))
	for i := 0; i < len(list); {
		j := past(list, i)
		t := topic{hash: list[i].hash(), count: int32(j - i), at: list[i].at(), tf: tf(j - i)}
		_, t.kind = d.topic(t.at)
		d.topics = append(d.topics, t)
		switch t.kind {
		case name:
			d.normNames += t.tf * t.tf
		case 0:
			d.normWords += t.tf * t.tf
		}
		i = j
	}
}

// tf is what a word counts that occurs n times.
func tf(n int) float64 {
	if n == 1 {
		return 1
	}
	return 1 + math.Log(float64(n))
}

// topic returns the hash of the topic that token k is, and its kind; 0 where it
// is none.
func (d *Doc) topic(k int32) (uint64, flag) {
	t := &d.toks[k]
	long := int(t.ce - t.cs)
	switch {
	case t.flags&number != 0 && d.dated(k) > 0:
		return mix(mix(t.hash, uint64(dateTok)), d.toks[k+1].hash), dateTok
	case t.flags&number != 0:
		if long < 2 {
			return 0, 0
		}
		return mix(t.hash, uint64(number)), number
	case t.flags&dateTok != 0:
		return mix(t.hash, uint64(dateTok)), dateTok
	case t.flags&name != 0 && long > 2:
		h, _ := stemHash(d.canon[t.cs:t.ce], nameStem)
		return mix(h, uint64(name)), name
	case long >= longWord:
		if h, runes := stemHash(d.canon[t.cs:t.ce], wordStem); runes >= longWord {
			return h, 0
		}
	}
	return 0, 0
}

// dated returns 1 if token k is a number that the next token makes a day, month or
// year of, as Chinese, Japanese and Korean write dates, else 0.
func (d *Doc) dated(k int32) int32 {
	if d.cased || d.toks[k].flags&number == 0 || int(k)+1 == len(d.toks) || d.toks[k+1].start != d.toks[k].end {
		return 0
	}
	for _, unit := range [...]string{"年", "月", "日", "년", "월", "일"} {
		if strings.HasPrefix(d.canon[d.toks[k+1].cs:], unit) {
			return 1
		}
	}
	return 0
}

// stemHash returns the hash of the first n runes of s, and how many runes s has.
func stemHash(s string, n int) (uint64, int) {
	end, runes := len(s), 0
	for i := range s {
		if runes == n {
			end = i
		}
		runes++
	}
	return hashWord(s[:end]), runes
}
