// Package article makes the Article from a judged page: metadata, typed body,
// what was removed and why, and what a browser has to hide. One printer a file:
// text.go, markdown.go, html.go, json.go.
package article

import (
	"strings"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// Article is the cleaned page. Its JSON form (AppendJSON) is the one answer of
// the terminal, the engine and the ES module.
type Article struct {
	File       string // as named by the caller; may be empty
	URL        string // canonical address, else the caller's
	Site       string
	Title      string
	Authors    []string
	Published  string // ISO 8601, with zone where known
	Modified   string
	Section    string
	Lang       string // BCP 47, lower case primary tag
	Dir        string // "ltr" or "rtl"
	Agency     string // wire service named as the source, "" if none
	AgencyWhy  string // the words that say so
	Excerpt    string
	Image      Image
	IsArticle  bool
	PageKind   string // what the page looks like when IsArticle is false
	Guarded    bool   // left alone because the page's own marks would cost the story
	Confidence float64
	Text       string    // paragraphs and subheads, separated by a blank line; of code, its lines
	Body       []Element // typed tree
	Removed    []Removal
	Stats      Stats
	Origins    []Origin // where each metadata field came from
}

// Image is a picture with its words.
type Image struct{ URL, Alt, Caption, Credit string }

// Origin says where a metadata field was found and in which words.
type Origin struct{ Field, Source, Words string } // Source: "json-ld", "meta", "microdata", "text", "title", "url"

// Removal is one block that is not in Text.
type Removal struct {
	Node       int32 // number of the element that holds the block
	Block      int   // index of the block
	Line       int32 // 1-based line on a text page, of the first; else 0
	Lines      int32 // how many lines of a text page it was; else 0
	Reason     reason.Reason
	Rule       string
	Evidence   string
	Words      int
	Text       string     // cut at 200 characters
	Confidence float64    // 0 to 1
	Part       judge.Part // Byline, Date, Credit: the story's own, moved to a field; else Junk
}

// Hide is a part of the live page that a browser hides for one reason. All its
// text is removed blocks; nothing kept and none of the story's pictures is inside.
type Hide struct {
	Node   int32
	Also   []int32 // further elements of the part
	Root   int32   // the topmost element, of those that Roots names, in which the part stands; often Node itself
	Reason reason.Reason
	Blocks []int // indexes into Removed; empty for boxes of advertisements without text
	Words  int
}

// Stats counts words.
type Stats struct {
	Words   int          // all words on the page
	Kept    int          // words of Text
	Removed int          // words of blocks in Removed that are junk
	Blocks  int          // blocks on the page
	Reasons []ReasonStat // in the fixed order; only reasons that occur
}

// ReasonStat counts what one reason took.
type ReasonStat struct {
	Reason        reason.Reason
	Blocks, Words int
}

// ElementKind is the type of an Element.
type ElementKind uint8

// The kinds of elements.
const (
	Paragraph ElementKind = iota
	Standfirst
	Heading
	List
	Quote
	Figure
	Table
	Code
	Embed
)

// Element is one piece of the body.
type Element struct {
	Kind    ElementKind
	Level   int          // 1 to 6 of a Heading
	Ordered bool         // of a List
	Number  int          // of an item of an ordered List
	Inline  []Inline     // of Paragraph, Standfirst, Heading; the text of Code
	Items   []Element    // items of a List, parts of a Quote; of an item, what stands below its own text
	Rows    [][][]Inline // of a Table: rows of cells
	Head    int          // how many rows of a Table, from the first on, say what is in the columns
	Side    bool         // the first cells of a Table's other rows say what is in the rows
	Image   Image        // of a Figure
	Media   string       // of an Embed: "video", "audio", "post", "frame"
	URL     string       // of an Embed; of a Quote: where it is from, "" if unknown
	By      string       // of a Quote: whose words these are, as the page signs it
	Time    string       // of a live-blog entry's first element: ISO 8601 or as on the page
	Blocks  []int        // indexes of the blocks it was made from
}

// source is the line below a Quote: whose words these are and where they are from, or
// nil where neither is known.
func (e *Element) source() []Inline {
	by := line(e.By)
	switch {
	case isWeb(e.URL) && by != "":
		return []Inline{{Kind: Text, Text: "— "}, {Kind: Link, URL: e.URL, Inner: []Inline{{Kind: Text, Text: by}}}}
	case isWeb(e.URL):
		return []Inline{{Kind: Link, URL: e.URL, Inner: []Inline{{Kind: Text, Text: hostOf(e.URL)}}}}
	case by != "":
		return []Inline{{Kind: Text, Text: "— " + by}}
	}
	return nil
}

// InlineKind is the type of an Inline.
type InlineKind uint8

// The kinds of inline runs.
const (
	Text InlineKind = iota
	Link
	Emphasis
	Strong
	CodeSpan
	Break
	Superscript
	Subscript
	Deletion  // said no longer: corrections cross it out
	Quotation // in the quotation marks that browsers put around q, which are in no text
	Formula   // a picture in the line; its Text, what the page says that it shows, is in no text
)

// Inline is a run of text inside an Element.
type Inline struct {
	Kind  InlineKind
	Text  string   // of Text, CodeSpan and Formula
	URL   string   // of a Link or Formula, absolute where the page's address is known
	Inner []Inline // of all that has no Text, but Break
}

// From makes the Article.
func From(p *page.Page, blocks []block.Block, j judge.Judgement, findings []reason.Finding) *Article {
	a := &Article{URL: p.URL, IsArticle: j.IsArticle, PageKind: j.PageKind, Guarded: j.Guarded, Confidence: j.Confidence}
	blocks = withoutPermalinks(p, blocks)
	a.readText(p, blocks, j)
	r := spare.Get().(*room)
	defer r.release(p)
	r.ready()
	e := gather(p, blocks, j, r)
	a.metadata(e)
	a.buildBody(e)
	a.leadImage(e)
	a.removals(p, blocks, j, findings)
	return a
}

// readText fills Text and the counts of what is kept.
func (a *Article) readText(p *page.Page, blocks []block.Block, j judge.Judgement) {
	size := 0
	for i := range blocks {
		if j.Verdicts[i].Kept() {
			size += len(blocks[i].Text) + 2
		}
	}
	var text strings.Builder
	text.Grow(size)
	last := int32(0) // the pre element of the block before
	for i := range blocks {
		b := &blocks[i]
		a.Stats.Words += b.Words
		a.Stats.Blocks++
		if !j.Verdicts[i].Kept() {
			continue
		}
		a.Stats.Kept += b.Words
		pre := int32(0)
		if b.Kind == block.Code {
			pre = preAround(p, b.Node)
		}
		switch {
		case text.Len() > 0 && pre > 0 && pre == last:
			text.WriteByte('\n')
		case text.Len() > 0 && sameLine(p, blocks, j.Verdicts, i):
			text.WriteByte(' ')
		case text.Len() > 0:
			text.WriteString("\n\n")
		}
		last = pre
		piece := b.Hyphenated(p)
		if pre > 0 {
			piece = codeText(p, b)
		}
		text.WriteString(piece)
	}
	a.Text = text.String()
}
