//go:build js

package main

//lint:file-ignore U1000 The exported functions are called by JavaScript.

import (
	"runtime"
	"unsafe"

	"winnow/core/page"
)

// The memory that requests and answers pass through. JavaScript writes a
// request into input and reads the answer at the address that call returns. The
// snapshot of a page that waits for OpFinish lies in held, else held is spare.
var (
	input  []byte
	held   []byte
	answer []byte
)

// main keeps the instance alive: the exported functions do the work.
func main() { select {} }

// maxRequest bounds a request: a document of page.MaxBytes characters that take
// three bytes each while JavaScript writes them, and the options. Memory that
// was grown for a request is never given back to the browser.
const maxRequest = 3*page.MaxBytes + 1<<20

// keepInput is the size up to which the input buffer stays for the next request.
const keepInput = 1 << 20

// reserve returns the address of an input buffer of at least n bytes, or 0 when
// n is past the limit. A second call before the request sets its true length.
//
//go:wasmexport reserve
func reserve(n uint32) uint32 {
	if n > maxRequest {
		return 0
	}
	if judged.result == nil && cap(held) > cap(input) {
		input, held = held, input
	}
	if n > uint32(cap(input)) || input == nil {
		room := n + n/2 // for the next page, which may be larger
		if n >= keepInput {
			room = n
		}
		input = make([]byte, n, room+1)
	}
	input = input[:n]
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(input))))
}

// call answers the request in input: optionBytes of options, then the payload.
// It returns the address of the answer; answerSize tells its length. The answer
// holds until the next call, of this function or of tidy.
//
//go:wasmexport call
func call(op, optionBytes uint32) uint32 {
	if optionBytes > uint32(len(input)) {
		answer = fail("usage", "The request is shorter than it says.")
	} else {
		answer = Call(Op(op), input[:optionBytes], input[optionBytes:])
	}
	switch answered += len(input); Op(op) {
	case OpClean:
		answered += cleanWeight * len(input)
	case OpWarm:
		answered += tidyAfter // it leaves as much behind as a large page
	}
	if judged.result != nil {
		input, held = held, input
	}
	if answered >= collectAfter {
		collect()
	}
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(answer))))
}

// tidyAfter is how many bytes of requests make a collection worth while, and
// collectAfter how many are answered without one at most; files weigh more, since
// parsing them leaves more behind. The runtime's own collector works beside the
// program, but here a call leaves it no time: once a large page had set it off, it
// did not end, slowed every call by a sixth to a third and let the memory grow by
// 3 MB a page (377 MB after 100 pages). So web/shared/engine.js turns it off below
// a limit.
const (
	tidyAfter    = 1 << 14
	collectAfter = 6 << 20
	cleanWeight  = 5
)

var answered int // bytes of requests since the last collection

// tidy drops the last answer and what collect drops. JavaScript calls it when it has
// used the answer and nobody waits.
//
//go:wasmexport tidy
func tidy() {
	if answered >= tidyAfter {
		answer = nil
		collect()
	}
}

// collect drops large buffers and collects garbage.
func collect() {
	answered = 0
	if cap(input) > keepInput {
		input = nil
	}
	if judged.result == nil && cap(held) > keepInput {
		held = nil
	}
	runtime.GC()
}

// answerSize returns the length of the last answer in bytes.
//
//go:wasmexport answerSize
func answerSize() uint32 { return uint32(len(answer)) }
