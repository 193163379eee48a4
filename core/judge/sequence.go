package judge

import (
	"sync"

	"winnow/core/internal/recurrent"
)

// Sequence judges the lines of a text in their order: a small recurrent network reads
// the features of all lines downwards and upwards. On pages boxes tell what belongs
// together; in a text only the order does.
//
// It is kept as a string:
//
//	1 byte     number of features; then for each: 1 byte feature, and its mean and what
//	           one over its deviation is, bfloat16 values, 2 bytes each
//	2 bytes    how many numbers the first layer makes, and how many a state has
//	rows       of weights, as recurrent.Network has them: 2 bytes unit, bfloat16, and
//	           1 byte a weight, a signed number
//
// All numbers are little-endian.
type Sequence struct {
	inputs  []sequenceInput
	network *recurrent.Network
}

type sequenceInput struct {
	feature     uint8
	mean, scale float32
}

// farthest is how many deviations from its mean a feature counts at most.
const farthest = 4

// DecodeSequence reads the form above. It panics on a damaged table: that is a
// mistake in the build, not in an input.
func DecodeSequence(table string) *Sequence {
	d := modelReader{s: table}
	m := &Sequence{inputs: make([]sequenceInput, d.u8())}
	for i := range m.inputs {
		m.inputs[i] = sequenceInput{uint8(d.u8()), d.bf16(), d.bf16()}
	}
	mid := d.u8()
	m.network = recurrent.New(recurrent.Shape{In: len(m.inputs), Mid: mid, State: d.u8()})
	m.network.Rows(func(row []float32) {
		unit := d.bf16()
		for k := range row {
			row[k] = float32(int8(d.u8())) * unit
		}
	})
	return m
}

var modelTextOrder = sync.OnceValue(func() *Sequence { return DecodeSequence(weightsTextOrder) })

// Inputs returns what the network is given: the rows' features, one row behind the
// other, as deviations from their means.
func (m *Sequence) Inputs(rows [][]float32) []float32 {
	x := make([]float32, 0, len(rows)*len(m.inputs))
	for _, row := range rows {
		for k := range m.inputs {
			x = append(x, m.inputs[k].of(row))
		}
	}
	return x
}

// of returns the feature of a row as the network is given it.
func (in *sequenceInput) of(row []float32) float32 {
	return max(-farthest, min(farthest, (row[in.feature]-in.mean)*in.scale))
}

// Odds returns the log-odds of each line, given the features of all.
func (m *Sequence) Odds(rows [][]float32) []float32 {
	return m.network.Odds(len(rows), func(i int, row []float32) {
		for k := range row {
			row[k] = m.inputs[k].of(rows[i])
		}
	})
}

// lineRows returns the used parts of the rows.
func (x *extractor) lineRows() [][]float32 {
	rows := make([][]float32, len(x.rows))
	for i := range rows {
		rows[i] = x.rows[i][:rowLength]
	}
	return rows
}

// Limits of an account.
const (
	accountSteps = 6 // on the way from the average line to the one there is
	accountReach = 6 // lines above and below that are asked
)

// Places, behind the features, of what the lines around gave.
const (
	fromAbove = rowLength + iota
	fromBelow
	accountLength
)

// account says for each line what made its log-odds: their integrated gradients
// (Sundararajan, Taly and Yan, Axiomatic attribution for deep networks, 2017) along
// the way from a text of average lines to the text there is. What the line's own
// features gave is told by feature; what those of the lines around gave is summed up
// above and below it.
func (m *Sequence) account(rows [][]float32) [][accountLength]float64 {
	in := len(m.inputs)
	x := m.Inputs(rows)
	given := make([][accountLength]float64, len(rows))
	var tape recurrent.Tape
	part, slopes := make([]float32, len(x)), make([]float32, len(x))
	for step := range accountSteps {
		way := (float32(step) + .5) / accountSteps
		for k, v := range x {
			part[k] = v * way
		}
		m.network.Forward(&tape, part, nil)
		for i := range rows {
			from, to := max(0, i-accountReach), min(len(rows), i+accountReach+1)
			clear(slopes[from*in : to*in])
			ask := make([]float32, to-from)
			ask[i-from] = 1. / accountSteps
			m.network.Backward(&tape, from, to, ask, nil, slopes)
			for k := from * in; k < to*in; k++ {
				place := fromAbove
				switch {
				case k >= (i+1)*in:
					place = fromBelow
				case k >= i*in:
					place = int(m.inputs[k-i*in].feature)
				}
				given[i][place] += float64(slopes[k] * x[k])
			}
		}
	}
	return given
}
