//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// forced makes the browser set the colours, or no longer; nothing moves meanwhile.
func (tb *tab) forced(value string) {
	tb.t.Helper()
	params := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: "light"}, {Name: "prefers-reduced-motion", Value: "reduce"}, {Name: "forced-colors", Value: value}}}
	if _, err := chromedp.Call(tb.ctx, emulation.SetEmulatedMedia, params); err != nil {
		tb.t.Fatal(err)
	}
}

// clipped names elements whose text is cut off at the bottom though nobody asked
// for that by a number of lines, and what stands over the window's edge.
const clipped = `(() => {
	const cut = [...document.body.querySelectorAll('*')].filter((el) => {
		if (el.closest('.unseen, svg, .map, .bar, [popover], dialog:not([open]), .sheet, .story') && !el.matches('.story *')) return false;
		const style = getComputedStyle(el);
		if (!el.checkVisibility() || !/hidden|clip/.test(style.overflowY) || style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis') return false;
		return el.innerText?.trim() && el.clientHeight > 2 && el.scrollHeight > el.clientHeight + 2;
	}).map((el) => 'cut off: ' + el.localName + '.' + el.className);
	const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
	return wide > 0 ? [...cut, wide + ' px too wide'] : cut;
})()`

// spacing is what readers may set for all text: WCAG 2.2, 1.4.12.
const spacing = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
	document.adoptedStyleSheets = [sheet];
})()`

// wantRoom fails the test if text of twice the size, or with wide spacing, is cut
// off or pushes the page over the window's edge.
func (tb *tab) wantRoom(what string) {
	tb.t.Helper()
	for _, width := range []int64{1280, 640, 360} {
		tb.do(chromedp.EmulateViewport(width, 900))
		eval[any](tb, "document.documentElement.style.fontSize = '200%'")
		if bad := peek[[]string](tb, clipped); len(bad) > 0 && width > 360 {
			tb.t.Errorf("%s, text of 200 %% at %d px: %v", what, width, bad)
		}
		eval[any](tb, "document.documentElement.style.fontSize = ''")
		eval[any](tb, spacing)
		if bad := peek[[]string](tb, clipped); len(bad) > 0 {
			tb.t.Errorf("%s, wide spacing at %d px: %v", what, width, bad)
		}
		eval[any](tb, "document.adoptedStyleSheets = []; 0")
	}
	tb.do(chromedp.EmulateViewport(1280, 900))
}

// apart tells of chosen things that do not have the system's colour for them, and
// of data shapes that have lost their colours or their outline.
const apart = `(() => {
	const probe = document.body.appendChild(document.createElement('i'));
	probe.style.forcedColorAdjust = 'none';
	probe.style.backgroundColor = 'Highlight';
	const highlight = getComputedStyle(probe).backgroundColor;
	probe.remove();
	const bad = [];
	for (const s of ['.seg button[aria-pressed=true]', '.seg button[aria-current=page]', '.removed[data-chosen]']) {
		const el = document.querySelector(s);
		if (el && (getComputedStyle(el).forcedColorAdjust !== 'none' || getComputedStyle(el).backgroundColor !== highlight)) bad.push(s + ' looks as if it were not chosen');
	}
	for (const s of ['.bar', '.map', '.cover', '.progress']) {
		const el = document.querySelector(s);
		if (el && el.checkVisibility() && (getComputedStyle(el).outlineStyle !== 'solid' || getComputedStyle(el).forcedColorAdjust !== 'none')) bad.push(s + ' has no outline of its own');
	}
	for (const s of ['.card', '.button', '.chip', '.note', 'dialog[open]']) {
		const el = document.querySelector(s);
		if (el && el.checkVisibility() && getComputedStyle(el).borderTopStyle === 'none') bad.push(s + ' has no edge');
	}
	return bad;
})()`

// wantForced fails the test if something is lost when the browser sets colours.
func (tb *tab) wantForced(what string) {
	tb.t.Helper()
	tb.forced("active")
	if !peek[bool](tb, "matchMedia('(forced-colors: active)').matches") {
		tb.t.Fatal("the browser does not force colours")
	}
	for _, bad := range peek[[]string](tb, apart) {
		tb.t.Errorf("%s in forced colours: %s", what, bad)
	}
	tb.forced("none")
}

// moving counts what moves by itself or slides when it is used.
const moving = `[...document.querySelectorAll('*')].filter((el) => el.getAnimations().length > 0
	|| getComputedStyle(el).transitionDuration.split(', ').some((d) => parseFloat(d) > 0) || getComputedStyle(el).scrollBehavior === 'smooth').length`

// wantStill fails the test if something moves for readers who asked for stillness.
func (tb *tab) wantStill() {
	tb.t.Helper()
	tb.media("", "light")
	tb.wait(moving + " === 0") // what was moving before comes to an end
}

// TestLooks holds every surface of the page and of the extension to large text,
// wide spacing, forced colours and stillness.
func TestLooks(t *testing.T) {
	all := func(tb *tab, what string) {
		t.Helper()
		tb.do(bringToFront)
		tb.wantRoom(what)
		tb.wantForced(what)
		tb.wantStill()
	}
	r := openPage(t)
	all(r.tab, "start")
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.key("j")
	all(r.tab, "read")
	r.pick(made(t, file{"digest.txt", digest})...)
	r.waitSurface("read")
	all(r.tab, "lines")
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")}, file{"c.html", " "})...)
	r.waitSurface("start")
	all(r.tab, "start with a batch")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	all(r.tab, "compare")
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	all(r.tab, "side by side")
	for _, name := range []string{"welcome", "settings", "library"} {
		own := open(t, ownURL("extension/"+name+".html"))
		own.wait(drawnWhole)
		all(own, name)
		own.finish()
	}
}

// lineLengths are the lengths in characters of the article's rendered lines but
// each paragraph's last one.
const lineLengths = `[...document.querySelectorAll('#story-body > p')].flatMap((p) => {
	const lines = [];
	const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		for (let i = 0; i < node.length; i++) {
			const range = document.createRange();
			range.setStart(node, i);
			range.setEnd(node, i + 1);
			const top = Math.round(range.getBoundingClientRect().bottom);
			const last = lines.at(-1);
			if (last && Math.abs(last.top - top) < 4) last.n++;
			else lines.push({ top, n: 1 });
		}
	}
	return lines.slice(0, -1).map((line) => line.n);
})`

// TestMeasure counts the characters of the lines that a reader sees. The bounds
// are those that any common serif face keeps; Charter is to have 60 to 75.
func TestMeasure(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	for _, c := range []struct{ width, from, to int64 }{{1280, 55, 85}, {768, 55, 85}, {360, 34, 60}} {
		r.do(chromedp.EmulateViewport(c.width, 900))
		var sum int64
		lines := peek[[]int64](r.tab, lineLengths)
		for _, n := range lines {
			sum += n
		}
		if mean := sum / max(1, int64(len(lines))); len(lines) < 20 || mean < c.from || mean > c.to {
			t.Errorf("at %d px %d lines have %d characters on average, want %d to %d", c.width, len(lines), mean, c.from, c.to)
		}
	}
}

// TestForcedColours looks at what is chosen where the reader's own colours are forced:
// it stands out, and what is written in it has the colour of the rest.
func TestForcedColours(t *testing.T) {
	r := openPage(t)
	r.forced("active")
	r.click("[data-sample=copies]")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	const look = "(sel, what) => getComputedStyle(document.querySelector(sel))[what]"
	if wrong := peek[[]string](r.tab, `(() => {
		const look = `+look+`;
		const wrong = [];
		if (look('#to-compare', 'color') !== look('#compare-count', 'color')) wrong.push('the count of the chosen view has another colour than its name');
		if (look('.story-button[aria-current]', 'backgroundColor') === look('.story-button:not([aria-current])', 'backgroundColor')) wrong.push('the chosen story looks like the others');
		if (look('.story-button[aria-current] .quiet-words', 'color') !== look('.story-button[aria-current]', 'color')) wrong.push('the chosen story has words in another colour');
		return wrong;
	})()`); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.key("j")
	r.wait("document.querySelector('#diff-rows [data-current]') !== null")
	if style := peek[string](r.tab, "("+look+")('#diff-rows [data-current]', 'outlineStyle')"); style != "solid" {
		t.Errorf("the row that was walked to has the outline %q", style)
	}
}
