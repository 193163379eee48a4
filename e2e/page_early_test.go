//go:build e2e

package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// openBefore opens the page with scripts that come only once release is called.
func openBefore(t *testing.T) (r *reader, release func()) {
	t.Helper()
	gate := make(chan struct{})
	address := serveShell(t, func(w http.ResponseWriter, q *http.Request, files http.Handler) {
		if strings.HasSuffix(q.URL.Path, "/state.js") { // nothing runs before all modules are there
			select {
			case <-gate:
			case <-q.Context().Done():
				return
			}
		}
		files.ServeHTTP(w, q)
	})
	r = &reader{attach(t, "")}
	// Not by the driver's own step, which waits until all of the page is there.
	if _, err := chromedp.Call(r.ctx, page.Navigate, page.NavigateParams{URL: address}); err != nil {
		t.Fatal(err)
	}
	r.wait("document.querySelector('#choose')?.checkVisibility()")
	return r, func() { close(gate) }
}

// TestPageBeforeScripts uses the page before its scripts are there: the file dialog
// opens, what it brings is read, and another button does what it says afterwards.
func TestPageBeforeScripts(t *testing.T) {
	r, release := openBefore(t)
	eval[any](r.tab, "document.querySelector('#files').addEventListener('click', (event) => { event.preventDefault(); document.title = 'asked'; }, { once: true })")
	eval[any](r.tab, "document.querySelector('#choose').click()")
	if title := peek[string](r.tab, "document.title"); title != "asked" {
		t.Error("Choose files opens no dialog before the scripts are there")
	}
	r.upload("#files", made(t, file{"ferry.html", source(t, "classic")})[0])
	release()
	r.waitDocs(1)
	r.waitSurface("read")
	r.finish()

	r, release = openBefore(t)
	eval[any](r.tab, "document.querySelector('#sample-digest').click()")
	release()
	r.waitDocs(1)
	r.waitSurface("read")
	if n := r.docs(); n != 1 {
		t.Errorf("one press opened %d pages", n)
	}
}
