package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"winnow/core/page"
)

// snapshotOf writes an HTML page in the wire form of page.ParseSnapshot.
func snapshotOf(t *testing.T, src string) string {
	t.Helper()
	p, err := page.ParseHTML([]byte(src), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p.URL = "https://news.test/story"
	return string(snapshotBytes(p))
}

// storyPage is a page with a story and some junk around it.
var storyPage = strings.Repeat(warmPage, 4)

func TestTwoStepsAnswerAsOne(t *testing.T) {
	for _, options := range []string{"{}", `{"anyway":true}`} {
		for name, src := range map[string]string{"story": storyPage, "menu": `<nav><a href="/a">A</a></nav>`, "empty slot": storyPage + `<div class="ad-slot"></div>`} {
			snap := snapshotOf(t, src)
			whole := Call(OpSnapshot, []byte(options), []byte(snap))
			first := answerOf(t, OpHide, options, snap)
			rest := Call(OpFinish, []byte(`{"page":`+first.Get("page").Text+`}`), nil)
			if !bytes.Equal(rest, whole) {
				t.Errorf("%s: OpHide and OpFinish answer %.200q, OpSnapshot %.200q", name, rest, whole)
			}
			v := parsed(t, whole)
			for _, member := range []string{"isArticle", "pageKind", "guarded", "confidence"} {
				if a, b := first.Get(member), v.Get("article").Get(member); a.Text != b.Text || a.Kind != b.Kind {
					t.Errorf("%s: %s is %q at first and %q in the end", name, member, a.Text, b.Text)
				}
			}
			var roots, hide []string
			for _, h := range v.Get("hides").List() {
				if r := h.Get("root").Text; len(roots) == 0 || roots[len(roots)-1] != r {
					roots = append(roots, r)
				}
			}
			for _, n := range first.Get("hide").List() {
				hide = append(hide, n.Text)
			}
			if !slices.Equal(roots, hide) {
				t.Errorf("%s: hidden at first %v, in the end %v", name, hide, roots)
			}
			if name != "menu" && options != "{}" && len(hide) == 0 {
				t.Errorf("%s: nothing is hidden", name)
			}
		}
	}
}

func TestFinishIsForOnePageOnce(t *testing.T) {
	snap := snapshotOf(t, storyPage)
	gone := func(options string) bool {
		return answerOf(t, OpFinish, options, "").Get("error").Get("code").Str() == "gone"
	}
	page := func() string { return `{"page":` + answerOf(t, OpHide, "", snap).Get("page").Text + `}` }
	first := page()
	if gone(first) || !gone(first) {
		t.Error("a page can be finished once, and then not again")
	}
	first = page()
	page()
	if !gone(first) {
		t.Error("a page can be finished after another one was read")
	}
	if last := page(); gone(last) {
		t.Error("the last page cannot be finished")
	}
	first = page()
	answerOf(t, OpClean, `{"type":"text"}`, warmText)
	if !gone(first) {
		t.Error("a page can be finished although its bytes may be overwritten")
	}
	if !gone("") || !gone(`{"page":-1}`) {
		t.Error("a page can be finished without its number")
	}
}
