//go:build e2e

package e2e

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// benchStart measures how long the engine takes to be ready: in a browser that
// never saw it, again in the same browser, and after that browser was restarted.
func benchStart(t *testing.T) map[string]float64 {
	address := serveReal(t, []realPage{})
	profile := filepath.Join(t.TempDir(), "profile")
	took := map[string]float64{}
	for _, names := range [][]string{{"new profile", "again"}, {"after a restart of the browser"}} {
		path, err := chromium()
		if err != nil {
			t.Fatal(err)
		}
		ctx, stop, err := launch(path, profile)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			child, cancel := chromedp.NewContext(ctx)
			tb := &tab{t: t, ctx: child}
			if err := chromedp.Do(child, chromedp.Navigate(address+"/tools/start.html")); err != nil {
				t.Fatal(err)
			}
			took[name] = eval[float64](tb, `(async () => {
				const from = performance.now();
				const { load } = await import('`+address+`/tools/build/shared/engine.js');
				await load();
				return performance.now() - from;
			})()`)
			cancel()
		}
		if err := stop(); err != nil {
			t.Fatal(err)
		}
	}
	return took
}

// benchPress measures from the press of the toolbar button to the first hidden
// element: a page's first press, warm ones, and one after the worker was stopped;
// and the longest task that trimming puts on a small and on a very large page.
func benchPress(t *testing.T) (press, longest map[string]float64) {
	press, longest = map[string]float64{}, map[string]float64{}
	for i := 1; i <= 10; i++ {
		took := pressTime(t, "classic", "")
		if i == 1 || i == 2 || i == 10 {
			press["page "+strconv.Itoa(i)] = took
		}
	}
	stopWorker(t)
	press["after the worker was stopped"] = pressTime(t, "classic", "")
	for name, swell := range map[string]string{"100,000 nodes": `
		const list = document.createElement('ul');
		for (let i = 0; i < 33000; i++) {
			const item = document.createElement('li');
			item.append(Object.assign(document.createElement('a'), { href: '/' + i, textContent: 'One more story about the harbour ' + i }));
			list.append(item);
		}
		document.querySelector('.sidebar').append(list);`, "as it is": ""} {
		press[name] = pressTime(t, "classic", swell)
		longest[name] = lastLongest
	}
	return press, longest
}

// lastLongest is the longest task of the page of the last pressTime; tasks under
// 50 ms are not told by browsers and count as 0.
var lastLongest float64

// pressTime opens a page, changes it, presses the button and returns how long it
// took from there until something was hidden: the browser's clock against ours,
// both of this machine, so that no message of the tests is in between.
func pressTime(t *testing.T, layout, change string) float64 {
	t.Helper()
	tb := open(t, site.Find(layout).URL())
	eval[any](tb, `(() => {`+change+`})()`)
	eval[any](tb, "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))") // the change is drawn
	eval[any](tb, `(() => {
		window.longest = 0;
		new PerformanceObserver((list) => { for (const e of list.getEntries()) window.longest = Math.max(window.longest, e.duration); }).observe({ entryTypes: ['longtask'] });
		new MutationObserver((records) => {
			if (records.some((r) => r.attributeName?.startsWith('data-winnow'))) window.hiddenAt ??= performance.timeOrigin + performance.now();
		}).observe(document, { subtree: true, attributes: true });
	})()`)
	popup := tb.pressAndTrim()
	tb.wait("true")
	took := eval[float64](tb, "window.hiddenAt") - float64(pressedAt.UnixMicro())/1000
	lastLongest = eval[float64](tb, "window.longest")
	popup.finish()
	tb.finish()
	return took
}

// benchBytes measures what is downloaded.
func benchBytes(t *testing.T) map[string]int {
	wasm := filepath.Join(shared.build, "page", "engine", "winnow.wasm")
	info, err := os.Stat(wasm)
	if err != nil {
		t.Fatal(err)
	}
	const compress = `const z = require('zlib'); console.log(z.brotliCompressSync(require('fs').readFileSync(process.argv[1]), { params: { [z.constants.BROTLI_PARAM_QUALITY]: 11 } }).length)`
	out, err := exec.Command("node", "-e", compress, wasm).Output()
	if err != nil {
		t.Fatal(err)
	}
	packed, err := strconv.Atoi(strings.TrimSpace(string(out)))
	if err != nil {
		t.Fatal(err)
	}
	return map[string]int{"engine, raw": int(info.Size()), "engine, brotli": packed, "extension, zip": zipSize(t, filepath.Join(shared.build, "extension", "chrome"))}
}

// zipSize is the size of a folder as a zip file.
func zipSize(t *testing.T, dir string) int {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		w, err := z.Create(filepath.ToSlash(strings.TrimPrefix(path, dir+string(filepath.Separator))))
		if err != nil {
			return fmt.Errorf("packing %s: %w", path, err)
		}
		_, err = w.Write(data)
		return err
	})
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
