//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// TestPopupKeys goes through the popup with single keys: they walk the kinds, put one
// back and undo that, and take a family as one.
func TestPopupKeys(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.wait("document.querySelector('.kind button') !== null")
	popup.key("jj")
	popup.wait("document.activeElement === document.querySelectorAll('.kind button')[1]")
	popup.key("k")
	popup.wait("document.activeElement === document.querySelectorAll('.kind button')[0]")
	reason := peek[string](popup.tab, "document.querySelector('.kind').dataset.reason")
	state := func(reason string) string {
		return "document.querySelector('.kind[data-reason=" + reason + "]')?.dataset.state"
	}
	popup.key("r")
	popup.wait(state(reason) + " === 'back' && document.activeElement?.id === 'put-" + reason + "'")
	popup.wait("document.querySelector('.ask button') !== null") // as after a press of the button
	popup.key("u")
	popup.wait(state(reason) + " === 'trimmed'")
	popup.kinds() // unfolds the list
	popup.key("2")
	popup.wait(state("ad") + " === 'back' && " + state("promo") + " === 'back'")
	popup.key("u")
	popup.wait(state("ad") + " === 'trimmed' && " + state("promo") + " === 'trimmed'")
	popup.key("U")
	popup.waitState("undone")
}

// TestMarksKeysTakeFamilies puts a family back while marks are shown, trims it again and
// undoes that, with one key each.
func TestMarksKeysTakeFamilies(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("document.querySelector('.newsletter').checkVisibility()")
	tb.do(bringToFront)
	tb.key("2")
	tb.key("\x1b")
	tb.wait("!document.querySelector('.cookie-bar').checkVisibility() && document.querySelector('.newsletter').checkVisibility()")
	popup = tb.press()
	popup.wait("document.querySelector('#show') !== null")
	popup.click("#show")
	tb.wait("document.querySelector('.cookie-bar').checkVisibility()")
	tb.do(bringToFront)
	tb.key("2")
	if seen := peek[bool](tb, "document.querySelector('.newsletter').checkVisibility()"); !seen {
		t.Error("what is trimmed again while marks are shown is out of sight")
	}
	tb.key("\x1b")
	tb.wait("!document.querySelector('.cookie-bar').checkVisibility() && !document.querySelector('.newsletter').checkVisibility()")
}
