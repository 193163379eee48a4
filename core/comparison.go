package core

import (
	"unicode/utf8"

	"winnow/core/jsontext"
	"winnow/core/neardup"
)

// AppendComparison appends a comparison's JSON form, one object without line
// breaks. a and b name the two stories. The order of the members is part of the
// contract.
func AppendComparison(buf []byte, a, b string, c *neardup.Comparison) []byte {
	w := &jsontext.Writer{Buf: buf}
	w.Object(func() {
		writeRelation(w, a, b, c)
		w.Key("sentencesA")
		writeSentences(w, c.SentencesA)
		w.Key("sentencesB")
		writeSentences(w, c.SentencesB)
		w.Key("pairs")
		w.Array(func() {
			for i := range c.Pairs {
				writePair(w, c, &c.Pairs[i])
			}
		})
		writeInts(w, "onlyA", c.OnlyA)
		writeInts(w, "onlyB", c.OnlyB)
		w.Key("moved")
		w.Array(func() {
			for _, m := range c.Moved {
				w.Object(func() { integer(w, "a", m.A); integer(w, "b", m.B) })
			}
		})
		w.Key("event")
		writeEvent(w, &c.Event)
		w.Key("lineage")
		w.Object(func() {
			w.Key("earlier")
			w.String(c.Lineage.Earlier.String())
			w.Key("why")
			w.Strings(c.Lineage.Why)
		})
	})
	return w.Buf
}

// AppendRelation appends a comparison's JSON form without the sentences: which
// stories, their relation and the shares.
func AppendRelation(buf []byte, a, b string, c *neardup.Comparison) []byte {
	w := &jsontext.Writer{Buf: buf}
	w.Object(func() { writeRelation(w, a, b, c) })
	return w.Buf
}

func writeRelation(w *jsontext.Writer, a, b string, c *neardup.Comparison) {
	w.Key("a")
	w.String(a)
	w.Key("b")
	w.String(b)
	w.Key("relation")
	w.String(c.Relation.String())
	share(w, "coverageA", c.CoverageA)
	share(w, "coverageB", c.CoverageB)
	share(w, "resemblance", c.Resemblance)
}

func share(w *jsontext.Writer, key string, f float64) { w.Key(key); w.Float(f, 3) }
func integer(w *jsontext.Writer, key string, n int)   { w.Key(key); w.Int(n) }

func writeSentences(w *jsontext.Writer, list []neardup.Sentence) {
	w.Array(func() {
		for i := range list {
			s := &list[i]
			w.Object(func() {
				w.Key("text")
				w.String(s.Text)
				integer(w, "paragraph", s.Paragraph)
				integer(w, "words", s.Words)
				share(w, "quoted", s.Quoted)
				w.Key("aside")
				w.Bool(s.Aside)
				share(w, "covered", s.Covered)
			})
		}
	})
}

// writePair writes two sentences that say the same. What changed is given as
// ranges of UTF-16 units of the sentences, which JavaScript counts in.
func writePair(w *jsontext.Writer, c *neardup.Comparison, p *neardup.Pair) {
	textA, textB := c.SentencesA[p.A].Text, c.SentencesB[p.B].Text
	w.Object(func() {
		integer(w, "a", p.A)
		integer(w, "b", p.B)
		share(w, "ratio", p.Ratio)
		w.Key("kind")
		w.String(p.Kind.String())
		w.Key("moved")
		w.Bool(p.Moved)
		w.Key("changes")
		w.Array(func() {
			for _, x := range p.Changes {
				w.Object(func() {
					w.Key("kind")
					w.String(x.Kind.String())
					w.Key("a")
					w.String(x.A)
					w.Key("b")
					w.String(x.B)
					integer(w, "startA", units(textA, x.StartA))
					integer(w, "endA", units(textA, x.EndA))
					integer(w, "startB", units(textB, x.StartB))
					integer(w, "endB", units(textB, x.EndB))
				})
			}
		})
	})
}

// units counts the UTF-16 units of the first n bytes of s.
func units(s string, n int) (count int) {
	for _, r := range s[:min(n, len(s))] {
		count++
		if r > 0xFFFF && r <= utf8.MaxRune {
			count++
		}
	}
	return count
}

func writeEvent(w *jsontext.Writer, e *neardup.EventEvidence) {
	w.Object(func() {
		w.Key("names")
		w.Strings(e.Names)
		w.Key("numbers")
		w.Strings(e.Numbers)
		w.Key("dates")
		w.Strings(e.Dates)
		share(w, "score", e.Score)
		integer(w, "daysOff", e.DaysOff)
	})
}

func writeInts(w *jsontext.Writer, key string, list []int) {
	w.Key(key)
	w.Array(func() {
		for _, n := range list {
			w.Int(n)
		}
	})
}
