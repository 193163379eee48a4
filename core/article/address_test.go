package article

import (
	"math/rand/v2"
	"testing"

	"winnow/core/page"
)

// What is told from an address without resolving it is what resolving it tells.
func TestHasPath(t *testing.T) {
	pieces := []string{"/", "/", ".", "..", "a", "news", "?", "#", "%2e", ":", "//", "https://", "HTTP:", "b.example", "\t", " ", "\\", "ü", "x=1", ".html"}
	rng := rand.New(rand.NewPCG(1, 2))
	sure, home := 0, 0
	e := &evidence{p: &page.Page{URL: "https://a.example/news/story"}}
	for range 200_000 {
		href := ""
		for range 1 + rng.IntN(6) {
			href += pieces[rng.IntN(len(pieces))]
		}
		path := pathOf(resolve(e.address(), href))
		isHome := path == "" || path == "/"
		switch {
		case hasPath(href) && isHome && isWeb(resolve(e.address(), href)):
			t.Fatalf("%q leads home", href)
		case hasPath(href):
			sure++
		case isHome:
			home++
		}
	}
	if sure < 1_000 || home < 1_000 {
		t.Errorf("%d addresses with a path and %d without are too few to tell", sure, home)
	}
}
