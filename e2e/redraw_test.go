//go:build e2e

package e2e

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
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
	r, release := pickSlowly(t, 6)
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

// middle is where the middle of a button stands in the window, those of closed shadow
// roots too; the button's name begins like that.
func (tb *tab) middle(name string) (x, y float64) {
	tb.t.Helper()
	x, y, _ = tb.find(name)
	return x, y
}

// find is the same with the button's number.
func (tb *tab) find(name string) (x, y float64, id cdp.BackendNodeID) {
	tb.t.Helper()
	tree, err := chromedp.Call(tb.ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		tb.t.Fatal(err)
	}
	for _, n := range tree.Nodes {
		var is, said string
		if n.Role == nil || n.Name == nil || json.Unmarshal(n.Role.Value, &is) != nil || json.Unmarshal(n.Name.Value, &said) != nil || is != "button" || !strings.HasPrefix(said, name) {
			continue
		}
		quads, err := chromedp.Call(tb.ctx, dom.GetContentQuads, dom.GetContentQuadsParams{BackendNodeID: n.BackendDOMNodeID})
		if err != nil || len(quads.Quads) == 0 {
			continue
		}
		q := quads.Quads[0]
		return (q[0] + q[4]) / 2, (q[1] + q[5]) / 2, n.BackendDOMNodeID
	}
	tb.t.Fatalf("there is no button %q among %q", name, tb.buttons())
	return 0, 0, 0
}

// mouse sends one event of the mouse.
func (tb *tab) mouse(kind input.DispatchMouseEventType, x, y float64) {
	tb.t.Helper()
	params := input.DispatchMouseEventParams{Type: kind, X: x, Y: y}
	if kind != input.DispatchMouseEventTypeMouseMoved {
		params.Button, params.ClickCount = "left", 1
	}
	if _, err := chromedp.Call(tb.ctx, input.DispatchMouseEvent, params); err != nil {
		tb.t.Fatal(err)
	}
}

// TestMarksHearThePress presses a mark's button on a page that changes its size all the
// while, as pages do whose advertisements load: the block is put back.
func TestMarksHearThePress(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("[...document.querySelectorAll('[data-e2e^=\"junk:\"]')].every((el) => el.checkVisibility())")
	tb.do(bringToFront)
	eval[any](tb, `(() => {
		globalThis.steps = 0;
		const foot = document.body.appendChild(document.createElement('div'));
		const grow = () => { foot.style.height = (steps++ % 2 ? 40 : 80) + 'px'; requestAnimationFrame(grow); };
		grow();
	})()`)
	tb.key("j")
	waitFor(t, "the block to stand still", func() bool {
		before := peek[float64](tb, "scrollY")
		eval[any](tb, "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
		return before == peek[float64](tb, "scrollY")
	})
	marks := func() int {
		n := 0
		for _, name := range tb.buttons() {
			if strings.HasPrefix(name, "Put back: ") {
				n++
			}
		}
		return n
	}
	all := marks()
	x, y := tb.middle("Put back: ")
	tb.mouse(input.DispatchMouseEventTypeMouseMoved, x, y)
	tb.mouse(input.DispatchMouseEventTypeMousePressed, x, y)
	now := eval[int](tb, "steps")
	waitFor(t, "the page to change its size under the press", func() bool { return eval[int](tb, "steps") > now+4 })
	tb.mouse(input.DispatchMouseEventTypeMouseReleased, x, y)
	waitFor(t, "one mark less", func() bool { return marks() < all })
}

// TestBarLeavesTheFocus moves the mouse over the bar once it has become a dot: it grows,
// and what the reader writes in keeps the focus.
func TestBarLeavesTheFocus(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim().close()
	tb.do(bringToFront)
	says := func(part string) bool {
		return slices.ContainsFunc(tb.buttons(), func(name string) bool { return strings.Contains(name, part) })
	}
	waitFor(t, "the dot", func() bool { return says("trimmed") })
	eval[any](tb, "document.querySelector('article').appendChild(document.createElement('input')).focus({ preventScroll: true })")
	buttons := tb.buttons()
	x, y := tb.middle(buttons[slices.IndexFunc(buttons, func(name string) bool { return strings.Contains(name, "trimmed") })])
	tb.mouse(input.DispatchMouseEventTypeMouseMoved, x, y)
	waitFor(t, "the bar", func() bool { return says("Undo") })
	if now := peek[string](tb, "document.activeElement.localName"); now != "input" {
		t.Errorf("a mouse over the bar took the focus from the field to %s", now)
	}
}

// TestPopupKeepsFocus goes through the popup with Enter alone: after each step the focus
// is on what can be done next, and what happened is said.
func TestPopupKeepsFocus(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	tb.pressAndTrim().close()
	popup := tb.pressAndTrim()
	popup.wait("document.activeElement?.id === 'undo'")
	popup.key("\r")
	popup.waitState("undone")
	popup.wait("document.activeElement?.id === 'again' && document.querySelector('#live').textContent.includes('Everything is back')")
	popup.key("\r")
	popup.waitState("trimmed")
	popup.wait("document.querySelector('main').contains(document.activeElement)")
	popup.keep("#undo, #show")
	popup.put("promo", "back")
	popup.wait("document.activeElement?.id === 'put-promo'")
	popup.wantKept("#undo, #show", "putting a kind back")
}

// TestSettingsKeepFocus changes a site's choice with the keys: the focus stays, and so
// do the other sections.
func TestSettingsKeepFocus(t *testing.T) {
	own := open(t, ownURL("extension/settings.html"))
	own.wait("document.body.dataset.state === 'ready'")
	t.Cleanup(func() { forgetAll(open(t, ownURL("extension/settings.html"))) })
	eval[any](own, "chrome.storage.local.set({ settings: { sites: { 'a.test': { mode: 'never', keep: ['ad'] }, 'b.test': { mode: 'never', keep: [] } } } })")
	own.do(chromedp.Reload())
	own.wait("document.querySelectorAll('#sites [data-host]').length === 2")
	own.keep("#kinds input")
	eval[any](own, "(() => { const box = document.getElementById('mode-a.test'); box.focus(); box.value = 'ask'; box.dispatchEvent(new Event('change')); })()")
	own.wait("document.getElementById('mode-a.test')?.value === 'ask' && document.activeElement.id === 'mode-a.test'")
	own.wantKept("#kinds input", "another choice for a site")
	own.click("[data-host='b.test'] > button")
	own.wait("document.querySelectorAll('#sites [data-host]').length === 1 && document.activeElement.id === 'site-field'")
}
