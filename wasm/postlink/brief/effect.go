package brief

// effect is how many values an instruction takes from the stack and gives. It is not
// known of those that lead elsewhere, and of calls.
func (i *instruction) effect() (takes, gives int, known bool) {
	switch op := i.op; {
	case i.plain():
		return 0, 1, true
	case op == opLocalSet, op == opGlobalSet, op == opDrop:
		return 1, 0, true
	case op == opLocalTee, i.loads(), op == opI32Eqz, op == opI64Eqz, op >= opFirstConvert && op <= opLast:
		return 1, 1, true
	case i.stores():
		return 2, 0, true
	case op == opSelect:
		return 3, 1, true
	case op > opI32Eqz && op <= opLastCompare:
		return 2, 1, true
	case op >= opFirstCompute && op < opFirstConvert:
		return operands(op), 1, true
	case op == opMore && i.number <= lastTruncation:
		return 1, 1, true
	case op == opMore:
		return 3, 0, true
	}
	return 0, 0, false
}

// operands is how many values a computation takes: those that take one stand before
// the others of their type.
func operands(op byte) int {
	for _, ones := range [...]struct{ first, last byte }{{0x67, 0x69}, {0x79, 0x7b}, {0x8b, 0x91}, {0x99, 0x9f}} {
		if op >= ones.first && op <= ones.last {
			return 1
		}
	}
	return 2
}

// plain says whether an instruction does no more than give a value.
func (i *instruction) plain() bool {
	return i.op == opLocalGet || i.op == opGlobalGet || i.op == opMemorySize || i.op >= opI32Const && i.op <= opF64Const
}

func (i *instruction) loads() bool { return i.op >= opFirstLoad && i.op <= opLastLoad }

func (i *instruction) stores() bool { return i.op >= opFirstStore && i.op <= opLastStore }

// writes says whether memory is another after an instruction whose effect is known.
func (i *instruction) writes() bool {
	return i.stores() || i.op == opMore && i.number > lastTruncation
}

// is says whether an instruction has this operation and number.
func (i *instruction) is(op byte, number int64) bool { return i.op == op && i.number == number }

// value is where the code of the value begins that stands on the stack before an
// instruction; -1 if that does more than compute it: sets, stores, calls.
func (f *function) value(before int) int {
	missing := 1
	for at := before - 1; at >= 0; at-- {
		takes, gives, known := f.code[at].effect()
		if !known || gives == 0 {
			return -1
		}
		if missing += takes - gives; missing == 0 {
			return at
		}
	}
	return -1
}
