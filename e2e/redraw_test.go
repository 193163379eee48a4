//go:build e2e

package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// keep marks the buttons that a selector finds, so that kept can tell whether they
// are the same ones later.
func (tb *tab) keep(selector string) {
	tb.t.Helper()
	if n := eval[int](tb, "[...document.querySelectorAll("+quote(selector)+")].map((el) => { el.kept = true; return 1 }).length"); n == 0 {
		tb.t.Fatalf("there is no %s", selector)
	}
}

// wantKept fails the test unless what a selector finds is what it found before: a
// button that is replaced while it is pressed does not hear the press.
func (tb *tab) wantKept(selector, after string) {
	tb.t.Helper()
	for _, b := range eval[[]string](tb, "[...document.querySelectorAll("+quote(selector)+")].filter((el) => !el.kept).map((el) => el.outerHTML.slice(0, 120))") {
		tb.t.Errorf("%s drew anew: %s", after, b)
	}
}

// TestBatchKeepsButtons reads files one by one: the button that cancels and the rows of
// pages that are done stay the same while further ones arrive.
func TestBatchKeepsButtons(t *testing.T) {
	address, release := serveSlowly(t)
	r := &reader{open(t, address)}
	r.wait("document.querySelector('#choose').checkVisibility()")
	var files []file
	for i := range 6 {
		files = append(files, file{fmt.Sprintf("page-%d.html", i), source(t, "classic")})
	}
	r.pick(made(t, files...)...)
	r.wait("document.querySelector('#batch-cancel') !== null")
	eval[any](r.tab, `(() => {
		globalThis.cancels = new Set([document.querySelector('#batch-cancel')]);
		globalThis.torn = 0;
		new MutationObserver((records) => {
			for (const { removedNodes } of records) for (const node of removedNodes) torn += node instanceof Element && (node.matches('ol, li') || node.querySelector('li') !== null);
			const cancel = document.querySelector('#batch-cancel');
			if (cancel) cancels.add(cancel);
		}).observe(document.querySelector('#batch'), { childList: true, subtree: true });
	})()`)
	release()
	r.wait("document.querySelectorAll('#batch li[data-state=done]').length === 6 && document.documentElement.dataset.state === 'idle'")
	if n := eval[int](r.tab, "cancels.size"); n != 1 {
		t.Errorf("the button that cancels was drawn %d times", n)
	}
	if n := eval[int](r.tab, "torn"); n != 0 {
		t.Errorf("the list and its rows were taken out %d times", n)
	}
}

// TestCompareKeepsFocus presses what is on the comparing surfaces with the keys and
// changes the window's width: what was pressed keeps the focus, and what the press does
// not concern is not drawn anew.
func TestCompareKeepsFocus(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")}, file{"c.html", source(t, "promos")})...)
	r.waitSurface("start")
	r.click("#to-compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	eval[any](r.tab, "document.querySelector('#pairs button').focus()")
	r.keep("#compare button")
	r.do(chromedp.EmulateViewport(900, 900))
	r.wait("innerWidth === 900 && document.querySelector('#compare').clientWidth <= 900")
	eval[any](r.tab, "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
	r.wantKept("#compare button", "another width")
	r.wait("document.activeElement === document.querySelector('#pairs button')")
	r.do(chromedp.EmulateViewport(1280, 900))
	r.click("[data-story='1']")
	r.wait("document.activeElement.dataset.story === '1' && document.activeElement.getAttribute('aria-current') === 'true'")
	r.click("[data-story='0']")
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.keep("#diff button:not(.fold-line)")
	eval[any](r.tab, "document.querySelector('#polite').textContent = ''; document.querySelector('#show-new').focus()")
	r.key("\r")
	r.wait("document.querySelector('#show-new').getAttribute('aria-pressed') === 'true' && document.activeElement.id === 'show-new'")
	r.wantKept("#diff-back, #show-differences, #swap, #save-pair", "showing only what is new")
	r.wait("document.querySelector('#diff-rows [data-kind=same]') === null")
	eval[any](r.tab, "document.querySelector('#swap').focus()")
	r.key("\r")
	r.wait("document.querySelector('#swap').getAttribute('aria-pressed') === 'true' && document.activeElement.id === 'swap'")
	r.wantKept("#diff-back, #show-differences, #save-pair", "changing the sides")
}
