//go:build e2e

package e2e

import (
	"testing"

	"winnow/e2e/site"
)

// Cleaning twice is cleaning once.

// TestCleanedTextStays cleans pages, and what they leave once more, as HTML and as
// plain text: nothing goes that was left.
func TestCleanedTextStays(t *testing.T) {
	r := openPage(t)
	for _, layout := range []string{"classic", "soup", "promos", "consent", "scroll", "wire", "region", "rtl"} {
		texts := eval[[]string](r.tab, `(async () => {
			const { load } = await import(new URL('../shared/engine.js', location.href));
			const engine = await load();
			const options = { url: 'https://made-up.test/story' };
			const { article: once } = await engine.cleanHTML(`+quote(source(t, layout))+`, options);
			const lines = once.text.split(/\n+/).filter(Boolean);
			const page = document.implementation.createHTMLDocument(once.title);
			const story = page.body.appendChild(page.createElement('article'));
			story.append(...lines.map((line) => Object.assign(page.createElement('p'), { textContent: line })));
			const html = (await engine.cleanHTML('<!doctype html>' + page.documentElement.outerHTML, options)).article;
			const text = (await engine.cleanText(once.text)).article;
			return [lines.join('\n'), ...[html, text].map((a) => a.text.split(/\n+/).filter(Boolean).join('\n'))];
		})()`)
		for i, form := range []string{"HTML", "text"} {
			if len(texts[0]) < 500 || texts[i+1] != texts[0] {
				t.Errorf("%s: cleaned once more as %s it is another text: %s", layout, form, firstDifference(texts[0], texts[i+1]))
			}
		}
	}
}

// TestTrimTwice presses the button on a page that is trimmed, and again on one that
// was put back: each time it is the same page, to the byte.
func TestTrimTwice(t *testing.T) {
	tb := open(t, site.Find("classic").URL())
	before := tb.markup()
	popup := tb.pressAndTrim()
	trimmed, headline := tb.markup(), popup.headline()
	popup.close()
	for _, what := range []string{"pressed again", "trimmed again"} {
		popup = tb.pressAndTrim()
		if now := tb.markup(); now != trimmed {
			t.Errorf("%s it is another page: %s", what, firstDifference(trimmed, now))
		}
		if popup.headline() != headline {
			t.Errorf("%s the popup says %q, said %q", what, popup.headline(), headline)
		}
		popup.undo()
		tb.wantUndone(before)
		popup.click("#again")
		popup.waitState("trimmed")
		popup.close()
	}
}
