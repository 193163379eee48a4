package flow

// body is a function as Go's compiler writes it (cmd/internal/obj/wasm, preprocess):
// pieces of code behind one switch. A jump to a piece sets the local 0, Go's PC_B, to
// one of its numbers and goes back to the switch.
type body struct {
	locals []byte // declarations, as they stand
	count  int    // locals, with the parameter
	head   []byte // what runs before the switch
	unwind bool   // whether a block around all ends in returning 1
	pieces []piece
	table  []int // PC_B to piece, the last for all higher ones
	resume []int // PC_Bs with which the function may be called again, in order of code
}

// piece is code between two places that are jumped to.
type piece struct {
	items []item
	falls bool // whether the next piece follows
}

// item is a part of a piece.
type item struct {
	kind  itemKind
	bytes []byte // of plain code and openings
	to    int    // the piece jumped to
}

type itemKind byte

const (
	plain     itemKind = iota
	opening            // of an if, block or loop inside of the piece
	closing            // its end
	jump               // to another piece
	unwinds            // to the end of all: returning 1
	unwindsIf          // the same, with a condition
)

// callees are what the rewriting has to know of a program.
type callees struct {
	deferreturn int          // index of runtime.deferreturn, -1 if there is none
	morestack   map[int]bool // indices of runtime.morestack and its kind
	never       map[int]bool // indices of functions that never return, as those that panic
}

// The kinds of labels while a function is read.
const (
	unwindLabel = iota
	switchLabel
	pieceLabel
	ownLabel // of a piece's own if, block or loop
)

// parser takes a function apart.
type parser struct {
	reader
	body
	callees callees
	self    int64 // the function's PC_F
	labels  []byte
	depth   int // own labels
	last    [2]instruction
	address int64 // return address that waits for its call, 0 if none does
	from    int   // first byte that is in no item yet
	dead    bool  // whether the rest of the piece, or of an if in it, is never reached
	deadIn  int   // how many own labels are around that if and its code
}

// parse takes a function's code apart. self is the number of the function in return
// addresses. Functions that are not of the form with a switch give errOther.
func parse(code []byte, self int64, callees callees) (body, error) {
	p := parser{reader: newReader(code), self: self, callees: callees}
	p.readLocals()
	if !p.readSwitch() || !p.readPieces() || !p.readTail() {
		return body{}, errOther
	}
	return p.body, nil
}

func (p *parser) readLocals() {
	p.count = 1
	for n := p.Unsigned(); n > 0 && !p.Bad; n-- {
		p.count += p.Unsigned()
		p.Byte()
	}
	p.locals = p.Bytes[:p.At]
}

// readSwitch reads up to the first piece.
func (p *parser) readSwitch() bool {
	start := p.At
	i := p.next()
	for i.op == opGlobalGet || i.op == opLocalSet {
		i = p.next()
	}
	p.head = p.Bytes[start:i.at]
	if i.op == opBlock {
		p.unwind = true
		p.labels = append(p.labels, unwindLabel)
		i = p.next()
	}
	if i.op != opLoop {
		return false
	}
	p.labels = append(p.labels, switchLabel)
	for i = p.next(); i.op == opBlock; i = p.next() {
		p.labels = append(p.labels, pieceLabel)
		p.pieces = append(p.pieces, piece{})
	}
	if i.op != opLocalGet || i.number != 0 || len(p.pieces) == 0 {
		return false
	}
	if i = p.next(); i.op != opBrTable {
		return false
	}
	p.table = i.table
	for _, to := range p.table {
		if to >= len(p.pieces) {
			return false
		}
	}
	i = p.next()
	p.labels = p.labels[:len(p.labels)-1]
	p.from = p.At
	return i.op == opEnd && !p.Bad
}

// pieceOf is the piece that a PC_B stands for.
func (b *body) pieceOf(pc int) int {
	return b.table[min(pc, len(b.table)-1)]
}

