package core

import (
	"winnow/core/article"
	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// StoryOf returns what is compared of a cleaned page.
func StoryOf(a *article.Article) neardup.Story {
	return neardup.Story{
		ID: a.File, Title: a.Title, Text: a.Text, Lang: a.Lang,
		Published: a.Published, Site: a.Site, Agency: a.Agency,
	}
}

// ReadStory reads a story from JSON with the members of an article's JSON form
// that matter for comparing; others are passed over.
func ReadStory(v jsontext.Value) neardup.Story {
	text := func(name string) string { return v.Get(name).Str() }
	return neardup.Story{
		ID: text("id"), Title: text("title"), Text: text("text"), Lang: text("lang"),
		Published: text("published"), Site: text("site"), Agency: text("agency"),
	}
}
