package judge

import (
	"strings"
	"testing"
)

// TestGalleries: captions above their credits are no body where several stand
// together; one may be a paragraph above somebody's picture.
func TestGalleries(t *testing.T) {
	captions := []string{
		"9 A cook turns dumplings on the old pier on Monday, the first evening of the night market.",
		"9 Visitors wait for the tram in the rain on Tuesday after the stalls of the market have closed.",
		"9 The harbour master counts the visitors of the night market from the roof of his office.",
	}
	for _, c := range []struct {
		name, between, credit string
		pictures              int
		want                  Part
	}{
		{"three", "", "5 Photo: Ada Brook, Bay Press", 3, Caption},
		{"numbers between them", "5 Image 2 of 4\n", "5 Photo: Ada Brook, Bay Press", 3, Caption},
		{"a wire service", "", "5 Ada Brook, AFP/Getty Images", 3, Caption},
		{"two", "", "5 Photo: Ada Brook, Bay Press", 2, Body},
		{"paragraphs between them", storyLines, "5 Photo: Ada Brook, Bay Press", 3, Body},
		{"no credits", "", "5 Ada Brook on Monday", 3, Body},
		{"a sentence", "", "9 The AFP office is on the pier.", 3, Body},
	} {
		var b strings.Builder
		b.WriteString(storyLines)
		for _, caption := range captions[:c.pictures] {
			b.WriteString(c.between + caption + "\n" + c.credit + "\n")
		}
		b.WriteString(storyLines)
		x, scores := scoredLines(t, b.String())
		v := make([]Verdict, len(scores))
		x.decide(v, scores)
		for i := range v {
			for _, caption := range captions[:c.pictures] {
				if x.blocks[i].Text == caption[2:] && v[i].Part != c.want {
					t.Errorf("%s: %q is %s, want %s", c.name, x.blocks[i].Text, v[i].Part, c.want)
				}
			}
			if c.want == Caption && x.blocks[i].Text == c.credit[2:] && v[i].Part != Credit {
				t.Errorf("%s: %q is %s", c.name, x.blocks[i].Text, v[i].Part)
			}
		}
	}
}
