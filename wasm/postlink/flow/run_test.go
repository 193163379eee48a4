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
		if m.steps++; m.steps > 400 {
			break
		}
		again++
	}
	return m.events, again
}

// frame is an open block, loop or if.
type frame struct{ begin, end, height int }

// call runs the function once and says whether it unwinds.
func (m *machine) call(list []instruction, pc int64) (unwinds bool) {
	ends := ends(m.t, list)
	locals := [8]int64{pc}
	var stack []int64
	var frames []frame
	pop := func() int64 {
		x := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return x
	}
	for at := 0; ; at++ {
		branch := func(depth int64) {
			if int(depth) == len(frames) {
				m.t.Fatal("a branch out of the function")
			}
			f := frames[len(frames)-1-int(depth)]
			frames = frames[:len(frames)-int(depth)]
			if stack = stack[:f.height]; list[f.begin].op == opLoop {
				at = f.begin
			} else {
				at, frames = f.end, frames[:len(frames)-1]
			}
		}
		switch i := list[at]; i.op {
		case opBlock, opLoop:
			frames = append(frames, frame{at, ends[at], len(stack)})
		case opIf:
			if pop() != 0 {
				frames = append(frames, frame{at, ends[at], len(stack)})
			} else {
				at = ends[at]
			}
		case opEnd:
			if len(frames) == 0 {
				return pop() == 1
			}
			frames = frames[:len(frames)-1]
		case opBr:
			branch(i.number)
		case opBrIf:
			if pop() != 0 {
				branch(i.number)
			}
		case opBrTable:
			n := uint32(pop())
			branch(int64(i.table[min(int(n), len(i.table)-1)]))
		case opReturn:
			return pop() == 1
		case opI32Const, opI64Const:
			stack = append(stack, i.number)
		case opI32Eq:
			stack = append(stack, truth(pop() == pop()))
		case opI32Sub:
			b := pop()
			stack = append(stack, int64(uint32(pop()-b)))
		case opLocalGet:
			stack = append(stack, locals[i.number])
		case opLocalSet:
			locals[i.number] = pop()
		case opGlobalGet:
			stack = append(stack, m.global(i.number))
		case opGlobalSet:
			m.events = append(m.events, int(pop()))
			if m.steps++; m.steps > 400 {
				return false
			}
		case 0x37: // i64.store
			m.address = pop()
			pop()
		case opCall:
			pop()
			m.events = append(m.events, -int(i.number))
			stack = append(stack, int64(m.decisions.IntN(2)))
		default:
			m.t.Fatalf("instruction %x is reached", i.op)
		}
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
