package article

import (
	"unicode/utf8"

	"winnow/core/block"
)

// maxInline bounds how many marks (links, emphasis) are nested in a paragraph.
const maxInline = 8

// maxClimb bounds the walk from a text node up to its block's element.
const maxClimb = 64

// runs builds the inline content of a block. White space is folded as in the
// block's text, and soft hyphens stay, so that the texts of the runs, one behind the
// other, are its hyphenated text: they are parts of it.
func (b *builder) runs(bl *block.Block) []Inline {
	w := &b.inline
	w.b, w.home, w.outer = b, bl.Node, b.linkAround(bl.Node)
	text, formulas := bl.Hyphenated(b.p), b.formulas(bl)
	if utf8.ValidString(text) && len(formulas) == 0 && !w.marked(bl) {
		b.inlines = append(b.inlines, Inline{Kind: Text, Text: text})
		n := len(b.inlines)
		return b.inlines[n-1 : n : n]
	}
	*w = inlineWriter{b: b, home: bl.Node, outer: w.outer, all: text, open: w.open[:0], level: append(w.level[:0], nil), marks: w.marks}
	if !utf8.ValidString(w.all) {
		w.all = string([]rune(w.all)) // each byte that is none of a character's is one
	}
	from, to := bl.First, bl.End
	if n := len(formulas); n > 0 {
		from, to = min(from, formulas[0].node), max(to, formulas[n-1].node+1)
	}
	for i := from; i < to; {
		if len(formulas) > 0 && formulas[0].node == i {
			w.formula(&formulas[0])
			formulas = formulas[1:]
		}
		if b.p.IsText(i) {
			w.text(i)
			i++
			continue
		}
		if block.Unread(b.p.Nodes[i]) {
			i = b.p.End[i]
			continue
		}
		i++
	}
	return w.done()
}

// marked reports whether a text of the block stands in a link or in emphasis.
func (w *inlineWriter) marked(bl *block.Block) bool {
	for i := bl.First; i < bl.End; i++ {
		if w.b.p.IsText(i) && len(w.around(i)) > 0 {
			return true
		}
	}
	return false
}

// inlineWriter gathers runs: text with the marks around it.
type inlineWriter struct {
	b        *builder
	home     int32
	outer    mark       // the link that the block is in, if its kind says so
	all      string     // the block's text with its soft hyphens
	from, to int        // the part of it that is the run being gathered
	open     []mark     // marks of that run, outermost first
	level    [][]Inline // content gathered at each level; level[0] is the result
	marks    []mark     // room for those of the next text
	gap      bool
	began    bool
	owed     bool // the blank before a formula is there, and in the block's text still to come
	lead     bool // a formula stands before all text
}

func (w *inlineWriter) text(i int32) {
	marks := w.around(i)
	data := w.b.p.Nodes[i].Data
	for at := 0; at < len(data); {
		if c := data[at]; c <= ' ' && block.IsSpace(rune(c)) {
			w.blank()
			at++
			continue
		}
		end := at
		for end < len(data) && data[end] > ' ' && data[end] < 0x7F {
			end++
		}
		if end > at {
			w.room(marks)
			w.to += end - at
			at = end
			continue
		}
		c, n := utf8.DecodeRuneInString(data[at:]) // control characters and whatever is not ASCII
		switch {
		case block.IsSpace(c):
			w.blank()
		case !block.IsInvisible(c) || c == block.SoftHyphen && w.began && !w.gap:
			w.room(marks)
			w.to += utf8.RuneLen(c)
		}
		at += n
	}
}

// room makes ready for text inside these marks: opens and closes them, and puts
// the blank that is due.
func (w *inlineWriter) room(marks []mark) {
	if w.gap && w.owed {
		w.from, w.to, w.gap = w.from+1, w.to+1, false
	}
	w.owed, w.lead = false, false
	if !w.same(marks) {
		// A blank between two runs belongs to the marks around both.
		if w.gap {
			w.move(marks[:w.common(marks)])
			w.to++
			w.gap = false
		}
		w.move(marks)
	}
	if w.gap {
		w.to++
		w.gap = false
	}
	w.began = true
}

func (w *inlineWriter) same(marks []mark) bool {
	if len(marks) != len(w.open) {
		return false
	}
	for i := range marks {
		if marks[i] != w.open[i] {
			return false
		}
	}
	return true
}

// around returns the marks around text node i, outermost first, until it is asked
// again.
func (w *inlineWriter) around(i int32) []mark {
	list := w.marks[:0]
	n := w.b.p.Parent[i]
	for k := 0; k < maxClimb && n > 0 && n != w.home; k++ {
		if kind, url := w.b.markOf(n); kind != Text {
			m := mark{n, kind, url}
			if isMark(kind) {
				m.node = 0
			}
			list = append(list, m)
		}
		n = w.b.p.Parent[n]
	}
	if w.outer.kind == Link {
		list = append(list, w.outer)
	}
	for a, z := 0, len(list)-1; a < z; a, z = a+1, z-1 {
		list[a], list[z] = list[z], list[a]
	}
	w.marks = list
	kept := 0
	for i := range list {
		if !again(list[:kept], list[i:]) {
			list[kept] = list[i]
			kept++
		}
	}
	return list[:min(kept, maxInline)]
}

// common is how many marks, from the outermost on, are open already.
func (w *inlineWriter) common(marks []mark) int {
	n := 0
	for n < len(marks) && n < len(w.open) && marks[n] == w.open[n] {
		n++
	}
	return n
}

// move closes the marks that end and opens those that begin.
func (w *inlineWriter) move(marks []mark) {
	w.flush()
	common := w.common(marks)
	for len(w.open) > common {
		w.shut()
	}
	for _, m := range marks[common:] {
		w.open = append(w.open, m)
		w.level = append(w.level, nil)
	}
}

func (w *inlineWriter) flush() {
	if w.to > w.from {
		w.put(Inline{Kind: Text, Text: w.all[w.from:w.to]})
		w.from = w.to
	}
}

func (w *inlineWriter) shut() {
	top := len(w.level) - 1
	m, inner := w.open[len(w.open)-1], w.level[top]
	w.level, w.open = w.level[:top], w.open[:len(w.open)-1]
	if len(inner) == 0 {
		return
	}
	in := Inline{Kind: m.kind, URL: m.url, Inner: inner}
	if m.kind == CodeSpan {
		in = Inline{Kind: CodeSpan, Text: plain(inner)}
	}
	w.put(in)
}

func (w *inlineWriter) done() []Inline {
	w.flush()
	for len(w.open) > 0 {
		w.shut()
	}
	return w.level[0]
}

// plain is the text of inline content without its marks; a Break is a line end.
func plain(list []Inline) string {
	return string(appendPlain(nil, list))
}

func appendPlain(b []byte, list []Inline) []byte {
	for i := range list {
		switch in := &list[i]; in.Kind {
		case Text, CodeSpan:
			b = append(b, in.Text...)
		case Break:
			b = append(b, '\n')
		default:
			b = appendPlain(b, in.Inner)
		}
	}
	return b
}
