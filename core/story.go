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

// AppendComparison appends a comparison's JSON form, one object without line
// breaks. a and b name the two stories.
func AppendComparison(buf []byte, a, b string, c *neardup.Comparison) []byte {
	w := &jsontext.Writer{Buf: buf}
	w.Object(func() {
		w.Key("a")
		w.String(a)
		w.Key("b")
		w.String(b)
		w.Key("relation")
		w.String(c.Relation.String())
		w.Key("coverageA")
		w.Float(c.CoverageA, 3)
		w.Key("coverageB")
		w.Float(c.CoverageB, 3)
		w.Key("resemblance")
		w.Float(c.Resemblance, 3)
		w.Key("sentencesA")
		writeSentences(w, c.SentencesA)
		w.Key("sentencesB")
		writeSentences(w, c.SentencesB)
		w.Key("onlyA")
		writeInts(w, c.OnlyA)
		w.Key("onlyB")
		writeInts(w, c.OnlyB)
	})
	return w.Buf
}

func writeSentences(w *jsontext.Writer, list []neardup.Sentence) {
	w.Array(func() {
		for i := range list {
			s := &list[i]
			w.Object(func() {
				w.Key("text")
				w.String(s.Text)
				w.Key("paragraph")
				w.Int(s.Paragraph)
				w.Key("words")
				w.Int(s.Words)
				w.Key("quoted")
				w.Float(s.Quoted, 2)
				w.Key("aside")
				w.Bool(s.Aside)
				w.Key("covered")
				w.Float(s.Covered, 2)
			})
		}
	})
}

func writeInts(w *jsontext.Writer, list []int) {
	w.Array(func() {
		for _, n := range list {
			w.Int(n)
		}
	})
}
