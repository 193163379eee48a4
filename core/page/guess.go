//go:build !js

package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// guessBytes is how many bytes of lines beyond ASCII a guess looks at.
const guessBytes = 32 << 10

// declaredBonus is what a declared encoding gets on top, for each character
// beyond ASCII: a guess has to be clearly better to win over it.
// Western Latin is what systems declare unless told, so it gets less.
const (
	declaredBonus = .35
	defaultBonus  = .1
)

// legacy is an encoding to try, with the characters that a text in it mostly
// has beyond ASCII: the frequent letters of its languages, the most frequent
// ones before the blank.
type legacy struct {
	name   string
	common string
	wide   bool // two bytes a character
}

// latinMarks are the signs that texts of all these languages have.
const latinMarks = "’‘“”„«»–—…•·€°©®™§¿¡\u00a0"

// legacies are the encodings that are tried, the more frequent first: of equal
// scores the earlier wins.
var legacies = [...]legacy{
	{"windows-1252", "éèàäöüßçáíóñåøæ êëâãôúùûîïõœÉÈÀÄÖÜÅÆØÇÑªº", false},
	{"windows-1251", "оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэфіїєґ", false},
	{"windows-1250", "áéíóöüőűěščřžýů úťďňąćęłńśźżăâîşţŁŚŻŠČŽđ", false},
	{"windows-1254", "ışğçöüİ ŞĞÖÜÇâîû", false},
	{"windows-1253", "αοιετσνηυρπκμλωςάίόέύή ώδγχθφβξζ", false},
	{"windows-1255", "יוהלאמרבתנשעד קחפםכטגזסןצץךףׁ", false},
	{"windows-1256", "اليمنورتبهةعد سفكقحجأشطصخضذغظئءؤىآإپچگیک", false},
	{"windows-1257", "ąčęėįšųūžāēīķļņ ģõäöüĄČĘĖĮŠŲŪŽ", false},
	{"windows-1258", "đơưâêô àáâãèéìíòóõùúăỵ́̀́̉̃Đ", false},
	{"windows-874", "านรกอเงมยลวดทสตะ่้ิัี ปบคหแจพชขใไโผถศซณฟืุู็์", false},
	{"koi8-r", "оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэф", false},
	{"koi8-u", "оеаинтсрвлкмдпуяіїє ьгзбчйхжшюцщфґ", false},
	{"iso-8859-2", "áéíóöüőűěščřžýů úťďňąćęłńśźżăâîşţŁŚŻŠČŽđ", false},
	{"iso-8859-5", "оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэф", false},
	{"iso-8859-7", "αοιετσνηυρπκμλωςάίόέύή ώδγχθφβξζ", false},
	{"iso-8859-15", "éèàäöüßçáíóñåøæ êëâãôúùûîïõœÉÈÀÄÖÜÅÆØÇÑ€Š", false},
	{"ibm866", "оеаинтсрвлкмдпуяы ьгзбчйхжшюцщэф", false},
	{"macintosh", "éèàäöüßçáíóñåøæ êëâãôúùûîïõœÉÈÀÄÖÜÅÆØÇÑ", false},
	{"gb18030", "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长月", true},
	{"big5", "的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長月", true},
	{"shift_jis", "のにはをたがでてとしれさいるなかもっらりすこまあくうけ、。日年人大国本中出一", true},
	{"euc-jp", "のにはをたがでてとしれさいるなかもっらりすこまあくうけ、。日年人大国本中出一", true},
	{"euc-kr", "이다의는에을가고한를은하기지로사도나어자서아대인일리으시정부그해수있전것스", true},
}

// guess returns the name of the encoding in which the data looks most like a
// text in some language; declared, "" or a standard name, has an advantage.
func guess(data []byte, declared string) string {
	sample := highLines(data)
	best, bestScore := "windows-1252", -1e9
	try := func(name, common string, wide bool) {
		score := plausibility(sample, name, common, wide)
		switch {
		case name != declared && !(name == "gb18030" && declared == "gbk"):
		case name == "windows-1252":
			score += defaultBonus
		default:
			score += declaredBonus
		}
		if score > bestScore {
			best, bestScore = name, score
		}
	}
	known := false
	for i := range legacies {
		l := &legacies[i]
		known = known || l.name == declared || l.name == "gb18030" && declared == "gbk"
		try(l.name, l.common, l.wide)
	}
	if declared != "" && !known {
		try(declared, legacies[0].common, false)
	}
	return best
}

// highLines gathers the stretches of data around bytes beyond ASCII.
func highLines(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data) && len(out) < guessBytes; i++ {
		if data[i] < utf8.RuneSelf {
			continue
		}
		from, to := i, i
		for from > 0 && i-from < 20 && data[from-1] > ' ' && data[from-1] != '<' && data[from-1] != '>' {
			from--
		}
		for to < len(data) && to-i < 400 && data[to] != '<' && data[to] != '\n' {
			to++
		}
		out = append(append(out, data[from:to]...), '\n')
		i = to
	}
	return out
}

