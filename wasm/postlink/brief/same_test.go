package brief

import (
	"encoding/binary"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"winnow/wasm/postlink/leb"
)

// The types of made-up functions' locals after the parameter, local 0: SP, five wide
// ones, two narrow ones, a fraction, and counters of loops.
var testLocals = []byte{5, 1, 0x7f, 5, 0x7e, 2, 0x7f, 1, 0x7c, 3, 0x7f}

const (
	firstWide   = 2
	wides       = 5
	firstNarrow = 7
	narrows     = 2
	firstCount  = 10
	counts      = 3
	wideGlobal  = 1
)

// maker writes functions as Go's compiler does, and others.
type maker struct {
	*rand.Rand
	code  []instruction
	depth int // of loops
	small int // how many instructions may still come, about
}

func (m *maker) add(i ...instruction) {
	m.code = append(m.code, i...)
	m.small -= len(i)
}

func (m *maker) wideLocal() int64   { return firstWide + int64(m.IntN(wides)) }
func (m *maker) narrowLocal() int64 { return firstNarrow + int64(m.IntN(narrows)) }

// place writes an address: on the stack as the compiler does, or anywhere. It gives an
// offset that goes with it.
func (m *maker) place() int64 {
	switch m.IntN(4) {
	case 0:
		m.add(get(stackLocal))
	case 1:
		m.add(get(stackLocal), op(opI64ExtendU), wide(8*m.Int64N(8)), op(opI64Add), op(opI32Wrap))
	case 2:
		m.add(get(stackLocal), constant(8*m.Int64N(8)), op(opI32Add))
	default:
		m.add(get(m.wideLocal()), op(opI32Wrap), constant(0x7f8), op(0x71)) // i32.and
	}
	return 4 * m.Int64N(12)
}

// wide writes a wide value.
func (m *maker) wide(depth int) {
	if depth == 0 || m.small <= 0 {
		m.add(get(m.wideLocal()))
		return
	}
	switch m.IntN(9) {
	case 0:
		m.add(wide(m.Int64N(400) - 200))
	case 1, 2:
		m.add(load(m.place()))
	case 3:
		m.condition(depth - 1)
		m.add(op(opI64ExtendU))
	case 4:
		m.wide(depth - 1)
		m.add(tee(m.wideLocal()))
	case 5:
		m.add(op(opGlobalGet, wideGlobal))
	case 6:
		m.wide(depth - 1)
		m.wide(depth - 1)
		m.condition(depth - 1)
		m.add(op(opSelect))
	case 7:
		m.add(get(m.narrowLocal()), op(opI64ExtendU))
	default:
		m.wide(depth - 1)
		m.wide(depth - 1)
		m.add(op([]byte{opI64Add, 0x7d, 0x7e, 0x83, 0x85, 0x86}[m.IntN(6)]))
	}
}

// condition writes a narrow value.
func (m *maker) condition(depth int) {
	switch m.wide(depth); m.IntN(4) {
	case 0:
		m.add(op(opI64Eqz))
	case 1:
		m.add(op(opI32Wrap))
	default:
		m.wide(depth)
		m.add(op(opI64Eq + byte(m.IntN(int(opI64GeU-opI64Eq)+1))))
	}
	for range m.IntN(3) {
		m.add(op(opI32Eqz))
	}
	if m.IntN(4) == 0 {
		m.add(op(opI64ExtendU), tee(m.wideLocal()), op(opI64Eqz))
	}
}

// statements writes some of them.
func (m *maker) statements(labels int) {
	for n := 2 + m.IntN(5); n > 0 && m.small > 0; n-- {
		m.statement(labels)
	}
}

func (m *maker) statement(labels int) {
	switch m.IntN(14) {
	case 0, 1, 2, 3:
		m.wide(3)
		m.add(put(m.wideLocal()))
	case 4, 5, 6:
		offset := m.place()
		m.wide(2)
		m.add(store(offset))
	case 7:
		m.condition(2)
		m.add(put(m.narrowLocal()))
	case 8:
		m.condition(2)
		m.add(op(opIf, noType))
		m.statements(labels + 1)
		if m.IntN(2) == 0 {
			m.add(op(opElse))
			m.statements(labels + 1)
		}
		m.add(op(opEnd))
	case 9:
		m.add(op(opBlock, noType))
		m.statements(labels + 1)
		m.add(op(opEnd))
	case 10:
		m.loop(labels)
	case 11:
		m.leave(labels)
	case 12:
		m.wide(2)
		m.add(op(opGlobalSet, wideGlobal))
	default:
		m.add(get(stackLocal), constant(7), constant(16), instruction{op: opMore, number: memoryFill, rest: []byte{0}})
	}
}

