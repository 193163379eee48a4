//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// Pages that draw themselves anew after trimming: from their own markup, by copies,
// or by components that come late.

// allSeen: nothing that was marked is out of sight.
const allSeen = `[...document.querySelectorAll('[data-e2e]')].every((el) => el.textContent.trim() === '' || el.checkVisibility())`

// TestCopiesOfHiddenPartsComeBack: a page that copies hidden parts, or draws its boxes
// from its own markup, gets all of them back by undoing.
func TestCopiesOfHiddenPartsComeBack(t *testing.T) {
	for name, redraw := range map[string]string{
		"from markup": `const wrap = document.querySelector('.wrap'); wrap.innerHTML = wrap.innerHTML`,
		"by a copy":   `const side = document.querySelector('.sidebar'); side.replaceWith(side.cloneNode(true))`,
		"in a tree":   `const host = document.createElement('side-bar'); host.attachShadow({ mode: 'open' }).append(document.querySelector('.sidebar').cloneNode(true)); document.querySelector('.sidebar').replaceWith(host)`,
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			popup := tb.pressAndTrim()
			eval[any](tb, "(() => { "+redraw+" })()")
			popup.undo()
			tb.wait(allSeen)
			left := `[document, ...[...document.querySelectorAll('side-bar')].map((el) => el.shadowRoot)].flatMap((tree) => [...tree.querySelectorAll('*')]).filter((el) => el.getAttributeNames().some((n) => n.startsWith('data-winnow'))).length`
			if n := peek[int](tb, left); n != 0 {
				t.Errorf("%d elements carry our mark still", n)
			}
		})
	}
}

// TestCopiesOfHiddenPartsAreOurs: what a page draws anew from its own markup stays
// away, and is put back and counted as what it was.
func TestCopiesOfHiddenPartsAreOurs(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	eval[any](tb, `(() => {
		window.first = document.querySelector('.most-read');
		const wrap = document.querySelector('.wrap');
		wrap.innerHTML = wrap.innerHTML;
	})()`)
	// The copies are looked at once the page is still, and carry a mark that is known then.
	popup.wait("document.body.dataset.state === 'trimmed'")
	waitFor(t, "the list of what is most read back", func() bool {
		popup.put("related", "back")
		seen := peek[bool](tb, "document.querySelector('.most-read').checkVisibility()")
		popup.put("related", "trimmed")
		return seen
	})
	tb.wait("!document.querySelector('.most-read').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
	popup.undo()
	tb.wait(allSeen)
}

// TestPutBackStaysOnRedraw: what the reader put back stays when the page draws it anew.
func TestPutBackStaysOnRedraw(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.put("related", "back")
	popup.put("promo", "back")
	popup.put("promo", "trimmed")
	eval[any](tb, `(() => {
		for (const el of document.querySelectorAll('.most-read, .newsletter')) {
			const copy = el.cloneNode(true);
			copy.removeAttribute(copy.getAttributeNames().find((n) => n.startsWith('data-winnow')) ?? 'x');
			el.replaceWith(copy);
		}
	})()`)
	tb.wait("!document.querySelector('.newsletter').checkVisibility()")
	if !peek[bool](tb, "document.querySelector('.most-read').checkVisibility()") {
		t.Error("what was put back went again")
	}
	if k := popup.kinds().find("related"); k == nil || k.State != "back" {
		t.Errorf("the popup lists what is related as %+v, want it back", k)
	}
	popup.put("related", "trimmed")
	tb.wait("!document.querySelector('.most-read').checkVisibility()")
}
