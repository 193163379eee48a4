package brief

import "slices"

// moved is a value's code: what it reads and writes.
type moved struct {
	reads, writes set
	global        bool
	memory        bool    // whether it reads memory other than the words below
	words         []int64 // what it reads of the stack: places of eight bytes, from SP on
}

// move writes a value's code where it is first read: E; set x; F; get x becomes
// F; E; tee x, where E gives the same before F and after it.
func (f *function) move() {
	for at := 0; at < len(f.code); at++ {
		if f.code[at].op != opLocalSet {
			continue
		}
		x := f.code[at].number
		from := f.value(at)
		if from < 0 {
			continue
		}
		m, ok := f.describe(from, at)
		if !ok {
			continue
		}
		to := f.read(m, at+1, x)
		if to < 0 {
			continue
		}
		f.code[to] = instruction{op: opLocalTee, number: x}
		code := slices.Clone(f.code[from:at])
		f.code = slices.Delete(f.code, from, at+1)
		f.code = slices.Insert(f.code, to-len(code)-1, code...)
		at = from - 1
	}
}

// describe says what the code of a value reads and writes.
func (f *function) describe(from, to int) (m moved, ok bool) {
	for at := from; at < to; at++ {
		switch i := &f.code[at]; {
		case i.op == opLocalGet:
			m.reads.add(i.number)
		case i.op == opLocalTee:
			m.writes.add(i.number)
		case i.op == opGlobalGet:
			m.global = true
		case i.op == opMemoryGrow:
			return m, false
		case i.loads() && at > from && f.stack && f.code[at-1].is(opLocalGet, stackLocal):
			m.words = append(m.words, i.number)
		case i.loads() || i.op == opMemorySize:
			m.memory = true
		}
	}
	return m, true
}

// read is where a local is first read from a place on, -1 if something before that
// could make the value another.
func (f *function) read(m moved, from int, x int64) int {
	var stack []bool // whether the values since from are SP
	for at := from; at < len(f.code); at++ {
		i := &f.code[at]
		takes, gives, known := i.effect()
		switch n := i.number; {
		case i.is(opLocalGet, x):
			return at
		case !known, i.op == opMemoryGrow,
			i.op == opLocalGet && m.writes.has(n),
			(i.op == opLocalSet || i.op == opLocalTee) && (n == x || (m.reads | m.writes).has(n)),
			i.op == opGlobalSet && m.global,
			i.writes() && (m.memory || len(m.words) > 0 && !f.apart(m, i, stack)):
			return -1
		}
		stack = stack[:max(0, len(stack)-takes)]
		if gives > 0 {
			stack = append(stack, i.is(opLocalGet, stackLocal))
		}
	}
	return -1
}

// apart says whether a store writes to the stack beside all words that are read of it.
func (f *function) apart(m moved, store *instruction, stack []bool) bool {
	const word = 8 // the widest load and store
	if !store.stores() || len(stack) < 2 || !stack[len(stack)-2] {
		return false
	}
	for _, w := range m.words {
		if store.number < w+word && w < store.number+word {
			return false
		}
	}
	return true
}
