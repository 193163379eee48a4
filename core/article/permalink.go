package article

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// permalinkSigns are all that a heading's link to itself shows; most are seen only
// while the pointer is on the heading.
const permalinkSigns = "#＃¶§🔗⚓⛓∞❡⌗\uFE0E\uFE0F"

// maxPermalink is how long the text of such a link is at most, in bytes.
const maxPermalink = 80

// maxPermalinkNodes is how many nodes are in one at most.
const maxPermalinkNodes = 12

// isPermalink reports whether node n is a heading's link to itself: a sign, or the word
// for readers who hear the page.
func isPermalink(p *page.Page, n int32) bool {
	if p.Nodes[n].DataAtom != atom.A {
		return false
	}
	if p.End[n]-n > maxPermalinkNodes {
		return false
	}
	text := textIn(p, n)
	if text == "" || len(text) > maxPermalink || !strings.Contains(page.Attr(p.Nodes[n], "href"), "#") && text[0] != '#' {
		return false
	}
	return strings.Trim(text, permalinkSigns) == "" || len(text) >= 9 && strings.EqualFold(text[:9], "permalink")
}

// withoutPermalinks returns the blocks without the permalinks at either end of
// headings, which are no words of theirs. The judge and the reasons have read
// the blocks as they are.
func withoutPermalinks(p *page.Page, blocks []block.Block) []block.Block {
	copied := false
	for i := range blocks {
		b := blocks[i]
		if b.Kind != block.Heading || strings.Trim(b.Text, permalinkSigns) == b.Text && !strings.Contains(b.Text, "ermalink") {
			continue
		}
		for shear(p, &b) {
		}
		if b.Text == blocks[i].Text || b.Text == "" {
			continue
		}
		if !copied {
			blocks, copied = slices.Clone(blocks), true
		}
		blocks[i] = b
	}
	return blocks
}

// shear cuts one permalink off either end of heading b and reports whether there was one.
func shear(p *page.Page, b *block.Block) bool {
	first, last := b.First, b.End-1
	for first < last && !isWord(p, first) {
		first++
	}
	for last > first && !isWord(p, last) {
		last--
	}
	if n := permalinkAround(p, b, first); n > 0 && p.End[n] < b.End {
		b.First = p.End[n]
		b.Text = strings.TrimLeft(strings.TrimPrefix(b.Text, textIn(p, n)), " ")
		return true
	}
	if n := permalinkAround(p, b, last); n > b.First {
		b.End = n
		b.Text = strings.TrimRight(strings.TrimSuffix(b.Text, textIn(p, n)), " ")
		return true
	}
	return false
}

func isWord(p *page.Page, n int32) bool { return p.IsText(n) && line(p.Nodes[n].Data) != "" }

// permalinkAround is the permalink in heading b that node n stands in, 0 if it stands in none.
func permalinkAround(p *page.Page, b *block.Block, n int32) int32 {
	for n = p.Parent[n]; n > b.Node; n = p.Parent[n] {
		if isPermalink(p, n) {
			return n
		}
	}
	return 0
}

// textIn is the text of all of node n in one line.
func textIn(p *page.Page, n int32) (text string) {
	for i := n + 1; i < p.End[n]; i++ {
		if p.IsText(i) {
			text += p.Nodes[i].Data
		}
	}
	return line(text)
}
