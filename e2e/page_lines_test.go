//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// TestPageLinesStay: of a text's lines only those that change are drawn anew, for a
// long text has thousands.
func TestPageLinesStay(t *testing.T) {
	r := openPage(t)
	text := strings.Repeat("The harbour council decided late on Tuesday to keep the night ferry running until the end of March, after three hours of testimony.\n", 6) +
		strings.Repeat("Read also: the old cannery\nShare on Chirp\n", 40)
	r.pick(made(t, file{"long.txt", text})...)
	r.waitSurface("read")
	away := eval[int](r.tab, `document.querySelectorAll('#lines del').length`)
	if away < 40 {
		t.Fatalf("%d lines are struck through, want most of 80", away)
	}
	eval[int](r.tab, `[...document.querySelectorAll('#lines, #lines li')].map((el) => { el.kept = true; return 1 }).length`)
	eval[bool](r.tab, `(document.querySelector('#lines li:has(del) button').click(), true)`)
	waitFor(t, "a line that is back", func() bool {
		return eval[int](r.tab, `document.querySelectorAll('#lines del').length`) == away-1
	})
	if fresh := eval[int](r.tab, `[...document.querySelectorAll('#lines, #lines li')].filter((el) => !el.kept).length`); fresh < 1 || fresh > 2 {
		t.Errorf("%d lines were drawn anew for one that came back, want 1, or 2 with the one that was chosen", fresh)
	}
}

// TestPageWrappedLines: a paragraph of junk that was broken at a column is struck
// through as a whole, with one reason and one button, which brings all of it back.
func TestPageWrappedLines(t *testing.T) {
	r := openPage(t)
	text := "The night ferry between Holmby and Sandvik will sail again from the\nfirst of March, the harbour board said on Wednesday, eleven years after\nthe last one left.\n\n" +
		"Two ships will leave each evening at half past nine and arrive before\nsix, and a cabin will cost forty-eight crowns, which is less than a\nnight in most hotels.\n\n" +
		"Related stories\n\n" +
		"Sign up for our free newsletter to get the best stories of the week in\nyour inbox every Friday morning. By signing up you agree to our terms of\nuse and to our privacy policy.\n\n" +
		"Share on Chirp\n\nCopyright 2026 Holmby Post. All rights reserved.\n"
	r.pick(made(t, file{"wrapped.txt", text})...)
	r.waitSurface("read")
	struck := func() string {
		return eval[string](r.tab, `[...document.querySelectorAll('#lines li:has(del)')].map((li) => li.dataset.line).join(' ')`)
	}
	if got, want := struck(), "9 11 12 13 15 17"; got != want {
		t.Fatalf("lines %s are struck through, want %s", got, want)
	}
	if got, want := eval[string](r.tab, `document.querySelector('.lines-head .quiet-words').textContent`), "17 lines, 6 trimmed"; !strings.HasPrefix(got, want) {
		t.Errorf("the head says %q, want %q", got, want)
	}
	if got := eval[string](r.tab, `['11', '12', '13'].map((n) => document.querySelectorAll(`+"`#lines li[data-line=\"${n}\"] button`"+`).length).join(' ')`); got != "1 0 0" {
		t.Errorf("the three lines have %s buttons, want 1 0 0", got)
	}
	eval[bool](r.tab, `(document.querySelector('#lines li[data-line="11"] button').click(), true)`)
	waitFor(t, "a paragraph that is back", func() bool { return struck() == "9 15 17" })
}
