package leb

import (
	"encoding/binary"
	"testing"
)

func TestNumbersComeBack(t *testing.T) {
	for _, n := range []int{0, 1, 63, 64, 127, 128, 300, 1 << 14, 1<<31 - 1} {
		r := Reader{Bytes: binary.AppendUvarint(nil, uint64(n))}
		if got := r.Unsigned(); got != n || r.Bad || r.More() {
			t.Errorf("%d came back as %d", n, got)
		}
		r = Reader{Bytes: AppendSigned(nil, n)}
		if got := r.Signed(); got != int64(n) || r.Bad || r.More() {
			t.Errorf("%d came back as %d, signed", n, got)
		}
	}
	for want, b := range map[int64]string{-1: "\x7f", -64: "\x40", -65: "\xbf\x7f", -1 << 63: "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x7f"} {
		if r := (Reader{Bytes: []byte(b)}); r.Signed() != want || r.Bad {
			t.Errorf("% x is not read as %d", b, want)
		}
	}
}

func TestPastTheEnd(t *testing.T) {
	for name, read := range map[string]func(r *Reader){
		"byte":     func(r *Reader) { r.Take(2); r.Byte() },
		"bytes":    func(r *Reader) { r.Take(3) },
		"fewer":    func(r *Reader) { r.Take(-1) },
		"unsigned": func(r *Reader) { r.Unsigned() },
		"signed":   func(r *Reader) { r.Signed() },
	} {
		r := Reader{Bytes: []byte("\xff\xff")}
		if read(&r); !r.Bad || r.More() {
			t.Errorf("%s: reading past the end went unnoticed", name)
		}
	}
}
