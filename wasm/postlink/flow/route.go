package flow

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
