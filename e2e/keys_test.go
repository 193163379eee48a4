//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"winnow/e2e/site"
)

// clipboard is the text that was copied last, as a field gets it that is pasted into.
func clipboard(t *testing.T) string {
	t.Helper()
	tb := open(t, shared.page)
	defer tb.finish()
	tb.do(bringToFront)
	eval[any](tb, "document.body.prepend(document.createElement('textarea')), document.querySelector('textarea').focus()")
	params := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Code: "KeyV", Commands: []string{"paste"}}
	if _, err := chromedp.Call(tb.ctx, input.DispatchKeyEvent, params); err != nil {
		t.Fatal(err)
	}
	return eval[string](tb, "document.querySelector('textarea').value")
}

// savesAtOnce waits for a reading view that asks at once how to save.
func savesAtOnce(t *testing.T, press func()) {
	t.Helper()
	before := find(t, "page", ownURL("extension/reader.html"))
	press()
	view := opened(t, ownURL("extension/reader.html"), before)
	view.wait("document.body.dataset.state === 'ready' && document.querySelector('#dialog').open && document.querySelector('[data-format=html]') !== null")
	view.finish()
}

// listed are the keys that a list of keys shows.
const listed = "[...document.querySelectorAll('.key-list kbd')].map((key) => key.textContent).join(' ')"

// TestPopupKeysList shows the list of keys, in which keys mean nothing, goes to the list
// of what went, and saves; with a modifier, with Caps Lock and in a field no key does.
func TestPopupKeysList(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.wait("document.querySelector('.kind button') !== null")
	popup.key("?")
	popup.wait("document.querySelector('#dialog').open")
	if got, want := peek[string](popup.tab, listed), "J K R Shift R U Shift U C S M 1 6 ? Esc"; got != want {
		t.Errorf("the list has the keys %q, want %q", got, want)
	}
	if cut := peek[int](popup.tab, "document.querySelector('#dialog').scrollHeight - document.querySelector('#dialog').clientHeight"); cut > 0 {
		t.Errorf("%d px of the list are out of sight", cut)
	}
	popup.key("U")
	popup.key("\x1b")
	popup.wait("!document.querySelector('#dialog').open && document.body.dataset.state === 'trimmed'")
	popup.key("m")
	popup.wait("document.activeElement === document.querySelector('.kind button')")
	popup.do(chromedp.KeyEvent("r", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	popup.do(chromedp.KeyEvent("U", chromedp.KeyModifiers(chromedp.ModifierAlt)))
	capsLock := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "U", Code: "KeyU", Text: "U"}
	if _, err := chromedp.Call(popup.ctx, input.DispatchKeyEvent, capsLock); err != nil {
		t.Fatal(err)
	}
	eval[any](popup.tab, "document.querySelector('#always').focus()")
	popup.key("rU2")
	if back := peek[int](popup.tab, "document.querySelectorAll('.kind[data-state=back]').length + Number(document.body.dataset.state !== 'trimmed')"); back > 0 {
		t.Error("keys that mean nothing put something back")
	}
	eval[any](popup.tab, "document.querySelector('.kind button').focus()")
	cyrillic := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "к", Code: "KeyR", Text: "к"}
	if _, err := chromedp.Call(popup.ctx, input.DispatchKeyEvent, cyrillic); err != nil {
		t.Fatal(err)
	}
	popup.wait("document.querySelector('.kind').dataset.state === 'back'")
	savesAtOnce(t, func() { popup.key("s") })
}

// TestMarksKeysTakeTheStory copies and saves the story while marks are shown, on a page
// that would add to what is copied and has no secure address; lists the keys, and goes
// to the tab that is nearest.
func TestMarksKeysTakeTheStory(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, "document.addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'Read more at'); event.preventDefault(); }, true)")
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("document.querySelector('.newsletter').checkVisibility()")
	tb.do(bringToFront)
	tb.key("?")
	waitFor(t, "the list of keys", func() bool { return slices.Contains(tb.buttons(), "Close") })
	tb.key("\x1b")
	waitFor(t, "the list of keys to close", func() bool { return !slices.Contains(tb.buttons(), "Close") })
	if !peek[bool](tb, "document.querySelector('.newsletter').checkVisibility()") {
		t.Error("Escape closes the list of keys and ends the marks as well")
	}
	tb.key("m")
	tb.key(kb.Enter)
	tb.key("\x1b")
	tb.wait("!document.querySelector('.cookie-bar').checkVisibility()")
	back := slices.ContainsFunc(tb.marks(), func(m mark) bool { return m.junk() && !m.gone() })
	if !back {
		t.Error("after going to the nearest tab, Enter put nothing back")
	}
	popup = tb.press()
	popup.wait("document.querySelector('#show') !== null")
	popup.click("#show")
	tb.wait("document.querySelector('.cookie-bar').checkVisibility()")
	tb.do(bringToFront)
	tb.key("c")
	paragraphs := stories(t, "ferry").Paragraphs()
	waitFor(t, "the story in the clipboard", func() bool {
		text := clipboard(t)
		tb.do(bringToFront)
		return strings.Contains(text, paragraphs[0]) && strings.Contains(text, paragraphs[len(paragraphs)-1])
	})
	savesAtOnce(t, func() { tb.key("s") })
}

