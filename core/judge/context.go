package judge

import (
	"math"
	"strings"

	"golang.org/x/net/html"

	"winnow/core/block"
	"winnow/core/page"
)

// overlaps compares blocks with what the page declares and with each other.
func (x *extractor) overlaps() {
	d := x.p.Declared()
	title := x.vocab.setOf(d.Title, d.Meta("og:title", "twitter:title"))
	description := x.vocab.setOf(d.Meta("og:description", "description", "twitter:description"))
	body := x.declaredBody()
	x.total.h1 = -1
	best := float32(.34)
	seen := make(map[uint64]int, len(x.blocks))
	keys := make([]uint64, len(x.blocks))
	for i := range x.blocks {
		r := &x.rows[i]
		w := x.words[i]
		r[FTitleShare], r[FTitleCover] = share(x.ids[i], title)
		r[FDescription], r[FDescriptionCov] = share(x.ids[i], description)
		r[FTitleHits] = rareHits(x.rare[i], title, description)
		r[FLDBody] = -1
		if body != nil {
			r[FLDBody] = runShare(w, body)
		}
		keys[i] = textKey(w)
		r[FRepeats] = min(float32(seen[keys[i]]), 4)
		seen[keys[i]]++
		if b := &x.blocks[i]; b.Kind == block.Heading && b.Level <= 2 && !x.hidden[b.Node] {
			fit := r[FTitleShare] * r[FTitleCover]
			if b.Level == 1 {
				fit += .3
			}
			if fit > best {
				x.total.h1, best = i, fit
			}
		}
	}
	for i := range x.blocks {
		x.rows[i][FRepeated] = min(float32(seen[keys[i]]-1)-x.rows[i][FRepeats], 4)
	}
	x.bodyOverlap()
	x.cohesion()
	x.nameOverlap(title, description)
}

// nameOverlap compares the names in a block, read as capitalised words inside a
// sentence, with the title's and with those of the page's other long blocks.
func (x *extractor) nameOverlap(title, description set) {
	names := make([][]int32, len(x.blocks))
	arena := make([]int32, 0, 1024)
	var hashes []uint32
	for i := range x.blocks {
		hashes = appendNames(hashes[:0], x.blocks[i].Text, maxNames)
		at := len(arena)
		for _, h := range hashes {
			arena = append(arena, x.vocab.number(h))
		}
		names[i] = arena[at:len(arena):len(arena)]
	}
	said := make([]int32, len(x.vocab.kind))   // long blocks that say a name
	lastIn := make([]int32, len(x.vocab.kind)) // the last of them, plus one
	for i := range x.blocks {
		if x.blocks[i].Words < longBlock {
			continue
		}
		for _, n := range names[i] {
			if lastIn[n] != int32(i)+1 {
				lastIn[n] = int32(i) + 1
				said[n]++
			}
		}
	}
	for i := range x.blocks {
		r := &x.rows[i]
		r[FTitleNames], r[FPageNames] = -1, -1
		if len(names[i]) == 0 {
			continue
		}
		own := int32(0)
		if x.blocks[i].Words >= longBlock {
			own = 1
		}
		inTitle, onPage := 0, 0
		for _, n := range names[i] {
			if title.holds(n) || description.holds(n) {
				inTitle++
			}
			if said[n] > own {
				onPage++
			}
		}
		r[FTitleNames] = float32(inTitle) / float32(len(names[i]))
		r[FPageNames] = float32(onPage) / float32(len(names[i]))
	}
}

// maxNames is how many names of a block are looked at.
const maxNames = 60

// rareHits counts the rarer words that stand in one of two sets.
func rareHits(rare []int32, a, b set) float32 {
	hits := 0
	for _, w := range rare {
		if a.holds(w) || b.holds(w) {
			hits++
		}
	}
	return min(float32(hits), 8)
}

// longBlock is the length, in words, from which a block's words count as what
// the page speaks of.
const longBlock = 15

// cohesion tells how much of what a block says the long blocks before and behind
// it say too: teasers of other stories share little with the story above them.
func (x *extractor) cohesion() {
	x.cohesionPass(FCohesionBefore, 0, len(x.blocks), 1)
	x.cohesionPass(FCohesionAfter, len(x.blocks)-1, -1, -1)
}

