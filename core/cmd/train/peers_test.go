package main

import (
	"strings"
	"testing"
)

func TestMeans(t *testing.T) {
	table := func(text string) (rows [][]string) {
		for line := range strings.Lines(text) {
			rows = append(rows, strings.Fields(line))
		}
		return rows
	}
	const head = "set id go-trafilatura naive go-readability readability_js-block defuddle\n"
	own := map[[2]string]float64{{"a", "1"}: 1, {"a", "2"}: .5, {"b", "1"}: .25}
	lines, err := means(table(head+"a 1 .5 0 .25 1 0\na 2 1 0 .75 1 .5\nb 1 1 0 1 1 1\nb 2 0 0 0 0 0\n"), own)
	want := "mean of 2 pages, a:  winnow 0.750  go-trafilatura 0.750  go-readability 0.500  readability_js-block 1.000  defuddle 0.250\n" +
		"mean of 1 pages, b:  winnow 0.250  go-trafilatura 1.000  go-readability 1.000  readability_js-block 1.000  defuddle 1.000"
	if got := strings.Join(lines, "\n"); got != want || err != nil {
		t.Errorf("%s\n%v, want\n%s", got, err, want)
	}
	for _, bad := range []string{"set id go-trafilatura\na 1 .5\n", head + "a 1 .5 0 .25 1 -\n"} {
		if _, err := means(table(bad), own); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
