package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// ParseHTML reads the bytes of an HTML page. Broken markup is mended as
// browsers do it; markup nested deeper than the parser accepts is flattened.
func ParseHTML(data []byte, o Options) (*Page, error) {
	text, enc, err := decode(data, o, true)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		root, err = html.Parse(bytes.NewReader(flatten(text)))
		if err != nil {
			return nil, ErrTooDeep
		}
	}
	p := &Page{Source: HTML, URL: o.URL, Encoding: enc}
	p.number(root, len(text)/40+16)
	return p, nil
}

// maxOpen is the depth past which flatten drops tags; html.Parse refuses pages
// of more than 512 open elements.
const maxOpen = 300

// flatten rewrites HTML so that no more than maxOpen elements are open at once:
// start tags deeper than that are dropped and their content stays. Unclosed
// elements count as open, which is what makes pages of 50,000 unclosed tags
// readable.
func flatten(text string) []byte {
	z := html.NewTokenizer(strings.NewReader(text))
	out := make([]byte, 0, len(text))
	open := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out
		}
		raw := z.Raw()
		switch kind {
		case html.StartTagToken:
			name, _ := z.TagName()
			if isVoid(string(name)) {
				break
			}
			if open >= maxOpen {
				open++
				if isRawText(string(name)) {
					out = append(out, raw...)
					open--
				}
				continue
			}
			open++
		case html.EndTagToken:
			if open > 0 {
				open--
			}
			if open >= maxOpen {
				continue
			}
		}
		out = append(out, raw...)
	}
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
func isRawText(tag string) bool {
	switch tag {
	case "script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp":
		return true
	}
	return false
}
