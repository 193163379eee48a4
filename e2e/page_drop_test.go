//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// dropFolder drops a folder on the middle of the window.
func (r *reader) dropFolder(path string) {
	r.t.Helper()
	data := &input.DragData{Files: []string{path}, DragOperationsMask: 1}
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		if _, err := chromedp.Call(r.ctx, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 400, Y: 300, Data: data}); err != nil {
			r.t.Fatal(err)
		}
	}
}

// TestPageDropFolder drops a folder as a browser saves it, with the page's pictures and
// scripts, and then one without a page: the first is read, of the second it is said.
func TestPageDropFolder(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{
		"saved/ferry.html": source(t, "classic"), "saved/ferry_files/a.png": "\x89PNG", "saved/ferry_files/b.js": "0", "saved/.hidden.html": "<p>x", "none/c.css": "p {}",
	} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	r := openPage(t)
	r.dropFolder(filepath.Join(dir, "none"))
	r.wait("document.querySelector('#toast').innerText.includes('no page in what was dropped')")
	r.dropFolder(filepath.Join(dir, "saved"))
	r.waitDocs(1)
	r.waitSurface("read")
	r.wantStory("ferry")
	if n := r.docs(); n != 1 {
		t.Errorf("%d files of the folder were read, want the page alone", n)
	}
}

// TestPageOwnDrag drags marked text of an article and lets it go over the page, as hands
// do that meant to mark: nothing is read anew, and nothing offers to.
func TestPageOwnDrag(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("read")
	offered := eval[bool](r.tab, `(() => {
		const text = document.querySelector('#story-body p');
		const data = new DataTransfer();
		data.setData('text/plain', text.textContent);
		const send = (type) => text.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
		send('dragstart');
		send('dragenter');
		send('dragover');
		const offered = document.documentElement.hasAttribute('data-over');
		send('drop');
		send('dragend');
		return offered;
	})()`)
	r.wait("document.documentElement.dataset.state === 'idle'")
	if n := r.docs(); offered || n != 1 {
		t.Errorf("text dragged over its own page: offered to clean it %t, %d pages, want false and 1", offered, n)
	}
}

// TestPagePasteButton presses Paste with a page in the clipboard that was copied from the
// screen: it is read with its headings and links, as by the keyboard.
func TestPagePasteButton(t *testing.T) {
	r := openPage(t)
	eval[any](r.tab, `(() => {
		const html = `+quote(source(t, "classic"))+`;
		const text = html.replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
		Object.defineProperty(navigator, 'clipboard', { value: {
			readText: async () => text,
			read: async () => [new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })],
		} });
	})()`)
	r.click("#paste")
	r.waitSurface("read")
	r.wantStory("ferry")
	if lines := peek[bool](r.tab, "document.querySelector('#lines') !== null"); lines {
		t.Error("a page in the clipboard was read as a plain text")
	}
}
