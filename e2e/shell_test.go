//go:build e2e

package e2e

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// serveShell serves the page's files as handle wants them and returns its address.
func serveShell(t *testing.T, handle func(w http.ResponseWriter, r *http.Request, files http.Handler)) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	files := http.FileServer(http.Dir(filepath.Join(shared.build, "page")))
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handle(w, r, files) })}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	return "http://" + l.Addr().String() + "/page/"
}

// serveSlowly serves the page with an engine that comes only once release is called.
func serveSlowly(t *testing.T) (address string, release func()) {
	t.Helper()
	gate := make(chan struct{})
	address = serveShell(t, func(w http.ResponseWriter, r *http.Request, files http.Handler) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			select {
			case <-gate:
			case <-r.Context().Done():
				return
			}
		}
		files.ServeHTTP(w, r)
	})
	return address, func() { close(gate) }
}

// TestShellInPieces has the page come in two pieces, as it does on a slow line or a
// busy machine: half a bar of buttons is not painted, and nothing moves.
func TestShellInPieces(t *testing.T) {
	whole, err := os.ReadFile(filepath.Join(shared.build, "page", "page", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	head, _, ok := strings.Cut(string(whole), `<button type="button" class="button quiet square" id="open-look"`)
	if !ok {
		t.Fatal("the page has no button for its look")
	}
	address := serveShell(t, func(w http.ResponseWriter, r *http.Request, files http.Handler) {
		if r.URL.Path != "/page/" {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(head))
		w.(http.Flusher).Flush()
		time.Sleep(600 * time.Millisecond) // the line's, not ours to shorten: a paint would come in this time
		w.Write(whole[len(head):])
	})
	r := &reader{open(t, address)}
	r.wait("document.documentElement.dataset.engine === 'ready' && performance.getEntriesByName('first-contentful-paint').length === 1")
	if moved := eval[shift](r.tab, shifts); moved.By > 0 {
		t.Errorf("a page that comes in two pieces moves: %+v", moved)
	}
}

// shift is how far things moved that nobody touched, and what they were.
type shift struct {
	By   float64
	What []string
}

// shifts is the shift from the first paint on.
const shifts = `new Promise((resolve) => {
	const all = { By: 0, What: [] };
	const place = (r) => [r.x, r.y, r.width, r.height].join(' ');
	new PerformanceObserver((list) => {
		for (const e of list.getEntries()) {
			all.By += e.value;
			for (const s of e.sources) {
				all.What.push((s.node?.id || s.node?.className || s.node?.nodeName || 'what is gone') + ' from ' + place(s.previousRect) + ' to ' + place(s.currentRect));
			}
		}
	}).observe({ type: 'layout-shift', buffered: true });
	requestAnimationFrame(() => requestAnimationFrame(() => resolve(all)));
})`

// TestShellBeforeEngine opens the page with an engine that does not come: the
// shell is painted and works, files wait; when the engine comes nothing jumps.
func TestShellBeforeEngine(t *testing.T) {
	address, release := serveSlowly(t)
	r := &reader{open(t, address)}
	r.wait("document.querySelector('#choose').checkVisibility() && performance.getEntriesByName('first-contentful-paint').length === 1")
	if engine := peek[string](r.tab, "document.documentElement.dataset.engine"); engine != "starting" {
		t.Fatalf("the engine is %s before it was served", engine)
	}
	if moved := eval[shift](r.tab, shifts); moved.By > 0 {
		t.Errorf("the shell moves after its first paint: %+v", moved)
	}
	var files []file
	for i := range 50 {
		files = append(files, file{fmt.Sprintf("page-%02d.html", i), source(t, []string{"classic", "soup", "promos", "wire", "live"}[i%5])})
	}
	r.pick(made(t, files...)...)
	r.wait("document.querySelector('#batch [role=progressbar]')?.getAttribute('aria-valuenow') === '0'")
	r.click("#open-keys")
	r.wait("document.querySelector('dialog#keys').open")
	r.key("\x1b")
	r.wait("!document.querySelector('dialog#keys').open")
	release()
	r.waitSurface("start")
	if n := peek[int](r.tab, "document.querySelectorAll('#batch li[data-state=done]').length"); n != len(files) {
		t.Errorf("%d of %d files were done", n, len(files))
	}
}

// TestNothingJumps: when the engine starts, and when the popup fills, nothing
// moves on its own.
func TestNothingJumps(t *testing.T) {
	r := openPage(t)
	if moved := eval[shift](r.tab, shifts); moved.By > 0 {
		t.Errorf("the page moves while its engine starts: %+v", moved)
	}
	popup := open(t, site.Find("classic").URL()).pressAndTrim()
	if moved := eval[shift](popup.tab, shifts); moved.By > 0.02 {
		t.Errorf("the popup moves while it fills: %+v", moved)
	}
}

// pickSlowly gives so many files to the static page, whose engine comes only once
// release is called.
func pickSlowly(t *testing.T, count int) (r *reader, release func()) {
	t.Helper()
	address, release := serveSlowly(t)
	r = &reader{open(t, address)}
	r.wait("document.querySelector('#choose').checkVisibility()")
	var files []file
	for i := range count {
		files = append(files, file{fmt.Sprintf("page-%02d.html", i), source(t, "classic")})
	}
	r.pick(made(t, files...)...)
	return r, release
}

// TestCancel stops a long run: what was done stays, the rest leaves the list.
func TestCancel(t *testing.T) {
	r, release := pickSlowly(t, 20)
	r.click("#batch-cancel")
	release()
	r.wait("document.documentElement.dataset.state === 'idle'")
	if n := peek[int](r.tab, "document.querySelectorAll('#batch li[data-doc]').length"); n != 1 {
		t.Errorf("%d files are listed after cancelling behind the first, want 1", n)
	}
}

// tabKey moves the focus on as a press of the tabulator does.
func (tb *tab) tabKey() {
	tb.t.Helper()
	for _, kind := range []input.DispatchKeyEventType{"rawKeyDown", "keyUp"} {
		params := input.DispatchKeyEventParams{Type: kind, Key: "Tab", Code: "Tab", WindowsVirtualKeyCode: 9}
		if _, err := chromedp.Call(tb.ctx, input.DispatchKeyEvent, params); err != nil {
			tb.t.Fatal(err)
		}
	}
}

// TestPageKeyboardOnly walks the blocks that went, puts back, undoes and leaves
// with keys alone; the first stop of the tabulator leads to the article.
func TestPageKeyboardOnly(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	trimmed := func() int {
		return peek[int](r.tab, "document.querySelectorAll('#went li[data-state=trimmed]').length")
	}
	all := trimmed()
	r.key("jj")
	r.wait("document.querySelector('#went li[data-chosen]') === document.querySelectorAll('#went li.removed')[1]")
	r.key("r")
	waitFor(t, "one block back", func() bool { return trimmed() == all-1 })
	r.key("u")
	waitFor(t, "the block trimmed again", func() bool { return trimmed() == all })
	r.key("U")
	waitFor(t, "everything back", func() bool { return trimmed() == 0 })
	r.key("u")
	waitFor(t, "everything trimmed again", func() bool { return trimmed() == all })
	// Two kinds of one family are one step.
	back := func(reason string) string {
		return "document.querySelector('#chips [data-reason=" + reason + "]').getAttribute('aria-pressed') === 'false'"
	}
	r.key("1")
	r.wait(back("related") + " && " + back("navigation"))
	r.key("u")
	waitFor(t, "the family trimmed again in one step", func() bool { return trimmed() == all })
	r.key("2")
	r.wait(back("ad"))
	r.key("2")
	r.key("?")
	r.wait("document.querySelector('dialog#keys').open")
	r.key("\x1b")
	r.wait("!document.querySelector('dialog#keys').open")
	r.key("s")
	r.wait("document.querySelector('dialog#save').open")
	r.key("\x1b")
	r.wait("!document.querySelector('dialog#save').open")
	r.key("m")
	r.wait("document.activeElement.matches('.removed-main')")
	eval[any](r.tab, "document.activeElement.blur()")
	r.do(chromedp.EmulateViewport(1280, 900))
	eval[any](r.tab, "document.querySelector('#skip').focus()")
	r.key("\r")
	r.wait("document.activeElement.id === 'article'")
	r.tabKey()
	if stop := peek[string](r.tab, "document.activeElement.closest('#article') ? 'in' : document.activeElement.outerHTML.slice(0, 90)"); stop != "in" {
		t.Errorf("after the article's beginning the tabulator stops at %s", stop)
	}
	r.key("\x1b\x1b")
	r.wait("document.documentElement.dataset.surface === 'start'")
}

// TestPageKeepsFocus puts a part back and trims it again with the keys where it stands,
// in the article and among the lines of a text: the focus stays at that place.
func TestPageKeepsFocus(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	eval[any](r.tab, "document.querySelector('.pill-line').focus()")
	r.key("\r")
	eval[any](r.tab, "document.querySelector('.pill .frame button').focus()")
	r.key("\r")
	r.wait("document.activeElement.closest('.put-back-piece') !== null")
	r.key("\r")
	r.wait("document.querySelector('.put-back-piece') === null && document.activeElement.matches('.pill-line')")
	r.pick(made(t, file{"digest.txt", digest})...)
	r.waitSurface("read")
	r.wait("document.querySelector('#lines li[data-state=trimmed] button') !== null")
	line := peek[string](r.tab, "(() => { const b = document.querySelector('#lines li[data-state=trimmed] button'); b.focus(); return b.closest('li').dataset.line; })()")
	for _, state := range []string{"back", "trimmed"} {
		r.key("\r")
		r.wait("document.activeElement.closest('#lines li')?.dataset.state === " + quote(state))
		if at := peek[string](r.tab, "document.activeElement.closest('li').dataset.line"); at != line {
			t.Errorf("the focus went from line %s to line %s", line, at)
		}
	}
}

// TestPageKeysOff switches single keys off: letters mean nothing then, here and after
// a reload, and Escape still closes.
func TestPageKeysOff(t *testing.T) {
	r := openPage(t)
	r.click("#open-keys")
	r.click("#keys-single")
	r.key("\x1b")
	r.wait("!document.querySelector('dialog#keys').open")
	r.do(chromedp.Reload())
	r.wait("document.documentElement.dataset.engine === 'ready'")
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.key("jr?s")
	if n := peek[int](r.tab, "document.querySelectorAll('dialog[open], #went [data-chosen], #went [data-state=back]').length"); n != 0 {
		t.Errorf("keys that are off did %d things", n)
	}
	r.click("#open-keys")
	r.click("#keys-single")
	r.key("\x1b")
	r.wait("!document.querySelector('dialog#keys').open")
	r.key("j")
	r.wait("document.querySelector('#went [data-chosen]') !== null")
}
