package article

import (
	"strings"

	"winnow/core/internal/words"
)

// otherJobs are words for what people do for a story who do not write it; what follows
// one is not the writer's name. Folded.
var otherJobs = newWordSet(`foto fotos photo photos photographs photography photographie photographies photographer photographers picture pictures bild bilder kuva kuvat zdjecia fot fotograf fotografin fotografi fotografie fotografo fotografia fotografias imagen imagenes
illustration illustrations illustrator illustriert ilustracion ilustraciones illustrazione grafik grafiken graphics infografik infografia kamera schnitt video videos additional
translated translation translator translators ubersetzt ubersetzung traduit traduction traducido traduccion tradotto traduzione traduzido traducao vertaald vertaling tlumaczenie oversatt oversaettelse oversattning suomennos preklad fordito ceviri
фото перевод иллюстрация иллюстрации переклад 사진 번역 编译 編譯 翻译 翻譯 翻訳 写真 撮影 摄影 攝影 صور تصوير ترجمه צילום צילומים תרגום ảnh`)

// texts are words for what the writer did, beside words for other jobs.
var texts = newWordSet("text texte texto testo tekst teksti words story article текст 글 文 取材")

// photographs reports whether the brackets behind a name say that its bearer did another
// job, and no more: "Ben Ito (photos)".
func photographs(piece string) bool {
	at := strings.IndexAny(piece, "(（[")
	if at <= 0 {
		return false
	}
	any := false
	for _, w := range strings.Fields(bracketSigns.Replace(words.Fold(piece[at:]))) {
		if !otherJobs.has(w) && !andWords.has(w) {
			return false
		}
		any = true
	}
	return any
}

// bracketSigns makes blanks of what stands around the words in brackets.
var bracketSigns = strings.NewReplacer("(", " ", ")", " ", "（", " ", "）", " ", "[", " ", "]", " ", ",", " ", "/", " ", "&", " ", "+", " ", "・", " ")

// pastLabel is the index of the last word of a label that names the text with another job,
// whose word for that is list[at], behind what is in run: "Text and photos", "Photos and
// text". -1 means that the text is not in it.
func pastLabel(run, list []string, at int) int {
	and := func(w string) bool { return w == "&" || andWords.has(w) }
	text := func(w string) bool { return texts.has(strings.Trim(words.Fold(w), ":")) }
	switch n := len(run); {
	case n >= 2 && and(run[n-1]) && text(run[n-2]):
		return at
	case at+2 < len(list) && and(list[at+1]) && text(list[at+2]):
		return at + 2
	}
	return -1
}

// writers are the rows of a byline without those of people whose row of its own says that
// they did another job. It stands before the name where the first row is such a word,
// too; else behind it, where it is one for a person.
func writers(rows []string) []string {
	alone := func(row string, set *wordSet) bool { return set.has(strings.Trim(words.Fold(row), " :")) }
	first := alone(rows[0], texts) || alone(rows[0], otherJobs)
	var out []string
	for i := 0; i < len(rows); i++ {
		switch {
		case !alone(rows[i], otherJobs):
			out = append(out, rows[i])
		case first:
			i++ // the name
		case len(out) > 0 && bearers.has(words.Fold(rows[i])):
			out = out[:len(out)-1]
		}
	}
	return out
}

// bearers are those of otherJobs that are called so.
var bearers = newWordSet("photographer photographers fotograf fotografin fotografo illustrator translator")
