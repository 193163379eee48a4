package jsontext

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Kind is the type of a Value.
type Kind uint8

// The kinds of JSON values; Absent is what a missing member gives.
const (
	Absent Kind = iota
	Null
	Bool
	Number
	String
	Array
	Object
)

// Value is one JSON value. Its accessors never fail: a value of another kind
// gives the empty answer, because metadata in pages has every wrong type.
type Value struct {
	Kind  Kind
	Text  string   // of strings and numbers; "true" or "false" of a Bool
	Items []Value  // elements of an Array, members' values of an Object
	Names []string // members' names, parallel to Items, in source order
}

// Limits on what Parse reads: metadata past them is not read, so a hostile
// page cannot make it expensive.
const (
	maxDepth  = 64
	maxValues = 200000
)

// Get returns the first member with that name, or an Absent value.
//
//go:noinline
func (v Value) Get(name string) Value {
	for i, n := range v.Names {
		if n == name {
			return v.Items[i]
		}
	}
	return Value{}
}

// Str returns the text of a string or a number, else "".
//
//go:noinline
func (v Value) Str() string {
	if v.Kind == String || v.Kind == Number {
		return v.Text
	}
	return ""
}

// List returns the elements of an array, or the value itself as the only
// element; nothing for Absent and Null.
//
//go:noinline
func (v Value) List() []Value {
	switch v.Kind {
	case Array:
		return v.Items
	case Absent, Null:
		return nil
	}
	return []Value{v}
}

// Parse reads the first JSON value in text and reports whether one was found.
// A value that breaks off or holds what no JSON has gives what could be read of it,
// with ok false.
func Parse(text string) (v Value, ok bool) {
	p := parser{s: text}
	v = p.value(0)
	return v, !p.bad && !p.mended && v.Kind != Absent
}

// ParseAll reads the JSON values that stand in text one behind the other, as an Array.
func ParseAll(text string) Value {
	p := parser{s: text, i: -1} // where the bracket would be
	return p.nested(Array, ']', 0)
}

type parser struct {
	s      string
	i      int
	values int
	bad    bool // nothing more can be read
	mended bool // something was passed over or guessed, see mend.go
}

func (p *parser) space() {
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xEF || c == 0xBB || c == 0xBF:
			p.i++
		case strings.HasPrefix(p.s[p.i:], "/*"):
			end := strings.Index(p.s[p.i+2:], "*/")
			if end < 0 {
				p.i = len(p.s)
				return
			}
			p.i += end + 4
		case strings.HasPrefix(p.s[p.i:], "//"):
			end := strings.IndexByte(p.s[p.i:], '\n')
			if end < 0 {
				p.i = len(p.s)
				return
			}
			p.i += end
		default:
			return
		}
	}
}

func (p *parser) value(depth int) Value {
	p.space()
	p.values++
	if p.i >= len(p.s) || depth > maxDepth || p.values > maxValues {
		p.bad = true
		return Value{}
	}
	switch c := p.s[p.i]; {
	case c == '{':
		return p.nested(Object, '}', depth)
	case c == '[':
		return p.nested(Array, ']', depth)
	case c == '"', c == '\'':
		return Value{Kind: String, Text: p.str(c)}
	case c == '-' || c >= '0' && c <= '9':
		at := p.i
		for p.i < len(p.s) && strings.IndexByte("+-.eE0123456789", p.s[p.i]) >= 0 {
			p.i++
		}
		return Value{Kind: Number, Text: p.s[at:p.i]}
	}
	for _, word := range [...]struct {
		text string
		kind Kind
	}{{"true", Bool}, {"false", Bool}, {"null", Null}} {
		if strings.HasPrefix(p.s[p.i:], word.text) {
			p.i += len(word.text)
			return Value{Kind: word.kind, Text: word.text}
		}
	}
	if depth > 0 {
		return p.bare()
	}
	p.bad = true
	return Value{}
}

// nested reads an object or an array; commas too many or too few are passed over.
func (p *parser) nested(kind Kind, shut byte, depth int) Value {
	v := Value{Kind: kind}
	p.i++
	for !p.bad {
		p.space()
		if p.i >= len(p.s) {
			p.bad = true
			break
		}
		if p.s[p.i] == shut {
			p.i++
			break
		}
		if p.s[p.i] == ',' {
			p.i++
			continue
		}
		if kind == Object {
			name := ""
			if c := p.s[p.i]; c == '"' || c == '\'' {
				name = p.str(c)
				p.space()
			}
			if p.i >= len(p.s) {
				p.bad = true
				break
			}
			if p.s[p.i] != ':' {
				p.skip()
				continue
			}
			p.i++
			v.Names = append(v.Names, name)
			v.Items = append(v.Items, p.value(depth+1))
			continue
		}
		v.Items = append(v.Items, p.value(depth+1))
	}
	return v
}

// str reads a string whose opening quote, of this kind, is at p.i.
func (p *parser) str(quote byte) string {
	p.i++
	at := p.i
	for p.i < len(p.s) && p.s[p.i] != quote && p.s[p.i] != '\\' {
		p.i++
	}
	if p.i < len(p.s) && p.s[p.i] == quote && p.closes() {
		p.i++
		return p.s[at : p.i-1]
	}
	b := []byte(p.s[at:p.i])
	for p.i < len(p.s) {
		c := p.s[p.i]
		if c == quote && p.closes() {
			p.i++
			return string(b)
		}
		p.i++
		if c == '\\' {
			b = p.escape(b)
		} else {
			b = append(b, c)
		}
	}
	p.bad = true
	return string(b)
}

func (p *parser) escape(b []byte) []byte {
	if p.i >= len(p.s) {
		return b
	}
	c := p.s[p.i]
	p.i++
	switch c {
	case 'n':
		return append(b, '\n')
	case 't':
		return append(b, '\t')
	case 'r':
		return append(b, '\r')
	case 'b', 'f':
		return append(b, ' ')
	case 'u':
		r := p.hex4()
		if utf16.IsSurrogate(r) && strings.HasPrefix(p.s[p.i:], `\u`) {
			p.i += 2
			r = utf16.DecodeRune(r, p.hex4())
		}
		return utf8.AppendRune(b, r)
	}
	return append(b, c)
}

func (p *parser) hex4() rune {
	if p.i+4 > len(p.s) {
		return utf8.RuneError
	}
	n, err := strconv.ParseUint(p.s[p.i:p.i+4], 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	p.i += 4
	return rune(n)
}
