package flow

import "slices"

// graph is how control goes through a function: nodes are its pieces and, last, the
// entry, which leads to the first piece or, in a call that resumes, towards another.
type graph struct {
	entry int
	next  [][]int // successors
	from  [][]int // predecessors
	order []int   // reachable nodes in reverse postorder
	place []int   // of a node in order, -1 if it is not reached
	above []int   // immediate dominator; the entry's is itself
}

func newGraph(n int) *graph {
	return &graph{entry: n - 1, next: make([][]int, n), from: make([][]int, n)}
}

func (g *graph) connect(a, b int) {
	if !slices.Contains(g.next[a], b) {
		g.next[a] = append(g.next[a], b)
		g.from[b] = append(g.from[b], a)
	}
}

// number orders the nodes and finds their dominators (Cooper, Harvey and Kennedy, A
// Simple, Fast Dominance Algorithm, 2001).
func (g *graph) number() {
	n := len(g.next)
	g.order, g.place, g.above = g.order[:0], make([]int, n), make([]int, n)
	seen := make([]bool, n)
	type visit struct{ node, edge int }
	stack := []visit{{node: g.entry}}
	seen[g.entry] = true
	for len(stack) > 0 {
		v := &stack[len(stack)-1]
		if v.edge == len(g.next[v.node]) {
			g.order = append(g.order, v.node)
			stack = stack[:len(stack)-1]
			continue
		}
		to := g.next[v.node][v.edge]
		v.edge++
		if !seen[to] {
			seen[to] = true
			stack = append(stack, visit{node: to})
		}
	}
	slices.Reverse(g.order)
	for i := range n {
		g.place[i], g.above[i] = -1, -1
	}
	for i, x := range g.order {
		g.place[x] = i
	}
	g.above[g.entry] = g.entry
	for changed := true; changed; {
		changed = false
		for _, x := range g.order[1:] {
			above := -1
			for _, p := range g.from[x] {
				if g.place[p] < 0 || g.above[p] < 0 {
					continue
				}
				if above < 0 {
					above = p
				} else {
					above = g.meet(above, p)
				}
			}
			if above != g.above[x] {
				g.above[x], changed = above, true
			}
		}
	}
}

// meet is the nearest node that dominates both.
func (g *graph) meet(a, b int) int {
	for a != b {
		for g.place[a] > g.place[b] {
			a = g.above[a]
		}
		for g.place[b] > g.place[a] {
			b = g.above[b]
		}
	}
	return a
}

func (g *graph) dominates(a, b int) bool {
	for g.place[b] > g.place[a] {
		b = g.above[b]
	}
	return a == b
}

// back says whether an edge leads backwards.
func (g *graph) back(a, b int) bool { return g.place[b] <= g.place[a] }

// loops says which loops there are: a loop is a set of nodes that lead to each other,
// entered at its head; without the head, the loops within are found alike (B.
// Steensgaard, Sequentializing Program Dependence Graphs for Irreducible Programs, 1993).
// A loop that is entered at several nodes has the one that most of its own lead to as
// its head. head is the head of the innermost loop that a node is in, for a head that of
// its own loop; around, for a head, that of the loop around; -1 stands for none.
func (g *graph) loops() (head, around []int) {
	f := forest{graph: g}
	n := len(g.next)
	f.head, f.around = make([]int, n), make([]int, n)
	f.within, f.found, f.low = make([]int, n), make([]int, n), make([]int, n)
	for i := range n {
		f.head[i], f.around[i], f.within[i] = -1, -1, -1
	}
	f.divide(f.order, -1)
	return f.head, f.around
}

// forest finds the loops of a graph.
type forest struct {
	*graph
	head, around []int
	within       []int // number of the set that a node is in; -1: of none
	sets         int
	found, low   []int // R. Tarjan, Depth-First Search and Linear Graph Algorithms, 1972
	time         int
	stack        []int
	parts        [][]int
}

// divide finds the loops among nodes of one loop, its head left out.
func (f *forest) divide(nodes []int, outer int) {
	for _, x := range nodes {
		f.within[x], f.found[x] = f.sets, 0
	}
	f.sets++
	f.parts = nil
	for _, x := range nodes {
		if f.found[x] == 0 {
			f.search(x)
		}
	}
	for _, part := range f.parts {
		if len(part) == 1 && !slices.Contains(f.next[part[0]], part[0]) {
			continue
		}
		for _, x := range part {
			f.within[x] = f.sets
		}
		f.sets++
		h := f.choose(part)
		for _, x := range part {
			f.head[x] = h
		}
		f.around[h] = outer
		rest := slices.DeleteFunc(part, func(x int) bool { return x == h })
		f.within[h] = -1
		f.divide(rest, h)
	}
}

// search finds the parts of a set whose nodes lead to each other.
func (f *forest) search(x int) {
	f.time++
	f.found[x], f.low[x] = f.time, f.time
	f.stack = append(f.stack, x)
	for _, y := range f.next[x] {
		if f.within[y] != f.within[x] {
			continue
		}
		if f.found[y] == 0 {
			f.search(y)
		}
		f.low[x] = min(f.low[x], f.low[y])
	}
	if f.low[x] == f.found[x] {
		at := slices.Index(f.stack, x)
		part := slices.Clone(f.stack[at:])
		f.stack = f.stack[:at]
		for _, y := range part {
			f.low[y] = len(f.next) * len(f.next) // is in no part that is still open
		}
		f.parts = append(f.parts, part)
	}
}

// choose gives the head of a loop.
func (f *forest) choose(part []int) (head int) {
	head, most := -1, -1
	for _, x := range part {
		own, entered := 0, false
		for _, p := range f.from[x] {
			switch {
			case f.place[p] < 0:
			case f.within[p] == f.within[x]:
				own++
			default:
				entered = true
			}
		}
		if entered && (own > most || own == most && f.place[x] < f.place[head]) {
			head, most = x, own
		}
	}
	return head
}
