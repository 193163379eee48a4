package flow

import (
	"errors"

	"winnow/wasm/postlink/leb"
)

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

// reader reads instructions.
type reader struct{ leb.Reader }

func newReader(b []byte) reader { return reader{leb.Reader{Bytes: b}} }

// instruction is one of a function's instructions.
type instruction struct {
	op     byte
	at     int   // its first byte
	number int64 // its first operand: label, index or constant
	table  []int // of br_table, the default last
}

// next reads an instruction.
func (r *reader) next() (i instruction) {
	i.at = r.At
	i.op = r.Byte()
	switch op := i.op; {
	case op == opBlock || op == opLoop || op == opIf:
		i.number = int64(r.Byte())
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet:
		i.number = int64(r.Unsigned())
	case op == opBrTable:
		for n := r.Unsigned(); n >= 0 && !r.Bad; n-- {
			i.table = append(i.table, r.Unsigned())
		}
	case op == opCallTable, op >= 0x28 && op <= 0x3e: // loads and stores
		r.Unsigned()
		r.Unsigned()
	case op == 0x3f || op == 0x40: // memory.size, memory.grow
		r.Byte()
	case op == opI32Const || op == opI64Const:
		i.number = r.Signed()
	case op == opF32Const:
		r.Take(4)
	case op == opF64Const:
		r.Take(8)
	case op == opMore:
		r.more()
	case op <= 0x01, op == opElse, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
	default:
		r.Bad = true
	}
	return i
}

// more skips the rest of an instruction of two bytes.
func (r *reader) more() {
	switch n := r.Unsigned(); {
	case n <= 7: // truncations
	case n == 10: // memory.copy
		r.Take(2)
	case n == 11: // memory.fill
		r.Take(1)
	default:
		r.Bad = true
	}
}
