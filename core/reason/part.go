package reason

import "winnow/core/judge"

// What parts of the story that are no text of it are named.
var (
	bylineClaim = claim{byCertain, Author, plain, "part-byline", "Names who wrote the story"}
	dateClaim   = claim{byCertain, Meta, plain, "part-date", "Gives the story's date"}
	creditClaim = claim{byCertain, Credit, plain, "part-credit", "Names a picture's source"}
)

// byPart is what a block is that the judge took for a part of the story, if that is
// what it says: in the line of the author stand dates and reading times too.
func (m *namer) byPart(i int) claim {
	n := &m.notes[i]
	sh := &n.shape
	r := n.hit.rule
	part := m.verdicts[i].Part
	if (part == judge.Byline || part == judge.Date) && r != nil && r.Name == "meta-reading-time" && sh.numbers > 0 && !n.byline && !sh.year {
		return m.byWords(i, 0)
	}
	switch part {
	case judge.Byline:
		if isDate(sh) && !n.byline {
			return dateClaim
		}
		return bylineClaim
	case judge.Date:
		if n.headline && !isDate(sh) {
			return claim{} // a link in whose words a year stands
		}
		return dateClaim
	case judge.Credit:
		if r != nil && r.Reason == Media {
			return m.byWords(i, 0) // the button over the picture
		}
		return creditClaim
	}
	return claim{}
}
