package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"strings"

	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/judge"
	"winnow/core/page"
)

// sample is one labelled page.
type sample struct {
	set, id, lang string
	domain        string
	fold          int
	page          *page.Page
	blocks        []block.Block
	extraction    *judge.Extraction
	body          string
	ceiling       float64 // F1 with exactly the labelled blocks
	keep          []bool
	weight        []float32
	at            int // first row in the matrix
	noisy         bool
	bare          bool // made of another page, see barePages
	gold          *eval.Gold
}

const folds = 5

// foldOf puts all pages of a domain, in whatever set, into one fold.
func foldOf(domain string) int {
	h := fnv.New32a()
	h.Write([]byte(strings.TrimPrefix(domain, "www.")))
	return int(h.Sum32() % folds)
}

// loadPages reads the pages of a set that have a gold body.
func loadPages(dir string) ([]*sample, error) {
	set, err := eval.LoadSet(dir)
	if err != nil {
		return nil, err
	}
	out := make([]*sample, len(set.Golds))
	parallel(len(set.Golds), func(i int) {
		g := &set.Golds[i]
		data, err := set.HTML(g.ID)
		if err != nil {
			panic(err)
		}
		p, err := page.ParseHTML(data, page.Options{Encoding: g.Encoding})
		if err != nil {
			fmt.Println("unusable:", g.ID, err)
			return
		}
		s := &sample{set: set.Name, id: g.ID, lang: g.Lang, domain: g.Domain, fold: foldOf(g.Domain), body: g.Text(), gold: g, page: p}
		s.blocks = block.Split(p)
		s.extraction = judge.Extract(p, s.blocks)
		if g.Body != nil {
			s.label()
		}
		out[i] = s
	})
	kept := out[:0]
	for _, s := range out {
		if s != nil {
			kept = append(kept, s)
		}
	}
	return kept, nil
}

func (s *sample) label() {
	texts := make([]string, len(s.blocks))
	for i := range s.blocks {
		texts[i] = s.blocks[i].Hyphenated(s.page)
	}
	s.keep, s.ceiling = label(texts, s.body)
	s.evenWeights()
	// A page of whose gold little is in its blocks teaches the wrong thing.
	s.noisy = s.ceiling < .75
}

// evenWeights weighs each block by the square root of its share of the page.
func (s *sample) evenWeights() {
	total := 0
	for i := range s.blocks {
		total += s.blocks[i].Words
	}
	s.weight = make([]float32, len(s.blocks))
	for i := range s.blocks {
		s.weight[i] = float32(math.Sqrt(float64(s.blocks[i].Words+1) / float64(total+1)))
	}
}

// text joins the blocks that are kept when the scores are moved so that cut
// becomes the judge's threshold.
func (s *sample) text(scores []float32, cut float32) string {
	moved := make([]float32, len(scores))
	for i, v := range scores {
		moved[i] = v + s.extraction.From() - cut
	}
	return s.join(s.extraction.Keep(moved))
}

// join returns the text of the kept blocks.
func (s *sample) join(kept []bool) string {
	var b strings.Builder
	for i := range kept {
		if kept[i] {
			b.WriteString(s.blocks[i].Hyphenated(s.page))
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// score is metric (a) of the page when blocks scoring at least cut are kept.
func (s *sample) score(scores []float32, cut float32) (tp, fp, fn float64) {
	return eval.AEB(s.body, s.text(scores, cut))
}

// loadTexts reads the scraped texts of every form, and the clean bodies.
func loadTexts(dir string) ([]*sample, error) {
	var all []*sample
	for _, set := range []string{"aeb", "fundus", "wcxb"} {
		for _, form := range textForms {
			from := form
			if form == "clean" || form == "short" {
				from = "spliced"
			}
			cases, err := eval.LoadTexts(dir, set, from)
			if err != nil {
				return nil, err
			}
			out := make([]*sample, len(cases))
			parallel(len(cases), func(i int) {
				c := &cases[i]
				text := c.Text
				switch form {
				case "clean":
					text = c.Body
				case "short":
					text = shorten(c.Body, c.ID)
					c.Body = text
				}
				p, err := page.ParseText([]byte(respace(text, c.ID+form)), page.Options{})
				if err != nil {
					return
				}
				s := &sample{set: set + "-" + form, id: c.ID, lang: c.Lang, domain: c.Domain, fold: foldOf(c.Domain), body: c.Body, page: p}
				s.blocks = block.Split(p)
				s.extraction = judge.Extract(p, s.blocks)
				s.label()
				out[i] = s
			})
			for _, s := range out {
				if s != nil {
					all = append(all, s)
				}
			}
		}
	}
	return all, nil
}

// textForms are the forms of texts: those of the corpora, and two made from the
// bodies alone. Without the short ones, whose last lines are story, the scorer
// learns that texts end in junk.
var textForms = []string{"full", "reader", "spliced", "clean", "short"}

// spliced reports whether lines of other stories were put into the text.
func (s *sample) spliced() bool { return strings.HasSuffix(s.set, "spliced") }

// shorten returns the first four to nine paragraphs of a body.
func shorten(body, seed string) string {
	h := fnv.New32a()
	h.Write([]byte(seed))
	paragraphs := strings.Split(body, "\n\n")
	return strings.Join(paragraphs[:min(len(paragraphs), 4+int(h.Sum32()%6))], "\n\n")
}

// respace evens out how the corpora part their lines: whether blank lines stand
// between lines says which form a sample has, and must not be learned. A third
// of the samples gets none, a third one behind every line, a third one behind
// lines of running text only.
func respace(text, seed string) string {
	h := fnv.New32a()
	h.Write([]byte(seed))
	mode := h.Sum32() % 3
	var b strings.Builder
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		b.WriteString(line)
		b.WriteByte('\n')
		if mode == 1 || mode == 2 && len(line) > 60 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
