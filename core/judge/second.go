package judge

import (
	"math"

	"winnow/core/internal/reuse"
)

// The second stage sees a block's own features and what the first stage thought
// of the blocks around it. These are the places of the latter.
const (
	SOwn        = iota // the first stage's score, 0 to 1
	SPrev1             // scores of the three blocks before …
	SPrev2             //
	SPrev3             //
	SNext1             // … and of the three behind
	SNext2             //
	SNext3             //
	SParent            // mean score of the other blocks below the same parent, by words
	SGrand             // the same for the parent's parent
	SSignature         // mean score of the other blocks with the same signature
	SBefore            // share of the page's likely story words before the block
	SAfter             // the same behind it
	SSincePara         // blocks since the last long block that was liked, log scale
	SToPara            // blocks to the next one
	SBoxLevels         // levels below the element with 55 % of the likely story; outside, minus the levels to climb
	SBoxParent         // share of the likely story below the block's parent
	SBoxWide           // inside the element with 90 % of it
	SOverlap           // share of the block's words that the likely story says elsewhere, weighed by rarity
	SStory             // log2 of the likely story's words
	SRank              // the score's place among the page's scores of blocks as long, 0 to 1
	SHeadNext          // score of the next block that is no heading
	SHeadScore         // score of the last heading
	STwinKept          // highest score of another block with the same text
	SMeanBefore        // mean score of the ten blocks before, by words
	SMeanAfter         // the same for the ten behind
	SRunBefore         // liked long blocks right before, with at most two others between any two, up to 20
	SRunAfter          // the same behind
	SMean              // mean score of the eight blocks around, by words
	SCard              // mean score of the other blocks in the card, by words
	SList              // mean score of the blocks around the card in its parent
	SListShare         // share of the likely story in the card's parent
	SecondCount
)

// liked is the score from which a block counts as likely story when the second
// stage looks around; between it and unlikely, words count by their score.
const liked = .5

// wideLikely is the share of the likely story that SBoxWide asks for; its container
// holds nearShare of it.
const wideLikely = .9

// unlikely is the score under which a block's words do not count as likely story.
const unlikely = .1

// secondRows adds to the rows of the blocks that score at least from what scores
// say around them.
func (x *extractor) secondRows(scores []float32, from float32) {
	s := secondPass{x: x, scores: scores, from: from}
	s.sums()
	s.texts()
	for i := range x.rows {
		if scores[i] >= from {
			s.fill(i, x.rows[i][FeatureCount:])
		}
	}
	s.along(x.rows)
}

// secondPass holds sums over the page that the rows are filled from.
type secondPass struct {
	x          *extractor
	scores     []float32
	from       float32   // blocks below it are not asked about
	likely     []float32 // score-weighted words inside a node's subtree
	weight     []float32 // square root of words of the blocks inside
	sum        []float32 // the same times score
	story      float32
	near, wide int32
	marks      [][2]float32 // sum of scores and count, by signature
	twins      [][2]float32 // highest and second score, by text
}

func (s *secondPass) blockWeight(i int) float32 {
	return float32(math.Sqrt(float64(1 + s.x.blocks[i].Words)))
}

func (s *secondPass) sums() {
	x := s.x
	n := len(x.p.Nodes)
	s.likely, s.weight, s.sum = make([]float32, n), make([]float32, n), make([]float32, n)
	for i := range x.blocks {
		home := x.blocks[i].Node
		w := s.blockWeight(i)
		words := s.scores[i] * float32(x.blocks[i].Words)
		if s.scores[i] < unlikely {
			words = 0
		}
		s.likely[home] += words
		s.story += words
		s.weight[home] += w
		s.sum[home] += w * s.scores[i]
	}
	for k := n - 1; k > 0; k-- {
		parent := x.p.Parent[k]
		s.likely[parent] += s.likely[k]
		s.weight[parent] += s.weight[k]
		s.sum[parent] += s.sum[k]
	}
	for k := range x.p.Nodes {
		if s.story > 0 && s.likely[k] >= nearShare*s.story {
			s.near = int32(k)
			if s.likely[k] >= wideLikely*s.story {
				s.wide = int32(k)
			}
		}
	}
}

func (s *secondPass) texts() {
	x := s.x
	s.marks, s.twins = make([][2]float32, len(x.mark.keys)), make([][2]float32, len(x.text.keys))
	x.said = reuse.Slice(x.said, len(x.vocab.keys)) // liked blocks' uses of each rarer word
	for i, v := range s.scores {
		m := &s.marks[x.markOf[i]]
		m[0] += v
		m[1]++
		t := &s.twins[x.textOf[i]]
		if v > t[0] {
			t[0], t[1] = v, t[0]
		} else if v > t[1] {
			t[1] = v
		}
		if v >= liked {
			for _, word := range x.rare[i] {
				x.said[word]++
			}
		}
	}
}

