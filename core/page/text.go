package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ParseText reads plain text: every non-blank line becomes a p element in the
// body, so that the rest of the pipeline sees one tree, and so do the lines of a
// paragraph that was broken at a column. Line numbers are kept.
func ParseText(data []byte, o Options) (*Page, error) {
	text, enc, err := decode(data, o, false)
	if err != nil {
		return nil, err
	}
	// The Replacer makes a copy, which pages need: they outlive the bytes that they were read from.
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text), "\n")
	root := &html.Node{Type: html.DocumentNode}
	top := &html.Node{Type: html.ElementNode, Data: "html", DataAtom: atom.Html}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	root.AppendChild(top)
	top.AppendChild(body)
	p := &Page{Source: Text, URL: o.URL, Encoding: enc}
	var said []textLine
	for i, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			said = append(said, textLine{line, int32(i + 1), 1})
		}
	}
	next := int32(3) // after document, html and body
	for _, line := range unwrap(said) {
		para := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
		para.AppendChild(&html.Node{Type: html.TextNode, Data: line.text})
		body.AppendChild(para)
		p.Lines = append(p.Lines, Line{Node: next, Number: line.number, Count: line.count})
		next += 2
	}
	if len(p.Lines) == 0 {
		return nil, ErrEmpty
	}
	p.number(root, int(next))
	return p, nil
}
