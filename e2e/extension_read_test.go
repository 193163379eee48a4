//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// opened waits for a page of that address that was not there before, and gives it
// a tab.
func opened(t *testing.T, prefix string, before []*target.Info) *tab {
	t.Helper()
	known := map[target.ID]bool{}
	for _, i := range before {
		known[i.TargetID] = true
	}
	var id target.ID
	waitFor(t, "a new page at "+prefix, func() bool {
		for _, i := range find(t, "page", prefix) {
			if !known[i.TargetID] {
				id = i.TargetID
			}
		}
		return id != ""
	})
	return attach(t, id)
}

// TestShowWhatWent shows what went on the page itself, puts one block back by
// keyboard, and hides the rest again.
func TestShowWhatWent(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	trimmed := tb.marks()
	popup.click("#show")
	tb.wait("document.querySelector('.newsletter').checkVisibility()")
	wantWhole(t, tb.marks())
	if inner := eval[bool](tb, "[...document.documentElement.children].some((el) => el.shadowRoot)"); inner {
		t.Error("the page can look into what stands over it")
	}
	tb.do(bringToFront)
	if over := peek[string](tb, `(() => {
		const { right, bottom } = document.querySelector('.cookie-bar').getBoundingClientRect();
		const at = document.elementFromPoint(right - 100, bottom - 32);
		return at.closest('.cookie-bar') ? '' : at.outerHTML.slice(0, 80);
	})()`); over != "" {
		t.Errorf("over the page's own choice of cookies lies %s", over)
	}
	tb.key("j")
	tb.key("r")
	tb.key("\x1b")
	tb.wait("!document.querySelector('.cookie-bar').checkVisibility()")
	var back []string // a block may hold neighbours of one kind
	for i, m := range tb.marks() {
		if trimmed[i].gone() && !m.gone() {
			back = append(back, m.Kind)
		}
	}
	if n := len(slices.Compact(back)); n != 1 {
		t.Errorf("%q stayed after one block was put back, want one kind", back)
	}
}

// readingView presses the button of a page and opens its reading view from the popup.
func (tb *tab) readingView() *tab {
	tb.t.Helper()
	popup := tb.pressAndTrim()
	before := find(tb.t, "page", ownURL("extension/reader.html"))
	popup.click("#read")
	view := opened(tb.t, ownURL("extension/reader.html"), before)
	view.wait("document.body.dataset.state === 'ready'")
	return view
}

// TestReadingView opens the reading view of a trimmed page: it has the story and
// none of the page around it.
func TestReadingView(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	view := tb.readingView()
	text := peek[string](view, "document.querySelector('#story').textContent")
	stories, err := site.Stories()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range stories["orchard"].Paragraphs() {
		if !strings.Contains(text, p) {
			t.Errorf("the reading view lacks %.80q", p)
		}
	}
	if strings.Contains(text, "Sign up for The Windfall") {
		t.Error("the reading view holds a newsletter's box")
	}
	view.savesStory(stories["orchard"].Paragraphs()[0])
	view.wantAccess("light", "reading view")
}

// TestReadingViewCounts puts a kind back and opens the reading view, and then all: its
// number is that of the page, and reading does not trim what was put back.
func TestReadingViewCounts(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	popup := tb.pressAndTrim()
	popup.put("promo", "back")
	want := firstNumber(popup.headline())
	read := func() *tab {
		before := find(t, "page", ownURL("extension/reader.html"))
		popup.click("#read")
		view := opened(t, ownURL("extension/reader.html"), before)
		view.wait("document.body.dataset.state === 'ready'")
		return view
	}
	view := read()
	if end := peek[string](view, "document.querySelector('.end').textContent"); firstNumber(end) != want {
		t.Errorf("the reading view ends with %q, the page has %s blocks trimmed", end, want)
	}
	view.finish()
	popup = tb.pressAndTrim()
	popup.undo()
	view = read()
	if peek[bool](view, "document.querySelector('#show') !== null") {
		t.Error("the reading view shows what went from a page that is whole")
	}
	wantWhole(t, tb.marks())
}

