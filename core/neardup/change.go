package neardup

import "strings"

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

// differ finds what changed between sentences; it keeps its memory from one pair
// to the next.
type differ struct {
	a, b *Doc
	keep [][2]int // the tokens that stay, as index pairs
	best []uint8
}

// changes compares two sentences word by word and returns what differs, numbers
// first, then names, then other words, each in A's order. Words in the same
// neutral form do not differ.
func (d *differ) changes(sa, sb *sentence) []Change {
	ta, tb := d.a.toks[sa.lo:min(sa.hi, sa.lo+maxTokens)], d.b.toks[sb.lo:min(sb.hi, sb.lo+maxTokens)]
	d.common(ta, tb)
	d.keep = append(d.keep, [2]int{len(ta), len(tb)})
	n, i, j := 0, 0, 0
	for _, k := range d.keep {
		n += truth(i < k[0] || j < k[1])
		i, j = k[0]+1, k[1]+1
	}
	out := make([]Change, 0, n)
	for kind := range changeKinds {
		i, j = 0, 0
		for n, k := range d.keep {
			if (i < k[0] || j < k[1]) && d.kind(ta[i:k[0]], tb[j:k[1]]) == kind {
				c := Change{Kind: kind}
				from, to := [2]int{i, j}, k
				if kind == NumberChange && i < k[0] && j < k[1] {
					from, to = d.wholeNumber(ta, tb, n, from)
				}
				c.StartA, c.EndA = tokenRange(ta, from[0], to[0], sa)
				c.StartB, c.EndB = tokenRange(tb, from[1], to[1], sb)
				c.A = d.a.Text[int(sa.start)+c.StartA : int(sa.start)+c.EndA]
				c.B = d.b.Text[int(sb.start)+c.StartB : int(sb.start)+c.EndB]
				out = append(out, c)
			}
			i, j = k[0]+1, k[1]+1
		}
	}
	return out
}

// fewWords is the number of plain words that come or go with a number or a name
// ("dozens of" for "171"). With more of them a clause came or went.
const fewWords = 3

// kind tells what kind of words came and went.
func (d *differ) kind(gone, came []token) ChangeKind {
	kind := WordChange
	for side, run := range [2][]token{gone, came} {
		plain := 0
		for i := range run {
			switch f := run[i].flags; {
			case f&number != 0 || [2]*Doc{d.a, d.b}[side].scale(&run[i]):
				kind = NumberChange
			case f&(name|dateTok) != 0:
				kind = min(kind, NameChange)
			default:
				plain++
			}
		}
		if plain > d.a.tokens(fewWords) {
			return WordChange
		}
	}
	return kind
}

// scales are neutral forms of what makes a number of another size with no digit of it
// changed, and the digits of Chinese and Japanese but for one, which is in many words.
const scales = " hundred thousand million millions billion billions trillion hundert tausend millionen milliarde milliarden mio mrd mille milliard milliards mil millon millones " +
	"mila milione milioni miliardo miliardi milhao milhoes bilhao bilhoes miljoen miljard miljon miljoner miljarder millioner milliarder milyon milyar " +
	"тыс тысяч млн миллион миллиона миллионов млрд миллиард миллиарда миллиардов 〇 零 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 兆 两 兩 "

// scale reports whether a token belongs to a number, though it is none in digits.
func (d *Doc) scale(t *token) bool {
	return strings.Contains(scales, " "+d.canon[t.cs:t.ce]+" ")
}

// wholeNumber takes to a changed number what stays of it: "5" before "million" where
// that became "billion", "million" behind "5" where that became "6". from is where the
// change begins in both, n the kept tokens behind it.
func (d *differ) wholeNumber(ta, tb []token, n int, from [2]int) (lo, hi [2]int) {
	lo, hi = from, d.keep[n]
	for m := n - 1; m >= 0 && d.keep[m][0] == lo[0]-1 && d.keep[m][1] == lo[1]-1 && (d.a.scale(&ta[lo[0]]) || d.b.scale(&tb[lo[1]])); m-- {
		if t := &ta[lo[0]-1]; t.flags&number == 0 && !d.a.scale(t) {
			break
		}
		lo = d.keep[m]
	}
	for m := n; m < len(d.keep)-1 && d.keep[m] == hi && d.a.scale(&ta[hi[0]]); m++ {
		hi[0]++
		hi[1]++
	}
	return lo, hi
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

// common sets keep to a longest common subsequence of the tokens. Time is the
// product of the lengths, which maxTokens bounds, less what both begin and end
// with.
func (d *differ) common(ta, tb []token) {
	d.keep = d.keep[:0]
	lo := 0
	for lo < len(ta) && lo < len(tb) && ta[lo].is(&tb[lo]) {
		d.keep = append(d.keep, [2]int{lo, lo})
		lo++
	}
	na, nb := len(ta), len(tb)
	for na > lo && nb > lo && ta[na-1].is(&tb[nb-1]) {
		na--
		nb--
	}
	d.table(ta[lo:na], tb[lo:nb])
	w := nb - lo + 1
	for i, j := lo, lo; i < na && j < nb; {
		at := (i-lo)*w + j - lo
		switch {
		case ta[i].is(&tb[j]):
			d.keep = append(d.keep, [2]int{i, j})
			i++
			j++
		case d.best[at+w] >= d.best[at+1]:
			i++
		default:
			j++
		}
	}
	for k := 0; na+k < len(ta); k++ {
		d.keep = append(d.keep, [2]int{na + k, nb + k})
	}
}

// table sets best to the lengths of the longest common subsequences from each
// pair of places on.
func (d *differ) table(ta, tb []token) {
	w := len(tb) + 1
	if n := (len(ta) + 1) * w; cap(d.best) < n {
		d.best = make([]uint8, n)
	} else {
		d.best = d.best[:n]
	}
	clear(d.best[len(ta)*w:])
	for i := len(ta) - 1; i >= 0; i-- {
		row, below := d.best[i*w:(i+1)*w], d.best[(i+1)*w:][:w]
		row[w-1] = 0
		t := &ta[i]
		for j := w - 2; j >= 0; j-- {
			if t.is(&tb[j]) {
				row[j] = below[j+1] + 1
			} else {
				row[j] = max(below[j], row[j+1])
			}
		}
	}
}
