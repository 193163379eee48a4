//go:build e2e

package e2e

import (
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"winnow/e2e/site"
)

// What pages do after trimming: story text that comes late is never hidden, junk
// that comes late is met.

// lateStory is made-up text of the kind that the ferry's story has.
const lateStory = `const tell = (n) => Array.from({ length: n }, (_, i) => 'The council heard ' + (i + 3) + ' more residents on Tuesday evening, and the crossing between the old cannery quay and the northern bank was again in dispute before it came to a vote.').join(' ');`

// TestLateStoryInHiddenBox has pages put the story's text into a box that went:
// applications use their elements again, and fill placeholders.
func TestLateStoryInHiddenBox(t *testing.T) {
	for name, c := range map[string]struct{ first, then string }{
		"used again":  {"", "const box = document.querySelector('.ad-inline'); box.className = 'para'; box.innerHTML = '<p id=late>' + tell(3) + '</p>'"},
		"placeholder": {"document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<div id=slot><p id=late>Loading. Please wait, or <a href=/x>reload the page</a> · <a href=/subscribe>Subscribe</a></p></div>')", "slot.innerHTML = '<p id=late>' + tell(3) + '</p><p>' + tell(2) + '</p>'"},
		"other text":  {"document.querySelector('.author-box p').id = 'late'", "const box = document.querySelector('.author-box'); box.className = ''; box.querySelector('h4').firstChild.data = 'What comes next'; late.firstChild.data = tell(4)"},
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, "(() => { "+c.first+" })()")
			tb.pressAndTrim()
			if name != "used again" && peek[bool](tb, "document.querySelector('#late').checkVisibility()") {
				t.Fatal("the box that is to be filled is in sight")
			}
			eval[any](tb, "(() => { "+lateStory+c.then+" })()")
			tb.wait("document.querySelector('#late').checkVisibility()")
			wantTrimmed(t, tb.marks(), .6)
		})
	}
}

