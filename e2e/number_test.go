//go:build e2e

package e2e

import (
	"maps"
	"testing"

	"winnow/e2e/site"
)

// TestOneNumber opens every made-up article in the browser and gives its file to
// the static page: both say the same number of blocks, in all and of each kind, and
// the number is that of the rows of what went.
func TestOneNumber(t *testing.T) {
	for _, p := range site.Pages {
		if p.Layout == "front" || p.Layout == "adtagged" || p.Layout == "hydrated" {
			continue // nothing is trimmed, or the file holds no story
		}
		t.Run(p.Layout, func(t *testing.T) {
			tb := open(t, p.URL())
			popup := tb.pressAndTrim()
			live := map[string]int{}
			for _, k := range popup.kinds() {
				if k.Blocks > 0 {
					live[k.Reason] = k.Blocks
				}
			}
			r := openPage(t)
			r.pick(made(t, file{"page.html", source(t, p.Layout)})...)
			r.waitSurface("read")
			r.wantOneNumber()
			if got, want := r.chips(), live; !maps.Equal(got, want) {
				t.Errorf("the static page has %v, the popup %v", got, want)
			}
			if got, want := firstNumber(r.headline()), firstNumber(popup.headline()); got != want {
				t.Errorf("the static page says %s blocks, the popup %s", got, want)
			}
		})
	}
}

// TestNumberFollows puts a block and a kind back on the static page: number, chips
// and rows stay one.
func TestNumberFollows(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"page.html", source(t, "classic")})...)
	r.waitSurface("read")
	before := atoi(t, firstNumber(r.headline()))
	r.click("#went-list li.removed .put-back")
	r.wait("document.querySelector('#went-list li.removed').dataset.state === 'back'")
	r.wantOneNumber()
	r.key("u")
	r.wait("document.querySelector('#went-list li.removed').dataset.state === 'trimmed'")
	r.click("#chips .chip")
	r.wait("document.querySelector('#chips .chip').getAttribute('aria-pressed') !== 'true'")
	r.wantOneNumber()
	if now := atoi(t, firstNumber(r.headline())); now >= before {
		t.Errorf("%d blocks with a kind put back, %d before", now, before)
	}
}

// TestRedrawKeepsButtons has the static page draw what it shows once more, as it does
// when it has been stored for offline use or a comparison is done: what a reader may
// be pressing just then stays.
func TestRedrawKeepsButtons(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"page.html", source(t, "classic")})...)
	r.waitSurface("read")
	r.do(bringToFront) // a tab behind another draws no frames
	left := peek[[]string](r.tab, `(async () => {
		const buttons = [...document.querySelectorAll('#read button, #read a, #read summary')];
		document.querySelector('#to-read').click();
		await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		return [String(buttons.length), ...buttons.filter((b) => !b.isConnected).map((b) => b.outerHTML.slice(0, 120))];
	})()`)
	if n := atoi(t, left[0]); n < 10 {
		t.Fatalf("only %d buttons", n)
	}
	for _, b := range left[1:] {
		t.Errorf("drawn anew: %s", b)
	}
}

// headline is the number line of what went.
func (r *reader) headline() string {
	r.t.Helper()
	return peek[string](r.tab, "document.querySelector('#went-title').textContent")
}

// chips counts what went by kind, as the chips say it.
func (r *reader) chips() map[string]int {
	r.t.Helper()
	return peek[map[string]int](r.tab, `Object.fromEntries([...document.querySelectorAll('#chips .chip[aria-pressed="true"]')].map((chip) =>
		[chip.dataset.reason, Number(chip.querySelector('.count').textContent)]))`)
}

// wantOneNumber fails the test unless headline, chips and rows count the same.
func (r *reader) wantOneNumber() {
	r.t.Helper()
	rows := peek[int](r.tab, `(() => {
		let n = 0;
		for (const row of document.querySelector('#went-list').children) {
			if (row.matches('.went-moved')) break;
			n += Number(row.dataset.state === 'trimmed');
		}
		return n;
	})()`)
	sum := 0
	for _, n := range r.chips() {
		sum += n
	}
	if n := atoi(r.t, firstNumber(r.headline())); n != rows || n != sum {
		r.t.Errorf("%d blocks in the headline, %d in the chips, %d rows", n, sum, rows)
	}
}
