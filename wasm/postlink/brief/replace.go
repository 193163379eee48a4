package brief

// replace writes what stands next to each other in fewer instructions.
func (f *function) replace() {
	var out []instruction
	for _, i := range f.code {
		out = append(out, i)
		for n := len(out) + 1; len(out) < n; {
			n = len(out)
			out = shorter(out)
		}
	}
	f.code = out
}

// shorter writes the last instructions in fewer, where there is a way.
func shorter(c []instruction) []instruction {
	n := len(c)
	if n > 0 && c[n-1].op == opNop {
		return c[:n-1]
	}
	if n < 2 {
		return c
	}
	a, b := c[n-2], c[n-1]
	switch {
	case a.op == opI64ExtendU && b.op == opI32Wrap:
		return c[:n-2]
	case a.op == opI64Const && b.op == opI32Wrap:
		return append(c[:n-2], instruction{op: opI32Const, number: int64(int32(a.number))})
	case a.op == opI64ExtendU && b.op == opI64Eqz:
		return append(c[:n-2], instruction{op: opI32Eqz})
	case b.op == opI32Eqz && inverse(a.op) != 0:
		return append(c[:n-2], instruction{op: inverse(a.op)})
	case a.op == opLocalSet && b.op == opLocalGet && a.number == b.number:
		return append(c[:n-2], instruction{op: opLocalTee, number: a.number})
	case n > 2 && (b.op == opIf || b.op == opBrIf) && a.op == opI32Eqz && c[n-3].op == opI32Eqz:
		return append(c[:n-3], b)
	case ends(c, opI64ExtendU, opI64Const, opI64Add, opI32Wrap):
		// Of an address only the lower half counts.
		added := instruction{op: opI32Const, number: int64(int32(c[n-3].number))}
		return append(c[:n-4], added, instruction{op: opI32Add})
	}
	return onceAdded(c)
}

// onceAdded adds at once what is added to SP in two steps, where a function returns.
func onceAdded(c []instruction) []instruction {
	if !ends(c, opI32Const, opI32Add, opLocalTee, opGlobalSet, opLocalGet, opI32Const, opI32Add, opLocalTee, opGlobalSet) {
		return c
	}
	first := len(c) - 9
	local, global := c[first+2].number, c[first+3].number
	if c[first+4].number != local || c[first+7].number != local || c[first+8].number != global {
		return c
	}
	c[first].number = int64(int32(c[first].number + c[first+5].number))
	return c[:first+4]
}

// ends says whether the instructions end in these.
func ends(c []instruction, ops ...byte) bool {
	if len(c) < len(ops) {
		return false
	}
	for i, op := range ops {
		if c[len(c)-len(ops)+i].op != op {
			return false
		}
	}
	return true
}

// inverse is the comparison that holds where another does not, 0 if there is none: for
// fractions that are no numbers, neither < nor >= holds.
func inverse(op byte) byte {
	switch {
	case op >= opI32Eq && op <= opI32GeU:
		return opI32Eq + inverses[op-opI32Eq]
	case op >= opI64Eq && op <= opI64GeU:
		return opI64Eq + inverses[op-opI64Eq]
	case op == opF32Eq || op == opF64Eq:
		return op + 1
	case op == opF32Ne || op == opF64Ne:
		return op - 1
	}
	return 0
}

// inverses stand in the order of the operations: eq ne lt_s lt_u gt_s gt_u le_s le_u
// ge_s ge_u.
var inverses = [...]byte{1, 0, 8, 9, 6, 7, 4, 5, 2, 3}
