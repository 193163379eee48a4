package article

import (
	"strings"

	"winnow/core/block"
	"winnow/core/internal/words"
	"winnow/core/judge"
)

// shownAuthors reads the bylines near the headline, the surest first: marked
// elements, lines that begin as bylines do, names beside the date.
func (e *evidence) shownAuthors() (near []byline) {
	lo, hi := e.zone()
	last := int32(0)
	for _, n := range e.signed(max(1, lo-maxSigned), hi) {
		if e.p.End[n] <= lo {
			continue // nothing inside is near: see fartherAuthors
		}
		b, ok := e.signedBy(n, last)
		if !ok {
			continue
		}
		last = e.p.End[n]
		if n >= lo {
			b.judged = e.inByline(n)
			e.single = append(e.single, b)
			near = merge(near, b)
		}
	}
	o := e.numberOrder()
	for i := range e.blocks {
		if first := e.blocks[i].First; (first < lo || first >= hi) && e.verdicts[i].Part != judge.Byline {
			continue
		}
		if b, done := e.lineBy(i, o); done {
			near = append(near, b)
		}
	}
	return near
}

// fartherAuthors reads the bylines that stand elsewhere: lines that begin with a full
// label, and marked elements. Few pages need them.
func (e *evidence) fartherAuthors() (labelled, far []byline) {
	lo, hi := e.zone()
	last := int32(0)
	for _, n := range e.signed(1, int32(len(e.p.Nodes))) {
		b, ok := e.signedBy(n, last)
		if !ok {
			continue
		}
		last = e.p.End[n]
		if (n < lo || n >= hi) && !e.outside(n) && len(b.people) > 0 {
			far = append(far, b)
		}
	}
	return e.labelledLines(), far
}

// signedBy reads the marked element n, unless it is large, or inside the one before
// that ends at last. ok tells whether it names anybody.
func (e *evidence) signedBy(n, last int32) (b byline, ok bool) {
	if n < last || e.p.End[n]-n > maxSigned {
		return b, false
	}
	b.source = "text"
	b.add(e.byText(n), true)
	return b, len(b.people)+len(b.bodies) > 0
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

// lineBy reads block i as a line that names who wrote the story, which it must stand
// near the headline for; done tells whether it does so. If not, the byline has what
// the line says all the same.
func (e *evidence) lineBy(i int, o order) (b byline, done bool) {
	bl, part := &e.blocks[i], e.verdicts[i].Part
	b.source = "text"
	if !e.mayName(i) {
		return b, false
	}
	lo, hi := e.zone()
	near := bl.First >= lo && bl.First < hi && bl.Kind != block.Heading && part != judge.Caption
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
		} else if len(b.people) == 0 && bl.Words <= maxSigning && strings.IndexByte(bl.Text, '@') > 0 {
			b.weak = true
			b.add(e.byText(bl.Node), true)
		}
	}
	if b.weak {
		kept := b.people[:0]
		for _, n := range b.people {
			if isEastName(n) {
				kept = append(kept, n)
			}
		}
		b.people = kept
	}
	if len(b.people) == 0 && by {
		if name := singleName(bl.Text); name != "" {
			b.single, b.bodies, b.words = []string{name}, nil, line(bl.Text)
			return b, true
		}
	}
	return b, len(b.people) > 0
}

// maxSigning is how many words a line has that nothing but a mail address or an account
// makes a byline.
const maxSigning = 8

// arrows is how the signs ← to ⇿ begin: their lines lead to other stories.
const arrows = "\xE2\x86"

// mayName reports whether block i is short enough for a line that names people.
func (e *evidence) mayName(i int) bool {
	words := e.blocks[i].Words
	return words <= maxDateWords && (words <= 8 || !e.verdicts[i].Kept()) && !strings.Contains(e.blocks[i].Text, arrows)
}

// labelledLines reads the text blocks anywhere that begin with a full label.
func (e *evidence) labelledLines() (list []byline) {
	o := e.numberOrder()
	for i := range e.blocks {
		bl := &e.blocks[i]
		label := fullLabel(bl.Text)
		if label == 0 || !e.mayName(i) {
			continue
		}
		b, done := e.lineBy(i, o)
		if done {
			continue
		}
		if label == len(bl.Text) && i+1 < len(e.blocks) && e.blocks[i+1].Words <= 8 {
			b.add(e.blocks[i+1].Text, true)
		} else if bl.Words <= 25 {
			b.add(e.byText(bl.Node), true)
		}
		if len(b.people) > 0 && !e.outside(bl.Node) {
			list = append(list, b)
		}
	}
	return list
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

// mayLabel is the cheap test: a label in Latin letters begins with three of these.
func mayLabel(s string) bool {
	if len(s) < 2 {
		return false
	}
	if len(s) < 3 || s[0]|s[1]|s[2] >= 0x80 {
		return true
	}
	const starts = "wri art sto wor tex pos aut ges ver ein ecr red esc scr skr tek nap yaz pen"
	a, b, c := s[0]|0x20, s[1]|0x20, s[2]|0x20
	for i := 0; i < len(starts); i += 4 {
		if starts[i] == a && starts[i+1] == b && starts[i+2] == c {
			return true
		}
	}
	return false
}

// fullLabel returns the length of the label that s begins with, or 0.
func fullLabel(s string) int {
	if !mayLabel(s) {
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
// a bar or comma ("Ana Lopes | 5 de maio de 2024"), behind a "by" or behind the bar.
func besideDate(s string, o order) string {
	if len(s) > 200 || !mayDate(s) {
		return ""
	}
	at := strings.IndexAny(s, "|•·,–-")
	if at > 0 {
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
	if at > 0 {
		if _, ok := visible(s[:at], o); ok {
			return s[at:]
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
	if len(withoutBy(s)) < len(withoutEdge(s)) {
		return true
	}
	return len(s) < maxReporter && len(aroundReporter(s)) < len(s) && !strings.Contains(s, "。")
}

// maxReporter is how many bytes a line has that names reporters by a word behind
// or between: "江北日报记者…".
const maxReporter = 60
