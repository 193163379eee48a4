package eval

import (
	"strings"
	"unicode"

	"winnow/core/internal/words"
)

// pySpace is Python's str.isspace.
func pySpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// squeeze folds white space to single blanks and trims.
func squeeze(s string) string { return strings.Join(strings.FieldsFunc(s, pySpace), " ") }

// pyLower is Python's str.lower, which differs from Go's for the dotted capital
// I and for a sigma at the end of a word.
func pyLower(s string) string {
	if !strings.ContainsAny(s, "İΣ") {
		return strings.ToLower(s)
	}
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		switch {
		case r == 'İ':
			b.WriteString("i\u0307")
		case r == 'Σ' && i > 0 && unicode.IsLetter(runes[i-1]) && (i+1 == len(runes) || !unicode.IsLetter(runes[i+1])):
			b.WriteRune('ς')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// squash folds s and keeps only letters and digits. score.py normalises with
// NFKC and case folding; folding accents away instead gives the same figures on
// every page of the corpora and needs no further module.
func squash(s string) string {
	var b []byte
	for _, r := range s {
		if isWordRune(r) && r != '_' {
			b = words.AppendFolded(b, r)
		}
	}
	return string(b)
}

// normTitle folds s and separates its words by single blanks.
func normTitle(s string) string {
	var b []byte
	gap := false
	for _, r := range s {
		if !isWordRune(r) || r == '_' {
			gap = gap || !words.Invisible(r)
			continue
		}
		if gap && len(b) > 0 {
			b = append(b, ' ')
		}
		gap = false
		b = words.AppendFolded(b, r)
	}
	return string(b)
}

// bag counts the lower-cased words of s.
func bag(s string) (counts map[string]int, n int) {
	counts = map[string]int{}
	eachWord(pyLower(s), false, func(w string) {
		counts[w]++
		n++
	})
	return counts, n
}

// wordPRF is metric (b) of one page: precision, recall and F1 of the bags of words.
func wordPRF(pred, gold string) (p, r, f1 float64) {
	pc, pn := bag(pred)
	gc, gn := bag(gold)
	switch {
	case gn == 0 && pn == 0:
		return 1, 1, 1
	case gn == 0 || pn == 0:
		return 0, 0, 0
	}
	common := 0
	for w, n := range gc {
		common += min(n, pc[w])
	}
	p, r = float64(common)/float64(pn), float64(common)/float64(gn)
	return p, r, harmonic(p, r)
}

// sameWords reports whether both texts have the same words in the same order.
func sameWords(a, b string) bool {
	var list []string
	eachWord(a, false, func(w string) { list = append(list, w) })
	same := true
	eachWord(b, false, func(w string) {
		if len(list) == 0 || list[0] != w {
			same = false
			return
		}
		list = list[1:]
	})
	return same && len(list) == 0
}

// paragraphs is metric (e) of one page: the share of gold's paragraphs that
// stand whole in pred, and the share of pred's characters in paragraphs that
// stand whole in gold; -1 where there is nothing to share.
func paragraphs(gold, pred string) (recall, precision float64) {
	g, p := squashedLines(gold), squashedLines(pred)
	goldAll, predAll := strings.Join(g, ""), strings.Join(p, "")
	recall, precision = -1, -1
	if len(g) > 0 {
		hit := 0
		for _, x := range g {
			if strings.Contains(predAll, x) {
				hit++
			}
		}
		recall = float64(hit) / float64(len(g))
	}
	right, all := 0, 0
	for _, x := range p {
		n := len([]rune(x))
		all += n
		if strings.Contains(goldAll, x) {
			right += n
		}
	}
	if all > 0 {
		precision = float64(right) / float64(all)
	}
	return recall, precision
}

func squashedLines(s string) []string {
	var list []string
	for line := range strings.SplitSeq(s, "\n") {
		if x := squash(line); x != "" {
			list = append(list, x)
		}
	}
	return list
}

// snippets is metric (c) of one page: which of the texts that must and must not
// appear do.
func snippets(text string, with, without []string) (c Snippets) {
	t := squeeze(text)
	for _, s := range with {
		if strings.Contains(t, squeeze(s)) {
			c.TP++
		} else {
			c.FN++
		}
	}
	for _, s := range without {
		if strings.Contains(t, squeeze(s)) {
			c.FP++
		} else {
			c.TN++
		}
	}
	return c
}

// snippetRate is the share of the snippets found in text, letter case aside; 1
// where there are none.
func snippetRate(text string, list []string) float64 {
	if len(list) == 0 {
		return 1
	}
	t, n := pyLower(text), 0
	for _, s := range list {
		if strings.Contains(t, pyLower(s)) {
			n++
		}
	}
	return float64(n) / float64(len(list))
}
