package article

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/internal/words"
	"winnow/core/judge"
	"winnow/core/page"
)

// shownAuthors reads the bylines a reader sees, the surest first: marked
// elements near the headline, lines there that begin as bylines do, names beside
// the date, then labelled lines and marked elements further down.
func (e *evidence) shownAuthors() (near, labelled, far []byline) {
	lo, hi := e.zone()
	last := int32(0)
	for _, s := range e.signed {
		if s.node < last || e.p.End[s.node]-s.node > maxSigned {
			continue
		}
		b := byline{source: "text"}
		b.add(e.byText(s.node), true)
		if len(b.people)+len(b.bodies) == 0 {
			continue
		}
		last = e.p.End[s.node]
		if s.node >= lo && s.node < hi {
			b.judged = e.inByline(s.node)
			e.single = append(e.single, b)
			near = merge(near, b)
		} else if !e.outside(s.node) && len(b.people) > 0 {
			far = append(far, b)
		}
	}
	lines, labelled := e.bylineBlocks(lo, hi)
	return append(near, lines...), labelled, far
}

// inByline reports whether a block that the judge takes for the byline begins
// inside node n.
func (e *evidence) inByline(n int32) bool {
	for i := range e.blocks {
		if first := e.blocks[i].First; first >= e.p.End[n] {
			return false
		} else if e.verdicts[i].Part == judge.Byline && e.blocks[i].End > n {
			return true
		}
	}
	return false
}

// maxSigned is how many nodes a byline may have; author pages and boxes with a
// biography have more.
const maxSigned = 120

// bylineBlocks reads the text blocks that name who wrote the story: those near
// the headline, and those anywhere that begin with a full label.
func (e *evidence) bylineBlocks(lo, hi int32) (lines, labelled []byline) {
	o := e.numberOrder()
	for i := range e.blocks {
		bl := &e.blocks[i]
		part := e.verdicts[i].Part
		if bl.Words > maxDateWords || e.verdicts[i].Kept() && bl.Words > 8 {
			continue
		}
		near := bl.First >= lo && bl.First < hi && bl.Kind != block.Heading && part != judge.Caption
		b := byline{source: "text"}
		by := (near || part == judge.Byline) && startsBy(bl.Text)
		switch {
		case part == judge.Byline, by:
			b.judged = part == judge.Byline
			b.add(e.byText(bl.Node), true)
		case near && bl.Words <= 25:
			b.add(besideDate(bl.Text, o), true)
			if len(b.people) == 0 && bl.Words <= 4 && e.dateBeside(i, o) {
				b.weak = true
				b.add(e.byText(bl.Node), true)
			}
		}
		if len(b.people) == 0 && by {
			if name := singleName(bl.Text); name != "" {
				b.single, b.bodies, b.words = []string{name}, nil, line(bl.Text)
				lines = append(lines, b)
				continue
			}
		}
		if len(b.people) > 0 {
			lines = append(lines, b)
			continue
		}
		if label := fullLabel(bl.Text); label == len(bl.Text) && i+1 < len(e.blocks) && e.blocks[i+1].Words <= 8 {
			b.add(e.blocks[i+1].Text, true)
		} else if label > 0 && bl.Words <= 25 {
			b.add(e.byText(bl.Node), true)
		}
		if len(b.people) > 0 && !e.outside(bl.Node) {
			labelled = append(labelled, b)
		}
	}
	return lines, labelled
}

// dateBeside reports whether one of the two blocks on either side is a date.
func (e *evidence) dateBeside(i int, o order) bool {
	for k := max(0, i-2); k <= min(len(e.blocks)-1, i+2); k++ {
		if k != i && e.blocks[k].Words <= 10 {
			if _, ok := visible(e.blocks[k].Text, o); ok {
				return true
			}
		}
	}
	return false
}

// fullLabels introduce a byline wherever they stand; a bare "by" does so only
// near the headline.
var fullLabels = []string{"written by", "article by", "story by", "words by", "text by", "posted by", "author:", "authors:", "autor:", "autorin:", "autoren:", "autorin/autor", "geschrieben von", "verfasst von", "ein beitrag von",
	"ecrit par", "auteur:", "redige par", "escrito por", "autor/a:", "scritto da", "autore:", "geschreven door", "auteur :", "skrevet av", "skrevet af", "skriven av", "tekst:", "text:", "napsal:", "автор:", "текст:", "yazan:", "penulis:", "文/", "撰文", "作者:", "작성자", "글 "}

// labelStart reports whether a label in Latin letters begins with these two.
func labelStart(a, b byte) bool {
	const starts = "wr ar st wo te po au ge ve ei ec re es sc sk na ya pe"
	for i := 0; i+1 < len(starts); i += 3 {
		if starts[i] == a && starts[i+1] == b {
			return true
		}
	}
	return false
}

