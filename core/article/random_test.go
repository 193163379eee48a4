package article

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"
)

// randomPage writes pages at random, of everything that a body is made of, the same on
// every run. Each text on them is another one, so that one that is lost, doubled or moved shows.
type randomPage struct {
	*rand.Rand
	strings.Builder
	words int
}

// say writes words that no other text has, mostly with marks around some of them.
func (r *randomPage) say(depth int) {
	r.words++
	fmt.Fprintf(r, "w%d", r.words)
	if r.IntN(4) == 0 {
		r.WriteString(html.EscapeString(hostile[r.IntN(len(hostile))]))
	}
	if depth == 0 || r.IntN(3) > 0 {
		return
	}
	gap := [...]string{"", " ", ""}[r.IntN(3)]
	tag := [...]string{"b", "i", "em", "a href=/x", `a href="tel:+1 2"`, "code", "sup", "sub", "del", "q", "span", "kbd", "mark", "a href=javascript:x", "a href='MAILTO:a@b.example'", "ruby", "small", "bdo dir=rtl", "time"}[r.IntN(19)]
	r.WriteString(gap + "<" + tag + ">")
	r.say(depth - 1)
	r.WriteString("</" + strings.Fields(tag)[0] + ">")
	if r.IntN(6) == 0 {
		r.WriteString([...]string{"<br>", "<span style='display:none'><math><mi>z</mi></math></span><img alt=z src=/z.svg>", "<math><msup><mi>m</mi><mn>2</mn></msup></math>", "<wbr>", "<!-- -->", "<script>s</script>"}[r.IntN(6)])
	}
	r.say(depth - 1)
}

// part says of some boxes that they are no text of the story.
func (r *randomPage) part() string {
	if r.IntN(7) > 0 {
		return ""
	}
	return " data-part=" + [...]string{"junk", "caption", "credit", "date", "standfirst"}[r.IntN(5)]
}

// box writes an element with what fill makes of its inside.
func (r *randomPage) box(tag string, fill func()) {
	r.WriteString("<" + tag + r.part() + ">")
	fill()
	r.WriteString("</" + strings.Fields(tag)[0] + ">")
}

// several calls fill a few times.
func (r *randomPage) several(fill func()) {
	for range r.IntN(4) {
		fill()
	}
}

func (r *randomPage) blocks(depth int) {
	say := func() { r.say(2) }
	inside := func() {
		if depth > 0 && r.IntN(2) == 0 {
			r.several(func() { r.blocks(depth - 1) })
		} else {
			r.say(2)
		}
	}
	picture := func() { fmt.Fprintf(r, "<img src=/photos/of-the-harbour-%d.jpg alt='a%d'>", r.IntN(20), r.IntN(20)) }
	switch r.IntN(16) {
	case 0, 1, 2:
		r.box("p", say)
	case 3:
		r.box(fmt.Sprintf("h%d", 1+r.IntN(6)), say)
	case 4, 5:
		r.box([...]string{"ul", "ol", "ol start=7", "ol reversed", "ol start=0"}[r.IntN(5)], func() {
			r.several(func() { r.box([...]string{"li", "li", "li value=3", "ul", "div"}[r.IntN(5)], inside) })
		})
	case 6:
		r.box("dl", func() { r.several(func() { r.box([...]string{"dt", "dd"}[r.IntN(2)], inside) }) })
	case 7:
		r.box("blockquote", inside)
	case 8, 9:
		r.box("table", func() {
			if r.IntN(3) == 0 {
				r.box("caption", say)
			}
			r.several(func() {
				r.WriteString("<tr>")
				r.several(func() {
					r.box([...]string{"td", "th", "td colspan=2", "td rowspan=2", "th rowspan=0"}[r.IntN(5)], inside)
				})
				r.WriteString("</tr>")
			})
		})
	case 10:
		r.box("pre", func() { r.say(1); r.WriteString("\n  "); r.say(1) })
	case 11:
		r.box("figure", func() {
			r.several(picture)
			inside()
			r.box("figcaption data-part=caption", say)
		})
	case 12:
		picture()
	case 13:
		r.box([...]string{"details", "section", "aside", "div", "a href=/y"}[r.IntN(5)], inside)
	case 14:
		r.box("div class=gallery", func() { r.several(picture); inside() })
	default:
		r.WriteString([...]string{"<hr>", "<iframe src=https://video.example/embed/1></iframe>", "<br>", "<noscript><img src=/n.jpg></noscript>", "loose text", "<video src=/v.mp4></video>"}[r.IntN(6)])
	}
}

// TestRandomPages holds what is true of every body of pages made at random.
func TestRandomPages(t *testing.T) {
	for seed := range uint64(1500) {
		r := &randomPage{Rand: rand.New(rand.NewPCG(seed, 1))}
		r.WriteString("<h1 data-part=title>T</h1>")
		for range 6 {
			r.blocks(3)
		}
		a, _ := read(t, r.String(), "https://news.example/2024/05/story.html")
		checkInvariants(t, a)
		checkMarkdown(t, a)
		checkHTML(t, a)
		if t.Failed() {
			t.Fatalf("seed %d: %s", seed, r.String())
		}
	}
}
