package neardup

import "iter"

// The package sorts packed words and numbers of things only: every type that the
// standard library's generic sorts are used with costs the engine a copy of them.

// packed is a key, most often a hash, in the upper 40 bits and the number of what
// it belongs to in the lower 24: in one word, they sort fast.
type packed uint64

const (
	atBits = 24
	atMask = 1<<atBits - 1
)

// pack puts the upper bits of a hash and a number below 1<<atBits into a word.
func pack(hash uint64, at int32) packed { return packed(hash&^atMask | uint64(at)) }

func (p packed) hash() uint64 { return uint64(p) &^ atMask }
func (p packed) at() int32    { return int32(p & atMask) }

// past returns the index behind the words with the same hash as s[i].
func past(s []packed, i int) int {
	h := s[i].hash()
	for i < len(s) && s[i].hash() == h {
		i++
	}
	return i
}

// shared yields, for every hash that stands in two sorted lists, in its order, the
// words of both that have it.
func shared(a, b []packed) iter.Seq2[[]packed, []packed] {
	return func(yield func(x, y []packed) bool) {
		for i, j := 0, 0; i < len(a) && j < len(b); {
			switch ha, hb := a[i].hash(), b[j].hash(); {
			case ha < hb:
				i++
			case hb < ha:
				j++
			default:
				i2, j2 := past(a, i), past(b, j)
				if !yield(a[i:i2], b[j:j2]) {
					return
				}
				i, j = i2, j2
			}
		}
	}
}

// sharedPlaces returns, for every hash that stands in two sorted lists, what its first
// word in each belongs to: the number of a's in the upper half. It is no loop over
// shared for its callers' sake: each such loop costs the engine a copy of it.
//
//go:noinline
func sharedPlaces(a, b []packed) (out []uint64) {
	for x, y := range shared(a, b) {
		out = append(out, uint64(x[0].at())<<32|uint64(y[0].at()))
	}
	return out
}

// sortWords sorts list by the bits from low on, words that are equal in them
// staying in order. It takes time linear in the list, whatever it holds.
func sortWords(list []packed, low uint) {
	if len(list) < 40 {
		insert(list, low, len(list)*len(list))
		return
	}
	// Hashes are all but sorted by their first bits.
	const first = 10
	spare := make([]packed, len(list))
	var at [1<<first + 1]int32
	for _, w := range list {
		at[w>>(64-first)+1]++
	}
	for i := 1; i < len(at); i++ {
		at[i] += at[i-1]
	}
	for _, w := range list {
		d := w >> (64 - first)
		spare[at[d]] = w
		at[d]++
	}
	copy(list, spare)
	if !insert(list, low, 8*len(list)) {
		sortBytes(list, spare, low)
	}
}

// insert sorts the list by moving each word to its place, unless that takes more
// moves than most; then the words are in some order between.
func insert(list []packed, low uint, most int) bool {
	for i := 1; i < len(list); i++ {
		w := list[i]
		k := i
		for k > 0 && list[k-1]>>low > w>>low {
			list[k] = list[k-1]
			k--
		}
		list[k] = w
		if most -= i - k; most < 0 {
			return false
		}
	}
	return true
}

// sortBytes sorts the list byte by byte, the lowest first.
func sortBytes(list, spare []packed, low uint) {
	from, to := list, spare
	for shift := low; shift < 64; shift += 8 {
		var at [257]int32
		for _, w := range from {
			at[w>>shift&255+1]++
		}
		if at[from[0]>>shift&255+1] == int32(len(from)) {
			continue // all are equal here
		}
		for i := 1; i < len(at); i++ {
			at[i] += at[i-1]
		}
		for _, w := range from {
			d := w >> shift & 255
			to[at[d]] = w
			at[d]++
		}
		from, to = to, from
	}
	if &from[0] != &list[0] {
		copy(list, from)
	}
}

// compactWords returns the sorted list without repetitions, in its place.
func compactWords(list []packed) []packed {
	n := 0
	for i, w := range list {
		if i == 0 || w != list[n-1] {
			list[n] = w
			n++
		}
	}
	return list[:n]
}

// ordered returns the numbers from 0 to n-1 in the order that less gives; equal
// ones stay in order.
func ordered(n int, less func(i, j int) bool) []int {
	list, spare := make([]int, n), make([]int, n)
	for i := range list {
		list[i] = i
	}
	for width := 1; width < n; width *= 2 {
		for lo := 0; lo < n; lo += 2 * width {
			mid, hi := min(lo+width, n), min(lo+2*width, n)
			i, j := lo, mid
			for k := lo; k < hi; k++ {
				if i < mid && (j == hi || !less(list[j], list[i])) {
					spare[k] = list[i]
					i++
				} else {
					spare[k] = list[j]
					j++
				}
			}
		}
		list, spare = spare, list
	}
	return list
}

// firstFrom returns the first number below n for which reached holds; it must
// hold for all behind that one. n where it holds for none.
func firstFrom(n int, reached func(i int) bool) int {
	lo := 0
	for lo < n {
		mid := int(uint(lo+n) >> 1)
		if reached(mid) {
			n = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
