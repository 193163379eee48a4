//go:build e2e

package e2e

import "testing"

// refuseForgetting has the background answer a page of ours as it does where the browser
// does not open what is remembered.
const refuseForgetting = `(() => {
	const send = chrome.runtime.sendMessage.bind(chrome.runtime);
	const refused = { error: { code: 'store', sentence: 'The browser could not open it.' } };
	chrome.runtime.sendMessage = (message) => ['forget', 'wipe'].includes(message.what) ? Promise.resolve(refused) : send(message);
})()`

const notForgotten = "This could not be forgotten. The browser could not open it."

// TestForgettingThatFails: what is still remembered is never said to be forgotten.
func TestForgettingThatFails(t *testing.T) {
	library := readTwice(t)
	before := len(titles(library))
	eval[any](library, refuseForgetting)
	library.click("[data-act=forget]")
	library.wait("document.querySelectorAll('.story').length === 0 || document.querySelector('#toast button') !== null")
	library.do(bringToFront)
	eval[any](library, "document.activeElement.blur(); dispatchEvent(new Event('pagehide')); 0") // the page need not wait for the offer to go
	library.wait(said(notForgotten))
	if after := len(titles(library)); after != before {
		t.Errorf("the library lists %d stories, want all %d: they are remembered", after, before)
	}

	settings := open(t, ownURL("extension/settings.html"))
	settings.wait("document.body.dataset.state === 'ready'")
	eval[any](settings, refuseForgetting)
	settings.click("#forget")
	settings.click("#forget-yes")
	settings.wait(said(notForgotten))
	if peek[bool](settings, said("Everything is forgotten")) {
		t.Error("the settings say that everything is forgotten")
	}
}
