package reason

// shingles is what the kept blocks say, as the hashes of all runs of four
// words, and the titles as wholes. It is a hash set with open addresses,
// whose room serves page after page.
type shingles struct {
	slots []uint64
	title []uint64 // hashes of the titles' words, one title after the other
}

const (
	maxTitles    = 8
	shingleWords = 4
	twiceShare   = .8 // of a block's shingles: found among the kept ones
)

// ready makes room for kept text of so many words, and forgets what was there.
// Half of the slots stay free at least.
func (s *shingles) ready(words int) {
	size := 64
	for size < words*2 {
		size *= 2
	}
	if cap(s.slots) < size {
		s.slots = make([]uint64, size)
	}
	s.slots = s.slots[:size]
	clear(s.slots)
	s.title = s.title[:0]
}

func mix(run []word) uint64 {
	h := uint64(1)
	for i := range run {
		h = (h ^ run[i].hash) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h | 1 // zero means an empty slot
}

func (s *shingles) slot(h uint64) *uint64 {
	mask := uint64(len(s.slots) - 1)
	at := h >> 20 & mask
	for range maxProbes {
		if s.slots[at] == 0 || s.slots[at] == h {
			break
		}
		at = (at + 1) & mask
	}
	return &s.slots[at]
}

// maxProbes bounds the search for a slot: a page whose words are made to meet
// in one slot loses shingles, not time.
const maxProbes = 32

// add takes in a kept block's words.
func (s *shingles) add(said []word, title bool) {
	for i := 0; i+shingleWords <= len(said); i++ {
		h := mix(said[i : i+shingleWords])
		*s.slot(h) = h
	}
	if n := len(said); n > 0 && (n < shingleWords || title) {
		h := mix(said)
		*s.slot(h) = h
		if title && len(s.title) < maxTitles {
			s.title = append(s.title, h)
		}
	}
}

// has returns 2 where the words are the title's, 1 where the article's text or
// a caption says nearly all of them, else 0.
func (s *shingles) has(said []word) int8 {
	if len(said) == 0 {
		return 0
	}
	whole := mix(said)
	for _, t := range s.title {
		if t == whole {
			return 2
		}
	}
	if len(said) < shingleWords+1 {
		return 0
	}
	n, found := 0, 0
	for i := 0; i+shingleWords <= len(said); i++ {
		n++
		if h := mix(said[i : i+shingleWords]); *s.slot(h) == h {
			found++
		}
	}
	if float64(found) >= twiceShare*float64(n) {
		return 1
	}
	return 0
}
