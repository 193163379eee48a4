package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/agency"
	"winnow/core/internal/words"
)

// isName reports whether s may be a person's name: few words, each with a
// capital (particles apart) where the script has capitals, no digits, and no
// word for desks, agencies' services or sections.
func isName(s string, strict bool) bool {
	if s == "" || utf8.RuneCountInString(s) > maxNameRunes || hasNoName(s) || strings.Contains(s, "http") || strings.Contains(s, "www.") {
		return false
	}
	if strings.IndexByte(s, ':') >= 0 {
		return false
	}
	list := strings.Fields(s)
	if len(list) > maxNameWords {
		return false
	}
	capitals, cased, wide := 0, 0, false
	for i, w := range list {
		f := strings.Trim(words.Fold(w), ".,'’:")
		if strict && (i+1 < len(list) && hasStop(w) || i+1 == len(list) && i > 0 && (f == "by" || f == "von")) {
			return false
		}
		if notName.has(f) || isRole(f) {
			return false
		}
		r, n := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’\"“„(-"))
		if unicode.IsLower(r) && len(w) > n+1 && (w[n] == '\'' || strings.HasPrefix(w[n:], "’")) { // d'Arc
			r, _ = utf8.DecodeRuneInString(strings.TrimLeft(w[n:], "'’"))
		}
		if at := strings.IndexByte(w, '-'); unicode.IsLower(r) && at > 0 && particles.has(w[:at]) { // al-Hassan
			r, _ = utf8.DecodeRuneInString(w[at+1:])
		}
		switch {
		case unicode.IsDigit(r):
			return false
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			capitals++
			cased++
		case unicode.IsLower(r):
			if !particles.has(f) {
				cased++
			}
		case unicode.IsLetter(r):
			wide = true
		}
		if strings.ContainsAny(w, "0123456789") && strict {
			return false
		}
	}
	if k := key(s); notName.has(k) || agency.Name(k) != "" {
		return false
	}
	if wide && cased == 0 {
		return wideName(s, list, strict)
	}
	if !strict {
		return capitals > 0 || len(list) == 2
	}
	return capitals >= 2 && capitals == cased
}

// hasNoName reports whether s has a character that no name has.
func hasNoName(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '@', '/', '<', '>', '{', '}', '=', '_', '?', '!', '%', '$', '"', '|':
			return true
		case 0xEF:
			if strings.HasPrefix(s[i:], "：") {
				return true
			}
		case 0xE2: // the first byte of all
			if strings.HasPrefix(s[i:], "…") || strings.HasPrefix(s[i:], "€") || strings.HasPrefix(s[i:], "›") {
				return true
			}
		case 0xC2:
			if strings.HasPrefix(s[i:], "©") {
				return true
			}
		}
	}
	return false
}

// isRole reports whether a folded word ends as words for jobs do in languages
// that write them in one ("Politikredakteurin").
func isRole(w string) bool {
	for _, end := range [...]string{"redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "redaktor", "redaktorka", "journalistin", "redactrice", "redacteur", "korrespondenten", "toimittaja", "redaktion", "redaktionen", "muhabiri", "editoru", "leiter", "leiterin"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// wideName judges names in scripts without capitals.
func wideName(s string, list []string, strict bool) bool {
	n := utf8.RuneCountInString(s)
	r, _ := utf8.DecodeRuneInString(s)
	if words.Unspaced(r) || unicode.Is(unicode.Hangul, r) {
		for _, w := range [...]string{"編譯", "编译", "翻", "写真", "撮影", "記者", "记者", "編集", "コラム", "新聞", "通信", "支局", "取材", "報導", "报道", "報道", "编辑", "編輯", "责任", "기자", "뉴스", "일보", "신문"} {
			if strings.Contains(s, w) {
				return false
			}
		}
		return n >= 2 && n <= 8
	}
	return len(list) >= 2 && len(list) <= 4 || !strict && n >= 2
}