func (x *extractor) cohesionPass(place, from, to, step int) {
	said := make([]bool, len(x.vocab.kind))
	any := false
	for i := from; i != to; i += step {
		rare := x.rare[i]
		hit := 0
		for _, w := range rare {
			if said[w] {
				hit++
			}
		}
		x.rows[i][place] = -1
		if len(rare) > 0 && any {
			x.rows[i][place] = float32(hit) / float32(len(rare))
		}
		if x.blocks[i].Words >= longBlock && x.blocks[i].LinkDensity() < .5 {
			for _, w := range rare {
				said[w] = true
			}
			any = any || len(x.words[i]) > 0
		}
	}
}

// bodyOverlap tells short blocks that say again what the story says.
func (x *extractor) bodyOverlap() {
	story := make([]bool, len(x.vocab.kind))
	for i := range x.blocks {
		if x.inside(i, x.total.near) && x.isParagraph(i) {
			for _, w := range x.rare[i] {
				story[w] = true
			}
		}
	}
	for i := range x.blocks {
		if x.isParagraph(i) && x.inside(i, x.total.near) {
			x.rows[i][FBodyOverlap] = -1
			continue
		}
		hit := 0
		for _, w := range x.rare[i] {
			if story[w] {
				hit++
			}
		}
		if n := len(x.rare[i]); n > 0 {
			x.rows[i][FBodyOverlap] = float32(hit) / float32(n)
		}
	}
}

// share returns the share of words that stand in the set, and the share of the
// set that stands in words. Repeated words count once on the set's side.
func share(words []int32, s set) (of, cover float32) {
	if len(words) == 0 || s.size == 0 {
		return 0, 0
	}
	hit := 0
	for _, w := range words {
		if s.holds(w) {
			hit++
		}
	}
	return float32(hit) / float32(len(words)), min(1, float32(hit)/float32(s.size))
}

// declaredBody returns the 3-word runs of the article body that the page's
// structured data gives, or nil.
func (x *extractor) declaredBody() map[uint64]struct{} {
	longest := ""
	for _, ld := range x.p.Declared().LD {
		if s := ld.Value.Get("articleBody").Str(); len(s) > len(longest) {
			longest = s
		}
	}
	if len(longest) < 200 {
		return nil
	}
	words := appendWords(nil, longest, 20000)
	runs := make(map[uint64]struct{}, len(words))
	for i := 0; i+2 < len(words); i++ {
		runs[run3(words[i:])] = struct{}{}
	}
	return runs
}

func run3(w []uint32) uint64 {
	return (uint64(w[0])*0x9E3779B97F4A7C15+uint64(w[1]))*0x9E3779B97F4A7C15 + uint64(w[2])
}

func runShare(w []uint32, runs map[uint64]struct{}) float32 {
	if len(w) < 3 {
		return 0
	}
	hit := 0
	for i := 0; i+2 < len(w); i++ {
		if _, ok := runs[run3(w[i:])]; ok {
			hit++
		}
	}
	return float32(hit) / float32(len(w)-2)
}

func textKey(words []uint32) uint64 {
	h := uint64(len(words))
	for _, w := range words {
		h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
	}
	return h
}

// position fills where a block stands relative to the story.
func (x *extractor) position() {
	t := &x.total
	before := float32(0)
	heading, headTopic := -1, float32(0)
	since := [4]int{-1, -1, -1, -1}
	for i := range x.blocks {
		b, r := &x.blocks[i], &x.rows[i]
		r[FIndex] = float32(i) / float32(len(x.blocks))
		r[FFromFirst], r[FToLast], r[FFromH1] = 20, 20, 20
		if t.first >= 0 {
			r[FFromFirst], r[FToLast] = signedLog(i-t.first), signedLog(t.last-i)
		}
		if t.h1 >= 0 {
			r[FFromH1] = signedLog(i - t.h1)
		}
		if t.all > 0 {
			r[FWordsBefore] = before / t.all
		}
		if x.isParagraph(i) && x.inside(i, t.near) {
			before += float32(b.Words)
		}
		r[FSinceHeading], r[FHeadLevel] = 30, 0
		if heading >= 0 {
			r[FSinceHeading] = min(float32(i-heading), 30)
			r[FHeadTopic] = headTopic
			r[FHeadLevel] = float32(x.blocks[heading].Level)
			if headTopic > 0 && x.p.Parent[x.blocks[heading].Node] == x.p.Parent[b.Node] {
				r[FHeadTopic] = 2
			}
		}
		for k, topic := range sinceTopics {
			r[FSinceTopic+k] = 99
			if since[k] >= 0 {
				r[FSinceTopic+k] = min(float32(i-since[k]), 60)
			}
			if b.Words <= 6 && x.topics[i].any>>topic&1 == 1 && !x.shapes[i].sentenceEnd {
				since[k] = i
			}
		}
		if x.isHeading(i) {
			heading = i
			headTopic = boolean(x.topics[i].any != 0)
		}
	}
	if x.p.Source == page.Text {
		x.lineGaps()
	}
}

