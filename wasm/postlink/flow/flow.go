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
	r := reader{b: m.Code}
	n := r.unsigned()
	if n != len(program.plain) {
		return nil, counts, ErrModule
	}
	code = binary.AppendUvarint(nil, uint64(n))
	for i := range n {
		old := r.take(r.unsigned())
		if r.bad {
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
	r := reader{b: m.Functions}
	for n := r.unsigned(); n > 0 && !r.bad; n-- {
		t := r.unsigned()
		p.plain = append(p.plain, t < len(isPlain) && isPlain[t])
	}
	e := reader{b: m.Elements}
	one, table, op := e.unsigned(), e.unsigned(), e.byte()
	p.first = e.signed()
	end, _, first := e.byte(), e.unsigned(), e.unsigned()
	known := one == 1 && table == 0 && op == opI32Const && end == opEnd && first == imports
	p.callees = readNames(m.Names)
	if r.bad || e.bad || !known || len(p.callees.morestack) != 2 {
		return p, ErrModule
	}
	return p, nil
}

// readTypes says which types of functions take one i32 and give one.
func readTypes(section []byte) (plain []bool) {
	r := reader{b: section}
	for n := r.unsigned(); n > 0 && !r.bad; n-- {
		r.byte() // 0x60
		takes := string(r.take(r.unsigned()))
		gives := string(r.take(r.unsigned()))
		plain = append(plain, takes == string(rune(typeI32)) && gives == string(rune(typeI32)))
	}
	return plain
}

// countImports counts imported functions, which come before the module's own.
func countImports(section []byte) (n int) {
	r := reader{b: section}
	for left := r.unsigned(); left > 0 && !r.bad; left-- {
		r.take(r.unsigned())
		r.take(r.unsigned())
		if r.byte() != 0 { // Go imports functions only
			return -1
		}
		r.unsigned()
		n++
	}
	return n
}

// readNames finds the functions that the rewriting has to know.
func readNames(section []byte) callees {
	c := callees{deferreturn: -1, morestack: map[int]bool{}}
	r := reader{b: section}
	r.take(r.unsigned())
	for r.at < len(r.b) && !r.bad {
		kind := r.byte()
		part := reader{b: r.take(r.unsigned())}
		if kind != 1 { // names of functions
			continue
		}
		for n := part.unsigned(); n > 0 && !part.bad; n-- {
			index := part.unsigned()
			switch string(part.take(part.unsigned())) {
			case "runtime.deferreturn":
				c.deferreturn = index
			case "runtime.morestack", "runtime.morestack_noctxt":
				c.morestack[index] = true
			}
		}
	}
	return c
}
