package flow

import (
	"encoding/binary"

	"winnow/wasm/postlink/leb"
)

type label struct {
	kind labelKind
	node int
}

type labelKind byte

const (
	otherLabel labelKind = iota
	blockLabel
	loopLabel
)

// writeLocals writes the declarations, with one more where resuming needs it.
func (e *emitter) writeLocals() {
	if e.local < 0 {
		e.out = append(e.out, e.locals...)
		return
	}
	groups, n := binary.Uvarint(e.locals)
	e.out = binary.AppendUvarint(e.out, groups+1)
	e.out = append(e.out, e.locals[n:]...)
	e.out = append(e.out, 1, typeI32)
}

func (e *emitter) open(op byte, l label) {
	e.out = append(e.out, op, noType)
	e.labels = append(e.labels, l)
}

func (e *emitter) close() {
	e.out = append(e.out, opEnd)
	e.labels = e.labels[:len(e.labels)-1]
}

// depth is the number of a label as a branch names it.
func (e *emitter) depth(l label) uint64 {
	for i := len(e.labels) - 1; i >= 0; i-- {
		if e.labels[i] == l {
			return uint64(len(e.labels) - 1 - i)
		}
	}
	panic("flow: a branch to no label")
}

func (e *emitter) branch(op byte, l label) {
	e.out = binary.AppendUvarint(append(e.out, op), e.depth(l))
}

func (e *emitter) get(local int) {
	e.out = binary.AppendUvarint(append(e.out, opLocalGet), uint64(local))
}

func (e *emitter) set(local int) {
	e.out = binary.AppendUvarint(append(e.out, opLocalSet), uint64(local))
}

func (e *emitter) constant(n int) {
	e.out = leb.AppendSigned(append(e.out, opI32Const), n)
}
