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
	roots []int32
	nodes []branch
}

// branch is one node: a leaf where left is 0, and then edge is its value.
type branch struct {
	edge        float32
	feature     uint8
	left, right int32
}

const leafMark = 0xff

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
	m := &model{bias: d.f32(), nodes: make([]branch, 0, len(s)/2)}
	d.unit, d.edges, d.m = d.f32(), edges, m
	m.roots = make([]int32, d.u16())
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
}

func (d *modelReader) u8() int  { d.i++; return int(d.s[d.i-1]) }
func (d *modelReader) u16() int { return d.u8() | d.u8()<<8 }
func (d *modelReader) f32() float32 {
	return math.Float32frombits(uint32(d.u16()) | uint32(d.u16())<<16)
}

func (d *modelReader) tree() int32 {
	at := int32(len(d.m.nodes))
	d.m.nodes = append(d.m.nodes, branch{})
	f := d.u8()
	if f == leafMark {
		d.m.nodes[at].edge = float32(int8(d.u8())) * d.unit
		return at
	}
	edge := d.edges[f][d.u8()]
	left := d.tree()
	right := d.tree()
	d.m.nodes[at] = branch{edge: edge, feature: uint8(f), left: left, right: right}
	return at
}

// score returns the row's probability.
func (m *model) score(row []float32) float32 {
	sum := m.bias
	for _, root := range m.roots {
		n := &m.nodes[root]
		for n.left != 0 {
			if row[n.feature] <= n.edge {
				n = &m.nodes[n.left]
			} else {
				n = &m.nodes[n.right]
			}
		}
		sum += n.edge
	}
	return logistic(sum)
}

// logistic is computed in float64 and rounded once, so that native and wasm
// builds agree to the bit.
func logistic(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }

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
func articleProbability(r *KindRow) float32 { return modelKinds().score(r[:]) }
