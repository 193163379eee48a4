package article

import (
	"strings"
	"testing"
)

// TestLines has lines of a verse and of a headline, and paragraphs, all set apart by
// line breaks.
func TestLines(t *testing.T) {
	long := "The harbour council voted on Tuesday to rebuild the old timber pier after a winter of storms, said three people."
	a := checkBody(t, `<h1 data-part=title>T</h1><h2>What<br>happens next</h2><p>The <b>sea</b> came in,<br>
		# the sea <br><i>went out,</i><br><br>1. nobody wrote<br>- it down.</p><div>`+long+`<br>`+long+`<br>Ana Lopes<br><img src="/harbour/boat.jpg" width=300>Pier 3</div>
		<ul><li>Mon<br>Tue</li></ul><blockquote>Said<br>twice.</blockquote>`,
		`heading: What/happens next
		paragraph: The *sea* came in,/# the sea/_went out,_
		paragraph: 1. nobody wrote/- it down.
		paragraph: `+long+`
		paragraph: `+long+`
		paragraph: Ana Lopes
		figure https://news.example/harbour/boat.jpg [] [] []
		paragraph: Pier 3
		list
		  paragraph: Mon/Tue
		quote
		  paragraph: Said/twice.
`)
	md := string(a.AppendMarkdown(nil))
	for _, want := range []string{"## What happens next\n", "The **sea** came in,\\\n\\# the sea\\\n*went out,*\n\n1\\. nobody wrote\\\n\\- it down.\n", "\n- Mon\\\n  Tue\n", "\n> Said\\\n> twice.\n"} {
		if !strings.Contains(md, want) {
			t.Errorf("no %q in\n%s", want, md)
		}
	}
}
