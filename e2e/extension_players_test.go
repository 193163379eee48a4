//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// TestHiddenPlayerIsSilent trims a page on which an advertisement plays that may be
// heard: it stops when it is hidden and goes on when it is back; one that is muted
// is left alone.
func TestHiddenPlayerIsSilent(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, `(() => {
		const canvas = document.createElement('canvas'); // pictures only: a test must not wake the sound of its machine
		canvas.getContext('2d').fillRect(0, 0, 9, 9);
		for (const muted of [false, true]) document.querySelector('.ad-inline').append(Object.assign(document.createElement('video'), { srcObject: canvas.captureStream(9), muted, width: 90 }));
		document.querySelector('.ad-inline').onclick = () => document.querySelectorAll('video').forEach((a) => a.play());
	})()`)
	tb.click(".ad-inline")
	const playing = "[...document.querySelectorAll('video')].map((a) => !a.paused).join()"
	tb.wait(playing + " === 'true,true'")
	popup := tb.pressAndTrim()
	if peek[bool](tb, "document.querySelector('.ad-inline').checkVisibility()") {
		t.Fatal("the advertisement is there still")
	}
	if got := peek[string](tb, playing); got != "false,true" {
		t.Errorf("hidden, that may be heard and that may not: playing %s, want false,true", got)
	}
	popup.undo()
	tb.wait(playing + " === 'true,true'")
}