// TestLateStoryWhileShown fills a hidden box while marks show what went: with the
// marks gone the story stays, and the rest goes again.
func TestLateStoryWhileShown(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("document.querySelector('.ad-inline').checkVisibility()")
	eval[any](tb, "(() => { "+lateStory+"const box = document.querySelector('.ad-inline'); box.className = 'para'; box.innerHTML = '<p id=late>' + tell(3) + '</p>'; })()")
	tb.do(bringToFront)
	tb.key(kb.Escape)
	tb.wait("!document.querySelector('.site-header').checkVisibility() && document.querySelector('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}

// TestRotatingJunkStaysAway: a hidden box that shows one advertisement after the
// other is judged again out of sight, and soon no more.
func TestRotatingJunkStaysAway(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim()
	eval[any](tb, `(() => {
		window.looks = [];
		const box = document.querySelector('#ad-sidebar-1');
		const name = document.querySelector('.site-header').getAttributeNames().find((n) => n.startsWith('data-winnow'));
		const at = box.closest('[' + name + ']');
		new MutationObserver(() => window.looks.push(at.getAttribute(name) + ' ' + (at.getBoundingClientRect().bottom > 0 && at.getBoundingClientRect().left < innerWidth))).observe(at, { attributes: true });
		window.rotate = (n) => { box.innerHTML = '<span>Advertisement</span><br>Offer number ' + n + ': piano lessons for people with short fingers'; };
	})()`)
	for i := 1; i <= 2; i++ {
		eval[any](tb, "window.rotate("+string(rune('0'+i))+")")
		waitFor(t, "a look at the box", func() bool { return eval[int](tb, "window.looks.length") == 2*i })
	}
	for _, look := range eval[[]string](tb, "window.looks") {
		if look != "ask false" && look != "hide false" {
			t.Errorf("while it was judged again the box was seen: %s", look)
		}
	}
	wantTrimmed(t, tb.marks(), .6)
}

// TestLateJunk has pages add junk after trimming: a frame in a place for
// advertisements, and a newsletter in a box whose other parts went before.
func TestLateJunk(t *testing.T) {
	for name, add := range map[string]string{
		"frame":       `document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<div class="ad-slot" id="late"><iframe width=300 height=250 src="data:text/html,x"></iframe></div>')`,
		"beside junk": `document.querySelector('.article-body').append(document.querySelector('#end p')); document.querySelector('#end').insertAdjacentHTML('beforeend', '<div id="late"><h3>The Morning Tide</h3><p>Get the five stories that matter in your inbox every weekday at six. Sign up for our free newsletter.</p><input type="email"><button>Sign up</button></div>')`,
	} {
		t.Run(name, func(t *testing.T) {
			tb := open(t, site.Find("classic").URL())
			eval[any](tb, `(() => {
				const end = Object.assign(document.createElement('div'), { id: 'end' });
				document.querySelector('.article-body').append(end);
				end.append(document.querySelector('.article-body p:last-of-type'), document.querySelector('.tags'));
			})()`)
			tb.pressAndTrim()
			eval[any](tb, "(() => { "+add+" })()")
			tb.wait("!document.querySelector('#late').checkVisibility()")
			wantTrimmed(t, tb.marks(), .6)
		})
	}
}

// TestLateJunkWhileTrimming: a page that sees its parts go and answers with another
// advertisement, before trimming is through, has that looked at, too.
func TestLateJunkWhileTrimming(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		const seen = new MutationObserver((records) => {
			if (!records.some((r) => r.attributeName.startsWith('data-winnow'))) return;
			seen.disconnect();
			document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<div class="ad-slot" id="late"><span>Advertisement</span><br>Four winter tyres for the price of three at Quayside Motors</div>');
		});
		seen.observe(document, { subtree: true, attributes: true });
	})()`)
	tb.pressAndTrim()
	tb.wait("document.querySelector('#late') && !document.querySelector('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}

// TestLateJunkWhileShown: what a page adds while marks are shown gets a mark of its own,
// and goes with them.
func TestLateJunkWhileShown(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	popup.click("#show")
	tb.wait("document.querySelector('.ad-inline').checkVisibility()")
	marked := func() []string {
		return slices.DeleteFunc(tb.buttons(), func(name string) bool { return !strings.HasPrefix(name, "Put back: ") })
	}
	tb.do(bringToFront) // a tab behind another draws no marks
	waitFor(t, "the marks", func() bool { return len(marked()) > 0 })
	before := len(marked())
	eval[any](tb, `(() => {
		document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<div class="ad-slot" id="late"><span>Advertisement</span><br>Four winter tyres for the price of three at Quayside Motors</div>');
	})()`)
	waitFor(t, "one mark more", func() bool { return len(marked()) == before+1 })
	if !peek[bool](tb, "document.querySelector('#late').checkVisibility()") {
		t.Error("what came late went while marks are shown")
	}
	tb.do(bringToFront)
	tb.key(kb.Escape)
	tb.wait("!document.querySelector('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}

// TestCleanedAddressKeepsTrimming: a page that takes away what its address said of
// where the reader came from shows the same story, which stays trimmed and watched.
func TestCleanedAddressKeepsTrimming(t *testing.T) {
	tb := open(t, site.Find("classic").URL()+"?from=letter&day=3")
	tb.pressAndTrim()
	eval[any](tb, "history.replaceState({}, '', location.pathname + '?day=3')")
	wantTrimmed(t, tb.marks(), .6)
	eval[any](tb, `document.querySelector('.article-body').insertAdjacentHTML('beforeend', '<div class="ad-slot" id="late">Advertisement: winter tyres at Quayside Motors, four for the price of three</div>')`)
	tb.wait("!document.querySelector('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}

// TestAlwaysOnDrawnPage lets the extension work by itself on a page that its own
// scripts draw a while after it was loaded.
func TestAlwaysOnDrawnPage(t *testing.T) {
	p := site.Find("promos")
	trimAlways(t, p)
	tb := attach(t, "")
	if _, err := chromedp.Call(tb.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		document.addEventListener('readystatechange', () => {
			if (document.readyState !== 'interactive') return;
			const drawn = [...document.body.childNodes];
			document.body.replaceChildren();
			setTimeout(() => document.body.append(...drawn), 1500);
		})`}); err != nil {
		t.Fatal(err)
	}
	tb.do(chromedp.Navigate(p.URL()))
	tb.wait("document.querySelectorAll('[data-e2e]').length > 3")
	waitFor(t, "a trimmed page", func() bool {
		for _, m := range tb.marks() {
			if m.junk() && m.gone() {
				return true
			}
		}
		return false
	})
	wantTrimmed(t, tb.marks(), .6)
	again := tb.pressAndTrim()
	again.click("#always")
	again.wait("!document.querySelector('#always').checked")
}

// TestBackToTrimmedPage leaves a trimmed page and comes back to it as the browser kept
// it: it is trimmed as it was, the popup says so, and it can be undone.
func TestBackToTrimmedPage(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	before := tb.markup()
	popup := tb.pressAndTrim()
	all := firstNumber(popup.headline())
	popup.close()
	eval[any](tb, "window.kept = true")
	tb.do(chromedp.Navigate(site.Find("wire").URL()))
	peek[any](tb, "setTimeout(() => history.back())") // the browser's own step back waits for a load that never comes
	tb.wait("document.URL === '" + site.Find("classic").URL() + "'")
	if !eval[bool](tb, "window.kept === true") {
		t.Skip("the browser did not keep the page")
	}
	wantTrimmed(t, tb.marks(), .6)
	popup = tb.pressAndTrim()
	if now := firstNumber(popup.headline()); now != all {
		t.Errorf("the popup says %s blocks, said %s before", now, all)
	}
	popup.undo()
	tb.wantUndone(before)
}
