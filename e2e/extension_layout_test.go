//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// What hiding does to a page's layout: the story keeps its column and its place.

// menuLeft is a menu before the story, in the first column.
const menuLeft = `'<ul><li><a href="/a">Front page</a><li><a href="/b">Local</a><li><a href="/c">Region</a><li><a href="/d">Harbour</a></ul>'`

// TestColumnsStay trims pages whose menu has a column of its own before the
// story's: the story does not move up into it.
func TestColumnsStay(t *testing.T) {
	for name, arrange := range map[string]string{
		"grid": `const wrap = document.querySelector('.wrap');
			wrap.style.cssText = 'display:grid;grid-template-columns:180px minmax(0,1fr) 260px;gap:20px;max-width:1200px';
			wrap.insertAdjacentHTML('afterbegin', '<nav class="left">' + ` + menuLeft + ` + '</nav>')`,
		"table": `const parts = document.querySelectorAll('main, aside');
			document.querySelector('.wrap').outerHTML = '<table style="table-layout:fixed;width:1100px"><col width=180><col><col width=260><tr><td class="left">' + ` + menuLeft + ` + '</td><td></td><td></td></tr></table>';
			parts.forEach((part, i) => document.querySelectorAll('td')[i + 1].append(part))`,
		"grid without boxes": `const wrap = document.querySelector('.wrap');
			wrap.style.cssText = 'display:grid;grid-template-columns:180px minmax(0,1fr) 260px;gap:20px;max-width:1200px';
			wrap.insertAdjacentHTML('afterbegin', '<div style="display:contents"><nav class="left">' + ` + menuLeft + ` + '</nav></div>')`,
		"grid of slots": `const wrap = document.querySelector('.wrap');
			wrap.insertAdjacentHTML('afterbegin', '<nav class="left">' + ` + menuLeft + ` + '</nav>');
			wrap.attachShadow({ mode: 'open' }).innerHTML = '<div style="display:grid;grid-template-columns:180px minmax(0,1fr) 260px;gap:20px;width:1100px"><slot></slot></div>'`,
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, "(() => { "+arrange+" })()")
			const width = "document.querySelector('main').getBoundingClientRect().width"
			before, wide := tb.markup(), peek[float64](tb, width)
			popup := tb.pressAndTrim()
			if got := peek[float64](tb, width); got < .9*wide {
				t.Errorf("the story's column is %v wide, was %v", got, wide)
			}
			if peek[bool](tb, "document.querySelector('.left ul').checkVisibility()") {
				t.Error("the menu is there still")
			}
			wantTrimmed(t, tb.marks(), .6)
			popup.undo()
			tb.wantUndone(before)
		})
	}
}

// TestRowsStay trims an application whose head, story and foot are rows of a grid as
// high as the window: the story does not move up into the head's row.
func TestRowsStay(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		document.querySelector('.cookie-bar').remove();
		document.body.style.cssText = 'display:grid;grid-template:60px minmax(0,1fr) 80px/100%;height:100vh;overflow:hidden';
		for (const el of document.querySelectorAll('.site-header, .wrap, .site-footer')) el.style.overflow = 'auto';
	})()`)
	const height = "document.querySelector('.wrap').clientHeight"
	before, high := tb.markup(), peek[float64](tb, height)
	popup := tb.pressAndTrim()
	if got := peek[float64](tb, height); got < .9*high {
		t.Errorf("the story's row is %v high, was %v", got, high)
	}
	wantTrimmed(t, tb.marks(), .6)
	popup.undo()
	tb.wantUndone(before)
}

// TestPlaceUnderStickyBar: where the point that is looked at first shows a bar
// that stays in the window, the story still keeps its place.
func TestPlaceUnderStickyBar(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	peek[any](tb, `(() => {
		document.documentElement.style.overflowAnchor = 'none'; // else the browser keeps the place itself
		const title = document.querySelector('h1');
		title.insertAdjacentHTML('beforebegin', '<div class="bar" style="position:sticky;top:0;height:60vh;background:#fff"><b></b></div>');
		document.querySelector('.bar b').append(title);
	})()`)
	const story = "document.querySelectorAll('p[data-e2e=story]')[6]"
	peek[any](tb, story+".scrollIntoView({ block: 'end', behavior: 'instant' })")
	before := peek[float64](tb, story+".getBoundingClientRect().top")
	tb.pressAndTrim()
	// Lines grow longer without the sidebar, by which those above take less room.
	if after := peek[float64](tb, story+".getBoundingClientRect().top"); after < before-40 || after > before+40 {
		t.Errorf("the paragraph that was read stands at %v, stood at %v", after, before)
	}
}

// TestPlaceInScrollingBox trims an application whose story scrolls in a box of the
// page: the story keeps its place there, and gets it back. The box may be a form with
// fields that are named as what is asked of a box.
func TestPlaceInScrollingBox(t *testing.T) {
	for _, box := range []string{"div", "form"} {
		t.Run(box, func(t *testing.T) { placeInScrollingBox(t, box) })
	}
}

func placeInScrollingBox(t *testing.T, box string) {
	tb := open(t, site.Find("classic").URL())
	const story = "document.querySelectorAll('p[data-e2e=story]')[3]"
	peek[any](tb, `(() => {
		const app = document.createElement('`+box+`');
		app.append(...document.body.childNodes);
		document.body.append(app);
		for (const name of ['scrollTo', 'scrollTop', 'scrollHeight', 'clientHeight']) {
			if (app.localName === 'form') Element.prototype.append.call(app, Object.assign(document.createElement('input'), { name, type: 'hidden' }));
		}
		document.body.style.cssText = 'height:100vh;overflow:hidden';
		app.setAttribute('style', 'position:fixed;inset:0;overflow-y:auto;padding-bottom:150vh;overflow-anchor:none'); // else the browser keeps the place itself
		`+story+`.scrollIntoView({ block: 'start', behavior: 'instant' });
	})()`)
	const at = story + ".getBoundingClientRect().top"
	before := peek[float64](tb, at)
	popup := tb.pressAndTrim()
	if now := peek[float64](tb, at); now < before-2 || now > before+2 {
		t.Errorf("the paragraph that was read stands at %v, stood at %v", now, before)
	}
	popup.undo()
	if now := peek[float64](tb, at); now != before {
		t.Errorf("after undoing the paragraph stands at %v, stood at %v", now, before)
	}
}
