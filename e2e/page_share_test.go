//go:build e2e

package e2e

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"strings"
	"testing"
)

// openCut opens the page at a link and waits until its engine runs.
func openCut(t *testing.T, fragment string) *reader {
	t.Helper()
	r := &reader{open(t, shared.page+fragment)}
	r.wait("document.documentElement.dataset.engine === 'ready'")
	return r
}

// packed is a link's fragment with that JSON in it.
func packed(t *testing.T, json string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(json)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return "#cut=" + base64.RawURLEncoding.EncodeToString(b.Bytes())
}

// TestPageShare makes a link of an article with one block put back, opens it in
// another tab, and finds the same article and the same list of what went.
func TestPageShare(t *testing.T) {
	r := openPage(t)
	r.pick(made(t, file{"orchard.html", source(t, "promos")})...)
	r.waitSurface("read")
	block := r.went()[1].Block
	r.click("#went li[data-block='" + block + "'] .put-back")
	r.wait("document.querySelector('.put-back-piece[data-blocks=\"" + block + "\"]') !== null")
	r.click("#share")
	r.wait("document.querySelector('#share-field')?.value.includes('#cut=')")
	r.wantAccess("light", "the dialog of a link")
	link := peek[string](r.tab, "document.querySelector('#share-field').value")
	if len(link) > 32000 {
		t.Errorf("the link has %d characters", len(link))
	}
	eval[any](r.tab, "Object.defineProperty(navigator, 'clipboard', { value: undefined })") // as at an address without https
	r.click("#share-copy")
	r.wait("document.querySelector('#share-box .dialog-said').textContent === 'Link copied'")
	other := openCut(t, link[strings.Index(link, "#"):])
	other.waitSurface("read")
	if got, want := other.title(), r.title(); got != want {
		t.Errorf("the link shows %q, want %q", got, want)
	}
	other.wantStory("orchard")
	if got, want := len(other.went()), len(r.went())-1; got != want {
		t.Errorf("the link lists %d blocks that went, want %d", got, want)
	}
	first := other.went()[0]
	other.click("#went li[data-block='" + first.Block + "'] .put-back")
	waitFor(t, "the block in the article", func() bool { return strings.Contains(other.body(), strings.Split(first.Text, " · ")[0]) })
}

// title is the title of the article that is read.
func (r *reader) title() string {
	r.t.Helper()
	return peek[string](r.tab, "document.querySelector('#story-title').textContent")
}

// TestPageShareDamaged opens links that hold no cut: each says so in a sentence
// and the page works on.
func TestPageShareDamaged(t *testing.T) {
	whole := packed(t, `{"v":1,"title":"T","body":[{"kind":"paragraph","inline":[{"kind":"text","text":"One two three."}],"blocks":[1]}]}`)
	for name, c := range map[string]struct{ fragment, want string }{
		"empty":   {"#cut=", "damaged"},
		"letters": {"#cut=%%%%", "damaged"},
		"cut off": {whole[:len(whole)/2], "damaged"},
		"other":   {packed(t, `{"v":1,"body":7}`), "damaged"},
		"newer":   {packed(t, `{"v":2,"body":[]}`), "newer"},
		"bomb":    {packed(t, `{"v":1,"title":"`+strings.Repeat("a", 64<<20)+`"}`), "more than an article"},
	} {
		t.Run(name, func(t *testing.T) {
			r := openCut(t, c.fragment)
			// A busy machine may look only once the toast has gone; what was said stays.
			r.wait("[...document.querySelectorAll('#toast, #polite')].some(e => e.textContent.includes(" + quote(c.want) + "))")
			r.wait("document.documentElement.dataset.surface === 'start'")
			r.finish()
		})
	}
}

// TestPageShareHostile opens a link full of markup and script addresses: it is
// text, and nothing runs.
func TestPageShareHostile(t *testing.T) {
	evil := `<img src=x onerror=alert(1)>`
	run := `{"kind":"text","text":"` + evil + `"}`
	body := `{"v":1,"title":"` + evil + `","site":"` + evil + `","url":"javascript:alert(2)","lang":"x y","agency":"` + evil + `","authors":["` + evil + `"],` +
		`"body":[{"kind":"paragraph","blocks":[1],"inline":[` + run + `,{"kind":"link","url":"javascript:alert(3)","inner":[` + run + `]}]},` +
		`{"kind":"figure","image":{"url":"javascript:alert(4)","alt":"` + evil + `"}},{"kind":"embed","media":"video","url":"data:text/html,x"}],` +
		`"removed":[{"b":[2],"r":"ad","e":"` + evil + `","t":["` + evil + `"],"w":3}]}`
	r := openCut(t, packed(t, body))
	r.waitSurface("read")
	r.click("#went li[data-block='2'] .put-back")
	r.wait("document.querySelector('#went li').dataset.state === 'back'")
	if n := peek[int](r.tab, "document.querySelectorAll('main img, main script, main a[href^=\"javascript\"], main [onerror]').length"); n != 0 {
		t.Errorf("a link put %d elements of its own into the page", n)
	}
	r.finish()
}
