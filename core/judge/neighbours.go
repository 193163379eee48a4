package judge

import (
	"strings"

	"winnow/core/internal/reuse"
)

// signatures compares a block with those that are marked up the same way.
func (x *extractor) signatures() {
	type sums struct{ count, inside, words, mass, links float32 }
	all := make([]sums, 0, 128)
	x.mark.reset(len(x.blocks))
	x.markOf = reuse.Slice(x.markOf, len(x.blocks))
	x.twinsOf = reuse.Slice(x.twinsOf, len(x.p.Nodes))
	for i := range x.blocks {
		b := &x.blocks[i]
		k, fresh := x.mark.number(x.signature(b.Node))
		x.markOf[i] = k
		if fresh {
			all = append(all, sums{})
		}
		s := &all[k]
		s.count++
		s.words += float32(b.Words)
		s.links += x.rows[i][FLinkDensity]
		if x.inside(i, x.total.near) {
			s.inside++
		}
		if x.paragraph[i] {
			s.mass += float32(b.Words)
		}
	}
	for i := range x.blocks {
		r, s := &x.rows[i], &all[x.markOf[i]]
		r[FSigCount] = log2(int(s.count))
		r[FSigWords] = log2(int(s.words / s.count))
		r[FSigLinks] = s.links / s.count
		r[FSigInside] = s.inside / s.count
		if x.total.all > 0 {
			r[FSigMass] = s.mass / x.total.all
		}
		r[FTwinParents] = float32(x.twins(max(0, x.p.Parent[x.blocks[i].Node])))
	}
}

// signature tells elements apart by tag and class, their own and the parent's.
func (x *extractor) signature(n int32) uint64 {
	h := uint64(0)
	for k := 0; k < 2 && n > 0; k++ {
		h = h*0x9E3779B97F4A7C15 + x.look(n)
		n = x.p.Parent[n]
	}
	return h
}

// look is a node's tag and class as one number.
func (x *extractor) look(n int32) uint64 {
	node := x.p.Nodes[n]
	tag := uint64(node.DataAtom)
	if tag == 0 {
		tag = sketch(node.Data)
	}
	return tag<<32 | uint64(x.class[n]) | 1<<31
}

// sketch hashes a few of a name's bytes: names of one page differ there.
func sketch(s string) uint64 {
	h := uint64(len(s))
	for _, at := range [...]int{0, 3, len(s) / 4, len(s) / 2, len(s) - len(s)/4, len(s) - 5, len(s) - 3, len(s) - 2, len(s) - 1} {
		if uint(at) < uint(len(s)) {
			h = h*0x100000001B3 ^ uint64(s[at])
		}
	}
	return h * 0x9E3779B97F4A7C15 >> 32
}

// How far siblings are looked at, and how many like the element are enough.
const (
	twinReach = 12
	twinsNext = 3
	twinsMost = 6
)

// twins counts siblings of node n with its tag and class, up to twinsMost: cards and
// list entries come in rows, stories do not.
func (x *extractor) twins(n int32) int {
	if known := x.twinsOf[n]; known > 0 {
		return int(known) - 1
	}
	count := x.countTwins(n)
	x.twinsOf[n] = int8(count) + 1
	return count
}

func (x *extractor) countTwins(n int32) int {
	p, own := x.p, x.look(n)
	parent := p.Parent[n]
	if parent < 0 {
		return 0
	}
	count, steps := 0, 0
	for s := p.End[n]; s < p.End[parent] && steps < twinReach && count < twinsNext; s = p.End[s] {
		count += x.alike(s, own)
		steps++
	}
	steps = 0
	for s := x.before[n]; s > 0 && steps < twinReach && count < twinsMost; s = x.before[s] {
		count += x.alike(s, own)
		steps++
	}
	return count
}

// alike is 1 if node n has that look.
func (x *extractor) alike(n int32, look uint64) int {
	if x.p.IsText(n) || x.look(n) != look {
		return 0
	}
	return 1
}

// neighbours fills what stands around a block.
func (x *extractor) neighbours() {
	n := len(x.blocks)
	para := x.paragraph
	last := -100
	for i := range x.blocks {
		x.rows[i][FPrevPara] = float32(min(i-last, 40))
		if para[i] {
			last = i
		}
	}
	x.runs(para)
	x.far(para)
	next := n + 100
	for i := n - 1; i >= 0; i-- {
		x.rows[i][FNextPara] = float32(min(next-i, 40))
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
				x.rows[j][FRun] = float32(min(k-i, 20))
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
	r[nWords] = x.rows[k][FWords]
	r[nLinkDensity] = x.rows[k][FLinkDensity]
	r[nSentenceEnd] = boolean(x.shapes[k].sentenceEnd)
	r[nKind] = float32(b.Kind)
	r[nTopics] = x.rows[k][FTopicCount]
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
