//go:build e2e

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// judged is what the engine says of a page in the browser, by both ways in.
type judged struct {
	Live, HTML struct {
		IsArticle bool
		Title     string
		Text      string
	}
	Hidden []string // texts of the live page that no reader sees
}

// TestSnapshotAgreesWithHTML has real pages judged twice in Chromium, as a live
// page and as HTML. The live page knows more: what is hidden. Beyond that both
// ways must come to the same text.
func TestSnapshotAgreesWithHTML(t *testing.T) {
	pages := realPages(t, 20, corpus("fundus"), corpus("aeb"))
	address := serveReal(t, pages)
	tb := attach(t, "")
	tb.allow("") // real pages complain
	compared, alike := 0, 0
	for _, p := range pages {
		tb.do(chromedp.Navigate(address + p.route()))
		j, err := tryEval[judged](tb, fmt.Sprintf(`(async () => {
			const { load } = await import('%[1]s/tools/build/shared/engine.js');
			const engine = await load();
			const pick = ({ article: { isArticle, title, text } }) => ({ isArticle, title, text });
			const html = '<!doctype html>' + document.documentElement.outerHTML;
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const hidden = [];
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				if (node.data.trim() && !node.parentElement.checkVisibility({ visibilityProperty: true })) hidden.push(node.data.replace(/\s+/g, ' ').trim());
			}
			return { live: pick(await engine.cleanDocument(document)), html: pick(await engine.cleanHTML(html, { url: location.href })), hidden };
		})()`, address), false)
		if err != nil {
			t.Errorf("%s: %v", p.route(), err)
			continue
		}
		compared++
		if j.Live.Title != j.HTML.Title {
			t.Errorf("%s: the title is %q live and %q as HTML", p.route(), j.Live.Title, j.HTML.Title)
		}
		if alikeBut(j) {
			alike++
		} else {
			t.Logf("%s: %d characters live, %d as HTML; %s", p.route(), len(j.Live.Text), len(j.HTML.Text), firstDifference(j.Live.Text, j.HTML.Text))
		}
	}
	// A hidden block's neighbours are judged with it, so a few pages may differ.
	if alike*10 < compared*9 {
		t.Errorf("%d of %d pages have the same text both ways, want 9 in 10", alike, compared)
	}
}

// alikeBut reports whether both texts hold the same paragraphs, but for those
// that are hidden on the live page.
func alikeBut(j judged) bool {
	hidden := strings.Join(j.Hidden, " ")
	live, html := paragraphs(j.Live.Text), paragraphs(j.HTML.Text)
	for p := range live {
		if !html[p] {
			return false
		}
	}
	for p := range html {
		if !live[p] && !strings.Contains(hidden, p) {
			return false
		}
	}
	return true
}

func paragraphs(text string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Split(text, "\n\n") {
		set[strings.Join(strings.Fields(p), " ")] = true
	}
	return set
}