// Values of one character beyond ASCII, by what it is.
const (
	valueCommon  = 1    // a frequent letter of the encoding's languages
	valueKnown   = .7   // another letter of theirs, or a capital
	valueHan     = .5   // a rarer Chinese character: two bytes that fit each other
	valueLetter  = .1   // another letter of the same script
	valueMark    = .6   // a sign that texts have
	valueOdd     = -.8  // another sign, or a letter of another script
	valueControl = -2.5 // a control character
	valueBroken  = -4   // no character at all
	valueClash   = -1.2 // neighbours that no text has
	valuePair    = -.45 // two Latin letters with marks in a row
)

// plausibility scores the sample in one encoding: the mean value of its
// characters beyond ASCII. Bytes count, so that an encoding of two bytes a
// character does not lose for having fewer.
func plausibility(sample []byte, name, common string, wide bool) float64 {
	enc, _ := charset.Lookup(name)
	if enc == nil || len(sample) == 0 {
		return -1e9
	}
	out, err := enc.NewDecoder().Bytes(sample)
	if err != nil {
		return -1e9
	}
	sum, n := 0.0, 0
	prev := ' '
	for _, r := range string(out) {
		if r < utf8.RuneSelf {
			prev = r
			continue
		}
		n++
		sum += value(r, common, wide)
		if !wide {
			sum += joint(prev, r)
		}
		prev = r
	}
	if n == 0 {
		return -1e9
	}
	return sum / float64(n)
}

func value(r rune, common string, wide bool) float64 {
	switch {
	case r == utf8.RuneError:
		return valueBroken
	case r < 0xA0 || r >= 0xE000 && r <= 0xF8FF:
		return valueControl
	case strings.ContainsRune(common, r):
		if at := strings.IndexByte(common, ' '); at >= 0 && strings.IndexRune(common, r) > at {
			return valueKnown
		}
		return valueCommon
	case strings.ContainsRune(latinMarks, r):
		return valueMark
	case wide:
		return wideValue(r, common)
	case strings.ContainsRune(common, unicode.ToLower(r)):
		return valueKnown
	case unicode.IsLetter(r) || unicode.IsMark(r):
		if sameScript(r, common) {
			return valueLetter
		}
	}
	return valueOdd
}

// wideValue scores characters of East Asian encodings outside the frequent ones.
func wideValue(r rune, common string) float64 {
	first, _ := utf8.DecodeRuneInString(common)
	switch {
	case r >= 0x3000 && r <= 0x303F, r >= 0xFF01 && r <= 0xFF5E:
		return valueMark
	case r >= 0xFF61 && r <= 0xFF9F: // half-width kana: what bytes of other encodings read as
		return valueOdd
	case r >= 0x3040 && r <= 0x30FF:
		if first == 'の' {
			return valueMark
		}
		return valueOdd
	case r >= 0x4E00 && r <= 0x9FFF:
		if first == '이' {
			return valueOdd
		}
		return valueHan
	case r >= 0xAC00 && r <= 0xD7A3:
		if first == '이' {
			return valueHan
		}
	}
	return valueOdd
}

func sameScript(r rune, common string) bool {
	first, _ := utf8.DecodeRuneInString(common)
	return script(r) == script(first)
}

func script(r rune) int {
	switch {
	case r < 0x370 || r >= 0x1E00 && r < 0x1F00:
		return 1
	case r < 0x400 || r >= 0x1F00 && r < 0x2000:
		return 2
	case r < 0x530:
		return 3
	case r >= 0x590 && r < 0x600:
		return 4
	case r >= 0x600 && r < 0x780:
		return 5
	case r >= 0xE00 && r < 0xE80:
		return 6
	}
	return 0
}

// joint scores two neighbours, of which b is beyond ASCII. No text has a capital
// behind a small letter, letters of two scripts in a word or a Thai vowel sign
// without a consonant; and words of Latin letters are mostly plain ones.
func joint(a, b rune) float64 {
	if b >= 0xE00 && b < 0xE80 {
		return thaiJoint(a, b)
	}
	if !unicode.IsLetter(a) || !unicode.IsLetter(b) {
		return 0
	}
	if unicode.IsLower(a) && unicode.IsUpper(b) || script(a) != script(b) {
		return valueClash
	}
	if a >= utf8.RuneSelf && script(b) == 1 {
		return valuePair
	}
	return 0
}

func thaiJoint(a, b rune) float64 {
	sign := func(r rune) bool { return r == 0xE31 || r >= 0xE34 && r <= 0xE3A || r >= 0xE47 && r <= 0xE4E }
	leads := a >= 0xE40 && a <= 0xE44
	consonant := a >= 0xE01 && a <= 0xE2E
	switch {
	case sign(b) && !consonant && !sign(a), leads && !(b >= 0xE01 && b <= 0xE2E), b == 0xE3A, b >= 0xE4F:
		return valueClash
	}
	return 0
}
