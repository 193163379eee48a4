package article

import (
	"slices"

	"winnow/core/jsontext"
)

// AppendJSON appends the article's JSON form, one object without line breaks.
// The order of the members is part of the contract.
func (a *Article) AppendJSON(buf []byte) []byte {
	w := &jsontext.Writer{Buf: slices.Grow(buf, 3*len(a.Text)+420*len(a.Removed)+2000)} // what nine in ten pages need
	w.Object(func() {
		if a.File != "" {
			w.Key("file")
			w.String(a.File)
		}
		a.writeMeta(w)
		w.Key("text")
		w.String(a.Text)
		w.Key("body")
		writeElements(w, a.Body)
		w.Key("removed")
		w.Array(func() {
			for i := range a.Removed {
				a.Removed[i].write(w)
			}
		})
		w.Key("stats")
		a.Stats.write(w)
	})
	return w.Buf
}

func (a *Article) writeMeta(w *jsontext.Writer) {
	text := func(key, s string) { w.Key(key); w.String(s) }
	text("url", a.URL)
	text("site", a.Site)
	text("title", a.Title)
	w.Key("authors")
	w.Strings(a.Authors)
	text("published", a.Published)
	text("modified", a.Modified)
	text("section", a.Section)
	text("lang", a.Lang)
	text("dir", a.Dir)
	text("agency", a.Agency)
	text("agencyEvidence", a.AgencyWhy)
	text("excerpt", a.Excerpt)
	w.Key("image")
	if a.Image.URL == "" {
		w.Null()
	} else {
		a.Image.write(w)
	}
	w.Key("isArticle")
	w.Bool(a.IsArticle)
	text("pageKind", a.PageKind)
	w.Key("guarded")
	w.Bool(a.Guarded)
	w.Key("confidence")
	w.Float(a.Confidence, 3)
	w.Key("origins")
	w.Array(func() {
		for _, o := range a.Origins {
			w.Object(func() { text("field", o.Field); text("source", o.Source); text("words", o.Words) })
		}
	})
}

func (m Image) write(w *jsontext.Writer) {
	w.Object(func() {
		for _, kv := range [...][2]string{{"url", m.URL}, {"alt", m.Alt}, {"caption", m.Caption}, {"credit", m.Credit}} {
			w.Key(kv[0])
			w.String(kv[1])
		}
	})
}

func (r *Removal) write(w *jsontext.Writer) {
	w.Begin(`{"node":`)
	w.Int(int(r.Node))
	w.Next(`,"block":`)
	w.Int(r.Block)
	if r.Line > 0 {
		w.Next(`,"line":`)
		w.Int(int(r.Line))
	}
	if r.Lines > 1 {
		w.Next(`,"lines":`)
		w.Int(int(r.Lines))
	}
	w.Next(`,"reason":`)
	w.Plain(r.Reason.String())
	w.Next(`,"rule":`)
	w.Plain(r.Rule)
	w.Next(`,"evidence":`)
	w.String(r.Evidence)
	w.Next(`,"words":`)
	w.Int(r.Words)
	w.Next(`,"text":`)
	w.String(r.Text)
	w.Next(`,"confidence":`)
	w.Float(r.Confidence, 2)
	w.Next(`,"part":`)
	w.Plain(r.Part.String())
	w.End()
}

func (s *Stats) write(w *jsontext.Writer) {
	w.Object(func() {
		for _, c := range [...]struct {
			key string
			n   int
		}{{"words", s.Words}, {"kept", s.Kept}, {"removed", s.Removed}, {"blocks", s.Blocks}} {
			w.Key(c.key)
			w.Int(c.n)
		}
		w.Key("reasons")
		w.Array(func() {
			for _, r := range s.Reasons {
				w.Object(func() {
					w.Key("reason")
					w.String(r.Reason.String())
					w.Key("blocks")
					w.Int(r.Blocks)
					w.Key("words")
					w.Int(r.Words)
				})
			}
		})
	})
}

