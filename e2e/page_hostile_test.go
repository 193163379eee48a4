//go:build e2e

package e2e

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// attacks are pieces of markup that run a script or fetch something in a page
// that lets them. Each calls pwn, or fetches from pwn.test.
var attacks = []string{
	`<img src=x onerror=pwn()>`,
	`<img srcset="http://pwn.test/a.png 1x" src="http://pwn.test/b.png" onload=pwn()>`,
	`<svg onload=pwn()><script>pwn()</script></svg>`,
	`<svg><animate attributeName=href values="javascript:pwn()" /><a id=x><text y=20>press</text></a></svg>`,
	`<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>pwn()</script></svg>#x"></use></svg>`,
	`<math><mtext><table><mglyph><style><img src=x onerror=pwn()></style></mglyph></table></mtext></math>`,
	`<iframe srcdoc="<script>parent.pwn()</script>"></iframe>`,
	`<iframe src="javascript:parent.pwn()"></iframe><iframe src="http://pwn.test/frame"></iframe>`,
	`<object data="data:text/html,<script>parent.pwn()</script>"></object><embed src="http://pwn.test/embed">`,
	`<meta http-equiv="refresh" content="0;url=http://pwn.test/refresh"><base href="http://pwn.test/">`,
	`<link rel=stylesheet href="http://pwn.test/sheet.css"><style>@import "http://pwn.test/import.css";</style>`,
	`<noscript><p title="</noscript><img src=x onerror=pwn()>"></noscript>`,
	`<title><img src=x onerror=pwn()></title></title><script>pwn()</script>`,
	`<form action="javascript:pwn()"><button autofocus onfocus=pwn()>send</button></form>`,
	`<details open ontoggle=pwn()><summary>more</summary></details>`,
	`<video src="http://pwn.test/v.mp4" poster="http://pwn.test/p.png" onerror=pwn() autoplay></video>`,
	`<template><script>pwn()</script></template><script>pwn()</script>`,
	"<a href=\"java\tscript:pwn()\">tab</a> <a href=\"&#106;avascript&colon;pwn()\">entity</a> <a href=\" \x01javascript:pwn()\">control</a>",
	`<a href="data:text/html,<script>opener.pwn()</script>">data</a> <a href="vbscript:pwn()">vb</a> <a href="JaVaScRiPt:pwn()">case</a>`,
	`<p style="background:url(http://pwn.test/bg.png)" onclick=pwn() onmouseover=pwn()>styled</p>`,
	`"><img src=x onerror=pwn()>`, `'-pwn()-'`, `{{constructor.constructor('pwn()')()}}`, `</script><script>pwn()</script>`,
	`<!--><img src=x onerror=pwn()>-->`, `<![CDATA[><img src=x onerror=pwn()>]]>`,
}

