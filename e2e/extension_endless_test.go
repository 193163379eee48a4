//go:build e2e

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"winnow/e2e/site"
)

// Endless pages: they load another story below the first, and the address follows the
// reader from one to the other.

// nextStory is another made-up story as a page adds it, with junk in it and after it.
func nextStory(t *testing.T) string {
	t.Helper()
	stories, err := site.Stories()
	if err != nil {
		t.Fatal(err)
	}
	s := stories["clock"]
	html := &strings.Builder{}
	fmt.Fprintf(html, `<article id="next"><h1 class="own">%s</h1><p class="own">%s</p><p class="byline">By %s</p>`, s.Title, s.Standfirst, s.Author)
	for i, p := range s.Paragraphs() {
		fmt.Fprintf(html, `<p class="own">%s</p>`, p)
		if i == 2 {
			html.WriteString(`<div class="related junk"><h3>Read also</h3><ul><li><a href="/a/1">Cannery roof to be mended before the frost</a></li><li><a href="/a/2">Lost seal found in swimming bath</a></li><li><a href="/a/3">School kitchen wins soup prize</a></li></ul></div>`)
		}
	}
	html.WriteString(`<div class="newsletter junk"><h3>The Morning Tide</h3><p>Get the five stories that matter in your inbox every weekday at six. Sign up for our free newsletter.</p><input type="email"><button>Sign up</button></div></article>`)
	return html.String()
}

// addNext adds the next story below the first.
func addNext(html string) string {
	return "(() => { const last = [...document.querySelectorAll('[data-e2e=story]')].pop(); (last.closest('article') ?? last.parentElement).insertAdjacentHTML('afterend', " + quote(html) + "); })()"
}

const (
	ownThere = "[...document.querySelectorAll('.own')].every((el) => el.checkVisibility())"
	junkGone = "[...document.querySelectorAll('#next .junk')].every((el) => !el.checkVisibility())"
)

// TestEndlessPage: the first story stays trimmed as it was while the address goes over
// to the second and back, the second is trimmed as a story, and undoing gives all back.
func TestEndlessPage(t *testing.T) {
	next := nextStory(t)
	for _, layout := range []string{"classic", "wire", "soup"} {
		t.Run(layout, func(t *testing.T) {
			tb := open(t, site.Find(layout).URL())
			eval[any](tb, addNext(next))
			whole := tb.markup()
			eval[any](tb, "document.querySelector('#next').remove()")
			popup := tb.pressAndTrim()
			first := tb.marks()
			eval[any](tb, `(() => {
				const [el, name] = [...document.querySelectorAll('[data-e2e]')].map((el) => [el, el.getAttributeNames().find((n) => n.startsWith('data-winnow'))]).find(([, name]) => name);
				window.touched = 0;
				new MutationObserver((records) => { window.touched += records.length; }).observe(el, { attributes: true, attributeFilter: [name] });
			})()`)
			eval[any](tb, addNext(next))
			eval[any](tb, "window.first = document.title; history.pushState({}, '', '/city/another-story'); document.title = 'Another story'")
			tb.wait(junkGone + " && " + ownThere)
			eval[any](tb, "document.title = window.first; history.back(); new Promise((done) => addEventListener('popstate', done, { once: true }))")
			for i, m := range tb.marks() {
				if m.Seen != first[i].Seen {
					t.Errorf("of the first story %s changed from %.60q to %.60q", m.Kind, first[i].Seen, m.Seen)
				}
			}
			if n := eval[int](tb, "window.touched"); n > 0 {
				t.Errorf("a hidden part of the first story was touched %d times", n)
			}
			popup.undo()
			tb.wantUndone(whole)
		})
	}
}

// TestSlowRouteChange: an application changes the address first and draws the other
// story in place of the first a while later; all of that is in sight.
func TestSlowRouteChange(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim()
	eval[any](tb, "history.pushState({}, '', '/local/another'); document.title = 'Another story'")
	wantTrimmed(t, tb.marks(), .6)
	eval[any](tb, "document.querySelector('#story').innerHTML = "+quote(nextStory(t)))
	tb.wait(allSeen + " && " + ownThere)
	tb.wantBadge("")
}

// TestSecondLookTakesNothingOld: a page lets readers write beside paragraphs, which it
// calls comments later, and adds an advertisement: only that goes.
func TestSecondLookTakesNothingOld(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	tb.pressAndTrim()
	eval[any](tb, `(() => {
		const all = document.querySelectorAll('p[data-e2e=story]');
		for (const el of [...all].slice(-2)) { el.className = 'comments comment'; el.id = 'comments'; }
		all[3].insertAdjacentHTML('afterend', '<div class="ad-slot" id="late"><span>Advertisement</span><br>Four winter tyres for the price of three at Quayside Motors</div>');
	})()`)
	tb.wait("!document.querySelector('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}
