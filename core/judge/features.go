package judge

import (
	"math/bits"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// Row holds one block's features. Every feature is a small number; its place is
// one of the constants in featurelist.go.
type Row [FeatureCount]float32

// extractor computes the features of all blocks of a page in a few passes.
// Nothing in it is kept between pages but the tables built on first use.
type extractor struct {
	p      *page.Page
	blocks []block.Block
	rows   []Row

	names  []mask   // groups named by a node's own attributes, by node
	tags   []uint32 // tag bit of a node, by node
	depth  []int32  // levels below the document, by node
	hidden []bool   // not shown, by node, inherited

	words  [][]uint32 // word hashes by block, at most wordLimit
	vocab  vocabulary
	ids    [][]int32 // the same words by number
	rare   [][]int32 // those that are no function words
	shapes []shape
	topics []topics
	total  pageTotals
}

// climb is how many levels up from a block its surroundings are looked at. No
// page of the corpora is deeper than 60; hostile ones have 100,000 levels.
const climb = 64

// wordLimit is how many words of a block are looked at; no feature gains from
// more.
const wordLimit = 400

// pageTotals are sums over the page's blocks.
type pageTotals struct {
	words, linkWords, paragraphs int
	mass                         []float32 // paragraph words inside a node's subtree, by node
	direct                       []float32 // paragraph words of blocks right below a node, by node
	all                          float32   // paragraph words of the page
	near, wide                   int32     // containers: deepest nodes with 55 % and 85 % of the paragraph words
	boxWords, boxLinks           []float32 // words and words in links inside a node's subtree, by node
	boxTopics, boxConsent        []float32 // words of junk phrases and of consent inside a node's subtree, by node
	h1                           int       // index of the block that is the headline, -1 if none
	first, last                  int       // first and last block inside near
}

// extract computes the rows of all blocks, parallel to blocks.
func extract(p *page.Page, blocks []block.Block) *extractor {
	x := &extractor{p: p, blocks: blocks, rows: make([]Row, len(blocks)), total: pageTotals{h1: -1}}
	if len(blocks) == 0 {
		return x
	}
	x.readNodes()
	x.readTexts()
	x.findContainers()
	x.overlaps()
	x.position()
	x.markup()
	x.signatures()
	x.neighbours()
	x.pageWide()
	return x
}

// The tag bits, for elements whose presence above a block says something.
const (
	tArticle = iota
	tMainTag
	tSection
	tNavTag
	tAside
	tFooter
	tHeader
	tForm
	tFigure
	tTable
	tListTag
	tItem
	tDialog
	tBlockquote
	tAnchor
	tButton
	tP
	tagCount
)

func tagBit(a atom.Atom) uint32 {
	switch a {
	case atom.Article:
		return 1 << tArticle
	case atom.Main:
		return 1 << tMainTag
	case atom.Section:
		return 1 << tSection
	case atom.Nav:
		return 1 << tNavTag
	case atom.Aside:
		return 1 << tAside
	case atom.Footer:
		return 1 << tFooter
	case atom.Header:
		return 1 << tHeader
	case atom.Form:
		return 1 << tForm
	case atom.Figure:
		return 1 << tFigure
	case atom.Table:
		return 1 << tTable
	case atom.Ul, atom.Ol, atom.Dl:
		return 1 << tListTag
	case atom.Li, atom.Dd, atom.Dt:
		return 1 << tItem
	case atom.Dialog:
		return 1 << tDialog
	case atom.Blockquote:
		return 1 << tBlockquote
	case atom.A:
		return 1 << tAnchor
	case atom.Button:
		return 1 << tButton
	case atom.P:
		return 1 << tP
	}
	return 0
}

// readNodes fills what is known of nodes: names, tags, depth, visibility.
func (x *extractor) readNodes() {
	p := x.p
	n := len(p.Nodes)
	x.names, x.tags = make([]mask, n), make([]uint32, n)
	x.depth, x.hidden = make([]int32, n), make([]bool, n)
	g := grouper{seen: make(map[string]mask, 256)}
	for i := 1; i < n; i++ {
		parent := p.Parent[i]
		x.depth[i] = x.depth[parent] + 1
		x.hidden[i] = x.hidden[parent] || p.Flags[i]&page.Invisible != 0
		node := p.Nodes[i]
		if node.Type != html.ElementNode {
			continue
		}
		x.tags[i] = tagBit(node.DataAtom)
		for k := range node.Attr {
			x.attribute(i, &node.Attr[k], &g)
		}
	}
}

func (x *extractor) attribute(i int, a *html.Attribute, g *grouper) {
	switch a.Key {
	case "class", "id", "itemprop", "data-testid", "data-component", "data-type":
		x.names[i] |= g.of(a.Val)
	case "role":
		switch a.Val {
		case "navigation", "menu", "menubar", "tablist":
			x.tags[i] |= 1 << tNavTag
		case "complementary":
			x.tags[i] |= 1 << tAside
		case "contentinfo":
			x.tags[i] |= 1 << tFooter
		case "banner":
			x.tags[i] |= 1 << tHeader
		case "dialog", "alertdialog":
			x.tags[i] |= 1 << tDialog
		case "main":
			x.tags[i] |= 1 << tMainTag
		case "article":
			x.tags[i] |= 1 << tArticle
		case "button":
			x.tags[i] |= 1 << tButton
		case "search", "form":
			x.tags[i] |= 1 << tForm
		}
	case "hidden":
		x.hidden[i] = true
	case "aria-hidden":
		if a.Val == "true" {
			x.hidden[i] = true
		}
	case "style":
		if hidesByStyle(a.Val) {
			x.hidden[i] = true
		}
	}
}

// hidesByStyle reports whether an inline style takes the element out of sight.
func hidesByStyle(style string) bool {
	if len(style) > 500 {
		style = style[:500]
	}
	for _, name := range [...]string{"display", "visibility"} {
		at := strings.Index(style, name)
		if at < 0 {
			continue
		}
		v := strings.TrimLeft(style[at+len(name):], " :")
		if strings.HasPrefix(v, "none") || strings.HasPrefix(v, "hidden") {
			return true
		}
	}
	return false
}

// readTexts hashes the words of all blocks and finds their phrases and shapes.
func (x *extractor) readTexts() {
	n := len(x.blocks)
	x.words, x.shapes, x.topics = make([][]uint32, n), make([]shape, n), make([]topics, n)
	sum := 0
	for i := range x.blocks {
		sum += min(x.blocks[i].Words*2+4, wordLimit)
	}
	arena := make([]uint32, 0, sum)
	lex := phrases()
	x.vocab = vocabulary{ids: make(map[uint32]int32, 1024), kind: make([]wordKind, 0, 1024)}
	x.ids, x.rare = make([][]int32, n), make([][]int32, n)
	for i := range x.blocks {
		b := &x.blocks[i]
		if cap(arena)-len(arena) < wordLimit {
			arena = make([]uint32, 0, max(sum, 4*wordLimit))
		}
		at := len(arena)
		arena = appendWords(arena, b.Text, at+wordLimit)
		x.words[i] = arena[at:len(arena):len(arena)]
		x.numberWords(i)
		x.shapes[i] = shapeOf(b.Text)
		x.topics[i] = lex.find(x.words[i], b.Text, x.shapes[i].ideographs > 0)
		x.total.words += b.Words
		x.total.linkWords += b.LinkWords
		x.textRow(i)
	}
}

// numberWords fills ids and rare of block i; both share one slice.
func (x *extractor) numberWords(i int) {
	n := len(x.words[i])
	room := make([]int32, 0, 2*n)
	for _, w := range x.words[i] {
		room = append(room, x.vocab.number(w))
	}
	for _, id := range room[:n] {
		if x.vocab.kind[id] == rareWord {
			room = append(room, id)
		}
	}
	x.ids[i], x.rare[i] = room[:n:n], room[n:]
}

// consentShare is the share of consent words from which a block is taken for a
// consent dialog's: those are the longest running text of some pages.
const consentShare = .05

// isParagraph reports whether a block looks like running text by itself: the
// loose test on which containers and positions rest.
func (x *extractor) isParagraph(i int) bool {
	b := &x.blocks[i]
	if c := x.topics[i].consent; c >= 2 && float32(c) > consentShare*float32(len(x.words[i])) {
		return false
	}
	return b.Words >= 12 && b.LinkDensity() < .35 && (b.Words >= 25 || x.shapes[i].sentenceEnd) && !x.hidden[b.Node]
}

// findContainers weighs every node by the running text below it.
func (x *extractor) findContainers() {
	p, t := x.p, &x.total
	t.mass, t.direct = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	for i := range x.blocks {
		if !x.isParagraph(i) {
			continue
		}
		w := float32(x.blocks[i].Words)
		t.paragraphs++
		t.all += w
		t.mass[x.blocks[i].Node] += w
		t.direct[max(0, p.Parent[x.blocks[i].Node])] += w
	}
	t.boxWords, t.boxLinks = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	t.boxTopics, t.boxConsent = make([]float32, len(p.Nodes)), make([]float32, len(p.Nodes))
	for i := range x.blocks {
		t.boxWords[x.blocks[i].Node] += float32(x.blocks[i].Words)
		t.boxLinks[x.blocks[i].Node] += float32(x.blocks[i].LinkWords)
		t.boxTopics[x.blocks[i].Node] += float32(x.topics[i].words)
		t.boxConsent[x.blocks[i].Node] += float32(x.topics[i].consent)
	}
	for i := len(p.Nodes) - 1; i > 0; i-- {
		t.mass[p.Parent[i]] += t.mass[i]
		t.boxWords[p.Parent[i]] += t.boxWords[i]
		t.boxLinks[p.Parent[i]] += t.boxLinks[i]
		t.boxTopics[p.Parent[i]] += t.boxTopics[i]
		t.boxConsent[p.Parent[i]] += t.boxConsent[i]
	}
	for i := range p.Nodes {
		if t.all > 0 && t.mass[i] >= .55*t.all {
			t.near = int32(i)
			if t.mass[i] >= .85*t.all {
				t.wide = int32(i)
			}
		}
	}
	if p.Nodes[t.near].DataAtom == atom.P { // one long paragraph: its parent is the container
		t.near = p.Parent[t.near]
	}
	if p.Nodes[t.wide].DataAtom == atom.P {
		t.wide = p.Parent[t.wide]
	}
	t.first, t.last = -1, -1
	for i := range x.blocks {
		if x.inside(i, t.near) && x.isParagraph(i) {
			if t.first < 0 {
				t.first = i
			}
			t.last = i
		}
	}
}

func (x *extractor) inside(i int, node int32) bool {
	return x.blocks[i].First >= node && x.blocks[i].First < x.p.End[node]
}

// markup fills the features of a block's element and of those above it.
func (x *extractor) markup() {
	for i := range x.blocks {
		b, r := &x.blocks[i], &x.rows[i]
		for g := range groupCount {
			r[FGroup+int(g)] = 40
		}
		for t := range tagCount {
			r[FTag+t] = 20
		}
		in := x.inside(i, x.total.near)
		var seen, between mask
		var seenTags uint32
		above := float32(0) // 20 is added from the container on
		level := float32(0)
		for n := b.Node; n > 0 && level < climb; n = x.p.Parent[n] {
			if in && n == x.total.near {
				above = 20
				r[FContainerLevels] = level
				between = seen
			}
			for m := x.names[n] &^ seen; m != 0; m &= m - 1 {
				r[FGroup+bits.TrailingZeros64(uint64(m))] = min(level, 15) + above
			}
			seen |= x.names[n]
			for m := x.tags[n] &^ seenTags; m != 0; m &= m - 1 {
				r[FTag+bits.TrailingZeros32(m)] = min(level, 15)
			}
			seenTags |= x.tags[n]
			level++
		}
		r[FDepth] = float32(x.depth[b.Node])
		if in {
			r[FInNear] = 1
			r[FJunkBetween] = float32(bits.OnesCount64(uint64(between & junkGroups)))
		} else {
			r[FJunkBetween] = float32(bits.OnesCount64(uint64(seen & junkGroups)))
			r[FContainerLevels] = -x.levelsApart(b.Node, x.total.near)
		}
		if x.inside(i, x.total.wide) {
			r[FInWide] = 1
		}
		x.ownMarkup(i)
	}
}

// levelsApart counts how far up from the container the first ancestor is that
// also holds node n.
func (x *extractor) levelsApart(n, container int32) float32 {
	up := float32(0)
	for c := container; c > 0 && up < climb; c = x.p.Parent[c] {
		if n >= c && n < x.p.End[c] {
			break
		}
		up++
	}
	return up
}

// ownMarkup fills what the block's own element says.
func (x *extractor) ownMarkup(i int) {
	b, r, t := &x.blocks[i], &x.rows[i], &x.total
	r[FKind] = float32(b.Kind)
	r[FLevel] = float32(b.Level)
	switch x.p.Nodes[b.Node].DataAtom {
	case atom.P:
		r[FOwnTag] = 1
	case atom.Div:
		r[FOwnTag] = 2
	case atom.Li:
		r[FOwnTag] = 3
	case atom.Section, atom.Article, atom.Main:
		r[FOwnTag] = 4
	case atom.Td, atom.Th:
		r[FOwnTag] = 5
	case atom.Body:
		r[FOwnTag] = 6
	}
	if x.hidden[b.Node] {
		r[FHidden] = 1
	}
	if n := x.p.Nodes[b.Node]; b.Kind == block.Paragraph && n.FirstChild != nil {
		r[FShared] = boolean(b.First > b.Node+1 || b.End < x.p.End[b.Node]-1)
	}
	r[FEmphasis] = x.emphasis(b)
	if t.all > 0 {
		parent := max(0, x.p.Parent[b.Node])
		r[FParentDirect] = t.direct[parent] / t.all
		r[FParentMass] = t.mass[parent] / t.all
		r[FGrandMass] = t.mass[max(0, x.p.Parent[parent])] / t.all
		r[FHomeMass] = t.mass[b.Node] / t.all
	}
	r[FPictures] = x.picturesNear(b)
	x.boxes(i)
}

// boxes fills what the elements around a block hold.
func (x *extractor) boxes(i int) {
	b, r, t := &x.blocks[i], &x.rows[i], &x.total
	parent := max(0, x.p.Parent[b.Node])
	grand := max(0, x.p.Parent[parent])
	great := max(0, x.p.Parent[grand])
	r[FParentLinks] = t.boxLinks[parent] / max(t.boxWords[parent], 1)
	r[FGrandLinks] = t.boxLinks[grand] / max(t.boxWords[grand], 1)
	r[FGreatLinks] = t.boxLinks[great] / max(t.boxWords[great], 1)
	r[FParentWords], r[FGrandWords] = log2(int(t.boxWords[parent])), log2(int(t.boxWords[grand]))
	r[FBoxTopics] = t.boxTopics[grand] / max(t.boxWords[grand], 1)
	r[FBoxConsent] = t.boxConsent[grand] / max(t.boxWords[grand], 1)
	r[FH1Up] = 25
	if t.h1 < 0 {
		return
	}
	up, at := float32(0), x.blocks[t.h1].First
	n := b.Node
	for n > 0 && up < climb && (at < n || at >= x.p.End[n]) {
		n = x.p.Parent[n]
		up++
	}
	r[FH1Up] = min(up, 20)
	r[FH1Box] = t.boxWords[max(n, 0)] / max(t.boxWords[0], 1)
}

// emphasis is 1 where all of the block's text is inside strong, b, em or i, 2
// where inside small or time, else 0.
func (x *extractor) emphasis(b *block.Block) float32 {
	n := x.p.Parent[b.First]
	for k := 0; n > b.Node && k < climb; k++ {
		if x.p.End[n] >= b.End {
			switch x.p.Nodes[n].DataAtom {
			case atom.Strong, atom.B:
				return 1
			case atom.Em, atom.I:
				return 2
			case atom.Small, atom.Time, atom.Cite:
				return 3
			}
		}
		n = x.p.Parent[n]
	}
	return 0
}

// picturesNear counts the pictures and players in the element around the
// block's element, when that element is small.
func (x *extractor) picturesNear(b *block.Block) float32 {
	box := max(0, x.p.Parent[b.Node])
	end := min(x.p.End[box], b.Node+24)
	count := float32(0)
	for k := max(box, b.Node-24); k < end; k++ {
		switch x.p.Nodes[k].DataAtom {
		case atom.Img, atom.Picture, atom.Video, atom.Iframe:
			count++
		}
	}
	return count
}

func boolean(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
