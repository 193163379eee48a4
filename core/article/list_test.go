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
