//go:build !js

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"winnow/core"
	"winnow/core/article"
	"winnow/core/jsontext"
	"winnow/core/neardup"
	"winnow/core/page"
	"winnow/core/reason"
)

// wireJS returns the text of web/shared/wire.js.
func wireJS(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "web", "shared", "wire.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var (
	typedef  = regexp.MustCompile(`(?s)/\*\*(?:[^*]|\*[^/])*?@typedef \{object\} (\w+)(.*?)\*/`)
	property = regexp.MustCompile(`@property \{.*\} \[?(\w+)\]?`)
	oneLine  = regexp.MustCompile(`@typedef \{\{(.*)\}\} (\w+)`)
	member   = regexp.MustCompile(`[{,]\s*(\w+)\??:`)
)

// typedefs returns the members of the types that wire.js declares.
func typedefs(t *testing.T) map[string][]string {
	text := wireJS(t)
	types := map[string][]string{}
	for _, m := range typedef.FindAllStringSubmatch(text, -1) {
		for _, p := range property.FindAllStringSubmatch(m[2], -1) {
			types[m[1]] = append(types[m[1]], p[1])
		}
	}
	for _, m := range oneLine.FindAllStringSubmatch(text, -1) {
		for _, p := range member.FindAllStringSubmatch("{"+m[1], -1) {
			types[m[2]] = append(types[m[2]], p[1])
		}
	}
	return types
}

// TestWireNames holds the types of wire.js to what the engine writes, both ways.
func TestWireNames(t *testing.T) {
	types := typedefs(t)
	for name, want := range map[string][]string{
		"Article": names(fullArticle()), "Removal": names(fullArticle().Get("removed").Items[0]), "Stats": names(fullArticle().Get("stats")),
		"Image": names(fullArticle().Get("image")), "Origin": names(fullArticle().Get("origins").Items[0]),
		"Element": elementNames(), "Inline": {"inner", "kind", "text", "url"},
		"Standing":   names(fullStanding(t)),
		"Comparison": names(fullComparison()), "Sentence": names(fullComparison().Get("sentencesA").Items[0]),
		"SentencePair": names(fullComparison().Get("pairs").Items[0]), "Change": names(fullComparison().Get("pairs").Items[0].Get("changes").Items[0]),
		"Evidence": names(fullComparison().Get("event")), "HideAnswer": names(fullHide(t)), "Hide": names(fullFinish(t).Get("hides").Items[0]),
	} {
		got := slices.Clone(types[name])
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("wire.js declares %s with %v, the engine writes %v", name, got, want)
		}
	}
}

// TestWireOptions holds the options that wire.js declares to those that are read.
func TestWireOptions(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile(`(?:opts\.Get\(|isSet\(opts, )"(\w+)"`)
	var read []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(source), -1) {
			read = append(read, m[1])
		}
	}
	slices.Sort(read)
	read = slices.Compact(read)
	types := typedefs(t)
	declared := slices.Sorted(slices.Values(append(types["CleanOptions"], types["OtherOptions"]...)))
	if !slices.Equal(declared, read) {
		t.Errorf("wire.js declares the options %v, the engine reads %v", declared, read)
	}
}

func names(v jsontext.Value) []string { return slices.Sorted(slices.Values(v.Names)) }

// fullArticle is an article with every member that may be left out.
func fullArticle() jsontext.Value {
	a := &article.Article{
		File: "f", Image: article.Image{URL: "u"}, Origins: []article.Origin{{Field: "title"}},
		Removed: []article.Removal{{Reason: reason.Ad, Line: 1, Lines: 2}}, Body: fullBody(),
		Stats: article.Stats{Reasons: []article.ReasonStat{{Reason: reason.Ad}}},
	}
	v, _ := jsontext.Parse(string(a.AppendJSON(nil)))
	return v
}

func fullHide(t *testing.T) jsontext.Value {
	return answerOf(t, OpHide, `{"anyway":true}`, snapshotOf(t, storyPage))
}

func fullFinish(t *testing.T) jsontext.Value {
	return answerOf(t, OpFinish, `{"page":`+fullHide(t).Get("page").Text+`}`, "")
}

func fullBody() []article.Element {
	words := []article.Inline{{Kind: article.Text, Text: "x"}}
	return []article.Element{
		{Kind: article.Heading, Level: 2, Inline: words, Time: "2026"}, {Kind: article.List, Ordered: true, Items: []article.Element{{Inline: words, Number: 3}, {Inline: words, Number: 2}}},
		{Kind: article.Figure, Image: article.Image{URL: "u"}}, {Kind: article.Embed, Media: "video", URL: "u"}, {Kind: article.Quote, By: "x"},
		{Kind: article.Table, Head: 2, Side: true, Rows: [][][]article.Inline{{words}}},
	}
}

func elementNames() (all []string) {
	for _, e := range fullArticle().Get("body").Items {
		all = append(all, e.Names...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func fullComparison() jsontext.Value {
	story := func(n string) *neardup.Doc {
		return neardup.Prepare(neardup.Story{Text: "The mill by the canal was sold for " + n + " crowns to Ole Holm, a baker from the next town, on Friday. He wants to grind rye."})
	}
	v, _ := jsontext.Parse(string(core.AppendComparison(nil, "a", "b", neardup.Compare(story("900"), story("950")))))
	return v
}

func fullStanding(t *testing.T) jsontext.Value {
	return answerOf(t, OpRelate, "", relatePayload).Get("relations").Items[0]
}

// TestWireNumbers compares the operations, the version and the limit.
func TestWireNumbers(t *testing.T) {
	text := wireJS(t)
	ops := map[string]Op{
		"version": OpVersion, "clean": OpClean, "snapshot": OpSnapshot, "compare": OpCompare, "remember": OpRemember, "recall": OpRecall,
		"forget": OpForget, "export": OpExport, "import": OpImport, "cluster": OpCluster, "warm": OpWarm, "hide": OpHide, "finish": OpFinish,
		"relate": OpRelate,
	}
	_, table, _ := strings.Cut(text, "export const op = Object.freeze({")
	table, _, _ = strings.Cut(table, "})")
	rows := regexp.MustCompile(`(\w+): (\d+)`).FindAllStringSubmatch(table, -1)
	for _, row := range rows {
		if op, known := ops[row[1]]; !known || strconv.Itoa(int(op)) != row[2] {
			t.Errorf("wire.js has the operation %s = %s, api.go says %d (known %v)", row[1], row[2], op, known)
		}
	}
	if len(rows) != len(ops) {
		t.Errorf("wire.js has %d operations, api.go %d", len(rows), len(ops))
	}
	for _, want := range []string{"version = " + strconv.Itoa(Version) + ";", "maxBytes = " + strconv.Itoa(page.MaxBytes>>20) + " << 20;"} {
		if !strings.Contains(text, want) {
			t.Errorf("wire.js does not say %q", want)
		}
	}
	for _, r := range reason.All() {
		if !strings.Contains(text, "'"+r.String()+"'") {
			t.Errorf("wire.js does not know the reason %s", r)
		}
	}
}
