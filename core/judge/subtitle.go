package judge

import "winnow/core/block"

// subtitleReach is how many levels above a subtitle the box is, at most, that it
// shares with the headline.
const subtitleReach = 2

// isSubtitle reports whether block i is the story's standfirst by being a heading of a
// sentence's length in one box with the title and right behind it: subheads have fewer
// words, and stand with the text.
func (x *extractor) isSubtitle(i, title int) bool {
	b := &x.blocks[i]
	if title < 0 || i != title+1 || b.Kind != block.Heading || b.Level > 4 || b.Words < minStandfirstWords || b.Words > maxStandfirstWords || b.Links > 0 {
		return false
	}
	if x.card[i] != 0 || x.topics[i].any != 0 || x.rows[i][FGroup+int(gTitle)] > subtitleReach || x.statedShare(i, 0) >= shownShare {
		return false
	}
	n := b.Node
	for range subtitleReach {
		n = x.p.Parent[n]
	}
	return x.inside(title, n)
}
