package main

import (
	"strings"
	"testing"
)

func TestLanguageGroup(t *testing.T) {
	for _, c := range []struct{ lang, body, want string }{
		{"de", "Ein Satz.", "de"},
		{"en-GB", "A sentence.", "en"},
		{"ja", "文章です。", "CJK"},
		{"ko", "문장입니다.", "CJK"},
		{"zh-TW", "一句話。", "CJK"},
		{"tr", "Bir cümle.", "other languages in Latin script"},
		{"ar", "هذه جملة عن iPhone.", "other scripts"},
		{"", "Ett ord och ett till.", "other languages in Latin script"},
	} {
		if got := languageGroup(c.lang, c.body); got != c.want {
			t.Errorf("%s %q is in %q, want %q", c.lang, c.body, got, c.want)
		}
	}
}

func TestPageCount(t *testing.T) {
	const lead = "The first paragraph of a story has twenty words or so, which is more than most headlines have."
	const gold = "A headline\n" + lead + "\nThe second one follows."
	for _, c := range []struct {
		text         string
		exact, leads int
	}{
		{"A headline: " + lead + " The second one follows!", 1, 1},
		{strings.ToUpper(gold), 0, 0},
		{"Menu\n" + lead, 0, 1},
		{"The second one follows.", 0, 0},
		{"A headline\nThe first paragraph of a story has twenty words or so.", 0, 0},
		{"", 0, 0},
	} {
		var n pageCount
		n.add(gold, c.text)
		if n.exact != c.exact || n.leads != c.leads {
			t.Errorf("%q: exact %d, leads %d, want %d and %d", c.text, n.exact, n.leads, c.exact, c.leads)
		}
	}
}