// fullLabel returns the length of the label that s begins with, or 0.
func fullLabel(s string) int {
	if len(s) < 2 || s[0] < 0x80 && s[1] < 0x80 && !labelStart(s[0]|0x20, s[1]|0x20) {
		return 0
	}
	folded := words.Fold(cut(s, 40))
	for _, l := range fullLabels {
		if strings.HasPrefix(folded, l) {
			rest := folded[len(l):]
			if l[len(l)-1] < 'a' || rest == "" || rest[0] == ' ' || rest[0] == ':' || l[0] > 0x80 {
				if strings.Trim(rest, " :") == "" {
					return len(s)
				}
				return foldedLen(s, len(l))
			}
		}
	}
	return 0
}

// besideDate returns what stands beside the date in a line that has one: before
// a bar or comma ("Ana Lopes | 5 de maio de 2024"), or behind a "by".
func besideDate(s string, o order) string {
	if len(s) > 200 {
		return ""
	}
	if at := strings.IndexAny(s, "|•·,–-"); at > 0 {
		if _, ok := visible(s[at:], o); ok {
			return s[:at]
		}
	}
	for _, by := range [...]string{" by ", " von ", " par ", " por ", " door ", " av ", " af ", " di "} {
		if at := indexFold(s, by); at > 0 {
			if _, ok := visible(s[:at], o); ok {
				return s[at+len(by):]
			}
		}
	}
	return ""
}

// merge adds b to the people of the byline before it: one element a person.
func merge(list []byline, b byline) []byline {
	if len(list) == 0 {
		return append(list, b)
	}
	top := &list[0]
	for _, n := range b.people {
		if !contains(top.people, n) && !hasPerson(top.people, n) && len(top.people) < maxNames {
			top.people = append(top.people, n)
		}
	}
	top.bodies = append(top.bodies, b.bodies...)
	return list
}

// startsBy reports whether a line begins as a byline does and names somebody.
func startsBy(s string) bool {
	return len(withoutBy(s)) < len(strings.TrimLeft(s, " :-–—|/,.*>›»"))
}

// leadsToAuthor reports whether an address is that of a page about one author.
func leadsToAuthor(href string) bool {
	path := cutAt(href, "?#")
	if i := strings.Index(path, "://"); i >= 0 {
		path = path[i+3:]
	}
	path = strings.Trim(path, "/")
	for {
		part, rest, more := strings.Cut(path, "/")
		if !more {
			return false
		}
		if len(part) >= 2 && len(part) <= 14 && isIn(authorFolders, strings.ToLower(part)) {
			return true
		}
		path = rest
	}
}

// authorFolders are the folders of sites that have a page for each author.
const authorFolders = "author authors autor autoren autores auteur auteurs autore autori byline by journalist journalists journalisten journaliste contributor contributors reporter reporters writer writers redaktion redazione firmas autorzy avtor yazar yazarlar penulis skribent toimittaja correspondents"

// byText is the text of a byline element, a line break around each link and
// where two inline elements touch, so that names set side by side stay apart.
func (e *evidence) byText(n int32) string {
	var b []byte
	var link, parent int32
	gap := false
	for i := n; i < e.p.End[n] && len(b) < 400; {
		node := e.p.Nodes[i]
		if !e.p.IsText(i) {
			if block.Unread(node) {
				i = e.p.End[i]
				continue
			}
			if !block.IsInline(node) || node.DataAtom == atom.A {
				parent = -1
			}
			i++
			continue
		}
		in := e.linkOf(i, n)
		touch := parent != e.p.Parent[i] && !gap && !strings.HasPrefix(node.Data, " ") && !strings.HasPrefix(node.Data, "\n")
		for _, c := range node.Data {
			switch {
			case isSpace(c):
				gap = true
				continue
			case len(b) > 0 && (in != link || parent == -1 || touch):
				b = append(b, '\n')
			case len(b) > 0 && gap:
				b = append(b, ' ')
			}
			b = utf8.AppendRune(b, c)
			gap, touch, link, parent = false, false, in, e.p.Parent[i]
		}
		i++
	}
	return strings.ToValidUTF8(string(b[:min(len(b), 400)]), "")
}

// linkOf is the link around text node i inside n, or 0.
func (e *evidence) linkOf(i, n int32) int32 {
	for k := 0; k < 12 && i > n; k++ {
		i = e.p.Parent[i]
		if e.p.Nodes[i].DataAtom == atom.A {
			return i
		}
	}
	return 0
}

// personText is the name inside an author element: its itemprop name, else its
// links, else all of its text.
func (e *evidence) personText(n int32) string {
	var inner []string
	for i := n + 1; i < e.p.End[n] && len(inner) < maxNames; i++ {
		node := e.p.Nodes[i]
		if page.Attr(node, "itemprop") == "name" {
			if v := page.Attr(node, "content"); v != "" {
				inner = append(inner, v)
			} else {
				inner = append(inner, e.text(i, 120))
			}
		}
	}
	if len(inner) == 0 {
		return e.byText(n)
	}
	return strings.Join(inner, "\n")
}
