//go:build js

package main

import "unsafe"

// The memory that requests and answers pass through. JavaScript writes a
// request into input and reads the answer at the address that call returns.
var (
	input  []byte
	answer []byte
)

// main keeps the instance alive: the exported functions do the work.
func main() { select {} }

// reserve returns the address of an input buffer of at least n bytes.
//
//go:wasmexport reserve
func reserve(n uint32) uint32 {
	if uint32(cap(input)) < n {
		input = make([]byte, n, n+n/2)
	}
	input = input[:n]
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(input))))
}

// call answers the request in input: optionBytes of options, then the payload.
// It returns the address of the answer; answerSize tells its length.
//
//go:wasmexport call
func call(op, optionBytes uint32) uint32 {
	answer = Call(Op(op), input[:optionBytes], input[optionBytes:])
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(answer))))
}

// answerSize returns the length of the last answer in bytes.
//
//go:wasmexport answerSize
func answerSize() uint32 { return uint32(len(answer)) }
