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
	e.node(e.entry)
	return append(e.out, opUnreachable, opEnd), nil
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
			e.out = append(e.out, opI32Const, 1, opReturn)
		case unwindsIf:
			// A branch to one place at the end would have another depth each time,
			// and depths compress badly: 20 kB more.
			e.out = append(e.out, opIf, noType, opI32Const, 1, opReturn, opEnd)
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

// labelled says whether a node is branched to, and not written in place.
func (e *emitter) labelled(x, to int) bool { return e.merge[to] || e.back(x, to) }

func (e *emitter) labelOf(x, to int) label {
	if e.back(x, to) {
		return label{loopLabel, to}
	}
	return label{blockLabel, to}
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
