package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

var errUnknown = errors.New("this version of Go has other function tables")

// The layout of runtime.pclntab (runtime/symtab.go): a header of these magic
// bytes and eight words, then tables at the offsets that the header names.
const (
	magic  = "\xf1\xff\xff\xff\x00\x00\x01\x08"
	header = 8 + 8*8
)

// The words of the header.
const (
	functionsWord = 0
	namesWord     = 3 // functions' names, then compilation units, files, and
	tablesWord    = 6 // tables of values by place in the code, then
	recordsWord   = 7 // the functions' places and records
)

// A function's record (runtime/runtime2.go, _func), in words of four bytes. After
// the fixed ones come the offsets of its tables by place, then those of its data.
const (
	nameWord  = 1
	argsWord  = 2
	depthWord = 4 // the stack's depth; then file, line
	countWord = 7 // how many further tables
	unitWord  = 8 // compilation unit, then line
	lastWord  = 10
	moreWord  = 11
)

// The further tables by place and a function's data that are needed to run
// (internal/abi/symtab.go): stack maps for the garbage collector, deferred calls.
// Not: places of preemption, inlined calls, arguments to print.
var (
	notTables = []int{0, 2, 3}
	notData   = []int{inlinedCalls, arguments, 6}
)

const (
	inlinedCalls = 3
	arguments    = 5
	inlinedTable = 2
	inlinedSize  = 16         // runtime/symtabinl.go, inlinedCall
	unknownArgs  = 0x80000000 // the runtime knows such functions by name
	none         = 0xffffffff
)

// tables are the function tables in the memory of a Go program.
type tables struct {
	memory  []byte
	at      int // of the header
	list    int // of the runtime's list of its tables
	data    int // of functions' data; 0 where it was not found
	end     int // of all tables
	starts  []uint32
	used    map[uint32]bool
	names   map[uint32]bool
	clearAt []span
}

// span is a piece of memory.
type span struct{ from, to int }

// blank clears in memory what no running program reads: in every function's record
// the name, the unit, the line and the offsets of tables that go, and the bytes that
// only those named; where functions are counted, also what they are found by.
func blank(memory []byte, counted bool) error {
	at := bytes.Index(memory, []byte(magic))
	if at < 0 || at+header > len(memory) {
		return errUnknown
	}
	t := tables{memory: memory, at: at, used: map[uint32]bool{0: true}, names: map[uint32]bool{}}
	names, values, records := t.word(namesWord), t.word(tablesWord), t.word(recordsWord)
	functions := t.word(functionsWord)
	if names <= 0 || values <= names || records <= values || at+records+8*functions > len(memory) {
		return errUnknown
	}
	t.data = t.findData()
	list := make([]record, functions)
	for f := range list {
		var err error
		if list[f], err = t.record(at + records + t.word4(at+records+8*f+4)); err != nil {
			return err
		}
	}
	for _, r := range list {
		t.look(r)
	}
	if counted {
		if err := t.clearSearch(memory[at+records : at+records+8*functions]); err != nil {
			return err
		}
	}
	if err := t.clearTables(memory[at+values : at+records]); err != nil {
		return err
	}
	t.clearNames(memory[at+names : at+values])
	for _, s := range t.clearAt {
		clear(memory[s.from:s.to])
	}
	return nil
}

// word is a word of the header.
func (t *tables) word(i int) int {
	return int(binary.LittleEndian.Uint64(t.memory[t.at+8+8*i:]))
}

func (t *tables) word4(at int) int { return int(binary.LittleEndian.Uint32(t.memory[at:])) }

// record is one function's: its words, and how many of its tables and data.
type record struct {
	words        []byte
	tables, data int
}

func (r record) get(i int) uint32 { return binary.LittleEndian.Uint32(r.words[4*i:]) }

func (r record) set(i int, v uint32) { binary.LittleEndian.PutUint32(r.words[4*i:], v) }

func (t *tables) record(at int) (r record, err error) {
	if at+4*moreWord > len(t.memory) {
		return r, errUnknown
	}
	r.words = t.memory[at:]
	r.tables, r.data = int(r.get(countWord)), int(r.get(lastWord)>>24)
	if r.tables > 16 || r.data > 16 || at+4*(moreWord+r.tables+r.data) > len(t.memory) {
		return r, errUnknown
	}
	r.words = r.words[:4*(moreWord+r.tables+r.data)]
	return r, nil
}

