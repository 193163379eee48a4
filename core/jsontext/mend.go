package jsontext

import "strings"

// What pages hold in the place of JSON is written by templates: with quotes inside of
// quotes, values without any, and remarks. One such slip costs the member it is in,
// not all that stands behind it.

// closes reports whether the quote at p.i ends its string: what may follow a string
// follows. In JSON it always does; else the quote is one of the text's own.
func (p *parser) closes() bool {
	at := p.i + 1
	for comma := false; ; at++ {
		if at >= len(p.s) {
			return true
		}
		switch c := p.s[at]; {
		case c == ' ' || c == '\n' || c == '\r' || c == '\t':
		case c == ',' && !comma:
			comma = true
		case comma: // no word stands behind a comma, but for three
			rest := p.s[at:]
			word := c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z'
			return !word || strings.HasPrefix(rest, "true") || strings.HasPrefix(rest, "false") || strings.HasPrefix(rest, "null")
		default:
			return strings.IndexByte(":}]\"'/{[", c) >= 0
		}
	}
}

// bare reads a value without quotes up to where the line or the member ends.
func (p *parser) bare() Value {
	p.mended = true
	at := p.i
	for p.i < len(p.s) && strings.IndexByte(",}]\n", p.s[p.i]) < 0 {
		p.i++
	}
	text := strings.TrimSpace(p.s[at:p.i])
	if text == "" || text == "undefined" {
		if p.i == at && p.i < len(p.s) {
			p.i++
		}
		return Value{Kind: Null}
	}
	return Value{Kind: String, Text: text}
}

// maxName is how long a member's name is, at most, that is looked for.
const maxName = 40

// skip goes to where the object's next member or its end may be.
func (p *parser) skip() {
	p.mended = true
	for p.i++; p.i < len(p.s); p.i++ {
		switch p.s[p.i] {
		case '}':
			return
		case '"':
			if p.named() {
				return
			}
		}
	}
}

// named reports whether a member's name and a colon stand at p.i.
func (p *parser) named() bool {
	rest := p.s[p.i+1:]
	end := strings.IndexByte(rest[:min(len(rest), maxName)], '"')
	return end > 0 && !strings.ContainsAny(rest[:end], " ,:\n") && strings.HasPrefix(strings.TrimLeft(rest[end+1:min(len(rest), end+maxName)], " \t\r\n"), ":")
}
