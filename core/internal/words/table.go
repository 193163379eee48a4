package words

// Table finds what a folded word means by the word's hash. It compares
// hashes and no letters: with a few thousand words, two of 64-bit hashes that
// meet are not to be expected, and a test says that none do.
type Table struct {
	keys   []uint64 // 0 where a slot is free
	values []uint32
	used   int
}

// NewTable makes room for n words; more make it grow.
func NewTable(n int) Table {
	size := 64
	for size*3 < n*4 {
		size *= 2
	}
	return Table{keys: make([]uint64, size), values: make([]uint32, size)}
}

func (t *Table) slot(h uint64) int {
	mask := uint64(len(t.keys) - 1)
	for at := h >> 20 & mask; ; at = (at + 1) & mask {
		if t.keys[at] == h || t.keys[at] == 0 {
			return int(at)
		}
	}
}

// Set gives a hash a value. A quarter of the slots stay free.
func (t *Table) Set(h uint64, value uint32) {
	if (t.used+1)*4 > len(t.keys)*3 {
		bigger := NewTable(len(t.keys))
		for i, key := range t.keys {
			if key != 0 {
				bigger.Set(key, t.values[i])
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

// Get returns the value of a hash, or 0.
func (t *Table) Get(h uint64) uint32 { return t.values[t.slot(h)] }

// The hash of words is 64-bit FNV-1a: begin with HashSeed, and for each byte
// exclusive-or and multiply with HashPrime.
const (
	HashSeed  = uint64(14695981039346656037)
	HashPrime = 1099511628211
)

// Hash returns the hash of a folded word.
func Hash[T string | []byte](word T) uint64 {
	h := HashSeed
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * HashPrime
	}
	return h
}
