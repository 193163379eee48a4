//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// sideways tells what stands out over the right edge of the window.
const sideways = `(() => {
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (wide <= 0) return [];
	return [...document.body.querySelectorAll('*')].filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > innerWidth + 1)
		.slice(-3).map((el) => el.localName + '.' + el.className).concat(wide + ' px');
})()`

// wantNoSideways fails the test if a page scrolls sideways at 320 px, the
// narrowest window and the widest text that readers have.
func (tb *tab) wantNoSideways(what string) {
	tb.t.Helper()
	tb.do(chromedp.EmulateViewport(320, 640))
	if wide := peek[[]string](tb, sideways); len(wide) > 0 {
		tb.t.Errorf("%s scrolls sideways at 320 px: %v", what, wide)
	}
}

// TestNarrowWindows looks at every surface in the narrowest window.
func TestNarrowWindows(t *testing.T) {
	r := openPage(t)
	r.wantNoSideways("start")
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.wantNoSideways("read")
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")})...)
	r.waitSurface("start")
	r.wantNoSideways("start with a batch")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	r.wantNoSideways("compare")
	r.click("#pairs button[data-pair]")
	r.waitSurface("diff")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.wantNoSideways("side by side")
	for _, name := range []string{"welcome", "settings", "library"} {
		own := open(t, ownURL("extension/"+name+".html"))
		own.wait("document.querySelector('h1') !== null")
		own.wantNoSideways(name)
		own.finish()
	}
}
