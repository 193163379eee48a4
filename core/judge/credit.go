package judge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PictureWords stand before a picture's source: before the colon of a credit, or at the
// beginning of its line. A line a language, its code first, as in package reason's tables.
// Words for any source are not among them: guides name those of their figures so, in the text.
const PictureWords = `
en photo | photos | photograph | photographs | photographer | photography | image | images | picture | pictures | pic | pics | credit | credits | courtesy
de foto | fotos | fotograf | fotografin | fotografen | fotografie | bild | bilder | bildquelle | bildnachweis | bildrechte | symbolbild | symbolfoto | archivbild | archivfoto
fr photo | photos | crédit | crédits | photographie | image
es foto | fotos | imagen | imágenes | fotografía | crédito | créditos
it foto | immagine | immagini | fotografia
pt foto | fotos | imagem | imagens | fotografia | crédito | créditos
nl foto | beeld | fotografie
pl fot | foto | zdjęcie | zdjęcia
sv foto | bild | fotograf
no foto | bilde | bilete | fotograf
da foto | billede | billeder | fotograf
fi kuva | kuvat
cs foto | snímek
hu kép | fotó
el φωτογραφία | εικόνα
tr fotoğraf | foto | görsel
ru фото
uk фото
ja 写真 | 画像
id foto
xx снимка | ảnh
`

// isPictureWord reports whether a word, in lower case, is one of them. The codes of the
// languages have no blank before them.
func isPictureWord(word string) bool {
	return word != "" && (strings.Contains(PictureWords, " "+word+" |") || strings.Contains(PictureWords, " "+word+"\n"))
}

// maxCreditBytes is how long a credit behind its colon may be.
const maxCreditBytes = 90

// namesPicture reports whether the text ends in a picture's credit behind a colon,
// or behind a ©: "… on Thursday. (Photo: Ada Brook/Bay Press)". Of the lines of the
// development texts that do, 52 of 52, 219 of 220 and 602 of 613 are no story.
func namesPicture(text string) bool {
	text = strings.TrimRight(text, " )].")
	from := max(0, len(text)-maxCreditBytes)
	at := from + strings.LastIndexAny(text[from:], ":：©")
	if at < from {
		return false
	}
	sign, size := utf8.DecodeRuneInString(text[at:])
	name := strings.TrimSpace(text[at+size:])
	if name == "" || strings.ContainsAny(name, "!?;") || goesOn(name) {
		return false
	}
	return sign == '©' || isPictureWord(strings.ToLower(lastWord(text[:at])))
}

// goesOn reports whether a sentence ends inside the text and another begins: a
// full stop behind a word of three letters or more, not behind an initial.
func goesOn(text string) bool {
	letters := 0
	for i, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
			continue
		case r == '.' && letters >= 3 && strings.HasPrefix(text[i+1:], " "):
			return true
		}
		letters = 0
	}
	return false
}

// lastWord returns the letters that the text ends with, without spaces behind them.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if at < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at+size:]
}

// captionLeads stand before the colon or comma of a caption, for readers who do not see
// that it is one.
var captionLeads = strings.Split("caption|image caption|photo caption|picture caption|video caption|legende|bildunterschrift|bildunterzeile|bildbeschreibung|bildtext|légende|légende de l'image|légende photo|pie de foto|leyenda|descripción de la imagen|didascalia|"+
	"legenda|legenda da foto|peu de foto|fotobijschrift|bijschrift|onderschrift|bildetekst|billedtekst|kuvateksti|podpis pod zdjęciem|popisek|popis foto|képaláírás|legenda foto|resim altı|подпись к фото|подпись к изображению|підпис до фото|keterangan gambar|図の説明|图像加注文字|圖像加註文字|사진 설명", "|")

// captionPlaces stand there too, and say where on a picture its people are.
var captionPlaces = strings.Split("from left|from left to right|left to right|from right|clockwise from top left|clockwise from left|von links|von links nach rechts|von rechts|v. l|v.l|v.l.n.r|v. l. n. r|im bild|"+
	"de gauche à droite|de izquierda a derecha|de izq. a dcha|da sinistra|da sinistra a destra|da esquerda para a direita|van links naar rechts|vlnr|v.l.n.r|fra venstre|från vänster|od lewej|слева направо|soldan sağa", "|")

// pictured is how many words may stand behind "Pictured" before the comma: "at the back".
const pictured = 4

// beginsAsCaption reports whether the text says of itself that it is a caption:
// "Image caption, The bridge at low tide".
func beginsAsCaption(text string) bool {
	at := strings.IndexAny(text[:min(len(text), awayLead)], ":,：，")
	if at <= 0 {
		return false
	}
	lead := strings.TrimRight(strings.ToLower(strings.TrimSpace(text[:at])), ".")
	return slices.Contains(captionLeads, lead) || slices.Contains(captionPlaces, lead) || strings.HasPrefix(lead, "pictured ") && strings.Count(lead, " ") <= pictured
}

// creditAtEnd reports whether the text ends in a short name or agency behind a
// dash or a slash and without a full stop: "… on Thursday.—AP".
func creditAtEnd(text string) bool {
	runes := []rune(text)
	for k := len(runes) - 2; k > 20 && k > len(runes)-30; k-- {
		if r := runes[k]; r == '/' || r == '—' || r == '–' {
			next := runes[k+1]
			last := runes[len(runes)-1]
			tight := runes[k-1] != ' ' || next != ' ' || k > len(runes)-22
			return tight && next != ' ' && next >= 'A' && next <= 'Z' && last != '.' && last != '!' && last != '?'
		}
	}
	return false
}
