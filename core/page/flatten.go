package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// html.Parse refuses pages of more than 512 open elements. flatDepths are the
// depths that flatten is tried with; the parser opens elements of its own
// (table bodies, formatting that it takes up again), so one may not be enough.
// With depth 0 all that is left of the markup is where blocks end.
var flatDepths = [...]int{256, 40, 0}

// flatten rewrites HTML so that no more than depth elements are open at once:
// tags of deeper ones go and their content stays, with a br where the tag of a
// block was, so that paragraphs stay apart. Tags that end other elements by
// themselves (a new p, li, td) do so here too; otherwise a long list of unclosed
// items would count as deep. Runs in linear time: the stack is bounded by depth.
func flatten(text string, depth int) []byte {
	f := flattener{depth: depth, out: make([]byte, 0, len(text)+1024)}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return f.out
		}
		raw := z.Raw()
		switch kind {
		case html.StartTagToken:
			raw = append([]byte(nil), raw...) // TagName may change the buffer
			name, _ := z.TagName()
			f.start(atom.Lookup(name), string(name), raw)
		case html.EndTagToken:
			name, _ := z.TagName()
			f.end(atom.Lookup(name), string(name))
		case html.SelfClosingTagToken:
			raw = append([]byte(nil), raw...)
			name, _ := z.TagName()
			if isVoid(string(name)) {
				f.out = append(f.out, raw...)
			} else {
				f.start(atom.Lookup(name), string(name), raw)
			}
		default:
			f.out = append(f.out, raw...)
		}
	}
}

type flattener struct {
	out   []byte
	depth int
	open  []string // names of open elements, outermost first
	marks int      // how many of them format text
}

// maxMarks is how many elements that format text may be open: the parser takes
// unclosed ones up again in every block.
const maxMarks = 16

func (f *flattener) start(a atom.Atom, name string, raw []byte) {
	if isVoid(name) {
		f.out = append(f.out, raw...)
		return
	}
	if isRawText(a) {
		f.out = append(f.out, raw...)
		f.open = append(f.open, name) // its end tag is the next token but one
		return
	}
	f.implied(a)
	mark := isMark(a)
	if len(f.open) >= f.depth || mark && f.marks >= min(maxMarks, f.depth) {
		if !mark {
			f.out = append(f.out, "<br>"...)
		}
		return
	}
	if mark {
		f.marks++
	}
	f.open = append(f.open, name)
	f.out = append(f.out, raw...)
}

// implied closes what a start tag closes by itself.
func (f *flattener) implied(a atom.Atom) {
	var names [4]string
	var stop string
	switch a {
	case atom.Li:
		names, stop = [4]string{"li"}, "ul ol"
	case atom.Dt, atom.Dd:
		names, stop = [4]string{"dt", "dd"}, "dl"
	case atom.Td, atom.Th:
		names, stop = [4]string{"td", "th"}, "table"
	case atom.Tr:
		names, stop = [4]string{"tr"}, "table"
	case atom.Option:
		names, stop = [4]string{"option"}, "select"
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Table, atom.Section, atom.H1, atom.H2, atom.H3, atom.H4, atom.Blockquote, atom.Pre, atom.Form:
		names, stop = [4]string{"p"}, "td li div table blockquote button"
	default:
		return
	}
	for i := len(f.open) - 1; i >= 0; i-- {
		for _, n := range names {
			if n != "" && f.open[i] == n {
				f.cut(i)
				return
			}
		}
		if strings.Contains(" "+stop+" ", " "+f.open[i]+" ") {
			return
		}
	}
}

// end closes the innermost open element of that name and what is open in it. An
// end tag of an element whose start was dropped goes too.
func (f *flattener) end(a atom.Atom, name string) {
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i] == name {
			f.cut(i)
			f.out = append(append(append(f.out, "</"...), name...), '>')
			return
		}
	}
	if !isMark(a) {
		f.out = append(f.out, "<br>"...)
	}
}

// cut takes the elements from place i on off the stack.
func (f *flattener) cut(i int) {
	for _, n := range f.open[i:] {
		if isMark(atom.Lookup([]byte(n))) {
			f.marks--
		}
	}
	f.open = f.open[:i]
}

// isMark names the elements that format text: unclosed, they go on in the
// blocks that follow.
func isMark(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U,
		atom.Span, atom.Sub, atom.Sup, atom.Abbr, atom.Cite, atom.Ins, atom.Del, atom.Label:
		return true
	}
	return false
}

func isVoid(tag string) bool {
	switch tag {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// isRawText names the elements whose content is no markup; dropping their
// start tag would turn scripts into text.
func isRawText(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Xmp:
		return true
	}
	return false
}
