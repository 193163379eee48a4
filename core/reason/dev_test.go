package reason_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
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

// The measurement of this package on real pages, which are no part of the
// project: reasons/blocks.jsonl beside them says what a reader would call single
// blocks that the pages' golds leave out.
//
//	go test ./core/reason -run Dev -v             # the figures
//	WINNOW_ERRORS=1 go test ./core/reason -run Dev -v   # and every block named wrongly

// label is one line of blocks.jsonl.
type label struct {
	Set, ID, Text, Reason, Also, Zone, Sample, Lang string
	Words                                           int
}

// notRemovals are labels of parts of the article; they are left out of the figures.
var notRemovals = map[string]bool{"caption": true, "headline": true, "standfirst": true, "factbox": true, "body": true}

// sharedDir is where the corpora lie, or "" when they are not here.
func sharedDir() string {
	dir := os.Getenv("WINNOW_SHARED")
	if dir == "" {
		dir = "../../../shared"
	}
	if _, err := os.Stat(filepath.Join(dir, "reasons", "blocks.jsonl")); err != nil {
		return ""
	}
	return dir
}

func readLabels(t *testing.T, dir string) map[string][]label {
	f, err := os.Open(filepath.Join(dir, "reasons", "blocks.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	byPage := map[string][]label{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		var l label
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		byPage[l.Set+"/"+l.ID] = append(byPage[l.Set+"/"+l.ID], l)
	}
	return byPage
}

// devPage is a page with verdicts made from its gold: blocks that the gold body
// holds are Body, the headline is Title, all else is Junk.
type devPage struct {
	page   *page.Page
	blocks []block.Block
	judged judge.Judgement
	first  int // first and last body block
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

// tally counts answers of one kind of blocks.
type tally struct{ n, right, strict int }

func (c *tally) add(l label, got string) {
	c.n++
	if got == l.Reason {
		c.strict++
	}
	if got == l.Reason || got == l.Also {
		c.right++
	}
}

func (c *tally) String() string {
	if c.n == 0 {
		return "none"
	}
	return fmt.Sprintf("%.3f (strictly %.3f) of %d", float64(c.right)/float64(c.n), float64(c.strict)/float64(c.n), c.n)
}

func TestDevReasons(t *testing.T) {
	dir := sharedDir()
	if dir == "" {
		t.Skip("the labelled blocks are not here; set WINNOW_SHARED to measure reasons")
	}
	labels := readLabels(t, dir)
	var all, boost, near, far tally
	var halves [2]tally
	byReason, confusion := map[string]*tally{}, map[string]int{}
	missing := 0
	for _, name := range []string{"aeb", "fundus"} {
		set, err := eval.LoadSet(filepath.Join(dir, "corpus", name))
		if err != nil {
			t.Fatal(err)
		}
		for k := range set.Golds {
			g := &set.Golds[k]
			list := labels[name+"/"+g.ID]
			if len(list) == 0 {
				continue
			}
			d := loadPage(t, set, g)
			if d == nil {
				missing += len(list)
				continue
			}
			for _, l := range list {
				i := d.find(l)
				if notRemovals[l.Reason] {
					continue
				}
				if i < 0 {
					missing++
					if os.Getenv("WINNOW_ERRORS") != "" && d.half == 0 {
						t.Logf("MISSING %s %.60q", g.ID, l.Text)
					}
					continue
				}
				f := d.nameAsJunk(i)
				got := f.Reason.String()
				if l.Sample != "main" {
					boost.add(l, got)
				} else {
					all.add(l, got)
					halves[d.half].add(l, got)
					if l.Zone == "far" {
						far.add(l, got)
					} else {
						near.add(l, got)
					}
					if byReason[l.Reason] == nil {
						byReason[l.Reason] = &tally{}
					}
					byReason[l.Reason].add(l, got)
				}
				if got != l.Reason && got != l.Also {
					confusion[l.Reason+" → "+got]++
					if os.Getenv("WINNOW_ERRORS") != "" && d.half == 0 {
						t.Logf("WRONG want %s/%s got %s by %s (%s) %s %s\n    %.140q\n%s", l.Reason, l.Also, got, f.Rule, f.Evidence, l.Zone, g.ID, d.blocks[i].Text, d.context(i))
					}
				}
			}
		}
	}
	t.Logf("main sample: %v; near %v; far %v; not found %d", &all, &near, &far, missing)
	t.Logf("developed on %v; held out %v; boost sample %v", &halves[0], &halves[1], &boost)
	for _, r := range sortedKeys(byReason) {
		t.Logf("  %-11s %v", r, byReason[r])
	}
	for _, c := range sortedKeys(confusion) {
		t.Logf("  %-28s %d", c, confusion[c])
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// nameAsJunk names block i as if it had been dropped, whatever the verdict.
func (d *devPage) nameAsJunk(i int) reason.Finding {
	old := d.judged.Verdicts[i]
	d.judged.Verdicts[i] = judge.Verdict{}
	f := reason.Name(d.page, d.blocks, d.judged)[i]
	d.judged.Verdicts[i] = old
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

// TestDevOutside measures the share of dropped words that no rule names.
func TestDevOutside(t *testing.T) {
	dir := sharedDir()
	if dir == "" {
		t.Skip("the corpora are not here; set WINNOW_SHARED to measure reasons")
	}
	for _, name := range []string{"aeb", "fundus"} {
		set, err := eval.LoadSet(filepath.Join(dir, "corpus", name))
		if err != nil {
			t.Fatal(err)
		}
		byReason := map[string]int{}
		total := 0
		for k := range set.Golds {
			d := loadPage(t, set, &set.Golds[k])
			if d == nil {
				continue
			}
			for i, f := range reason.Name(d.page, d.blocks, d.judged) {
				if f.Reason == reason.Kept {
					continue
				}
				byReason[f.Reason.String()] += d.blocks[i].Words
				total += d.blocks[i].Words
				if f.Evidence == "" || f.Rule == "" {
					t.Fatalf("%s: a dropped block without a rule or evidence", set.Golds[k].ID)
				}
				if f.Reason == reason.Outside && d.half == 0 && os.Getenv("WINNOW_OUTSIDE") != "" && d.blocks[i].Words >= 1 {
					t.Logf("OUTSIDE %s %d words %.90q\n%s", set.Golds[k].ID, d.blocks[i].Words, d.blocks[i].Text, d.context(i))
				}
			}
		}
		for _, r := range sortedKeys(byReason) {
			t.Logf("%s: %-10s %5.1f %% of dropped words", name, r, 100*float64(byReason[r])/float64(total))
		}
	}
}
