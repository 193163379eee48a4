package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/page"
)

// label is what stands before a time element and says what it is the time of: its own
// names, and its parents' with their text. Where a parent has another time, only the
// text before this one and behind the other counts.
func (e *evidence) label(n int32) string {
	node := e.p.Nodes[n]
	s := page.Attr(node, "class") + " " + page.Attr(node, "itemprop") + " "
	up := e.p.Parent[n]
	for k := 0; k < 2 && up > 0 && e.p.End[up]-up < 40; k++ {
		for _, t := range e.times {
			if t.node != n && t.node > up && t.node < e.p.End[up] {
				return s + e.textBefore(n, up)
			}
		}
		s += page.Attr(e.p.Nodes[up], "class") + " " + e.text(up, 60) + " "
		up = e.p.Parent[up]
	}
	return s
}

// textBefore is the text inside up and before n, back to a time element.
func (e *evidence) textBefore(n, up int32) string {
	s := ""
	for n--; n > up && e.p.Nodes[e.p.Parent[n]].DataAtom != atom.Time; n-- {
		if e.p.IsText(n) {
			s = e.p.Nodes[n].Data + s
		}
	}
	return s
}

// lastResort looks where dates stand only sometimes: created and modified
// dates, any time element in the story's part of the page, a line below it, the
// story's first words.
func (e *evidence) lastResort(o order, updated []dated) dated {
	if list := e.saidDates([]string{"dateCreated", "uploadDate", "dateModified"}, nil); len(list) > 0 {
		return list[0]
	}
	for _, s := range e.times {
		if t, ok := machine(s.value, o); ok && !e.outside(s.node) {
			return dated{stamp: t, source: "text", words: s.value}
		}
	}
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Date {
			if t, ok := visible(e.blocks[i].Text, o); ok {
				return dated{stamp: t, source: "text", words: e.blocks[i].Text}
			}
		}
	}
	for i := range e.blocks {
		b := &e.blocks[i]
		if b.Words > maxBareDate || e.verdicts[i].Kept() || e.outside(b.Node) || b.LinkWords > 0 {
			continue
		}
		if t, ok := visible(b.Text, o); ok {
			return dated{stamp: t, source: "text", words: b.Text}
		}
	}
	if len(updated) > 0 {
		return updated[0]
	}
	if list := e.saidDates(nil, modifiedMetas); len(list) > 0 {
		return list[0]
	}
	return e.dateline(o)
}

// maxDateline is how many bytes the place and the day have that a story begins with.
const maxDateline = 80

// dateline reads the day before the dash that a story may begin with.
func (e *evidence) dateline(o order) dated {
	for i := range e.blocks {
		if !e.verdicts[i].Kept() || e.verdicts[i].Part != judge.Body {
			continue
		}
		text := e.blocks[i].Text
		for _, dash := range [...]string{" — ", " – ", " -- ", "--", " - "} {
			if at := strings.Index(text, dash); at > 0 && at <= maxDateline {
				if t, ok := visible(text[:at], o); ok {
					return dated{stamp: t, source: "text", words: text[:at]}
				}
			}
		}
		break
	}
	return dated{}
}
