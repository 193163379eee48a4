package core_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"winnow/core"
	"winnow/core/reason"
)

// broken breaks the paragraphs of a text at a column, the lines behind the first with
// the given beginning.
func broken(text string, column int, indent, begin string) string {
	var out []string
	for para := range strings.SplitSeq(text, "\n\n") {
		line := begin + indent
		for i, w := range strings.Fields(para) {
			if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > column {
				out = append(out, line)
				line = begin
			} else if i > 0 {
				line += " "
			}
			line += w
		}
		out = append(out, line)
		if indent == "" {
			out = append(out, strings.TrimSpace(begin))
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// TestWrappedText holds that the lines of a paragraph that was broken at a column are
// one paragraph of the story, in text, body and excerpt.
func TestWrappedText(t *testing.T) {
	for _, lang := range []string{"en", "ru", "es"} {
		want := headless[lang]
		for name, text := range map[string]string{
			"72 columns": broken(want, 72, "", ""), "60 columns, CRLF": strings.ReplaceAll(broken(want, 60, "", ""), "\n", "\r\n"),
			"indented": broken(want, 72, "    ", ""), "tab": broken(want, 76, "\t", ""),
		} {
			r, err := core.CleanText([]byte(text), core.Options{})
			if err != nil {
				t.Fatal(err)
			}
			a := r.Article
			if a.Text != want {
				t.Errorf("%s, %s: the text is\n%s\nwant three paragraphs", lang, name, a.Text)
			}
			if len(a.Body) != 3 || len(a.Body[0].Inline) != 1 || a.Body[0].Inline[0].Text != strings.Split(want, "\n\n")[0] {
				t.Errorf("%s, %s: the body has %d elements, want 3", lang, name, len(a.Body))
			}
			if a.Excerpt != strings.Split(want, "\n\n")[0] {
				t.Errorf("%s, %s: the excerpt is %q", lang, name, a.Excerpt)
			}
		}
	}
	r, err := core.CleanText([]byte(broken(headless["en"], 72, "", "> ")), core.Options{})
	if err != nil || strings.Contains(strings.ReplaceAll(r.Article.Text, "\n\n>", ""), " > ") || !strings.Contains(r.Article.Text, "harbour board said on Wednesday, eleven years") {
		t.Errorf("quoted by mail: %v\n%s", err, r.Article.Text)
	}
}

// TestWrappedJunk holds that a paragraph of junk which was broken at a column is one
// removal, with all its lines, and that a list's entries stay apart.
func TestWrappedJunk(t *testing.T) {
	story := strings.Split(broken(headless["en"], 72, "", ""), "\n")
	junk := strings.Split(strings.TrimSpace(broken("Sign up to our free newsletter and get the best stories of the week in your inbox every Friday morning; "+
		"unsubscribe at any time. By signing up you agree to our terms of use and to our privacy policy.", 72, "", "")), "\n")
	text := strings.Join(slices.Concat(story[:len(story)-1], []string{""}, junk, []string{"", "Share this story", ""}), "\n")
	r, err := core.CleanText([]byte(text), core.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(junk) != 3 || len(r.Article.Removed) != 2 {
		t.Fatalf("%d lines of junk (want 3) and one are %d removals, want 2:\n%s", len(junk), len(r.Article.Removed), text)
	}
	if got, first := r.Article.Removed[0], int32(len(story)+1); got.Line != first || got.Lines != 3 || got.Reason != reason.Promo {
		t.Errorf("removed as %v: %d lines from %d, want promo, 3 from %d", got.Reason, got.Lines, got.Line, first)
	}
	list := broken(headless["en"], 72, "", "") + "\nThe board has published what each of the four islands pays for its crossings:\n\n" +
		"- the northern island pays the most of them all, because its quay is long\n- the southern island pays half of that since it took over its own pilots\n" +
		"12. the smallest of the four pays nothing at all for the first three years\n"
	if r, err = core.CleanText([]byte(list), core.Options{}); err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Blocks {
		if strings.Contains(b.Text, "northern") && b.Lines > 1 {
			t.Errorf("entries of a list are one paragraph: %q", b.Text)
		}
	}
}

// TestLinesStay holds that lines which are not broken at a column stay apart: verses,
// lists, short paragraphs, and scripts without blanks.
func TestLinesStay(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs":  headless["en"],
		"verses":      strings.Repeat("The ferry left the quay at night and carried every lamp away\nand all of us who stayed behind\nwalked home along the sleeping bay, my love\nwith lanterns in our hands\n\n", 4),
		"short lines": "The night ferry sails again.\nTwo ships will leave each evening at half past nine.\nA cabin costs forty-eight crowns.\nFishermen had asked for the route for years and years.\nTickets go on sale in January.\nThe first crossing is for children.\n",
		"Chinese":     strings.ReplaceAll(headless["zh"], "，", "\n"),
	} {
		r, err := core.CleanText([]byte(text), core.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for para := range strings.SplitSeq(r.Article.Text, "\n\n") {
			if !strings.Contains("\n"+text+"\n", "\n"+para+"\n") {
				t.Errorf("%s: %q is no line of the text", name, para)
			}
		}
	}
}
