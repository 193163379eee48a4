package flow

import (
	"encoding/binary"
	"slices"
)

// Rewriting follows N. Ramsey, Beyond Relooper: Recursive Translation of Unstructured
// Control Flow to Structured Control Flow, ICFP 2022: a node's code is followed by that
// of the nodes it dominates; those that several others lead to end a block each.

// emitter writes a function anew.
type emitter struct {
	body
	*graph
	out      []byte
	labels   []label
	merge    []bool         // nodes that end a block
	head     []bool         // nodes that begin a loop
	below    [][]int        // the merge nodes that a node immediately dominates, in order
	switches [][]way        // of entry and heads of loops
	clears   []bool         // nodes at which a detour ends
	detours  map[[2]int]way // edges of the function that enter a loop in its middle
	local    int            // holds the code while a detour is under way; -1: there is none
}

// way is where a node leads by a code: a PC_B, or a number above all of them.
type way struct{ code, to int }

type label struct {
	kind labelKind
	node int
}

type labelKind byte

const (
	otherLabel labelKind = iota
	blockLabel
	loopLabel
	endLabel // behind all, where 1 is returned
)

// rewrite gives a function's code without the switch: with ifs, blocks and loops.
func rewrite(b body) ([]byte, error) {
	e := emitter{body: b, graph: newGraph(len(b.pieces) + 1), local: -1}
	e.connectPieces()
	e.enterLoops()
	e.number()
	if err := e.findLabels(); err != nil {
		return nil, err
	}
	e.writeLocals()
	e.out = append(e.out, b.head...)
	if b.unwind {
		e.open(opBlock, label{kind: endLabel})
	}
	e.node(e.entry)
	e.out = append(e.out, opUnreachable)
	if b.unwind {
		e.close()
		e.out = append(e.out, opI32Const, 1)
	}
	return append(e.out, opEnd), nil
}

// connectPieces adds the ways between pieces.
func (e *emitter) connectPieces() {
	e.connect(e.entry, 0)
	for i := range e.pieces {
		p := &e.pieces[i]
		for _, x := range p.items {
			if x.kind == jump {
				e.connect(i, x.to)
			}
		}
		if p.falls && i+1 < len(e.pieces) {
			e.connect(i, i+1)
		}
	}
}

// enterLoops makes a graph in which every loop is entered at its head only. Ways into
// the middle of a loop, as calls that resume have them, and jumps that the compiler drew
// through a condition, lead to the head with a code that the head's switch goes by.
func (e *emitter) enterLoops() {
	e.number()
	for _, pc := range e.resume {
		if to := e.pieceOf(pc); e.place[to] < 0 {
			e.connect(e.entry, to)
			e.number()
		}
	}
	r := router{emitter: e, old: e.graph, code: len(e.table)}
	r.head, r.around = e.loops()
	e.graph = newGraph(len(e.next))
	e.switches = make([][]way, len(e.next))
	e.clears = make([]bool, len(e.next))
	e.detours = map[[2]int]way{}
	for _, pc := range e.resume {
		if to := e.pieceOf(pc); to != 0 { // else as if it were called for the first time
			first := r.route(e.entry, to, pc)
			e.switches[e.entry] = append(e.switches[e.entry], way{pc, first})
			e.connect(e.entry, first)
		}
	}
	for _, x := range r.old.order {
		for _, to := range r.old.next[x] {
			if x == e.entry && to != 0 { // done above
				continue
			}
			first := r.route(x, to, r.code)
			if first != to {
				e.detours[[2]int{x, to}] = way{r.code, first}
				r.code++
			}
			e.connect(x, first)
		}
	}
}

// router finds ways into loops.
type router struct {
	*emitter
	old          *graph
	head, around []int
	code         int // the next free one
}

