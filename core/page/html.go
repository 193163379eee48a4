package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// ParseHTML reads the bytes of an HTML page. Broken markup is mended as
// browsers do it; markup nested deeper than the parser accepts is flattened, so
// that depth alone never makes a page unreadable.
func ParseHTML(data []byte, o Options) (*Page, error) {
	text, enc, err := decode(data, o, true)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(&cutter{text: text, wanted: o.Attrs})
	if err == errFrames {
		root, err = html.Parse(strings.NewReader(text))
	}
	for _, depth := range flatDepths {
		if err == nil {
			break
		}
		root, err = html.Parse(bytes.NewReader(flatten(text, depth)))
	}
	if err != nil {
		return nil, ErrNotText // cannot happen: the last depth leaves no nesting
	}
	p := &Page{Source: HTML, URL: o.URL, Encoding: enc}
	p.number(root, len(text)/150+16)
	return p, nil
}
