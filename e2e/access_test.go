//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"winnow/e2e/site"
)

// finding is a rule that axe found broken.
type finding struct {
	ID, Impact, Help string
	Nodes            []string
}

// wantAccess runs axe on the tab and fails the test on serious findings. In the
// dark only colours differ, so only they are looked at.
func (tb *tab) wantAccess(scheme, what string) {
	tb.t.Helper()
	path := filepath.Join(shared.root, ".ci", "node_modules", "axe-core", "axe.min.js")
	code, err := os.ReadFile(path)
	if err != nil {
		tb.t.Skip("axe-core is not there: npm ci --prefix .ci installs it")
	}
	rules := "['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']"
	if scheme == "dark" {
		rules = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"
	}
	found := peek[[]finding](tb, string(code)+`;axe.run(document, { runOnly: `+rules+` })
		.then((r) => r.violations.map((v) => ({ ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.map((n) => n.html.slice(0, 160)) })))`)
	for _, f := range found {
		line := what + ", " + scheme + ": " + f.ID + " (" + f.Impact + "): " + f.Help + ": " + strings.Join(f.Nodes[:min(3, len(f.Nodes))], " · ")
		if f.Impact == "serious" || f.Impact == "critical" {
			tb.t.Error(line)
		} else {
			tb.t.Log(line)
		}
	}
}

// schemes are the looks that access is checked in.
var schemes = []string{"light", "dark"}

// TestAccessExtension checks the popup in its states and the extension's own pages.
func TestAccessExtension(t *testing.T) {
	for _, scheme := range schemes {
		t.Run(scheme, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			popup := tb.pressAndTrim()
			popup.media("", scheme)
			popup.wantAccess(scheme, "popup, trimmed")
			popup.kinds()
			popup.put("related", "back")
			popup.wantAccess(scheme, "popup, one kind put back")
			popup.undo()
			popup.wantAccess(scheme, "popup, undone")
			for _, name := range []string{"welcome", "settings", "library"} {
				own := open(t, ownURL("extension/"+name+".html"))
				own.media("", scheme)
				own.wait("document.readyState === 'complete' && document.querySelector('h1') !== null")
				own.wantAccess(scheme, name)
				own.finish()
			}
		})
	}
}

// TestAccessPage checks the static page's surfaces.
func TestAccessPage(t *testing.T) {
	for _, scheme := range schemes {
		t.Run(scheme, func(t *testing.T) {
			r := openPage(t)
			r.media("", scheme)
			r.wantAccess(scheme, "start")
			r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
			r.waitSurface("read")
			r.wantAccess(scheme, "read")
			r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")}, file{"c.html", " "})...)
			r.waitSurface("start")
			r.wantAccess(scheme, "start with a batch")
			r.click("#to-compare")
			r.waitSurface("compare")
			r.wantAccess(scheme, "compare")
		})
	}
}
