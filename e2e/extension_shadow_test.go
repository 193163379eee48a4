//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// What pages of components do after trimming, inside their open shadow trees.

// intoTree puts the end of the story into a component's open shadow tree.
const intoTree = `
	const host = document.createElement('story-end');
	const tree = host.attachShadow({ mode: 'open' });
	tree.innerHTML = '<slot></slot><div class="end"></div>';
	tree.querySelector('.end').append(...[...document.querySelectorAll('.article-body > p')].slice(-3));
	document.querySelector('.article-body').append(host);`

// inTree finds an element in that tree.
const inTree = "document.querySelector('story-end').shadowRoot.querySelector"

// TestLateJunkInShadowTree has a component add an advertisement to its tree after
// trimming.
func TestLateJunkInShadowTree(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, "(() => {"+intoTree+"})()")
	before := tb.markup()
	popup := tb.pressAndTrim()
	if !peek[bool](tb, inTree+"('p').checkVisibility()") {
		t.Fatal("the end of the story is gone")
	}
	eval[any](tb, inTree+`('.end').insertAdjacentHTML('beforeend', '<div class="ad-slot" id="late"><span>Advertisement</span><br>Winter tyres at Quayside Motors: four for the price of three</div>')`)
	tb.wait("!" + inTree + "('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
	popup.undo()
	tb.wait(inTree + "('#late').checkVisibility()")
	tb.wantUndone(before)
	if peek[bool](tb, inTree+"('[class]').parentNode.innerHTML.includes('data-winnow')") {
		t.Error("a mark stayed in the shadow tree")
	}
}

// TestLateStoryInHiddenShadowTree has a component that went, an advertisement's,
// draw the story's next part into its tree: that is seen.
func TestLateStoryInHiddenShadowTree(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		const host = document.createElement('story-end');
		host.className = 'ad-slot';
		host.attachShadow({ mode: 'open' }).innerHTML = '<div class="end"><p>Advertisement</p><p>Winter tyres at Quayside Motors: four for the price of three</p></div>';
		document.querySelector('.ad-inline').replaceWith(host);
	})()`)
	tb.pressAndTrim()
	if peek[bool](tb, inTree+"('p').checkVisibility()") {
		t.Fatal("the advertisement is in sight")
	}
	eval[any](tb, "(() => { "+lateStory+"const host = document.querySelector('story-end'); host.className = 'para'; host.shadowRoot.querySelector('.end').innerHTML = '<p id=late>' + tell(3) + '</p>'; })()")
	tb.wait(inTree + "('#late').checkVisibility()")
	wantTrimmed(t, tb.marks(), .6)
}