// sinceTopics are the topics of FSinceTopic.
var sinceTopics = [4]topic{tRelated, tPromo, tComment, tLegal}

// isHeading reports whether a block heads what follows: by markup, or on a
// text page as a short line of its own that says a junk topic.
func (x *extractor) isHeading(i int) bool {
	b := &x.blocks[i]
	if x.p.Source == page.Text {
		return b.Words <= 6 && x.topics[i].start != 0 && !x.shapes[i].sentenceEnd
	}
	return b.Kind == block.Heading
}

func (x *extractor) lineGaps() {
	for i := range x.blocks {
		if i > 0 {
			gap := min(float32(x.blocks[i].Line-x.blocks[i-1].Line-1), 5)
			x.rows[i][FGapBefore] = gap
			x.rows[i-1][FGapAfter] = gap
		}
	}
	x.rows[0][FGapBefore] = 5
	x.rows[len(x.rows)-1][FGapAfter] = 5
}

func signedLog(n int) float32 {
	if n < 0 {
		return -float32(math.Log2(float64(1 - n)))
	}
	return float32(math.Log2(float64(1 + n)))
}

// signatures compares a block with those that are marked up the same way.
func (x *extractor) signatures() {
	type sums struct{ count, inside, words, mass, links float32 }
	index := make(map[uint64]int32, 128)
	of := make([]int32, len(x.blocks))
	var all []sums
	for i := range x.blocks {
		b := &x.blocks[i]
		key := x.signature(b.Node)
		k, ok := index[key]
		if !ok {
			k = int32(len(all))
			index[key] = k
			all = append(all, sums{})
		}
		of[i] = k
		s := &all[k]
		s.count++
		s.words += float32(b.Words)
		s.links += float32(b.LinkDensity())
		if x.inside(i, x.total.near) {
			s.inside++
		}
		if x.isParagraph(i) {
			s.mass += float32(b.Words)
		}
	}
	for i := range x.blocks {
		r, s := &x.rows[i], &all[of[i]]
		r[FSigCount] = log2(int(s.count))
		r[FSigWords] = log2(int(s.words / s.count))
		r[FSigLinks] = s.links / s.count
		r[FSigInside] = s.inside / s.count
		if x.total.all > 0 {
			r[FSigMass] = s.mass / x.total.all
		}
		r[FTwinParents] = x.twins(max(0, x.p.Parent[x.blocks[i].Node]))
	}
}

func (x *extractor) signature(n int32) uint64 {
	h := uint64(14695981039346656037)
	for k := 0; k < 2 && n > 0; k++ {
		node := x.p.Nodes[n]
		h = hashString(h, node.Data)
		h = hashString(h, page.Attr(node, "class"))
		n = x.p.Parent[n]
	}
	return h
}

func hashString(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h*1099511628211 + 1
}

// twins counts siblings of node n with its tag and class, up to 6: cards and
// list entries come in rows, stories do not.
func (x *extractor) twins(n int32) float32 {
	node := x.p.Nodes[n]
	class := page.Attr(node, "class")
	count := float32(0)
	look := func(s *html.Node) {
		if s.Type == html.ElementNode && s.DataAtom == node.DataAtom && page.Attr(s, "class") == class {
			count++
		}
	}
	steps := 0
	for s := node.NextSibling; s != nil && steps < 12 && count < 3; s = s.NextSibling {
		look(s)
		steps++
	}
	steps = 0
	for s := node.PrevSibling; s != nil && steps < 12 && count < 6; s = s.PrevSibling {
		look(s)
		steps++
	}
	return count
}

