package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/page"
)

const (
	langSample = 3000 // bytes of text that are looked at
	langWords  = 30   // fewer words prove nothing against what the page declares
	langMargin = 1.6  // how many times more function words the text must have in another language
)

// language names the language of the text and its direction. The page's own
// statement counts unless the text's letters or function words contradict it:
// many sites declare the language of their template.
func (e *evidence) language(text string) (lang, dir string, o Origin) {
	declared, source := e.declaredLanguage()
	sample := text[:min(len(text), langSample)]
	if len(sample) < 200 && e.p.Source != page.Text {
		sample = e.d.Title + " " + sample
	}
	guess, sure := guessLanguage(strings.ToValidUTF8(sample, ""), declared)
	switch {
	case declared == "" || sure && guess != declared:
		lang, source = guess, "text"
	default:
		lang = declared
	}
	if lang == "" {
		return "", "", Origin{}
	}
	dir = "ltr"
	if rightToLeft(lang, sample) {
		dir = "rtl"
	}
	return lang, dir, Origin{"lang", source, lang}
}

func (e *evidence) declaredLanguage() (lang, source string) {
	for _, try := range [...]struct{ tag, source string }{
		{e.d.Lang, "meta"},
		{first(e.story.Get("inLanguage")).Str(), "json-ld"},
		{e.d.Meta("og:locale"), "meta"},
		{e.d.Meta("content-language", "language", "dc.language", "dcterms.language"), "meta"},
	} {
		tag := strings.ToLower(strings.TrimSpace(try.tag))
		tag = cutAt(tag, "-_ ,;")
		if len(tag) == 2 || len(tag) == 3 {
			if to := sameLanguage[tag]; to != "" {
				tag = to
			}
			return tag, try.source
		}
	}
	return "", ""
}

// sameLanguage maps other spellings of a tag to the usual one.
var sameLanguage = map[string]string{"iw": "he", "in": "id", "deu": "de", "ger": "de", "eng": "en", "fra": "fr", "spa": "es", "jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "gr": "el", "cz": "cs", "dk": "da", "se": "sv"}

func rightToLeft(lang, text string) bool {
	switch lang {
	case "ar", "he", "fa", "ur", "yi", "ps", "ckb", "ug", "sd", "dv":
		return true
	}
	if !mayTurn(text) {
		return false
	}
	rtl, ltr := 0, 0
	for _, r := range text {
		switch {
		case r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFEFC:
			rtl++
		case unicode.IsLetter(r):
			ltr++
		}
	}
	return rtl > ltr
}

// mayTurn is the cheap test: characters that are written from right to left begin
// with such bytes, and the usual quotation marks do not.
func mayTurn(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= 0xD6 && c <= 0xE0 || c == 0xEF {
			return true
		}
	}
	return false
}

// guessLanguage names the language of a text by its script and its function
// words. sure is set where the text contradicts the declared language.
func guessLanguage(text, declared string) (lang string, sure bool) {
	if lang, all := byScript(text); lang != "" {
		return lang, all && !sharesScript(lang, declared)
	}
	rows, of := functionWords(), 0.0
	scores, n := rows.count(text)
	best, second := 0.0, 0.0
	for row, score := range scores {
		name := rows.langs[row]
		if name == declared || name == "no" && (declared == "nb" || declared == "nn") {
			of = score
		}
		if score > best {
			best, second, lang = score, best, name
		} else if score > second {
			second = score
		}
	}
	if best < 2 || best < float64(n)/25 {
		return "", false
	}
	known := of > 0 || isFunctionLanguage(declared)
	return lang, known && n >= langWords && best > second && best >= langMargin*of+4
}

func isFunctionLanguage(lang string) bool { return slices.Contains(functionWords().langs, lang) }

// byScript counts letters by script; all is set where four in five belong to one.
func byScript(text string) (lang string, all bool) {
	var kana, han, hangul, total int
	others := [...]struct {
		lang   string
		lo, hi rune
		n      int
	}{
		{"el", 0x370, 0x3FF, 0}, {"he", 0x590, 0x5FF, 0}, {"hy", 0x530, 0x58F, 0}, {"hi", 0x900, 0x97F, 0}, {"bn", 0x980, 0x9FF, 0}, {"pa", 0xA00, 0xA7F, 0},
		{"gu", 0xA80, 0xAFF, 0}, {"ta", 0xB80, 0xBFF, 0}, {"te", 0xC00, 0xC7F, 0}, {"kn", 0xC80, 0xCFF, 0}, {"ml", 0xD00, 0xD7F, 0}, {"si", 0xD80, 0xDFF, 0},
		{"th", 0xE00, 0xE7F, 0}, {"lo", 0xE80, 0xEFF, 0}, {"my", 0x1000, 0x109F, 0}, {"ka", 0x10A0, 0x10FF, 0}, {"am", 0x1200, 0x137F, 0}, {"km", 0x1780, 0x17FF, 0},
	}
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				total++
			}
			continue
		case r < 0x250:
			if unicode.IsLetter(r) {
				total++
			}
			continue
		case r >= 0x3040 && r <= 0x30FF:
			kana++
		case r >= 0x4E00 && r <= 0x9FFF:
			han++
		case r >= 0xAC00 && r <= 0xD7AF:
			hangul++
		default:
			for i := range others {
				if r >= others[i].lo && r <= others[i].hi {
					others[i].n++
				}
			}
			if !unicode.IsLetter(r) {
				continue
			}
		}
		total++
	}
	if total == 0 {
		return "", false
	}
	most := 0
	switch {
	case hangul*2 > total:
		return "ko", hangul*5 > total*4
	case (kana+han)*2 > total && kana*12 > kana+han:
		return "ja", (kana+han)*5 > total*4
	case han*2 > total:
		return "zh", han*5 > total*4
	}
	for i := range others {
		if others[i].n*2 > total && others[i].n > most {
			most, lang = others[i].n, others[i].lang
		}
	}
	return lang, most*5 > total*4
}

// sharesScript reports whether declared may be written as the guessed language is.
func sharesScript(guess, declared string) bool {
	switch guess {
	case "hi":
		return declared == "mr" || declared == "ne" || declared == "sa" || declared == "hi"
	case "zh":
		return declared == "yue" || declared == "zh"
	case "bn":
		return declared == "as" || declared == "bn"
	case "am":
		return declared == "ti" || declared == "am"
	case "he":
		return declared == "yi" || declared == "he"
	}
	return guess == declared
}