// findData finds where functions' data begins. The runtime's list of its tables
// (runtime/symtab.go, moduledata) is the place that names this one's address and,
// right after it, that of the names; the wanted word is 18 further addresses on
// from the end of its lists.
func (t *tables) findData() int {
	const lists, words = 1 + 6*3, 21
	want := binary.LittleEndian.AppendUint64(nil, uint64(t.at))
	want = binary.LittleEndian.AppendUint64(want, uint64(t.at+t.word(namesWord)))
	i := bytes.Index(t.memory, want)
	if i < 0 || i+8*(lists+words+2) > len(t.memory) {
		return 0
	}
	t.list = i
	data := t.listed(lists + words)
	t.end = t.listed(lists + words + 1)
	if data <= t.at || t.end <= data || t.end > len(t.memory) {
		return 0
	}
	return data
}

// listed is a word of the runtime's list.
func (t *tables) listed(i int) int { return int(binary.LittleEndian.Uint64(t.memory[t.list+8*i:])) }

// look notes what a record's function needs, and takes the rest out of the record.
func (t *tables) look(r record) {
	if r.get(argsWord) == unknownArgs {
		t.names[r.get(nameWord)] = true
	} else {
		r.set(nameWord, 0)
	}
	r.set(unitWord, 0)
	r.set(unitWord+1, 0)
	t.lookAtData(r)
	for i := range moreWord + r.tables {
		if i < depthWord || i >= countWord && i < moreWord {
			continue
		}
		offset := r.get(i)
		t.starts = append(t.starts, offset)
		if i == depthWord || i >= moreWord && !slices.Contains(notTables, i-moreWord) {
			t.used[offset] = true
		} else {
			r.set(i, 0)
		}
	}
}

// lookAtData takes the inlined calls and arguments out of a record.
func (t *tables) lookAtData(r record) {
	if t.data == 0 {
		return
	}
	for _, kind := range notData {
		i := moreWord + r.tables + kind
		if kind >= r.data || r.get(i) == none {
			continue
		}
		from := t.data + int(r.get(i))
		switch kind {
		case inlinedCalls:
			t.clearAt = append(t.clearAt, span{from, from + inlinedSize*t.inlined(r)})
		case arguments:
			end := bytes.IndexByte(t.memory[from:], 0xff)
			t.clearAt = append(t.clearAt, span{from, from + end + 1})
		}
		r.set(i, none)
	}
}

// inlined counts the calls in a function's list of inlined ones: the largest index
// in its table by place, and one.
func (t *tables) inlined(r record) int {
	if r.tables <= inlinedTable || r.get(moreWord+inlinedTable) == 0 {
		return 0
	}
	b := t.memory[t.at+t.word(tablesWord)+int(r.get(moreWord+inlinedTable)):]
	value, largest := -1, -1
	for first := true; ; first = false {
		delta, n := binary.Uvarint(b)
		if n <= 0 || delta == 0 && !first {
			return largest + 1
		}
		value += int(delta>>1) ^ -int(delta&1)
		largest = max(largest, value)
		_, m := binary.Uvarint(b[n:]) // how far it goes
		b = b[n+max(m, 0):]
	}
}

// clearTables clears the tables that start where nothing that stays points to.
func (t *tables) clearTables(values []byte) error {
	starts := t.starts
	slices.Sort(starts)
	starts = append(slices.Compact(starts), uint32(len(values)))
	if len(starts) > 1 && int(starts[len(starts)-2]) >= len(values) {
		return errUnknown
	}
	for i, from := range starts[:len(starts)-1] {
		if !t.used[from] {
			clear(values[from:starts[i+1]])
		}
	}
	return nil
}

// clearNames clears names, units and files but for the names that stay.
func (t *tables) clearNames(b []byte) {
	kept := map[uint32][]byte{}
	for offset := range t.names {
		if n := bytes.IndexByte(b[offset:], 0); n >= 0 {
			kept[offset] = slices.Clone(b[offset : int(offset)+n])
		}
	}
	clear(b)
	for offset, name := range kept {
		copy(b[offset:], name)
	}
}
