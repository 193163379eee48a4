//go:build e2e

package e2e

import (
	"net/http"
	"testing"

	"winnow/e2e/site"
)

// hugePage has a page hold 100,000 nodes, and trees that only some of us can look into.
const hugePage = `(() => {
	const at = document.body.appendChild(document.createElement('section'));
	for (const mode of ['open', 'closed']) {
		const host = at.appendChild(document.createElement('div'));
		host.attachShadow({ mode }).append('Words in a tree that is ' + mode);
	}
	at.appendChild(document.createElement('iframe')).srcdoc = '<p>Words in a frame</p>';
	const rows = at.appendChild(document.createElement('table')).appendChild(document.createElement('tbody'));
	for (let i = 0; i < 34000; i++) rows.appendChild(document.createElement('tr')).appendChild(document.createElement('td')).append('Tide ' + i);
})()`

// TestHugePageIsWalkedInSlices walks 100,000 nodes with a clock that goes on by a
// millisecond with each look at it: the page has its turn after every slice, whatever
// the machine, and the walk is the one that is taken in one go.
func TestHugePageIsWalkedInSlices(t *testing.T) {
	r := &reader{open(t, serveShell(t, func(w http.ResponseWriter, r *http.Request, files http.Handler) {
		if r.URL.Path != "/page/" {
			files.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte("<!doctype html><title>Tides</title>"))
	}))}
	r.allow("favicon")
	eval[any](r.tab, hugePage+"; new Promise((done) => document.querySelector('iframe').addEventListener('load', done))")
	got := eval[struct {
		Nodes, Pauses int
		Same          bool
		Texts         string
	}](r.tab, `(async () => {
		const { takeSnapshot, takeSnapshotInSlices } = await import(new URL('../shared/snapshot.js', location.href));
		const whole = takeSnapshot(document);
		const { now } = performance;
		let [clock, pauses] = [0, 0];
		performance.now = () => clock++;
		const sliced = await takeSnapshotInSlices(document, async () => { pauses++; });
		performance.now = now;
		const said = sliced.texts.join('');
		return { Nodes: sliced.nodes.length, Pauses: pauses, Same: said === whole.texts.join('') && sliced.words.join() === whole.words.join(), Texts: said.match(/Words in a [a-z ]+/g).join('; ') };
	})()`)
	// A slice is 8 looks at the clock, with 256 steps between two.
	if least := got.Nodes / (2 * 8 * 256); got.Nodes < 100_000 || got.Pauses < least {
		t.Errorf("the page had %d turns while %d nodes were walked, want at least %d", got.Pauses, got.Nodes, least)
	}
	if !got.Same {
		t.Error("walked in slices it is another page")
	}
	if got.Texts != "Words in a tree that is open; Words in a frame" {
		t.Errorf("of the trees was read: %s", got.Texts)
	}
}

// TestHugePageIsTrimmed trims a page of 100,000 nodes with trees of all kinds.
func TestHugePageIsTrimmed(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	eval[any](tb, hugePage)
	tb.trimAndUndo()
}
