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
//	2 bytes      number of trees; then the trees in prefix order, each a branch:
//	  branch     1 byte feature, 1 byte edge index and in its two highest bits which
//	             sides are leaves; then the sides, that for values <= edge first
//	  leaf       1 byte, its value as a signed number
//
// All numbers are little-endian.
type model struct {
	bias   float32
	roots  []uint16
	depths []uint8                // branches on the longest way through each tree
	nodes  *[maxModelNodes]branch // the trees in prefix order
}

// branch is one node. The side for values up to edge comes step nodes behind it,
// which is 1, the other side skip nodes further on. A leaf's feature is leafMark, its
// edge is its value, and it leads to itself.
type branch struct {
	edge    float32
	skip    uint16
	feature uint8
	step    uint8
}

const leafMark = 0xff

// The bits of a branch's edge index that say which of its sides are leaves.
const (
	leftLeaf  = 1 << 7
	rightLeaf = 1 << 6
)

// maxModelNodes is a power of two, so that an index cut to its bits needs no
// check of bounds: scoring is a quarter of what judging costs.
const maxModelNodes = 1 << 13

// decodeModel reads the form above. It panics on a damaged table: that is a
// mistake in the build, not in an input.
func decodeModel(s string) *model {
	d := modelReader{s: s}
	edges := make([][]float32, d.u8())
	for f := range edges {
		edges[f] = make([]float32, d.u8())
		for i := range edges[f] {
			edges[f][i] = d.bf16()
		}
	}
	m := &model{bias: d.f32(), nodes: new([maxModelNodes]branch)}
	d.unit, d.edges, d.m = d.f32(), edges, m
	m.roots = make([]uint16, d.u16())
	m.depths = make([]uint8, len(m.roots))
	for i := range m.roots {
		m.roots[i] = d.n
		m.depths[i] = d.tree(false)
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
func (d *modelReader) bf16() float32 { return math.Float32frombits(uint32(d.u16()) << 16) }

// tree reads a tree, or the leaf that it is, and returns how many branches its
// longest way has.
func (d *modelReader) tree(leaf bool) uint8 {
	at := d.n
	d.n++
	n := &d.m.nodes[at]
	if leaf {
		n.feature, n.edge = leafMark, float32(int8(d.u8()))*d.unit
		return 0
	}
	n.feature = uint8(d.u8())
	edge := d.u8()
	n.edge = d.edges[n.feature][edge&^(leftLeaf|rightLeaf)]
	n.step = 1
	left := d.tree(edge&leftLeaf != 0)
	n.skip = d.n - at - 1
	return 1 + max(left, d.tree(edge&rightLeaf != 0))
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
