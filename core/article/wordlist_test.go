package article

import "testing"

func TestWordSet(t *testing.T) {
	list := newWordSet("byline bylines in – über")
	for w, want := range map[string]bool{"byline": true, "bylines": true, "in": true, "–": true, "über": true, "by": false, "line": false, "n": false, "": false, "byline bylines": false, "ü": false} {
		if got := list.has(w); got != want {
			t.Errorf("has(%q) = %v, want %v", w, got, want)
		}
	}
}
