package judge

import (
	"strings"

	"golang.org/x/net/html"

	"winnow/core/page"
)

// signatures compares a block with those that are marked up the same way.
func (x *extractor) signatures() {
	type sums struct{ count, inside, words, mass, links float32 }
	index := make(map[uint64]int32, 128)
	of := make([]int32, len(x.blocks))
	x.marks = make([]uint64, len(x.blocks))
	var all []sums
	for i := range x.blocks {
		b := &x.blocks[i]
		key := x.signature(b.Node)
		x.marks[i] = key
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