// route gives where a way that leads to a node has to go first: the head of the
// outermost loop that it enters. The heads' switches get what leads on.
func (r *router) route(from, to, code int) (first int) {
	first = to
	for h := r.head[to]; h >= 0 && !r.inLoop(from, h); h = r.around[h] {
		if h == to {
			continue
		}
		r.switches[h] = append(r.switches[h], way{code, first})
		r.connect(h, first)
		first = h
	}
	if first != to {
		r.clears[to], r.local = true, r.count
	}
	return first
}

// inLoop says whether a node is in the loop with a head.
func (r *router) inLoop(x, head int) bool {
	for h := r.head[x]; h >= 0; h = r.around[h] {
		if h == head {
			return true
		}
	}
	return false
}

// findLabels finds the nodes that need a label.
func (e *emitter) findLabels() error {
	n := len(e.next)
	e.merge, e.head, e.below = make([]bool, n), make([]bool, n), make([][]int, n)
	for _, x := range e.order {
		forward := 0
		for _, p := range e.from[x] {
			switch {
			case e.place[p] < 0:
			case e.back(p, x):
				if !e.dominates(x, p) {
					return errOther
				}
				e.head[x] = true
			default:
				forward++
			}
		}
		e.merge[x] = forward > 1
	}
	for _, s := range e.switches {
		for _, r := range s {
			e.merge[r.to] = true
		}
	}
	for _, x := range e.order {
		if e.merge[x] {
			e.below[e.above[x]] = append(e.below[e.above[x]], x)
		}
	}
	return nil
}

// writeLocals writes the declarations, with one more where resuming needs it.
func (e *emitter) writeLocals() {
	if e.local < 0 {
		e.out = append(e.out, e.locals...)
		return
	}
	groups, n := binary.Uvarint(e.locals)
	e.out = binary.AppendUvarint(e.out, groups+1)
	e.out = append(e.out, e.locals[n:]...)
	e.out = append(e.out, 1, typeI32)
}

func (e *emitter) open(op byte, l label) {
	e.out = append(e.out, op, noType)
	e.labels = append(e.labels, l)
}

func (e *emitter) close() {
	e.out = append(e.out, opEnd)
	e.labels = e.labels[:len(e.labels)-1]
}

// depth is the number of a label as a branch names it.
func (e *emitter) depth(l label) uint64 {
	for i := len(e.labels) - 1; i >= 0; i-- {
		if e.labels[i] == l {
			return uint64(len(e.labels) - 1 - i)
		}
	}
	panic("flow: a branch to no label")
}

// node writes a node and all that it dominates.
func (e *emitter) node(x int) {
	if e.head[x] {
		e.open(opLoop, label{loopLabel, x})
	}
	for _, m := range slices.Backward(e.below[x]) {
		e.open(opBlock, label{blockLabel, m})
	}
	e.content(x)
	for _, m := range e.below[x] {
		e.close()
		e.node(m)
	}
	if e.head[x] {
		e.close()
	}
}

// content writes a node's own code.
func (e *emitter) content(x int) {
	e.lead(x)
	if x == e.entry {
		e.follow(x, 0)
		return
	}
	p := &e.pieces[x]
	for i := 0; i < len(p.items); i++ {
		switch t := p.items[i]; t.kind {
		case plain:
			e.out = append(e.out, t.bytes...)
		case opening:
			if to, ok := e.onlyJumps(x, p.items[i:]); ok {
				e.branch(opBrIf, e.labelOf(x, to))
				i += 2
				continue
			}
			e.out = append(e.out, t.bytes...)
			e.labels = append(e.labels, label{})
		case closing:
			e.close()
		case jump:
			e.follow(x, t.to)
		case unwinds:
			e.branch(opBr, label{kind: endLabel})
		case unwindsIf:
			e.branch(opBrIf, label{kind: endLabel})
		}
	}
	if p.falls && x+1 < len(e.pieces) {
		e.follow(x, x+1)
	} else if p.falls {
		e.out = append(e.out, opUnreachable)
	}
}

