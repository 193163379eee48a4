package neardup

// PairKind says how a sentence differs from the one it is paired with.
type PairKind uint8

// The kinds of pairs.
const (
	Same       PairKind = iota // the same words, but for spelling and marks
	Renumbered                 // only numbers, names or dates differ
	Reworded
	pairKinds
)

// String returns the name used in answers.
func (k PairKind) String() string {
	if k < pairKinds {
		return [...]string{"same", "number", "reworded"}[k]
	}
	return "unknown"
}

// Pair is a sentence of A and the sentence of B that says the same.
type Pair struct {
	A, B    int     // in SentencesA and SentencesB
	Ratio   float64 // 1 for the same words
	Kind    PairKind
	Moved   bool // out of the order that most pairs have
	Changes []Change
}

// Move is a paragraph of A that stands elsewhere in B's order.
type Move struct{ A, B int }

// pairs picks the links to show, each sentence's best one, in A's order.
func pairs(a, b *Doc, links []link) []Pair {
	bestA, bestB := best(len(a.sents), links, true), best(len(b.sents), links, false)
	var out []Pair
	work, diff := 0, differ{a: a, b: b}
	for _, i := range inOrder(links) {
		l := links[i]
		if !l.ok || bestA[l.a] != i && bestB[l.b] != i {
			continue
		}
		p := Pair{A: int(l.a), B: int(l.b), Ratio: l.ratio}
		if a.sents[l.a].hash != b.sents[l.b].hash {
			sa, sb := &a.sents[l.a], &b.sents[l.b]
			p.Kind = Reworded
			if work += int(sa.hi-sa.lo) * int(sb.hi-sb.lo); work < maxWork {
				p.Changes = diff.changes(sa, sb)
				p.Kind = kindOf(p.Changes)
			}
		}
		// A pair that is the best one of both its sentences decides the order.
		p.Moved = bestA[l.a] != i || bestB[l.b] != i
		out = append(out, p)
	}
	markMoved(out)
	return out
}

// inOrder returns the numbers of the links, those of a's first sentence first, of
// one sentence's those to b's first.
func inOrder(links []link) []int {
	return ordered(len(links), func(i, j int) bool {
		return links[i].a < links[j].a || links[i].a == links[j].a && links[i].b < links[j].b
	})
}

// best returns each sentence's best accepted link, -1 where it has none; of
// equal ones the one that keeps closest to the diagonal, then the first.
func best(n int, links []link, ofA bool) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = -1
	}
	for i, l := range links {
		if !l.ok {
			continue
		}
		k := l.b
		if ofA {
			k = l.a
		}
		if at := out[k]; at < 0 || better(l, links[at]) {
			out[k] = i
		}
	}
	return out
}

func better(x, y link) bool {
	if x.ratio != y.ratio {
		return x.ratio > y.ratio
	}
	dx, dy := max(x.a-x.b, x.b-x.a), max(y.a-y.b, y.b-y.a)
	if dx != dy {
		return dx < dy
	}
	return x.a < y.a || x.a == y.a && x.b < y.b
}

// kindOf tells a pair in which only numbers, names and dates changed.
func kindOf(list []Change) PairKind {
	if len(list) == 0 {
		return Same
	}
	for _, c := range list {
		if c.Kind == WordChange {
			return Reworded
		}
	}
	return Renumbered
}

// markMoved marks the pairs outside a longest run of pairs in the same order in
// both texts. On entry Moved marks the pairs that do not take part.
func markMoved(list []Pair) {
	tails := []int{} // the last pair of the best run of each length
	before := make([]int, len(list))
	for i, p := range list {
		if p.Moved {
			continue
		}
		at := firstFrom(len(tails), func(i int) bool { return list[tails[i]].B >= p.B })
		before[i] = -1
		if at > 0 {
			before[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	inOrder := make([]bool, len(list))
	if len(tails) > 0 {
		for i := tails[len(tails)-1]; i >= 0; i = before[i] {
			inOrder[i] = true
		}
	}
	for i := range list {
		list[i].Moved = !list[i].Moved && !inOrder[i]
	}
}

// moves returns the paragraphs that the moved pairs stand in, in the order of both
// texts: that of the sentences would be another one seen from the other side.
func moves(a, b *Doc, list []Pair) []Move {
	var all []packed
	for _, p := range list {
		if p.Moved {
			all = append(all, pack(uint64(a.sents[p.A].para)<<atBits, b.sents[p.B].para))
		}
	}
	sortWords(all, 0)
	var out []Move
	for _, m := range compactWords(all) {
		out = append(out, Move{int(m >> atBits), int(m.at())})
	}
	return out
}
