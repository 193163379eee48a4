//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// openLong opens the static page on a story from which twelve thousand blocks went,
// thirty between any two paragraphs, and counts from then on what drawing does.
const openLong = `(async () => {
	const { takeCut } = await import('./cleaning.js');
	const { go } = await import('./surfaces.js');
	const body = [], removed = [];
	for (let i = 0; i < 12000; i++) {
		if (i % 30 === 0) body.push({ kind: 'paragraph', blocks: [2 * i], inline: [{ kind: 'text', text: 'Paragraph ' + i + ': the harbour council keeps the night ferry running until the end of March.' }] });
		const text = 'Read also: the old cannery, part ' + i;
		removed.push({ node: 0, block: 2 * i + 1, blocks: [2 * i + 1], reason: ['ad', 'related', 'promo'][i % 3], rule: '', evidence: 'Begins with Read also', words: 7, text, texts: [text], confidence: 0.9, part: 'junk' });
	}
	const article = { url: '', site: '', title: 'The night ferry', authors: [], published: '', modified: '', section: '', lang: 'en', dir: 'ltr', agency: '', agencyEvidence: '', excerpt: '', image: null,
		isArticle: true, pageKind: '', guarded: false, confidence: 1, origins: [], text: '', body, removed: [], stats: { words: 90000, kept: 6000, removed: 0, blocks: 0, reasons: [] } };
	const { id } = takeCut({ article, removed }, 'long');
	go({ surface: 'read', current: id, tab: 'article', mode: 'clean' });
	await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
	globalThis.work = { made: 0, asked: 0 };
	new MutationObserver((records) => {
		for (const { addedNodes } of records) for (const node of addedNodes) work.made += node instanceof Element ? 1 + node.querySelectorAll('*').length : 0;
	}).observe(document.body, { childList: true, subtree: true });
	const rect = Element.prototype.getBoundingClientRect;
	Element.prototype.getBoundingClientRect = function () { work.asked++; return rect.call(this); };
})()`

// TestPageLongList takes steps in a list of twelve thousand blocks: none makes more
// than some rows and a map anew, or asks for the places of more than a few elements.
func TestPageLongList(t *testing.T) {
	const most = 4000 // elements: two hundred rows and the map
	r := openPage(t)
	r.do(bringToFront)
	eval[any](r.tab, openLong)
	if pieces := peek[int](r.tab, "document.querySelector('#page-map').childElementCount"); pieces < 100 || pieces > 310 {
		t.Errorf("the map has %d pieces, want as many as a window has room for", pieces)
	}
	key := func(name string) string {
		return "document.dispatchEvent(new KeyboardEvent('keydown', { key: '" + name + "', bubbles: true }))"
	}
	for _, step := range []struct {
		name, act   string
		made, asked int
	}{
		{"drawing what is shown once more", "document.querySelector('#to-read').click()", 0, 0},
		{"choosing a row", "document.querySelectorAll('#went-list .removed-main')[9].click()", 400, 60},
		{"putting a block back", "document.querySelectorAll('#went-list .put-back')[9].click()", 1200, 60},
		{"going on to the next", key("j"), 400, 60},
		{"going to the list", key("m"), most, 100},
		{"choosing nothing", key("Escape"), 400, 60},
		{"going to the last", key("k"), most, 100},
		{"asking for the rows before", "document.querySelector('.went-more button').click()", most, 60},
	} {
		got := eval[struct{ Made, Asked int }](r.tab, `(async () => {
			work.made = work.asked = 0;
			`+step.act+`;
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
			return work;
		})()`)
		if got.Made > step.made || got.Asked > step.asked {
			t.Errorf("%s made %d elements and asked for %d places, want at most %d and %d", step.name, got.Made, got.Asked, step.made, step.asked)
		}
	}
	r.wait("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('#story-body [data-frame=\"23999\"]').getBoundingClientRect())")
	last := peek[[]string](r.tab, "[...document.querySelectorAll('#went-list li')].map((li) => li.dataset.block ?? li.className)")
	if n := len(last); n > 420 || last[0] != "went-more" || last[n-1] != "23999" {
		t.Errorf("at the list's end %d rows stand from %s to %s", n, last[0], last[n-1])
	}
}

// TestPageLongText reads a story of three thousand paragraphs: the browser watches some
// boxes and not each of them, what is walked to is in view, and what is put back stands
// where it was, with all other paragraphs as they were.
func TestPageLongText(t *testing.T) {
	r := openPage(t)
	r.do(bringToFront)
	long := strings.NewReplacer("i < 12000", "i < 3000", "if (i % 30 === 0) body", "body", "const text =", "if (i % 100) continue; const text =").Replace(openLong)
	eval[any](r.tab, long)
	if got := peek[[]int](r.tab, "[document.querySelector('#story-body').children.length, document.querySelectorAll('#story-body p').length, document.querySelectorAll('#story-body .pill').length]"); got[0] > 70 || got[1] != 3000 || got[2] != 30 {
		t.Fatalf("%d boxes hold %d paragraphs and %d pills, want at most 70, 3000 and 30", got[0], got[1], got[2])
	}
	r.key("k")
	r.wait("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('#story-body [data-frame=\"5801\"]').getBoundingClientRect())")
	r.wait("(({ bottom }) => bottom > document.querySelector('#page-map').getBoundingClientRect().bottom - 60)(document.querySelector('#page-map .map-frame').getBoundingClientRect())")
	r.keep("#story-body p")
	r.key("r")
	r.wait("document.querySelector('#story-body .put-back-piece[data-blocks=\"5801\"]') !== null")
	r.wantKept("#story-body > .stretch > p", "putting a block back")
	if before := peek[string](r.tab, "document.querySelector('.put-back-piece').previousElementSibling.textContent"); !strings.HasPrefix(before, "Paragraph 2900:") {
		t.Errorf("what was put back stands behind %.40q, want behind paragraph 2900", before)
	}
}
