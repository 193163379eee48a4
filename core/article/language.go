package article

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"winnow/core/internal/words"
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
	if strings.IndexFunc(text, func(r rune) bool { return r >= 0x590 }) < 0 {
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

// guessLanguage names the language of a text by its script and its function
// words. sure is set where the text contradicts the declared language.
func guessLanguage(text, declared string) (lang string, sure bool) {
	if lang, all := byScript(text); lang != "" {
		return lang, all && !sharesScript(lang, declared)
	}
	rows, of := functionWords(), 0.0
	scores := make([]float64, len(rows.langs))
	n := 0
	for w := range strings.SplitSeq(key(text), " ") {
		n++
		for _, row := range rows.of[w] {
			scores[row]++
		}
	}
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
	var kana, han, hangul, latin, total int
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
		case r < 0x250:
			if unicode.IsLetter(r) {
				latin++
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

// functionTable holds the languages of functionList and, for each word, the
// numbers of those that have it.
type functionTable struct {
	langs []string
	of    map[string][]uint8
}

// functionWords are frequent words of languages that share a script; a word that
// several languages have counts for each.
var functionWords = sync.OnceValue(func() functionTable {
	t := functionTable{of: make(map[string][]uint8, 1024)}
	for l := range strings.SplitSeq(words.Fold(functionList), "\n") {
		lang, rest, _ := strings.Cut(l, " ")
		for w := range strings.FieldsSeq(rest) {
			t.of[w] = append(t.of[w], uint8(len(t.langs)))
		}
		t.langs = append(t.langs, lang)
	}
	return t
})

const functionList = `en the of and to in is that for was with on are as his they at be this from have or had by not but what were when she their which
de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
fr le la les de et des en un une du que est pour qui dans par sur pas au plus avec ce il sont elle cette aux ont été mais
es el la los de y que en un una del se las por con no para su al como es más lo pero sus ha fue este
it il di e la che in un per è del non una le si da con dei al della sono come alla nel anche più gli ha
pt o de a que e do da em um para com não uma os no se na por mais as dos como ao foi das pelo são à
nl de het van een en in is dat op te zijn voor met die niet aan er om ook als bij door maar naar heeft wordt uit
sv och att det i en på som är av för den med till inte har de om ett han var men sig från så kan
no og i det at en på er som for til med av de ikke har den om et var han men fra seg vi kan ble
da og i at det er en til af på som for med de den ikke har der et om han var men fra sig blev være kan
fi ja on ei se että oli ovat hän mutta kun myös joka tai niin kuin sen mukaan sekä ole vuoden jo
pl w i na z się nie do to że jest o jak po od za przez dla są ale był przy które
cs a v se na že je s z do o by ve k i jako pro za po to jsou které ale podle už
sk a v sa na že je s z do o by vo k aj ako pre za po to sú ktoré ale podľa už
hu a az és hogy nem is egy volt meg ez de csak már mint el még azt aki után lesz
ro și în de la a cu că nu pe din care pentru mai este sa un o au fost prin
tr ve bir bu için da de ile olarak olan daha çok gibi kadar sonra olduğu en ise ancak göre
id yang dan di dengan untuk dari pada ini itu tidak dalam akan juga ke adalah oleh sebagai ada telah
ms yang dan di untuk dengan dari pada ini itu tidak akan beliau oleh kepada katanya bagi turut telah
vi của và là có cho không các được trong với một người những đã khi này để ông tại
hr i je u na se da su za od s o će što koji iz ali nije kako do te bi
sl in je v na se da so za od s o bo ki iz pa ne kot tudi z pri
sq të në dhe e për me një që i nga se është ka nuk u do si
lt ir kad į iš su yra tai bet kaip ne o už apie nuo jo jau
lv un ir ka no ar par uz kas tas bet arī nav pie lai kā tika
et ja on ei et ta oli kui mis ka see oma aga või ning selle
is og að í á er sem til við en um það ekki með af hann var fyrir
ca el la els de i que en un una del les per amb no es al ha com més són
eu eta da ez dira du zen bat izan dute ere egin baina duen
gl o a de e que do da en un unha os para con non as no na por máis
af die en van het in is dat nie te om vir met op sy hy was aan wat ook
ru и в не на что с по это он как из к но за от для был его также который
uk і в на не що з до у за та як від про це але для його який також
bg и на в да за от се не че с по са до като ще е това при
sr и у је да на се за су од са не који као што то из
el και του της το να η με για τα την των από που είναι στο
ar في من على أن إلى التي عن مع الذي هذا بعد كما ما أو هذه بين كان قال
fa و در به از که این را با است برای آن بر های می شود
ur کے میں کی ہے اور سے کا کو کہ نے پر یہ ہیں
sw ya na wa kwa ni katika za la kuwa hiyo alisema
zu ukuthi ngoba uma kodwa futhi lapho nje bese abantu
xh ukuba kuba kodwa xa kwaye abantu ngokuba nje`
