//go:build e2e

package e2e

import (
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"testing"
)

// TestPageSampleFails opens a sample that cannot be had: that is seen as well as said,
// stays until it is read, and goes when the next page comes.
func TestPageSampleFails(t *testing.T) {
	r := &reader{open(t, serveShell(t, func(w http.ResponseWriter, q *http.Request, files http.Handler) {
		if strings.Contains(q.URL.Path, "/samples/") {
			http.Error(w, "gone", http.StatusInternalServerError)
			return
		}
		files.ServeHTTP(w, q)
	}))}
	r.allow("500")
	r.wait("document.documentElement.dataset.engine === 'ready'")
	eval[any](r.tab, `(() => {
		const { setTimeout } = window;
		window.setTimeout = (act, after) => setTimeout(act, after / 100); // what goes by itself goes at once
	})()`)
	r.click("[data-sample=digest]")
	r.wait("document.querySelector('#toast').innerText.includes('could not be loaded') && document.querySelector('#assertive').textContent.includes('could not be loaded')")
	eval[any](r.tab, "new Promise((resolve) => setTimeout(resolve, 20000))")
	if words := peek[string](r.tab, "document.querySelector('#toast').innerText"); !strings.Contains(words, "could not be loaded") {
		t.Error("the failure went before it was read")
	}
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.wait("document.querySelector('#toast').innerText === ''")
	eval[any](r.tab, "document.querySelector('#sample-digest').click()")
	r.wait("document.querySelector('#toast').innerText.includes('could not be loaded')")
	r.click("#home")
	r.wait("document.documentElement.dataset.surface === 'start' && document.querySelector('#toast').innerText === ''")
}

// TestPageEngineComesLate gives a file to a page whose engine does not come, and tries
// again with the keys: the file is read then, and the focus stays on the page.
func TestPageEngineComesLate(t *testing.T) {
	var there atomic.Bool
	r := &reader{open(t, serveShell(t, func(w http.ResponseWriter, q *http.Request, files http.Handler) {
		if strings.HasSuffix(q.URL.Path, ".wasm") && !there.Load() {
			http.Error(w, "not yet", http.StatusServiceUnavailable)
			return
		}
		files.ServeHTTP(w, q)
	}))}
	r.allow("503")
	r.do(bringToFront)
	r.wait("document.documentElement.dataset.engine === 'failed'")
	r.pick(made(t, file{"ferry.html", source(t, "classic")}, file{"bad.html", " "})...)
	r.waitSurface("start")
	r.wait("document.querySelectorAll('#batch li[data-state=failed]').length === 2")
	there.Store(true)
	r.enter("#retry")
	r.wait("document.querySelectorAll('#batch li[data-state=done]').length === 1 && document.querySelectorAll('#batch li[data-state=failed]').length === 1")
	if at := peek[string](r.tab, "document.activeElement.localName"); at == "body" {
		t.Error("the focus has gone with the button")
	}
}

// TestPageFileGoes puts a block back after its file has gone from the computer: that is
// said, and list and article show what holds.
func TestPageFileGoes(t *testing.T) {
	r := openPage(t)
	path := made(t, file{"ferry.html", source(t, "classic")})[0]
	r.pick(path)
	r.waitSurface("read")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	r.click("#went-list .put-back")
	r.wait("document.querySelector('#toast').innerText.includes('could not be opened')")
	r.wait("document.querySelectorAll('#went-list li[data-state=back], #story-body .put-back-piece').length === 0")
}
