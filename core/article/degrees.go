package article

import (
	"strings"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// degrees stand behind a name and its comma, and belong to it; folded, without stops.
var degrees = &wordSet{list: "jr sr ii iii iv phd md do dds dmd dvm vmd jd esq msc bsc ms mba mph mfa edd psyd dpt dnp rn rd rdn ld np aprn lcsw lpc lmft cfp cpa cfa cepf chfc facp facs faan fand pe psp cpp pmp cissp cscs obe mbe cbe"}

// isDegree reports whether a piece behind a name's comma is a degree or the like; known
// is set where one stands before it, so that short ones of capitals are, too.
func isDegree(piece string, known bool) bool {
	s := strings.Map(func(r rune) rune {
		if r == '.' || r == '®' || r == '™' {
			return -1
		}
		return r
	}, piece)
	if s == "" || utf8.RuneCountInString(s) > 5 {
		return false
	}
	return degrees.has(words.Fold(s)) && !isLower(s) || len(s) < len(piece) && strings.HasSuffix(piece, "®") || known && isUpper(s)
}

func isLower(s string) bool { return s == strings.ToLower(s) }

// abbreviated reports whether a name ends with a stop of its own: that of an initial, a
// degree, or of "Jr."
func abbreviated(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	return last == "Jr" || last == "Sr" || strings.IndexByte(last, '.') > 0 && len(last) <= 5 || last != name && len(last) == 1 && isUpper(last)
}
