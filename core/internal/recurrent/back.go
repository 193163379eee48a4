package recurrent

// Backward goes the way back over the rows from … to of the last way forward. slope
// has by row, of those rows, what a change of its log-odds changes in what is asked.
// What a change of each weight changes is added to weights, laid out as W; what one
// of each row's numbers changes to inputs, laid out as x. Either may be nil. Rows
// outside of from … to are taken as given.
func (n *Network) Backward(t *Tape, from, to int, slope, weights, inputs []float32) {
	var g *Network
	if weights != nil {
		g = &Network{n.Shape, weights}
	}
	t.dMid, t.dState = room(t.dMid, t.rows*n.Mid), room(t.dState, t.rows*n.State)
	out := n.output()
	for i := from; i < to; i++ {
		v, dMid := slope[i-from], t.dMid[i*n.Mid:(i+1)*n.Mid]
		clear(dMid)
		if v == 0 {
			continue
		}
		add(v, out[:n.Mid], dMid)
		if g != nil {
			d := g.output()
			add(v, t.mid[i*n.Mid:(i+1)*n.Mid], d)
			d[len(d)-1] += v
		}
	}
	for way := range 2 {
		for i := from; i < to; i++ {
			state, d := t.state[way][i*n.State:(i+1)*n.State], t.dState[i*n.State:(i+1)*n.State]
			for k := range d {
				v := float32(slope[i-from] * t.kept(n, i, way, k))
				at := n.Mid + way*n.State + k
				d[k] = float32(v * out[at])
				if g != nil {
					g.output()[at] += float32(v * state[k])
				}
			}
		}
		n.unread(t, way, from, to, g)
	}
	for i := from; i < to; i++ {
		x := t.x[i*n.In : (i+1)*n.In]
		for k, v := range t.dMid[i*n.Mid : (i+1)*n.Mid] {
			if v == 0 || t.mid[i*n.Mid+k] <= 0 {
				continue
			}
			if g != nil {
				d := g.inputRow(k)
				add(v, x, d)
				d[n.In] += v
			}
			if inputs != nil {
				add(v, n.inputRow(k)[:n.In], inputs[i*n.In:])
			}
		}
	}
}

// unread goes back over what read did at the rows from … to.
func (n *Network) unread(t *Tape, way, from, to int, g *Network) {
	for k := range t.carried {
		t.carried[k] = room(t.carried[k], n.State)
	}
	carry, next := t.carried[0], t.carried[1] // what the states at this step and at the one before it change
	clear(carry)
	first, last := from, to-1
	if way == 1 {
		first, last = t.rows-to, t.rows-1-from
	}
	for step := last; step >= first; step-- {
		before := t.none
		if step > 0 {
			k := t.row(way, step-1)
			before = t.state[way][k*n.State : (k+1)*n.State]
		}
		clear(next)
		n.unreadRow(t, way, t.row(way, step), before, carry, next, g)
		carry, next = next, carry
	}
}

// unreadRow goes back over one row; next gets what the state before it changes.
func (n *Network) unreadRow(t *Tape, way, i int, before, carry, next []float32, g *Network) {
	mid, dMid := t.mid[i*n.Mid:(i+1)*n.Mid], t.dMid[i*n.Mid:(i+1)*n.Mid]
	from, to := i*n.State, (i+1)*n.State
	z, r, c := t.gate[way][stays][from:to], t.gate[way][seen][from:to], t.gate[way][candidate][from:to]
	recall, dState := t.recall[way][from:to], t.dState[from:to]
	for k, v := range dState {
		v += carry[k]
		next[k] += float32(v * z[k])
		dc := float32(v * (1 - z[k]) * (1 - float32(c[k]*c[k])))
		slopes := [gates]float32{
			stays:     float32(v * (before[k] - c[k]) * z[k] * (1 - z[k])),
			seen:      float32(dc * recall[k] * r[k] * (1 - r[k])),
			candidate: dc,
		}
		for gate, slope := range slopes {
			remembered := slope
			if gate == candidate {
				remembered = float32(slope * r[k])
			}
			w := n.gateRowOf(way, gate, k)
			add(slope, w[:n.Mid], dMid)
			add(remembered, w[n.Mid:n.Mid+n.State], next)
			if g != nil {
				d := g.gateRowOf(way, gate, k)
				add(slope, mid, d)
				add(remembered, before, d[n.Mid:])
				d[len(d)-1] += slope
			}
		}
	}
}
