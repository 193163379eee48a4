// Command strip blanks, in a Go program for wasm, the tables that tell source
// lines, inlined calls and points of preemption: they are read only when a
// traceback is printed, which the engine's users never see, or where programs are
// preempted, which wasm does not do. They cost 105 kB of its compressed size.
//
//	strip FILE.wasm
//
// The file keeps its length; the blanked bytes compress to nothing. A file whose
// tables look different, from another version of Go, is left as it is.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: strip FILE.wasm")
		os.Exit(2)
	}
	file, err := os.ReadFile(os.Args[1])
	if err == nil {
		err = strip(file)
	}
	if errors.Is(err, errUnknown) {
		fmt.Fprintln(os.Stderr, "strip:", err, "- the engine works, and is bigger")
		return
	}
	if err == nil {
		err = os.WriteFile(os.Args[1], file, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "strip:", err)
		os.Exit(1)
	}
}

var errUnknown = errors.New("this version of Go has other line tables")

// strip blanks the tables in the bytes of a module.
func strip(file []byte) error {
	segments, size, err := dataSegments(file)
	if err != nil {
		return err
	}
	memory := make([]byte, size)
	for _, s := range segments {
		copy(memory[s.at:], s.bytes)
	}
	if err := blank(memory); err != nil {
		return err
	}
	for _, s := range segments {
		copy(s.bytes, memory[s.at:])
	}
	return nil
}

// segment is a piece of the memory's first content, in the bytes of the file.
type segment struct {
	at    int
	bytes []byte
}

const dataSection = 11

// dataSegments finds the module's data segments and the memory they fill.
func dataSegments(file []byte) (list []segment, size int, err error) {
	if len(file) < 8 || string(file[:4]) != "\x00asm" {
		return nil, 0, errors.New("this is no wasm module")
	}
	for r := (reader{b: file[8:]}); len(r.b) > 0; {
		id := r.byte()
		section := reader{b: r.take(r.number())}
		if id != dataSection {
			continue
		}
		for n := section.number(); n > 0; n-- {
			section.number() // flags: active, memory 0
			section.byte()   // i32.const
			at := section.number()
			section.byte() // end
			s := segment{at, section.take(section.number())}
			list = append(list, s)
			size = max(size, at+len(s.bytes))
		}
		if section.bad || size > 1<<28 {
			return nil, 0, errUnknown
		}
	}
	if len(list) == 0 {
		return nil, 0, errUnknown
	}
	return list, size, nil
}

// reader reads a module's numbers; past the end it gives zeros and is bad.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) byte() byte {
	if x := r.take(1); len(x) == 1 {
		return x[0]
	}
	return 0
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.b) {
		r.bad, r.b = true, nil
		return nil
	}
	x := r.b[:n]
	r.b = r.b[n:]
	return x
}

// number reads an LEB128 number, which for the offsets and lengths here is
// never negative.
func (r *reader) number() int {
	n, shift := 0, 0
	for {
		c := r.byte()
		n |= int(c&0x7f) << shift
		if shift += 7; c < 0x80 || shift > 35 {
			return n
		}
	}
}

// The layout of runtime.pclntab (runtime/symtab.go): a header of these magic
// bytes and eight words, then tables at the offsets that the header names. A
// function's record holds at word 4 to 6 the offsets of its tables of stack
// depth, file and line, at word 7 the number of further ones, from word 11 on
// those: points of preemption, stack maps, inlined calls, live arguments, others.
const (
	magic     = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	header    = 8 + 8*8
	depthWord = 4
	countWord = 7
	moreWord  = 11
	stackMaps = moreWord + 1
	others    = moreWord + 4
)

// stays reports whether the table whose offset is word i of a record is needed
// to run: the stack's depth, its maps for the garbage collector, and what this
// program does not know.
func stays(i int) bool { return i == depthWord || i == stackMaps || i >= others }

// blank sets the tables that do not stay to none in every function's record, and
// clears the bytes that only those used.
func blank(memory []byte) error {
	at := bytes.Index(memory, []byte(magic))
	if at < 0 || at+header > len(memory) {
		return errUnknown
	}
	tab := memory[at:]
	word := func(i int) int { return int(binary.LittleEndian.Uint64(tab[8+8*i:])) }
	functions, tables, records := word(0), word(6), word(7)
	if tables <= 0 || records <= tables || records+8*functions > len(tab) {
		return errUnknown
	}
	used, starts := map[uint32]bool{0: true}, []uint32{}
	for f := range functions {
		record := records + int(binary.LittleEndian.Uint32(tab[records+8*f+4:]))
		if record+4*moreWord > len(tab) {
			return errUnknown
		}
		at := func(i int) []byte { return tab[record+4*i : record+4*i+4] }
		more := int(binary.LittleEndian.Uint32(at(countWord)))
		if more > 16 || record+4*(moreWord+more) > len(tab) {
			return errUnknown
		}
		for i := depthWord; i < moreWord+more; i++ {
			if i >= countWord && i < moreWord {
				continue
			}
			offset := binary.LittleEndian.Uint32(at(i))
			starts = append(starts, offset)
			if stays(i) {
				used[offset] = true
			} else {
				clear(at(i))
			}
		}
	}
	return clearUnused(tab[tables:records], starts, used)
}

// clearUnused clears the tables that start where nothing that stays points to.
func clearUnused(tables []byte, starts []uint32, used map[uint32]bool) error {
	slices.Sort(starts)
	starts = append(slices.Compact(starts), uint32(len(tables)))
	if len(starts) > 1 && int(starts[len(starts)-2]) >= len(tables) {
		return errUnknown
	}
	for i, from := range starts[:len(starts)-1] {
		if !used[from] {
			clear(tables[from:starts[i+1]])
		}
	}
	return nil
}
