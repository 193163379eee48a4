//go:build e2e

package e2e

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// zoom makes the tab's page larger or smaller, as a reader does, and waits until it is.
func (tb *tab) zoom(factor float64) {
	tb.t.Helper()
	was := peek[float64](tb, "devicePixelRatio")
	p := attach(tb.t, "")
	defer p.finish()
	p.do(chromedp.Navigate(ownURL("extension/offscreen.html?zoom")))
	url := strconv.Quote(peek[string](tb, "document.URL"))
	eval[any](p, fmt.Sprintf("chrome.tabs.query({}).then((tabs) => chrome.tabs.setZoom(tabs.find((t) => t.url === %s).id, %v))", url, factor))
	tb.wait(fmt.Sprintf("devicePixelRatio !== %v", was))
	tb.do(bringToFront)
}

// TestZoom makes a trimmed page larger and undoes then: it is trimmed as before, what
// was being read stays in the window, and undoing leaves nothing behind.
func TestZoom(t *testing.T) {
	const read = "document.querySelectorAll('p[data-e2e=story]')[4]"
	const inWindow = "(({ top, bottom }) => top > 0 && top < innerHeight && bottom > 0)(" + read + ".getBoundingClientRect())"
	tb := open(t, site.Find("classic").URL())
	before := tb.markup()
	peek[any](tb, read+".scrollIntoView({ block: 'center', behavior: 'instant' })")
	popup := tb.pressAndTrim()
	popup.close()
	tb.zoom(2)
	t.Cleanup(func() { tb.zoom(1) })
	wantTrimmed(t, tb.marks(), .6)
	peek[any](tb, read+".scrollIntoView({ block: 'center', behavior: 'instant' })")
	popup = tb.pressAndTrim()
	popup.undo()
	tb.wantUndone(before)
	if !peek[bool](tb, inWindow) {
		t.Error("what was being read has left the window")
	}
}
