package judge

import "winnow/core/page"

// Limits of the guard. A page is left alone when the box that holds most of its
// running text would lose more than half of it: either the page marks its own
// paragraphs as something else, or the judge is wrong, and both cost the story.
const (
	guardShare = .5  // of the page's running text that the box must hold
	guardKept  = .5  // of the box's running text that must be kept
	guardWords = 120 // of running text in the box, at least
)

// guarded reports whether trimming could cost the story.
func (x *extractor) guarded(v []Verdict) bool {
	if x.p.Source == page.Text {
		return false
	}
	type box struct{ all, kept float32 }
	boxes := make([]box, len(x.p.Nodes)) // by node
	total, most, at := float32(0), float32(0), int32(-1)
	for i := range x.blocks {
		if !x.paragraph[i] || x.rows[i][FRepeats] > 0 || x.other[i] == OtherStory || x.other[i] == OtherReaders {
			continue
		}
		parent := max(0, x.p.Parent[x.blocks[i].Node])
		b := &boxes[parent]
		w := float32(x.blocks[i].Words)
		b.all += w
		if v[i].Kept() {
			b.kept += w
		}
		total += w
		if b.all > most {
			most, at = b.all, parent
		}
	}
	if at < 0 || most < guardWords || most < guardShare*total {
		return false
	}
	return boxes[at].kept < guardKept*most
}
