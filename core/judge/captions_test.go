package judge

import (
	"testing"

	"winnow/core/block"
	"winnow/core/page"
)

// TestLikedCaptions: captions that were liked like paragraphs go to their field, unless
// they are most of the story; headings and tables' captions stay.
func TestLikedCaptions(t *testing.T) {
	const (
		para    = `<p>The council set aside two millions for the pier, of which one has gone into the new planks and the lamps above them.</p>`
		caption = `Workers carry the last planks onto the pier on Tuesday.`
	)
	for _, c := range []struct{ name, body, parts string }{
		{"figcaption", para + `<figure><img src="a.jpg"><figcaption>` + caption + `</figcaption></figure>` + para, "BCB"},
		{"a box named so beside a picture", para + `<div class="image"><img src="a.jpg"><div class="image-caption"><p>` + caption + `</p></div></div>` + para, "BCB"},
		{"a credit at its end", para + `<p>` + caption + ` Photo: Ada Brook</p>` + para, "BCB"},
		{"where its people stand", para + `<p>Pictured from left, Ada Brook, Tom Reik and Lena Holm on the new planks.</p>` + para, "BCB"},
		{"neither", para + `<p>` + caption + `</p>` + para, "BBB"},
		{"a box named so, no picture", para + `<div class="caption"><p>` + caption + `</p></div>` + para, "BBB"},
		{"a heading in the picture's box", para + `<div class="image-caption"><img src="a.jpg"><h2>` + caption + `</h2></div>` + para, "BBB"},
		{"a table's caption", para + `<table><caption>` + caption + `</caption><tr><td>Planks<td>900</table>`, "BBBB"},
		{"a story told in captions", `<figure><img src="a.jpg"><figcaption>` + caption + `</figcaption></figure><p>Six pictures.</p><figure><img src="b.jpg"><figcaption>` + caption + `</figcaption></figure>`, "BBB"},
		{"a paragraph with a credit behind it", `<p>` + caption + para[3:len(para)-4] + caption + ` The rest is for the lamps of next year.Photo: Ada Brook</p>` + para, "BB"},
	} {
		p, err := page.ParseHTML([]byte("<title>The pier</title><main>"+c.body+"</main>"), page.Options{})
		if err != nil {
			t.Fatal(err)
		}
		x := extract(p, block.Split(p))
		v := make([]Verdict, len(x.blocks))
		for i := range v {
			v[i].Part = Body
		}
		x.likedCaptions(v)
		got := ""
		for i := range v {
			got += map[Part]string{Body: "B", Caption: "C"}[v[i].Part]
		}
		if got != c.parts {
			t.Errorf("%s: parts %s, want %s", c.name, got, c.parts)
		}
	}
}
