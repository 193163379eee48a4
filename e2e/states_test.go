//go:build e2e

package e2e

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// popupStates are what the script in a page may say of it, with a part of the
// heading and the sentence that the popup is to show.
var popupStates = []struct{ name, state, heading, sentence string }{
	{"working", `{ phase: 'working' }`, "Reading this page", ""},
	{"trimmed", `{ phase: 'trimmed', blocks: 34, words: 1240, all: 2011, kinds: [{ reason: 'related', blocks: 12, words: 600, on: true }, { reason: 'ad', blocks: 5, words: 90, on: true }, { reason: 'credit', blocks: 2, words: 12, on: false }] }`, "34 blocks trimmed", "1,240 of 2,011 words"},
	{"late", `{ phase: 'trimmed', blocks: 35, words: 1240, all: 2011, late: 3, kinds: [{ reason: 'ad', blocks: 35, words: 90, on: true }] }`, "35 blocks trimmed", "3 more trimmed"},
	{"nothing", `{ phase: 'left', why: 'nothing' }`, "Nothing to trim", "already just the story"},
	{"not an article", `{ phase: 'left', why: 'not-article', kind: 'front page' }`, "not an article", "looks like a front page"},
	{"not sure", `{ phase: 'left', why: 'unsure' }`, "Not sure", "nothing was touched"},
	{"guarded", `{ phase: 'left', why: 'guarded' }`, "Left alone", "marks its own paragraphs"},
	{"closed", `{ phase: 'left', why: 'closed' }`, "keeps this page closed", "cannot be changed"},
	{"off", `{ phase: 'left', why: 'off' }`, "Off on this site", "switched Winnow off"},
	{"undone", `{ phase: 'undone' }`, "Everything is back", "as it was"},
	{"idle", `{ phase: 'idle' }`, "Not trimmed", "went on"},
	{"restarting", `{ phase: 'failed', why: 'stopped' }`, "Starting again", "try once more"},
	{"down", `{ phase: 'failed', why: 'down' }`, "could not start", "page is unchanged"},
	{"failed", `{ phase: 'failed', why: 'fault', sentence: 'The page was too big.' }`, "could not be read", "too big"},
}

// befores are what the engine may answer of a story that was read before.
var befores = []struct{ name, answer, heading, sentence string }{
	{"read before", `{ before: { relation: 'copy', share: 0.92, host: 'north-ledger.test', url: 'https://north-ledger.test/1', title: 'T', read: 1768400000000, agency: 'Meridian Wire', fresh: ['A.', 'B.', 'C.', 'D.'], changed: [], same: false } }`, "You have read most of this", "4 new sentences"},
	{"read before, some", `{ before: { relation: 'version', share: 0.4, host: 'north-ledger.test', url: 'https://north-ledger.test/1', title: 'T', read: 1768400000000, agency: '', fresh: ['A.'], changed: [], same: false } }`, "You have read some of this", "1 new sentence"},
	{"read before, nothing new", `{ before: { relation: 'identical', share: 1, host: 'north-ledger.test', url: 'https://north-ledger.test/1', title: 'T', read: 1768400000000, agency: '', fresh: [], changed: [], same: true } }`, "You have read this", "The same words"},
	{"read before, other numbers", `{ before: { relation: 'copy', share: 1, host: 'north-ledger.test', url: 'https://north-ledger.test/1', title: 'T', read: 1768400000000, agency: '', fresh: [], changed: ['A 3.', 'B 4.'], same: false } }`, "You have read most of this", "2 sentences have other numbers or names now"},
	{"no room", `{ error: { code: 'full', sentence: 'The browser has no room left for it.' } }`, "No room left", "trimmed all the same"},
}

// drawn is what a state shows.
type drawn struct {
	Heading, Text string
	Keys          []string // names of messages that have no words
	Wide          int
}

// show draws a view into the popup's document and reads it.
const show = `(async (make) => {
	const main = document.querySelector('#main');
	main.replaceChildren(...[await make()].flat());
	for (const place of ['#before', '#foot']) document.querySelector(place).hidden = true;
	document.querySelector('#host').textContent = 'tidewater-post.test';
	return { Heading: main.querySelector('h2').textContent, Text: main.innerText,
		Keys: main.innerText.match(/\b[a-z]+_[a-z_]+\b/g) ?? [], Wide: Math.max(0, document.documentElement.scrollWidth - 360) };
})`

