package neardup

import "math"

// EventEvidence is what makes two texts look like reports of one event: names,
// numbers and dates that both hold. It is filled for every pair that shares some;
// Score is 0 where they are too few to say anything.
type EventEvidence struct {
	Names   []string // as the first text spells them, the most frequent first
	Numbers []string
	Dates   []string
	Score   float64 // 0 to 1: likeness of the names; a hint, no proof
	DaysOff int     // days between the publication dates, -1 where not known

	likeNames float64 // the cosine of the names, whatever else holds
}

const (
	// eventNames is the number of different names that reports of one event
	// share; a common subject shares fewer.
	eventNames = 6
	// eventScore is the cosine of the names' frequencies from which on two
	// texts look like reports of one event. Measured: .58 and more for reports
	// of one event by different houses, below .55 for 268,000 pairs of other
	// pages but a handful, which tell of one subject.
	eventScore = 0.55
	// eventLead is by how much the names must be more alike than the other
	// words: guides to one subject share its words, reports of one event its
	// names.
	eventLead = 0.10
	// eventDays is the number of days between two reports of one event.
	eventDays = 4
	// maxEvidence is the length of each list of evidence.
	maxEvidence = 12
)

// findEvent compares what two texts are about, word by word; of texts in a script
// without capital letters, which shows no names, the strings that both have.
func findEvent(a, b *Doc) EventEvidence {
	e := EventEvidence{DaysOff: daysApart(a.Published, b.Published)}
	var names, numbers, days []topic
	dotNames, dotWords := 0.0, 0.0
	for i, j := 0, 0; i < len(a.topics) && j < len(b.topics); {
		x, y := &a.topics[i], &b.topics[j]
		switch {
		case x.hash < y.hash:
			i++
			continue
		case y.hash < x.hash:
			j++
			continue
		}
		both := topic{at: x.at, count: min(x.count, y.count)}
		switch x.kind {
		case name:
			names = append(names, both)
			dotNames += x.tf * y.tf
		case number:
			numbers = append(numbers, both)
		case dateTok:
			days = append(days, both)
		default:
			dotWords += x.tf * y.tf
		}
		i++
		j++
	}
	e.Names, e.Numbers, e.Dates = a.spell(names), a.spell(numbers), a.spell(days)
	e.likeNames = min(1, cosine(dotNames, a.normNames, b.normNames))
	likeWords := cosine(dotWords, a.normWords, b.normWords)
	near := e.DaysOff <= eventDays
	if !a.cased && !b.cased {
		if near && (e.DaysOff >= 0 || len(numbers)+len(days) > 0) {
			e.compareStrings(a, b)
		}
		return e
	}
	if len(names) >= eventNames && e.likeNames >= eventScore && e.likeNames >= likeWords+eventLead && near {
		e.Score = e.likeNames
	}
	return e
}

func cosine(dot, a, b float64) float64 {
	if a == 0 || b == 0 {
		return 0
	}
	return dot / math.Sqrt(a*b)
}

// spell returns the topics as the text has them, the most frequent first.
func (d *Doc) spell(list []topic) []string {
	var out []string
	order := ordered(len(list), func(i, j int) bool {
		x, y := &list[i], &list[j]
		return x.count > y.count || x.count == y.count && x.at < y.at
	})
	for _, i := range order[:min(len(list), maxEvidence)] {
		at := list[i].at
		out = append(out, d.Text[d.toks[at].start:d.toks[at+d.dated(at)].end])
	}
	return out
}
