package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestInputMayChange: a page of HTML or text does not change with the bytes that it was
// read from; the engine reads the next request into the same ones.
func TestInputMayChange(t *testing.T) {
	const text = `<title>Bridge opens</title><p class="lead">The bridge over the river opened on Monday.</p><p>It is long &amp; wide.`
	for name, parse := range map[string]func([]byte, Options) (*Page, error){"HTML": ParseHTML, "text": ParseText} {
		data := []byte(text)
		p, err := parse(data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var before, after strings.Builder
		html.Render(&before, p.Root())
		for i := range data {
			data[i] = 'x'
		}
		html.Render(&after, p.Root())
		if before.String() != after.String() {
			t.Errorf("%s: %s\nbecame %s", name, before.String(), after.String())
		}
	}
}
