//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// finding is a rule that axe found broken.
type finding struct {
	ID, Impact, Help string
	Nodes            []string
}

// wantAccess runs axe on the tab and fails the test on every finding. In another
// scheme than light only colours differ, so only they are looked at.
func (tb *tab) wantAccess(scheme, what string) {
	tb.t.Helper()
	path := filepath.Join(shared.root, ".ci", "node_modules", "axe-core", "axe.min.js")
	code, err := os.ReadFile(path)
	if err != nil {
		tb.t.Skip("axe-core is not there: npm ci --prefix .ci installs it")
	}
	rules := "['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']"
	if scheme != "light" {
		rules = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"
	}
	// What fades in has little contrast on the way; what turns for ever cannot be finished.
	settle := `;for (const a of document.getAnimations()) { try { a.finish(); } catch { a.cancel(); } }`
	found := peek[[]finding](tb, string(code)+settle+`;axe.run(document, { runOnly: `+rules+` })
		.then((r) => r.violations.map((v) => ({ ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.map((n) => n.html.slice(0, 160)) })))`)
	for _, f := range found {
		tb.t.Error(what + ", " + scheme + ": " + f.ID + " (" + f.Impact + "): " + f.Help + ": " + strings.Join(f.Nodes[:min(3, len(f.Nodes))], " · "))
	}
}

// schemes are the looks that access is checked in.
var schemes = []string{"light", "dark"}

// wantAccessEverywhere runs axe in both schemes and all widths.
func (tb *tab) wantAccessEverywhere(what string) {
	tb.t.Helper()
	tb.do(bringToFront)
	for _, scheme := range schemes {
		tb.media("", scheme)
		for _, width := range widths {
			tb.do(chromedp.EmulateViewport(width, 900))
			tb.wantAccess(scheme, what)
		}
	}
	tb.media("", "light")
	tb.do(chromedp.EmulateViewport(1280, 900))
}

// TestAccessExtension checks the popup in its states and the extension's own pages.
func TestAccessExtension(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	for _, scheme := range schemes {
		popup.media("", scheme)
		popup.wantAccess(scheme, "popup, trimmed")
	}
	popup.kinds()
	popup.put("related", "back")
	popup.wantAccess("light", "popup, one kind put back")
	popup.undo()
	popup.wantAccess("light", "popup, undone")
	for _, name := range []string{"welcome", "settings", "library"} {
		own := open(t, ownURL("extension/"+name+".html"))
		own.wait(drawnWhole)
		own.wantAccessEverywhere(name)
		own.finish()
	}
}

// TestAccessReader checks the reading view on its three papers.
func TestAccessReader(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	view := tb.readingView()
	view.media("", "light")
	for _, width := range widths {
		view.do(chromedp.EmulateViewport(width, 900))
		for _, paper := range []string{"light", "dark", "sepia"} {
			eval[any](view, "document.documentElement.dataset.theme = "+quote(paper))
			view.wantAccess(paper, "reading view")
		}
	}
	eval[any](view, "document.documentElement.dataset.theme = 'light'")
	view.click("#look-open")
	view.wait("document.querySelector('#look').matches(':popover-open')")
	view.wantAccess("light", "text settings")
}

// TestAccessPage checks the static page's surfaces.
func TestAccessPage(t *testing.T) {
	r := openPage(t)
	r.wantAccessEverywhere("start")
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	eval[any](r.tab, "document.querySelectorAll('.pill-line').forEach((pill) => pill.click())")
	r.wantAccessEverywhere("read, pills open")
	eval[any](r.tab, "document.querySelector('#look [data-look=sepia]').click()")
	r.wantAccess("sepia", "read on sepia")
	eval[any](r.tab, "document.querySelector('#look [data-look=system]').click()")
	r.do(chromedp.EmulateViewport(360, 900))
	r.click("#tab-went")
	r.wantAccess("light", "what went")
	r.do(chromedp.EmulateViewport(1280, 900))
	r.pick(made(t, file{"digest.txt", digest})...)
	r.waitSurface("read")
	r.wantAccessEverywhere("lines")
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")}, file{"c.html", " "})...)
	r.waitSurface("start")
	r.wantAccessEverywhere("start with a batch")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	r.wantAccessEverywhere("compare")
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.wantAccessEverywhere("side by side")
	for _, dialog := range []string{"#open-keys", "#about-junk"} {
		eval[any](r.tab, "document.querySelector("+quote(dialog)+").click()")
		r.wantAccess("light", "the dialog of "+dialog)
		r.key("\x1b")
	}
}