func (s *secondPass) at(i int) float32 {
	if i < 0 || i >= len(s.scores) {
		return -1
	}
	return s.scores[i]
}

func (s *secondPass) fill(i int, r []float32) {
	x, own := s.x, s.scores[i]
	b := &x.blocks[i]
	r[SOwn] = own
	for d := 1; d <= 3; d++ {
		r[SPrev1+d-1] = s.at(i - d)
		r[SNext1+d-1] = s.at(i + d)
	}
	parent := max(0, x.p.Parent[b.Node])
	grand := max(0, x.p.Parent[parent])
	w := s.blockWeight(i)
	r[SParent] = others(s.sum[parent], s.weight[parent], w, own)
	r[SGrand] = others(s.sum[grand], s.weight[grand], w, own)
	mark := s.marks[x.markOf[i]]
	r[SSignature] = others(mark[0], mark[1], 1, own)
	if s.story > 0 {
		r[SBoxParent] = s.likely[parent] / s.story
	}
	if x.inside(i, s.near) {
		r[SBoxLevels] = float32(x.depth[b.Node] - x.depth[s.near])
	} else {
		r[SBoxLevels] = -x.levelsApart(b.Node, s.near)
	}
	r[SBoxWide] = boolean(x.inside(i, s.wide))
	r[SStory] = log2(int(s.story))
	twin := s.twins[x.textOf[i]]
	r[STwinKept] = twin[0]
	if twin[0] == own {
		r[STwinKept] = twin[1]
	}
	r[SOverlap] = s.overlap(i)
	r[SCard], r[SList], r[SListShare] = -1, -1, -1
	if card := x.card[i]; card > 0 {
		list := max(0, x.p.Parent[card])
		r[SCard] = others(s.sum[card], s.weight[card], w, own)
		r[SList] = others(s.sum[list], s.weight[list], s.weight[card], s.sum[card]/max(s.weight[card], .01))
		if s.story > 0 {
			r[SListShare] = s.likely[list] / s.story
		}
	}
}

// others is the mean score of a group without the block itself, -1 if it is
// alone.
func others(sum, weight, w, own float32) float32 {
	if weight-w < .5 {
		return -1
	}
	return (sum - w*own) / (weight - w)
}

// overlap is the share of block i's rarer words that the likely story says in
// other blocks.
func (s *secondPass) overlap(i int) float32 {
	self := int32(0)
	if s.scores[i] >= liked {
		self = 1
	}
	rare := s.x.rare[i]
	if len(rare) == 0 {
		return -1
	}
	hit := 0
	for _, w := range rare {
		if s.x.said[w] > self {
			hit++
		}
	}
	return float32(hit) / float32(len(rare))
}

// along fills what depends on the order of the blocks.
func (s *secondPass) along(rows []Row) {
	x, n := s.x, len(rows)
	before, last, head := float32(0), -1000, float32(-1)
	for i := range rows {
		r := rows[i][FeatureCount:]
		words := float32(x.blocks[i].Words)
		if s.scores[i] < unlikely {
			words = 0
		}
		if s.story > 0 {
			r[SBefore] = before / s.story
			r[SAfter] = 1 - (before+words*s.scores[i])/s.story
		}
		before += words * s.scores[i]
		r[SSincePara] = signedLog(min(i-last, 100))
		if s.scores[i] >= liked && x.blocks[i].Words >= longWords {
			last = i
		}
		r[SHeadScore] = head
		if x.isHeading(i) {
			head = s.scores[i]
		}
		if s.scores[i] < s.from {
			continue
		}
		sum, weight := float32(0), float32(0)
		for k := max(0, i-4); k <= min(n-1, i+4); k++ {
			if k != i {
				w := s.blockWeight(k)
				sum += w * s.scores[k]
				weight += w
			}
		}
		r[SMean] = sum / max(weight, 1)
	}
	s.windows(rows)
	next, plain := n+1000, float32(-1)
	for i := n - 1; i >= 0; i-- {
		r := rows[i][FeatureCount:]
		r[SToPara] = signedLog(min(next-i, 100))
		r[SHeadNext] = plain
		if s.scores[i] >= liked && x.blocks[i].Words >= longWords {
			next = i
		}
		if !x.isHeading(i) {
			plain = s.scores[i]
		}
	}
	s.rank(rows)
}
