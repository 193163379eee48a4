//go:build e2e

package e2e

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"winnow/e2e/site"
)

// reader is the static page in a tab.
type reader struct{ *tab }

// openPage opens the static page and waits until its engine runs.
func openPage(t *testing.T) *reader {
	t.Helper()
	r := &reader{open(t, shared.page)}
	r.wait("document.documentElement.dataset.engine === 'ready'")
	return r
}

// source is the HTML of a made-up page.
func source(t *testing.T, layout string) string {
	t.Helper()
	p := site.Find(layout)
	req, err := http.NewRequest("GET", "http://127.0.0.1:"+strconv.Itoa(shared.sites.Port)+p.Path, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = p.Host
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatalf("%s: status %d, %v", p.URL(), res.StatusCode, err)
	}
	return string(data)
}

// file is a file that a test gives to the page.
type file struct{ name, data string }

// made writes files for a test and returns their paths.
func made(t *testing.T, files ...file) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, []byte(f.data), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// pick gives the page files as its file dialog does, once it listens, and waits until
// it has taken them: before, it looks as if it had read all.
func (r *reader) pick(paths ...string) {
	r.t.Helper()
	before := r.docs()
	r.do(chromedp.SetUploadFiles(chromedp.CSS("#files"), paths))
	r.waitDocs(before + len(paths))
}

// docs is how many files the page was given.
func (r *reader) docs() int {
	r.t.Helper()
	r.wait("document.documentElement.dataset.docs !== undefined")
	return peek[int](r.tab, "Number(document.documentElement.dataset.docs)")
}

// waitDocs waits until the page has taken so many files.
func (r *reader) waitDocs(n int) {
	r.t.Helper()
	r.wait(fmt.Sprint("Number(document.documentElement.dataset.docs) >= ", n))
}

// drop drops files on the middle of the window.
func (r *reader) drop(paths ...string) {
	r.t.Helper()
	before := r.docs()
	defer func() { r.waitDocs(before + len(paths)) }()
	data := &input.DragData{Files: paths, DragOperationsMask: 1}
	for _, kind := range []input.DispatchDragEventType{input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop} {
		params := input.DispatchDragEventParams{Type: kind, X: 400, Y: 300, Data: data}
		if _, err := chromedp.Call(r.ctx, input.DispatchDragEvent, params); err != nil {
			r.t.Fatal(err)
		}
	}
}

// waitSurface waits until a surface is shown and no file is being read.
func (r *reader) waitSurface(name string) {
	r.t.Helper()
	r.wait("document.documentElement.dataset.surface === " + strconv.Quote(name) + " && document.documentElement.dataset.state === 'idle'")
}

// body is the text of the article as it is shown, without the lines that stand
// where something went.
func (r *reader) body() string {
	r.t.Helper()
	return peek[string](r.tab, `(() => {
		const body = document.querySelector('#story-body').cloneNode(true);
		for (const pill of body.querySelectorAll('.pill')) pill.remove();
		return body.textContent.replace(/\s+/g, ' ');
	})()`)
}

// gone is a row of what went.
type gone struct {
	Block, Reason, State, Label, Text, Evidence string
}

// went reads the rows of what went.
func (r *reader) went() []gone {
	r.t.Helper()
	return peek[[]gone](r.tab, `[...document.querySelectorAll('#went li.removed')].map((row) => ({
		Block: row.dataset.block, Reason: row.dataset.reason, State: row.dataset.state,
		Label: row.querySelector('b').textContent, Text: row.querySelector('.removed-text').textContent,
		Evidence: row.querySelector('.evidence').textContent }))`)
}

// wantStory fails the test unless the shown article holds every paragraph of a
// story.
func (r *reader) wantStory(name string) {
	r.t.Helper()
	stories, err := site.Stories()
	if err != nil {
		r.t.Fatal(err)
	}
	body := r.body()
	for _, p := range stories[name].Paragraphs() {
		if !strings.Contains(body, p) {
			r.t.Errorf("the article lacks %.80q", p)
		}
	}
}
