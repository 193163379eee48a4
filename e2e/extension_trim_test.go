//go:build e2e

package e2e

import (
	"strconv"
	"strings"
	"testing"

	"winnow/e2e/site"
)

// TestExtensionTrims presses the button on every made-up article: the story stays
// to the last word, most of the junk goes, and undoing leaves the page as it was,
// byte for byte.
func TestExtensionTrims(t *testing.T) {
	var all tally
	for _, p := range site.Pages {
		if p.Layout == "front" || p.Layout == "adtagged" {
			continue // shown by tests of their own
		}
		t.Run(p.Layout, func(t *testing.T) {
			tb := open(t, p.URL())
			wantWhole(t, tb.marks())
			before := tb.markup()
			popup := tb.pressAndTrim()
			n := wantTrimmed(t, tb.marks(), .6)
			all.junk, all.gone = all.junk+n.junk, all.gone+n.gone
			popup.undo()
			tb.wantUndone(before)
			wantWhole(t, tb.marks())
		})
	}
	if all.share() < .9 {
		t.Errorf("%d of %d junk elements are gone on all pages, want at least 90 %%", all.gone, all.junk)
	}
}

// TestExtensionCounts reads what the badge and the popup say: the badge's number
// is the popup's, the kinds add up to it, and each kind has a name.
func TestExtensionCounts(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	popup := tb.pressAndTrim()
	kinds := popup.kinds()
	blocks := 0
	for _, k := range kinds {
		if k.Name == "" || k.State != "trimmed" || k.Blocks < 1 {
			t.Errorf("a kind reads %+v", k)
		}
		blocks += k.Blocks
	}
	if n := atoi(t, firstNumber(popup.headline())); n == 0 || n != blocks {
		t.Errorf("the popup says %q, and its kinds add up to %d", popup.headline(), blocks)
	}
	tb.wantBadge(strconv.Itoa(blocks))
	if said := popup.live(); !strings.HasSuffix(said, "and "+strconv.Itoa(len(kinds)-3)+" more kinds") {
		t.Errorf("the popup says %q of %d kinds", said, len(kinds))
	}
	for _, reason := range []string{"related", "promo", "ad", "legal", "share", "comments", "navigation"} {
		if kinds.find(reason) == nil {
			t.Errorf("the popup does not list %s", reason)
		}
	}
	popup.undo()
	tb.wantBadge("")
}

// TestExtensionPutsKindBack puts one kind back, sees it and nothing else return,
// and trims it again.
func TestExtensionPutsKindBack(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	popup := tb.pressAndTrim()
	before := tb.marks()
	popup.put("promo", "back")
	returned := 0
	for i, m := range tb.marks() {
		if m.Kind == "junk:promo" && before[i].gone() && !m.gone() {
			returned++
		} else if m.Seen != before[i].Seen {
			t.Errorf("%s changed from %.60q to %.60q", m.Kind, before[i].Seen, m.Seen)
		}
	}
	if returned < 2 {
		t.Errorf("%d newsletters and appeals came back, want at least 2", returned)
	}
	popup.put("promo", "trimmed")
	for i, m := range tb.marks() {
		if m.Seen != before[i].Seen {
			t.Errorf("after trimming again %s changed from %.60q to %.60q", m.Kind, before[i].Seen, m.Seen)
		}
	}
}

