package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/eval"
)

// reportDetails prints what the figures of the sets hide: F1 by groups of
// languages, how many pages are right word for word, and how many keep the first
// paragraph of their gold.
func (e *experiment) reportDetails() {
	groups, pages := map[string]*eval.Sum{}, map[string]*pageCount{}
	for _, s := range e.samples {
		if s.body == "" {
			continue
		}
		text := s.text(e.scores[s], s.extraction.From())
		group := s.set + " " + languageGroup(s.lang, s.body)
		if groups[group] == nil {
			groups[group] = &eval.Sum{}
		}
		groups[group].Add(eval.AEBUnspaced(s.body, text))
		if pages[s.set] == nil {
			pages[s.set] = &pageCount{}
		}
		pages[s.set].add(s.body, text)
	}
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		p, r, f1 := groups[name].Scores()
		say("%s %s, %d pages: %.3f (P %.3f R %.3f)", e.name, name, groups[name].Pages, f1, p, r)
	}
	for _, set := range slices.Sorted(maps.Keys(pages)) {
		say("%s %s: %s", e.name, set, pages[set])
	}
}

// languageGroup names the language of a page where the news pages have many of it,
// and otherwise the script of its story. Chinese, Japanese and Korean go together:
// they are counted by characters where no spaces part the words.
func languageGroup(lang, body string) string {
	switch base, _, _ := strings.Cut(strings.ToLower(lang), "-"); base {
	case "de", "en":
		return base
	case "zh", "ja", "ko":
		return "CJK"
	}
	latin, letters := 0, 0
	for _, r := range body {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	if 2*latin < letters {
		return "other scripts"
	}
	return "other languages in Latin script"
}

// pageCount counts the pages of a set that are right in one of two ways.
type pageCount struct{ pages, exact, leads int }

func (c *pageCount) add(gold, text string) {
	c.pages++
	if eval.SameWords(gold, text) {
		c.exact++
	}
	if keepsLead(gold, text) {
		c.leads++
	}
}

func (c *pageCount) String() string {
	n := float64(c.pages)
	return fmt.Sprintf("exact %.3f, first paragraph kept %.3f of %d pages", float64(c.exact)/n, float64(c.leads)/n, c.pages)
}

// leadLength is how many letters the first paragraph has at least: some golds begin
// with the headline.
const leadLength = 80

// keepsLead reports whether text has nine tenths of the shingles of gold's first
// paragraph.
func keepsLead(gold, text string) bool {
	lead := ""
	for line := range strings.Lines(gold) {
		if lead = line; utf8.RuneCountInString(line) >= leadLength {
			break
		}
	}
	tp, _, fn := eval.ShinglesOf(lead).Against(eval.ShinglesOf(text))
	return tp >= .9*(tp+fn)
}
