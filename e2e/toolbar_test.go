//go:build e2e

package e2e

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/extensions"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// loadExtension loads the built extension as a developer would and remembers
// its id.
func loadExtension() error {
	dir := filepath.Join(shared.build, "extension", "chrome")
	if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err != nil {
		return errors.New(dir + " is not there: run make build first")
	}
	res, err := chromedp.CallBrowser(shared.browser, extensions.LoadUnpacked, extensions.LoadUnpackedParams{Path: dir})
	if err != nil {
		return fmt.Errorf("loading the extension: %w", err)
	}
	shared.toolbar = res.ID
	return closeWelcome()
}

// closeWelcome waits for the page that the extension opens once it is installed,
// and closes it: coming late, it would take the place of the tab under test.
func closeWelcome() error {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		res, err := chromedp.CallBrowser(shared.browser, target.GetTargets, target.GetTargetsParams{})
		if err != nil {
			return err
		}
		for _, i := range res.TargetInfos {
			if i.URL == ownURL("extension/welcome.html") {
				_, err := chromedp.CallBrowser(shared.browser, target.CloseTarget, target.CloseTargetParams{TargetID: i.TargetID})
				return err
			}
		}
	}
	return errors.New("the extension did not open its first page within a minute")
}

// ownURL is the address of one of the extension's files.
func ownURL(path string) string { return "chrome-extension://" + shared.toolbar + "/" + path }

// targets lists everything that the browser shows or runs, tabs too.
func targets(t *testing.T) []*target.Info {
	t.Helper()
	res, err := chromedp.CallBrowser(shared.browser, target.GetTargets, target.GetTargetsParams{Filter: target.Filter{{}}})
	if err != nil {
		t.Fatal(err)
	}
	return res.TargetInfos
}

// find returns the targets of a type whose address starts like that.
func find(t *testing.T, kind, prefix string) []*target.Info {
	t.Helper()
	return slices.DeleteFunc(targets(t), func(i *target.Info) bool {
		return i.Type != kind || !strings.HasPrefix(i.URL, prefix)
	})
}

// pressedAt is when the button was pressed last.
var pressedAt time.Time

// press clicks the extension's toolbar button on the tab and returns the popup
// that opens, once its page is there.
func (tb *tab) press() *popup {
	tb.t.Helper()
	tb.do(bringToFront)
	before := find(tb.t, "page", ownURL("extension/popup.html"))
	params := extensions.TriggerActionParams{ID: shared.toolbar, TargetID: string(tb.strip())}
	pressedAt = time.Now()
	if _, err := chromedp.CallBrowser(shared.browser, extensions.TriggerAction, params); err != nil {
		tb.t.Fatalf("pressing the toolbar button: %v", err)
	}
	var id target.ID
	waitFor(tb.t, "the popup", func() bool {
		for _, i := range find(tb.t, "page", ownURL("extension/popup.html")) {
			if !slices.ContainsFunc(before, func(b *target.Info) bool { return b.TargetID == i.TargetID }) {
				id = i.TargetID
				return true
			}
		}
		return false
	})
	p := &popup{attach(tb.t, id)}
	p.wait("document.readyState === 'complete'")
	return p
}

// pressAndTrim presses the button and waits until the page is trimmed.
func (tb *tab) pressAndTrim() *popup {
	tb.t.Helper()
	p := tb.press()
	p.waitState("trimmed")
	return p
}

// waitBadge waits until what stands on the toolbar button of this tab is as it should
// be: it follows the page, and the popup, by a moment. It is read in a page of the
// extension, which may.
func (tb *tab) waitBadge(what string, holds func(badge string) bool) {
	tb.t.Helper()
	p := attach(tb.t, "")
	defer p.finish()
	p.do(chromedp.Navigate(ownURL("extension/offscreen.html?badge")))
	url := strconv.Quote(peek[string](tb, "document.URL"))
	waitFor(tb.t, what, func() bool {
		return holds(eval[string](p, "chrome.tabs.query({}).then((tabs) => chrome.action.getBadgeText({ tabId: tabs.find((t) => t.url === "+url+").id }))"))
	})
}

// wantBadge waits until the toolbar button of this tab says that.
func (tb *tab) wantBadge(want string) {
	tb.t.Helper()
	tb.waitBadge("the badge "+strconv.Quote(want), func(badge string) bool { return badge == want })
}

// strip is the target of the tab strip's entry that shows this page. The browser
// does not tell which entry belongs to which page, so the address must be alone.
func (tb *tab) strip() target.ID {
	tb.t.Helper()
	url := peek[string](tb, "document.URL")
	entries := find(tb.t, "tab", url)
	entries = slices.DeleteFunc(entries, func(i *target.Info) bool { return i.URL != url })
	if len(entries) != 1 {
		tb.t.Fatalf("%d tabs show %s, want 1", len(entries), url)
	}
	return entries[0].TargetID
}
