package golden

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"winnow/core"
	"winnow/core/block"
	"winnow/core/page"
	"winnow/core/reason"
)

// Properties checks what holds for every page, whatever is on it.
func Properties(t testing.TB, name string, data []byte) {
	t.Helper()
	r, err := core.CleanHTML(data, core.Options{})
	if err != nil {
		t.Errorf("%s: CleanHTML: %v", name, err)
		return
	}
	EveryTextOnce(t, name, r.Page, r.Blocks)
	EveryRemovalNamed(t, name, r.Blocks, r.Findings)
	nothingInvented(t, name, r)
	sameTwice(t, name, data, r)
	cleanStays(t, name, r)
}

// EveryTextOnce checks that each text node that is read stands in exactly one
// block, and that no block holds a text that is never read.
func EveryTextOnce(t testing.TB, name string, p *page.Page, blocks []block.Block) {
	t.Helper()
	times := make([]int, len(p.Nodes))
	for i := range blocks {
		for n := blocks[i].First; n < blocks[i].End; n++ {
			times[n]++
		}
	}
	for i, n := range p.Nodes {
		if n.Type != html.TextNode {
			continue
		}
		want := 0
		if strings.TrimFunc(n.Data, blank) != "" && !unread(p, int32(i)) {
			want = 1
		}
		if want == 1 && times[i] != 1 || unread(p, int32(i)) && times[i] > 0 && blockOf(blocks, int32(i), n.Data) {
			t.Errorf("%s: text node %d (%.40q) stands in %d blocks, want %d", name, i, n.Data, times[i], want)
		}
	}
}

func blank(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }

func unread(p *page.Page, n int32) bool {
	for n = p.Parent[n]; n > 0; n = p.Parent[n] {
		if block.Unread(p.Nodes[n]) {
			return true
		}
	}
	return false
}

// blockOf reports whether a block around node n has the node's text in its own.
// A script between two words of one line lies within the line's block, and the
// block says nothing of it.
func blockOf(blocks []block.Block, n int32, data string) bool {
	text := strings.Join(strings.Fields(data), " ")
	for i := range blocks {
		if n >= blocks[i].First && n < blocks[i].End {
			return text != "" && strings.Contains(blocks[i].Text, text)
		}
	}
	return false
}

// EveryRemovalNamed checks that each finding is whole: a kept block has none,
// a dropped one has a rule and words for the reader.
func EveryRemovalNamed(t testing.TB, name string, blocks []block.Block, findings []reason.Finding) {
	t.Helper()
	if len(findings) != len(blocks) {
		t.Fatalf("%s: %d findings for %d blocks", name, len(findings), len(blocks))
	}
	for i, f := range findings {
		named := f.Rule != "" && f.Evidence != ""
		if (f.Reason == reason.Kept) == named || f.Reason == reason.Kept && (f.Rule != "" || f.Evidence != "") {
			t.Errorf("%s: block %d (%.40q) is %s by %q: %q", name, i, blocks[i].Text, f.Reason, f.Rule, f.Evidence)
		}
	}
}

// nothingInvented checks that the article's text is the page's, in its order.
func nothingInvented(t testing.TB, name string, r *core.Result) {
	t.Helper()
	var all []string
	for i := range r.Blocks {
		all = append(all, strings.Fields(r.Blocks[i].Text)...)
	}
	at := 0
	for _, word := range strings.Fields(r.Article.Text) {
		for at < len(all) && all[at] != word {
			at++
		}
		if at == len(all) {
			t.Errorf("%s: the text has %q where the page has no such word left", name, word)
			return
		}
		at++
	}
}

// sameTwice checks that two runs give the same bytes.
func sameTwice(t testing.TB, name string, data []byte, r *core.Result) {
	t.Helper()
	again, err := core.CleanHTML(data, core.Options{})
	if err != nil {
		t.Errorf("%s: the second run fails: %v", name, err)
		return
	}
	if a, b := r.Article.AppendJSON(nil), again.Article.AppendJSON(nil); !bytes.Equal(a, b) {
		t.Errorf("%s: two runs differ:\n%s\n%s", name, a, b)
	}
}

// cleanStays checks that a cleaned story, or the best guess at one, is the same when it
// is cleaned again on a page with nothing else but its headline.
func cleanStays(t testing.TB, name string, r *core.Result) {
	t.Helper()
	var page strings.Builder
	title := html.EscapeString(r.Article.Title)
	page.WriteString("<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>")
	for para := range strings.SplitSeq(r.Article.Text, "\n\n") {
		page.WriteString("<p>" + html.EscapeString(para) + "</p>\n")
	}
	page.WriteString("</article></body></html>")
	again, err := core.CleanHTML([]byte(page.String()), core.Options{})
	if err != nil {
		t.Errorf("%s: the cleaned page cannot be cleaned: %v", name, err)
		return
	}
	if again.Article.Text != r.Article.Text {
		t.Errorf("%s: cleaning twice changes the text:\n- %q\n+ %q", name, r.Article.Text, again.Article.Text)
	}
}
