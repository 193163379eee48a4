//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
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

// drawnWhole is that one of the extension's own pages is there with all that it shows.
const drawnWhole = "document.readyState === 'complete' && document.body.dataset.state !== 'opening' && !!document.querySelector('h1')?.textContent"

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
		own.wait(drawnWhole)
		own.wantNoSideways(name)
		own.finish()
	}
}

// TestNarrowMark draws the tab of a mark as narrow as one gets, for the longest name
// of a reason: the button that puts back is there to the last pixel.
func TestNarrowMark(t *testing.T) {
	css := ""
	for _, path := range []string{"web/shared/theme.css", "web/extension/content/overlay.css"} {
		data, err := os.ReadFile(filepath.Join(shared.root, filepath.FromSlash(path)))
		if err != nil {
			t.Fatal(err)
		}
		css += string(data)
	}
	r := openPage(t)
	out := eval[float64](r.tab, `(() => {
		const host = document.createElement('div');
		document.body.append(host);
		const root = host.attachShadow({ mode: 'open' });
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`+quote(css)+`.replaceAll(':root', ':host'));
		root.adoptedStyleSheets = [sheet];
		const part = (tag, name, words, to) => { const el = document.createElement(tag); el.className = name; el.textContent = words; to.append(el); return el; };
		const tab = part('div', 'tab', '', part('div', 'layer', '', root));
		tab.style.maxWidth = '240px';
		part('b', '', 'Player and gallery controls', tab);
		part('span', 'why', 'Stands under a picture and says so in many words', tab);
		const button = part('button', '', 'Put back', tab);
		return button.getBoundingClientRect().right - tab.getBoundingClientRect().right;
	})()`)
	if out > 0 {
		t.Errorf("the button stands out of its mark by %.0f px", out)
	}
}
