package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"

	"winnow/wasm/postlink/leb"
)

// moduleOf is a module with some code, notes for tools, and memory in pieces.
func moduleOf(pieces ...string) []byte {
	var data []byte
	n := 0
	for at, piece := range pieces {
		if piece == "" {
			continue
		}
		data = append(data, 0, i32Const)
		data = leb.AppendSigned(data, 100*at)
		data = append(data, endOp, byte(len(piece)))
		data = append(data, piece...)
		n++
	}
	data = append([]byte{byte(n)}, data...)
	out := []byte("\x00asm\x01\x00\x00\x00\x0a\x03abc")
	out = append(out, dataSection)
	out = binary.AppendUvarint(out, uint64(len(data)))
	out = append(out, data...)
	return append(out, customSection, 3, 2, 'h', 'i')
}

func TestMemoryStaysAndPiecesMelt(t *testing.T) {
	file := moduleOf("one", "two", "", "\xff\x00x")
	m, err := read(file)
	if err != nil {
		t.Fatal(err)
	}
	again, err := read(m.write())
	if err != nil {
		t.Fatal(err)
	}
	want := make([]byte, 303)
	copy(want, "one")
	copy(want[100:], "two")
	copy(want[300:], "\xff\x00x")
	if !bytes.Equal(again.memory, want) {
		t.Errorf("memory is %q, want %q", again.memory, want)
	}
	if len(again.sections) != 2 || string(again.sections[0].bytes) != "abc" {
		t.Errorf("sections are %v, want the code and the data", again.sections)
	}
	if n := again.sections[1].bytes; len(n) != 0 {
		t.Errorf("the data section holds %q besides the memory", n)
	}
	if pieces := encodePieces(want)[0]; pieces != 1 {
		t.Errorf("%d pieces, want 1: the gaps are small", pieces)
	}
	far := append(append(bytes.Clone(want), make([]byte, 2*gap)...), 'z')
	if pieces := encodePieces(far)[0]; pieces != 2 {
		t.Errorf("%d pieces, want 2: the last gap is big", pieces)
	}
	if got, err := layOut(encodePieces(far)); err != nil || !bytes.Equal(got, far) {
		t.Errorf("memory with a big gap came back different: %v", err)
	}
}

func TestWhatIsNoModuleIsRefused(t *testing.T) {
	whole := moduleOf("one", "two")
	for n := range len(whole) {
		if _, err := read(whole[:n]); err == nil && n < len(whole)-5 {
			t.Errorf("the first %d of %d bytes were taken for a module", n, len(whole))
		}
	}
}

// program is the memory of a program with two functions: the first is known by its
// name, the second has a table of lines, one of inlined calls, and arguments.
func program() (memory []byte, keep, gone [][]byte) {
	names := "first\x00second\x00units and files\x00"
	values := "\x00" + "depths\x00" + "lines.\x00" + "stacks\x00" + "\x04\x01\x02\x01\x00" // the last: index 1, then 2
	const data = "maps...." + "inlined call END" + "inlined call END" + "inlined call END" + "args\xff" + "rest"
	record := func(w ...uint32) (b []byte) {
		for _, v := range w {
			b = binary.LittleEndian.AppendUint32(b, v)
		}
		return b
	}
	first := record(0, 0, unknownArgs, 0, 1, 8, 8, 0, 3, 17, 0)
	second := record(1, 6, 8, 0, 1, 8, 8, 3, 3, 42, 6<<24, 0, 15, 22, 0, none, none, 8, none, 8+3*16)
	at := 16
	records := record(7, 16, 8, 16+uint32(len(first)))
	head := []byte(magic)
	for _, w := range []int{2, 0, 0, header, header + 6, header + 8, header + len(names), header + len(names) + len(values)} {
		head = binary.LittleEndian.AppendUint64(head, uint64(w))
	}
	memory = append(make([]byte, at), head...)
	memory = append(memory, names+values...)
	memory = append(append(append(memory, records...), first...), second...)
	from := len(memory)
	memory = append(memory, data...)
	search := len(memory)
	memory = append(memory, bytes.Repeat([]byte("search"), 1<<perPlace/perPiece*pieceSize/6+1)...)
	list := make([]byte, 8*42)
	put := func(i, v int) { binary.LittleEndian.PutUint64(list[8*i:], uint64(v)) }
	put(0, at)
	put(1, at+header)
	put(searchWord, search)
	put(firstWord, 7<<perPlace)
	put(40, from)
	put(41, len(memory))
	memory = append(memory, list...)
	return memory, [][]byte{[]byte("first"), []byte("depths"), []byte("stacks"), []byte("maps...."), []byte("rest")},
		[][]byte{[]byte("second"), []byte("files"), []byte("lines."), []byte("inlined call"), []byte("END"), []byte("args")}
}

// The made-up program's list has three inlined calls, and its table by place knows
// an index of 2 at most.
func TestBlank(t *testing.T) {
	memory, keep, gone := program()
	before := len(memory)
	if err := blank(memory, false); err != nil {
		t.Fatal(err)
	}
	for _, b := range keep {
		if !bytes.Contains(memory, b) {
			t.Errorf("%q is gone, and is needed to run", b)
		}
	}
	for _, b := range gone {
		if bytes.Contains(memory, b) {
			t.Errorf("%q is still there", b)
		}
	}
	if len(memory) != before {
		t.Error("the memory has another length")
	}
}

// TestClearSearch: what functions are searched by goes only where they are counted.
func TestClearSearch(t *testing.T) {
	for _, counted := range []bool{false, true} {
		memory, keep, _ := program()
		places := bytes.Index(memory, []byte{7, 0, 0, 0, 16, 0, 0, 0, 8, 0, 0, 0})
		if err := blank(memory, counted); err != nil {
			t.Fatal(err)
		}
		for _, b := range keep {
			if !bytes.Contains(memory, b) {
				t.Errorf("%q is gone, and is needed to run", b)
			}
		}
		if cleared := !bytes.Contains(memory, []byte("search")); cleared != counted {
			t.Errorf("counted %t, the table is cleared %t", counted, cleared)
		}
		if cleared := memory[places] == 0 && memory[places+8] == 0; cleared != counted || memory[places+4] != 16 {
			t.Errorf("counted %t, the list is % x", counted, memory[places:places+12])
		}
	}
	memory, _, _ := program()
	memory[bytes.Index(memory, []byte{7, 0, 0, 0, 16})]++
	if err := blank(memory, true); !errors.Is(err, errUnknown) {
		t.Errorf("functions that cannot be counted: %v, want %v", err, errUnknown)
	}
}

func TestUnknownTablesStay(t *testing.T) {
	for name, spoil := range map[string]func(b []byte){
		"magic":   func(b []byte) { b[16]++ },
		"tables":  func(b []byte) { b[16+8+8*tablesWord+3] = 1 },
		"records": func(b []byte) { b[16+8+8*recordsWord] = 0; b[16+9+8*recordsWord] = 0 },
		"many":    func(b []byte) { b[16+8] = 255; b[16+9] = 255 },
	} {
		memory, _, _ := program()
		spoil(memory)
		was := bytes.Clone(memory)
		if err := blank(memory, false); !errors.Is(err, errUnknown) {
			t.Errorf("%s: blank says %v, want %v", name, err, errUnknown)
		}
		if !bytes.Equal(memory, was) {
			t.Errorf("%s: the memory was changed", name)
		}
	}
}
