package neardup

// A sentence that was cut in two, joined with its neighbour or made much longer is
// not alike to any sentence as a whole, and yet its words stand in the other text.
// To say that it is gone would be wrong: it is paired with the sentence that holds
// most of it.

// hold links each sentence that most words of stand in the other text, and that has
// no partner, to the one there that shares the most runs of words with it. It adds to
// no coverage. The covers' sums must be there.
func hold(ca, cb *cover, links []link, m *meter) []link {
	inA, inB := ca.alone(links, true), cb.alone(links, false)
	if inA == nil && inB == nil {
		return links
	}
	// Both sentences of every word in shared runs, as many times as there are words.
	homeA, homeB := ca.doc.homes(), cb.doc.homes()
	var runs []packed
	for _, at := range sharedPlaces(ca.doc.body, cb.doc.body) {
		p, q := int(at>>32), int(uint32(at))
		for k := range min(ca.doc.width, len(homeA)-p, len(homeB)-q) {
			runs = append(runs, pack(uint64(homeA[p+k])<<atBits, homeB[q+k]))
		}
	}
	sortWords(runs, 0)
	for i := 0; i < len(runs); {
		j := i
		for j < len(runs) && runs[j] == runs[i] {
			j++
		}
		p := holder{a: int32(runs[i] >> atBits), b: runs[i].at(), words: j - i}
		inA.vote(p.a, p)
		inB.vote(p.b, p)
		i = j
	}
	for i := range len(inA) + len(inB) {
		p := holder{}
		if i < len(inA) {
			p = inA[i]
		} else if p = inB[i-len(inA)]; int(p.a) < len(inA) && inA[p.a] == p {
			continue // both hold each other
		}
		if p.words > 0 {
			links = append(links, m.held(ca, cb, p))
		}
	}
	return links
}

// holder is two sentences with how many words in shared runs.
type holder struct {
	a, b  int32
	words int
}

// holders are, for sentences without a partner, those that hold most of them. words is
// -1 for the other sentences.
type holders []holder

//go:noinline
func (h holders) vote(at int32, p holder) {
	if int(at) < len(h) && h[at].words >= 0 && h[at].words < p.words {
		h[at] = p
	}
}

// alone returns a list for the covered sentences that no accepted link has, nil where
// there are none.
//
//go:noinline
func (c *cover) alone(links []link, ofA bool) holders {
	list := make(holders, len(c.share))
	for i := range list {
		if c.doc.sents[i].aside || c.share[i] < onlyHere {
			list[i].words = -1
		}
	}
	for _, l := range links {
		at := l.b
		if ofA {
			at = l.a
		}
		if l.ok {
			list[at].words = -1
		}
	}
	for i := range list {
		if list[i].words == 0 {
			return list
		}
	}
	return nil
}

// homes returns for each token the number of its sentence.
//
//go:noinline
func (d *Doc) homes() []int32 {
	home := make([]int32, len(d.toks))
	for i := range d.sents {
		for k := d.sents[i].lo; k < d.sents[i].hi; k++ {
			home[k] = int32(i)
		}
	}
	return home
}

// held makes the link of a sentence and the one that holds it.
func (m *meter) held(ca, cb *cover, p holder) link {
	l := link{a: p.a, b: p.b, ok: true}
	m.byWords(ca.doc, cb.doc, &l)
	// Of the longer sentence so much stands in the shorter one at the most.
	sa, sb := &ca.doc.sents[p.a], &cb.doc.sents[p.b]
	la, lb := float64(sa.hi-sa.lo), float64(sb.hi-sb.lo)
	l.ratio = max(l.ratio, min(la, lb)/max(la, lb)*onlyHere)
	return l
}
