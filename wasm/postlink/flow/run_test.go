package flow

import (
	"math/rand/v2"
	"testing"
)

// machine runs the instructions that made-up functions have.
type machine struct {
	t         *testing.T
	decisions *rand.Rand
	events    []int
	address   int64 // the return address stored last
	steps     int
}

// run calls a function, again wherever it unwinds, as Go's scheduler would, until it
// returns 0 or has done enough. It gives the events and how often it was called again.
func run(t *testing.T, code []byte, seed uint64) (events []int, again int) {
	m := machine{t: t, decisions: rand.New(rand.NewPCG(seed, 1))}
	list := instructions(code)
	for pc := int64(0); m.call(list, pc); pc = m.address & 0xffff {
		if m.steps++; m.steps > 400 || m.events[len(m.events)-1] == -panics {
			break
		}
		if m.events[len(m.events)-1] == -deferred && m.decisions.IntN(2) == 0 {
			m.address-- // a panic that was recovered
		}
		again++
	}
	return m.events, again
}

// frame is an open block, loop or if.
type frame struct{ begin, end, height int }

// activation is one call of a function.
type activation struct {
	*machine
	list   []instruction
	ends   map[int]int
	locals [8]int64
	stack  []int64
	frames []frame
	at     int
}

// call runs the function once and says whether it unwinds.
func (m *machine) call(list []instruction, pc int64) (unwinds bool) {
	a := activation{machine: m, list: list, ends: ends(m.t, list), locals: [8]int64{pc}}
	for ; m.steps <= 400; a.at++ {
		i := list[a.at]
		switch {
		case i.op == opReturn, i.op == opEnd && len(a.frames) == 0:
			return a.pop() == 1
		case !a.control(i):
			a.value(i)
		}
	}
	return false
}

func (a *activation) push(n int64) { a.stack = append(a.stack, n) }

func (a *activation) pop() int64 {
	x := a.stack[len(a.stack)-1]
	a.stack = a.stack[:len(a.stack)-1]
	return x
}

// control runs an instruction that blocks are made of; false for others.
func (a *activation) control(i instruction) bool {
	switch i.op {
	case opBlock, opLoop:
		a.frames = append(a.frames, frame{a.at, a.ends[a.at], len(a.stack)})
	case opIf:
		if a.pop() == 0 {
			a.at = a.ends[a.at]
		} else {
			a.frames = append(a.frames, frame{a.at, a.ends[a.at], len(a.stack)})
		}
	case opEnd:
		a.frames = a.frames[:len(a.frames)-1]
	case opBr:
		a.branch(int(i.number))
	case opBrIf:
		if a.pop() != 0 {
			a.branch(int(i.number))
		}
	case opBrTable:
		a.branch(i.table[min(int(uint32(a.pop())), len(i.table)-1)])
	default:
		return false
	}
	return true
}

func (a *activation) branch(depth int) {
	if depth == len(a.frames) {
		a.t.Fatal("a branch out of the function")
	}
	f := a.frames[len(a.frames)-1-depth]
	a.frames = a.frames[:len(a.frames)-depth]
	if a.stack = a.stack[:f.height]; a.list[f.begin].op == opLoop {
		a.at = f.begin
	} else {
		a.at, a.frames = f.end, a.frames[:len(a.frames)-1]
	}
}

// value runs an instruction that takes or gives values.
func (a *activation) value(i instruction) {
	switch i.op {
	case opI32Const, opI64Const:
		a.push(i.number)
	case opI32Eq:
		b := a.pop()
		a.push(truth(a.pop() == b))
	case opI32Sub:
		b := a.pop()
		a.push(int64(uint32(a.pop() - b)))
	case opLocalGet:
		a.push(a.locals[i.number])
	case opLocalSet:
		a.locals[i.number] = a.pop()
	case opGlobalGet:
		a.push(a.global(i.number))
	case opGlobalSet:
		a.events = append(a.events, int(a.pop()))
		a.steps++
	case 0x37: // i64.store
		a.address = a.pop()
		a.pop()
	case opCall:
		a.pop()
		a.events = append(a.events, -int(i.number))
		if i.number == panics {
			a.push(1)
		} else {
			a.push(int64(a.decisions.IntN(2)))
		}
	default:
		a.t.Fatalf("instruction %x is reached", i.op)
	}
}

func (m *machine) global(n int64) int64 {
	if n == asked {
		return int64(m.decisions.IntN(2))
	}
	return 0
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// ends gives for every block, loop and if where it ends.
func ends(t *testing.T, list []instruction) map[int]int {
	ends := map[int]int{}
	var open []int
	for at, i := range list {
		switch i.op {
		case opBlock, opLoop, opIf:
			open = append(open, at)
		case opEnd:
			if len(open) == 0 {
				if at != len(list)-1 {
					t.Fatal("the function ends early")
				}
				continue
			}
			ends[open[len(open)-1]] = at
			open = open[:len(open)-1]
		}
	}
	return ends
}
