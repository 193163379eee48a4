package article

import (
	"strings"
	"testing"
)

// TestOwner: whoever owns a personal site wrote what is told there in the first person,
// if nobody signs it.
func TestOwner(t *testing.T) {
	const (
		own    = `<p>I rebuilt my boat this winter, and my neighbours came to see what I had done with the old planks from the pier.</p>`
		others = `<p>The boat was rebuilt this winter, and the neighbours came to see what had been done with the old planks from the pier.</p>`
		site   = `<meta property="og:site_name" content="Ana Lopes">`
	)
	notice := func(name string) string {
		return `<footer data-part=junk>© 2026 ` + name + `. All rights reserved.</footer>`
	}
	for _, c := range []struct{ name, head, body, url, want string }{
		{"behind the ©", "", own + notice("Ana Lopes"), "https://boats.example/1", "Ana Lopes"},
		{"behind the © and the word for it", "", own + notice("Copyright Ana Lopes"), "https://boats.example/1", "Ana Lopes"},
		{"the site's name, and the address has a word of it", site, own, "https://ana.blogs.example/1", "Ana Lopes"},
		{"the address has none", site, own, "https://boats.example/1", ""},
		{"not in the first person", site, others + notice("Ana Lopes"), "https://ana.blogs.example/1", ""},
		{"somebody signs", "", `<p data-part=byline>By Ben Ito</p>` + own + notice("Ana Lopes"), "https://boats.example/1", "Ben Ito"},
		{"a company", "", own + notice("River Boats Ltd"), "https://boats.example/1", ""},
		{"a blog", "", own + notice("Ana's Planks"), "https://boats.example/1", ""},
	} {
		a, _ := read(t, `<title>Planks</title>`+c.head+`<h1 data-part=title>Old planks for a boat</h1><main>`+c.body+`</main>`, c.url)
		if got := strings.Join(a.Authors, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
