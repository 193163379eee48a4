package judge

import (
	"math"
	"strings"

	"winnow/core/block"
	"winnow/core/page"
)

// keep turns scores into decisions. Pages need little beside the threshold; a
// text has no boxes, so what a line is to its neighbours is settled here.
func (x *extractor) keep(scores []float32) []bool {
	if x.p.Source == page.Text {
		kept := x.settle(x.favourRun(scores), tailBelow)
		x.dropAsides(kept)
		x.dropAgain(kept)
		x.keepGreatest(scores, kept)
		return kept
	}
	kept := x.settle(scores, tailBelow)
	x.keepTables(scores, kept)
	x.dropOthers(kept)
	x.dropTwice(kept)
	x.dropAsides(kept)
	return kept
}

// settle keeps what scores keepFrom and settles what single scores cannot tell. The
// head of junk in a text has a score under head.
func (x *extractor) settle(scores []float32, head float32) []bool {
	clear(x.other)
	kept := make([]bool, len(scores))
	for i, s := range scores {
		kept[i] = s >= keepFrom
	}
	if x.p.Source != page.Text {
		if h := x.headline(); h >= 0 {
			kept[h] = false
		}
		x.keepStandfirst(scores, kept)
		x.dropTeasers(kept)
		return kept
	}
	x.dropAddresses(kept)
	x.dropTails(scores, kept, head)
	return kept
}

// textFrom is the score from which a text's line is kept; the limits below are
// for scores moved so that it is keepFrom. Out of fold, plain text does best
// between .35 and .45.
const textFrom = .4

// The main run of a text is the stretch of lines that are liked most: each adds
// what its score lies above runBase, and takes away at most runLoss.
const (
	runBase = .3
	runLoss = .3
	outside = .15 // by how much more a line must be liked outside of it
)

// favourRun moves scores to where the limits below expect them, and asks more of
// the lines outside the main run.
func (x *extractor) favourRun(scores []float32) []float32 {
	best, sum := float32(0), float32(0)
	from, first, last := 0, 0, -1
	for i, v := range scores {
		if sum <= 0 {
			sum, from = 0, i
		}
		sum += float32(math.Sqrt(float64(1+x.blocks[i].Words))) * max(v-runBase, -runLoss)
		if sum > best {
			best, first, last = sum, from, i
		}
	}
	moved := make([]float32, len(scores))
	for i, v := range scores {
		moved[i] = v + keepFrom - textFrom
		if i < first || i > last {
			moved[i] -= outside
		}
	}
	return moved
}

// Limits for the best guess.
const (
	guessShare = .7 // of the best block's score, at least
	guessScore = .1 // of the best block, at least
	guessWords = 8  // of each block, at least
)

// guess keeps what comes nearest to a story where nothing was kept, and reports
// whether it had to: callers who want a text get the best there is, and the page
// is called no article.
func (x *extractor) guess(scores []float32, kept []bool) bool {
	best := float32(0)
	for i, k := range kept {
		if k {
			return false
		}
		if x.blocks[i].Words >= guessWords {
			best = max(best, scores[i])
		}
	}
	if best < guessScore {
		return false
	}
	for i, s := range scores {
		kept[i] = s >= guessShare*best && x.blocks[i].Words >= guessWords
	}
	return true
}

// headline returns the block that is the page's headline: the heading that fits
// the declared title, or the only h1. It is never body. -1 if there is none.
func (x *extractor) headline() int {
	if h := x.total.h1; h >= 0 && x.blocks[h].Level == 1 {
		return h
	}
	only := -1
	for i := range x.blocks {
		if x.blocks[i].Level == 1 && !x.hidden[x.blocks[i].Node] {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// Limits for a standfirst: the block between headline and story that sums it up.
const (
	standfirstReach = 12  // blocks behind the headline, at most
	standfirstScore = .12 // its score, at least, where it is not the headline's next
	standfirstLead  = 2   // levels up to a box named lead, summary or the like, at most
	standfirstWords = 5   // its words, at least
	standfirstLong  = 80  // and at most
)

// keepStandfirst keeps the standfirst where the page's description says it too or
// its box is named so. It stands in the page's head, far from the story, and the
// scorer often takes it for a teaser; losing it is losing the story in short. Where a
// block named so comes next to the headline it is kept whatever its score.
func (x *extractor) keepStandfirst(scores []float32, kept []bool) {
	h := x.headline()
	if h < 0 {
		return
	}
	for i := h + 1; i < len(kept) && i <= h+standfirstReach && !kept[i]; i++ {
		b, r := &x.blocks[i], &x.rows[i]
		if b.Words < standfirstWords || b.Words > standfirstLong || b.LinkDensity() > .3 || x.hidden[b.Node] || b.Kind == block.Caption {
			continue
		}
		named := r[FGroup+int(gLead)] <= standfirstLead
		next := i == h+1 && named && !x.isDate(i) && !x.isByline(i) && !namesPicture(b.Text)
		if scores[i] < standfirstScore && !next {
			continue
		}
		described := r[FDescription] > .75 && r[FDescriptionCov] > .4
		if described || named {
			kept[i] = true
			return
		}
	}
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
	tailBelow  = .92 // its own score, at most, and where scores are not moved:
	tailUnder  = .85
	tailScore  = .82 // score of a line below it that is kept all the same
	tailStory  = 60  // kept words before it, at least
	tailResume = 2   // lines of that score in a row after which the story goes on
)

// tailTopics are the topics whose heads begin what is no story.
const tailTopics = 1<<tRelated | 1<<tComment | 1<<tLegal | 1<<tPromo

// dropTails asks more of the lines below a head of junk. Below a head of small
// print, a line that the next does not continue is small print too, however much
// it reads like a story. A head's own score is under head.
func (x *extractor) dropTails(scores []float32, kept []bool, head float32) {
	below, legal, sure, story := false, false, 0, 0
	for i := range kept {
		if story >= tailStory && scores[i] < head && x.isTailHead(i) {
			below, sure = true, 0
			legal = x.topics[i].any>>tLegal&1 == 1
			kept[i] = false
			continue
		}
		if !below {
			if kept[i] {
				story += x.blocks[i].Words
			}
			continue
		}
		if scores[i] < tailScore {
			sure = 0
			kept[i] = false
			continue
		}
		if sure++; sure >= tailResume {
			below = false
			kept[i-1] = kept[i-1] || legal && !isAddress(x.blocks[i-1].Text)
		} else if legal {
			kept[i] = false
		}
	}
}

// isTailHead reports whether line i is a head of junk, such as "Related posts".
func (x *extractor) isTailHead(i int) bool {
	t, words := x.topics[i], len(x.words[i])
	return words > 0 && words <= tailHead && !x.shapes[i].sentenceEnd && t.any&tailTopics != 0 && float32(t.words) >= tailShare*float32(words)
}

// Limits for a line that is most of a text.
const (
	greatestWords = 40 // its words, at least
	greatestShare = .5 // of the text's words, more than
	greatestScore = .2 // its score, at least
)

// keepGreatest keeps the line that has most of the text's words: what is one
// paragraph among a few lines of junk has no others to speak for it.
func (x *extractor) keepGreatest(scores []float32, kept []bool) {
	greatest, words := 0, 0
	for i := range x.blocks {
		words += x.blocks[i].Words
		if x.blocks[i].Words > x.blocks[greatest].Words {
			greatest = i
		}
	}
	n := x.blocks[greatest].Words
	if n >= greatestWords && float32(n) > greatestShare*float32(words) && scores[greatest] >= greatestScore && x.shapes[greatest].stops > 0 {
		kept[greatest] = true
	}
}