// neighbours fills what stands around a block.
func (x *extractor) neighbours() {
	n := len(x.blocks)
	para := make([]bool, n)
	last := -100
	for i := range x.blocks {
		x.rows[i][FPrevPara] = min(float32(i-last), 40)
		if para[i] = x.isParagraph(i); para[i] {
			last = i
		}
	}
	x.runs(para)
	x.far(para)
	next := n + 100
	for i := n - 1; i >= 0; i-- {
		x.rows[i][FNextPara] = min(float32(next-i), 40)
		if para[i] {
			next = i
		}
	}
	for i := range x.blocks {
		r := &x.rows[i]
		words, links, paras := 0, 0, float32(0)
		for k := max(0, i-4); k <= min(n-1, i+4); k++ {
			if k == i {
				continue
			}
			words += x.blocks[k].Words
			links += x.blocks[k].LinkWords
			paras += boolean(para[k])
		}
		r[FWindowParas] = paras
		r[FWindowLinks] = float32(links) / float32(max(words, 1))
		parent := x.p.Parent[x.blocks[i].Node]
		r[FSameParent1] = boolean(i > 0 && x.p.Parent[x.blocks[i-1].Node] == parent)
		r[FSameParent2] = boolean(i+1 < n && x.p.Parent[x.blocks[i+1].Node] == parent)
		slot := FNear
		for _, d := range [...]int{-3, -2, -1, 1, 2, 3} {
			x.neighbour(r[slot:slot+nearFeatures], i+d)
			slot += nearFeatures
		}
	}
}

// runs fills the lengths of runs of paragraph-like blocks below one parent.
func (x *extractor) runs(para []bool) {
	for i := 0; i < len(para); {
		k := i + 1
		for k < len(para) && para[i] && para[k] && x.p.Parent[x.blocks[k].Node] == x.p.Parent[x.blocks[i].Node] {
			k++
		}
		if para[i] {
			for j := i; j < k; j++ {
				x.rows[j][FRun] = min(float32(k-i), 20)
			}
		}
		i = k
	}
}

// far fills means over the twenty blocks before and behind.
func (x *extractor) far(para []bool) {
	const reach = 20
	n := len(para)
	paras, ends, words := make([]float32, n+1), make([]float32, n+1), make([]float32, n+1)
	for i := range para {
		paras[i+1] = paras[i] + boolean(para[i])
		ends[i+1] = ends[i] + boolean(x.shapes[i].sentenceEnd)
		words[i+1] = words[i] + float32(x.blocks[i].Words)
	}
	for i := range para {
		r := &x.rows[i]
		lo, hi := max(0, i-reach), min(n, i+1+reach)
		r[FFarParas] = (paras[i] - paras[lo]) / reach
		r[FFarParas2] = (paras[hi] - paras[i+1]) / reach
		r[FFarEnds] = (ends[hi] - ends[lo]) / float32(hi-lo)
		r[FFarWords] = log2(int((words[hi] - words[lo]) / float32(hi-lo)))
	}
}

func (x *extractor) neighbour(r []float32, k int) {
	if k < 0 || k >= len(x.blocks) {
		r[nWords], r[nKind] = -1, -1
		return
	}
	b := &x.blocks[k]
	r[nWords] = log2(b.Words)
	r[nLinkDensity] = float32(b.LinkDensity())
	r[nSentenceEnd] = boolean(x.shapes[k].sentenceEnd)
	r[nKind] = float32(b.Kind)
	r[nTopics] = float32(onesCount(x.topics[k].any))
}

// pageWide fills what is the same for all blocks of a page.
func (x *extractor) pageWide() {
	t := &x.total
	near := 0
	ideographs, letters := 0, 1
	for i := range x.blocks {
		if x.inside(i, t.near) {
			near += x.blocks[i].Words
		}
		ideographs += x.shapes[i].ideographs
		letters += x.shapes[i].letters
	}
	articleLD := false
	kind := float32(0)
	for _, ld := range x.p.Declared().LD {
		articleLD = articleLD || strings.HasSuffix(ld.Type, "Article") || ld.Type == "BlogPosting" || ld.Type == "LiveBlogPosting"
		switch {
		case strings.HasSuffix(ld.Type, "NewsArticle") || ld.Type == "LiveBlogPosting":
			kind = 1
		case ld.Type == "Article" && kind == 0:
			kind = 2
		case ld.Type == "BlogPosting" && kind == 0:
			kind = 3
		}
	}
	lang := float32(0)
	switch l := strings.ToLower(x.p.Declared().Lang); {
	case strings.HasPrefix(l, "en"):
		lang = 1
	case strings.HasPrefix(l, "de"):
		lang = 2
	case l != "":
		lang = 3
	}
	for i := range x.rows {
		r := &x.rows[i]
		r[FPageWords] = log2(t.words)
		r[FPageParas] = log2(t.paragraphs)
		r[FPageLinks] = float32(t.linkWords) / float32(max(t.words, 1))
		r[FPageNear] = float32(near) / float32(max(t.words, 1))
		r[FPageLD] = boolean(articleLD)
		r[FPageType], r[FPageLang] = kind, lang
		r[FPageIdeographs] = boolean(ideographs*2 > letters)
	}
}
