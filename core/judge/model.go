package judge

import (
	"math"
	"sync"
)

// A model is a sum of small decision trees on the logistic scale, trained by
// core/cmd/train and kept as a string in a z-file:
//
//	1 byte       number of features; then for each: 1 byte number of edges, and
//	             the edges as bfloat16 values, 2 bytes each
//	4 bytes      bias, float32
//	4 bytes      value of one leaf unit, float32
//	2 bytes      number of trees; then the trees in prefix order:
//	  leaf       0xff, value as a signed byte
//	  branch     feature, edge index; the side for values <= edge comes first
//
// All numbers are little-endian.
type model struct {
	bias  float32
	roots []uint16
	nodes *[maxModelNodes]branch // the trees in prefix order
}

// branch is one node: a leaf where feature is leafMark, and then edge is its
// value. The left side comes right behind it.
type branch struct {
	edge    float32
	right   uint16
	feature uint8
}

const leafMark = 0xff

// maxModelNodes is a power of two, so that an index cut to its bits needs no
// check of bounds: scoring is a quarter of what judging costs.
const maxModelNodes = 1 << 12

// decodeModel reads the form above. It panics on a damaged table: that is a
// mistake in the build, not in an input.
func decodeModel(s string) *model {
	d := modelReader{s: s}
	edges := make([][]float32, d.u8())
	for f := range edges {
		edges[f] = make([]float32, d.u8())
		for i := range edges[f] {
			edges[f][i] = math.Float32frombits(uint32(d.u16()) << 16)
		}
	}
	m := &model{bias: d.f32(), nodes: new([maxModelNodes]branch)}
	d.unit, d.edges, d.m = d.f32(), edges, m
	m.roots = make([]uint16, d.u16())
	for i := range m.roots {
		m.roots[i] = d.tree()
	}
	return m
}

type modelReader struct {
	s     string
	i     int
	unit  float32
	edges [][]float32
	m     *model
	n     uint16 // nodes read
}

func (d *modelReader) u8() int  { d.i++; return int(d.s[d.i-1]) }
func (d *modelReader) u16() int { return d.u8() | d.u8()<<8 }
func (d *modelReader) f32() float32 {
	return math.Float32frombits(uint32(d.u16()) | uint32(d.u16())<<16)
}

func (d *modelReader) tree() uint16 {
	at := d.n
	d.n++
	n := &d.m.nodes[at]
	n.feature = uint8(d.u8())
	if n.feature == leafMark {
		n.edge = float32(int8(d.u8())) * d.unit
		return at
	}
	n.edge = d.edges[n.feature][d.u8()]
	d.tree()
	n.right = d.tree()
	return at
}

// score returns the row's probability.
func (m *model) score(row *Row) float32 { return logistic(m.sum(row, m.bias, 0, len(m.roots))) }

// sum adds the leaves that the trees from … to give to the row.
func (m *model) sum(row *Row, sum float32, from, to int) float32 {
	nodes := m.nodes
	for _, root := range m.roots[from:to] {
		n := nodes[root%maxModelNodes]
		for at := root; n.feature != leafMark; n = nodes[at%maxModelNodes] {
			at++
			if row[n.feature] > n.edge {
				at = n.right
			}
		}
		sum += n.edge
	}
	return sum
}

// hopeless tells after how many trees of the first stage below which sum a page's
// block is surely junk: three in five blocks end here, most of them after the first
// sixteen, and of 114,011 blocks of the development pages none that went then is
// liked by all trees.
var hopeless = [...]struct {
	trees int
	below float32
}{{16, -2.25}, {24, -3}, {32, -3.5}, {40, -4}, {56, -4.5}}

// scoreEarly is score for the first stage of pages: blocks that are surely junk
// get a score just below sureJunk.
func (m *model) scoreEarly(row *Row) float32 {
	sum, done := m.bias, 0
	for _, h := range hopeless {
		sum, done = m.sum(row, sum, done, h.trees), h.trees
		if sum < h.below {
			return min(logistic(sum), .99*sureJunk)
		}
	}
	return logistic(m.sum(row, sum, done, len(m.roots)))
}

// settled tells after how many trees of the second stage beyond which sum, either
// way, a page's block is decided: three in five end here. Of 33,889 blocks of the
// development pages none comes nearer than 1 to the other side in the end, half
// of them go beyond settledSum.
var settled = [...]struct {
	trees  int
	beyond float32
}{{40, 3}, {60, 3.5}}

// settledSum stands for the sum of a block that is decided early; its score is .99.
const settledSum = 4.6

// scoreSettled is score for the second stage of pages.
func (m *model) scoreSettled(row *Row) float32 {
	sum, done := m.bias, 0
	for _, s := range settled {
		sum, done = m.sum(row, sum, done, s.trees), s.trees
		switch {
		case sum > s.beyond:
			return logistic(settledSum)
		case sum < -s.beyond:
			return logistic(-settledSum)
		}
	}
	return logistic(m.sum(row, sum, done, len(m.roots)))
}

// logistic is 1/(1+e^-x), to the precision of a float32. math.Exp is exact to the
// last bit of a float64 and took a fiftieth of judging in WebAssembly. Products are
// rounded before they are added, so that all builds agree to the bit.
func logistic(x float32) float32 {
	t := max(-1000, min(1000, float64(-float64(x)*math.Log2E)))
	k := math.Floor(t + .5)
	r := float64((t - k) * math.Ln2) // e^-x = 2^k e^r, and r is between -.35 and .35
	e := 1.0 / 5040
	for _, c := range [...]float64{1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1} {
		e = float64(e*r) + c
	}
	return float32(1 / (1 + float64(e*math.Float64frombits(uint64(int64(k)+1023)<<52))))
}

// The models, decoded on first use.
var (
	modelFirst      = lazyModel(weightsFirst)
	modelSecond     = lazyModel(weightsSecond)
	modelTextFirst  = lazyModel(weightsTextFirst)
	modelTextSecond = lazyModel(weightsTextSecond)
	modelKinds      = lazyModel(weightsKind)
)

func lazyModel(table string) func() *model {
	return sync.OnceValue(func() *model { return decodeModel(table) })
}

// articleProbability returns the probability that a page is an article.
func articleProbability(r *KindRow) float32 {
	var row Row
	copy(row[:], r[:])
	return modelKinds().score(&row)
}
