package neardup

// editor counts edits between sentences in characters, 64 rows of the table in a
// word at a time: Myers' way, with Hyyrö's carry between words. The library's table,
// cell by cell, takes thirty times as long, and a comparison of reworded texts
// spent most of its time there. A test holds both to the same distances.
type editor struct {
	a, b  []rune
	slots [512]rune // the different runes of a, by hash; 0 is free, as some always are
	rows  []uint64  // for each slot in use: in which rows of a its rune stands
	at    [512]int32
	plus  []uint64 // rows where the column grows by one, and shrinks
	minus []uint64
}

// distance returns the Levenshtein distance of two strings, of which a has at most
// maxBytes bytes and so less than 512 different runes, and how many words of the
// table it computed.
func (e *editor) distance(a, b string) (edits, work int) {
	e.a, e.b = appendRunes(e.a[:0], a), appendRunes(e.b[:0], b)
	if len(e.a) == 0 || len(e.b) == 0 {
		return len(e.a) + len(e.b), 0
	}
	n := (len(e.a) + 63) / 64
	e.index(n)
	e.plus, e.minus = e.plus[:0], e.minus[:0]
	for range n {
		e.plus, e.minus = append(e.plus, ^uint64(0)), append(e.minus, 0)
	}
	edits = len(e.a)
	for _, r := range e.b {
		edits += e.column(e.rows[e.at[e.slot(r)]:][:n])
	}
	return edits, n * len(e.b)
}

// appendRunes appends the runes of s, none of them 0.
func appendRunes(list []rune, s string) []rune {
	for _, r := range s {
		list = append(list, r+1)
	}
	return list
}

// slot returns where the rune is, or would be.
func (e *editor) slot(r rune) int {
	at := int(r*31) & (len(e.slots) - 1)
	for e.slots[at] != 0 && e.slots[at] != r {
		at = (at + 1) & (len(e.slots) - 1)
	}
	return at
}

// index notes in which rows each rune of a stands, n words each. The first n are
// those of a rune that a lacks.
func (e *editor) index(n int) {
	clear(e.slots[:])
	clear(e.at[:])
	e.rows = appendZeros(e.rows[:0], n)
	for i, r := range e.a {
		k := e.slot(r)
		if e.slots[k] == 0 {
			e.slots[k], e.at[k] = r, int32(len(e.rows))
			e.rows = appendZeros(e.rows, n)
		}
		e.rows[int(e.at[k])+i>>6] |= 1 << (i & 63)
	}
}

func appendZeros(list []uint64, n int) []uint64 {
	for range n {
		list = append(list, 0)
	}
	return list
}

// column computes the next column of the table, of a rune of b that stands in the
// given rows of a, and returns how its last cell differs from that before it.
func (e *editor) column(equal []uint64) (last int) {
	final := uint64(1) << ((len(e.a) - 1) & 63)
	up, down := uint64(1), uint64(0) // carried into the lowest row
	for k, eq := range equal {
		pv, mv := e.plus[k], e.minus[k]
		xv := eq | mv
		eq |= down
		xh := (((eq & pv) + pv) ^ pv) | eq
		ph, mh := mv|^(xh|pv), pv&xh
		if k == len(equal)-1 {
			last = truth(ph&final != 0) - truth(mh&final != 0)
		}
		nextUp, nextDown := ph>>63, mh>>63
		ph, mh = ph<<1|up, mh<<1|down
		e.plus[k], e.minus[k] = mh|^(xv|ph), ph&xv
		up, down = nextUp, nextDown
	}
	return last
}
