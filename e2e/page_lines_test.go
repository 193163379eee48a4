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
