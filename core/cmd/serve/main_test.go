package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// site makes a directory like web/ with a file that must not be served.
func site(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"page/index.html": "<!doctype html>", "page/app.js": "export {};", "page/page.webmanifest": "{}",
		"shared/theme.css": ":root{}", "engine/winnow.wasm": "\x00asm", "extension/secret.js": "no",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestHandler(t *testing.T) {
	h := handler(site(t))
	for _, c := range []struct {
		method, path string
		status       int
		kind         string
	}{
		{"GET", "/", http.StatusFound, ""},
		{"GET", "/page/", 200, "text/html; charset=utf-8"},
		{"GET", "/page/app.js", 200, "text/javascript; charset=utf-8"},
		{"GET", "/page/page.webmanifest", 200, "application/manifest+json"},
		{"GET", "/shared/theme.css", 200, "text/css; charset=utf-8"},
		{"GET", "/engine/winnow.wasm", 200, "application/wasm"},
		{"GET", "/extension/secret.js", 404, ""},
		{"GET", "/page/../extension/secret.js", 404, ""},
		{"GET", "/page/none.js", 404, ""},
		{"POST", "/page/", 405, ""},
	} {
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, httptest.NewRequest(c.method, c.path, nil))
		if rec.Code == http.StatusMovedPermanently && c.status == 404 {
			continue // the file server cleans the path and asks the browser to come again
		}
		if rec.Code != c.status {
			t.Errorf("%s %s: status %d, want %d", c.method, c.path, rec.Code, c.status)
		}
		if got := rec.Header().Get("Content-Type"); c.kind != "" && got != c.kind {
			t.Errorf("%s %s: type %q, want %q", c.method, c.path, got, c.kind)
		}
		if c.status == 200 && !strings.Contains(rec.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s %s: no policy", c.method, c.path)
		}
	}
}

// TestPolicyIsThePages holds the header and the page's own element together.
func TestPolicyIsThePages(t *testing.T) {
	page, err := os.ReadFile("../../../web/page/index.html")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), `content="`+policy+`"`) {
		t.Errorf("web/page/index.html does not carry the policy\n%s", policy)
	}
}

func TestListenKeepsToThisComputer(t *testing.T) {
	for _, addr := range []string{"0.0.0.0:0", "192.0.2.1:80", ":8087", "example.test:80", "nonsense"} {
		if l, err := listen(addr); err == nil {
			l.Close()
			t.Errorf("listen(%q) listens, want an error", addr)
		}
	}
	first, err := listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := listen(first.Addr().String())
	if err != nil {
		t.Fatalf("listen on a taken port: %v, want a free one", err)
	}
	second.Close()
}