// hostilePage is an article with one attack wherever a page can put a text.
func hostilePage(attack string) string {
	stories, _ := site.Stories()
	attribute := strings.NewReplacer(`"`, "&quot;", "<", "&lt;", "&", "&amp;").Replace(attack)
	var b strings.Builder
	fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>%[1]s Orchard %[2]s</title>
<meta name="author" content="%[1]s"><meta property="og:site_name" content="%[1]s"><meta property="og:image" content="javascript:pwn()">
<meta name="description" content="%[1]s"><link rel="canonical" href="javascript:pwn()">
<script type="application/ld+json">{"@type":"NewsArticle","headline":%[3]s,"author":{"name":%[3]s},"datePublished":%[3]s}</script></head>
<body><nav class="%[1]s">%[2]s <a href="javascript:pwn()">Home</a></nav><article><h1>Orchard %[2]s</h1><p class="byline">By %[2]s</p>
<figure><img src="http://pwn.test/pic.png" alt="%[1]s"><figcaption>%[2]s</figcaption></figure>`,
		attribute, attack, strings.ReplaceAll(quote(attack), "</", `<\/`))
	for _, p := range stories["orchard"].Paragraphs() {
		fmt.Fprintf(&b, "<p>%s %s</p>", p, attack)
	}
	fmt.Fprintf(&b, `<aside class="newsletter">Sign up for our newsletter %s</aside></article><footer>© 2026 %[1]s</footer></body></html>`, attack)
	return b.String()
}

// TestPageShowsHostileFiles takes a file for each attack through every view: no
// script runs, no dialog opens, nothing is fetched, no link runs a script.
func TestPageShowsHostileFiles(t *testing.T) {
	r := openPage(t)
	eval[any](r.tab, "window.pwned = 0; window.pwn = () => { window.pwned++; }")
	var files []file
	for i, attack := range attacks {
		files = append(files, file{fmt.Sprintf("%02d <img src=x onerror=pwn()>.html", i), hostilePage(attack)})
	}
	files = append(files, file{"text '\"><img src=x onerror=pwn()>.txt", strings.Join(attacks, "\n\n")})
	paths := made(t, files...)
	w := &watch{}
	w.over(r.tab)
	shared.sites.Requests()
	r.drop(paths...)
	r.waitSurface("start")
	count := peek[int](r.tab, "document.querySelectorAll('#batch .batch-row button, #batch button.batch-row').length")
	if count < len(files)-1 {
		t.Errorf("%d of %d hostile files can be read", count, len(files))
	}
	for i := range count {
		r.click("#home")
		r.waitSurface("start")
		eval[any](r.tab, fmt.Sprintf("document.querySelectorAll('#batch button.batch-row')[%d].click()", i))
		r.waitSurface("read")
		eval[any](r.tab, `(() => {
			for (const line of document.querySelectorAll('.pill-line')) line.click();
			for (const chip of document.querySelectorAll('#chips .chip')) chip.click();
		})()`)
		r.wait("document.documentElement.dataset.state === 'idle'")
		if bad := peek[[]string](r.tab, hostileParts); len(bad) > 0 {
			t.Errorf("file %d left in our page: %.300q", i, bad)
		}
	}
	r.click("#to-compare")
	r.waitSurface("compare")
	if bad := peek[[]string](r.tab, hostileParts); len(bad) > 0 {
		t.Errorf("comparing left in our page: %.300q", bad)
	}
	if n := eval[int](r.tab, "window.pwned"); n > 0 {
		t.Errorf("a page's script ran %d times", n)
	}
	for _, asked := range w.seen() {
		if !strings.HasPrefix(asked, origin(shared.page)) && !strings.HasPrefix(asked, "blob:") {
			t.Errorf("%s was fetched", asked)
		}
	}
	if asked := shared.sites.Requests(); len(asked) > 0 {
		t.Errorf("other sites were asked for %v", asked)
	}
}

// hostileParts lists what of a hostile page must not stand in ours.
const hostileParts = `[...document.querySelectorAll('#main *')].flatMap((el) => [...el.attributes]
	.filter((a) => /^on/i.test(a.name) || (/^(href|src|action|formaction|srcdoc|data|poster|srcset|xlink:href)$/i.test(a.name) && !/^(https?:\/\/|#|data:image\/(png|jpeg|gif|webp|avif)|blob:|mailto:)/i.test(a.value)))
	.map((a) => el.localName + ' ' + a.name + '=' + a.value)
	.concat(['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'form', 'style', 'template', 'noscript', 'math'].includes(el.localName) ? [el.localName] : []))`

// TestPageSavesHostileFile saves a hostile article in every format: the files hold
// no link that runs a script, and the HTML none that would run at all.
func TestPageSavesHostileFile(t *testing.T) {
	r := openPage(t)
	dir := t.TempDir()
	allow := browser.SetDownloadBehaviorParams{Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, EventsEnabled: new(true)}
	if _, err := chromedp.CallBrowser(shared.browser, browser.SetDownloadBehavior, allow); err != nil {
		t.Fatal(err)
	}
	r.pick(made(t, file{"hostile.html", hostilePage(strings.Join(attacks[:20], "\n"))})...)
	r.waitSurface("read")
	for format, ending := range map[string]string{"html": ".html", "markdown": ".md", "text": ".txt", "json": ".json"} {
		r.click("#save-open")
		r.click("#save [data-format=" + format + "]")
		data := strings.ToLower(saved(t, dir, ending))
		if !strings.Contains(data, "perpetua gale") {
			t.Errorf("the saved %s lacks the story", format)
		}
		if format == "text" || format == "json" {
			continue // nothing runs there
		}
		if at := alive.FindStringIndex(data); at != nil {
			t.Errorf("the saved %s holds …%.160q…", format, data[max(0, at[0]-40):])
		}
	}
}

// alive finds what would run in a saved file: a tag that is not escaped, a link
// with an address that is a script.
var alive = regexp.MustCompile(`(^|[^\\])<(script|iframe|img src=x|svg|object|embed|form|meta http-equiv="?refresh|base|style|link rel=style)|(\]\(|href="?)\s*(javascript|vbscript|data):|\son\w+=["']?pwn[^<>]*[^\\]>`)

// saved waits for a download with that ending and returns what it holds.
func saved(t *testing.T, dir, ending string) (data string) {
	t.Helper()
	waitFor(t, "a saved file "+ending, func() bool {
		paths, _ := filepath.Glob(filepath.Join(dir, "*"+ending))
		if len(paths) != 1 {
			return false
		}
		b, err := os.ReadFile(paths[0])
		data = string(b)
		return err == nil && len(b) > 0
	})
	return data
}

// origin is the part of an address up to its path.
func origin(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		panic(err)
	}
	return u.Scheme + "://" + u.Host + "/"
}

// TestPageWorksOffline stores the page, ends its server, opens it anew and reads a
// file; only the page's own files are stored.
func TestPageWorksOffline(t *testing.T) {
	address, stop, err := servePage()
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	r := &reader{open(t, address)}
	r.wait("!document.querySelector('#offline').hidden")
	stored := eval[[]string](r.tab, `(async () => {
		const urls = [];
		for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) urls.push(request.url);
		return urls;
	})()`)
	if !contains(stored, "winnow.wasm") || !contains(stored, "app.js") {
		t.Errorf("stored for offline use: %v", stored)
	}
	for _, file := range stored {
		if !strings.HasPrefix(file, origin(address)) {
			t.Errorf("%s is stored", file)
		}
	}
	stop()
	r.do(chromedp.Reload())
	r.wait("document.documentElement.dataset.engine === 'ready'")
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.wantStory("ferry")
}
