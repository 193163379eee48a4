//go:build e2e

package e2e

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/extensions"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	grown "winnow/e2e/bench/made"
	"winnow/e2e/bench/stats"
)

const (
	clickPages  = 12 // of the corpora, and one that is made up
	clickRounds = 5  // the first counts as such, the others are warm
	leastBytes  = 150 << 10
	mostBytes   = 500 << 10
	madeBytes   = 300 << 10

	settled      = 400 * time.Millisecond // after which a page has ended what the tests set off in it
	longestPress = 5 * time.Second        // then nothing will be hidden
)

// TestBenchClick measures presses alone, and puts what it found into the figures
// of an earlier run, if BENCH_JSON names them.
func TestBenchClick(t *testing.T) {
	if os.Getenv("BENCH") == "" {
		t.Skip("measurements run by make bench")
	}
	var all figures
	path := os.Getenv("BENCH_JSON")
	if data, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
	}
	all.addClicks(benchClick(t))
	for _, p := range all.Clicks {
		ours, theirs := p.Times["press"], p.Times["pressPeer"]
		t.Logf("%.40s %d kB: first %.1f beside %.1f ms, warm %.1f beside %.1f ms", filepath.Base(p.URL), p.Characters>>10, ours.First, theirs.First, ours.Warm, theirs.Warm)
	}
	for _, r := range all.Ratios {
		if r.Against == "pressPeer" {
			t.Logf("%s: %.2f of the other's time, p95 %.2f, mean %.2f on %d pages", r.Name, r.MedianRatio, r.P95, r.Mean, r.Pages)
		}
	}
	all.write(t, path)
}

// addClicks takes in what benchClick found.
func (f *figures) addClicks(pages []measured) {
	f.Clicks = pages
	f.Ratios = slices.DeleteFunc(f.Ratios, func(r ratios) bool { return r.Against == "pressPeer" })
	f.Ratios = append(f.Ratios,
		compare(pages, "press", "pressPeer", "warm", func(t timing) float64 { return t.Warm }),
		compare(pages, "press", "pressPeer", "first", func(t timing) float64 { return t.First }))
	if f.Press == nil {
		f.Press = map[string]float64{}
	}
	for name, by := range map[string]string{"": "press", ", by the extension with Readability.js": "pressPeer"} {
		f.Press["150 to 500 kB, warm"+name] = stats.Quantile(collect(pages, func(m measured) float64 { return m.Times[by].Warm }), .5)
	}
}

// benchClick presses our button and that of a small extension with Readability.js
// in turn on the same pages, each time in a new tab, and times both from the press
// to the parts being out of sight.
func benchClick(t *testing.T) (list []measured) {
	pages := append(clickable(t), madePage(t))
	address := serveReal(t, pages)
	buttons := map[string]string{"press": shared.toolbar, "pressPeer": loadPeer(t)}
	for i := range 3 { // both have done everything before anything is measured
		for _, id := range buttons {
			clickTime(t, address+pages[i%len(pages)].route(), id)
		}
	}
	for i, p := range pages {
		times, failed := clickRace(t, address+p.route(), buttons, i)
		if failed != "" {
			t.Logf("%s was left out: nothing was hidden after the %s", p.route(), failed)
			continue
		}
		m := measured{URL: address + p.route(), Characters: len(p.bytes(t)), Times: map[string]timing{}}
		for name, took := range times {
			m.Times[name] = timing{First: took[0], Warm: stats.Quantile(took[1:], .5)}
		}
		list = append(list, m)
	}
	return list
}

// clickRace presses both buttons in turn, the other one first from round to round.
// It gives up on a page where one of them hides nothing twice in a row, and says
// which: at times the browser forgets a press.
func clickRace(t *testing.T, url string, buttons map[string]string, late int) (times map[string][]float64, failed string) {
	times = map[string][]float64{}
	for round := range clickRounds {
		order := []string{"press", "pressPeer"}
		if (late+round)%2 == 1 {
			slices.Reverse(order)
		}
		for _, name := range order {
			took := clickTime(t, url, buttons[name])
			if took == 0 {
				took = clickTime(t, url, buttons[name])
			}
			if took == 0 {
				return nil, name
			}
			times[name] = append(times[name], took)
		}
	}
	return times, ""
}

