//go:build e2e

package e2e

import (
	"strconv"
	"testing"

	"winnow/e2e/site"
)

// Pages that work against the extension, or that any change from outside would
// break. TestExtensionTrims has the strict policy and the clobbering forms.

// TestHostilePatchedLanguage: none of the page's patched methods is met by ours.
func TestHostilePatchedLanguage(t *testing.T) {
	tb := open(t, site.Find("patched").URL())
	before := eval[int](tb, "window.met")
	popup := tb.pressAndTrim()
	popup.undo()
	if after := eval[int](tb, "window.met"); after != before {
		t.Errorf("the page's patches were called %d times", after-before)
	}
}

// TestHydratedPageKeepsWorking renders a page of components again and again while
// it is trimmed, after undoing, and after going to another story. The page's own
// checks write to its console, which fails the test.
func TestHydratedPageKeepsWorking(t *testing.T) {
	tb := open(t, site.Find("hydrated").URL())
	popup := tb.pressAndTrim()
	eval[any](tb, "site.render(); document.getElementById('like').click(); site.render()")
	wantTrimmed(t, tb.marks(), .6)
	popup.undo()
	eval[any](tb, "site.render()")
	if likes := peek[string](tb, "document.getElementById('like').textContent"); likes != "Like (4)" {
		t.Errorf("the page's button says %q after a click, want Like (4)", likes)
	}
}

// TestRouteChangeDropsTrimming goes to another story inside the page: what was
// said of the first no longer holds, so all of the second is in sight.
func TestRouteChangeDropsTrimming(t *testing.T) {
	tb := open(t, site.Find("hydrated").URL())
	tb.pressAndTrim()
	eval[any](tb, "site.go(1)")
	tb.wait("document.title.startsWith('Islanders')")
	waitFor(t, "the new story and its surroundings in sight", func() bool {
		for _, m := range tb.marks() {
			if m.Text != "" && m.gone() {
				return false
			}
		}
		return true
	})
	tb.wantBadge("")
}

