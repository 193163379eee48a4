package brief

import (
	"encoding/binary"

	"winnow/wasm/postlink/leb"
)

// The instructions that are looked for or written (WebAssembly Core Specification 2.0,
// section 5.4); those between a first and a last one are of one kind.
const (
	opUnreachable  = 0x00
	opNop          = 0x01
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallTable    = 0x11
	opDrop         = 0x1a
	opSelect       = 0x1b
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opLocalTee     = 0x22
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opFirstLoad    = 0x28
	opLastLoad     = 0x35
	opFirstStore   = 0x36
	opI64Store     = 0x37
	opLastStore    = 0x3e
	opMemorySize   = 0x3f
	opMemoryGrow   = 0x40
	opI32Const     = 0x41
	opI64Const     = 0x42
	opF32Const     = 0x43
	opF64Const     = 0x44
	opI32Eqz       = 0x45
	opI32Eq        = 0x46
	opI32GeU       = 0x4f
	opI64Eqz       = 0x50
	opI64Eq        = 0x51
	opI64GeU       = 0x5a
	opF32Eq        = 0x5b
	opF32Ne        = 0x5c
	opF64Eq        = 0x61
	opF64Ne        = 0x62
	opFirstCompare = 0x45
	opLastCompare  = 0x66
	opFirstCompute = 0x67
	opI32Add       = 0x6a
	opI64Add       = 0x7c
	opFirstConvert = 0xa7
	opI32Wrap      = 0xa7
	opI64ExtendU   = 0xad
	opLast         = 0xc4
	opMore         = 0xfc
	lastTruncation = 7 // of the second bytes after opMore
	memoryCopy     = 10
	memoryFill     = 11
)

// instruction is one of a function's instructions.
type instruction struct {
	op     byte
	align  byte   // of a load or store
	number int64  // label, index, constant, a block's type, a load's or store's offset
	rest   []byte // operands of another kind, as they stand
	table  []int  // of br_table, the default last
}

// function is a function's code.
type function struct {
	locals []byte // declarations, as they stand
	code   []instruction
	stack  bool // whether its local 1 is SP
}

// decode reads a function; it is not ok where an instruction is unknown.
func decode(b []byte) (f function, ok bool) {
	r := leb.Reader{Bytes: b}
	for n := r.Unsigned(); n > 0 && !r.Bad; n-- {
		r.Unsigned()
		r.Byte()
	}
	if r.Bad {
		return f, false
	}
	f.locals = b[:r.At]
	for r.More() {
		f.code = append(f.code, next(&r))
	}
	return f, !r.Bad
}

// next reads an instruction.
func next(r *leb.Reader) (i instruction) {
	i.op = r.Byte()
	from := r.At
	switch op := i.op; {
	case op == opBlock || op == opLoop || op == opIf:
		i.number = int64(r.Byte())
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet:
		i.number = int64(r.Unsigned())
	case op == opBrTable:
		for n := r.Unsigned(); n >= 0 && !r.Bad; n-- {
			i.table = append(i.table, r.Unsigned())
		}
	case op >= opFirstLoad && op <= opLastStore:
		i.align, i.number = byte(r.Unsigned()), int64(r.Unsigned())
	case op == opI32Const || op == opI64Const:
		i.number = r.Signed()
	case op == opCallTable:
		r.Unsigned()
		r.Unsigned()
		i.rest = r.Bytes[from:r.At]
	case op == opMemorySize || op == opMemoryGrow:
		i.rest = r.Take(1)
	case op == opF32Const:
		i.rest = r.Take(4)
	case op == opF64Const:
		i.rest = r.Take(8)
	case op == opMore:
		i.more(r)
	case op <= opNop, op == opElse, op == opEnd, op == opReturn, op == opDrop, op == opSelect, op >= opFirstCompare && op <= opLast:
	default:
		r.Bad = true
	}
	return i
}

// more reads the rest of an instruction of two bytes.
func (i *instruction) more(r *leb.Reader) {
	switch i.number = int64(r.Unsigned()); {
	case i.number <= lastTruncation:
	case i.number == memoryCopy:
		i.rest = r.Take(2)
	case i.number == memoryFill:
		i.rest = r.Take(1)
	default:
		r.Bad = true
	}
}

// encode writes the function.
func (f *function) encode() []byte {
	out := append([]byte(nil), f.locals...)
	for _, i := range f.code {
		out = i.append(out)
	}
	return out
}

func (i *instruction) append(out []byte) []byte {
	out = append(out, i.op)
	switch op := i.op; {
	case op == opBlock || op == opLoop || op == opIf:
		out = append(out, byte(i.number))
	case op == opMore || op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet:
		out = binary.AppendUvarint(out, uint64(i.number))
	case op == opBrTable:
		out = binary.AppendUvarint(out, uint64(len(i.table)-1))
		for _, to := range i.table {
			out = binary.AppendUvarint(out, uint64(to))
		}
	case op >= opFirstLoad && op <= opLastStore:
		out = binary.AppendUvarint(append(out, i.align), uint64(i.number))
	case op == opI32Const || op == opI64Const:
		out = leb.AppendSigned(out, i.number)
	}
	return append(out, i.rest...)
}
