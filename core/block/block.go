// Package block cuts a page into text blocks: runs of text that a reader sees
// as one piece. A block is what is kept or dropped; nothing below it is cut.
//
// Goes in: a page.Page. Comes out: its blocks in document order. Every visible
// text node is in exactly one block; text of scripts, styles, form fields and
// other things that are never read is in none.
//
// Blocks end at the edges of block-level elements and at every line break.
package block

import (
	"unsafe"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// Kind is the part that a block's markup gives it.
type Kind uint8

// The kinds of blocks. Text pages know only Paragraph.
const (
	Paragraph Kind = iota // p, div and everything without a kind of its own
	Heading               // h1 to h6, see Block.Level
	Item                  // inside li, dt or dd
	Quote                 // inside blockquote
	Caption               // inside figcaption or a table's caption
	Cell                  // inside td or th
	Code                  // inside pre
	Control               // inside button, label, summary or legend
)

// Block is one run of text.
type Block struct {
	Text  string // white space folded to single spaces; never empty
	Node  int32  // number of the nearest block-level element
	First int32  // number of the first text node
	End   int32  // number behind the last text node; all text nodes in [First,End) are the block's
	Kind  Kind
	Level uint8 // 1 to 6 of a Heading, else 0
	Line  int32 // 1-based line number on a text page, of the first; else 0
	Lines int32 // how many lines of a text page it was; else 0
	Soft  bool  // the page has soft hyphens in it, which Text leaves out; see Hyphenated

	Words     int // words; a CJK or Thai character counts 1/1.8
	LinkWords int // words inside links
	Links     int // links that begin in the block
}

// LinkDensity is the share of the block's words inside links, 0 to 1.
func (b *Block) LinkDensity() float64 {
	if b.Words == 0 {
		if b.Links > 0 {
			return 1
		}
		return 0
	}
	return min(1, float64(b.LinkWords)/float64(b.Words))
}

// NextLine is the number of the line behind the block on a text page.
func (b *Block) NextLine() int32 { return b.Line + max(b.Lines, 1) }

// Split cuts a page into its blocks.
func Split(p *page.Page) []Block {
	room := make([]int32, 2*len(p.Nodes))
	s := splitter{p: p, home: room[:len(p.Nodes)], link: room[len(p.Nodes):], buf: make([]byte, 0, textBytes(p))}
	for i := int32(0); i < int32(len(p.Nodes)); {
		i = s.visit(i)
	}
	s.flush()
	s.numberLines()
	return s.blocks
}

type splitter struct {
	p      *page.Page
	home   []int32 // number of the nearest block-level element, by node
	link   []int32 // number of the link that text right inside the node belongs to, or 0
	blocks []Block
	buf    []byte // of all blocks; their texts are views into it
	run    run
}

// textBytes returns how long the blocks' texts can be together.
func textBytes(p *page.Page) (n int) {
	for _, node := range p.Nodes {
		if node.Type == html.TextNode && (node.Parent == nil || node.Parent.DataAtom != atom.Script && node.Parent.DataAtom != atom.Style) {
			n += len(node.Data) + 1
		}
	}
	return n
}

// run is the block being gathered.
type run struct {
	start     int // where its text begins in splitter.buf
	home      int32
	first     int32
	end       int32
	words     int // in units, see wordUnit
	linkWords int
	links     int
	lastLink  int32
	open      bool
	gap       bool // white space is due before the next word
	soft      bool // a soft hyphen was left out
}

// visit takes node i and returns the number of the next node to visit.
func (s *splitter) visit(i int32) int32 {
	n := s.p.Nodes[i]
	if n.Type == html.TextNode {
		s.text(i, n.Data)
		return i + 1
	}
	if Unread(n) {
		if !IsInline(n) {
			s.flush()
		}
		return s.p.End[i]
	}
	if isBreak(n) {
		s.flush()
	}
	if i == 0 || !IsInline(n) {
		s.flush()
		s.home[i] = i
		s.link[i] = s.linkAround(i)
	} else {
		s.home[i] = s.home[s.p.Parent[i]]
		s.link[i] = s.link[s.p.Parent[i]]
		if isLink(n) {
			s.link[i] = i
		}
	}
	return i + 1
}

func (s *splitter) text(i int32, data string) {
	home := s.home[s.p.Parent[i]]
	if s.run.open && s.run.home != home {
		s.flush()
	}
	link := s.link[s.p.Parent[i]]
	words := s.append(i, home, data)
	s.run.words += words
	if link > 0 && words > 0 {
		s.run.linkWords += words
		if link != s.run.lastLink {
			s.run.links++
			s.run.lastLink = link
		}
	}
}

// linkAround returns the number of the link around block-level element i, or 0.
// Links are looked for only a few levels up: cards wrap a heading and a line of
// text in one link.
func (s *splitter) linkAround(i int32) int32 {
	for k := 0; k < 4 && i > 0; k++ {
		if i = s.p.Parent[i]; i > 0 && isLink(s.p.Nodes[i]) {
			return i
		}
	}
	return 0
}

func isLink(n *html.Node) bool { return n.DataAtom == atom.A && page.Attr(n, "href") != "" }

// flush ends the block being gathered.
func (s *splitter) flush() {
	r := &s.run
	if text := s.buf[r.start:]; r.open && !isBlank(text) {
		b := Block{
			Text: unsafe.String(unsafe.SliceData(text), len(text)), Node: r.home, First: r.first, End: r.end,
			Words: (r.words + wordUnit/2) / wordUnit, LinkWords: (r.linkWords + wordUnit/2) / wordUnit, Links: r.links, Soft: r.soft,
		}
		b.Kind, b.Level = s.kind(r.home)
		s.blocks = append(s.blocks, b)
	}
	s.run = run{start: len(s.buf)}
}

// kind looks at the block's element and the few above it.
func (s *splitter) kind(home int32) (Kind, uint8) {
	for k := 0; k < 4 && home > 0; k++ {
		n := s.p.Nodes[home]
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			return Heading, n.Data[1] - '0'
		case atom.Li, atom.Dt, atom.Dd:
			return Item, 0
		case atom.Blockquote:
			return Quote, 0
		case atom.Figcaption, atom.Caption:
			return Caption, 0
		case atom.Td, atom.Th:
			return Cell, 0
		case atom.Pre:
			return Code, 0
		case atom.Button, atom.Label, atom.Summary, atom.Legend:
			return Control, 0
		case atom.Article, atom.Section, atom.Main, atom.Body:
			return Paragraph, 0
		}
		home = s.p.Parent[home]
	}
	return Paragraph, 0
}

func (s *splitter) numberLines() {
	if s.p.Source != page.Text {
		return
	}
	k := 0
	for i := range s.blocks {
		for k < len(s.p.Lines) && s.p.Lines[k].Node < s.blocks[i].Node {
			k++
		}
		if k < len(s.p.Lines) {
			s.blocks[i].Line, s.blocks[i].Lines = s.p.Lines[k].Number, s.p.Lines[k].Count
		}
	}
}
