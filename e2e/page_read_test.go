//go:build e2e

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// TestPagePick picks one file and reads it: the story, and what went with reasons.
func TestPagePick(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	if title := peek[string](r.tab, "document.querySelector('#story-title').textContent"); !strings.HasPrefix(title, "Harbour council votes") {
		t.Errorf("the title is %q", title)
	}
	r.wantStory("ferry")
	if body := r.body(); strings.Contains(body, "We use cookies") || strings.Contains(body, "Sign up for our free newsletter") {
		t.Error("the article holds junk")
	}
	rows := r.went()
	for _, g := range rows {
		if g.Label == "" || g.Text == "" || g.Evidence == "" {
			t.Errorf("a row lacks its reason, words or evidence: %+v", g)
		}
	}
	r.wantOneNumber()
	if n := atoi(t, firstNumber(r.headline())); n < 10 || n >= len(rows) {
		t.Errorf("%d blocks in %d rows, want at least 10, and rows for what was moved to the head", n, len(rows))
	}
}

// TestPageDrop drops one file on the window.
func TestPageDrop(t *testing.T) {
	r := openPage(t)
	r.drop(made(t, file{"orchard.html", source(t, "promos")})...)
	r.waitSurface("read")
	r.wantStory("orchard")
}

// TestPagePaste copies a page's source and pastes it with the keyboard.
func TestPagePaste(t *testing.T) {
	r := openPage(t)
	r.copyText(source(t, "soup"))
	params := input.DispatchKeyEventParams{Type: "rawKeyDown", Key: "v", Code: "KeyV", Modifiers: 2, WindowsVirtualKeyCode: 86, Commands: []string{"paste"}}
	if _, err := chromedp.Call(r.ctx, input.DispatchKeyEvent, params); err != nil {
		t.Fatal(err)
	}
	r.waitSurface("read")
	r.wantStory("beekeepers")
}

// TestPageAddress pastes and drops the address of a page: nothing can be fetched, and
// that is said in place of reading the address as a text.
func TestPageAddress(t *testing.T) {
	r := openPage(t)
	for _, event := range []string{
		`new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })`,
		`new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })`,
	} {
		eval[any](r.tab, `(() => {
			const data = new DataTransfer();
			data.setData('text/plain', 'https://news.test/a-story ');
			data.setData('text/html', '<p><a href="https://news.test/a-story">A</a></p><p>B</p>');
			for (const said of ['#toast', '#polite']) document.querySelector(said).replaceChildren();
			document.body.dispatchEvent(`+event+`);
		})()`)
		r.wait("[...document.querySelectorAll('#toast, #polite')].some((said) => said.textContent.startsWith('This is only an address'))")
	}
	if n := peek[int](r.tab, "document.querySelectorAll('#batch li').length"); n != 0 {
		t.Errorf("%d pages were made of an address", n)
	}
}

// copyText puts a text into the clipboard as a reader does: marks it and copies.
func (r *reader) copyText(text string) {
	r.t.Helper()
	r.do(bringToFront)
	params := runtime.EvaluateParams{UserGesture: new(true), Expression: `(() => {
		const field = document.createElement('textarea');
		field.value = ` + quote(text) + `;
		document.body.append(field);
		field.select();
		document.execCommand('copy');
		field.remove();
	})()`}
	if _, err := chromedp.Call(r.ctx, runtime.Evaluate, params); err != nil {
		r.t.Fatal(err)
	}
}

