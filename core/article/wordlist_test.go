package article

import "testing"

func TestIsIn(t *testing.T) {
	const list = "auth author authors by"
	for w, want := range map[string]bool{"auth": true, "author": true, "authors": true, "by": true, "aut": false, "thor": false, "uthors": false, "b": false, "": false, "authors by x": false} {
		if got := isIn(list, w); got != want {
			t.Errorf("isIn(%q) = %v, want %v", w, got, want)
		}
	}
}