// TestManyPartsComeBack puts a kind of many hundred parts back on a page that was scrolled:
// it comes in slices and whole, and so does all where the reader undoes meanwhile.
func TestManyPartsComeBack(t *testing.T) {
	tb := open(t, site.Find("live").URL())
	eval[any](tb, `(() => {
		const posts = [...document.querySelectorAll('.post')];
		for (let i = 0; i < 600; i++) {
			const post = posts[i % posts.length].cloneNode(true);
			post.querySelector('p').prepend('On day ' + i + ' of the storm: ');
			posts[0].parentElement.append(post);
		}
		scrollTo(0, 20000);
	})()`)
	before := tb.markup()
	popup := tb.press()
	popup.click("#anyway")
	popup.waitState("trimmed")
	const tools = "[...document.querySelectorAll('.tools')].filter((el) => el.checkVisibility()).length"
	eval[any](tb, `(() => {
		window.slices = 0;
		new MutationObserver(() => { window.slices++; }).observe(document.querySelector('.liveblog'), { attributes: true, subtree: true });
	})()`)
	popup.put("share", "back")
	tb.wait(tools + " > 600")
	if n := eval[int](tb, "window.slices"); n < 2 {
		t.Errorf("all came back in %d slices", n)
	}
	popup.put("share", "trimmed")
	tb.wait(tools + " === 0")
	// Both are sent before the first is done.
	eval[any](popup.tab, "document.querySelector('#put-share').click(); document.querySelector('#undo').click()")
	popup.waitState("undone")
	tb.wantUndone(before)
}

// TestExtensionTellsKindsApart puts each kind back alone on a page whose sidebar
// and foot hold several: what comes back with one kind does not come with another,
// and every round ends where it began.
func TestExtensionTellsKindsApart(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	markup := tb.markup()
	popup := tb.pressAndTrim()
	before, trimmed := tb.marks(), tb.markup()
	cameWith := map[string]string{} // what was seen of which element, by its kind
	kinds := popup.kinds()
	for _, k := range kinds {
		popup.put(k.Reason, "back")
		for i, m := range tb.marks() {
			if !before[i].gone() || m.gone() {
				continue
			}
			key := strconv.Itoa(i) + " " + m.Seen
			if other := cameWith[key]; other != "" {
				t.Errorf("%s %.40q comes back with %s and with %s", m.Kind, m.Seen, other, k.Reason)
			}
			cameWith[key] = k.Reason
		}
		popup.put(k.Reason, "trimmed")
		if after := tb.markup(); after != trimmed {
			t.Errorf("putting %s back and away left a change behind: %s", k.Reason, firstDifference(trimmed, after))
		}
	}
	if len(kinds) < 6 || len(cameWith) < 6 {
		t.Errorf("%d kinds brought %d marked elements back, want at least 6 of each", len(kinds), len(cameWith))
	}
	popup.undo()
	tb.wantUndone(markup)
}

// TestExtensionPressAgain presses the button on a trimmed page: the popup has its
// list at once, and Enter puts everything back.
func TestExtensionPressAgain(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	before := tb.markup()
	popup := tb.pressAndTrim()
	headline := popup.headline()
	popup.close()
	again := tb.pressAndTrim()
	if again.headline() != headline {
		t.Errorf("the second popup says %q, the first said %q", again.headline(), headline)
	}
	again.wait("document.activeElement?.id === 'undo'")
	again.key("\r")
	again.waitState("undone")
	tb.wantUndone(before)
}

// TestExtensionLeavesFrontPageAlone presses the button where there is no article.
func TestExtensionLeavesFrontPageAlone(t *testing.T) {
	tb := open(t, site.Find("front").URL())
	before := tb.markup()
	popup := tb.press()
	popup.waitState("not-article")
	if after := tb.markup(); after != before {
		t.Errorf("the page was changed: %s", firstDifference(before, after))
	}
	tb.wantBadge("")
}

// TestExtensionGuardsTaggedStory presses the button on a page that calls its own
// paragraphs advertising: none of them may go.
func TestExtensionGuardsTaggedStory(t *testing.T) {
	tb := open(t, site.Find("adtagged").URL())
	popup := tb.press()
	popup.wait("document.body.dataset.state && document.body.dataset.state !== 'working'")
	wantTrimmed(t, tb.marks(), 0)
	if s := peek[string](popup.tab, "document.body.dataset.state"); s != "trimmed" && s != "guarded" && s != "unsure" && s != "nothing" {
		t.Errorf("the popup ended as %q", s)
	}
}
