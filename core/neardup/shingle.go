package neardup

import "slices"

const (
	// shingleWords is the number of words of a shingle. Shorter ones are shared
	// by texts that have nothing to do with each other, longer ones are broken
	// by every changed word.
	shingleWords = 5
	// shingleChars is the same for scripts without spaces, where a word has
	// about 1.8 characters.
	shingleChars = 8

	hashSeed  = 0xcbf29ce484222325
	hashPrime = 0x9e3779b97f4a7c15
)

// shingle is the hash of some consecutive tokens, in the upper 40 bits, and the
// number of the first one, in the lower 24: in one word, they sort fast.
type shingle uint64

const (
	atBits = 24
	atMask = 1<<atBits - 1
)

// pack puts a hash and a number below 1<<atBits into a word.
func pack(hash uint64, at int32) uint64 { return hash&^atMask | uint64(at) }

func (s shingle) hash() uint64 { return uint64(s) &^ atMask }
func (s shingle) at() int32    { return int32(s & atMask) }

// hashWord is the FNV-1a hash of s: the same in every build and process,
// because fingerprints are stored.
func hashWord(s []byte) uint64 {
	h := uint64(hashSeed)
	for _, c := range s {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h
}

// mix adds x to the hash h of what stands before it.
func mix(h, x uint64) uint64 {
	h = (h ^ x) * hashPrime
	return h ^ h>>29
}

// shinglesOf returns the sorted shingles of the article's own tokens and those
// of captions and furniture. A text shorter than a shingle is one shingle.
func shinglesOf(toks []token, width int) (body, asides []shingle) {
	body = runs(toks, width, 0)
	asides = runs(toks, width, aside)
	return body, asides
}

// runs returns the sorted shingles of the tokens whose aside flag is want.
func runs(toks []token, width int, want flag) []shingle {
	count := 0
	for i := range toks {
		if toks[i].flags&aside == want {
			count++
		}
	}
	own := make([]int32, 0, count)
	for i := range toks {
		if toks[i].flags&aside == want {
			own = append(own, int32(i))
		}
	}
	if len(own) == 0 {
		return nil
	}
	width = min(width, len(own))
	out := make([]shingle, 0, len(own)-width+1)
	for i := 0; i+width <= len(own); i++ {
		h := uint64(hashSeed)
		for _, k := range own[i : i+width] {
			h = mix(h, toks[k].hash)
		}
		out = append(out, shingle(pack(h, own[i])))
	}
	slices.Sort(out)
	return out
}

// resemblance is the exact Jaccard coefficient of the two shingle sets.
func resemblance(a, b []shingle) float64 {
	both, either := 0, 0
	for i, j := 0, 0; i < len(a) || j < len(b); either++ {
		switch {
		case j == len(b) || i < len(a) && a[i].hash() < b[j].hash():
			i = past(a, i)
		case i == len(a) || b[j].hash() < a[i].hash():
			j = past(b, j)
		default:
			i, j = past(a, i), past(b, j)
			both++
		}
	}
	if either == 0 {
		return 0
	}
	return float64(both) / float64(either)
}

// past returns the index behind the shingles that are equal to s[i].
func past(s []shingle, i int) int {
	h := s[i].hash()
	for i < len(s) && s[i].hash() == h {
		i++
	}
	return i
}
