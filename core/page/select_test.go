//go:build !js

package page

import (
	"slices"
	"testing"
)

func TestSelect(t *testing.T) {
	p, err := ParseHTML([]byte(`<body><!-- not counted --><div class="card"><p>a</p><p>b</p></div><p>c</p></body>`), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		selector string
		want     []int32 // the document is 0, html 1, head 2, body 3, div 4
	}{
		{".card", []int32{4}},
		{".card > p", []int32{5, 7}},
		{"body > p", []int32{9}},
		{"nav", nil},
		{"p[", nil},
	} {
		if got := p.Select(c.selector); !slices.Equal(got, c.want) {
			t.Errorf("Select(%q) = %v, want %v", c.selector, got, c.want)
		}
	}
	card := p.Select(".card")
	if !p.Inside(8, card) || p.Inside(9, card) || p.Inside(3, card) {
		t.Error("Inside does not hold to the node's span")
	}
}

func TestIsSelector(t *testing.T) {
	for selector, want := range map[string]bool{"h1": true, "div.a > p:not(.b), [href^='x']": true, "": false, "][": false, "p:nonsense": false, "a,": false, "a[": false, "p:not(": false} {
		if got := IsSelector(selector); got != want {
			t.Errorf("IsSelector(%q) = %v, want %v", selector, got, want)
		}
	}
}