// TestHostileForgery: a page that sends the extension's messages, clicks where
// its controls may be and fires its events changes nothing.
func TestHostileForgery(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim()
	before := tb.marks()
	if eval[bool](tb, "typeof chrome !== 'undefined' && chrome.runtime !== undefined && chrome.runtime.sendMessage !== undefined") {
		t.Error("the page can reach the extension's messages")
	}
	eval[any](tb, `(() => {
		for (const message of [{ to: 'page', do: 'undo' }, { to: 'background', do: 'toggle', tab: 1 }]) {
			window.postMessage(message, '*');
			for (const name of ['winnow', 'winnow:undo', 'message', 'restore']) {
				document.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true }));
				window.dispatchEvent(new CustomEvent(name, { detail: message }));
			}
		}
		for (const el of document.querySelectorAll('*')) {
			if (el.closest('a, form, button')) continue;
			el.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
		}
		for (const key of ['Escape', 'u', 'U', 'r', 'R']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
	})()`)
	tb.do(bringToFront) // a tab behind another draws no frames
	eval[any](tb, "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
	for i, m := range tb.marks() {
		if m.Seen != before[i].Seen {
			t.Errorf("%s changed from %.60q to %.60q", m.Kind, before[i].Seen, m.Seen)
		}
	}
}

// TestHostileUnhiding: a page that takes the mark away each time wins in the end,
// and is not fought for ever.
func TestHostileUnhiding(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	all := atoi(t, firstNumber(tb.pressAndTrim().headline()))
	eval[any](tb, `(() => {
		const el = document.querySelector('.site-header');
		const name = el.getAttributeNames().find((n) => n.startsWith('data-winnow'));
		window.fights = 0;
		new MutationObserver(() => {
			if (!el.hasAttribute(name)) return;
			window.fights++;
			el.removeAttribute(name);
		}).observe(el, { attributes: true });
		el.removeAttribute(name);
	})()`)
	tb.wait("document.querySelector('.site-header').checkVisibility()")
	tb.do(bringToFront)
	eval[any](tb, "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))") // a fight goes on within a frame
	if fights := eval[int](tb, "window.fights"); fights > 5 {
		t.Errorf("the header was hidden again %d times, want a few and then no more", fights)
	}
	if peek[bool](tb, "!document.querySelector('.site-header').checkVisibility()") {
		t.Error("the page was not left alone in the end")
	}
	// The header and the line under it are one block: it is there again whole, and not counted.
	tb.wait("document.querySelector('.breadcrumb').checkVisibility()")
	tb.wantBadge(strconv.Itoa(all - 1))
}

// TestHostileForerunner: a page that carries names like ours already is trimmed
// all the same, and undoing leaves its attributes alone.
func TestHostileForerunner(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	eval[any](tb, `(() => {
		for (const p of document.querySelectorAll('p')) {
			p.setAttribute('data-winnow', 'hide');
			p.setAttribute('data-winnow-0', 'hide');
		}
		document.documentElement.setAttribute('data-winnow', 'free');
		window.winnowHere = true;
		for (const name of ['winnowHere', 'winnowOrder', 'winnowTrim']) {
			document.querySelector('p').append(Object.assign(document.createElement('a'), { id: name })); // seen by all scripts as a name
		}
	})()`)
	tb.trimAndUndo()
}

// trimAndUndo trims the page and undoes it, which must leave the page as it was.
func (tb *tab) trimAndUndo() {
	tb.t.Helper()
	before := tb.markup()
	popup := tb.pressAndTrim()
	wantTrimmed(tb.t, tb.marks(), .6)
	popup.undo()
	tb.wantUndone(before)
}

// TestNestedTrees: closed and open shadow roots, frames of this site and of none,
// and detached parts do not trouble trimming, and undoing leaves them alone.
func TestNestedTrees(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(async () => {
		const at = document.querySelector('.sidebar');
		for (const mode of ['open', 'closed']) {
			const host = document.createElement('div');
			const root = host.attachShadow({ mode });
			root.append(Object.assign(document.createElement('p'), { textContent: 'Sign up for our newsletter from inside a ' + mode + ' root.' }));
			at.append(host);
		}
		const loaded = [];
		for (const props of [{ srcdoc: '<p>A frame about winter tyres</p>' }, { src: 'data:text/html,<p>A frame from nowhere</p>' }, { src: 'about:blank' }]) {
			const frame = Object.assign(document.createElement('iframe'), props);
			loaded.push(new Promise((done) => { frame.onload = done; }));
			at.append(frame);
		}
		await Promise.all(loaded);
	})()`)
	tb.trimAndUndo()
}

// TestUndoGivesThePlaceBack: the focus in a field that was trimmed, the selection
// in the story and the scroll position are what they were before trimming.
func TestUndoGivesThePlaceBack(t *testing.T) {
	const story = "document.querySelectorAll('p[data-e2e=story]')[4]"
	for name, c := range map[string]struct{ arrange, read, want string }{
		"focus":     {"document.querySelector('input[name=email]').focus()", "document.activeElement?.getAttribute('name')", "email"},
		"selection": {"getSelection().setBaseAndExtent(" + story + ".firstChild, 0, " + story + ".firstChild, 9)", "getSelection().toString()", `"My shift`},
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			peek[any](tb, c.arrange+"; "+story+".scrollIntoView({ block: 'center', behavior: 'instant' })")
			top := peek[float64](tb, "scrollY")
			if got := peek[string](tb, c.read); got != c.want || top == 0 {
				t.Fatalf("before the press: %q at %v, want %q and a scrolled page", got, top, c.want)
			}
			popup := tb.pressAndTrim()
			if !peek[bool](tb, "(({ top, bottom }) => top > 0 && bottom < innerHeight)("+story+".getBoundingClientRect())") {
				t.Error("the paragraph that was being read has left the window")
			}
			popup.undo()
			if got := peek[string](tb, c.read); got != c.want {
				t.Errorf("after undoing: %q, want %q", got, c.want)
			}
			if after := peek[float64](tb, "scrollY"); after != top {
				t.Errorf("scrolled to %v, want %v", after, top)
			}
		})
	}
}

// TestPrintHonoursTrimming: what is hidden on the screen is hidden on paper.
func TestPrintHonoursTrimming(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	tb.pressAndTrim()
	tb.media("print", "light")
	wantTrimmed(t, tb.marks(), .6)
}