// readPieces reads all pieces and the end of the loop around them.
func (p *parser) readPieces() bool {
	for now := 0; !p.Bad; {
		i := p.next()
		switch i.op {
		case opBlock, opLoop, opIf:
			p.add(&p.pieces[now], i, item{kind: opening, bytes: p.Bytes[i.at:p.At]})
			p.labels = append(p.labels, ownLabel)
			p.depth++
		case opEnd:
			label := p.labels[len(p.labels)-1]
			p.labels = p.labels[:len(p.labels)-1]
			switch label {
			case ownLabel:
				if p.depth--; p.dead && p.depth < p.deadIn {
					p.dead, p.from = false, i.at
				}
				p.add(&p.pieces[now], i, item{kind: closing})
			case pieceLabel:
				p.flush(&p.pieces[now], i.at)
				p.pieces[now].falls, p.dead = !p.dead, false
				now++
			case switchLabel:
				p.flush(&p.pieces[now], i.at)
				return now == len(p.pieces)-1
			default:
				return false
			}
		case opBr, opBrIf:
			if !p.branch(&p.pieces[now], i) {
				return false
			}
		case opBrTable:
			return false
		case opReturn, opUnreachable:
			p.stop(&p.pieces[now])
		case opI64Const:
			if i.number>>16 == p.self {
				p.address = i.number
			}
		case opCall, opCallTable:
			p.call(&p.pieces[now], i)
		case opElse:
			if p.dead && p.deadIn > 0 {
				return false
			}
		}
		p.last[0], p.last[1] = p.last[1], i
	}
	return false
}

// flush puts the code before a place into an item.
func (p *parser) flush(to *piece, end int) {
	if end > p.from && !p.dead {
		to.items = append(to.items, item{kind: plain, bytes: p.Bytes[p.from:end]})
	}
	p.from = p.At
}

// add puts an instruction that is an item of its own behind the code before it.
func (p *parser) add(to *piece, i instruction, x item) {
	p.flush(to, i.at)
	if !p.dead {
		to.items = append(to.items, x)
	}
}

// stop notes that the code behind the last instruction is not reached, unless that
// stands in an if.
func (p *parser) stop(in *piece) {
	if p.depth == 0 {
		p.flush(in, p.At)
		p.dead, p.deadIn = true, 0
	}
}

// branch reads a branch.
func (p *parser) branch(in *piece, i instruction) bool {
	label := len(p.labels) - 1 - int(i.number)
	if label < 0 {
		return false
	}
	switch kind := p.labels[label]; {
	case kind == ownLabel: // stays as it is: only labels of the piece are between
	case kind == unwindLabel && i.op == opBrIf:
		p.add(in, i, item{kind: unwindsIf})
	case kind == unwindLabel:
		p.add(in, i, item{kind: unwinds})
		p.stop(in)
	case kind == switchLabel && i.op == opBr:
		number, set := p.last[0], p.last[1]
		if number.op != opI32Const || set.op != opLocalSet || set.number != 0 || number.at < p.from {
			return false
		}
		p.add(in, number, item{kind: jump, to: p.pieceOf(int(number.number))})
		p.stop(in)
	default:
		return false
	}
	return true
}

// call notes where the function goes on when it is called again after a switch of
// goroutines in the callee: behind the call (for morestack, where the piece of the call
// begins), and for deferreturn also at the call, where a panic that was recovered ends.
// Calls inside of an if never switch, but for morestack. Behind a callee that never returns
// nothing goes on: what it gives, which is that all unwinds, is given at once.
func (p *parser) call(in *piece, i instruction) {
	address := int(p.address & 0xffff)
	known := p.address != 0
	p.address = 0
	if !known {
		return
	}
	callee := -1
	if i.op == opCall {
		callee = int(i.number)
	}
	if p.callees.never[callee] {
		p.flush(in, p.At)
		if !p.dead {
			in.items = append(in.items, item{kind: plain, bytes: []byte{opReturn}})
			p.dead, p.deadIn = true, p.depth
		}
		return
	}
	if p.depth > 0 && !p.callees.morestack[callee] {
		return
	}
	if callee >= 0 && callee == p.callees.deferreturn {
		p.resume = append(p.resume, address-1)
	}
	p.resume = append(p.resume, address)
}

// readTail reads what follows the loop.
func (p *parser) readTail() bool {
	ends := p.next().op == opUnreachable
	if p.unwind {
		ends = ends && p.next().op == opEnd
		one := p.next()
		ends = ends && one.op == opI32Const && one.number == 1
	}
	return ends && p.next().op == opEnd && !p.Bad && p.At == len(p.Bytes)
}
