package flow

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"

	"winnow/wasm/postlink/leb"
)

// The numbers that made-up functions use.
const (
	self     = 0x1234 // the function in return addresses
	callee   = 5
	deferred = 6 // runtime.deferreturn
	more     = 7 // runtime.morestack
	panics   = 4 // never returns
	said     = 9 // global: setting it is an event
	asked    = 8 // global: reading it gives the next decision
)

var testCallees = callees{deferreturn: deferred, morestack: map[int]bool{more: true, more + 1: true}, never: map[int]bool{panics: true}}

// maker writes functions as Go's compiler does.
type maker struct {
	code  []byte
	depth int // labels around the piece in hand, within the loop
}

func (m *maker) op(op byte, operands ...int) {
	m.code = append(m.code, op)
	for _, n := range operands {
		m.code = binary.AppendUvarint(m.code, uint64(n))
	}
}

func (m *maker) say(n int) {
	m.code = leb.AppendSigned(append(m.code, opI32Const), n)
	m.op(opGlobalSet, said)
}

// jump goes to a piece, whose PC_B is its number here, from within so many ifs.
func (m *maker) jump(to, ifs int) {
	m.code = leb.AppendSigned(append(m.code, opI32Const), to)
	m.op(opLocalSet, 0)
	m.op(opBr, m.depth+ifs)
}

// call calls a function that may unwind; the call resumes in a piece.
func (m *maker) call(function, resume, ifs int) {
	m.op(opLocalGet, 1)
	m.code = leb.AppendSigned(append(m.code, opI64Const), self<<16|resume)
	m.op(0x37, 3, 0) // i64.store
	m.op(opI32Const, 0)
	m.op(opCall, function)
	m.op(opGlobalGet, 0)
	m.op(opLocalSet, 1)
	m.op(opBrIf, m.depth+1+ifs)
}

// function writes the pieces' code behind a switch.
func function(pieces int, write func(m *maker, i int)) []byte {
	m := &maker{code: []byte{1, 1, typeI32}}
	m.op(opGlobalGet, 0)
	m.op(opLocalSet, 1)
	m.op(opBlock, noType)
	m.op(opLoop, noType)
	for range pieces {
		m.op(opBlock, noType)
	}
	m.op(opLocalGet, 0)
	m.op(opBrTable, pieces-1)
	for i := range pieces {
		m.op(byte(i))
	}
	m.op(opEnd)
	for i := range pieces {
		m.depth = pieces - 1 - i
		write(m, i)
		m.op(opEnd)
	}
	m.op(opUnreachable)
	m.op(opEnd)
	m.op(opI32Const, 1)
	m.op(opEnd)
	return m.code
}

// random writes a function of any shape: branches anywhere, calls that unwind.
func random(r *rand.Rand) []byte {
	n := 2 + r.IntN(12)
	resumes := r.IntN(3) // in how many of four pieces
	return function(n, func(m *maker, i int) {
		m.say(i + 1)
		if i == 0 && r.IntN(2) == 0 {
			m.op(opGlobalGet, asked)
			m.op(opIf, noType)
			m.call(more, 0, 1)
			m.op(opEnd)
		}
		for range r.IntN(3) {
			m.op(opGlobalGet, asked)
			m.op(opIf, noType)
			m.say(100 + i)
			if r.IntN(6) == 0 {
				m.call(panics, i, 1) // the compiler writes no jump behind
			} else {
				m.jump(r.IntN(n), 1)
			}
			m.op(opEnd)
		}
		switch k := r.IntN(9); {
		case k == 8 && i+1 < n:
			m.call(panics, i+1, 0)
		case k < resumes && i+1 < n:
			m.call(callee, i+1, 0)
		case k == 4 && i+1 < n:
			m.call(deferred, i+1, 0)
		case k == 5:
			m.op(opI32Const, 0)
			m.op(opReturn)
		case k >= 6 || i+1 == n:
			m.jump(r.IntN(n), 0)
		}
	})
}

func TestRandomFunctionsDoTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	loops, detours, resumed := 0, 0, 0
	for range 3000 {
		old := random(r)
		b, err := parse(old, self, testCallees)
		if err != nil {
			t.Fatalf("a function is not understood: %v\n% x", err, old)
		}
		code, err := rewrite(b)
		if err != nil {
			t.Fatalf("a function is not rewritten: %v\n% x", err, old)
		}
		loops += count(code, opLoop)
		detours += count(code, opBrTable)
		for range 8 {
			seed := r.Uint64()
			was, _ := run(t, old, seed)
			is, times := run(t, code, seed)
			resumed += times
			if !slices.Equal(was, is) {
				t.Fatalf("% x\nbecame\n% x\nand does %v, before %v", old, code, is, was)
			}
		}
	}
	if loops < 1000 || detours < 500 || resumed < 1000 {
		t.Errorf("only %d loops, %d switches, %d resumed calls: this tests little", loops, detours, resumed)
	}
}