var elementNames = [...]string{
	Paragraph: "paragraph", Standfirst: "standfirst", Heading: "heading", List: "list", Quote: "quote",
	Figure: "figure", Table: "table", Code: "code", Embed: "embed",
}

// String returns the name used in JSON.
func (k ElementKind) String() string { return elementNames[k] }

func writeElements(w *jsontext.Writer, list []Element) {
	w.Array(func() {
		for i := range list {
			list[i].write(w)
		}
	})
}

func (e *Element) write(w *jsontext.Writer) {
	w.Begin(`{"kind":`)
	w.Plain(e.Kind.String())
	if e.Time != "" {
		w.Key("time")
		w.String(e.Time)
	}
	e.writeOwn(w)
	if len(e.Inline) > 0 {
		w.Key("inline")
		writeInline(w, e.Inline)
	}
	if len(e.Items) > 0 {
		w.Key("items")
		writeElements(w, e.Items)
	}
	w.Key("blocks")
	w.Array(func() {
		for _, b := range e.Blocks {
			w.Int(b)
		}
	})
	w.End()
}

// writeOwn writes the members that only elements of e's kind have.
func (e *Element) writeOwn(w *jsontext.Writer) {
	switch e.Kind {
	case Heading:
		w.Key("level")
		w.Int(e.Level)
	case List:
		w.Key("ordered")
		w.Bool(e.Ordered)
		e.writeNumbers(w)
	case Figure:
		w.Key("image")
		e.Image.write(w)
	case Quote:
		if e.URL != "" {
			w.Key("url")
			w.String(e.URL)
		}
		if e.By != "" {
			w.Key("by")
			w.String(e.By)
		}
	case Embed:
		w.Key("media")
		w.String(e.Media)
		w.Key("url")
		w.String(e.URL)
		if e.Image != (Image{}) {
			w.Key("image")
			e.Image.write(w)
		}
	case Table:
		w.Key("head")
		w.Bool(e.Head > 0)
		if e.Head > 1 {
			w.Next(`,"heads":`)
			w.Int(e.Head)
		}
		if e.Side {
			w.Key("side")
			w.Bool(true)
		}
		w.Key("rows")
		e.writeRows(w)
	}
}

// writeNumbers writes the number of an ordered list's first item, and those of all items
// where one does not follow from the one before.
func (e *Element) writeNumbers(w *jsontext.Writer) {
	if e.jumps(0) {
		w.Next(`,"start":`)
		w.Int(e.Items[0].Number)
	}
	for i := range e.Items {
		if i > 0 && e.jumps(i) {
			w.Next(`,"numbers":[`)
			for i := range e.Items {
				w.Int(e.Items[i].Number)
			}
			w.Buf = append(w.Buf, ']')
			return
		}
	}
}

func (e *Element) writeRows(w *jsontext.Writer) {
	w.Array(func() {
		for _, row := range e.Rows {
			w.Array(func() {
				for _, cell := range row {
					writeInline(w, cell)
				}
			})
		}
	})
}

var inlineNames = [...]string{Text: "text", Link: "link", Emphasis: "emphasis", Strong: "strong", CodeSpan: "code", Break: "break",
	Superscript: "superscript", Subscript: "subscript", Deletion: "deletion", Quotation: "quotation", Formula: "formula"}

// String returns the name used in JSON.
func (k InlineKind) String() string { return inlineNames[k] }

func writeInline(w *jsontext.Writer, list []Inline) {
	w.Array(func() {
		for i := range list {
			in := &list[i]
			w.Begin(`{"kind":`)
			w.Plain(in.Kind.String())
			if in.Text != "" {
				w.Next(`,"text":`)
				w.String(in.Text)
			}
			if in.URL != "" {
				w.Next(`,"url":`)
				w.String(in.URL)
			}
			if len(in.Inner) > 0 {
				w.Next(`,"inner":`)
				writeInline(w, in.Inner)
			}
			w.End()
		}
	})
}
