package flow

import "errors"

// The instructions that the rewriting reads or writes (WebAssembly Core
// Specification 2.0, section 5.4).
const (
	opUnreachable = 0x00
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opElse        = 0x05
	opEnd         = 0x0b
	opBr          = 0x0c
	opBrIf        = 0x0d
	opBrTable     = 0x0e
	opReturn      = 0x0f
	opCall        = 0x10
	opCallTable   = 0x11
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opGlobalGet   = 0x23
	opGlobalSet   = 0x24
	opI32Const    = 0x41
	opI64Const    = 0x42
	opF32Const    = 0x43
	opF64Const    = 0x44
	opI32Eq       = 0x46
	opI32Sub      = 0x6b
	opMore        = 0xfc
	noType        = 0x40
	typeI32       = 0x7f
)

// errOther is told of a function that is not built as Go builds its own.
var errOther = errors.New("another form of function")

// reader reads instructions; past the end it gives zeros and is bad.
type reader struct {
	b   []byte
	at  int
	bad bool
}

func (r *reader) byte() byte {
	if r.at >= len(r.b) {
		r.bad = true
		return 0
	}
	r.at++
	return r.b[r.at-1]
}

// unsigned reads an LEB128 number of up to 32 bits.
func (r *reader) unsigned() int {
	n, shift := 0, 0
	for {
		c := r.byte()
		n |= int(c&0x7f) << shift
		if shift += 7; c < 0x80 || shift > 35 {
			return n
		}
	}
}

// signed reads a signed LEB128 number of up to 64 bits.
func (r *reader) signed() int64 {
	n, shift := int64(0), 0
	for {
		c := r.byte()
		n |= int64(c&0x7f) << shift
		if shift += 7; c < 0x80 || shift > 70 {
			if shift < 64 && c&0x40 != 0 {
				n |= -1 << shift
			}
			return n
		}
	}
}

// instruction is one of a function's instructions.
type instruction struct {
	op     byte
	at     int   // its first byte
	number int64 // its first operand: label, index or constant
	table  []int // of br_table, the default last
}

// next reads an instruction.
func (r *reader) next() (i instruction) {
	i.at = r.at
	i.op = r.byte()
	switch op := i.op; {
	case op == opBlock || op == opLoop || op == opIf:
		i.number = int64(r.byte())
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet:
		i.number = int64(r.unsigned())
	case op == opBrTable:
		for n := r.unsigned(); n >= 0 && !r.bad; n-- {
			i.table = append(i.table, r.unsigned())
		}
	case op == opCallTable, op >= 0x28 && op <= 0x3e: // loads and stores
		r.unsigned()
		r.unsigned()
	case op == 0x3f || op == 0x40: // memory.size, memory.grow
		r.byte()
	case op == opI32Const || op == opI64Const:
		i.number = r.signed()
	case op == opF32Const:
		r.skip(4)
	case op == opF64Const:
		r.skip(8)
	case op == opMore:
		r.more()
	case op <= 0x01, op == opElse, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
	default:
		r.bad = true
	}
	return i
}

// more skips the rest of an instruction of two bytes.
func (r *reader) more() {
	switch n := r.unsigned(); {
	case n <= 7: // truncations
	case n == 10: // memory.copy
		r.skip(2)
	case n == 11: // memory.fill
		r.skip(1)
	default:
		r.bad = true
	}
}

func (r *reader) skip(n int) { r.take(n) }

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b)-r.at {
		r.bad = true
		return nil
	}
	r.at += n
	return r.b[r.at-n : r.at]
}
