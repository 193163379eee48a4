package neardup

import (
	"strings"

	"winnow/core/internal/words"
)

// Side names one of the two stories of a comparison.
type Side uint8

// The sides; Neither where nothing tells them apart.
const (
	Neither Side = iota
	SideA
	SideB
	sides
)

// String returns "a", "b" or "".
func (s Side) String() string {
	if s < sides {
		return [...]string{"", "a", "b"}[s]
	}
	return ""
}

// Lineage is which of two texts with shared wording looks earlier, and why. It
// is a guess: the clock of a site, or a later cut, can turn it round.
type Lineage struct {
	Earlier Side
	Why     []string // plain words, of the earlier text
}

// developing are words in neutral form by which texts say that they will grow.
var developing = [...]string{"developing story", "more to come", "more to follow", "more follows", "will be updated", "breaking news", "check back for", "wird aktualisiert", "mehr in kurze", "plus d informations a venir", "en desarrollo", "noticia en desarrollo", "in aggiornamento"}

// lineageOf weighs the signs. A date says twice as much as any other.
func lineageOf(a, b *Doc, c *Comparison) Lineage {
	if !c.Relation.Shared() {
		return Lineage{}
	}
	score := 0
	var forA, forB []string
	sign := func(s int, why string) {
		switch {
		case s > 0:
			forA = append(forA, why)
		case s < 0:
			forB = append(forB, why)
		}
		score += s
	}
	if x, ok := minute(a.Published); ok {
		if y, ok := minute(b.Published); ok {
			sign(2*order(y, x), "published earlier")
		}
	}
	sign(truth(a.growing)-truth(b.growing), "says that it is developing")
	switch {
	case c.Relation == Excerpt || c.Relation == Version && b.words > a.words*4/3 && c.CoverageA > c.CoverageB:
		sign(1, "shorter, and much of it stands in the other")
	case c.Relation == Contains || c.Relation == Version && a.words > b.words*4/3 && c.CoverageB > c.CoverageA:
		sign(-1, "shorter, and much of it stands in the other")
	}
	sign(vague(c.Pairs), "has no number where the other has one")
	switch {
	case score > 0:
		return Lineage{SideA, forA}
	case score < 0:
		return Lineage{SideB, forB}
	}
	return Lineage{}
}

// vague counts the changes in which one side has a number and the other words:
// 1 if A has more of the words, -1 if B has.
func vague(list []Pair) int {
	n := 0
	for _, p := range list {
		for _, ch := range p.Changes {
			if ch.Kind != NumberChange || ch.A == "" || ch.B == "" {
				continue
			}
			n += truth(saysNumber(ch.B)) - truth(saysNumber(ch.A))
		}
	}
	return order(n, 0)
}

// saysNumber reports whether words hold a number, in the digits of whatever script or
// written out.
func saysNumber(s string) bool {
	for _, t := range words.Split(s) {
		if t.Number || lexicon().find(t.Text, hashWord(t.Text)).numbers != "" || t.Unspaced && strings.Contains("二三四五六七八九", t.Text) {
			return true
		}
	}
	return false
}

// develops reports whether the text says at its start or its end that it will
// grow.
func develops(d *Doc) bool {
	const part = 400
	for i := range d.toks {
		at := int(d.toks[i].cs)
		if at > part && len(d.canon)-at > part {
			continue
		}
		for _, p := range developing {
			if p[0] == d.canon[at] && strings.HasPrefix(d.canon[at:], p) {
				return true
			}
		}
	}
	return false
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// order returns the sign of x - y.
func order(x, y int) int { return truth(x > y) - truth(x < y) }
