//go:build e2e

package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// What the extension may do, what it asks the network for, and what it must
// never read or write down.

// TestPermissions holds the manifests to a list: more is asked for only by a
// change of this test that someone has looked at.
func TestPermissions(t *testing.T) {
	want := map[string][]string{
		"chrome":  {"activeTab", "offscreen", "scripting", "storage"},
		"firefox": {"activeTab", "scripting", "storage"},
	}
	for browser, permissions := range want {
		data, err := os.ReadFile(filepath.Join(shared.build, "extension", browser, "manifest.json"))
		if err != nil {
			t.Fatal(err)
		}
		var m map[string]any
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatal(err)
		}
		if got := texts(m["permissions"]); !slices.Equal(got, permissions) {
			t.Errorf("%s: permissions are %v, want %v", browser, got, permissions)
		}
		if got := texts(m["optional_host_permissions"]); !slices.Equal(got, []string{"*://*/*"}) {
			t.Errorf("%s: optional_host_permissions are %v, want only *://*/*", browser, got)
		}
		for _, key := range []string{"host_permissions", "optional_permissions", "content_scripts", "externally_connectable",
			"web_accessible_resources", "sandbox", "oauth2", "update_url", "chrome_url_overrides", "devtools_page"} {
			if m[key] != nil {
				t.Errorf("%s: the manifest has %s", browser, key)
			}
		}
		policy, _ := json.Marshal(m["content_security_policy"])
		for _, part := range []string{"default-src 'none'", "connect-src 'self'", "require-trusted-types-for 'script'"} {
			if !strings.Contains(string(policy), part) {
				t.Errorf("%s: the policy of its pages lacks %s", browser, part)
			}
		}
		if strings.Contains(string(policy), "'unsafe-eval'") || strings.Contains(string(policy), "unsafe-inline") {
			t.Errorf("%s: the policy of its pages is %s", browser, policy)
		}
	}
}

// texts reads a JSON list of texts and sorts it.
func texts(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, s := range list {
		out = append(out, s.(string))
	}
	slices.Sort(out)
	return out
}

// TestNothingIsFetched watches the network of the page, the popup and all that
// runs in the background while a page is trimmed, shown and undone: only the
// extension's own files are read, and the site is asked for nothing more.
func TestNothingIsFetched(t *testing.T) {
	tb := open(t, site.Find("promos").URL())
	w := &watch{}
	w.over(tb)
	for _, i := range targets(t) {
		if strings.HasPrefix(i.URL, ownURL("")) && (i.Type == "service_worker" || i.Type == "background_page") {
			w.over(spy(t, i.TargetID))
		}
	}
	shared.sites.Requests()
	popup := tb.press()
	w.over(popup.tab)
	popup.waitState("trimmed")
	popup.put("related", "back")
	popup.undo()
	for _, url := range w.seen() {
		if !strings.HasPrefix(url, ownURL("")) && !strings.HasPrefix(url, "data:") {
			t.Errorf("%s was fetched", url)
		}
	}
	if asked := shared.sites.Requests(); len(asked) > 0 {
		t.Errorf("the site was asked for %v", asked)
	}
	eval[any](tb, "fetch('/picture/control').then((r) => r.text())")
	waitFor(t, "the test's own request to be seen on both sides", func() bool {
		seen := w.seen()
		return len(seen) > 0 && strings.HasSuffix(seen[len(seen)-1], "/picture/control") && len(shared.sites.Requests()) == 1
	})
}

// watch collects the addresses that targets ask the network for.
type watch struct {
	mu   sync.Mutex
	urls []string
}

func (w *watch) over(tb *tab) {
	tb.t.Helper()
	err := chromedp.Listen(tb.ctx, func(ev any) {
		if sent, ok := ev.(*network.EventRequestWillBeSent); ok {
			w.mu.Lock()
			w.urls = append(w.urls, sent.Request.URL)
			w.mu.Unlock()
		}
	})
	if err != nil {
		tb.t.Fatal(err)
	}
	if _, err := chromedp.Call(tb.ctx, network.Enable, network.EnableParams{}); err != nil {
		tb.t.Fatal(err)
	}
}

func (w *watch) seen() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.urls)
}

