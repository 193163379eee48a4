package reason

import "strconv"

// Limits of a list of texts with their dates.
const (
	datedTexts = 3 // dates in a row, at least
	datedReach = 6 // lines from one date to the next, at most
	datedTitle = 4 // words of the line above a date that is a headline for sure

	datedAbove   = 2 // lines above the first headline that may be the list's heading and a section
	datedHeading = 8 // words of either, at most
)

// datedList is the rule's name.
const datedList = "dated-list"

// datedLists names lists of other stories behind a plain text's story that give a
// date with each: a headline, when it was written, and often the headline again and how
// the text begins. Each of these lines alone could be anything.
func (m *namer) datedLists() {
	end := len(m.out)
	for end > 0 && !m.kept(end-1) {
		end--
	}
	if end == 0 {
		return // no story
	}
	for i := end; i < len(m.out); i++ {
		if !m.isDateLine(i) {
			continue
		}
		dates, titles := m.datesFrom(i)
		if len(dates) >= datedTexts && titles*3 >= len(dates)*2 {
			m.nameDated(dates)
		}
		i = max(i, dates[len(dates)-1])
	}
}

// datesFrom lists the date lines from line i on that follow each other closely, and
// counts those below a headline. Dates above the first headline are left out, for they
// are the story's own, unless there is no other.
func (m *namer) datesFrom(i int) (dates []int, titles int) {
	dates = []int{i}
	for k := i + 1; k < len(m.out) && k-dates[len(dates)-1] <= datedReach; k++ {
		if m.isDateLine(k) {
			dates = append(dates, k)
		}
	}
	own := 0
	for n, at := range dates {
		until := min(at+datedReach, len(m.out)-1)
		if n+1 < len(dates) {
			until = dates[n+1] - 2 // above the next date stands its own headline
		}
		if m.isDatedTitle(at-1, until) && !m.isPoster(dates, n) || m.isTitleBelow(at) && m.isPoster(dates, n) {
			titles++
		} else if titles == 0 && n+1 < len(dates) {
			own++
		}
	}
	return dates[own:], titles
}

// isPoster reports whether the line above date n stands above the date before it or
// behind it too, or names an account: who wrote the posts, no headline.
func (m *namer) isPoster(dates []int, n int) bool {
	line := dates[n] - 1
	for _, k := range [...]int{n - 1, n + 1} {
		if k >= 0 && k < len(dates) && m.blocks[dates[k]-1].Text == m.blocks[line].Text {
			return true
		}
	}
	return m.notes[line].shape.handle
}

// isTitleBelow reports whether the headline stands below the date in line i, as where a
// word for the picture stands above. Posts are sentences.
func (m *namer) isTitleBelow(i int) bool {
	return i+1 < len(m.out) && !m.kept(i+1) && m.blocks[i+1].Words >= datedTitle && m.blocks[i+1].Words <= titleWords && !m.notes[i+1].shape.sentence
}

// nameDated names the lines of a list with these dates: from the headline of the first,
// or the list's own above it, to where the last text ends, if it is as long as the others.
func (m *namer) nameDated(dates []int) {
	first, last := dates[0], dates[len(dates)-1]
	to := last + (last-first)/(len(dates)-1) - 1
	from := first - 1
	for from > 0 && first-from <= datedAbove && m.nameless(from-1) && !m.notes[from-1].shape.sentence && m.blocks[from-1].Words <= datedHeading {
		from--
	}
	for k := from; k <= min(to, len(m.out)-1); k++ {
		if c := m.out[k]; c.strength < byTwice && c.reason != Promo && c.reason != Legal && c.reason != Comments {
			m.out[k] = claim{byPlace, Related, plain, datedList, "In a list of " + strconv.Itoa(len(dates)) + " texts with their dates, after the story"}
		}
	}
}

// isDateLine reports whether a dropped line is there to say when something was written.
func (m *namer) isDateLine(i int) bool {
	c := m.out[i]
	return !m.kept(i) && c.reason == Meta && (c.rule == "date" || c.rule == "meta-dated" && m.blocks[i].Words <= datedReach)
}

// isDatedTitle reports whether line i, above a date, is a headline: it has a headline's
// words, or is said again before line until. Above a comment's date stands a name.
func (m *namer) isDatedTitle(i, until int) bool {
	if i < 0 || m.kept(i) || m.isDateLine(i) {
		return false
	}
	if m.blocks[i].Words >= datedTitle {
		return true
	}
	for k := i + 2; k <= until; k++ {
		if m.blocks[k].Text == m.blocks[i].Text {
			return true
		}
	}
	return false
}
