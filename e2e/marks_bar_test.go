//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// TestMarksBarReadsInOurWords shows what went from a page that is read from the right:
// the bar's own words are read from the left, and its arrows point where they lead.
func TestMarksBarReadsInOurWords(t *testing.T) {
	tb := open(t, site.Find("rtl").URL())
	tb.pressAndTrim().click("#show")
	tb.do(bringToFront)
	tb.key("j")
	before, _ := tb.middle("Previous block")
	after, _ := tb.middle("Next block")
	hide, _ := tb.middle("Hide again")
	if before > after || after > hide {
		t.Errorf("previous stands at %.0f, next at %.0f, hide at %.0f, want them in this order", before, after, hide)
	}
}

// TestMarksBarIsOneLine shows what went on a telephone: the bar covers one line of the page.
func TestMarksBarIsOneLine(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim().click("#show")
	tb.do(bringToFront, chromedp.EmulateViewport(360, 800))
	tb.key("j")
	_, y := tb.middle("Previous block")
	for _, name := range []string{"Next block", "Hide again", "Undo all", "Close this bar"} {
		if _, at := tb.middle(name); at != y {
			t.Errorf("%q stands at %.0f, the first button at %.0f", name, at, y)
		}
	}
}
