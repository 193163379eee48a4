//go:build e2e

package e2e

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"
)

// stored is what the page keeps for use without a network: the names of its stores,
// the addresses in them, and the words of one file.
type stored struct {
	Names, Files []string
	Sample       string
}

const whatIsStored = `(async () => {
	const all = { Names: await caches.keys(), Files: [], Sample: '' };
	for (const name of all.Names) {
		const cache = await caches.open(name);
		all.Files.push(...(await cache.keys()).map((request) => new URL(request.url).pathname));
		all.Sample += await (await cache.match('about.js'))?.text() ?? '';
	}
	return all;
})()`

// TestPageUpdates serves the page, asks for files that are none of its own, and then
// serves the next version: that takes the place of the old one whole, nothing but the
// page's own files is stored, and the new one works without a network.
func TestPageUpdates(t *testing.T) {
	worker, err := os.ReadFile(filepath.Join(shared.build, "page", "page", "sw.js"))
	if err != nil {
		t.Fatal(err)
	}
	about, err := os.ReadFile(filepath.Join(shared.build, "page", "page", "about.js"))
	if err != nil {
		t.Fatal(err)
	}
	next := strings.Replace(string(worker), "const store = 'winnow-", "const store = 'winnow-next-", 1)
	if next == string(worker) {
		t.Fatal("the worker names no store")
	}
	var updated, gone atomic.Bool
	address := serveShell(t, func(w http.ResponseWriter, r *http.Request, files http.Handler) {
		switch {
		case gone.Load():
			panic(http.ErrAbortHandler)
		case strings.HasSuffix(r.URL.Path, "/none-of-ours.js"):
			w.Write([]byte("'not of the list'"))
		case updated.Load() && strings.HasSuffix(r.URL.Path, "/sw.js"):
			w.Header().Set("Content-Type", "text/javascript")
			w.Write([]byte(next))
		case updated.Load() && strings.HasSuffix(r.URL.Path, "/about.js"):
			w.Header().Set("Content-Type", "text/javascript")
			w.Write(append(about, "// next"...))
		default:
			files.ServeHTTP(w, r)
		}
	})
	r := &reader{open(t, address)}
	r.wait("!document.querySelector('#offline').hidden && navigator.serviceWorker.controller !== null")
	eval[any](r.tab, "fetch('none-of-ours.js').then((r) => r.text())")
	first := eval[stored](r.tab, whatIsStored)
	if contains(first.Files, "none-of-ours") || contains(first.Files, "sw.js") || len(first.Names) != 1 || strings.Contains(first.Names[0], "next") {
		t.Errorf("stored of the first version: %v with %v", first.Names, first.Files)
	}
	updated.Store(true)
	r.do(chromedp.Reload())
	r.wait("document.documentElement.dataset.engine === 'ready'")
	waitFor(t, "the next version alone", func() bool {
		now := eval[stored](r.tab, whatIsStored)
		return len(now.Names) == 1 && strings.Contains(now.Names[0], "next") && strings.Contains(now.Sample, "// next") && len(now.Files) == len(first.Files)
	})
	gone.Store(true)
	r.allow("ERR_")
	r.do(chromedp.Reload())
	r.wait("document.documentElement.dataset.engine === 'ready'")
}
