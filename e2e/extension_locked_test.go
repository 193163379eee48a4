//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// Pages that are shut under an overlay: with it gone, the page can be scrolled and
// pressed, and undoing shuts it again.

const dialogText = `<h2>Your privacy</h2><p>We and our 312 partners use cookies to store and access personal data on your device, to measure ads and content. You can change your choice at any time.</p><button>Accept all</button><button>Settings</button>`

// addDialog adds markup to the page's end, with dialogText for DIALOG, after some code.
func addDialog(code, markup string) string {
	return "document.querySelector('.cookie-bar').remove();" + code + ";document.body.insertAdjacentHTML('beforeend', " + quote(markup) + ".replace('DIALOG', " + quote(dialogText) + "));"
}

const (
	fixedBox = `position:fixed;inset:20% 25%;background:#fff;z-index:51`
	sheet    = `<div class="sheet" style="position:fixed;inset:0;background:rgba(0,0,0,.6);z-index:50"></div>`
	plainBox = `<div id="dlg" role="dialog" aria-modal="true" style="` + fixedBox + `">DIALOG</div>`
	// isFree: nothing lies over the story, nothing is dead, the page is as long as what it says.
	isFree = `(() => {
		const at = document.elementFromPoint(500, 450);
		const locked = [document.documentElement, document.body].some((el) => getComputedStyle(el).overflowY === 'hidden' || getComputedStyle(el).position === 'fixed');
		return !document.querySelector('#dlg').checkVisibility() && !locked && at.closest('main') !== null &&
			at.closest('[inert], [aria-hidden=true]') === null && getComputedStyle(at.closest('.wrap')).filter === 'none' && document.documentElement.scrollHeight > 1.5 * innerHeight;
	})()`
)

// locks are ways to shut a page, each as code that a page runs.
var locks = map[string]string{
	"in an empty box":    addDialog("document.body.style.overflow = 'hidden'", `<div id="portal"><div role="dialog" id="dlg" style="`+fixedBox+`">DIALOG</div></div>`),
	"with a sheet":       addDialog("document.body.style.overflow = 'hidden'", sheet+`<div role="dialog" id="dlg" style="`+fixedBox+`">DIALOG</div>`),
	"modal":              addDialog("", `<dialog id="dlg">DIALOG</dialog>`) + "document.querySelector('#dlg').showModal(); document.querySelector('#dlg').onclose = () => console.error('the page heard that its dialog closed')",
	"inert and blurred":  addDialog("const wrap = document.querySelector('.wrap'); wrap.setAttribute('style', 'filter:blur(6px)'); wrap.inert = true; wrap.ariaHidden = 'true'; document.body.style.cssText = 'position:fixed;top:-200px;width:100%'", plainBox),
	"inert, in order":    addDialog("const wrap = document.querySelector('.wrap'); const old = wrap.getAttributeNames().map((name) => [name, wrap.getAttribute(name)]); for (const [name] of old) wrap.removeAttribute(name); wrap.ariaHidden = 'true'; wrap.inert = true; for (const one of old) wrap.setAttribute(...one); wrap.style.margin = '0 auto'", plainBox),
	"by a cross":         addDialog("document.body.style.cssText = 'overflow:hidden;height:100vh'", `<div role="dialog" id="dlg" style="`+fixedBox+`"><button>×</button>DIALOG</div>`),
	"by a cross, around": addDialog("const app = document.createElement('div'); app.append(...document.body.childNodes); document.body.append(app); app.style.cssText = 'height:100vh;overflow:hidden'; app.insertAdjacentHTML('beforeend', "+quote(`<div role="dialog" id="dlg" style="`+fixedBox+`"><button>×</button>DIALOG</div>`)+".replace('DIALOG', "+quote(dialogText)+"))", ""),
	"in a shadow tree":   addDialog("document.body.style.overflow = 'hidden'", `<consent-view id="dlg"></consent-view>`) + "document.querySelector('#dlg').attachShadow({ mode: 'open' }).innerHTML = " + quote(`<div><div role="dialog" style="`+fixedBox+`">`+dialogText+`</div></div>`),
	"by a box around it": addDialog("const app = document.createElement('div'); app.append(...document.body.childNodes); document.body.append(app); app.style.cssText = 'height:100vh;overflow:hidden'", plainBox),
}

