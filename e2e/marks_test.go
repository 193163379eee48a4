//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// mark is an element of a made-up page that its author marked as story or junk.
type mark struct {
	Kind string // "story", "junk:<reason>", or "figure", "byline", "date"
	Text string // all of its text
	Seen string // what of it a reader sees
}

// junk reports whether the page's author would call the element junk.
func (m mark) junk() bool { return strings.HasPrefix(m.Kind, "junk:") }

// gone reports whether a reader sees nothing of the element.
func (m mark) gone() bool { return m.Seen == "" }

// readMarks reads the page's marked elements in the order of the page.
const readMarks = `[...document.querySelectorAll('[data-e2e]')].map((el) => ({
	Kind: el.dataset.e2e,
	Text: el.textContent.replace(/\s+/g, ' ').trim(),
	Seen: el.checkVisibility() ? el.innerText.replace(/\s+/g, ' ').trim() : '',
}))`

// marks reads the page's marked elements as they stand.
func (tb *tab) marks() []mark {
	tb.t.Helper()
	return peek[[]mark](tb, readMarks)
}

// markup is the whole page as its DOM stands.
func (tb *tab) markup() string {
	tb.t.Helper()
	return peek[string](tb, "document.querySelector('html').outerHTML")
}

// tally counts what became of marked junk.
type tally struct{ junk, gone int }

// share is how much of the junk is gone, 0 to 1.
func (n tally) share() float64 { return float64(n.gone) / float64(max(1, n.junk)) }

// wantTrimmed fails the test if a word of the story is hidden, or if less than
// the given share of the junk elements is. It returns what it counted.
func wantTrimmed(t *testing.T, marks []mark, share float64) tally {
	t.Helper()
	var n tally
	for _, m := range marks {
		switch {
		case m.Kind == "story" && m.Seen != m.Text:
			t.Errorf("the story lost %.80q, shown is %.80q", m.Text, m.Seen)
		case m.junk() && m.gone():
			n.junk, n.gone = n.junk+1, n.gone+1
		case m.junk():
			n.junk++
			t.Logf("still there: %s %.80q", m.Kind, m.Seen)
		}
	}
	if n.junk == 0 || n.share() < share {
		t.Errorf("%d of %d junk elements are gone, want at least %.0f %%", n.gone, n.junk, 100*share)
	}
	return n
}

// wantWhole fails the test unless everything marked is in sight.
func wantWhole(t *testing.T, marks []mark) {
	t.Helper()
	for _, m := range marks {
		if m.Seen == "" && m.Text != "" {
			t.Errorf("not in sight: %s %.80q", m.Kind, m.Text)
		}
	}
}

// wantUndone checks that undoing left the page as it was before.
func (tb *tab) wantUndone(before string) {
	tb.t.Helper()
	if after := tb.markup(); after != before {
		tb.t.Errorf("undoing left a change behind: %s", firstDifference(before, after))
	}
}

// firstDifference shows where two texts part.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	cut := func(s string) string { return s[max(0, i-30):min(len(s), i+60)] }
	return "…" + cut(a) + "… became …" + cut(b) + "…"
}
