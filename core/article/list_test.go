package article

import (
	"strings"
	"testing"
)

// TestTerms has descriptions below what they describe.
func TestTerms(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><dl><dd>None.</dd><div><dt>Stock</dt><dd>Water of bones.</dd></div><dt>Bread</dt><dd><p>A dark one.</p></dd><dd>Also a cracker.<ul><li>dry</li></ul></dd></dl>`,
		`list
		  paragraph: None.
		  paragraph: Stock
		    paragraph: Water of bones.
		  paragraph: Bread
		    paragraph: A dark one.
		    paragraph: Also a cracker.
		    list
		      paragraph: dry`)
}

// TestListStart is a list that a paragraph interrupts, as pages number them on.
func TestListStart(t *testing.T) {
	a := checkBody(t, `<h1 data-part=title>T</h1><ol><li>One</li><li>Two</li></ol><p>Wait.</p><ol start=3><li>Three</li><li>Four</li></ol><ol start="-2"><li>x</li></ol><ul start=4><li>y</li></ul>`,
		`list
		  paragraph: One
		  paragraph: Two
		paragraph: Wait.
		list
		  paragraph: Three
		  paragraph: Four
		list
		  paragraph: x
		list
		  paragraph: y`)
	if md, html := string(a.AppendMarkdown(nil)), string(a.AppendHTML(nil)); !strings.Contains(md, "\n3. Three\n4. Four\n") || !strings.Contains(html, "<ol start=\"3\">\n<li>Three") || strings.Count(html, "start=") != 1 {
		t.Errorf("the list does not go on with 3:\n%s\n%s", md, html)
	}
}

// TestListNumbers are those that the page shows: countdowns, lists from 0 on, and items
// that say which they are.
func TestListNumbers(t *testing.T) {
	for src, want := range map[string][3]string{
		"<ol reversed><li>c<li>b<li>a</ol>":                           {"3. c\n2) b\n1. a\n", `<ol start="3"><li>c</li><li value="2">b</li><li value="1">a</li></ol>`, `"start":3,"numbers":[3,2,1]`},
		"<ol reversed start=10><li>c<li data-part=junk>x<li>b</ol>":   {"10. c\n9) b\n", `<ol start="10"><li>c</li><li value="9">b</li></ol>`, `"start":10,"numbers":[10,9]`},
		"<ol reversed><li>c<li data-part=junk>x<li>b</ol>":            {"2. c\n1) b\n", `<ol start="2"><li>c</li><li value="1">b</li></ol>`, `"start":2,"numbers":[2,1]`},
		"<ol start=0><li>a<li>b</ol>":                                 {"0. a\n1. b\n", `<ol start="0"><li>a</li><li>b</li></ol>`, `"start":0,"items"`},
		"<ol><li value=0>a<li>b<li value=5>c<li>d</ol><ol><li>e</ol>": {"0. a\n1. b\n5) c\n6) d\n\n1. e\n", `<ol start="0"><li>a</li><li>b</li><li value="5">c</li><li>d</li></ol><ol><li>e</li></ol>`, `"start":0,"numbers":[0,1,5,6]`},
		"<ol><li value=x>a<li value=-3>b</li><div>c</div></ol>":       {"1. a\n2. b\n3. c\n", `<ol><li>a</li><li>b</li><li>c</li></ol>`, `"ordered":true,"items"`},
		"<ul><li value=4>a<ol reversed><li>c<li>b</ol></ul>":          {"- a\n\n  2. c\n  1) b\n", `<ul><li>a<ol start="2"><li>c</li><li value="1">b</li></ol></li></ul>`, `"start":2,"numbers":[2,1]`},
	} {
		a, _ := read(t, `<h1 data-part=title>T</h1>`+src, "")
		md, html, json := string(a.AppendMarkdown(nil)), strings.ReplaceAll(string(a.AppendHTML(nil)), "\n", ""), string(a.AppendJSON(nil))
		if md != "# T\n\n"+want[0] || !strings.Contains(html, want[1]) || !strings.Contains(json, want[2]) {
			t.Errorf("%s:\n%s\n%s\n%s\nwant %q", src, md, html, json, want)
		}
		checkMarkdown(t, a)
		checkHTML(t, a)
	}
}

// TestListInList stands beside the items and not in one, as editors write it.
func TestListInList(t *testing.T) {
	checkBody(t, `<h1 data-part=title>T</h1><ul><ul><li>Zero</li></ul><li>One</li><ul><li>One a</li><ol><li>deep</li></ol></ul><ul><li>One b</li></ul><li>Two</li><blockquote>Said</blockquote></ul>`,
		`list
		  paragraph
		    list
		      paragraph: Zero
		  paragraph: One
		    list
		      paragraph: One a
		        list
		          paragraph: deep
		    list
		      paragraph: One b
		  paragraph: Two
		  paragraph
		    quote
		      paragraph: Said`)
}
