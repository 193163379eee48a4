package judge

import (
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
	keys   []uint64 // textKey of the words, by block
	marks  []uint64 // signature of the element, by block
	micro  int      // microdata on the page: 1 article, 2 product, 4 other
	fields int      // forms and form fields on the page
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

func (x *extractor) inside(i int, node int32) bool {
	return x.blocks[i].First >= node && x.blocks[i].First < x.p.End[node]
}

func boolean(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
