//go:build e2e

package e2e

import (
	"strings"
	"testing"
)

// TestPageCompares drops the same agency story from two sites with another story:
// the two belong together, the matrix opens the pair, and the sentences that only
// the longer one has are marked as new.
func TestPageCompares(t *testing.T) {
	r := openPage(t)
	r.drop(made(t, file{"northern.html", source(t, "wire")}, file{"tidewater.html", source(t, "region")}, file{"ferry.html", source(t, "classic")})...)
	r.waitSurface("start")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelectorAll('#compare [data-story]').length === 2")
	if pairs := peek[int](r.tab, "document.querySelectorAll('#pairs button[data-pair]').length"); pairs != 1 {
		t.Errorf("%d pairs are listed, want 1", pairs)
	}
	shares := peek[[]string](r.tab, "[...document.querySelectorAll('#matrix button[data-pair]')].map((b) => b.textContent.trim())")
	if len(shares) != 2 || atoi(t, firstNumber(shares[0])) < 85 || atoi(t, firstNumber(shares[1])) > 80 {
		t.Errorf("the matrix reads %q, want more than 85 and less than 80", shares)
	}
	r.click("#matrix button[data-pair]")
	r.waitSurface("diff")
	r.wait("document.querySelector('#diff-rows [data-kind=new]') !== null")
	rows := peek[[]struct{ Kind, Text string }](r.tab, "[...document.querySelectorAll('#diff-rows [data-kind]')].map((row) => ({ Kind: row.dataset.kind, Text: row.textContent }))")
	found := map[string]string{}
	for _, row := range rows {
		for _, words := range []string{"arrived by car horn", "ferrymen of Lower Saltmarket", "looking for the brewer"} {
			if strings.Contains(row.Text, words) {
				found[words] = row.Kind
			}
		}
	}
	for words, isNew := range map[string]bool{"arrived by car horn": true, "ferrymen of Lower Saltmarket": true, "looking for the brewer": false} {
		if (found[words] == "new") != isNew {
			t.Errorf("%q stands in a row of kind %q; new is %v", words, found[words], isNew)
		}
	}
	r.click("#show-new")
	r.wait("[...document.querySelectorAll('#diff-rows [data-kind=same]')].every((row) => !row.checkVisibility())")
	if !peek[bool](r.tab, "[...document.querySelectorAll('#diff-rows [data-kind=new]')].every((row) => row.checkVisibility())") {
		t.Error("a new sentence is not in sight")
	}
}
