// Command serve serves the static page on this computer only.
//
//	serve [-addr 127.0.0.1:8087] [-dir web]
//
// The directory holds page/, shared/ and engine/. Where the port is taken a free
// one is used; the address is printed when the server is ready.
package main

import (
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// policy is the page's Content-Security-Policy; web/page/index.html carries the
// same, for servers that send no headers. A test compares them.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data:; " +
	"connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types winnow"

// types are those that a system's own table often lacks or has wrong.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

func main() {
	addr := flag.String("addr", "127.0.0.1:8087", "address to listen on; loopback only")
	dir := flag.String("dir", "web", "directory with page/, shared/ and engine/")
	flag.Parse()
	if err := run(*addr, *dir); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func run(addr, dir string) error {
	for _, need := range []string{"page/index.html", "engine/winnow.wasm"} {
		if _, err := os.Stat(filepath.Join(dir, need)); err != nil {
			return fmt.Errorf("%s is missing in %s: run make build first", need, dir)
		}
	}
	l, err := listen(addr)
	if err != nil {
		return err
	}
	fmt.Printf("Winnow is at http://%s/page/ (stop with Ctrl+C)\n", l.Addr())
	server := &http.Server{Handler: handler(dir), ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(l)
}

// listen takes the address, or a free port of the same host where that is taken.
func listen(addr string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("address %q: %w", addr, err)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, errors.New("only addresses of this computer are served, such as 127.0.0.1:8087")
	}
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return net.Listen("tcp", net.JoinHostPort(host, "0"))
	}
	return l, nil
}

// handler serves the three folders and nothing else of the directory.
func handler(dir string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// The file server resolves dots; what it will serve is what is looked at.
		top, _, _ := strings.Cut(strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/"), "/")
		switch {
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			http.Error(w, "Only reading is served here.", http.StatusMethodNotAllowed)
		case r.URL.Path == "/":
			http.Redirect(w, r, "/page/", http.StatusFound)
		case top == "page" || top == "shared" || top == "engine":
			header(w.Header(), r.URL.Path)
			files.ServeHTTP(w, r)
		default:
			http.NotFound(w, r)
		}
	})
}

// header sets the type by the name's ending, the page's rules, and that browsers
// ask each time whether a file is still the same.
func header(h http.Header, name string) {
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if t := types[path.Ext(name)]; t != "" {
		h.Set("Content-Type", t)
	}
	h.Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
}
