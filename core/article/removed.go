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
func (a *Article) removals(p *page.Page, blocks []block.Block, j judge.Judgement, findings []reason.Finding) {
	var by [64]ReasonStat
	count := 0
	for i := range findings {
		if findings[i].Reason != reason.Kept {
			count++
		}
	}
	if count > 0 {
		a.Removed = make([]Removal, 0, count)
	}
	for i := range blocks {
		f := findings[i]
		if f.Reason == reason.Kept {
			continue
		}
		v, b := j.Verdicts[i], &blocks[i]
		a.Removed = append(a.Removed, Removal{
			Node: b.Node, Block: i, Line: b.Line, Lines: b.Lines, Reason: f.Reason, Rule: f.Rule, Evidence: f.Evidence,
			Words: b.Words, Text: cut(block.Shown(p, b, 4*maxRemovalText), maxRemovalText), Confidence: v.Confidence, Part: v.Part,
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
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
