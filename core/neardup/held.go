package neardup

// A sentence that was cut in two, joined with its neighbour or made much longer is
// not alike to any sentence as a whole, and yet its words stand in the other text.
// To say that it is gone would be wrong: it is paired with the sentence that holds
// most of it.

// hold links each sentence that most words of stand in the other text, and that has
// no partner, to the one there that shares the most runs of words with it. It adds to
// no coverage. The covers' sums must be there.
func hold(ca, cb *cover, links []link, m *meter) []link {
	hasA, hasB := make([]bool, len(ca.share)), make([]bool, len(cb.share))
	for _, l := range links {
		if l.ok {
			hasA[l.a], hasB[l.b] = true, true
		}
	}
	if !ca.alone(hasA) && !cb.alone(hasB) {
		return links
	}
	toB, toA := runsOf(ca.doc, cb.doc)
	inA, inB := ca.holders(hasA, toB, cb.doc), cb.holders(hasB, toA, ca.doc)
	add := func(a, b int32, share float64) {
		l := link{a: a, b: b, ok: true}
		m.byWords(ca.doc, cb.doc, &l)
		// Of the longer sentence so much stands in the shorter one at the most.
		la, lb := float64(ca.doc.sents[a].hi-ca.doc.sents[a].lo), float64(cb.doc.sents[b].hi-cb.doc.sents[b].lo)
		l.ratio = max(l.ratio, share*min(la, lb)/max(la, lb))
		links = append(links, l)
	}
	for a, b := range inA {
		if b >= 0 {
			add(int32(a), b, ca.share[a])
		}
	}
	for b, a := range inB {
		if a >= 0 && inA[a] != int32(b) {
			add(a, int32(b), cb.share[b])
		}
	}
	return links
}

// alone reports whether a covered sentence has no partner.
func (c *cover) alone(has []bool) bool {
	for i := range has {
		if c.lacksPartner(i, has) {
			return true
		}
	}
	return false
}

func (c *cover) lacksPartner(i int, has []bool) bool {
	return !has[i] && !c.doc.sents[i].aside && c.share[i] >= onlyHere
}

// runsOf returns, for the tokens of both texts with which a shared run of words
// begins, where it begins in the other one; -1 for other tokens.
func runsOf(a, b *Doc) (inB, inA []int32) {
	inB, inA = nowhere(len(a.toks)), nowhere(len(b.toks))
	for x, y := range shared(a.body, b.body) {
		for k := range max(len(x), len(y)) {
			p, q := x[min(k, len(x)-1)].at(), y[min(k, len(y)-1)].at()
			inB[p], inA[q] = q, p
		}
	}
	return inB, inA
}

func nowhere(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// holders returns for each sentence without a partner the one of the other text that
// shares the most words with it, in the runs that to tells; -1 where there is none.
func (c *cover) holders(has []bool, to []int32, other *Doc) []int32 {
	home := make([]int32, len(other.toks))
	for i := range other.sents {
		for k := other.sents[i].lo; k < other.sents[i].hi; k++ {
			home[k] = int32(i)
		}
	}
	out, votes := nowhere(len(has)), make([]int32, len(other.sents))
	for i := range has {
		if !c.lacksPartner(i, has) {
			continue
		}
		s, width := &c.doc.sents[i], int32(c.doc.width)
		each := func(count func(sentence int32)) {
			for k := max(0, s.lo-width+1); k < s.hi; k++ {
				for off := max(0, s.lo-k); to[k] >= 0 && off < min(width, s.hi-k, int32(len(home))-to[k]); off++ {
					count(home[to[k]+off])
				}
			}
		}
		each(func(at int32) {
			votes[at]++
			if best := out[i]; best < 0 || votes[at] > votes[best] || votes[at] == votes[best] && at < best {
				out[i] = at
			}
		})
		each(func(at int32) { votes[at] = 0 })
	}
	return out
}
