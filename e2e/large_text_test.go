//go:build e2e

package e2e

import "testing"

// largeText doubles the page's letters, as a browser's own setting does.
const largeText = "document.documentElement.style.fontSize = '200%'; dispatchEvent(new Event('resize'))"

// TestCompareInLargeText compares pages in letters of twice the size: nothing is cut off or
// stands over anything else, and how a story spread is told in letters that grow, too.
func TestCompareInLargeText(t *testing.T) {
	r := openPage(t)
	eval[any](r.tab, largeText)
	r.click("[data-sample=copies]")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	if peek[bool](r.tab, "document.querySelector('.timeline') !== null") {
		t.Error("the picture of how a story spread has small letters beside large ones")
	}
	if broken := peek[int](r.tab, "[...document.querySelectorAll('.time-at')].filter((time) => { const lines = new Range(); lines.selectNodeContents(time); return lines.getClientRects().length > 1; }).length"); broken > 0 {
		t.Errorf("%d times are broken over two lines", broken)
	}
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind=reworded], #diff-rows [data-kind=new]') !== null")
	if over := peek[[]string](r.tab, `[...document.querySelectorAll('.diff-gutter, .diff-side, .diff-cell')].filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className + ': ' + box.textContent.slice(0, 60))`); len(over) > 0 {
		t.Errorf("in large letters these do not fit: %q", over)
	}
}
