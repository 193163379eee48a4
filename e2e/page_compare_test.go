//go:build e2e

package e2e

import (
	"fmt"
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

// TestPageComparesManyCopies drops more copies of one story than a table can show: it
// has the first ones and says how many are not in it.
func TestPageComparesManyCopies(t *testing.T) {
	r := openPage(t)
	var files []file
	for i := range 70 {
		text := "\n\nThe brewery on the quay of Saltmarket has closed its doors after two hundred years, its owner said on Monday." +
			"\n\nThe forty people who work there will be paid until the summer, and the copper kettles go to the museum of the town." +
			"\n\nNeighbours put flowers on the steps, and the ferrymen sounded their horns when the last cart of barrels left the yard."
		files = append(files, file{fmt.Sprintf("copy-%d.txt", i), "The brewery closes" + text + fmt.Sprintf("\n\nThe notice on the door has number %d.\n", i)})
	}
	r.pick(made(t, files...)...)
	r.waitSurface("start")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelector('#matrix') !== null")
	if rows := peek[int](r.tab, "document.querySelectorAll('#matrix tbody tr').length"); rows != 60 {
		t.Errorf("the table has %d rows, want 60", rows)
	}
	if foot := peek[string](r.tab, "document.querySelector('.matrix-card').innerText"); !strings.Contains(foot, "10 more pages") {
		t.Errorf("the table does not say that 10 pages are not in it: …%.200s", foot[max(0, len(foot)-200):])
	}
}

// TestPageComparesDigest drops two stories and a round-up that has the beginning of
// each: they stay two stories, and both say where they are told among others.
func TestPageComparesDigest(t *testing.T) {
	ferry := []string{
		"A passenger ferry carrying dozens of commuters struck a sandbank and sank in the harbor of Millbrook on Tuesday, officials said.",
		"Rescue boats reached the vessel within ten minutes and pulled 164 people from the cold water, the coast guard of Norland said.",
		"Harbor master Tomas Veld told reporters that the channel had silted up after the spring floods and that dredging was planned for the summer.",
		"Mayor Peter Dunmore said the city would pay for hotel rooms for passengers who live on the outer islands and cannot get home.",
	}
	school := []string{
		"The school board of Ostervik approved a budget on Monday that closes two libraries and raises the price of lunches by a tenth.",
		"Teachers filled the hall with banners and sang until the chairwoman asked them to let the treasurer speak to the crowd.",
		"Parents may appeal the decision at the county court, where a similar case took three years before it was settled.",
		"The libraries, both in old fire stations, lend some four thousand books a month, more than half of them to children.",
	}
	text := func(parts ...[]string) string {
		var all []string
		for _, p := range parts {
			all = append(all, p...)
		}
		return strings.Join(all, "\n\n") + "\n"
	}
	r := openPage(t)
	r.pick(made(t, file{"ferry.txt", text(ferry)}, file{"school.txt", text(school)}, file{"roundup.txt", text(ferry[:2], school[:2])})...)
	r.waitSurface("start")
	r.click("#to-compare")
	r.waitSurface("compare")
	r.wait("document.querySelectorAll('#compare [data-story]').length === 3")
	r.click("#compare [data-story='0']")
	if words := peek[string](r.tab, "document.querySelector('.compare-main').innerText"); !strings.Contains(words, "roundup.txt tells this among other stories") {
		t.Errorf("the story does not name the round-up: %.400s", words)
	}
}
