package article

import (
	"winnow/core/block"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// maxRemovalText is how many characters of a removed block an answer carries.
const maxRemovalText = 200

// removals fills Removed and the counts by reason.
func (a *Article) removals(blocks []block.Block, j judge.Judgement, findings []reason.Finding) {
	var by [64]ReasonStat
	for i := range blocks {
		f := findings[i]
		if f.Reason == reason.Kept {
			continue
		}
		v, b := j.Verdicts[i], &blocks[i]
		a.Removed = append(a.Removed, Removal{
			Node: b.Node, Block: i, Line: b.Line, Reason: f.Reason, Rule: f.Rule, Evidence: f.Evidence,
			Words: b.Words, Text: cut(b.Text, maxRemovalText), Confidence: v.Confidence, Part: v.Part,
		})
		a.Stats.Removed += b.Words
		by[f.Reason].Blocks++
		by[f.Reason].Words += b.Words
	}
	for _, r := range reason.All() {
		if s := by[r]; s.Blocks > 0 {
			s.Reason = r
			a.Stats.Reasons = append(a.Stats.Reasons, s)
		}
	}
}

// cut returns the first n characters of s.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// hides computes which nodes the browser hides: the topmost elements whose text
// is nothing but junk. Where the page is no article nothing is hidden. A run of
// text that shares its element with kept text stays: hiding works by elements.
func (a *Article) hides(p *page.Page, blocks []block.Block, j judge.Judgement) {
	if !j.IsArticle || j.Guarded {
		return
	}
	junk := make([]int32, len(p.Nodes)) // junk blocks inside the node
	good := make([]int32, len(p.Nodes)) // other blocks inside the node
	for i := range blocks {
		if j.Verdicts[i].Part == judge.Junk {
			junk[blocks[i].Node]++
		} else {
			good[blocks[i].Node]++
		}
	}
	for n := len(p.Nodes) - 1; n > 0; n-- {
		junk[p.Parent[n]] += junk[n]
		good[p.Parent[n]] += good[n]
	}
	index := 0 // into Removed
	for n := int32(1); n < int32(len(p.Nodes)); {
		if p.IsText(n) || junk[n] == 0 || good[n] > 0 {
			n++
			continue
		}
		h := Hide{Node: n}
		var by [64]int
		for ; index < len(a.Removed) && blocks[a.Removed[index].Block].First < p.End[n]; index++ {
			r := &a.Removed[index]
			if r.Part != judge.Junk || blocks[r.Block].First < n {
				continue
			}
			h.Blocks = append(h.Blocks, index)
			h.Words += r.Words
			by[r.Reason] += r.Words + 1
			if by[r.Reason] > by[h.Reason] {
				h.Reason = r.Reason
			}
		}
		if len(h.Blocks) > 0 {
			a.Hides = append(a.Hides, h)
		}
		n = p.End[n]
	}
}
