package main

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
)

// Texts with junk are few. The pages give more: their blocks as lines, with the
// labels that they have as pages, weak ones or not. They take the forms of the
// corpora's texts: all blocks, what a mediocre extractor would hand over, the story
// with teasers spliced in, and the story alone, whole and cut short; and that of what
// a reader copies: a few lines of story with junk around.

// textsOf makes texts of labelled pages.
func textsOf(pages []*sample) []*sample {
	const forms = 6
	out := make([]*sample, forms*len(pages))
	parallel(len(pages), func(i int) {
		s := pages[i]
		kept := func(k int) bool { return s.keep[k] }
		list := out[forms*i:]
		list[0] = s.asText("full", s.lines(func(int) bool { return true }))
		list[1] = s.asText("reader", s.lines(s.readerForm()))
		clean := s.lines(kept)
		list[2] = s.asText("clean", clean)
		list[3] = s.asText("short", clean[:min(len(clean), 4+s.draw("short", 6))])
		list[4] = s.asText("spliced", s.splice(clean, pages, i))
		list[5] = s.asText("brief", s.brief(clean))
		if b := list[5]; b != nil && s.body != "" { // of weak labels no figure is made
			b.body = b.join(b.keep)
		}
	})
	kept := out[:0]
	for _, s := range out {
		if s != nil {
			kept = append(kept, s)
		}
	}
	return kept
}

// line is one line of a text made from a page.
type line struct {
	text   string
	keep   bool
	weight float32
}

// lines returns the blocks that with accepts.
func (s *sample) lines(with func(i int) bool) (list []line) {
	for i := range s.blocks {
		if with(i) {
			list = append(list, line{s.blocks[i].Text, s.keep[i], s.weight[i]})
		}
	}
	return list
}

// draw returns a number below n that depends on the page and the purpose alone.
func (s *sample) draw(purpose string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(s.id + purpose))
	return int(h.Sum32() % uint32(n))
}

// teaser returns a page's headline and its story's first sentence or so.
func (s *sample) teaser(weight float32) (list []line) {
	for i := range s.blocks {
		if b := &s.blocks[i]; b.Level == 1 && b.Words > 2 && len(list) == 0 {
			list = append(list, line{b.Text, false, weight})
		}
	}
	for i := range s.blocks {
		if s.keep[i] && s.blocks[i].Words >= 12 {
			text := s.blocks[i].Text
			if end := strings.Index(text, ". "); end > 0 {
				text = text[:end+1]
			}
			return append(list, line{text, false, weight})
		}
	}
	return list
}

// splice puts teasers of other stories into a story and behind it.
func (s *sample) splice(story []line, pages []*sample, at int) []line {
	if len(story) < 4 {
		return nil
	}
	weight := float32(0)
	for _, l := range story {
		weight += l.weight / float32(len(story))
	}
	other := func(n int) []line {
		return pages[(at+1+s.draw("other", 97)+n)%len(pages)].teaser(weight)
	}
	middle := 2 + s.draw("middle", len(story)-2)
	list := slices.Clone(story[:middle])
	for n := range 1 + s.draw("box", 3) {
		box := other(n)
		list = append(list, box[:min(len(box), 1+s.draw("long", 2))]...)
	}
	list = append(list, story[middle:]...)
	for n := range 2 + s.draw("behind", 6) {
		list = append(list, other(n+3)...)
	}
	return list
}

// farWords is how long the junk is, at least, that brief takes from anywhere.
const farWords = 8

// brief is a story of a few lines with some junk. Without it, few lines would mean no
// junk.
func (s *sample) brief(story []line) []line {
	take := s.someJunk()
	if take == nil {
		return nil
	}
	first := slices.Index(s.keep, true)
	return slices.Concat(
		s.lines(func(i int) bool { return take[i] && i < first }),
		story[:min(len(story), 2+s.draw("brief", 8))],
		s.lines(func(i int) bool { return take[i] && i > first }))
}

// someJunk draws blocks that are no story: some of those that stand right before it,
// right behind it and at the page's end, and up to two sentences from anywhere; nil
// where there is no story.
func (s *sample) someJunk() []bool {
	first, last := slices.Index(s.keep, true), len(s.keep)-1
	for last >= 0 && !s.keep[last] {
		last--
	}
	if first < 0 {
		return nil
	}
	before, behind, end := s.draw("before", 4), s.draw("behind", 5), s.draw("end", 4)
	take := make([]bool, len(s.keep))
	var far []int
	for i, keep := range s.keep {
		take[i] = i < first && i >= first-before || i > last && (i <= last+behind || i >= len(s.keep)-end)
		if !keep && s.blocks[i].Words >= farWords {
			far = append(far, i)
		}
	}
	for k := range s.draw("far", 3) {
		if len(far) > 0 {
			take[far[s.draw(fmt.Sprint("far", k), len(far))]] = true
		}
	}
	return take
}

// asText makes a text of lines, nil if there are none.
func (s *sample) asText(form string, list []line) *sample {
	t := &sample{set: s.set + "-page-" + form, id: s.id, lang: s.lang, domain: s.domain, fold: s.fold, noisy: s.noisy}
	var text []string
	for _, l := range list {
		text = append(text, l.text)
		t.keep, t.weight = append(t.keep, l.keep), append(t.weight, l.weight)
	}
	p, err := page.ParseText([]byte(respace(strings.Join(text, "\n"), s.id+form)), page.Options{})
	if err != nil {
		return nil
	}
	t.page, t.blocks = p, block.Split(p)
	if len(t.blocks) != len(list) {
		return nil
	}
	t.extraction = judge.Extract(p, t.blocks)
	return t
}

// readerForm draws what of the page an extractor would hand over: the box that
// holds half of the story, one two or three levels up, or all paragraphs,
// headings and list entries.
func (s *sample) readerForm() func(i int) bool {
	mode := s.draw("reader", 3)
	if mode == 2 {
		return func(i int) bool {
			switch s.page.Nodes[s.blocks[i].Node].DataAtom {
			case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Figcaption:
				return true
			}
			return false
		}
	}
	words, total := make([]int, len(s.page.Nodes)), 0
	for i := range s.blocks {
		if s.keep[i] {
			words[s.blocks[i].Node] += s.blocks[i].Words
			total += s.blocks[i].Words
		}
	}
	box := int32(0)
	for n := len(words) - 1; n > 0; n-- {
		words[s.page.Parent[n]] += words[n]
	}
	for n := range words {
		if 2*words[n] > total {
			box = int32(n)
		}
	}
	for up := int32(0); up < int32(1+2*mode) && box > 0; up++ {
		box = s.page.Parent[box]
	}
	return func(i int) bool { return s.blocks[i].Node >= box && s.blocks[i].Node < s.page.End[box] }
}
