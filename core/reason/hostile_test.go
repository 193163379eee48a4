package reason_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"winnow/core/block"
	"winnow/core/internal/golden"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// TestHostilePages: pages made to hurt are named like others. They are big
// enough that work that grows with the square of a page would not end.
func TestHostilePages(t *testing.T) {
	many := func(s string, n int) string { return strings.Repeat(s, n) }
	for name, text := range map[string]string{
		"empty":            "",
		"one block":        "<p>x</p>",
		"many blocks":      many("<p class=ad>Read also</p>", 60000),
		"many headings":    many("<h2>Most read</h2>", 60000),
		"heading and list": "<h2>Most read</h2>" + many("<p>Fishermen ask for longer hours</p>", 60000),
		"deep":             many("<div class='related comments share'>", 290) + many("<p>Share</p>", 20000),
		"many classes":     "<p class='" + many("ad-related share_comments ", 40000) + "'>x</p>",
		"other classes":    classes(20000),
		"one long block":   "<p>" + many("sign up for our newsletter ", 200000) + "</p>",
		"gaps":             "<p>" + many("follow unterstützen sie sign up for to continue ", 20000) + "</p>",
		"many inputs":      many("<form><input type=email><textarea></textarea><p>x</p></form>", 20000),
		"nested inputs":    many("<div>", 290) + many("<input type=email>", 50000) + "x",
		"many networks":    many("<a href=https://facebook.com/x>Facebook</a><br>", 50000),
		"long address":     "<a href='https://x.test/" + many("a/", 200000) + "'>five words are here now</a>",
		"no text":          many("<div class=ad></div>", 50000),
		"unseen letters":   "<p>" + many("\u200b\u0301", 100000) + "</p><p>\u200d©</p>",
		"broken letters":   "<p>\xff\xfe by \xc3</p>",
	} {
		p, err := page.ParseHTML([]byte("<html><body><h1>A title</h1><p>"+many("kept words of the story ", 20)+"</p>"+text), page.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		blocks := block.Split(p)
		j := judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks))}
		for i := range blocks {
			if i < 2 || name == "many blocks" && i%3 == 0 {
				j.Verdicts[i].Part = judge.Body
			}
		}
		golden.EveryRemovalNamed(t, name, blocks, reason.Name(p, blocks, j))
	}
}

// classes makes boxes of which each has a class of its own.
func classes(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<p class='c")
		for k := i; k > 0; k /= 26 {
			b.WriteByte(byte('a' + k%26))
		}
		b.WriteString("'>x</p>")
	}
	return b.String()
}

// TestManyLines does the same for a plain text.
func TestManyLines(t *testing.T) {
	text := strings.Repeat("x\n", 30000)
	p, err := page.ParseText([]byte(text), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	blocks := block.Split(p)
	findings := reason.Name(p, blocks, judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks))})
	golden.EveryRemovalNamed(t, "many lines", blocks, findings)
}

// FuzzName: whatever the page and whatever the verdicts, each dropped block has
// a whole finding, and naming again gives the same.
func FuzzName(f *testing.F) {
	f.Add("<h1>T</h1><p>Share</p><nav><a href=/a>News</a></nav>", []byte{3, 0, 0})
	f.Add("<div class='ad related'><h3>Most read</h3><a href=/x>one two three four five</a><form><input type=email></form></div>", []byte{0, 0})
	f.Add("<p>By Ann Other</p><p>4 May 2026</p><p>#a #b</p><p>© x</p><p>3 / 12</p><p>02:35</p>", []byte{0, 4, 0, 7, 1})
	f.Fuzz(func(t *testing.T, text string, parts []byte) {
		p, err := page.ParseHTML([]byte(text), page.Options{})
		if err != nil {
			t.Skip("no page")
		}
		blocks := block.Split(p)
		j := judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks))}
		for i := range blocks {
			if len(parts) > 0 {
				j.Verdicts[i].Part = judge.Part(parts[i%len(parts)] % 8)
			}
		}
		before := render(t, p)
		first := reason.Name(p, blocks, j)
		golden.EveryRemovalNamed(t, "fuzz", blocks, first)
		for i, again := range reason.Name(p, blocks, j) {
			if again != first[i] {
				t.Errorf("two runs differ: %v, then %v", first[i], again)
			}
		}
		if render(t, p) != before {
			t.Error("naming changes the page")
		}
	})
}

func render(t *testing.T, p *page.Page) string {
	var b strings.Builder
	if err := html.Render(&b, p.Root()); err != nil {
		t.Skip("the tree cannot be printed")
	}
	return b.String()
}
