//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// enter presses what a selector finds with the keys.
func (tb *tab) enter(selector string) {
	tb.t.Helper()
	eval[any](tb, "document.querySelector("+quote(selector)+").focus()")
	tb.key(kb.Enter)
}

// TestOwnPagesKeepFocus answers the first question and switches remembering on with the
// keys: what was pressed is drawn anew or goes, and the focus is not lost with it.
func TestOwnPagesKeepFocus(t *testing.T) {
	t.Cleanup(func() { forgetAll(open(t, ownURL("extension/settings.html"))) })
	welcome := open(t, ownURL("extension/welcome.html"))
	welcome.do(bringToFront)
	welcome.wait(drawnWhole)
	for _, answer := range []string{"remember-yes", "remember-no"} {
		welcome.enter("#" + answer)
		welcome.wait("document.getElementById(" + quote(answer) + ").getAttribute('aria-pressed') === 'true'")
		if at := peek[string](welcome, "document.activeElement.id"); at != answer {
			t.Errorf("after answering %s the focus is at %q", answer, at)
		}
	}
	library := open(t, ownURL("extension/library.html"))
	library.do(bringToFront)
	library.wait(drawnWhole)
	library.enter("#switch-on")
	library.wait("document.querySelector('#switch-on') === null")
	if at := peek[string](library, "document.activeElement.localName"); at != "h1" {
		t.Errorf("after switching remembering on the focus is at %s, want the heading", at)
	}
}

// TestSettingsNameTheSection: the section in view is marked for those who hear it, too.
func TestSettingsNameTheSection(t *testing.T) {
	own := open(t, ownURL("extension/settings.html"))
	own.wait(drawnWhole)
	if here := peek[[]string](own, "[...document.querySelectorAll('#sections a')].map((a) => a.getAttribute('aria-current') ?? 'no')"); here[0] != "true" || here[1] != "no" {
		t.Errorf("aria-current of the sections is %q, want true for the first alone", here)
	}
}
