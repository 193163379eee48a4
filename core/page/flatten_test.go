package page

import (
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// visibleText is the page's text without white space.
func visibleText(p *Page) string {
	var b strings.Builder
	for i, n := range p.Nodes {
		if n.Type == html.TextNode && p.Nodes[p.Parent[i]].Data != "script" && p.Nodes[p.Parent[i]].Data != "title" {
			b.WriteString(strings.Join(strings.Fields(n.Data), ""))
		}
	}
	return b.String()
}

func TestDepth(t *testing.T) {
	for _, tag := range []string{"div", "b", "font", "blockquote", "a", "span", "ul><li", "table><tr><td", "i", "select", "button", "p", "section"} {
		for _, depth := range []int{1, 508, 509, 510, 511, 512, 5000, 100000} {
			if tag == "select" && depth > 0 {
				continue // its content is never text
			}
			src := "<title>T</title><script>var a = '<b>';</script>" + strings.Repeat("<"+tag+">", depth) + "Innermost words." + "<p>One more.</p>"
			p, err := ParseHTML([]byte(src), Options{})
			if err != nil {
				t.Fatalf("%d × <%s>: %v", depth, tag, err)
			}
			if got, want := visibleText(p), "Innermostwords.Onemore."; got != want {
				t.Errorf("%d × <%s>: text %.80q, want %q", depth, tag, got, want)
			}
		}
	}
}

// Where only the beginning of a page is too deep, the rest keeps its blocks.
func TestFlattenKeepsBlocks(t *testing.T) {
	src := strings.Repeat("<b>", 50000) + "<h1>Head</h1>"
	for i := range 20 {
		src += "<p>Paragraph " + strconv.Itoa(i) + " has words.</p><ul><li>one<li>two</ul>"
	}
	p, err := ParseHTML([]byte(src), Options{})
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, n := range p.Nodes {
		if n.Type == html.ElementNode {
			count[n.Data]++
		}
	}
	if count["p"] != 20 || count["li"] != 40 || count["h1"] != 1 {
		t.Errorf("blocks kept: %d p, %d li, %d h1, want 20, 40, 1", count["p"], count["li"], count["h1"])
	}
}

// Nodes per byte must not grow with the input's size: that is the work of all
// that follows.
func TestHostileMarkupStaysLinear(t *testing.T) {
	for _, c := range []struct{ name, unit string }{
		{"unclosed a", "<a href=x>w "}, {"unclosed b", "<b>w "}, {"unclosed i and p", "<i><p>w "}, {"unclosed select", "<select><option>w "}, {"unclosed table", "<table>w "},
		{"unclosed table cells", "<table><tr><td>w "}, {"b and table", "<b><table>w "}, {"a in p", "<p><a>w "}, {"nobr", "<nobr>w "}, {"font with attributes", "<font a=1 b=2>w<div>"},
		{"siblings", "<p>w</p>"}, {"comments", "<!-- w -->"}, {"end tags", "</b></p></div></li>w "}, {"misnested", "<b><i></b></i>w "}, {"svg", "<svg><g>"}, {"forms", "<form><button>w "},
	} {
		nodes := func(n int) int {
			p, err := ParseHTML([]byte("w"+strings.Repeat(c.unit, n)), Options{})
			if err != nil {
				t.Fatalf("%s × %d: %v", c.name, n, err)
			}
			return len(p.Nodes)
		}
		small, big := nodes(2500), nodes(50000)
		if big > small*20*3/2+2000 {
			t.Errorf("%s: %d nodes of 2,500 pieces, %d of 50,000: more than linear", c.name, small, big)
		}
	}
}

func TestLargeInputs(t *testing.T) {
	long := strings.Repeat("x", 9<<20)
	for name, src := range map[string]string{
		"attribute":  "<p class=\"" + long + "\">Words stay.</p>",
		"comment":    "<!--" + long + "--><p>Words stay.</p>",
		"script":     "<script>" + long + "</script><p>Words stay.</p>",
		"attributes": "<p " + strings.Repeat("a b=c ", 100000) + ">Words stay.</p>",
	} {
		p, err := ParseHTML([]byte(src), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := visibleText(p); got != "Wordsstay." {
			t.Errorf("%s: text %.80q, want Wordsstay.", name, got)
		}
	}
}
