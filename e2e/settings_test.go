//go:build e2e

package e2e

import (
	"testing"

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

// TestReaderCopyRefused copies where the browser lets nobody: that is said.
func TestReaderCopyRefused(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	popup := tb.pressAndTrim()
	before := find(t, "page", ownURL("extension/reader.html"))
	popup.click("#read")
	view := opened(t, ownURL("extension/reader.html"), before)
	view.wait("document.body.dataset.state === 'ready'")
	eval[any](view, "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })")
	view.click("#copy")
	view.wait("document.querySelector('#toast').textContent.includes('did not let')")
}
