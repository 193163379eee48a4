package main

import (
	"bytes"
	"encoding/binary"
)

// counter is a function of the runtime that wasm/overlay puts in findfunc's place: it
// finds a function's record by counting, and reads no table for it. The text is the
// name as the module's names have it, its length before it.
const counter = "\x0eruntime.funcAt"

// counts says whether a program's functions are counted.
func (m *module) counts() bool { return bytes.Contains(m.names, []byte(counter)) }

// The places in the runtime's list (runtime/symtab.go, moduledata) of the table that
// leads to functions by pieces of 4096 places in the code, 20 bytes each, and of the
// first place. A function has 65,536 places.
const (
	searchWord = 19
	firstWord  = 20
	pieceSize  = 20
	perPiece   = 4096
	perPlace   = 16 // bits
)

// clearSearch clears the table that leads to functions, and the place in the list of
// functions' records at which each begins. It makes sure that these can be counted.
func (t *tables) clearSearch(list []byte) error {
	if t.data == 0 {
		return errUnknown
	}
	from, first := t.listed(searchWord), t.listed(firstWord)>>perPlace
	pieces := (len(list)/8 - 1) << perPlace / perPiece
	if from < t.data || t.end-from < pieces*pieceSize || t.end-from > (pieces+1)*pieceSize {
		return errUnknown
	}
	for f := 0; f < len(list); f += 8 {
		if int(binary.LittleEndian.Uint32(list[f:])) != first+f/8 {
			return errUnknown
		}
	}
	for f := 0; f < len(list); f += 8 {
		clear(list[f : f+4])
	}
	clear(t.memory[from:t.end])
	return nil
}