// TestPagePutBack puts a block back by its row and a kind by its chip; both return
// to the article, and go again.
func TestPagePutBack(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"orchard.html", source(t, "promos")})...)
	r.waitSurface("read")
	const words = "Our weekly letter from the orchard"
	var row gone
	for _, g := range r.went() {
		if strings.Contains(g.Text, words) {
			row = g
		}
	}
	if row.State != "trimmed" || strings.Contains(r.body(), words) {
		t.Fatalf("the newsletter's row is %+v, and the article holds it: %v", row, strings.Contains(r.body(), words))
	}
	r.click("#went li[data-block='" + row.Block + "'] .put-back")
	r.wait("document.querySelector('#went li[data-block=\"" + row.Block + "\"]').dataset.state === 'back'")
	waitFor(t, "the newsletter in the article", func() bool { return strings.Contains(r.body(), words) })
	r.wantStory("orchard")
	r.click("#went li[data-block='" + row.Block + "'] .put-back")
	r.wait("document.querySelector('#went li[data-block=\"" + row.Block + "\"]').dataset.state === 'trimmed'")
	chip := "#chips .chip[data-reason=" + row.Reason + "]"
	r.click(chip)
	r.wait("document.querySelector('" + chip + "').getAttribute('aria-pressed') === 'false'")
	for _, g := range r.went() {
		if (g.Reason == row.Reason) != (g.State == "back") {
			t.Errorf("after putting %s back: %+v", row.Reason, g)
		}
	}
}

// TestPagePutsBackAtOnce holds the engine back: blocks that are put back stand in
// the article all the same, and of steps taken meanwhile only the last is read.
func TestPagePutsBackAtOnce(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"orchard.html", source(t, "promos")})...)
	r.waitSurface("read")
	eval[any](r.tab, `(() => {
		const send = Worker.prototype.postMessage;
		globalThis.held = [];
		Worker.prototype.postMessage = function (message) {
			held.push(message);
			if (globalThis.flowing) return send.call(this, message);
			globalThis.release = () => { globalThis.flowing = true; held.forEach((one) => send.call(this, one)); };
		};
	})()`)
	rows := r.went()[:3]
	for _, row := range rows {
		r.click("#went li[data-block='" + row.Block + "'] .put-back")
		r.wait("document.querySelector('.put-back-piece[data-blocks=\"" + row.Block + "\"]') !== null")
	}
	if n := eval[int](r.tab, "held.length"); n != 1 {
		t.Errorf("the engine was asked %d times while it was busy, want once", n)
	}
	eval[any](r.tab, "release()")
	r.wait("document.querySelectorAll('.put-back-piece').length === 3")
	waitFor(t, "the last step read", func() bool { return eval[int](r.tab, "held.length") == 2 })
	if n := eval[int](r.tab, "held[1].args[0].keep.length"); n < 3 {
		t.Errorf("the last step was read with %d blocks put back, want all of three parts", n)
	}
	r.wantStory("orchard")
}

// TestPageRightToLeft reads a page in Arabic: what the interface says in it, such as
// "3 words", keeps its own direction.
func TestPageRightToLeft(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"rtl.html", source(t, "rtl")})...)
	r.waitSurface("read")
	ways := peek[[]string](r.tab, "[...document.querySelectorAll('#story-body .pill-line b, #story-body .pill-line .count')].map((said) => getComputedStyle(said).direction)")
	if len(ways) < 4 || contains(ways, "rtl") {
		t.Errorf("counts and names in the article run %q, want all from left to right", ways)
	}
	if way := peek[string](r.tab, "getComputedStyle(document.querySelector('#story-body')).direction"); way != "rtl" {
		t.Errorf("the article runs %s", way)
	}
}