// TestLockedPageIsFreed presses the button on shut pages.
func TestLockedPageIsFreed(t *testing.T) {
	for name, lock := range locks {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, "(() => { "+lock+" })()")
			before := tb.markup()
			popup := tb.pressAndTrim()
			tb.wait(isFree)
			wantTrimmed(t, tb.marks(), .6)
			popup.undo()
			tb.wantUndone(before)
			if !peek[bool](tb, "document.querySelector('#dlg').checkVisibility()") {
				t.Error("the dialog is not back")
			}
			if name == "modal" && !peek[bool](tb, "document.querySelector('#dlg').matches(':modal')") {
				t.Error("the dialog is back, but not modal")
			}
		})
	}
}

// TestLateLockIsFreed has pages shut themselves after trimming: under a dialog that
// comes late, and under one that stood hidden in the page and went before it opened.
func TestLateLockIsFreed(t *testing.T) {
	const hidden = `<div id="dlg" role="dialog" aria-modal="true" style="display:none;` + fixedBox + `">DIALOG</div>`
	for name, c := range map[string]struct{ first, then string }{
		"added":    {"", locks["in an empty box"]},
		"tree":     {"", locks["in a shadow tree"]},
		"opened":   {addDialog("", hidden), "document.querySelector('#dlg').style.display = 'block'; document.body.style.overflow = 'hidden'; document.body.insertAdjacentHTML('beforeend', " + quote(sheet) + ")"},
		"by class": {addDialog("", `<style>#dlg{display:none}#dlg.open{display:block}body:has(#dlg.open){overflow:hidden}</style><div id="dlg" role="dialog" style="`+fixedBox+`">DIALOG</div>`), "document.querySelector('#dlg').className = 'open'"},
		"popover":  {addDialog("", `<style>body:has(#dlg:popover-open){overflow:hidden}</style><div id="dlg" popover="manual" role="dialog">DIALOG</div>`), "document.querySelector('#dlg').showPopover()"},
		"modal":    {addDialog("", `<dialog id="dlg">DIALOG</dialog>`), "document.querySelector('#dlg').showModal()"},
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, "(() => { "+c.first+" })()")
			tb.pressAndTrim()
			eval[any](tb, "(() => { "+c.then+" })()")
			tb.wait(isFree)
		})
	}
}

// TestDialogPutBack puts the kind of the dialog back alone: the page is shut again
// with it, and freed with it.
func TestDialogPutBack(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, "(() => { "+locks["modal"]+" })()")
	popup := tb.pressAndTrim()
	tb.wait(isFree)
	kinds := popup.kinds()
	for _, k := range kinds {
		popup.put(k.Reason, "back")
		if peek[bool](tb, "document.querySelector('#dlg').checkVisibility()") {
			tb.wait("document.querySelector('#dlg').matches(':modal')")
			popup.put(k.Reason, "trimmed")
			tb.wait(isFree)
			return
		}
		popup.put(k.Reason, "trimmed")
	}
	t.Errorf("the dialog came back with none of %v", kinds)
}

// TestOwnLayerLocksFreedPage: where an overlay went, the page's own gallery locks
// scrolling while it is open, and no longer.
func TestOwnLayerLocksFreedPage(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, "(() => { "+locks["with a sheet"]+" })()")
	before := tb.markup()
	popup := tb.pressAndTrim()
	tb.wait(isFree)
	eval[any](tb, `(() => {
		document.body.classList.add('has-gallery');
		document.body.insertAdjacentHTML('beforeend', '<div class="gallery" style="position:fixed;inset:0;background:#000;z-index:60"><img src="/picture/quay" style="width:100%;height:100%"></div>');
	})()`)
	tb.wait("getComputedStyle(document.body).overflowY === 'hidden' && document.querySelector('.gallery').checkVisibility()")
	eval[any](tb, "document.querySelector('.gallery').remove(); document.body.removeAttribute('class')")
	tb.wait(isFree)
	popup.undo()
	tb.wantUndone(before)
}

// TestOwnLayerStaysLocked: a page that lays something else over itself than what
// went, such as a gallery that the reader opened, is left alone.
func TestOwnLayerStaysLocked(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, "(() => { "+addDialog("", `<div id="dlg" role="dialog" style="display:none;`+fixedBox+`">DIALOG</div>`)+" })()")
	tb.pressAndTrim()
	eval[any](tb, `(() => {
		document.body.style.overflow = 'hidden';
		document.body.insertAdjacentHTML('beforeend', '<div class="gallery" style="position:fixed;inset:0;background:#000;z-index:60"><img src="/picture/quay" style="width:100%;height:100%"></div>');
	})()`)
	eval[any](tb, "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
	if !peek[bool](tb, "getComputedStyle(document.body).overflowY === 'hidden' && document.querySelector('.gallery').checkVisibility()") {
		t.Error("the gallery's page is unlocked, or the gallery gone")
	}
}
