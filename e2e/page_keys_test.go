//go:build e2e

package e2e

import "testing"

// TestPageEscapeClosesFirst opens what lies over an article and presses Escape: that
// closes, and the article stays.
func TestPageEscapeClosesFirst(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	for button, box := range map[string]string{"#open-look": "#look", "button.where": "#origin"} {
		r.click(button)
		r.wait("document.querySelector(" + quote(box) + ").matches(':popover-open')")
		r.key("\x1b")
		r.wait("!document.querySelector(" + quote(box) + ").matches(':popover-open')")
		if surface := peek[string](r.tab, "document.documentElement.dataset.surface"); surface != "read" {
			t.Fatalf("Escape closes %s and goes to %s, want the article to stay", box, surface)
		}
	}
}
