package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// The corpora's pages come from large sites, whose boxes have names, and which are full
// of links. A small site's page may be a headline and paragraphs, junk among them, with
// nothing to tell by but words and places. Such pages are made of the others, with the
// labels that their blocks have.

// What a bare page weighs beside the page that it was made of: its blocks, and as a page
// that is an article or is none.
const (
	bareWeight     = .15
	bareKindWeight = .1
)

// barePages makes bare pages of labelled ones: three a page, of a few paragraphs of its
// story with some of the junk around, of all of it, and of a few with junk between.
func barePages(pages []*sample) []*sample {
	const forms = 3
	out := make([]*sample, forms*len(pages))
	parallel(len(pages), func(i int) {
		s := pages[i]
		take := s.someJunk()
		if take == nil || s.noisy {
			return
		}
		out[forms*i] = s.asBare("short", s.some(take, 2+s.draw("bare", 8)))
		out[forms*i+1] = s.asBare("long", s.some(take, len(s.keep)))
		out[forms*i+2] = s.asBare("mixed", s.mixed(take, 3+s.draw("mixed", 8)))
	})
	return slices.DeleteFunc(out, func(s *sample) bool { return s == nil })
}

// some returns the numbers of the first blocks of the story, story of them at most, and
// of the junk that take names, in their order.
func (s *sample) some(take []bool, story int) (list []int) {
	for i, keep := range s.keep {
		if keep && story > 0 || take[i] {
			list = append(list, i)
		}
		if keep {
			story--
		}
	}
	return list
}

// mixed is the same with the junk anywhere between, so that a line of it does not mean
// that the story is over.
func (s *sample) mixed(take []bool, story int) []int {
	list := s.some(make([]bool, len(take)), story)
	for i, is := range take {
		if is {
			list = slices.Insert(list, s.draw(fmt.Sprint("between", i), len(list)+1), i)
		}
	}
	return list
}

// asBare makes a page of some blocks, nil if they do not come back from it as they were.
func (s *sample) asBare(form string, list []int) *sample {
	p, err := page.ParseHTML([]byte(s.bareHTML(form, list)), page.Options{})
	if err != nil {
		return nil
	}
	b := &sample{set: s.set + "-bare-" + form, id: s.id, lang: s.lang, domain: s.domain, fold: s.fold, gold: s.gold, bare: true, page: p, blocks: block.Split(p)}
	if len(b.blocks) != len(list) {
		return nil
	}
	for n, i := range list {
		if b.blocks[n].Text != s.blocks[i].Text {
			return nil
		}
		b.keep, b.weight = append(b.keep, s.keep[i]), append(b.weight, bareWeight*s.weight[i])
	}
	b.extraction = judge.Extract(p, b.blocks)
	if s.body != "" { // of weak labels no figure is made
		b.body = b.join(b.keep)
	}
	return b
}

// bareHTML writes some blocks as a page of one of four kinds: of paragraphs in the body,
// in an article, with a header and a footer around, or of boxes without any meaning. On
// half of them the boxes have their names: where there are any, they tell as much as ever.
func (s *sample) bareHTML(form string, list []int) string {
	const (
		inBody = iota
		inArticle
		inParts
		inBoxes
		kinds
	)
	kind := s.draw("kind"+form, kinds)
	named := s.draw("named"+form, 2) == 0
	first := slices.IndexFunc(list, func(i int) bool { return s.keep[i] })
	last := len(list) - 1
	for !s.keep[list[last]] {
		last--
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><html lang=%q><head><title>%s</title></head><body>", s.lang, html.EscapeString(s.page.Declared().Title))
	switch {
	case kind == inArticle:
		b.WriteString("<article>")
	case kind == inParts && first > 0:
		b.WriteString("<header>")
	}
	for n, i := range list {
		switch {
		case kind != inParts:
		case n == first && first > 0:
			b.WriteString("</header><main><article>")
		case n == first:
			b.WriteString("<main><article>")
		case n == last+1:
			b.WriteString("</article></main><footer>")
		}
		name := ""
		if named {
			name = s.boxName(i)
		}
		if name != "" {
			fmt.Fprintf(&b, `<div class="%s">`, html.EscapeString(name))
		}
		o := &s.blocks[i]
		text := html.EscapeString(o.Text)
		if o.LinkDensity() > .5 {
			text = `<a href="/` + fmt.Sprint(i) + `">` + text + "</a>"
		}
		element := "p"
		switch {
		case o.Level > 0:
			element = fmt.Sprint("h", o.Level)
		case o.Kind == block.Item:
			element = "li"
		case kind == inBoxes:
			element = "div"
		}
		fmt.Fprintf(&b, "<%s>%s</%[1]s>\n", element, text)
		if name != "" {
			b.WriteString("</div>")
		}
	}
	return b.String()
}

// boxName is the class, or else the id, of the smallest box with a name around block i
// that holds either story or junk, "" if there is none nearby.
func (s *sample) boxName(i int) string {
	const levels = 4
	n := s.blocks[i].Node
	for range levels {
		for k := range s.blocks {
			if at := s.blocks[k].Node; at >= n && at < s.page.End[n] && s.keep[k] != s.keep[i] {
				return ""
			}
		}
		for _, name := range [...]string{"class", "id"} {
			if value := page.Attr(s.page.Nodes[n], name); value != "" {
				return value
			}
		}
		if n = s.page.Parent[n]; n <= 0 {
			break
		}
	}
	return ""
}
