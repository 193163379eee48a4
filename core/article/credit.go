package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// creditWords stand before a photographer's or an agency's name, folded.
var creditWords = []string{"photo:", "photos:", "photo by", "photos by", "photograph:", "photographs:", "photographer:", "picture:", "image:", "image credit", "image source", "photo credit", "credit:", "credits:", "source:", "courtesy", "via getty", "foto:", "foto/", "fotos:", "bild:", "bildquelle", "quelle:",
	"photo ©", "© ", "©", "copyright", "credit photo", "fotografia:", "imagen:", "imagem:", "fonte:", "fuente:", "crediti", "kuva:", "fot.", "zrodlo", "zdroj:", "фото:", "изображение:", "写真", "摄影", "图", "사진", "צילום", "תצוגה", "(ap photo", "(reuters)", "(afp)", "getty images", "/afp", "/reuters", "/getty", "/ap", "/dpa"}

// maxPhotographer is how long a photographer's name may be that an agency's follows, in bytes.
const maxPhotographer = 60

// glued reports whether a word with a capital at byte i touches what stands before: the
// page parted them by style.
func glued(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsUpper(c) && (unicode.IsLower(before) || unicode.IsDigit(before))
}

// splitCredit sets the credit at the end of a caption apart: from the first
// credit word on, or from the bracket before it.
func splitCredit(s string) (caption, credit string) {
	folded := words.Fold(s)
	in := words.PairsOf(folded)
	at := len(folded)
	for _, w := range creditWords {
		if !in.MayHave(w) {
			continue
		}
		if i := strings.Index(folded, w); i >= 0 && i < at && (i == 0 || w[0] == '/' || w[0] == '(' || strings.IndexByte(" (|-/.[", folded[i-1]) >= 0 || w[len(w)-1] == ':' && glued(s, foldedLen(s, i))) {
			at = i
		}
	}
	if at == len(folded) {
		return s, ""
	}
	cutAt := foldedLen(s, at)
	// A credit is short: a word from the list early in a long caption is prose.
	if len(s)-cutAt > 120 {
		return s, ""
	}
	caption = s[:cutAt]
	if w := folded[at:]; w[0] == '/' || strings.HasPrefix(w, "getty") { // the photographer stands before it
		start := strings.LastIndexAny(caption, ".(|[") + 1
		if len(caption)-start > maxPhotographer {
			return s, "" // where the name begins is not said
		}
		cutAt, caption = start, caption[:start]
	}
	credit = strings.Trim(s[cutAt:], " .()[]|")
	return strings.TrimRight(caption, " ([|-/"), credit
}
