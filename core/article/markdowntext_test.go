package article

import (
	"strings"
	"testing"
)

// TestMarkdownReadable holds that people can read it as it stands: no backslash where
// nothing would be markup.
func TestMarkdownReadable(t *testing.T) {
	text := func(s string) []Inline { return []Inline{{Kind: Text, Text: s}} }
	for _, c := range []struct {
		body []Element
		want string
	}{
		{[]Element{{Inline: text("Help! AT&T, Q & A; 3 < 4 > 2, a|b, snake_case_name.")}}, "Help! AT&T, Q & A; 3 < 4 > 2, a|b, snake_case_name.\n"},
		{[]Element{{Inline: text("> a ![x](y) &amp; <b> _c_ &#60; wow!")}}, "\\> a \\!\\[x\\](y) \\&amp; \\<b\\> \\_c\\_ \\&#60; wow\\!\n"},
		{[]Element{{Inline: []Inline{{Kind: Strong, Inner: []Inline{{Kind: Text, Text: "Thank you "}, {Kind: Emphasis, Inner: text("very")}, {Kind: Text, Text: " much."}}}, {Kind: Text, Text: " x"}}}}, "**Thank you *very* much.** x\n"},
		{[]Element{{Inline: []Inline{{Kind: Strong, Inner: []Inline{{Kind: Emphasis, Inner: text("All of it.")}}}}}}, "***All of it.***\n"},
		{[]Element{{Kind: Standfirst, Inline: []Inline{{Kind: Text, Text: "The "}, {Kind: Link, URL: "https://a.example/", Inner: text("council")}, {Kind: Text, Text: " met."}}}}, "**The [council](https://a.example/) met.**\n"},
		{[]Element{{Kind: List, Items: []Element{{Inline: text("a"), Items: []Element{{Kind: List, Ordered: true, Items: []Element{{Inline: text("b"), Number: 1}, {Inline: text("c"), Number: 2}}}}}, {Inline: text("d")}}}}, "- a\n  1. b\n  2. c\n- d\n"},
		{[]Element{{Kind: List, Items: []Element{{Inline: text("a"), Items: []Element{{Kind: List, Ordered: true, Items: []Element{{Inline: text("b"), Number: 2}}}}}, {Inline: text("d")}}}}, "- a\n\n  2. b\n\n- d\n"},
	} {
		a := &Article{Body: c.body}
		checkMarkdown(t, a)
		if got := string(a.AppendMarkdown(nil)); got != c.want {
			t.Errorf("got\n%swant\n%s", got, c.want)
		}
	}
	if a := (&Article{Body: []Element{{Kind: Table, Rows: [][][]Inline{{text("a|b"), text("c")}}}}}); !strings.Contains(string(a.AppendMarkdown(nil)), "| a\\|b | c |") {
		t.Error("a bar in a cell ends it")
	}
}
