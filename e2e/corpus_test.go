//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// realPage is a page of a corpus that lies beside the project; none is part of it.
type realPage struct {
	path    string // of its bytes, gzipped
	charset string // "" where nothing but the page tells it
	address string // where it came from, "" if unknown
}

// realPages lists pages of corpora: n of them, evenly spread, or all if n is 0.
// The test is skipped where there are none.
func realPages(t *testing.T, n int, dirs ...string) []realPage {
	t.Helper()
	var pages []realPage
	for _, dir := range dirs {
		paths, _ := filepath.Glob(filepath.Join(dir, "*.html.gz"))
		facts := goldFacts(t, filepath.Join(filepath.Dir(dir), "gold.jsonl"))
		for _, path := range paths {
			p := facts[strings.TrimSuffix(filepath.Base(path), ".html.gz")]
			p.path = path
			pages = append(pages, p)
		}
	}
	if len(pages) == 0 {
		t.Skipf("no corpus pages in %s", strings.Join(dirs, ", "))
	}
	if n == 0 || n >= len(pages) {
		return pages
	}
	spread := make([]realPage, n)
	for i := range spread {
		spread[i] = pages[i*len(pages)/n]
	}
	return spread
}

// goldFacts reads encoding and address of a corpus's pages, by id.
func goldFacts(t *testing.T, path string) map[string]realPage {
	t.Helper()
	facts := map[string]realPage{}
	data, err := os.ReadFile(path)
	if err != nil {
		return facts // a folder of pages alone
	}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var g struct{ ID, URL, Encoding string }
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		facts[g.ID] = realPage{charset: g.Encoding, address: g.URL}
	}
	return facts
}

// corpus is the folder of a corpus's pages: ../shared, or $WINNOW_SHARED.
func corpus(set string) string {
	dir := os.Getenv("WINNOW_SHARED")
	if dir == "" {
		dir = filepath.Join(shared.root, "..", "shared")
	}
	return filepath.Join(dir, "corpus", set, "pages")
}

// bytes are the page as its site sent it.
func (p realPage) bytes(t *testing.T) []byte {
	t.Helper()
	f, err := os.Open(p.path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// quietPolicy keeps a real page's own scripts, pictures and frames out and lets
// what the tests bring in.
const quietPolicy = "default-src 'none'; style-src 'unsafe-inline'; connect-src 'self'; script-src 'wasm-unsafe-eval' "

// serveReal serves real pages under /page/<name>, the files of the built page
// under /tools/build/, and e2e/bench under /tools/. It returns its address.
func serveReal(t *testing.T, pages []realPage) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + l.Addr().String()
	mux := http.NewServeMux()
	built := http.StripPrefix("/tools/build/", http.FileServer(http.Dir(filepath.Join(shared.build, "page"))))
	own := http.StripPrefix("/tools/", http.FileServer(http.Dir("bench")))
	for pattern, files := range map[string]http.Handler{"/tools/build/": built, "/tools/": own} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
			w.Header().Set("Cache-Control", "max-age=3600")
			files.ServeHTTP(w, r)
		})
	}
	mux.HandleFunc("/favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/page/", func(w http.ResponseWriter, r *http.Request) {
		i := slices.IndexFunc(pages, func(p realPage) bool { return p.route() == r.URL.Path })
		if i < 0 {
			http.NotFound(w, r)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", quietPolicy+address+"/tools/")
		// Together they give the page a clock of 5 µs instead of 100.
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
		h.Set("Content-Type", "text/html")
		if pages[i].charset != "" {
			h.Set("Content-Type", "text/html; charset="+pages[i].charset)
		}
		w.Write(pages[i].bytes(t))
	})
	server := &http.Server{Handler: mux}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	return address
}

// route is the page's path on the server.
func (p realPage) route() string {
	set := filepath.Base(filepath.Dir(filepath.Dir(p.path)))
	return "/page/" + set + "-" + strings.TrimSuffix(filepath.Base(p.path), ".html.gz")
}
