package neardup

import (
	"cmp"
	"slices"
)

// ChangeKind says what was changed in a reworded sentence.
type ChangeKind uint8

// The kinds of changes, in the order in which they are worth reading.
const (
	NumberChange ChangeKind = iota
	NameChange              // names and dates
	WordChange
	changeKinds
)

// String returns the name used in answers.
func (k ChangeKind) String() string {
	if k < changeKinds {
		return [...]string{"number", "name", "word"}[k]
	}
	return "unknown"
}

// Change is a run of words of a sentence of A in the place of a run of words of
// a sentence of B; one of the two may be empty. The byte ranges are in the
// sentences' texts.
type Change struct {
	Kind         ChangeKind
	A, B         string
	StartA, EndA int
	StartB, EndB int
}

// changes compares two sentences word by word and returns what differs, numbers
// first, then names, then other words, each in A's order. Words in the same
// neutral form do not differ.
func changes(a, b *Doc, sa, sb *sentence) []Change {
	ta, tb := a.toks[sa.lo:min(sa.hi, sa.lo+maxTokens)], b.toks[sb.lo:min(sb.hi, sb.lo+maxTokens)]
	keep := common(ta, tb)
	var out []Change
	i, j := 0, 0
	emit := func(i2, j2 int) {
		if i < i2 || j < j2 {
			out = append(out, change(a, b, sa, sb, ta, tb, i, i2, j, j2))
		}
	}
	for _, k := range keep {
		emit(k[0], k[1])
		i, j = k[0]+1, k[1]+1
	}
	emit(len(ta), len(tb))
	slices.SortStableFunc(out, func(x, y Change) int { return cmp.Compare(x.Kind, y.Kind) })
	return out
}

// change makes the Change of the tokens i to i2 into j to j2.
func change(a, b *Doc, sa, sb *sentence, ta, tb []token, i, i2, j, j2 int) Change {
	c := Change{Kind: WordChange}
	c.StartA, c.EndA = tokenRange(ta, i, i2, sa)
	c.StartB, c.EndB = tokenRange(tb, j, j2, sb)
	c.A, c.B = a.Text[int(sa.start)+c.StartA:int(sa.start)+c.EndA], b.Text[int(sb.start)+c.StartB:int(sb.start)+c.EndB]
	for _, run := range [2][]token{ta[i:i2], tb[j:j2]} {
		for _, t := range run {
			switch {
			case t.flags&number != 0:
				c.Kind = NumberChange
			case t.flags&(name|dateTok) != 0:
				c.Kind = min(c.Kind, NameChange)
			}
		}
	}
	return c
}

// tokenRange returns the bytes of tokens i to i2 in their sentence; an empty run
// is an empty range where it would stand.
func tokenRange(ts []token, i, i2 int, s *sentence) (int, int) {
	switch {
	case i < i2:
		return int(ts[i].start - s.start), int(ts[i2-1].end - s.start)
	case i > 0:
		return int(ts[i-1].end - s.start), int(ts[i-1].end - s.start)
	}
	return 0, 0
}

// common returns a longest common subsequence of the tokens as index pairs. Time
// is the product of the lengths, which maxTokens bounds, less what both begin
// and end with.
func common(ta, tb []token) [][2]int {
	var out [][2]int
	lo := 0
	for lo < len(ta) && lo < len(tb) && ta[lo].hash == tb[lo].hash {
		out = append(out, [2]int{lo, lo})
		lo++
	}
	na, nb := len(ta), len(tb)
	for na > lo && nb > lo && ta[na-1].hash == tb[nb-1].hash {
		na--
		nb--
	}
	w := nb - lo + 1
	best := make([]uint8, (na-lo+1)*w) // length of the best subsequence from here on
	for i := na - 1; i >= lo; i-- {
		for j := nb - 1; j >= lo; j-- {
			at := (i-lo)*w + j - lo
			if ta[i].hash == tb[j].hash {
				best[at] = best[at+w+1] + 1
			} else {
				best[at] = max(best[at+w], best[at+1])
			}
		}
	}
	for i, j := lo, lo; i < na && j < nb; {
		at := (i-lo)*w + j - lo
		switch {
		case ta[i].hash == tb[j].hash:
			out = append(out, [2]int{i, j})
			i++
			j++
		case best[at+w] >= best[at+1]:
			i++
		default:
			j++
		}
	}
	for k := 0; na+k < len(ta); k++ {
		out = append(out, [2]int{na + k, nb + k})
	}
	return out
}
