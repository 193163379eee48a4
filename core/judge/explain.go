package judge

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"winnow/core/block"
	"winnow/core/page"
)

// Factor is one feature's part in a decision.
type Factor struct {
	Name   string  // what the feature measures, in a few words
	Value  float32 // its value on the block
	Weight float64 // log-odds that it added: positive speaks for keeping
	Share  float64 // share of all the factors' weight on this block, 0 to 1
}

// Explain returns, for each block, the features that decided, weightiest first,
// at most most of them. A feature's weight is what its splits changed in the
// mean of the leaves still reachable, summed over the second stage's trees, or
// over the first's where the second was not asked. In texts it is halfway between
// that and what the network made of it; see Sequence.account.
func Explain(p *page.Page, blocks []block.Block, most int) [][]Factor {
	out := make([][]Factor, len(blocks))
	if len(blocks) == 0 {
		return out
	}
	x := extract(p, blocks)
	one, two := x.stages()
	scores := x.firstScores()
	means := [2][]float32{one.means(), two.means()}
	if p.Source == page.Text {
		x.secondRows(scores, 0)
		for i, network := range modelTextOrder().account(x.lineRows()) {
			trees := two.account(&x.rows[i], means[1])
			for k := range network {
				network[k] = (trees[k] + network[k]) / 2
			}
			out[i] = x.factors(i, &network, most)
		}
		return out
	}
	x.secondRows(scores, sureJunk)
	for i := range scores {
		m, mean := two, means[1]
		if scores[i] < sureJunk {
			m, mean = one, means[0]
		}
		account := m.account(&x.rows[i], mean)
		out[i] = x.factors(i, &account, most)
	}
	return out
}

// factorName names a place of an account.
func (x *extractor) factorName(i, place int) string {
	switch place {
	case fromAbove:
		return "the lines above"
	case fromBelow:
		return "the lines below"
	case FWording:
		return FeatureName(FWording) + x.telling(i)
	}
	return FeatureName(place)
}

// tellingWords is how many words of a line are named at most.
const tellingWords = 3

// telling names the words of line i that told most, as they stand there.
func (x *extractor) telling(i int) string {
	type told struct {
		word string
		what float32
	}
	table, length := learnedWording(), wordingLength(len(x.words[i]))
	fields := strings.Fields(x.blocks[i].Text)
	var list []told
	for k, field := range fields[:min(len(fields), wordingWords)] {
		w := told{word: strings.Trim(field, ".,:;!?\"“”„«»()")}
		for _, hash := range appendWords(nil, field, wordingWords) {
			keys := []uint32{wordingKey(hash, formAny), wordingKey(hash, length)}
			if k == 0 {
				keys = append(keys, wordingKey(hash, formFirst))
			}
			if k == len(fields)-1 {
				keys = append(keys, wordingKey(hash, formLast))
			}
			w.what += table.tells(keys)
		}
		if w.what != 0 && !slices.ContainsFunc(list, func(o told) bool { return strings.EqualFold(o.word, w.word) }) {
			list = append(list, w)
		}
	}
	slices.SortStableFunc(list, func(a, b told) int { return cmp.Compare(math.Abs(float64(b.what)), math.Abs(float64(a.what))) })
	var words []string
	for _, w := range list[:min(len(list), tellingWords)] {
		words = append(words, w.word)
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}

// means returns, for every node, the mean of the leaves below it.
func (m *model) means() []float32 {
	sum, leaves := make([]float32, maxModelNodes), make([]float32, maxModelNodes)
	for k := maxModelNodes - 1; k >= 0; k-- { // children come behind their parents
		n := m.nodes[k]
		if n.feature == leafMark {
			sum[k], leaves[k] = n.edge, 1
		} else if n.step > 0 {
			right := k + 1 + int(n.skip)
			sum[k] = sum[k+1] + sum[right]
			leaves[k] = leaves[k+1] + leaves[right]
		}
	}
	for k := range sum {
		sum[k] /= max(leaves[k], 1)
	}
	return sum
}

// account says what the features of a row made of its log-odds.
func (m *model) account(row *Row, mean []float32) (weight [accountLength]float64) {
	for _, root := range m.roots {
		k := root
		for m.nodes[k].feature != leafMark {
			n := m.nodes[k]
			next := k + 1
			if row[n.feature] > n.edge {
				next += n.skip
			}
			weight[n.feature] += float64(mean[next] - mean[k])
			k = next
		}
	}
	return weight
}

// factors lists what is in the account of block i, weightiest first, at most most.
func (x *extractor) factors(i int, account *[accountLength]float64, most int) []Factor {
	total := 0.0
	var list []Factor
	for place, w := range account {
		total += math.Abs(w)
		if w == 0 {
			continue
		}
		f := Factor{Name: x.factorName(i, place), Weight: w}
		switch place {
		case fromAbove:
			f.Value = float32(min(i, accountReach))
		case fromBelow:
			f.Value = float32(min(len(x.rows)-1-i, accountReach))
		default:
			f.Value = x.rows[i][place]
		}
		list = append(list, f)
	}
	slices.SortStableFunc(list, func(a, b Factor) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	list = list[:min(len(list), most)]
	for i := range list {
		list[i].Share = math.Abs(list[i].Weight) / total
	}
	return list
}
