package judge

import (
	"strings"
	"testing"

	"winnow/core/block"
)

// TestSigns: a line that says whose words are quoted is the story's own only right
// behind them, in their blockquote, and short.
func TestSigns(t *testing.T) {
	const said = "<p>The stalls open at six, and the last fish is sold around midnight, when the music ends and the lamps go out.</p>"
	for _, c := range []struct {
		name, quote string
		want        Part
	}{
		{"a dash", said + `&mdash; Ana Lopes (@ana) <a href="https://post.example/1">May 1</a>`, Caption},
		{"a footer", said + `<footer>Ana Lopes, baker</footer>`, Caption},
		{"a box that cites", said + `<p><cite>Ana Lopes</cite></p>`, Caption},
		{"nothing that says so", said + `<p>Ana Lopes, baker</p>`, Junk},
		{"behind the quote", said + `</blockquote><p>– Ana Lopes, baker</p><blockquote>`, Junk},
		{"of another quote", said + `</blockquote><blockquote><p>– Ana Lopes, baker</p>`, Junk},
		{"before the words", `<p>– Ana Lopes, baker</p>` + said, Junk},
		{"too long", said + `<p>– ` + strings.Repeat("Ana Lopes said so ", 8) + `</p>`, Junk},
	} {
		got := partOf(t, `<blockquote>`+c.quote+`</blockquote>`, func(b *block.Block) bool { return strings.Contains(b.Text, "Ana Lopes") })
		if got != c.want {
			t.Errorf("%s: the line is %s, want %s", c.name, got, c.want)
		}
	}
}