// clickTime opens a page, presses an extension's button and returns the milliseconds
// until something was out of sight, 0 if nothing went. It is the browser's clock
// against ours, both of this machine. Nothing of the tests is attached to the page
// meanwhile, which would make its scripts slower: the page tells by its title.
func clickTime(t *testing.T, url, extension string) float64 {
	t.Helper()
	made, err := chromedp.CallBrowser(shared.browser, target.CreateTarget, target.CreateTargetParams{URL: url})
	if err != nil {
		t.Fatal(err)
	}
	defer closeTarget(t, made.TargetID)
	tb := spy(t, made.TargetID)
	tb.allow("") // real pages complain
	tb.wait("document.readyState === 'complete'")
	tb.do(bringToFront)
	if _, err := tryEval[any](tb, sayHidden, false); err != nil {
		t.Logf("%s does not stay: %v", url, err)
		return 0
	}
	params := extensions.TriggerActionParams{ID: extension, TargetID: string(tb.strip())}
	tb.finish()
	time.Sleep(settled)
	popups := len(find(t, "page", ownURL("extension/popup.html")))
	at := time.Now()
	if _, err := chromedp.CallBrowser(shared.browser, extensions.TriggerAction, params); err != nil {
		t.Fatalf("pressing the toolbar button: %v", err)
	}
	hidden := 0.0
	for end := at.Add(longestPress); hidden == 0 && time.Now().Before(end); time.Sleep(40 * time.Millisecond) {
		for _, i := range find(t, "page", url) {
			fmt.Sscanf(i.Title, "hidden at %f", &hidden)
		}
	}
	if extension == shared.toolbar {
		closePopup(t, popups)
	}
	if hidden == 0 {
		return 0
	}
	return hidden - float64(at.UnixMicro())/1000
}

// sayHidden waits until the page is drawn and then has it write into its title when
// the first element is out of sight that an extension marked.
const sayHidden = `new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 2000 }))).then(() => {
	const seen = new MutationObserver((records) => {
		const at = performance.timeOrigin + performance.now();
		const el = records.find((r) => /^data-(winnow|peer)/.test(r.attributeName) && r.target.getAttribute(r.attributeName) === 'hide')?.target;
		if (el) look(el, at);
	});
	function look(el, at) {
		seen.disconnect();
		if (getComputedStyle(el).display === 'none') document.title = 'hidden at ' + at;
		else setTimeout(() => look(el, performance.timeOrigin + performance.now())); // the style sheet is still on its way
	}
	seen.observe(document, { subtree: true, attributes: true });
})`

// closeTarget closes a tab.
func closeTarget(t *testing.T, id target.ID) {
	t.Helper()
	if _, err := chromedp.CallBrowser(shared.browser, target.CloseTarget, target.CloseTargetParams{TargetID: id}); err != nil {
		t.Error(err)
	}
}

// closePopup waits for the popup that a press opens when all is done, and closes
// it: it would take the machine's time from the next press.
func closePopup(t *testing.T, others int) {
	t.Helper()
	var p *popup
	waitFor(t, "the popup", func() bool {
		list := find(t, "page", ownURL("extension/popup.html"))
		if len(list) > others {
			p = &popup{attach(t, list[len(list)-1].TargetID)}
		}
		return p != nil
	})
	p.wait("document.body.dataset.state && document.body.dataset.state !== 'working'")
	p.finish()
}

// clickable are the corpora's pages of a middling size, evenly spread.
func clickable(t *testing.T) []realPage {
	dirs := []string{corpus("fundus"), corpus("aeb")}
	if dir := os.Getenv("PAGES"); dir != "" {
		dirs = []string{dir}
	}
	all := slices.DeleteFunc(realPages(t, 0, dirs...), func(p realPage) bool {
		n := len(p.bytes(t))
		return n < leastBytes || n > mostBytes
	})
	n := min(clickPages, len(all))
	spread := make([]realPage, n)
	for i := range spread {
		spread[i] = all[i*len(all)/n]
	}
	return spread
}

// madePage is the made-up news page as a page of a corpus.
func madePage(t *testing.T) realPage {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(grown.News(madeBytes)))
	if err == nil {
		err = z.Close()
	}
	path := filepath.Join(t.TempDir(), "made", "pages", fmt.Sprintf("news-%d.html.gz", madeBytes>>10))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, packed.Bytes(), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	return realPage{path: path, charset: "utf-8"}
}

// loadPeer puts e2e/bench/peer and Readability.js together, loads them into the
// browser until the test ends, and returns the extension's id.
func loadPeer(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	err := os.CopyFS(dir, os.DirFS(filepath.Join("bench", "peer")))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "Readability.js"), []byte(script(t, "@mozilla/readability/Readability.js")), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
	res, err := chromedp.CallBrowser(shared.browser, extensions.LoadUnpacked, extensions.LoadUnpackedParams{Path: dir})
	if err != nil {
		t.Fatalf("loading the extension with Readability.js: %v", err)
	}
	t.Cleanup(func() {
		if _, err := chromedp.CallBrowser(shared.browser, extensions.Uninstall, extensions.UninstallParams(res)); err != nil {
			t.Error(err)
		}
	})
	return res.ID
}
