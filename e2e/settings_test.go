//go:build e2e

package e2e

import (
	"testing"

	"github.com/chromedp/chromedp/kb"

	"winnow/e2e/site"
)

// TestSettingsFollowForgetting unticks a kind and forgets everything: the settings show
// what holds now, and not what was pressed before.
func TestSettingsFollowForgetting(t *testing.T) {
	own := open(t, ownURL("extension/settings.html"))
	own.wait(drawnWhole)
	t.Cleanup(func() { forgetAll(open(t, ownURL("extension/settings.html"))) })
	eval[any](own, "['kind-ad', 'remember'].forEach((id) => document.getElementById(id).click())") // faster than one is stored
	waitFor(t, "both choices stored", func() bool {
		return eval[bool](own, "chrome.storage.local.get('settings').then(({ settings }) => settings?.remember === true && settings.keep.includes('ad'))")
	})
	own.click("#forget")
	own.click("#forget-yes")
	own.wait("document.querySelector('#toast').textContent !== ''")
	if shown := peek[[]bool](own, "['kind-ad', 'remember'].map((id) => document.getElementById(id).checked)"); !shown[0] || shown[1] {
		t.Errorf("after forgetting everything advertising is trimmed: %t, stories are remembered: %t; want true and false", shown[0], shown[1])
	}
}

// TestSettingsUnsaved changes a setting that the browser does not store, as one without
// room: that is said, and what is shown is what holds.
func TestSettingsUnsaved(t *testing.T) {
	own := open(t, ownURL("extension/settings.html"))
	own.do(bringToFront)
	own.wait(drawnWhole)
	eval[any](own, "chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))")
	eval[any](own, "document.querySelector('#kind-ad').focus()")
	own.key(" ")
	own.wait("document.querySelector('#toast').textContent.includes('could not be saved') && document.querySelector('#kind-ad').checked")
	if at := peek[string](own, "document.activeElement.id"); at != "kind-ad" {
		t.Errorf("the focus is at %q, want what was pressed", at)
	}
}

// TestSettingsBadSite types what is no site: the sentence belongs to the field and says what
// would be one, and takes no room before it is there.
func TestSettingsBadSite(t *testing.T) {
	own := open(t, ownURL("extension/settings.html"))
	own.do(bringToFront)
	own.wait(drawnWhole)
	if gap := peek[float64](own, "document.querySelector('#sites .card').getBoundingClientRect().right - document.querySelector('#site-add').getBoundingClientRect().right"); gap > 18 {
		t.Errorf("the button stands %.0f px from the edge of its card, want its padding of 16", gap)
	}
	own.do(typeInto("#site-field", "not a site"))
	own.key(kb.Enter)
	own.wait(`(() => {
		const field = document.querySelector('#site-field');
		return field.getAttribute('aria-invalid') === 'true' && document.activeElement === field
			&& document.getElementById(field.getAttribute('aria-describedby')).textContent.includes('such as example.org');
	})()`)
	own.do(typeInto("#site-field", "news.example"))
	own.wait("!document.querySelector('#site-field').hasAttribute('aria-invalid')")
}

// TestReaderCopyRefused copies where the browser lets nobody: that is said.
func TestReaderCopyRefused(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	view := tb.readingView()
	eval[any](view, "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })")
	view.click("#copy")
	view.wait("document.querySelector('#toast').textContent.includes('did not let')")
}
