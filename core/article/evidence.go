package article

import (
	"iter"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// evidence is what one walk over the page found for the metadata: every place
// that may name the title, the people, the dates. Nothing here is decided.
type evidence struct {
	p        *page.Page
	d        *page.Declared
	blocks   []block.Block
	verdicts []judge.Verdict
	story    story     // the JSON-LD object that describes the article
	heads    []spot    // h1 and h2 elements
	props    []spot    // elements with an itemprop of interest; name is the itemprop
	times    []spot    // time elements; value is datetime
	from, to int32     // numbers of the first and behind the last kept block; from is 0 without any
	sites    []string  // keys of the site's names, see siteNames
	titled   string    // the site's name as the title element has it, known with sites
	url      string    // of the page, see address; known once metadata asks
	order    order     // of the numbers in dates; known with url
	known    bool      // url and order are
	room     *room     // kept from page to page
	lo, hi   int32     // of zone, once it is known where the title is; hi is 0 before
	single   []byline  // bylines beside the story, an element each
	formulas []formula // pictures of formulas, in document order; known with the figures
	head     int32     // number of the element that shows the title, 0 if none does
}

// spot is a place on the page that may hold a fact.
type spot struct {
	node  int32
	name  string // itemprop or marker
	value string // machine-readable value, if the markup has one
}

// maxSpots bounds each list: past it a page is a directory, not an article.
const maxSpots = 400

func gather(p *page.Page, blocks []block.Block, j judge.Judgement, r *room) *evidence {
	e := &evidence{p: p, d: p.Declared(), blocks: blocks, verdicts: j.Verdicts, room: r}
	for i := range blocks {
		if j.Verdicts[i].Kept() {
			if e.from == 0 {
				e.from = blocks[i].First
			}
			e.to = blocks[i].End
		}
	}
	if p.Source != page.Text {
		e.walk()
	}
	e.story = mainStory(e)
	return e
}

func (e *evidence) walk() {
	for i := int32(1); i < int32(len(e.p.Nodes)); i++ {
		n := e.p.Nodes[i]
		switch n.DataAtom {
		case atom.H1, atom.H2:
			e.heads = add(e.heads, spot{node: i, name: n.Data})
		case atom.Time:
			e.times = add(e.times, spot{node: i, value: page.Attr(n, "datetime")})
		}
		for k := range n.Attr {
			if a := &n.Attr[k]; a.Key == "itemprop" {
				e.prop(i, a.Val)
			}
		}
	}
}

func add(list []spot, s spot) []spot {
	if len(list) < maxSpots {
		list = append(list, s)
	}
	return list
}

func (e *evidence) prop(i int32, value string) {
	for _, name := range strings.Fields(value) {
		switch name {
		case "headline", "author", "datePublished", "dateModified", "dateCreated", "creator":
			n := e.p.Nodes[i]
			v := page.Attr(n, "content")
			if v == "" {
				v = page.Attr(n, "datetime")
			}
			e.props = add(e.props, spot{i, name, v})
		}
	}
}

// eachToken yields the lower-case words of a class list: it is cut at spaces,
// punctuation and where a capital follows a small letter.
func eachToken(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1
		for i := 0; i <= len(s); i++ {
			letter := i < len(s) && letterKinds[s[i]]&kindLetter != 0
			turn := letter && i > 0 && s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z'
			if start >= 0 && (!letter || turn) {
				if !yield(strings.ToLower(s[start:i])) {
					return
				}
				start = -1
			}
			if letter && start < 0 {
				start = i
			}
		}
	}
}

// text returns what a reader sees of node n, white space folded, a line break
// where a block ends, cut at limit bytes.
func (e *evidence) text(n int32, limit int) string {
	b := e.room.text[:0]
	defer func() { e.room.text = b }()
	gap, line := false, false
	for i := n; i < e.p.End[n] && len(b) < limit; {
		node := e.p.Nodes[i]
		if e.p.IsText(i) {
			for _, c := range node.Data {
				if c == ' ' || isSpace(c) {
					gap = true
					continue
				}
				if len(b) > 0 && line {
					b = append(b, '\n')
				} else if len(b) > 0 && gap {
					b = append(b, ' ')
				}
				gap, line = false, false
				if c < utf8.RuneSelf {
					b = append(b, byte(c))
				} else {
					b = utf8.AppendRune(b, c)
				}
			}
			i++
			continue
		}
		if i != n && !block.IsInline(node) {
			line = true
		}
		if block.Unread(node) || i != n && isPermalink(e.p, i) {
			i = e.p.End[i]
			continue
		}
		i++
	}
	return cutText(b, limit)
}

// cutText is a text of whole characters cut at limit bytes, at a character's border.
func cutText(b []byte, limit int) string {
	if len(b) <= limit {
		return string(b)
	}
	return strings.ToValidUTF8(string(b[:limit]), "")
}

func isSpace(c rune) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == 0xA0 || c == 0x202F || c == 0x3000 || c >= 0x2000 && c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0xFEFF
}

// line makes one line of s: white space folded, and nothing in it that a reader
// does not see, such as marks that turn the direction of what follows.
func line(s string) string {
	if tidyLine(s) {
		return s
	}
	if strings.ContainsFunc(s, block.IsInvisible) {
		s = strings.Map(func(c rune) rune {
			if block.IsInvisible(c) {
				return -1
			}
			return c
		}, s)
	}
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

// tidyLine reports whether s is a line already: plain ASCII with single blanks.
func tidyLine(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c >= 0x7F || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}
