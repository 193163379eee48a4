//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sideways tells what stands out over the right edge of the window.
const sideways = `(() => {
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	if (wide <= 0) return [];
	// An element may stand inside, and its words outside.
	return [...document.body.querySelectorAll('*')].filter((el) => el.checkVisibility() && (el.getBoundingClientRect().right > innerWidth + 1 || (el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 0 && getComputedStyle(el).overflowX === 'visible')))
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

// endless is a page of which every name is one word without an end.
func endless(t *testing.T, letter string) string {
	t.Helper()
	word := strings.Repeat(letter, 300)
	page := strings.ReplaceAll(source(t, "wire"), "</h1>", " "+word+"</h1>")
	return strings.ReplaceAll(page, "</p>", " "+word+"</p>")
}

// TestEndlessWords opens every surface of the page with words that have no end: they
// are broken, and nothing scrolls sideways.
func TestEndlessWords(t *testing.T) {
	r := openPage(t)
	name := strings.Repeat("n", 120)
	r.pick(made(t, file{name + "a.html", endless(t, "w")})...)
	r.waitSurface("read")
	eval[any](r.tab, "document.querySelectorAll('.pill-line').forEach((pill) => pill.click())")
	r.wantNoSideways("read")
	r.click("#tab-went")
	r.wantNoSideways("what went")
	r.pick(made(t, file{name + "t.txt", digest + "\n\nRead also: " + strings.Repeat("x", 400)})...)
	r.waitSurface("read")
	r.wantNoSideways("lines")
	r.pick(made(t, file{name + "b.html", endless(t, "v")}, file{name + "c.html", " "})...)
	r.waitSurface("start")
	r.wantNoSideways("start with a batch")
	r.click("#to-compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	r.wantNoSideways("compare")
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.wantNoSideways("side by side")
}
