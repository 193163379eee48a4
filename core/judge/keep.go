package judge

import (
	"strings"

	"winnow/core/block"
	"winnow/core/page"
)

// keep turns scores into decisions. Pages need no more than the threshold; a
// text has no boxes, so what a line is to its neighbours is settled here.
func (x *extractor) keep(scores []float32) []bool {
	kept := make([]bool, len(scores))
	for i, s := range scores {
		kept[i] = s >= keepFrom
	}
	if x.p.Source == page.Text {
		x.dropAddresses(kept)
		x.dropTails(scores, kept)
		x.dropIslands(scores, kept)
		x.dropBareHeads(kept)
	}
	return kept
}

// dropAddresses drops lines that are nothing but a web address.
func (x *extractor) dropAddresses(kept []bool) {
	for i := range x.blocks {
		if t := x.blocks[i].Text; kept[i] && strings.IndexByte(t, ' ') < 0 && isAddress(t) {
			kept[i] = false
		}
	}
}

func isAddress(t string) bool {
	return strings.HasPrefix(t, "http://") || strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "www.")
}

// Limits for what follows a line such as "Related posts" or "Comments / 0". Such
// lines stand inside stories too, so they end nothing: they only ask for more.
const (
	tailHead   = 5   // words of such a line, at most
	tailShare  = .5  // share of its words in junk phrases, at least
	tailBelow  = .85 // its own score, at most
	tailScore  = .82 // score of a line below it that is kept all the same
	tailStory  = 60  // kept words before it, at least
	tailResume = 2   // lines of that score in a row after which the story goes on
)

// tailTopics are the topics whose heads begin what is no story.
const tailTopics = 1<<tRelated | 1<<tComment | 1<<tLegal | 1<<tPromo

// dropTails asks more of the lines below a head of junk.
func (x *extractor) dropTails(scores []float32, kept []bool) {
	below, sure, story := false, 0, 0
	for i := range kept {
		t, h := x.topics[i], &x.shapes[i]
		words := len(x.words[i])
		if words > 0 && words <= tailHead && !h.sentenceEnd && t.any&tailTopics != 0 && story >= tailStory && float32(t.words) >= tailShare*float32(words) && scores[i] < tailBelow {
			below, sure = true, 0
			kept[i] = false
			continue
		}
		if !below {
			if kept[i] {
				story += x.blocks[i].Words
			}
			continue
		}
		if scores[i] >= tailScore {
			if sure++; sure >= tailResume {
				below = false
			}
		} else {
			sure = 0
			kept[i] = false
		}
	}
}

// Limits for islands: kept lines behind the story, among lines that are not.
const (
	islandGap   = 3   // dropped lines that part an island from the story
	islandShare = .35 // of the words kept so far, at most
	islandScore = .9  // mean score, at most
)

// dropIslands drops short runs of kept lines that stand behind the story, parted
// from it by several dropped lines: teasers in full sentences.
func (x *extractor) dropIslands(scores []float32, kept []bool) {
	story, gap := 0, 0
	for i := 0; i < len(kept); {
		if !kept[i] {
			gap++
			i++
			continue
		}
		end, words, sum := i, 0, float32(0)
		for end < len(kept) && kept[end] {
			words += x.blocks[end].Words
			sum += scores[end] * float32(x.blocks[end].Words)
			end++
		}
		mean := sum / float32(max(words, 1))
		if story > 0 && gap >= islandGap && float32(words) < islandShare*float32(story) && mean < islandScore {
			for k := i; k < end; k++ {
				kept[k] = false
			}
			gap += end - i
		} else {
			story += words
			gap = 0
		}
		i = end
	}
}

// maxHead is the length of a line that may be a subhead, in words.
const maxHead = 8

// dropBareHeads drops what looks like a subhead but heads nothing that is kept:
// "Related posts" under the last paragraph.
func (x *extractor) dropBareHeads(kept []bool) {
	for i := len(kept) - 1; i > 0; i-- {
		if !kept[i] || i+1 < len(kept) && kept[i+1] {
			continue
		}
		h := &x.shapes[i]
		if x.blocks[i].Words <= maxHead && !h.sentenceEnd && h.quotes == 0 && !block.IsIdeographic([]rune(x.blocks[i].Text)[0]) && !x.listed(i, kept) {
			kept[i] = false
		}
	}
}

// listed reports whether line i ends a run of short kept lines: a list, whose
// last entry is no head.
func (x *extractor) listed(i int, kept []bool) bool {
	return i > 0 && kept[i-1] && x.blocks[i-1].Words <= maxHead && !x.shapes[i-1].sentenceEnd
}
