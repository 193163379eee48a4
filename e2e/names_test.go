//go:build e2e

package e2e

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// longestName is how long the name of a button may be: more is not listened to.
const longestName = 90

// TestPutBackNames hears the buttons that put blocks back, in the list, in the
// article, and on the page itself: two of them have the same name only where the
// blocks begin with the same words, and no name is long.
func TestPutBackNames(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"page.html", source(t, "classic")})...)
	r.waitSurface("read")
	eval[any](r.tab, "document.querySelectorAll('.pill-line').forEach((pill) => pill.click())")
	named := peek[[][2]string](r.tab, `[...document.querySelectorAll('#went-list li.removed, .pill .frame')].map((block) =>
		[block.querySelector('.put-back, .frame-head button').getAttribute('aria-label'), (block.querySelector('.removed-text, .frame-text').innerText + ' ').slice(0, 8)])`)
	wantNames(t, named, 20)
	r.click("#went-list li.removed .put-back")
	r.wait("document.querySelector('.put-back-piece button') !== null")
	if name := peek[string](r.tab, "document.querySelector('.put-back-piece button').getAttribute('aria-label')"); !strings.HasPrefix(name, "Trim again: ") || !strings.HasSuffix(name, "”") {
		t.Errorf("what was put back goes again by %q", name)
	}

	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("document.querySelector('.newsletter').checkVisibility()")
	var marks [][2]string
	for _, name := range tb.buttons() {
		if words, ok := strings.CutPrefix(name, "Put back: "); ok {
			_, begins, _ := strings.Cut(words, "“")
			marks = append(marks, [2]string{name, begins})
		}
	}
	wantNames(t, marks, 5)
}

// wantNames fails the test unless there are so many names, each short, and those of
// blocks that begin with other words differ.
func wantNames(t *testing.T, named [][2]string, least int) {
	t.Helper()
	if len(named) < least {
		t.Errorf("%d buttons put blocks back, want %d", len(named), least)
	}
	begins := map[string]string{}
	for _, n := range named {
		if other, known := begins[n[0]]; known && other != n[1] {
			t.Errorf("what begins with %q and what begins with %q come back by %q", n[1], other, n[0])
		}
		begins[n[0]] = n[1]
		if len([]rune(n[0])) > longestName || n[1] == "" {
			t.Errorf("a button is called %q, want the words of its block and at most %d characters", n[0], longestName)
		}
	}
}

// buttons are the names of all buttons that a screen reader finds, those of closed
// shadow roots too.
func (tb *tab) buttons() (names []string) {
	tb.t.Helper()
	tree, err := chromedp.Call(tb.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		tb.t.Fatal(err)
	}
	for _, n := range tree.Nodes {
		var role, name string
		if n.Role == nil || n.Name == nil || json.Unmarshal(n.Role.Value, &role) != nil || json.Unmarshal(n.Name.Value, &name) != nil {
			continue
		}
		if role == "button" {
			names = append(names, name)
		}
	}
	return names
}
