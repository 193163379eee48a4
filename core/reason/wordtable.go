package reason

// wordTable finds what a folded word means by the word's hash. It compares
// hashes and no letters: with a few thousand words, two of 64-bit hashes that
// meet are not to be expected, and a test says that none do.
type wordTable struct {
	keys   []uint64 // 0 where a slot is free
	values []uint32
	used   int
}

// newWordTable makes room for n words; more make it grow.
func newWordTable(n int) wordTable {
	size := 64
	for size*3 < n*4 {
		size *= 2
	}
	return wordTable{keys: make([]uint64, size), values: make([]uint32, size)}
}

func (t *wordTable) slot(h uint64) int {
	mask := uint64(len(t.keys) - 1)
	for at := h >> 20 & mask; ; at = (at + 1) & mask {
		if t.keys[at] == h || t.keys[at] == 0 {
			return int(at)
		}
	}
}

// set gives a hash a value. A quarter of the slots stay free.
func (t *wordTable) set(h uint64, value uint32) {
	if (t.used+1)*4 > len(t.keys)*3 {
		bigger := newWordTable(len(t.keys))
		for i, key := range t.keys {
			if key != 0 {
				bigger.set(key, t.values[i])
			}
		}
		*t = bigger
	}
	at := t.slot(h)
	if t.keys[at] == 0 {
		t.used++
	}
	t.keys[at], t.values[at] = h, value
}

// get returns the value of a hash, or 0.
func (t *wordTable) get(h uint64) uint32 { return t.values[t.slot(h)] }

// The hash of words is 64-bit FNV-1a.
const (
	hashSeed  = uint64(14695981039346656037)
	hashPrime = 1099511628211
)

func hashBytes(b []byte) uint64 {
	h := hashSeed
	for _, c := range b {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}
