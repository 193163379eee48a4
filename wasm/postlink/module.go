package main

import (
	"encoding/binary"
	"errors"

	"winnow/wasm/postlink/brief"
	"winnow/wasm/postlink/flow"
	"winnow/wasm/postlink/leb"
)

// module is a wasm module whose memory's first content is laid out.
type module struct {
	sections []section // all but data and what only tools read
	memory   []byte
	names    []byte // the section with the functions' names
}

type section struct {
	id    byte
	bytes []byte
}

const (
	customSection    = 0
	typesSection     = 1
	importsSection   = 2
	functionsSection = 3
	elementsSection  = 9
	codeSection      = 10
	dataSection      = 11
)

var errModule = errors.New("this is no wasm module as Go writes them")

// read takes a module apart. Sections that only tools read are left out of the
// sections.
func read(file []byte) (m module, err error) {
	if len(file) < 8 || string(file[:4]) != "\x00asm" {
		return m, errModule
	}
	r := leb.Reader{Bytes: file[8:]}
	for r.More() {
		s := section{id: r.Byte()}
		s.bytes = r.Take(r.Unsigned())
		switch s.id {
		case customSection:
			if len(s.bytes) > 4 && string(s.bytes[:5]) == "\x04name" {
				m.names = s.bytes
			}
		case dataSection:
			if m.memory, err = layOut(s.bytes); err != nil {
				return m, err
			}
			m.sections = append(m.sections, section{id: dataSection})
		default:
			m.sections = append(m.sections, s)
		}
	}
	if r.Bad || m.memory == nil {
		return m, errModule
	}
	return m, nil
}

// section gives the bytes of a section, nil where there is none.
func (m *module) section(id byte) *[]byte {
	for i := range m.sections {
		if m.sections[i].id == id {
			return &m.sections[i].bytes
		}
	}
	return new([]byte)
}

// structure rewrites the functions: first their jumps, then what they compute. It says
// how many functions were written without shortening them.
func (m *module) structure() (counts flow.Counts, long int, err error) {
	code, counts, err := flow.Rewrite(flow.Module{
		Types:     *m.section(typesSection),
		Imports:   *m.section(importsSection),
		Functions: *m.section(functionsSection),
		Elements:  *m.section(elementsSection),
		Code:      *m.section(codeSection),
		Names:     m.names,
	})
	if err != nil {
		return counts, 0, err
	}
	*m.section(codeSection), long, err = brief.Rewrite(code)
	return counts, long, err
}

// layOut puts the pieces of a data section where they belong.
func layOut(data []byte) (memory []byte, err error) {
	r := leb.Reader{Bytes: data}
	for n := r.Unsigned(); n > 0; n-- {
		flags, op := r.Unsigned(), r.Byte()
		at, end := r.Unsigned(), r.Byte()
		piece := r.Take(r.Unsigned())
		if r.Bad || flags != 0 || op != i32Const || end != endOp || at+len(piece) > 1<<28 {
			return nil, errModule
		}
		if need := at + len(piece) - len(memory); need > 0 {
			memory = append(memory, make([]byte, need)...)
		}
		copy(memory[at:], piece)
	}
	if r.Bad || len(memory) == 0 {
		return nil, errModule
	}
	return memory, nil
}

const (
	i32Const = 0x41
	endOp    = 0x0b
)

// gap is how many zeros end a piece of memory. Go's linker takes eight, which gives
// 57,000 pieces, whose addresses compress badly: this saves 65 kB.
const gap = 1024

// write puts the module together.
func (m *module) write() []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	for _, s := range m.sections {
		body := s.bytes
		if s.id == dataSection {
			body = encodePieces(m.memory)
		}
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out
}

// encodePieces makes a data section of memory's pieces between the gaps.
func encodePieces(memory []byte) []byte {
	var pieces []byte
	n := 0
	for at := 0; at < len(memory); {
		if memory[at] == 0 {
			at++
			continue
		}
		end := at + 1 // after the last byte that is not zero
		for i := end; i < len(memory) && i-end < gap; i++ {
			if memory[i] != 0 {
				end = i + 1
			}
		}
		pieces = append(pieces, 0, i32Const) // flags: active, memory 0
		pieces = leb.AppendSigned(pieces, at)
		pieces = append(pieces, endOp)
		pieces = binary.AppendUvarint(pieces, uint64(end-at))
		pieces = append(pieces, memory[at:end]...)
		n++
		at = end
	}
	return append(binary.AppendUvarint(nil, uint64(n)), pieces...)
}