// TestBarKeys presses keys while the bar has the focus and nothing is shown: they show what
// went and go to its first block, put back and undo, and not while the focus is in the page.
func TestBarKeys(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim().close()
	tb.do(bringToFront)
	tb.key("2j")
	if peek[bool](tb, "document.querySelector('.newsletter').checkVisibility() || document.querySelector('.cookie-bar').checkVisibility()") {
		t.Error("keys do something while nothing of ours has the focus")
	}
	_, _, show := tb.find("Show")
	if _, err := chromedp.Call(tb.ctx, dom.Focus, dom.FocusParams{BackendNodeID: show}); err != nil {
		t.Fatal(err)
	}
	tb.key("2")
	tb.wait("document.querySelector('.newsletter').checkVisibility()")
	tb.key("2")
	tb.wait("!document.querySelector('.newsletter').checkVisibility()")
	tb.key("j")
	tb.wait("document.querySelector('.newsletter').checkVisibility() && document.querySelector('.cookie-bar').checkVisibility()")
	tb.key("U")
	waitFor(t, "the bar to go", func() bool { return !slices.Contains(tb.buttons(), "Undo all") })
}

// stories reads a made-up story.
func stories(t *testing.T, name string) *site.Story {
	t.Helper()
	all, err := site.Stories()
	if err != nil {
		t.Fatal(err)
	}
	return all[name]
}

// TestReaderKeysUndo makes the reading view's text larger and takes that back.
func TestReaderKeysUndo(t *testing.T) {
	view := open(t, site.Find("promos").URL()).readingView()
	view.do(bringToFront)
	size := peek[string](view, "getComputedStyle(document.querySelector('#story')).fontSize")
	view.key("++")
	view.wait("parseFloat(getComputedStyle(document.querySelector('#story')).fontSize) > parseFloat(" + quote(size) + ") + 2")
	view.key("uu")
	view.wait("getComputedStyle(document.querySelector('#story')).fontSize === " + quote(size))
	view.key("?")
	view.wait("document.querySelector('#dialog').open")
	if got, want := peek[string](view, listed), "J K U C S + - 0 ? Esc"; got != want {
		t.Errorf("the list has the keys %q, want %q", got, want)
	}
}

// TestCompareKeys walks the pairs of a story with the keys, copies what they are to one
// another, opens one, and takes back there what was put back in an article before.
func TestCompareKeys(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")}, file{"c.html", source(t, "wire") + "<!-- again -->"})...)
	r.waitSurface("start")
	r.click("#batch button.batch-row")
	r.waitSurface("read")
	r.key("jr")
	r.wait("document.querySelector('#went [data-state=back]') !== null")
	r.click("#to-compare")
	r.wait("document.querySelectorAll('#pairs .pair').length > 1")
	r.key("jj")
	r.wait("document.activeElement === document.querySelectorAll('#pairs .pair')[1]")
	r.key("k")
	r.wait("document.activeElement === document.querySelectorAll('#pairs .pair')[0]")
	r.key("n")
	r.wait("document.activeElement.matches('.pair[data-fresh]')")
	r.key("c")
	r.wait("document.querySelector('#toast').textContent === 'Comparison copied'")
	title := peek[string](r.tab, "document.querySelector('#compare-title').textContent")
	if text := clipboard(t); !strings.HasPrefix(text, title+"\n\n") || strings.Count(text, "%") < 4 {
		t.Errorf("copied is %q, want the story's title and its pairs", text)
	}
	r.do(bringToFront)
	r.key(kb.Enter)
	r.waitSurface("diff")
	r.key("u")
	r.wait("document.querySelector('#polite').textContent === 'Undone'")
	r.click("#home")
	r.click("#batch button.batch-row")
	r.wait("document.querySelector('#went li') !== null")
	r.wait("document.querySelector('#went [data-state=back]') === null")
}

// TestLibraryKeys takes a comparison along from the library, and brings back what was
// forgotten.
func TestLibraryKeys(t *testing.T) {
	library := readTwice(t)
	library.do(bringToFront)
	library.key("?")
	library.wait("document.querySelector('#dialog').open && document.querySelectorAll('.key-list kbd').length > 5")
	library.key("\x1b")
	library.click("#order-copies")
	library.wait("document.querySelector('.story .time-list')?.children.length === 2 && document.getAnimations().length === 0")
	library.click("[data-act=forget]")
	library.wait("document.querySelectorAll('.story').length === 1")
	eval[any](library, "document.activeElement.blur()")
	library.key("u")
	library.wait("document.querySelectorAll('.story').length === 2")
	library.click("[data-act=compare]")
	library.wait("document.querySelectorAll('#diff-rows [data-kind=new]').length > 0")
	library.key("c")
	library.wait(said("Comparison copied"))
	library.wait("document.querySelector('#save-pair') !== null && document.querySelector('.diff-keys') !== null")
	if text := clipboard(t); !strings.Contains(text, "\n+ ") || !strings.Contains(text, "northern-mail.test") {
		t.Errorf("copied is %.200q", text)
	}
}