// TestTypedWordsStayInThePage puts a word into every kind of field and looks for
// it in what the page's script sends to the engine.
func TestTypedWordsStayInThePage(t *testing.T) {
	const canary = "xq7-canary-never-leaves"
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `((word) => {
		const at = document.querySelector('article');
		for (const [tag, set] of Object.entries({
			input: (el) => { el.setAttribute('value', word); el.value = word; },
			textarea: (el) => { el.textContent = word; el.value = word; },
			div: (el) => { el.contentEditable = 'true'; el.textContent = word; },
			span: (el) => { el.setAttribute('contenteditable', 'plaintext-only'); el.textContent = word; },
			select: (el) => { const o = document.createElement('option'); o.textContent = word; o.value = word; el.append(o); },
			datalist: (el) => { const o = document.createElement('option'); o.value = word; el.append(o); },
		})) {
			const el = document.createElement(tag);
			set(el);
			at.append(el);
		}
		for (const type of ['password', 'email', 'search', 'tel', 'hidden', 'text']) {
			const el = document.createElement('input');
			el.type = type;
			el.value = word;
			el.setAttribute('value', word);
			at.append(el);
		}
		document.querySelector('textarea[name=comment]').value = word;
	})('`+canary+`')`)
	ear := spy(t, backgroundPage(t).TargetID)
	eval[any](ear, `chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((m) => {
		const words = typeof m.words === 'string' ? atob(m.words) : new TextDecoder().decode(m.words);
		const { words: _, texts, ...rest } = m;
		globalThis.sent = texts.join('') + words + JSON.stringify(rest);
	}))`)
	tb.pressAndTrim()
	sent := eval[string](ear, "globalThis.sent ?? ''")
	if !strings.Contains(sent, "Harbour council votes") {
		t.Fatalf("the spy saw no snapshot: %.80q", sent)
	}
	if strings.Contains(sent, canary) {
		at := strings.Index(sent, canary)
		t.Errorf("the snapshot holds what was typed: …%q…", sent[max(0, at-80):at+len(canary)])
	}
}

// backgroundPage is the document that holds the engine, once it is there.
func backgroundPage(t *testing.T) (info *target.Info) {
	t.Helper()
	waitFor(t, "the engine's document", func() bool {
		list := find(t, "background_page", ownURL(""))
		if len(list) > 0 {
			info = list[0]
		}
		return info != nil
	})
	return info
}

// TestStoppedWorkerWakes stops the background as the browser does when it is
// idle: the next press finds it again, and the badge is right.
func TestStoppedWorkerWakes(t *testing.T) {
	first := open(t, site.Find("wire").URL())
	popup := first.pressAndTrim()
	popup.close()
	stopWorker(t)
	second := open(t, site.Find("promos").URL())
	second.pressAndTrim()
	wantTrimmed(t, second.marks(), .6)
	second.waitBadge("a number on the badge", func(badge string) bool { return badge != "" })
	stopWorker(t)
	again := first.pressAndTrim()
	again.undo()
	wantWhole(t, first.marks())
}

// stopWorker ends the extension's service worker.
func stopWorker(t *testing.T) {
	t.Helper()
	for _, i := range find(t, "service_worker", ownURL("")) {
		if _, err := chromedp.CallBrowser(shared.browser, target.CloseTarget, target.CloseTargetParams{TargetID: i.TargetID}); err != nil {
			t.Fatal(err)
		}
	}
	waitFor(t, "the worker to end", func() bool { return len(find(t, "service_worker", ownURL(""))) == 0 })
}

// TestOwnPagesTakeNoOrders opens the extension's pages with addresses that try
// to make them do something.
func TestOwnPagesTakeNoOrders(t *testing.T) {
	for _, name := range []string{"welcome.html", "settings.html", "reader.html", "library.html", "popup.html"} {
		for _, tail := range []string{"?src=javascript:alert(1)", "#javascript:alert(1)", "?tab=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "?url=data:text/html,<script>alert(1)</script>"} {
			tb := open(t, ownURL("extension/"+name+tail))
			tb.wait("document.readyState === 'complete'")
			tb.finish() // a dialog is among its complaints
		}
	}
}
