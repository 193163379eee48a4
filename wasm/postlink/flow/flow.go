// Package flow gives the functions of a Go program for wasm the control flow that they
// had before Go's compiler wrote every jump as a step back to one switch. Engines make
// much better code of loops and ifs than of a switch that everything goes through.
//
// What the program does stays the same: the places where a function is called again
// after a switch of goroutines are kept, with their numbers.
package flow

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
)

// Module holds the sections of a wasm module, without their headers, that the
// rewriting reads (WebAssembly Core Specification 2.0, section 5.5).
type Module struct {
	Types, Imports, Functions, Elements, Code []byte
	Names                                     []byte // the custom section "name", with its name
}

// Counts says how many functions with jumps there are and how many were rewritten.
type Counts struct{ Jumping, Rewritten int }

// ErrModule is told of a module that is not as Go's linker writes it.
var ErrModule = errors.New("flow: this is no Go program for wasm with its names")

// Rewrite gives the module's code section anew. Functions of another form than the
// compiler's, and those with loops that are entered in the middle, stay as they are.
func Rewrite(m Module) (code []byte, counts Counts, err error) {
	program, err := readProgram(m)
	if err != nil {
		return nil, counts, err
	}
	r := newReader(m.Code)
	n := r.Unsigned()
	if n != len(program.plain) {
		return nil, counts, ErrModule
	}
	code = binary.AppendUvarint(nil, uint64(n))
	for i := range n {
		old := r.Take(r.Unsigned())
		if r.Bad {
			return nil, counts, ErrModule
		}
		function := old
		if program.plain[i] {
			b, err := parse(old, program.first+int64(i), program.callees)
			if err == nil {
				counts.Jumping++
				if new, err := rewrite(b); err == nil {
					counts.Rewritten++
					function = new
				}
			}
		}
		code = binary.AppendUvarint(code, uint64(len(function)))
		code = append(code, function...)
	}
	return code, counts, nil
}

// program is what is known of a module's functions.
type program struct {
	plain   []bool // those that take a PC_B and return whether to unwind, without imports
	first   int64  // the number of the first in return addresses
	callees callees
}

func readProgram(m Module) (p program, err error) {
	isPlain := readTypes(m.Types)
	imports := countImports(m.Imports)
	r := newReader(m.Functions)
	for n := r.Unsigned(); n > 0 && !r.Bad; n-- {
		t := r.Unsigned()
		p.plain = append(p.plain, t < len(isPlain) && isPlain[t])
	}
	e := newReader(m.Elements)
	one, table, op := e.Unsigned(), e.Unsigned(), e.Byte()
	p.first = e.Signed()
	end, _, first := e.Byte(), e.Unsigned(), e.Unsigned()
	known := one == 1 && table == 0 && op == opI32Const && end == opEnd && first == imports
	p.callees = readNames(m.Names)
	if r.Bad || e.Bad || !known || len(p.callees.morestack) != 2 {
		return p, ErrModule
	}
	return p, nil
}

// readTypes says which types of functions take one i32 and give one.
func readTypes(section []byte) (plain []bool) {
	r := newReader(section)
	for n := r.Unsigned(); n > 0 && !r.Bad; n-- {
		r.Byte() // 0x60
		takes := string(r.Take(r.Unsigned()))
		gives := string(r.Take(r.Unsigned()))
		plain = append(plain, takes == string(rune(typeI32)) && gives == string(rune(typeI32)))
	}
	return plain
}

// countImports counts imported functions, which come before the module's own.
func countImports(section []byte) (n int) {
	r := newReader(section)
	for left := r.Unsigned(); left > 0 && !r.Bad; left-- {
		r.Take(r.Unsigned())
		r.Take(r.Unsigned())
		if r.Byte() != 0 { // Go imports functions only
			return -1
		}
		r.Unsigned()
		n++
	}
	return n
}

// readNames finds the functions that the rewriting has to know.
func readNames(section []byte) callees {
	c := callees{deferreturn: -1, morestack: map[int]bool{}, never: map[int]bool{}}
	r := newReader(section)
	r.Take(r.Unsigned())
	for r.More() {
		kind := r.Byte()
		part := newReader(r.Take(r.Unsigned()))
		if kind != 1 { // names of functions
			continue
		}
		for n := part.Unsigned(); n > 0 && !part.Bad; n-- {
			index := part.Unsigned()
			switch name := string(part.Take(part.Unsigned())); {
			case name == "runtime.deferreturn":
				c.deferreturn = index
			case name == "runtime.morestack" || name == "runtime.morestack_noctxt":
				c.morestack[index] = true
			case slices.Contains(never, name) || strings.HasPrefix(name, "runtime.goPanic"):
				c.never[index] = true
			}
		}
	}
	return c
}

// never are functions that never return, beside those that tell of an index past the end.
// One that another version of Go does not have is of no harm.
var never = []string{
	"runtime.sigpanic", "runtime.gopanic", "runtime.panicdivide", "runtime.panicshift", "runtime.panicdottypeE", "runtime.panicdottypeI",
	"runtime.panicnildottype", "runtime.panicrangestate", "runtime.panicunsafestringlen", "runtime.panicunsafestringnilptr",
	"runtime.panicunsafeslicelen", "runtime.panicunsafeslicenilptr", "runtime.throw", "runtime.fatal",
}