// savesStory saves from the reading view in every form, by key.
func (view *tab) savesStory(words string) {
	view.t.Helper()
	dir := view.t.TempDir()
	allow := browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, EventsEnabled: new(true)}
	if _, err := chromedp.CallBrowser(shared.browser, browser.SetDownloadBehavior, allow); err != nil {
		view.t.Fatal(err)
	}
	view.do(bringToFront)
	for format, ending := range map[string]string{"html": ".html", "text": ".txt", "json": ".json"} {
		view.key("s")
		view.wait("document.querySelector('#dialog').open")
		view.click("#dialog [data-format=" + format + "]")
		data := saved(view.t, dir, ending)
		if !strings.Contains(data, words) {
			view.t.Errorf("the saved %s lacks %.60q", format, words)
		}
		if format == "html" && (alive.MatchString(strings.ToLower(data)) || strings.Contains(data, "<button")) {
			view.t.Errorf("the saved page has parts that do something: %.300q", data)
		}
		view.wait(said("Saved as"))
		view.wait("!document.querySelector('#dialog').open")
	}
}

// TestReadBefore switches remembering on, reads an agency story on one site and a
// longer version on another: the popup says so and counts what is new, the page
// learns nothing of it, and forgetting forgets.
func TestReadBefore(t *testing.T) {
	library := open(t, ownURL("extension/library.html"))
	library.click("#switch-on")
	library.wait("document.querySelector('#switch-on') === null")
	first := open(t, site.Find("wire").URL()).pressAndTrim()
	waitRemembered(library, site.Find("wire").Host)
	first.close()
	second := open(t, site.Find("region").URL())
	popup := second.pressAndTrim()
	popup.wait("!document.querySelector('#before').hidden")
	words := peek[string](popup.tab, "document.querySelector('#before').textContent")
	if !strings.Contains(words, "northern-mail.test") || !strings.Contains(words, "%") {
		t.Errorf("the popup says %q of a story that was read before", words)
	}
	if strings.Contains(second.markup(), "northern-mail") {
		t.Error("the page holds where the story was read before")
	}
	popup.close()
	settings := open(t, ownURL("extension/settings.html"))
	settings.click("#forget")
	settings.click("#forget-yes")
	settings.wait(said("forgotten"))
	again := open(t, ownURL("extension/library.html"))
	again.wait("document.body.dataset.state === 'empty'")
}

// trimAlways opens a page and has its site trimmed always. Headless browsers cannot be asked
// whether they may, so the browser's own page says yes beforehand.
func trimAlways(t *testing.T, p site.Page) {
	t.Helper()
	manage := open(t, "chrome://extensions/?id="+shared.toolbar)
	eval[any](manage, "chrome.developerPrivate.addHostPermission("+quote(shared.toolbar)+", "+quote("*://"+p.Host+"/*")+")")
	manage.finish()
	first := open(t, p.URL())
	popup := first.pressAndTrim()
	popup.click("#always")
	popup.wait("document.querySelector('#always').checked")
	popup.close()
	first.finish()
}

// TestAlwaysOnThisSite lets the extension work on a site by itself: its pages are
// trimmed without a press until the reader ends it.
func TestAlwaysOnThisSite(t *testing.T) {
	p := site.Find("region")
	trimAlways(t, p)
	second := open(t, p.URL())
	second.wait("!document.querySelector('.tp-h').checkVisibility()")
	second.waitBadge("a number on a page that was trimmed by itself", func(badge string) bool { return badge != "" })
	again := second.pressAndTrim()
	again.click("#always")
	again.wait("!document.querySelector('#always').checked")
	again.close()
	second.finish()
	third := open(t, p.URL())
	third.wait("document.readyState === 'complete'")
	wantWhole(t, third.marks())
}

// wheelDown turns the mouse's wheel as one strong push does.
func wheelDown(p *input.DispatchMouseEventParams) { p.DeltaX, p.DeltaY = 1, 600 } // a 0 would not be sent

// TestOverlayThatLocksThePage: with the overlay gone the page can be scrolled with
// the wheel, which it forbade.
func TestOverlayThatLocksThePage(t *testing.T) {
	tb := open(t, site.Find("consent").URL())
	tb.pressAndTrim()
	tb.wait("!document.querySelector('.cmp').checkVisibility()")
	tb.do(bringToFront)
	waitFor(t, "the page to scroll", func() bool {
		// A window that has just come to the front may miss the first push.
		tb.do(chromedp.MouseEvent(chromedp.MouseWheel, 300, 400, wheelDown))
		return peek[bool](tb, "scrollY > 0")
	})
}
