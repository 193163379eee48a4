//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"winnow/e2e/site"
)

// readTwice switches remembering on in an empty library, reads one story on two
// sites and another one, and opens the library.
func readTwice(t *testing.T) *tab {
	t.Helper()
	own := open(t, ownURL("extension/settings.html"))
	forgetAll(own)
	t.Cleanup(func() { forgetAll(open(t, ownURL("extension/settings.html"))) })
	eval[any](own, "chrome.storage.local.set({ settings: { remember: true } })")
	for _, layout := range []string{"wire", "promos", "region"} {
		tb := open(t, site.Find(layout).URL())
		popup := tb.pressAndTrim()
		waitRemembered(own, site.Find(layout).Host)
		popup.close()
		tb.finish()
	}
	own.finish()
	library := open(t, ownURL("extension/library.html"))
	library.wait("document.body.dataset.state === 'ready'")
	return library
}

// waitRemembered waits until a story of that site is remembered, as an own page sees it.
func waitRemembered(own *tab, host string) {
	own.t.Helper()
	waitFor(own.t, "the story to be remembered", func() bool {
		return strings.Contains(eval[string](own, "chrome.runtime.sendMessage({ to: 'background', do: 'history', what: 'list' }).then(JSON.stringify)"), host)
	})
}

// said is that an own page of the extension says something: its toast goes after some
// seconds, which a busy machine may take to look, and what screen readers hear stays.
func said(words string) string {
	return "[...document.querySelectorAll('#toast, #live')].some((said) => said.textContent.includes(" + quote(words) + "))"
}

// forgetAll forgets every setting and story, through an own page.
func forgetAll(own *tab) {
	own.t.Helper()
	own.wait("document.body.dataset.state === 'ready'")
	eval[any](own, "chrome.storage.local.clear().then(() => chrome.runtime.sendMessage({ to: 'background', do: 'history', what: 'wipe' }))")
}

// titles are the stories that the library lists, from the top.
func titles(tb *tab) []string {
	tb.t.Helper()
	return peek[[]string](tb, "[...document.querySelectorAll('.story-title')].map((e) => e.textContent)")
}

// TestLibraryGroups: copies of a story stand together, the later one with what it
// is and what is new in it; search and order work; two copies are compared.
func TestLibraryGroups(t *testing.T) {
	library := readTwice(t)
	if got := titles(library); len(got) != 2 {
		t.Fatalf("the library lists %q, want two stories", got)
	}
	rows := peek[[]string](library, "[...document.querySelectorAll('.time-list li')].map((li) => li.dataset.dot + ': ' + li.innerText)")
	if len(rows) != 2 || !strings.HasPrefix(rows[0], "first: ") || !strings.HasPrefix(rows[1], "new: ") || !strings.Contains(rows[1], "a longer version") || !strings.Contains(rows[1], "%") {
		t.Errorf("the copies read %q", rows)
	}
	library.do(typeInto("#search", "ORCHARD"))
	library.wait("document.querySelectorAll('.story').length === 1")
	library.wait("document.querySelector('#found').textContent.includes('1')")
	library.do(typeInto("#search", ""))
	library.wait("document.querySelectorAll('.story').length === 2")
	library.click("#order-copies")
	library.wait("document.querySelector('.story .time-list')?.children.length === 2")
	library.wantAccess("light", "library with stories")
	library.click("[data-act=compare]")
	library.wait("document.querySelectorAll('#diff-rows [data-kind=new]').length > 0")
	if title := peek[string](library, "document.querySelector('#diff-title').textContent"); !strings.Contains(title, "longer version") {
		t.Errorf("the comparison is called %q", title)
	}
	library.wantAccess("light", "library, two copies")
	library.wantNoSideways("library, two copies")
	library.do(bringToFront)
	library.key("j")
	library.wait("document.querySelector('#diff-rows [data-current]') === document.querySelector('#diff-rows [data-kind]:not([data-kind=same], [data-kind=aside])') && document.querySelector('#live').textContent !== ''")
	library.key("\x1b")
	library.wait("document.querySelector('#compare').hidden && document.activeElement.dataset.act === 'compare'")
	library.click("[data-act=compare]")
	library.wait("document.querySelector('#diff-rows') !== null")
	library.click("#compare-back")
	library.wait("document.activeElement.dataset.act === 'compare'")
}

