//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// TestPageLeafs goes from one document to the next with the keys: each begins at its
// top, the button keeps the focus, and what was open over the last one is shut.
func TestPageLeafs(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	for _, layout := range []string{"classic", "promos"} {
		r.pick(made(t, file{layout + ".html", source(t, layout)})...)
		r.waitSurface("read")
	}
	eval[any](r.tab, "document.querySelector('.where').click(); scrollTo(0, 900); document.querySelector('#page-before').focus({ preventScroll: true })")
	r.wait("document.querySelector('#origin').matches(':popover-open') && scrollY > 0")
	r.key("\r")
	r.wait("document.querySelector('#story-title').textContent.startsWith('Harbour council')")
	r.wait("scrollY === 0 && document.activeElement.id === 'page-before' && !document.querySelector('#origin').matches(':popover-open')")
}

// TestPageBackOverReload reloads the page, reads another file and goes back: the
// entries of before lead to the start, and none shows a file that it was not made for.
func TestPageBackOverReload(t *testing.T) {
	r := openPage(t)
	for _, layout := range []string{"classic", "soup"} {
		r.pick(made(t, file{layout + ".html", source(t, layout)})...)
		r.waitSurface("read")
	}
	r.do(chromedp.Reload())
	r.wait("document.documentElement.dataset.engine === 'ready' && document.documentElement.dataset.surface === 'start'")
	r.pick(made(t, file{"orchard.html", source(t, "promos")})...)
	r.waitSurface("read")
	long := peek[int](r.tab, "history.length")
	var went []string
	for range 3 {
		eval[any](r.tab, "new Promise((done) => { addEventListener('popstate', () => setTimeout(done), { once: true }); history.back(); })")
		went = append(went, peek[string](r.tab, "document.documentElement.dataset.surface"))
	}
	if got := strings.Join(went, " "); got != "start start start" {
		t.Errorf("going back leads to %s, want the start each time", got)
	}
	eval[any](r.tab, "new Promise((done) => { addEventListener('popstate', () => setTimeout(done), { once: true }); history.go(3); })")
	r.waitSurface("read")
	r.wantStory("orchard")
	if now := peek[int](r.tab, "history.length"); now != long {
		t.Errorf("the history has %d entries, %d before", now, long)
	}
}

// TestPageBackToPair opens two pairs one after the other and goes back to the first.
func TestPageBackToPair(t *testing.T) {
	r := openPage(t)
	r.click("[data-sample=copies]")
	r.waitSurface("compare")
	var lead []string
	for _, n := range []string{"0", "1"} {
		r.wait("document.querySelectorAll('#pairs button[data-pair]').length > 1")
		eval[any](r.tab, "document.querySelectorAll('#pairs button[data-pair]')["+n+"].click()")
		r.waitSurface("diff")
		waitFor(t, "the pair's sentences", func() bool {
			now := peek[string](r.tab, "document.querySelector('#diff-rows') && document.querySelector('#diff .lead').textContent || ''")
			return now != "" && (len(lead) == 0 || now != lead[0])
		})
		lead = append(lead, peek[string](r.tab, "document.querySelector('#diff .lead').textContent"))
		r.click("#to-compare")
		r.waitSurface("compare")
	}
	eval[any](r.tab, "history.go(-3)")
	r.waitSurface("diff")
	r.wait("document.querySelector('#diff-rows') && document.querySelector('#diff .lead').textContent === " + quote(lead[0]))
}

// TestPageBack goes back and forward with the browser's own buttons, and returns
// from another site: the article is there again and its engine answers.
func TestPageBack(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	eval[any](r.tab, "history.back()")
	r.waitSurface("start")
	r.wait("document.querySelectorAll('#batch li[data-doc]').length === 1")
	eval[any](r.tab, "history.forward()")
	r.waitSurface("read")
	r.wantStory("ferry")
	r.do(chromedp.Navigate(site.Find("soup").URL()))
	eval[any](r.tab, "setTimeout(() => history.back())")
	r.wait("['ready'].includes(document.documentElement.dataset.engine)")
	if peek[string](r.tab, "document.documentElement.dataset.surface") == "start" {
		t.Skip("this browser did not keep the page while it was away")
	}
	r.wantStory("ferry")
	eval[any](r.tab, "document.querySelector('#went .put-back').click()")
	r.wait("document.querySelector('#went li').dataset.state === 'back' && document.querySelector('.put-back-piece') !== null")
}
