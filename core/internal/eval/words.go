package eval

import (
	"strings"
	"unicode"
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

// squash folds s and keeps only letters and digits.
func squash(s string) string {
	var b strings.Builder
	for _, r := range compose(s) {
		appendFolded(&b, r)
	}
	return b.String()
}

// normTitle folds s and separates its words by single blanks.
func normTitle(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range compose(s) {
		if gap && b.Len() > 0 && isFoldedRune(r) {
			b.WriteByte(' ')
		}
		gap = !appendFolded(&b, r)
	}
	return b.String()
}

func isFoldedRune(r rune) bool { return r != '_' && isWordRune(r) || compat[r] != "" }

// appendFolded appends r as case folding and compatibility folding leave it, if
// that is letters or digits.
func appendFolded(b *strings.Builder, r rune) bool {
	if s := compat[r]; s != "" {
		b.WriteString(s)
		return true
	}
	if 0xFF01 <= r && r <= 0xFF5E { // full-width ASCII
		r -= 0xFEE0
	}
	if !isFoldedRune(r) {
		return false
	}
	b.WriteRune(unicode.ToLower(r))
	return true
}

// compat holds the letters and digits behind characters that news texts use for
// their looks, of all that NFKC knows, and the foldings that are not lower case.
var compat = map[rune]string{
	'™': "tm", '℠': "sm", '№': "no", 'ª': "a", 'º': "o", '¹': "1", '²': "2", '³': "3", '⁴': "4", '⁰': "0",
	'½': "12", '¼': "14", '¾': "34", '⅓': "13", '⅔': "23", '℃': "c", '℉': "f", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬀ': "ff", 'ﬃ': "ffi",
	'ß': "ss", 'ẞ': "ss", 'ς': "σ", 'µ': "μ", 'ŉ': "n", 'ĳ': "ij", 'Ĳ': "ij", 'ſ': "s", 'ₐ': "a", '₂': "2",
	'①': "1", '②': "2", '③': "3", '④': "4", '⑤': "5", '⑥': "6", '⑦': "7", '⑧': "8", '⑨': "9", '⑩': "10",
}

// compose joins a Latin letter and the accent behind it, where a text has them
// apart, parts letters of India from the dot that Unicode's normal form never joins
// to them, and leaves all other text as it is.
func compose(s string) string {
	if !strings.ContainsAny(s, "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327"+dotted) {
		return s
	}
	return accents.Replace(s)
}

// dotted are letters with a dot below in one character, undotted the same without.
const (
	dotted   = "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59\u0a5a\u0a5b\u0a5e"
	undotted = "\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f\u09a1\u09a2\u09af\u0a32\u0a38\u0a16\u0a17\u0a1c\u0a2b"
)

var accents = strings.NewReplacer(accentPairs()...)

func accentPairs() (pairs []string) {
	for _, row := range [...]struct{ mark, plain, joined string }{
		{"\u0300", "aeiouAEIOU", "àèìòùÀÈÌÒÙ"},
		{"\u0301", "aeiouyAEIOUYcnsz", "áéíóúýÁÉÍÓÚÝćńśź"},
		{"\u0302", "aeiouAEIOU", "âêîôûÂÊÎÔÛ"},
		{"\u0303", "anoANO", "ãñõÃÑÕ"},
		{"\u0308", "aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"},
		{"\u030a", "aA", "åÅ"},
		{"\u030c", "cersznCRSZ", "čěřšžňČŘŠŽ"},
		{"\u0327", "cCsS", "çÇşŞ"},
	} {
		joined := []rune(row.joined)
		for i, plain := range row.plain {
			pairs = append(pairs, string(plain)+row.mark, string(joined[i]))
		}
	}
	plain := []rune(undotted)
	for i, r := range []rune(dotted) {
		pairs = append(pairs, string(r), string(plain[i])+"\u093c")
	}
	return pairs
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

// SameWords reports whether both texts have the same words in the same order.
func SameWords(a, b string) bool {
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
