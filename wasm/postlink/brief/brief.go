// Package brief writes the functions of a Go program for wasm with fewer instructions.
// Go's compiler keeps values in locals that are read once right after, computes every
// address on the stack in 64 bits, and adjusts the stack's pointer twice where once
// would do. What is left does the same, compresses better and runs a little quicker.
package brief

import (
	"encoding/binary"
	"errors"

	"winnow/wasm/postlink/leb"
)

// Rewrite gives a module's code section anew, and how many functions stay as they are
// because they have instructions that Go does not write.
func Rewrite(section []byte) (code []byte, kept int, err error) {
	r := leb.Reader{Bytes: section}
	n := r.Unsigned()
	code = binary.AppendUvarint(nil, uint64(n))
	for range n {
		old := r.Take(r.Unsigned())
		if r.Bad {
			return nil, 0, ErrModule
		}
		function := old
		if f, ok := decode(old); ok {
			f.shorten()
			function = f.encode()
		} else {
			kept++
		}
		code = binary.AppendUvarint(code, uint64(len(function)))
		code = append(code, function...)
	}
	return code, kept, nil
}

// ErrModule is told of a code section that ends early.
var ErrModule = errors.New("brief: this is no wasm module")

// rounds is how often all is tried: each shortening makes place for others. In the
// engine two find nearly all, and after the fifth nothing changes.
const rounds = 6

func (f *function) shorten() {
	f.stack = f.hasStack()
	f.replace()
	f.foldOffsets()
	if !f.fewLocals() {
		return
	}
	for range rounds {
		f.dropUnread()
		f.move()
		f.replace()
		f.foldOffsets()
	}
}
