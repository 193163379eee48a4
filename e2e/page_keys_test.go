//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestPageEscapeClosesFirst opens what lies over an article and presses Escape: that
// closes, and the article stays.
func TestPageEscapeClosesFirst(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	for button, box := range map[string]string{"#open-look": "#look", "button.where": "#origin"} {
		r.click(button)
		r.wait("document.querySelector(" + quote(box) + ").matches(':popover-open')")
		r.key("\x1b")
		r.wait("!document.querySelector(" + quote(box) + ").matches(':popover-open')")
		if surface := peek[string](r.tab, "document.documentElement.dataset.surface"); surface != "read" {
			t.Fatalf("Escape closes %s and goes to %s, want the article to stay", box, surface)
		}
	}
}

// TestPageToastGivesFocusBack puts a block back with the keys and takes the offer to
// undo it: the offer goes with its button, and the focus is where it was before.
func TestPageToastGivesFocusBack(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	eval[any](r.tab, "document.querySelector('#went-list .put-back').focus()")
	r.key(kb.Enter)
	r.wait("document.activeElement.closest('li')?.dataset.state === 'back' && document.querySelector('#toast button') !== null")
	block := peek[string](r.tab, "document.activeElement.closest('li').dataset.block")
	eval[any](r.tab, "document.querySelector('#toast button').focus()")
	r.key(kb.Enter)
	r.wait("document.querySelector('#went-list li[data-block=\"" + block + "\"]').dataset.state === 'trimmed'")
	if at := peek[string](r.tab, "document.activeElement.closest('li')?.dataset.block ?? document.activeElement.localName"); at != block {
		t.Errorf("after undoing in the toast the focus is at %s, want the row of block %s", at, block)
	}
}

// TestPageSpeaks walks what went and asks where a name was found: both are said, as they
// are shown only.
func TestPageSpeaks(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.key("j")
	r.wait("document.querySelector('#polite').textContent.startsWith(document.querySelector('#went li[data-chosen] b').textContent + ': ')")
	eval[any](r.tab, "document.querySelector('button.where').focus()") // the story may still be scrolling under a pointer
	r.key(kb.Enter)
	r.wait("document.querySelector('#origin').matches(':popover-open') && document.querySelector('#polite').textContent.startsWith(document.querySelector('.origin-source').textContent)")
}

// TestPageKeysInNarrowWindow switches single keys off and on again in a window as narrow
// as large text makes it: the list of keys can be had without a key.
func TestPageKeysInNarrowWindow(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront, chromedp.EmulateViewport(320, 640))
	for _, on := range []string{"false", "true"} {
		r.click("#open-look")
		r.click("#look-keys")
		r.wait("document.querySelector('dialog#keys').open && !document.querySelector('#look').matches(':popover-open')")
		r.click("#keys-single")
		r.wait("document.querySelector('#keys-single').checked === " + on)
		r.key("\x1b")
		r.wait("!document.querySelector('dialog#keys').open")
		if at := peek[string](r.tab, "document.activeElement.id"); at != "open-look" {
			t.Errorf("after the list of keys the focus is at %q, want the button that led there", at)
		}
	}
}

// TestPageTitlesAndCopy compares two pages: the window says what it shows, c copies the
// comparison, and what a kind's button is called holds what is written on it.
func TestPageTitlesAndCopy(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	r.pick(made(t, file{"a.html", source(t, "wire")}, file{"b.html", source(t, "region")})...)
	r.waitSurface("start")
	r.click("#to-compare")
	r.wait("document.querySelector('#matrix button[data-pair]') !== null")
	title := "document.title === document.querySelector('#%s h1').textContent + ' · Winnow'"
	r.wait(strings.Replace(title, "%s", "compare", 1))
	r.click("#pairs button[data-pair]")
	r.wait("document.querySelector('#diff-rows [data-kind]') !== null")
	r.wait(strings.Replace(title, "%s", "diff", 1))
	r.key("c")
	r.wait("document.querySelector('#toast').textContent === 'Comparison copied'")
	r.click("#home")
	r.wait("document.title === 'Winnow'")
	r.click("#batch button.batch-row")
	r.wait("document.querySelector('#chips .chip') !== null")
	if other := peek[[]string](r.tab, "[...document.querySelectorAll('#chips .chip')].filter((chip) => !chip.getAttribute('aria-label').startsWith(chip.querySelector('.chip-word').textContent)).map((chip) => chip.outerHTML.slice(0, 120))"); len(other) > 0 {
		t.Errorf("who speaks to the computer cannot press %q by what is written on it", other)
	}
}
