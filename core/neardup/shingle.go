package neardup

const (
	// shingleWords is the number of words of a shingle. Shorter ones are shared
	// by texts that have nothing to do with each other, longer ones are broken
	// by every changed word.
	shingleWords = 5
	// shingleChars is the same for scripts without spaces, where a word has
	// about 1.8 characters.
	shingleChars = 8
	// shingleSigns is the same for Thai and its kin, which write vowels and tones as
	// characters of their own: eight of those are a name.
	shingleSigns = 20

	hashSeed  = 0xcbf29ce484222325
	hashPrime = 0x9e3779b97f4a7c15
)

// A shingle is the hash of some consecutive tokens, packed with the number of the
// first one.

// hashWord is the FNV-1a hash of s: the same in every build and process,
// because fingerprints are stored.
func hashWord[T string | []byte](s T) uint64 {
	h := uint64(hashSeed)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	return h
}

// mix adds x to the hash h of what stands before it.
func mix(h, x uint64) uint64 {
	h = (h ^ x) * hashPrime
	return h ^ h>>29
}

// shinglesOf returns the sorted shingles of the tokens whose aside flag is want,
// of which there are count. Fewer than a shingle's are one shingle.
func shinglesOf(toks []token, width int, want flag, count int) []packed {
	if count == 0 {
		return nil
	}
	width = min(width, count)
	own := make([]int32, 0, count)
	for i := range toks {
		if toks[i].flags&aside == want {
			own = append(own, int32(i))
		}
	}
	out := make([]packed, 0, count-width+1)
	for i := range count - width + 1 {
		h := uint64(hashSeed)
		for _, k := range own[i : i+width] {
			h = mix(h, toks[k].hash)
		}
		out = append(out, pack(h, own[i]))
	}
	sortWords(out, atBits)
	return out
}

// different returns how many hashes the sorted list has.
func different(list []packed) int {
	n := 0
	for i := 0; i < len(list); i = past(list, i) {
		n++
	}
	return n
}