// TestLoopNeedsNoSwitch: a loop with a condition becomes a loop and a branch.
func TestLoopNeedsNoSwitch(t *testing.T) {
	old := function(3, func(m *maker, i int) {
		switch i {
		case 0:
			m.say(1)
		case 1:
			m.say(2)
			m.op(opGlobalGet, asked)
			m.op(opIf, noType)
			m.jump(1, 1)
			m.op(opEnd)
		case 2:
			m.op(opI32Const, 0)
			m.op(opReturn)
		}
	})
	b, err := parse(old, self, testCallees)
	if err != nil {
		t.Fatal(err)
	}
	code, err := rewrite(b)
	if err != nil {
		t.Fatal(err)
	}
	if l, s, f := count(code, opLoop), count(code, opBrTable), count(code, opIf); l != 1 || s != 0 || f != 0 {
		t.Errorf("%d loops, %d switches and %d ifs, want 1, 0 and 0:\n% x", l, s, f, code)
	}
}

// TestJoinStandsOnce: what both ways of a condition lead to is written once.
func TestJoinStandsOnce(t *testing.T) {
	b, err := parse(function(3, func(m *maker, i int) {
		switch i {
		case 0:
			m.op(opGlobalGet, asked)
			m.op(opIf, noType)
			m.jump(2, 1)
			m.op(opEnd)
		case 1:
			m.say(1)
		case 2:
			m.say(2)
			m.op(opI32Const, 0)
			m.op(opReturn)
		}
	}), self, testCallees)
	if err != nil {
		t.Fatal(err)
	}
	code, err := rewrite(b)
	if err != nil {
		t.Fatal(err)
	}
	if n := count(code, opGlobalSet); n != 2 {
		t.Errorf("%d events are written, want 2:\n% x", n, code)
	}
}

// TestNothingIsBehindAPanic: a callee that never returns ends the way, in an if and
// outside of one, and is no place to resume at.
func TestNothingIsBehindAPanic(t *testing.T) {
	b, err := parse(function(3, func(m *maker, i int) {
		switch i {
		case 0:
			m.op(opGlobalGet, asked)
			m.op(opIf, noType)
			m.call(panics, 0, 1)
			m.op(opEnd)
			m.say(1)
			m.call(panics, 1, 0)
		case 1:
			m.say(2)
		case 2:
			m.op(opI32Const, 0)
			m.op(opReturn)
		}
	}), self, testCallees)
	if err != nil {
		t.Fatal(err)
	}
	code, err := rewrite(b)
	if err != nil {
		t.Fatal(err)
	}
	if returns, events, switches := count(code, opReturn), count(code, opGlobalSet), count(code, opBrTable); returns != 2 || events != 1 || switches != 0 {
		t.Errorf("%d returns, %d events and %d switches, want 2, 1 and 0:\n% x", returns, events, switches, code)
	}
}

// TestOtherFormsStay: what is not the compiler's form is told apart.
func TestOtherFormsStay(t *testing.T) {
	whole := function(2, func(m *maker, i int) {
		m.op(opI32Const, 0)
		m.op(opReturn)
	})
	for n := range len(whole) {
		if _, err := parse(whole[:n], self, testCallees); err == nil {
			t.Errorf("the first %d of %d bytes were understood", n, len(whole))
		}
	}
	for name, body := range map[string]func(m *maker, i int){
		"a jump without a number": func(m *maker, i int) { m.op(opBr, m.depth) },
		"a switch of its own":     func(m *maker, i int) { m.op(opI32Const, 0); m.op(opBrTable, 0, 0) },
		"a way to a piece's end":  func(m *maker, i int) { m.op(opBr, 0) },
	} {
		if _, err := parse(function(2, body), self, testCallees); err == nil {
			t.Errorf("%s was understood", name)
		}
	}
	if _, _, err := Rewrite(Module{}); err == nil {
		t.Error("a module without sections was understood")
	}
}

func count(code []byte, op byte) (n int) {
	for _, i := range instructions(code) {
		if i.op == op {
			n++
		}
	}
	return n
}

func instructions(code []byte) (list []instruction) {
	r := newReader(code)
	for n := r.Unsigned(); n > 0; n-- {
		r.Unsigned()
		r.Byte()
	}
	for r.More() {
		list = append(list, r.next())
	}
	return list
}
