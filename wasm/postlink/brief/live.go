package brief

// most is how many locals a set of them holds; Go's functions have 52 at most.
const most = 64

// set is a set of locals.
type set uint64

func (s set) has(local int64) bool { return s>>local&1 != 0 }

func (s *set) add(local int64) { *s |= 1 << local }

// fewLocals says whether a set holds all of the locals that a function uses.
func (f *function) fewLocals() bool {
	for _, i := range f.code {
		if i.op >= opLocalGet && i.op <= opLocalTee && i.number >= most {
			return false
		}
	}
	return true
}

// dropUnread takes out what is written to locals and never read.
func (f *function) dropUnread() {
	after := f.readAfter()
	out := f.code[:0]
	for at, i := range f.code {
		unread := (i.op == opLocalTee || i.op == opLocalSet) && !after[at].has(i.number)
		switch {
		case !unread:
			out = append(out, i)
		case i.op == opLocalTee:
		case len(out) > 0 && out[len(out)-1].plain():
			out = out[:len(out)-1]
		default:
			out = append(out, instruction{op: opDrop})
		}
	}
	f.code = out
}

// readAfter gives the locals that may be read after each instruction before they are
// written.
func (f *function) readAfter() []set {
	next := f.next()
	before := make([]set, len(f.code)+1)
	after := make([]set, len(f.code))
	for changed := true; changed; {
		changed = false
		for at := len(f.code) - 1; at >= 0; at-- {
			var s set
			for _, to := range next[at] {
				s |= before[to]
			}
			after[at] = s
			switch i := &f.code[at]; i.op {
			case opLocalGet:
				s.add(i.number)
			case opLocalSet, opLocalTee:
				s &^= 1 << i.number
			}
			if s != before[at] {
				before[at], changed = s, true
			}
		}
	}
	return after
}

// next gives the places to which each instruction may lead.
func (f *function) next() [][]int {
	next := make([][]int, len(f.code))
	type frame struct {
		begin   int
		waiting []int // branches and others that lead to the end
	}
	frames := []frame{{begin: -1}}
	branch := func(from, depth int) {
		to := &frames[len(frames)-1-depth]
		if to.begin >= 0 && f.code[to.begin].op == opLoop {
			next[from] = append(next[from], to.begin)
		} else {
			to.waiting = append(to.waiting, from)
		}
	}
	for at := range f.code {
		inner := &frames[len(frames)-1]
		switch i := &f.code[at]; i.op {
		case opBlock, opLoop, opIf:
			next[at] = append(next[at], at+1)
			frames = append(frames, frame{begin: at})
		case opElse: // reached from the if's first part, it leads to the end
			next[inner.begin] = append(next[inner.begin], at+1)
			inner.begin, inner.waiting = at, append(inner.waiting, at)
		case opEnd:
			next[at] = append(next[at], at+1)
			if inner.begin >= 0 && f.code[inner.begin].op == opIf {
				inner.waiting = append(inner.waiting, inner.begin)
			}
			for _, from := range inner.waiting {
				next[from] = append(next[from], at)
			}
			frames = frames[:len(frames)-1]
		case opBr:
			branch(at, int(i.number))
		case opBrIf:
			next[at] = append(next[at], at+1)
			branch(at, int(i.number))
		case opBrTable:
			for _, depth := range i.table {
				branch(at, depth)
			}
		case opReturn, opUnreachable:
		default:
			next[at] = append(next[at], at+1)
		}
	}
	return next
}
