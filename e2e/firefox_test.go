//go:build e2e

package e2e

import (
	"encoding/json"
	"path/filepath"
	"strconv"
	"testing"

	"winnow/e2e/site"
)

// firefoxID is the extension's id in Firefox, see web/extension/build.mjs.
const firefoxID = "winnow@winnow.example"

// pressInFirefox presses the toolbar button: opening the popup is the press.
const pressInFirefox = `(async () => {
	const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
	const { extension } = WebExtensionPolicy.getByID("` + firefoxID + `");
	await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
	return "pressed";
})()`

// undoInFirefox clicks Undo all in the popup, which BiDi itself does not reach.
const undoInFirefox = `(() => {
	const { extension } = WebExtensionPolicy.getByID("` + firefoxID + `");
	const popup = [...extension.views].find((view) => view.viewType === "popup");
	popup.xulBrowser.messageManager.loadFrameScript("data:,content.document.getElementById('undo')?.click()", false);
	return "clicked";
})()`

// TestFirefoxTrims installs the extension in Firefox, presses its button on a
// made-up page, and undoes: the same as in Chromium.
func TestFirefoxTrims(t *testing.T) {
	p := site.Find("promos")
	f := startFirefox(t, p.Host)
	f.call("webExtension.install", map[string]any{"extensionData": map[string]any{
		"type": "path", "path": filepath.Join(shared.build, "extension", "firefox")}}, nil)
	window := f.context("chrome")
	tab := f.context("content")
	url := "http://" + p.Host + ":" + strconv.Itoa(shared.sites.Port) + p.Path
	f.call("browsingContext.navigate", map[string]any{"context": tab, "url": url, "wait": "complete"}, nil)
	f.call("browsingContext.activate", map[string]any{"context": tab}, nil) // the extension greets in a tab of its own
	const markup = "document.documentElement.outerHTML"
	before := f.eval(tab, markup)
	marks := f.marks(tab)
	wantWhole(t, marks)
	f.eval(window, pressInFirefox)
	waitFor(t, "the page to be trimmed", func() bool { return f.eval(tab, markup) != before })
	wantTrimmed(t, f.marks(tab), .6)
	waitFor(t, "the page as it was", func() bool {
		f.eval(window, undoInFirefox) // a click before the popup is drawn does nothing
		return f.eval(tab, markup) == before
	})
}

// marks reads the page's marked elements, see tab.marks.
func (f *firefox) marks(context string) (marks []mark) {
	f.t.Helper()
	if err := json.Unmarshal([]byte(f.eval(context, "JSON.stringify("+readMarks+")")), &marks); err != nil {
		f.t.Fatal(err)
	}
	return marks
}
