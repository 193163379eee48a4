package neardup

import "math"

// link is a pair of sentences, one of each text, with how alike they are.
type link struct {
	a, b  int32
	ratio float64 // 0 to 1; 1 for equal sentences
	full  bool    // its characters were looked at too, or need not be
	ok    bool    // alike enough, by itself or with its neighbours
}

const (
	// alike is the Levenshtein ratio from which on a sentence counts as
	// reworded from another.
	alike = 0.70
	// alikeBeside is the same for sentences whose neighbours are aligned.
	alikeBeside = 0.45
	// nearest is the number of candidates that are measured for a sentence.
	nearest = 3
	// behind is the part of the best candidate's share of common words that a
	// further candidate must have.
	behind = 0.6
	// commonFeature is the number of sentences from which on a word tells none
	// of them apart; it bounds the work on crafted texts too.
	commonFeature = 8
	// minShare is the share of common words (Dice) below which two sentences
	// are not measured.
	minShare = 0.30
	// minSentence is the number of tokens below which a sentence is only
	// aligned when equal.
	minSentence = 5
)

// candidates returns pairs of sentences that may be alike: equal ones first, and
// for the others those with the most words in common, the likeliest first. At most
// nearest times the number of sentences.
func candidates(a, b *Doc) []link {
	links, eqA, eqB := equalSentences(a, b)
	list, order := likely(a, b, sharedFeatures(a, b, eqA, eqB))
	usedA, usedB := make([]uint8, len(a.sents)), make([]uint8, len(b.sents))
	topA, topB := make([]float64, len(a.sents)), make([]float64, len(b.sents))
	for _, p := range order {
		s := list[p.at()]
		topA[s.a], topB[s.b] = max(topA[s.a], s.ratio), max(topB[s.b], s.ratio)
		if usedA[s.a] < nearest && s.ratio >= behind*topA[s.a] || usedB[s.b] < nearest && s.ratio >= behind*topB[s.b] {
			usedA[s.a]++
			usedB[s.b]++
			links = append(links, link{a: s.a, b: s.b})
		}
	}
	return links
}

// likely counts the shared features of each pair of sentences and returns the
// pairs that have enough, with the share of common words as ratio, and their
// order, the highest shares first.
func likely(a, b *Doc, shared []uint64) (list []link, order []packed) {
	// The partners of each sentence of a, in a's order.
	start := make([]int32, len(a.sents)+1)
	for _, p := range shared {
		start[p>>32]++
	}
	sum := int32(0)
	for i, n := range start {
		start[i] = sum
		sum += n
	}
	partners := make([]int32, len(shared))
	for _, p := range shared {
		partners[start[p>>32]] = int32(p)
		start[p>>32]++
	}
	counts := make([]int32, len(b.sents))
	from := int32(0)
	for i := range a.sents {
		mine := partners[from:start[i]]
		from = start[i]
		for _, k := range mine {
			counts[k]++
		}
		for _, k := range mine {
			if dice := 2 * float64(counts[k]) / float64(a.features[i]+b.features[k]); dice >= minShare && len(list) < atMask {
				order = append(order, pack(uint64(math.MaxUint32-math.Float32bits(float32(dice)))<<32, int32(len(list))))
				list = append(list, link{a: int32(i), b: k, ratio: dice})
			}
			counts[k] = 0 // its second time finds none
		}
	}
	sortWords(order, 32)
	return list, order
}

// equalSentences links the sentences with equal hashes and tells which ones
// have an equal.
func equalSentences(a, b *Doc) (links []link, eqA, eqB []bool) {
	eqA, eqB = make([]bool, len(a.sents)), make([]bool, len(b.sents))
	for x, y := range shared(a.equals, b.equals) {
		// Repeated sentences are linked in order; what is left over on one
		// side is linked to the other side's last.
		for k := range max(len(x), len(y)) {
			l := link{a: x[min(k, len(x)-1)].at(), b: y[min(k, len(y)-1)].at(), ratio: 1, full: true, ok: true}
			eqA[l.a], eqB[l.b] = true, true
			links = append(links, l)
		}
	}
	return links, eqA, eqB
}

// sharedFeatures returns a sentence pair for every word that the two sentences
// share and that is in few sentences of both texts.
func sharedFeatures(a, b *Doc, eqA, eqB []bool) []uint64 {
	var out []uint64
	for inA, inB := range shared(a.feats, b.feats) {
		if len(inA) > commonFeature || len(inB) > commonFeature {
			continue
		}
		for _, x := range inA {
			for _, y := range inB {
				if !eqA[x.at()] || !eqB[y.at()] {
					out = append(out, uint64(x.at())<<32|uint64(y.at()))
				}
			}
		}
	}
	return out
}

// featureCounts returns the number of features of each sentence that tell it
// from others, at least 1.
func featureCounts(d *Doc) []int32 {
	n := make([]int32, len(d.sents))
	for i := 0; i < len(d.feats); {
		j := past(d.feats, i)
		if j-i <= commonFeature {
			for _, f := range d.feats[i:j] {
				n[f.at()]++
			}
		}
		i = j
	}
	for i := range n {
		n[i] = max(n[i], 1)
	}
	return n
}

// support accepts links that are less alike where the sentences beside them are
// linked: a text reworded sentence by sentence stays in order. Each accepted
// link may support the next. Before one is decided measure is called.
func support(links []link, least float64, measure func(*link)) {
	var queue []int
	places := make([]packed, len(links)) // the links by a
	for i, l := range links {
		places[i] = pack(uint64(l.a)<<32, int32(i))
		if l.ok {
			queue = append(queue, i)
		}
	}
	if len(queue) == len(links) {
		return
	}
	sortWords(places, 32)
	accept := func(a, b int32) {
		want := pack(uint64(a)<<32, 0)
		for k := firstFrom(len(places), func(i int) bool { return places[i] >= want }); k < len(places) && places[k].hash() == want.hash(); k++ {
			i := places[k].at()
			l := &links[i]
			if l.b != b || l.ok {
				continue
			}
			measure(l)
			if l.ratio >= least {
				l.ok = true
				queue = append(queue, int(i))
			}
		}
	}
	for len(queue) > 0 {
		l := links[queue[0]]
		queue = queue[1:]
		for _, step := range [...][2]int32{{1, 1}, {-1, -1}, {1, 2}, {2, 1}, {-1, -2}, {-2, -1}} {
			if a, b := l.a+step[0], l.b+step[1]; a >= 0 && b >= 0 {
				accept(a, b)
			}
		}
	}
}
