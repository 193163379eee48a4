package main

import (
	"fmt"
	"strings"

	"winnow/core"
	"winnow/core/judge"
	"winnow/core/page"
	"winnow/core/reason"
)

// explain prints every block of the inputs: number, kept or the reason, the
// rule that named it, what decided, and the beginning of its text.
func (p *program) explain(args []string) int {
	var src source
	fs := flags("explain")
	src.register(fs)
	fs.StringVar(&src.url, "url", "", "address of the page")
	selector := fs.String("select", "", "only blocks inside elements that match this CSS selector")
	files, err := parse(fs, args)
	switch {
	case err != nil:
		return p.badFlags(err)
	case *selector != "" && !page.IsSelector(*selector):
		return p.misuse("%q is no CSS selector.", *selector)
	}
	if len(files) == 0 {
		files = []string{""}
	}
	status := exitDone
	for _, f := range files {
		r, err := src.clean(f, p.in)
		if err != nil {
			p.complain(f, err.Error())
			status = exitInput
			continue
		}
		if len(files) > 1 {
			fmt.Fprintf(p.out, "==> %s <==\n", f)
		}
		p.explainPage(r, *selector)
	}
	return status
}

func (p *program) explainPage(r *core.Result, selector string) {
	a := r.Article
	verdict := "article"
	if !a.IsArticle {
		verdict = strings.TrimSpace("not an article " + a.PageKind)
	}
	if a.Guarded {
		verdict += ", left alone because its own marks would cost the story"
	}
	fmt.Fprintf(p.out, "%s (sure to %.0f %%): %d of %d words kept\n", verdict, 100*a.Confidence, a.Stats.Kept, a.Stats.Words)
	fmt.Fprintf(p.out, "%5s  %-10s %-22s %4s  %s\n", "block", "verdict", "rule", "sure", "what decided; text")
	why := judge.Explain(r.Page, r.Blocks, factors)
	var within []int32
	if selector != "" {
		within = r.Page.Select(selector)
	}
	for i := range r.Blocks {
		if selector != "" && !r.Page.Inside(r.Blocks[i].First, within) {
			continue
		}
		f, v := r.Findings[i], r.Judged.Verdicts[i]
		verdict, rule := f.Reason.String(), f.Rule
		if f.Reason == reason.Kept {
			verdict, rule = v.Part.String(), "-"
		}
		fmt.Fprintf(p.out, "%5d  %-10s %-22s %3.0f%%  %s\n", i, verdict, rule, 100*v.Confidence, decided(v, why[i]))
		if f.Evidence != "" {
			fmt.Fprintf(p.out, "       %s\n", f.Evidence)
		}
		fmt.Fprintf(p.out, "       %q\n", beginning(r.Blocks[i].Text, 90))
	}
}

// factors is how many features are named of each block.
const factors = 4

// decided names what the decision about a block rests on: the features that
// weighed most, with + where they speak for keeping, and their share.
func decided(v judge.Verdict, list []judge.Factor) string {
	var b strings.Builder
	fmt.Fprintf(&b, "score %.2f", v.Score)
	for i, f := range list {
		sep, sign := ", ", "+"
		if i == 0 {
			sep = ": "
		}
		if f.Weight < 0 {
			sign = "−"
		}
		fmt.Fprintf(&b, "%s%s %s = %.3g (%.0f %%)", sep, sign, f.Name, f.Value, 100*f.Share)
	}
	return b.String()
}

// beginning returns the first n characters of s, with an ellipsis where more follows.
func beginning(s string, n int) string {
	for i := range s {
		if n == 0 {
			return strings.TrimSpace(s[:i]) + "…"
		}
		n--
	}
	return s
}