// TestPopupStates draws every state of the popup in both schemes: its heading and
// its sentence are words, it is as wide as a popup is, and axe finds nothing.
func TestPopupStates(t *testing.T) {
	tb := open(t, ownURL("extension/popup.html"))
	tb.wait("document.body.dataset.state === 'closed'")
	tb.do(chromedp.EmulateViewport(360, 600))
	acts := `const acts = { host: 'tidewater-post.test', id: 1, inPrivate: false, press() {}, show() {}, copy() {}, read() {}, undo() {}, put() {}, switchOn() {}, openPage() {}, page: async () => null, background: async () => answer };`
	check := func(name, script, heading, sentence string) {
		t.Helper()
		got := eval[drawn](tb, show+"("+script+")")
		if !strings.Contains(got.Heading, heading) || !strings.Contains(got.Text, sentence) || len(got.Keys) > 0 || got.Wide > 0 {
			t.Errorf("%s: the popup shows %+v, want %q and %q", name, got, heading, sentence)
		}
		for _, scheme := range schemes {
			tb.media("", scheme)
			tb.wantAccess(scheme, "popup: "+name)
			if *screens != "" {
				tb.shoot(filepath.Join(*screens, "popup-"+strings.NewReplacer(" ", "-", ",", "").Replace(name)+"-"+scheme+".png"))
			}
		}
	}
	for _, s := range popupStates {
		check(s.name, `async () => { const answer = null; `+acts+`
			const s = { why: '', title: '', words: 0, all: 0, blocks: 0, kinds: [], shown: false, late: 0, ready: true, ...`+s.state+` };
			const view = s.phase === 'trimmed' || s.phase === 'working' ? (await import('./popup-trimmed.js')).trimmedView : (await import('./popup-states.js')).stateView;
			return view(s, acts); }`, s.heading, s.sentence)
	}
	for _, b := range befores {
		check(b.name, `async () => { const answer = `+b.answer+`; `+acts+`
			const box = document.createElement('div');
			box.className = 'before';
			box.hidden = true;
			await (await import('./popup-before.js')).showBefore(box, acts);
			return box; }`, b.heading, b.sentence)
	}
}

// TestPageFailures gives the page what cannot be used: each file's row says why in
// a sentence of its own, in both schemes.
func TestPageFailures(t *testing.T) {
	r := openPage(t)
	files := []struct{ name, data, want string }{
		{"empty.html", " \n\t", "Nothing in it"},
		{"picture.png", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02\xff", 500), "Not text"},
		{"program.bin", "\x7fELF" + strings.Repeat("\x00\x90\x8b\xc3", 800), "Not text"},
		{"paper.pdf", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n" + strings.Repeat("stream of words ", 200), "PDF"},
		{"data.json", `{"title": "A list", "items": [1, 2, 3]}`, "data"},
		{"huge.html", "<p>" + strings.Repeat("word ", 11<<20/5), "Too big"},
		{"torn.html.gz", "\x1f\x8b\x08\x00" + strings.Repeat("\x07", 60), "Not text"},
	}
	var given []file
	for _, f := range files {
		given = append(given, file{f.name, f.data})
	}
	given = append(given, file{"good.html", source(t, "classic")})
	r.pick(made(t, given...)...)
	r.waitSurface("start")
	for _, f := range files {
		row := peek[string](r.tab, `[...document.querySelectorAll('#batch li[data-state=failed]')].find((li) => li.querySelector('.row-file').textContent === `+quote(f.name)+`)?.querySelector('.row-title').textContent ?? ''`)
		if !strings.Contains(row, f.want) || !strings.HasSuffix(row, ".") {
			t.Errorf("%s: the row says %q, want a sentence with %q", f.name, row, f.want)
		}
	}
	for _, scheme := range schemes {
		r.media("", scheme)
		if *screens != "" {
			r.shoot(filepath.Join(*screens, "page-failures-"+scheme+".png"))
		}
	}
}
