package judge

import (
	"strconv"
	"strings"
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

func TestDropTwice(t *testing.T) {
	const (
		head  = `<h2>What the pier costs</h2>`
		first = `<p>The council set aside two millions for the pier, of which one has gone into the new planks and the lamps above them.</p>`
		other = `<p>A second round of works waits for the spring, since glue does not dry below eight degrees, as the builders have found out.</p>`
		note  = `<p>Prices were checked in May and may have changed since, so ask at the gate before you come with the whole family, the neighbours and a dog, or ring the office in the morning, when somebody is there to answer the telephone at last.</p>`
	)
	for _, c := range []struct {
		name, body string
		kept       string // a 1 for each block that stays
	}{
		{"a passage for narrow windows", head + first + other + `<div class="narrow">` + head + first + other + `</div>`, "111000"},
		{"three times", head + first + other + head + first + other + head + first + other, "111000000"},
		{"again behind something else", first + other + note + first + other, "11100"},
		{"one block said again", first + note + other + note, "1111"},
		{"one block four times in a row", note + note + note + note, "1111"},
		{"in another order", first + other + note + other + first, "11111"},
		{"two short ones said again", head + `<p>It is dear.</p>` + first + head + `<p>It is dear.</p>` + other, "111111"},
		{"half of a passage said again", head + first + other + head + first, "11111"},
	} {
		p, err := page.ParseHTML([]byte(`<title>The pier</title><main>`+c.body+`</main>`), page.Options{})
		if got := keptAfter(t, p, err, (*extractor).dropTwice); got != c.kept {
			t.Errorf("%s: kept %s, want %s", c.name, got, c.kept)
		}
	}
}

// TestDropAgain: what kept lines say stays once; what only dropped ones say is said
// nowhere else.
func TestDropAgain(t *testing.T) {
	say := func(from, to int) string {
		var b strings.Builder
		for n := from; n < to; n++ {
			b.WriteString("w" + strconv.Itoa(n) + " ")
		}
		return b.String()
	}
	for _, c := range []struct{ name, text, before, after string }{
		{"the whole story again", say(0, 60) + "\n" + say(60, 120) + "\n" + say(0, 120), "111", "110"},
		{"nearly the whole", say(0, 60) + "\n" + say(60, 120) + "\n" + say(0, 118) + "and two", "111", "110"},
		{"with something new", say(0, 60) + "\n" + say(60, 120) + "\n" + say(0, 140), "111", "111"},
		{"a line of fewer words", say(0, 60) + "\n" + say(0, 50), "11", "11"},
		{"the long one first", say(0, 120) + "\n" + say(0, 60) + "\n" + say(60, 120), "111", "111"},
		{"of lines that were dropped", say(0, 60) + "\n" + say(60, 120) + "\n" + say(0, 120), "001", "001"},
	} {
		p, err := page.ParseText([]byte(c.text), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		kept := make([]bool, len(x.blocks))
		for i := range kept {
			kept[i] = c.before[i] == '1'
		}
		x.dropAgain(kept)
		if got := marksOf(kept); got != c.after {
			t.Errorf("%s: kept %s, want %s", c.name, got, c.after)
		}
	}
}