// loop writes a loop that is gone through a few times.
func (m *maker) loop(labels int) {
	if m.depth == counts {
		return
	}
	counter := firstCount + int64(m.depth)
	m.depth++
	m.add(constant(1+m.Int64N(4)), put(counter), op(opLoop, noType))
	// A branch to the loop could go on for ever, so what is in it has a block around.
	m.add(op(opBlock, noType))
	m.statements(0)
	m.add(op(opEnd), get(counter), constant(-1), op(opI32Add), tee(counter), op(opBrIf, 0), op(opEnd))
	m.depth--
}

// leave writes a branch, or returns.
func (m *maker) leave(labels int) {
	if labels == 0 {
		return
	}
	m.condition(2)
	switch m.IntN(3) {
	case 0:
		m.add(op(opBrIf, m.Int64N(int64(labels))))
	case 1:
		m.add(instruction{op: opBrTable, table: []int{m.IntN(labels), m.IntN(labels), m.IntN(labels)}})
	default:
		m.add(op(opIf, noType))
		m.end()
		m.add(op(opEnd))
	}
}

// end returns as Go does: SP goes back in two steps.
func (m *maker) end() {
	for _, n := range []int64{64, 8} {
		m.add(get(stackLocal), constant(n), op(opI32Add), tee(stackLocal), op(opGlobalSet))
	}
	m.add(get(m.narrowLocal()), op(opReturn))
}

// made is a code section of made-up functions.
func made(r *rand.Rand, functions int) []byte {
	section := binary.AppendUvarint(nil, uint64(functions))
	for range functions {
		m := maker{Rand: r, small: 60 + r.IntN(300)}
		m.add(op(opGlobalGet, stackGlobal), put(stackLocal))
		m.add(get(stackLocal), constant(-72), op(opI32Add), tee(stackLocal), op(opGlobalSet))
		for m.small > 0 {
			m.statement(0)
		}
		m.end()
		code := encoded(m.code)
		section = append(binary.AppendUvarint(section, uint64(len(code))), code...)
	}
	return section
}

// module is a wasm module with these functions, memory and globals; everything exported.
func module(functions int, code []byte) []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	add := func(id byte, body []byte) {
		out = append(binary.AppendUvarint(append(out, id), uint64(len(body))), body...)
	}
	add(1, []byte{1, 0x60, 1, 0x7f, 1, 0x7f})
	add(3, append(binary.AppendUvarint(nil, uint64(functions)), make([]byte, functions)...))
	add(5, []byte{1, 0, 1})
	sp := append(leb.AppendSigned([]byte{2, 0x7f, 1, opI32Const}, 1024), opEnd)
	add(6, append(sp, 0x7e, 1, opI64Const, 5, opEnd))
	exports := binary.AppendUvarint(nil, uint64(functions+3))
	for _, e := range []string{"\x06memory\x02\x00", "\x02sp\x03\x00", "\x04wide\x03\x01"} {
		exports = append(exports, e...)
	}
	for i := range functions {
		name := []byte{4, 'f', '0' + byte(i/100), '0' + byte(i/10%10), '0' + byte(i%10), 0}
		exports = binary.AppendUvarint(append(exports, name...), uint64(i))
	}
	add(7, exports)
	add(10, code)
	return out
}

// TestMadeUpFunctionsDoTheSame runs functions in Node before and after.
func TestMadeUpFunctionsDoTheSame(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("Node is not installed: nothing was run")
	}
	const functions = 900
	code := made(rand.New(rand.NewPCG(3, 4)), functions)
	short, kept, err := Rewrite(code)
	if err != nil || kept > 0 {
		t.Fatalf("%d functions are not understood: %v", kept, err)
	}
	if len(short) > len(code)*9/10 {
		t.Errorf("%d bytes, before %d: this tests little", len(short), len(code))
	}
	dir := t.TempDir()
	for name, code := range map[string][]byte{"before.wasm": code, "after.wasm": short} {
		if err := os.WriteFile(filepath.Join(dir, name), module(functions, code), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("node", filepath.Join("testdata", "same.mjs"), dir).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%d bytes became %d\n%s", len(code), len(short), out)
}