// onlyJumps gives where an if leads that only branches to a label.
func (e *emitter) onlyJumps(x int, items []item) (to int, ok bool) {
	if len(items) < 3 || items[0].bytes[0] != opIf || items[1].kind != jump || items[2].kind != closing {
		return 0, false
	}
	to = items[1].to
	_, detour := e.detours[[2]int{x, to}]
	return to, !detour && e.labelled(x, to)
}

// lead writes the switch of an entry or a loop's head, and the end of detours.
func (e *emitter) lead(x int) {
	switch ways := e.switches[x]; {
	case len(ways) == 0:
	case x == e.entry:
		e.leadEntry(ways)
	case len(ways) == 1:
		e.get(e.local)
		e.constant(ways[0].code)
		e.out = append(e.out, opI32Eq)
		e.branch(opBrIf, label{blockLabel, ways[0].to})
	default:
		e.get(e.local)
		e.open(opIf, label{})
		e.get(e.local)
		first := slices.MinFunc(ways, func(a, b way) int { return a.code - b.code }).code
		e.constant(first)
		e.out = append(e.out, opI32Sub)
		e.fan(ways, first, 0)
		e.close()
	}
	if e.clears[x] {
		e.constant(0)
		e.set(e.local)
	}
}

// leadEntry writes where a call begins. One with a number that is none of a place to
// resume at would be an error of the rewriting: it stops the program.
func (e *emitter) leadEntry(ways []way) {
	e.get(0)
	e.open(opIf, label{})
	e.open(opBlock, label{})
	e.get(0)
	if e.local >= 0 {
		e.set(e.local)
		e.get(0)
	}
	for pc, to := range e.table {
		if to == 0 && pc > 0 {
			ways = append(ways, way{pc, -1})
		}
	}
	e.fan(ways, 0, 1)
	e.close()
	e.out = append(e.out, opUnreachable)
	e.close()
}

// fan writes a switch over the number on the stack, from the first on. All numbers that
// the ways do not name go behind the block or if around; those of ways to no node go
// behind the one with the depth.
func (e *emitter) fan(ways []way, first, depth int) {
	last := first
	for _, w := range ways {
		last = max(last, w.code)
	}
	depths := make([]uint64, last-first+1)
	for _, w := range ways {
		if w.to < 0 {
			depths[w.code-first] = uint64(depth)
		} else {
			depths[w.code-first] = e.depth(label{blockLabel, w.to})
		}
	}
	e.out = binary.AppendUvarint(append(e.out, opBrTable), uint64(len(depths)))
	for _, d := range depths {
		e.out = binary.AppendUvarint(e.out, d)
	}
	e.out = append(e.out, 0)
}

func (e *emitter) get(local int) {
	e.out = binary.AppendUvarint(append(e.out, opLocalGet), uint64(local))
}

func (e *emitter) set(local int) {
	e.out = binary.AppendUvarint(append(e.out, opLocalSet), uint64(local))
}

func (e *emitter) constant(n int) {
	e.out = appendSigned(append(e.out, opI32Const), n)
}

// labelled says whether a node is branched to, and not written in place.
func (e *emitter) labelled(x, to int) bool { return e.merge[to] || e.back(x, to) }

func (e *emitter) labelOf(x, to int) label {
	if e.back(x, to) {
		return label{loopLabel, to}
	}
	return label{blockLabel, to}
}

func (e *emitter) branch(op byte, l label) {
	e.out = binary.AppendUvarint(append(e.out, op), e.depth(l))
}

// follow goes from a node to another: by a branch, by writing it here, or by reaching
// the end of its block.
func (e *emitter) follow(x, to int) {
	if d, ok := e.detours[[2]int{x, to}]; ok {
		e.constant(d.code)
		e.set(e.local)
		to = d.to
	}
	switch {
	case !e.labelled(x, to):
		e.node(to)
	case e.labels[len(e.labels)-1] == e.labelOf(x, to) && !e.back(x, to):
	default:
		e.branch(opBr, e.labelOf(x, to))
	}
}

// appendSigned appends a number that is not negative as signed LEB128.
func appendSigned(b []byte, n int) []byte {
	for n >= 0x40 {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n))
}
