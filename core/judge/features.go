package judge

import (
	"winnow/core/block"
	"winnow/core/internal/reuse"
	"winnow/core/page"
)

// Row holds one block's features: the first stage's, and behind them what the
// second stage sees besides. Every feature is a small number; its place is one of
// the constants in featurelist.go or, FeatureCount further on, in second.go. There
// is room for every feature that a byte can name: so scoring needs no check of bounds.
type Row [256]float32

// extractor computes the features of all blocks of a page in a few passes. One
// page after another may use its room and what it knows of names; nothing else of
// a page stays.
type extractor struct {
	p      *page.Page
	blocks []block.Block
	rows   []Row

	groups   []mask   // groups named by a node's own attributes, by node
	tags     []uint32 // tag bit of a node, by node
	depth    []int32  // levels below the document, by node
	hidden   []bool   // not shown, by node, inherited
	class    []int32  // number of the class attribute plus one, by node
	twinsOf  []int8   // twins of a node plus one, by node, 0 where not counted yet
	before   []int32  // the sibling before, by node, 0 if none
	last     []int32  // room for passes
	pictures []int32  // pictures and players before a node
	grouper  grouper

	scan      scanner    // of the blocks: words and names are views into it
	aside     scanner    // of what the page declares
	words     [][]uint32 // word hashes by block, at most wordLimit
	vocab     vocabulary
	ids       [][]int32 // the same words by number
	rare      [][]int32 // those that are no function words
	names     [][]int32 // those that are names
	spare     []int32   // room for ids and rare
	line      int32     // lines whose wordingKeys were asked for
	lineOf    []int32   // by word's number: the last of them with it, 0 for none
	keys      []uint32  // room for a line's wordingKeys
	marked    []uint8   // marks of words, by number
	said      []int32   // by word's number: long blocks that say a name; liked blocks that say a rarer word
	shapes    []shape
	paragraph []bool // isParagraph, by block
	text      hashed[uint64]
	textOf    []int32 // number of the words' textKey, by block
	mark      hashed[uint64]
	markOf    []int32 // number of the element's signature, by block
	card      []int32 // number of the block's card, 0 if none
	other     []Other // by block, see dropOthers and dropTeasers
	micro     int     // microdata on the page: microArticle and so on
	fields    int     // forms and form fields on the page
	topics    []topics
	declared  string // see writers; "" before they are asked for
	total     pageTotals
}

// climb is how many levels up from a block its surroundings are looked at. No
// page of the corpora is deeper than 60; hostile ones have 100,000 levels.
const climb = 64

// wordLimit is how many words of a block are looked at; no feature gains from
// more.
const wordLimit = 400

// boxTotals are sums over a node's subtree.
type boxTotals struct {
	mass    float32 // paragraph words
	direct  float32 // paragraph words of the blocks right below the node
	words   float32
	links   float32 // words in links
	topics  float32 // words of junk phrases
	consent float32 // words of consent
	blocks  float32
	titles  float32 // blocks that are linked titles, see isTitle
	dates   float32 // short blocks with a date or a time
}

// pageTotals are sums over the page's blocks.
type pageTotals struct {
	words, linkWords, paragraphs int
	boxes                        []boxTotals // by node
	all                          float32     // paragraph words of the page
	near, wide                   int32       // containers: deepest nodes with 55 % and 85 % of the paragraph words
	h1                           int         // index of the block that is the headline, -1 if none
	first, last                  int         // first and last block inside near
}

// extract computes the rows of all blocks, parallel to blocks.
func extract(p *page.Page, blocks []block.Block) *extractor {
	x := &extractor{}
	x.extract(p, blocks)
	return x
}

// extract computes the rows anew, in the room of the page before.
func (x *extractor) extract(p *page.Page, blocks []block.Block) {
	x.p, x.blocks, x.rows = p, blocks, reuse.Slice(x.rows, len(blocks))
	x.micro, x.fields, x.declared = 0, 0, ""
	x.total = pageTotals{h1: -1, boxes: x.total.boxes}
	if len(blocks) == 0 {
		return
	}
	x.paragraph, x.other = reuse.Slice(x.paragraph, len(blocks)), reuse.Slice(x.other, len(blocks))
	x.readNodes()
	x.readTexts()
	x.findContainers()
	x.overlaps()
	x.position()
	x.markup()
	x.signatures()
	x.cards()
	x.neighbours()
	x.pageWide()
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
