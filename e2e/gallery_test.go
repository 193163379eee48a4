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
	library := readTwice(t)
	for _, scheme := range schemes {
		for _, width := range widths {
			g := gallery{t, dir, scheme, width}
			g.page()
			g.own(library)
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
	eval[any](r.tab, "document.querySelectorAll('.pill-line').forEach((pill, i) => i < 3 && pill.click())")
	eval[any](r.tab, "document.querySelector('#tab-went').click()")
	g.take(r.tab, "page-went")
	r.click("#share")
	g.take(r.tab, "page-share")
	r.key("\x1b")
	r.pick(made(g.t, file{"digest.txt", digest})...)
	r.waitSurface("read")
	g.take(r.tab, "page-lines")
	r.pick(made(g.t, file{"front.html", source(g.t, "front")})...)
	r.waitSurface("read")
	g.take(r.tab, "page-front")
	r.pick(made(g.t, file{"a.html", source(g.t, "wire")}, file{"b.html", source(g.t, "region")}, file{"c.html", source(g.t, "promos")}, file{"empty.html", " "})...)
	r.waitSurface("start")
	g.take(r.tab, "page-batch")
	r.finish()
	r = openPage(g.t)
	r.click("[data-sample=copies]")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	g.take(r.tab, "page-compare")
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	g.take(r.tab, "page-diff")
	r.finish()
}

// digest is a made-up plain text with lines that go.
const digest = "HARBOUR DIGEST #212 -- Thu, 15 Jan 2026 06:00\nIn this issue: Coast | Harbour | Weather | Fares\n\nNight ferry to Saltmarsh returns after eleven years\n\n" +
	"The night ferry between Brackwater and Saltmarsh will sail again from the first of March, eleven years after the last crossing was cancelled for want of passengers, the harbour board said on Wednesday.\n\n" +
	"ADVERTISEMENT\n\nTwo ships will leave each evening at half past nine and arrive before six. A cabin will cost 48 crowns, a seat 19, and bicycles travel free.\n\n" +
	"Read also: Harbour board split over second berth\n\n\"People kept asking when it would come back, and we ran out of reasons to say never,\" said Oda Brent, who chairs the board.\n\n" +
	"The board expects 140,000 passengers in the first year, some 20,000 fewer than used the line when it closed. It will break even, Brent said, at 118,000.\n\n" +
	"Sign up for our newsletter\n\n© 2026 Harbour Digest. All rights reserved. Unsubscribe here."

// own takes the extension's own pages, with stories in the library.
func (g gallery) own(library *tab) {
	library.do(bringToFront)
	g.take(library, "library")
	library.click("[data-act=compare]")
	library.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	g.take(library, "library-compare")
	library.click("#compare-back")
	for _, name := range []string{"welcome", "settings"} {
		own := open(g.t, ownURL("extension/"+name+".html"))
		own.wait(drawnWhole)
		g.take(own, name)
		own.finish()
	}
}

// extension takes a page before and after, and the popup over it.
func (g gallery) extension() {
	for _, layout := range []string{"classic", "promos"} {
		tb := open(g.t, site.Find(layout).URL())
		g.take(tb, layout+"-before")
		popup := tb.pressAndTrim()
		popup.media("", g.scheme)
		popup.shoot(filepath.Join(g.dir, fmt.Sprintf("%s-popup-%d-%s.png", layout, g.width, g.scheme)))
		before := find(g.t, "page", ownURL("extension/reader.html"))
		popup.click("#read")
		view := opened(g.t, ownURL("extension/reader.html"), before)
		view.wait("document.body.dataset.state === 'ready'")
		g.take(view, layout+"-reader")
		view.finish()
		g.take(tb, layout+"-trimmed")
		tb.finish()
	}
}
