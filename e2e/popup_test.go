//go:build e2e

package e2e

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// popup is the extension's popup over a tab.
type popup struct{ *tab }

// kind is a row of the popup: blocks that went for one reason.
type kind struct {
	Reason, State, Name string
	Blocks              int
}

type kinds []kind

// find returns the row of a reason, or nil.
func (ks kinds) find(reason string) *kind {
	for i := range ks {
		if ks[i].Reason == reason {
			return &ks[i]
		}
	}
	return nil
}

// waitState waits until the popup shows that state.
func (p *popup) waitState(state string) {
	p.t.Helper()
	p.wait("document.body.dataset.state === " + strconv.Quote(state))
}

// headline is the popup's number line.
func (p *popup) headline() string {
	p.t.Helper()
	return peek[string](p.tab, "document.querySelector('main h2').textContent")
}

// live is what the popup says to screen readers.
func (p *popup) live() string {
	p.t.Helper()
	p.wait("document.querySelector('#live').textContent !== ''")
	return peek[string](p.tab, "document.querySelector('#live').textContent")
}

// kinds unfolds the list and reads all of its rows.
func (p *popup) kinds() kinds {
	p.t.Helper()
	if peek[bool](p.tab, "document.querySelector('#more') !== null") {
		p.click("#more")
		p.wait("document.querySelector('#more') === null")
	}
	return peek[kinds](p.tab, `[...document.querySelectorAll('.kind[data-reason]')].map((row) => ({
		Reason: row.dataset.reason, State: row.dataset.state,
		Name: row.querySelector('.kind-name').textContent, Blocks: Number(row.querySelector('.count').textContent) }))`)
}

// put clicks a kind's button and waits until its row says "back" or "trimmed".
func (p *popup) put(reason, state string) {
	p.t.Helper()
	p.kinds()
	p.click("#put-" + reason)
	p.wait("document.querySelector('.kind[data-reason=" + reason + "]').dataset.state === " + strconv.Quote(state))
}

// undo clicks Undo all and waits until all is back.
func (p *popup) undo() {
	p.t.Helper()
	p.click("#undo")
	p.waitState("undone")
}

// close closes the popup, as a click beside it does.
func (p *popup) close() {
	p.t.Helper()
	id := chromedp.FromContext(p.ctx).Target.TargetID
	tryEval[any](p.tab, "setTimeout(() => window.close())", false) // it may be gone before it answers
	waitFor(p.t, "the popup to close", func() bool {
		for _, i := range targets(p.t) {
			if i.TargetID == id {
				return false
			}
		}
		return true
	})
}

// key presses a key in the tab.
func (tb *tab) key(keys string) {
	tb.t.Helper()
	tb.do(chromedp.KeyEvent(keys))
}

// firstNumber is the first run of digits in a text.
func firstNumber(s string) string {
	return strings.FieldsFunc(s+" 0", func(r rune) bool { return r < '0' || r > '9' })[0]
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Error(err)
	}
	return n
}
