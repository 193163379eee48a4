package main

import (
	"strings"
	"testing"

	"winnow/core/jsontext"
)

// menu stands where no judge keeps it.
const menu = `<nav class="menu"><ul><li><a href="/a">Harbour pages</a></li><li><a href="/b">Weather pages</a></li></ul></nav>`

func cleaned(t *testing.T, options, menu string) jsontext.Value {
	t.Helper()
	page := `<title>The ferry</title>` + menu + `<article><h1>The ferry</h1>
<p>The night ferry between the two towns will sail again from the first of March, the harbour board said on Wednesday, after eleven years.</p>
<p>Two ships will leave each evening at half past nine and arrive before six, and a cabin will cost forty-eight crowns, the board said.</p></article>`
	v, ok := jsontext.Parse(string(Call(OpClean, []byte(options), []byte(page))))
	if !ok || v.Get("article").Kind != jsontext.Object {
		t.Fatalf("Call(%s) gave no article", options)
	}
	return v.Get("article")
}

func TestKeepPutsBlocksBack(t *testing.T) {
	before := cleaned(t, `{}`, menu)
	block := ""
	for _, r := range before.Get("removed").List() {
		if strings.Contains(r.Get("text").Str(), "Weather pages") {
			block = r.Get("block").Str()
		}
	}
	if block == "" {
		t.Fatal("the menu is not among what was removed")
	}
	after := cleaned(t, `{"keep":[`+block+`]}`, menu)
	if !strings.Contains(after.Get("text").Str(), "Weather pages") {
		t.Errorf("keep [%s]: text = %q, want the menu's line in it", block, after.Get("text").Str())
	}
	if got, want := len(after.Get("removed").List()), len(before.Get("removed").List())-1; got != want {
		t.Errorf("keep [%s]: %d removed, want %d", block, got, want)
	}
	same := cleaned(t, `{"keep":[-1,99999,"x"]}`, menu)
	if got, want := same.Get("text").Str(), before.Get("text").Str(); got != want {
		t.Errorf("unknown blocks changed the text: %q, want %q", got, want)
	}
}

func TestFullGivesWholeTexts(t *testing.T) {
	long := strings.Replace(menu, "Weather pages", strings.Repeat("All about our ships. ", 30), 1)
	for options, whole := range map[string]bool{`{}`: false, `{"full":true}`: true} {
		longest := 0
		for _, r := range cleaned(t, options, long).Get("removed").List() {
			longest = max(longest, len(r.Get("text").Str()))
		}
		if longest > 500 != whole {
			t.Errorf("options %s: the longest removed text has %d bytes", options, longest)
		}
	}
}

// TestRemovedTextsPartLinks: a menu in one line reads as words, cut or whole.
func TestRemovedTextsPartLinks(t *testing.T) {
	row := strings.Replace(menu, "Weather pages", `<a href="/n">News</a><a href="/s">Sport</a><a href="/b">Business</a>`, 1)
	for _, options := range []string{`{}`, `{"full":true}`} {
		var texts []string
		for _, r := range cleaned(t, options, row).Get("removed").List() {
			texts = append(texts, r.Get("text").Str())
		}
		if all := strings.Join(texts, "|"); !strings.Contains(all, "News Sport Business") {
			t.Errorf("options %s: removed %q, want the links parted", options, all)
		}
	}
}

func TestFormatPrintsTheArticle(t *testing.T) {
	page := []byte(`<title>The ferry</title><article><h1>The ferry</h1><p>The night ferry between the two towns will sail again from the first of March, the harbour board said on Wednesday.</p></article>`)
	for format, want := range map[string]string{"text": "The night ferry", "markdown": "# The ferry", "html": "<p>The night ferry", "nonsense": "", "": ""} {
		v, _ := jsontext.Parse(string(Call(OpClean, []byte(`{"format":"`+format+`"}`), page)))
		got := v.Get("printed")
		if (want == "") != (got.Kind == jsontext.Absent) || !strings.Contains(got.Str(), want) {
			t.Errorf("format %q: printed %q, want %q in it", format, got.Str(), want)
		}
	}
}
