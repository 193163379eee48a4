//go:build e2e

package e2e

import (
	"flag"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

var screens = flag.String("screens", "", "write pictures of every surface into this folder, for people to look at")

// widths are those that a reader's window may have: telephone, tablet, desk.
var widths = []int64{360, 768, 1280}

// TestGallery takes pictures of the page, the popup and a trimmed page in both
// colour schemes and three widths. It runs only with -screens.
func TestGallery(t *testing.T) {
	if *screens == "" {
		t.Skip("pictures are taken with -args -screens DIR")
	}
	dir, err := filepath.Abs(*screens)
	if err != nil {
		t.Fatal(err)
	}
	for _, scheme := range schemes {
		for _, width := range widths {
			g := gallery{t, dir, scheme, width}
			g.page()
			g.extension()
		}
	}
}

// gallery takes pictures in one scheme and width.
type gallery struct {
	t      *testing.T
	dir    string
	scheme string
	width  int64
}

// take gives the tab the gallery's look and takes its picture.
func (g gallery) take(tb *tab, name string) {
	g.t.Helper()
	tb.look(g.scheme, g.width)
	tb.shoot(filepath.Join(g.dir, fmt.Sprintf("%s-%d-%s.png", name, g.width, g.scheme)))
}

// look sets the tab's colour scheme and width.
func (tb *tab) look(scheme string, width int64) {
	tb.t.Helper()
	tb.do(bringToFront)
	tb.media("", scheme)
	tb.do(chromedp.EmulateViewport(width, 900))
}

// page takes the static page's surfaces.
func (g gallery) page() {
	r := openPage(g.t)
	g.take(r.tab, "page-start")
	r.pick(made(g.t, file{"ferry.html", source(g.t, "classic")})...)
	r.waitSurface("read")
	g.take(r.tab, "page-read")
	r.pick(made(g.t, file{"a.html", source(g.t, "wire")}, file{"b.html", source(g.t, "region")}, file{"c.html", source(g.t, "promos")}, file{"empty.html", " "})...)
	r.waitSurface("start")
	g.take(r.tab, "page-batch")
	r.click("#to-compare")
	r.waitSurface("compare")
	g.take(r.tab, "page-compare")
	r.finish()
}

// extension takes a page before and after, and the popup over it.
func (g gallery) extension() {
	for _, layout := range []string{"classic", "promos"} {
		tb := open(g.t, site.Find(layout).URL())
		g.take(tb, layout+"-before")
		popup := tb.pressAndTrim()
		popup.media("", g.scheme)
		popup.shoot(filepath.Join(g.dir, fmt.Sprintf("%s-popup-%d-%s.png", layout, g.width, g.scheme)))
		g.take(tb, layout+"-trimmed")
		popup.finish()
		tb.finish()
	}
}