// TestPageManyFiles drops good and bad files together: the good ones are read,
// each bad one says why in a sentence, and nothing is lost.
func TestPageManyFiles(t *testing.T) {
	r := openPage(t)
	files := []file{
		{"a-empty.html", " \n"},
		{"b-picture.html", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02\xff", 500)},
		{"c-huge.html", "<p>" + strings.Repeat("word ", 3<<20)},
		{"d-front.html", source(t, "front")},
		{"e-deep.html", strings.Repeat("<div>", 2000) + "<p>" + strings.Repeat("Deep down the words go on. ", 40)},
	}
	for _, layout := range []string{"classic", "soup", "consent", "cjk", "rtl", "paywall"} {
		files = append(files, file{layout + ".html", source(t, layout)})
	}
	r.drop(made(t, files...)...)
	r.waitSurface("start")
	type row struct{ State, File, Words string }
	rows := peek[[]row](r.tab, `[...document.querySelectorAll('#batch li[data-doc]')].map((li) => ({
		State: li.dataset.state, File: li.querySelector('.row-file').textContent, Words: li.querySelector('.row-title').textContent }))`)
	want := map[string]string{"a-empty.html": "failed", "b-picture.html": "failed", "c-huge.html": "failed", "d-front.html": "notarticle", "e-deep.html": ""}
	if len(rows) != len(files) {
		t.Errorf("%d rows for %d files", len(rows), len(files))
	}
	for _, w := range rows {
		state, known := want[w.File]
		if !known {
			state = "done"
		}
		if w.Words == "" || (state != "" && w.State != state) {
			t.Errorf("%s: %s, %q; want %s and words", w.File, w.State, w.Words, state)
		}
	}
}

// TestPagePlainText reads a plain text: its junk lines are struck through where
// they stand, and every paragraph is a line that stays.
func TestPagePlainText(t *testing.T) {
	stories, err := site.Stories()
	if err != nil {
		t.Fatal(err)
	}
	s := stories["ferry"]
	lines := []string{"Home | News | Sport | Weather", s.Title, s.Standfirst, "By " + s.Author}
	lines = append(lines, s.Paragraphs()[:3]...)
	lines = append(lines, "ADVERTISEMENT")
	lines = append(lines, s.Paragraphs()[3:]...)
	lines = append(lines, "Read also: Cannery roof to be mended before the frost", "Sign up for our newsletter", "© 2026 Harbour Ledger. All rights reserved.")
	r := openPage(t)
	r.pick(made(t, file{"ferry.txt", strings.Join(lines, "\n\n")})...)
	r.waitSurface("read")
	r.wait("document.querySelector('#lines li[data-line]') !== null")
	struck := peek[[]string](r.tab, "[...document.querySelectorAll('#lines li[data-reason] del')].map((d) => d.textContent)")
	for _, p := range s.Paragraphs() {
		for _, line := range struck {
			if line == p {
				t.Errorf("struck through: %.80q", p)
			}
		}
	}
	for _, junk := range []string{"ADVERTISEMENT", "Sign up for our newsletter", "© 2026 Harbour Ledger. All rights reserved."} {
		if !contains(struck, junk) {
			t.Errorf("not struck through: %q; what is: %q", junk, struck)
		}
	}
	r.click("#mode-clean")
	r.wantStory("ferry")
}

// TestPageNotAnArticle reads a front page: it says so, trims nothing, and still
// has its best guess to offer.
func TestPageNotAnArticle(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"front.html", source(t, "front")})...)
	r.waitSurface("read")
	note := peek[string](r.tab, "document.querySelector('#story-note .note')?.textContent ?? ''")
	if !strings.Contains(note, "not an article") {
		t.Errorf("the note says %q", note)
	}
	for _, g := range r.went() {
		if g.State != "back" {
			t.Errorf("trimmed on a page that is no article: %+v", g)
		}
	}
	r.click("#best-guess")
	r.wait("document.querySelector('#went li.removed[data-state=trimmed]') !== null")
}

// TestPageSamples opens every sample with one click.
func TestPageSamples(t *testing.T) {
	for name, surface := range map[string]string{"crowded": "read", "digest": "read", "copies": "compare"} {
		t.Run(name, func(t *testing.T) {
			r := openPage(t)
			r.click("[data-sample=" + name + "]")
			r.waitSurface(surface)
			if surface == "read" && len(r.went()) < 3 {
				t.Errorf("the sample shows %d removed blocks", len(r.went()))
			}
		})
	}
}
