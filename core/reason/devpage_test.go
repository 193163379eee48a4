package reason_test

import (
	"fmt"
	"hash/fnv"
	"strings"
	"testing"
	"unicode"

	"winnow/core/block"
	"winnow/core/internal/eval"
	"winnow/core/internal/words"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// devPage is a page with verdicts made from its gold: blocks that the gold body
// holds are Body, the headline is Title, all else is Junk.
type devPage struct {
	page   *page.Page
	blocks []block.Block
	judged judge.Judgement
	real   judge.Judgement // what the judge says of the page
	first  int             // first and last body block
	last   int
	half   int // 0: looked at while developing; 1: never looked at
}

func loadPage(t *testing.T, set *eval.Set, g *eval.Gold) *devPage {
	data, err := set.HTML(g.ID)
	if err != nil {
		t.Fatal(err)
	}
	p, err := page.ParseHTML(data, page.Options{URL: g.URL, Encoding: g.Encoding})
	if err != nil {
		return nil
	}
	d := &devPage{page: p, blocks: block.Split(p), first: -1}
	d.judged = goldJudgement(g, d.blocks)
	d.real = judge.Judge(p, d.blocks)
	for i, v := range d.judged.Verdicts {
		if v.Part == judge.Body {
			if d.first < 0 {
				d.first = i
			}
			d.last = i
		}
	}
	h := fnv.New32a()
	h.Write([]byte(g.Domain))
	d.half = int(h.Sum32() % 2)
	return d
}

const shingle = 4

func goldJudgement(g *eval.Gold, blocks []block.Block) judge.Judgement {
	grams := map[string]bool{}
	whole := map[string]bool{}
	for _, para := range strings.Split(g.Text(), "\n\n") {
		toks := words.Split(para)
		whole[join(toks)] = true
		for i := 0; i+shingle <= len(toks); i++ {
			grams[join(toks[i:i+shingle])] = true
		}
	}
	j := judge.Judgement{Verdicts: make([]judge.Verdict, len(blocks)), IsArticle: true}
	titled := false
	for i := range blocks {
		toks := words.Split(blocks[i].Text)
		hits := 0
		for k := 0; k+shingle <= len(toks); k++ {
			if grams[join(toks[k:k+shingle])] {
				hits++
			}
		}
		text := join(toks)
		v := &j.Verdicts[i]
		switch {
		case len(toks) >= shingle && hits*2 >= len(toks)-shingle+1, len(toks) > 0 && len(toks) < shingle && whole[text] && blocks[i].Links == 0:
			v.Part = judge.Body
		case !titled && blocks[i].Kind == block.Heading && (g.Title != "" && text == join(words.Split(g.Title)) || blocks[i].Level == 1 && len(toks) > 3):
			v.Part = judge.Title
			titled = true
		}
	}
	return j
}

func join(toks []words.Token) string {
	var b strings.Builder
	for i := range toks {
		b.WriteString(toks[i].Text)
		b.WriteByte(' ')
	}
	return b.String()
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0xAD || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF {
			return -1
		}
		return r
	}, s)
}

// find returns the block that a label means, or -1: the one with that text, of
// several the one in the label's zone.
func (d *devPage) find(l label) int {
	want := squeeze(l.Text)
	best, bestCost := -1, 1<<30
	for i := range d.blocks {
		have := squeeze(d.blocks[i].Text)
		cost := 0
		switch {
		case have == want:
		case len(want) > 300 && strings.HasPrefix(have, want):
		case len(want) >= 8 && strings.HasPrefix(have, want), len(have) >= 8 && strings.HasPrefix(want, have):
			cost = 1000000
		default:
			continue
		}
		if cost += d.zoneCost(i, l.Zone); cost < bestCost {
			best, bestCost = i, cost
		}
	}
	return best
}

// zoneCost is how many blocks i is away from the zone.
func (d *devPage) zoneCost(i int, zone string) int {
	switch {
	case d.first < 0:
		return i
	case zone == "before":
		if i > d.first {
			return 10000 + i
		}
		return d.first - i
	case zone == "inside":
		return max(0, d.first-i) + max(0, i-d.last)
	case zone == "after":
		if i < d.last {
			return 10000 + d.last - i
		}
		return i - d.last
	}
	return 5000 - min(5000, max(d.first-i, i-d.last))
}

// nameAsJunk names block i as if it had been dropped, with the verdicts of j on
// the others.
func (d *devPage) nameAsJunk(j judge.Judgement, i int) reason.Finding {
	old := j.Verdicts[i]
	j.Verdicts[i] = judge.Verdict{}
	f := reason.Name(d.page, d.blocks, j)[i]
	j.Verdicts[i] = old
	return f
}

// context shows a block's elements from the inside out and its neighbours.
func (d *devPage) context(i int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "    words %d links %d linkwords %d kind %d; ", d.blocks[i].Words, d.blocks[i].Links, d.blocks[i].LinkWords, d.blocks[i].Kind)
	n := d.page.Parent[d.blocks[i].First]
	for k := 0; k < 14 && n > 0; k++ {
		el := d.page.Nodes[n]
		b.WriteString(el.Data)
		for _, a := range el.Attr {
			switch a.Key {
			case "class", "id", "role", "href", "data-testid", "aria-label", "hidden", "itemprop", "rel":
				fmt.Fprintf(&b, "[%s=%.70s]", a.Key, a.Val)
			}
		}
		b.WriteString(" < ")
		n = d.page.Parent[n]
	}
	for k := i - 3; k <= i+3; k++ {
		if k >= 0 && k < len(d.blocks) && k != i {
			fmt.Fprintf(&b, "\n      %+d %s %.60q", k-i, d.judged.Verdicts[k].Part, d.blocks[k].Text)
		}
	}
	return b.String()
}
