package words

// Pairs is what bytes stand side by side in a text; some pairs share a bit. Of a
// list of a hundred phrases most begin with two bytes that a text does not have:
// asking is far cheaper than looking for each.
type Pairs [64]uint64

// PairsOf returns the pairs of s.
func PairsOf(s string) (set Pairs) {
	set.Add(s)
	return set
}

// Add takes in the pairs of s.
func (set *Pairs) Add(s string) {
	for i := 1; i < len(s); i++ {
		at := pairAt(s[i-1], s[i])
		set[at>>6] |= 1 << (at & 63)
	}
}

// MayHave reports whether phrase can stand in the text: where it is false, it does
// not. Phrases have two bytes at least.
func (set *Pairs) MayHave(phrase string) bool {
	at := pairAt(phrase[0], phrase[1])
	return set[at>>6]>>(at&63)&1 != 0
}

func pairAt(a, b byte) uint { return uint(a)&63<<6 | uint(b)&63 }
