// Package site serves made-up news sites for the browser tests, all from one
// port of 127.0.0.1: the Host header says which site is meant, and the tests'
// browsers resolve *.test to that port.
//
//	stories/*.txt  what the stories say, one file each
//	layouts/*.html how a site wraps them: template, style and furniture
//	assets/*       scripts and pictures that the layouts name
//
// Elements that a reader would call junk carry data-e2e="junk:<reason>", those of
// the story data-e2e="story"; its figure, byline and date carry their names, for
// they may stay or go. The product must never look at these marks.
package site

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"strings"
	"sync"
)

//go:embed layouts/*.html
var layoutFiles embed.FS

//go:embed assets
var assetFiles embed.FS

// Page is one address of the made-up web.
type Page struct {
	Host, Path string
	Layout     string   // file in layouts/ without its ending
	Stories    []string // names in stories/; the first is the page's own
	CSP        string   // the Content-Security-Policy header, "" for none
}

// URL is the address by which the tests' browsers reach the page.
func (p Page) URL() string { return "http://" + p.Host + p.Path }

// Find returns the page of Pages with this layout.
func Find(layout string) Page {
	for _, p := range Pages {
		if p.Layout == layout {
			return p
		}
	}
	panic("site: no page with layout " + layout)
}

// Server serves the sites and remembers what was asked of it.
type Server struct {
	Port int

	http  *http.Server
	pages map[string][]byte // body by host + path
	csp   map[string]string // header by host + path

	mu  sync.Mutex
	log []string // host + path of every request, in order
}

// Start renders all pages and serves them on a free port of 127.0.0.1.
func Start() (*Server, error) {
	s := &Server{pages: map[string][]byte{}, csp: map[string]string{}}
	if err := s.render(); err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s.Port = l.Addr().(*net.TCPAddr).Port
	s.http = &http.Server{Handler: s}
	go s.http.Serve(l)
	return s, nil
}

// Close stops serving at once.
func (s *Server) Close() error { return s.http.Close() }

// Requests returns and forgets what was asked since the last call.
func (s *Server) Requests() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.log
	s.log = nil
	return out
}

// ServeHTTP answers for every host: pages by host and path, assets on each host.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	host, _, _ := strings.Cut(r.Host, ":")
	key := host + r.URL.Path
	s.mu.Lock()
	s.log = append(s.log, key)
	s.mu.Unlock()
	if body, ok := s.pages[key]; ok {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if csp := s.csp[key]; csp != "" {
			w.Header().Set("Content-Security-Policy", csp)
		}
		w.Write(body)
		return
	}
	if name, ok := strings.CutPrefix(r.URL.Path, "/assets/"); ok {
		http.ServeFileFS(w, r, assetFiles, "assets/"+name)
		return
	}
	if name, ok := strings.CutPrefix(r.URL.Path, "/picture/"); ok {
		picture(w, name)
		return
	}
	if r.URL.Path == "/favicon.ico" {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.NotFound(w, r)
}

// picture draws a landscape of two hills in colours that follow from its name.
func picture(w http.ResponseWriter, name string) {
	hue := 0
	for _, c := range name {
		hue = (hue*31 + int(c)) % 360
	}
	w.Header().Set("Content-Type", "image/svg+xml")
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">
<rect width="640" height="360" fill="hsl(%d 40%% 82%%)"/><circle cx="480" cy="90" r="38" fill="hsl(%d 70%% 92%%)"/>
<path d="M0 260 Q180 130 360 250 T640 210 V360 H0z" fill="hsl(%d 28%% 52%%)"/>
<path d="M0 310 Q220 230 420 300 T640 280 V360 H0z" fill="hsl(%d 30%% 36%%)"/></svg>`, hue, hue, hue, (hue+20)%360)
}

// view is what a layout sees.
type view struct {
	Page
	*Story          // the page's own story
	More   []*Story // the others that the page names
}

func (s *Server) render() error {
	stories, err := Stories()
	if err != nil {
		return err
	}
	t, err := template.New("").Funcs(funcs).ParseFS(layoutFiles, "layouts/*.html")
	if err != nil {
		return err
	}
	for _, p := range Pages {
		v := view{Page: p}
		for i, name := range p.Stories {
			story := stories[name]
			if story == nil {
				return fmt.Errorf("site: %s: no story %q", p.URL(), name)
			}
			if i == 0 {
				v.Story = story
			} else {
				v.More = append(v.More, story)
			}
		}
		var b bytes.Buffer
		if err := t.ExecuteTemplate(&b, p.Layout+".html", v); err != nil {
			return fmt.Errorf("site: %s: %w", p.URL(), err)
		}
		s.pages[p.Host+p.Path] = b.Bytes()
		s.csp[p.Host+p.Path] = p.CSP
	}
	return nil
}

// funcs are what the layouts may call beside the built-in ones.
var funcs = template.FuncMap{
	// list cuts "World|Sport|…" for a range.
	"list": func(s string) []string { return strings.Split(s, "|") },
	// slug makes an address of words.
	"slug": func(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "-") },
	// upto and from cut a story's parts in two.
	"upto": func(n int, parts []Part) []Part { return parts[:min(n, len(parts))] },
	"from": func(n int, parts []Part) []Part { return parts[min(n, len(parts)):] },
}