// TestLibraryForgets takes a story away, brings it back, and takes it away for good.
func TestLibraryForgets(t *testing.T) {
	library := readTwice(t)
	library.click("#order-copies")
	library.wait("document.querySelector('.story .time-list')?.children.length === 2 && document.getAnimations().length === 0")
	library.click("[data-act=forget]")
	// The offer stays for six seconds, on a busy machine too: so it is taken at once.
	library.wait("document.querySelectorAll('.story').length === 1 && (document.querySelector('#toast button').click(), true)")
	library.wait("document.querySelectorAll('.story').length === 2")
	// By key this time: what was brought back may still be moving under a mouse.
	eval[any](library, "document.querySelector('[data-act=forget]').focus(); 0")
	library.key(kb.Enter)
	library.wait("document.querySelectorAll('.story').length === 1")
	left := titles(library)
	library.finish()
	again := open(t, ownURL("extension/library.html"))
	again.wait("document.body.dataset.state === 'ready' && document.querySelectorAll('.story').length === 1")
	if got := titles(again); got[0] != left[0] {
		t.Errorf("the library keeps %q, want %q", got, left)
	}
}

// TestLibraryBringsBackLate takes a story away and stays with the offer for longer
// than it is shown to others: what it promises holds, and the focus comes back.
func TestLibraryBringsBackLate(t *testing.T) {
	library := readTwice(t)
	library.do(bringToFront)
	library.click("#order-copies")
	library.wait("document.querySelector('.story .time-list')?.children.length === 2 && document.getAnimations().length === 0")
	eval[any](library, `(() => {
		const { setTimeout } = window;
		window.setTimeout = (act, after) => setTimeout(act, after / 20); // six seconds are a blink
		document.querySelector('[data-act=forget]').focus();
	})()`)
	library.key(kb.Enter)
	library.wait("document.activeElement.closest('#toast') !== null && document.querySelectorAll('.story').length === 1")
	eval[any](library, "new Promise((resolve) => setTimeout(resolve, 12000))")
	library.key(kb.Enter)
	library.wait("document.querySelectorAll('.story').length === 2 && document.activeElement.dataset.act === 'forget'")
	library.finish()
	again := open(t, ownURL("extension/library.html"))
	again.wait("document.body.dataset.state === 'ready'")
	if n := len(titles(again)); n != 2 {
		t.Errorf("the library has %d stories after one was brought back, want 2", n)
	}
}

// TestLibraryBackup writes everything into a file, forgets everything, and brings
// it back: the stories, and that they are known when they are read again.
func TestLibraryBackup(t *testing.T) {
	library := readTwice(t)
	want := titles(library)
	eval[any](library, "const make = URL.createObjectURL; URL.createObjectURL = (blob) => { globalThis.saved = blob.text(); return make.call(URL, blob); }; HTMLAnchorElement.prototype.click = () => {}; 0")
	library.click("#export")
	library.wait(said("winnow-"))
	path := filepath.Join(t.TempDir(), "winnow.json")
	if err := os.WriteFile(path, []byte(eval[string](library, "globalThis.saved")), 0o600); err != nil {
		t.Fatal(err)
	}
	library.finish()
	own := open(t, ownURL("extension/settings.html"))
	forgetAll(own)
	own.finish()
	empty := open(t, ownURL("extension/library.html"))
	empty.wait("document.body.dataset.state === 'empty'")
	empty.upload("#import-file", made(t, file{"no.json", `{"a": 1}`})[0])
	empty.wait(said("Nothing was brought in"))
	empty.upload("#import-file", path)
	empty.wait("document.body.dataset.state === 'ready'")
	if got := titles(empty); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the file brought %q, want %q", got, want)
	}
	// The fingerprints came along: the longer version is told to be one.
	tb := open(t, site.Find("region").URL())
	popup := tb.pressAndTrim()
	popup.wait("!document.querySelector('#before').hidden")
	if words := peek[string](popup.tab, "document.querySelector('#before').textContent"); !strings.Contains(words, "northern-mail.test") {
		t.Errorf("after the import the popup says %q", words)
	}
	popup.close()
}
