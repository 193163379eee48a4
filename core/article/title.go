package article

import (
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/judge"
	"winnow/core/page"
)

// candidate is one reading of the title.
type candidate struct {
	text, key string
	source    string
	node      int32 // where the page shows it; 0 for declared ones
	votes     int
}

const maxTitle = 500 // bytes; a longer headline is a paragraph in the wrong element

// title picks the article's headline. First the heading is found that the page
// shows as one: the page's statements about itself, or the story's beginning,
// share its words. Then that heading and the statements vote, for pages state
// several forms of a headline.
func (e *evidence) title() Origin {
	if e.p.Source == page.Text {
		return e.titleLine()
	}
	said := e.declaredTitles()
	shown := e.shownTitles(said)
	if best := e.bestShown(shown, said); best >= 0 {
		e.head = shown[best].node
		big := e.bigHeading(said, shown)
		said = append(e.about(said, &shown[best], big), shown[best])
		if big != "" {
			said = append(said, candidate{key: big, source: "heading"})
		}
	}
	if len(said) == 0 {
		return Origin{}
	}
	t := e.elect(said)
	if t.source == "og" {
		t.source = "meta"
	}
	return Origin{"title", t.source, t.text}
}

// bigHeading is the key of the heading in h2 above the story that shows what
// og:title says, where the h1 is worded for search engines; else "".
func (e *evidence) bigHeading(said, shown []candidate) string {
	for i := range shown {
		if s := &shown[i]; s.source == "heading" && s.node < e.from {
			for k := range said {
				if said[k].source == "og" && said[k].key == s.key {
					return s.key
				}
			}
		}
	}
	return ""
}

// about drops the statements that share no words with the heading shown.
func (e *evidence) about(said []candidate, shown *candidate, big string) []candidate {
	var out []candidate
	for _, c := range said {
		if c.key == big || near(c.key, shown.key) || overlap(c.key, shown.key) >= aboutShare || overlap(shown.key, c.key) >= aboutShare {
			out = append(out, c)
		}
	}
	return out
}

const aboutShare = .25

// bestShown returns the index of the headline that the page shows, or -1.
func (e *evidence) bestShown(shown, said []candidate) int {
	best := -1
	for i := range shown {
		s := &shown[i]
		same := false // with the statement before: pages repeat themselves
		for k := range said {
			if k == 0 || said[k].key != said[k-1].key {
				same = near(s.key, said[k].key)
			}
			if same {
				s.votes += 4
			}
		}
		if s.source != "heading" {
			if s.votes <= judgedVotes && !e.isSite(s.key) && e.akin(s, said) {
				s.votes += 3
			} else if s.votes > 0 {
				s.votes += 2
			}
			if s.node < e.from && s.votes > 0 {
				s.votes++
			}
		} else if s.votes > 0 {
			s.votes -= 3
		}
		if s.votes > 0 && (best < 0 || s.votes > shown[best].votes) {
			best = i
		}
	}
	// A headline in h2 counts only where no h1 can be one.
	if best >= 0 && shown[best].source == "heading" {
		for i := range shown {
			if shown[i].source != "heading" && shown[i].votes > 0 {
				return i
			}
		}
	}
	return best
}

// akinShare is the share of a heading's words that a statement or the story's
// beginning must have for the heading to be the story's.
const akinShare = .4

// akin reports whether an h1 that is worded unlike every statement is still
// about the same thing.
func (e *evidence) akin(s *candidate, said []candidate) bool {
	for k := range said {
		if overlap(s.key, said[k].key) >= akinShare {
			return true
		}
	}
	if strings.Count(s.key, " ") < 3 {
		return false
	}
	start := ""
	for i, n := 0, 0; i < len(e.blocks) && n < 4; i++ {
		if e.verdicts[i].Kept() {
			start += " " + e.blocks[i].Text
			n++
		}
	}
	return overlap(s.key, key(start)) >= akinShare
}

func (e *evidence) declaredTitles() []candidate {
	var list []candidate
	put := func(text, source string) {
		text = e.withoutSite(line(unescape(text)))
		if part := mainPart(text); len(part) < len(text) && !e.inHeading(key(text)) {
			text = part
		}
		k := key(text)
		if k == "" || len(text) > maxTitle || e.isSite(k) {
			return
		}
		list = append(list, candidate{text: text, key: k, source: source})
	}
	put(e.d.Meta("og:title"), "og")
	put(e.story.Get("headline").Str(), "json-ld")
	for _, s := range e.props {
		if s.name == "headline" && s.value != "" {
			put(s.value, "microdata")
			break
		}
	}
	put(e.d.Meta("twitter:title", "twitter:text:title"), "meta")
	put(e.d.Meta("title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "cxenseparse:title"), "meta")
	name := e.d.Title
	if e.siteNames(); e.titled != "" {
		name = strings.TrimPrefix(strings.TrimPrefix(name, e.titled+": "), e.titled+"：")
	}
	put(name, "title")
	return list
}

// shownTitles are the h1 elements, the judge's title block and, last, h2
// elements, which count only when a statement confirms them.
func (e *evidence) shownTitles(said []candidate) []candidate {
	var list []candidate
	put := func(n int32, text, source string) {
		text = e.withoutSite(line(text))
		if k := key(text); k != "" && len(text) <= maxTitle {
			list = append(list, candidate{text: text, key: k, source: source, node: n})
		}
	}
	putHeading := func(n int32, source string) {
		h := e.heading(n)
		switch {
		case h.short == "" || saidAs(said, key(h.text)):
		case endsSaid(said, key(h.short), h.kicker):
			h.text = h.short
		case saidAs(said, key(h.first)):
			h.text = h.first
		}
		put(n, h.text, source)
	}
	for _, h := range e.heads {
		if h.name == "h1" && e.p.Flags[h.node]&page.Invisible == 0 && !e.isLogo(h.node) {
			putHeading(h.node, "text")
		}
	}
	for _, s := range e.props {
		if s.name == "headline" && s.value == "" {
			putHeading(s.node, "microdata")
		}
	}
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Title {
			if n := e.headOf(e.blocks[i].Node); n > 0 {
				if e.isLogo(n) {
					continue
				}
				putHeading(n, "text")
			} else if e.isLogo(e.blocks[i].First) {
				continue
			} else {
				put(e.blocks[i].Node, e.blocks[i].Text, "text")
			}
			if len(list) > 0 {
				list[len(list)-1].votes = judgedVotes
			}
		}
	}
	for _, h := range e.heads {
		if h.name == "h2" {
			putHeading(h.node, "heading")
		}
	}
	return list
}

// judgedVotes is what the judge's word counts for a headline: more than a place,
// less than a statement that agrees.
const judgedVotes = 2

func (e *evidence) titleLine() Origin {
	for i := range e.blocks {
		if e.verdicts[i].Part == judge.Title {
			t := e.blocks[i].Text
			e.head = e.blocks[i].Node
			return Origin{"title", "text", t}
		}
	}
	return Origin{}
}

// headOf is the h1 or h2 element that node n is or is inside of, or 0.
func (e *evidence) headOf(n int32) int32 {
	for steps := 0; n > 0 && steps < 6; n, steps = e.p.Parent[n], steps+1 {
		if a := e.p.Nodes[n].DataAtom; a == atom.H1 || a == atom.H2 {
			return n
		}
	}
	return 0
}
