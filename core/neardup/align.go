package neardup

import (
	"cmp"
	"slices"
)

// link is a pair of sentences, one of each text, with how alike they are.
type link struct {
	a, b  int32
	ratio float64 // 0 to 1; 1 for equal sentences
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

// candidates returns pairs of sentences that may be alike: equal ones, and for
// the others those with the most words in common. At most nearest times the
// number of sentences, sorted by a and b.
func candidates(a, b *Doc) []link {
	links, eqA, eqB := equalSentences(a, b)
	shared := sharedFeatures(a, b, eqA, eqB)
	countA, countB := featureCounts(a), featureCounts(b)
	type scored struct {
		link
		share float64
	}
	var list []scored
	for i := 0; i < len(shared); {
		j := i
		for j < len(shared) && shared[j] == shared[i] {
			j++
		}
		l := link{a: int32(shared[i] >> 32), b: int32(shared[i] & 0xffffffff)}
		dice := 2 * float64(j-i) / float64(countA[l.a]+countB[l.b])
		if dice >= minShare {
			list = append(list, scored{l, dice})
		}
		i = j
	}
	slices.SortFunc(list, func(x, y scored) int {
		return cmp.Or(-cmp.Compare(x.share, y.share), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	usedA, usedB := make([]uint8, len(a.sents)), make([]uint8, len(b.sents))
	topA, topB := make([]float64, len(a.sents)), make([]float64, len(b.sents))
	for _, s := range list {
		topA[s.a], topB[s.b] = max(topA[s.a], s.share), max(topB[s.b], s.share)
		if usedA[s.a] < nearest && s.share >= behind*topA[s.a] || usedB[s.b] < nearest && s.share >= behind*topB[s.b] {
			usedA[s.a]++
			usedB[s.b]++
			links = append(links, s.link)
		}
	}
	return links
}

// equalSentences links the sentences with equal hashes and tells which ones
// have an equal.
func equalSentences(a, b *Doc) (links []link, eqA, eqB []bool) {
	eqA, eqB = make([]bool, len(a.sents)), make([]bool, len(b.sents))
	ordA, ordB := byHash(a), byHash(b)
	for i, j := 0, 0; i < len(ordA) && j < len(ordB); {
		ha, hb := a.sents[ordA[i]].hash, b.sents[ordB[j]].hash
		switch {
		case ha < hb:
			i++
		case hb < ha:
			j++
		default:
			i2, j2 := i, j
			for i2 < len(ordA) && a.sents[ordA[i2]].hash == ha {
				eqA[ordA[i2]] = true
				i2++
			}
			for j2 < len(ordB) && b.sents[ordB[j2]].hash == ha {
				eqB[ordB[j2]] = true
				j2++
			}
			// Repeated sentences are linked in order; what is left over on one
			// side is linked to the other side's last.
			for k := 0; k < max(i2-i, j2-j); k++ {
				links = append(links, link{a: ordA[min(i+k, i2-1)], b: ordB[min(j+k, j2-1)], ratio: 1, ok: true})
			}
			i, j = i2, j2
		}
	}
	return links, eqA, eqB
}

// byHash returns the sentences that are not asides, ordered by hash.
func byHash(d *Doc) []int32 {
	out := make([]int32, 0, len(d.sents))
	for i := range d.sents {
		if !d.sents[i].aside {
			out = append(out, int32(i))
		}
	}
	slices.SortFunc(out, func(x, y int32) int {
		return cmp.Or(cmp.Compare(d.sents[x].hash, d.sents[y].hash), cmp.Compare(x, y))
	})
	return out
}

// sharedFeatures returns, sorted, a sentence pair for every word that the two
// sentences share and that is in few sentences of both texts.
func sharedFeatures(a, b *Doc, eqA, eqB []bool) []uint64 {
	var out []uint64
	for i, j := 0, 0; i < len(a.feats) && j < len(b.feats); {
		ha, hb := a.feats[i].hash(), b.feats[j].hash()
		switch {
		case ha < hb:
			i++
		case hb < ha:
			j++
		default:
			i2, j2 := pastFeature(a.feats, i), pastFeature(b.feats, j)
			if i2-i <= commonFeature && j2-j <= commonFeature {
				for _, x := range a.feats[i:i2] {
					for _, y := range b.feats[j:j2] {
						if !eqA[x.sent()] || !eqB[y.sent()] {
							out = append(out, uint64(x.sent())<<32|uint64(y.sent()))
						}
					}
				}
			}
			i, j = i2, j2
		}
	}
	slices.Sort(out)
	return out
}

func pastFeature(f []feature, i int) int {
	h := f[i].hash()
	for i < len(f) && f[i].hash() == h {
		i++
	}
	return i
}

// featureCounts returns the number of features of each sentence that tell it
// from others, at least 1.
func featureCounts(d *Doc) []int32 {
	n := make([]int32, len(d.sents))
	for i := 0; i < len(d.feats); {
		j := pastFeature(d.feats, i)
		if j-i <= commonFeature {
			for _, f := range d.feats[i:j] {
				n[f.sent()]++
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
// link may support the next.
func support(links []link, least float64) {
	at := make(map[uint64]int, len(links))
	var queue []int
	for i, l := range links {
		at[uint64(l.a)<<32|uint64(l.b)] = i
		if l.ok {
			queue = append(queue, i)
		}
	}
	for len(queue) > 0 {
		l := links[queue[0]]
		queue = queue[1:]
		for _, step := range [...][2]int32{{1, 1}, {-1, -1}, {1, 2}, {2, 1}, {-1, -2}, {-2, -1}} {
			a, b := l.a+step[0], l.b+step[1]
			if a < 0 || b < 0 {
				continue
			}
			if k, found := at[uint64(a)<<32|uint64(b)]; found && !links[k].ok && links[k].ratio >= least {
				links[k].ok = true
				queue = append(queue, k)
			}
		}
	}
}
