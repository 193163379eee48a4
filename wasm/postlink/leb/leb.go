// Package leb reads and writes the numbers of wasm modules (WebAssembly Core
// Specification 2.0, section 5.2.2).
package leb

// Reader reads a module or a part of one. Past the end it gives zeros and is bad.
type Reader struct {
	Bytes []byte
	At    int // the next byte
	Bad   bool
}

// More reports whether anything is left.
func (r *Reader) More() bool { return r.At < len(r.Bytes) && !r.Bad }

// Byte reads a byte.
func (r *Reader) Byte() byte {
	if b := r.Take(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

// Take reads that many bytes, which stay the reader's; nil if there are fewer.
func (r *Reader) Take(n int) []byte {
	if n < 0 || n > len(r.Bytes)-r.At {
		r.Bad = true
		return nil
	}
	r.At += n
	return r.Bytes[r.At-n : r.At]
}

// Unsigned reads a number of up to 32 bits.
func (r *Reader) Unsigned() int {
	n, shift := 0, 0
	for {
		c := r.Byte()
		n |= int(c&0x7f) << shift
		if shift += 7; c < 0x80 || shift > 35 {
			return n
		}
	}
}

// Signed reads a signed number of up to 64 bits.
func (r *Reader) Signed() int64 {
	n, shift := int64(0), 0
	for {
		c := r.Byte()
		n |= int64(c&0x7f) << shift
		if shift += 7; c < 0x80 || shift > 70 {
			if shift < 64 && c&0x40 != 0 {
				n |= -1 << shift
			}
			return n
		}
	}
}

// AppendSigned appends a signed number.
func AppendSigned[N int | int64](b []byte, n N) []byte {
	for n < -0x40 || n >= 0x40 {
		b = append(b, byte(n)|0x80)
		n >>= 7
	}
	return append(b, byte(n)&0x7f)
}
