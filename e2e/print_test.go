//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// onPaper tells what of a story would not be read on white paper of that size: words
// that are away, words too pale for it, and buttons, which nobody can press there.
const onPaper = `((root) => {
	const light = (el) => {
		const canvas = document.createElement('canvas').getContext('2d');
		canvas.fillStyle = getComputedStyle(el).color;
		canvas.fillRect(0, 0, 1, 1);
		const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const bad = [];
	for (const el of root.querySelectorAll('h1, .standfirst, .byline, .reading > p, .reading figcaption')) {
		if (!el.checkVisibility()) bad.push('away: ' + el.localName + '.' + el.className);
		else if (1.05 / (light(el) + 0.05) < 4.5) bad.push('pale: ' + el.localName + '.' + el.className);
	}
	for (const el of root.querySelectorAll('button, a.button')) {
		if (el.checkVisibility() && !el.matches('.where, .tag')) bad.push('button: ' + el.textContent);
	}
	return bad;
})`

// wantPaper fails the test if the story would not be printed whole and dark on white.
func (tb *tab) wantPaper(what, root string) {
	tb.t.Helper()
	tb.media("print", "dark")
	tb.do(chromedp.EmulateViewport(718, 1000)) // the width of A4 within margins
	if bad := peek[[]string](tb, onPaper+"(document.querySelector("+quote(root)+"))"); len(bad) > 0 {
		tb.t.Errorf("%s on paper: %q", what, bad)
	}
	tb.media("", "light")
	tb.do(chromedp.EmulateViewport(1280, 900))
}

// TestPrintsStory prints an article from the static page and from the reading view, in
// the dark look and with the list of what went before it: the story is on the paper.
func TestPrintsStory(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"ferry.html", source(t, "promos")})...)
	r.waitSurface("read")
	r.click("#open-look")
	r.click("#look [data-look=dark]")
	r.key("\x1b")
	r.key("m")
	r.wait("document.querySelector('#read').dataset.tab === 'went'")
	r.wantPaper("the article beside what went", "#article")
	r.click("#open-look")
	r.click("#look [data-look=system]")
	tb := open(t, site.Find("promos").URL())
	view := tb.readingView()
	eval[any](view, "document.documentElement.dataset.theme = 'dark'")
	view.wantPaper("the reading view", "#main")
}
