package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/agency"
	folding "winnow/core/internal/words"
	"winnow/core/page"
)

// writerLabels introduce who wrote a story and are no words of its text. Folded;
// one that ends in a colon or stands in a script without spaces needs no blank
// behind it. The features have words like "by" and "von"; these are the longer
// forms, which decide nothing but the part.
var writerLabels = [...]string{
	"words by", "words and pictures by", "words and photos by", "photos and words by", "story by", "text by", "article by", "report by", "review by", "interview by", "analysis by", "words:", "story:", "text:", "by:",
	"text von", "ein text von", "ein artikel von", "ein beitrag von", "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "ein interview von", "eine kolumne von", "text und fotos:", "text & fotos:", "von:", "autorin:", "autor:", "interview:", "protokoll:",
	"texte de", "texte par", "texte :", "texte:", "textes :", "propos recueillis par", "un article de", "une chronique de", "ecrit par", "par:",
	"texto de", "texto:", "textos:", "escrito por", "redaccion:", "un texto de", "una cronica de", "por:",
	"testo di", "testo:", "testi di", "un articolo di", "articolo di", "di:",
	"texto por", "reportagem de", "um texto de", "cronica de",
	"tekst van", "tekst:", "geschreven door", "een artikel van", "door:",
	"tekst i zdjecia:", "opracowal:", "opracowala:", "oprac.:", "oprac.", "autor tekstu:",
	"text och foto:", "text av", "skriven av", "av:", "tekst og foto:", "tekst av", "skrevet av", "tekst af", "skrevet af", "af:", "teksti:", "teksti ja kuvat:",
	"yazan:", "yazi:", "haber:", "metin:", "roportaj:", "yazar:",
	"текст:", "автор:", "авторы:", "текст и фото:", "слова:", "материал подготовил", "материал подготовила",
	"文:", "文/", "文・", "取材・文", "撰文", "作者:", "文字:", "글:", "글=", "글/", "글·사진", "글 ·", "작성자",
	"بقلم", "كتب:", "كتبت:", "اعداد", "نص:", "מאת",
}

// maxLabelled is how many words a line with such a label has: label, some names
// and a paper.
const maxLabelled = 16

// namesWriter reports whether block i is a line that begins with a label for
// the story's writer and goes on with names, or holds the label alone.
func (x *extractor) namesWriter(i int) bool {
	b := &x.blocks[i]
	if b.Words > maxLabelled || x.shapes[i].sentenceEnd && b.Words > 6 {
		return false
	}
	text := strings.TrimLeft(b.Text, " *–—-|")
	folded := folding.Fold(strings.ToValidUTF8(text[:min(len(text), 60)], ""))
	for _, l := range writerLabels {
		if rest, is := strings.CutPrefix(folded, l); is {
			last, _ := utf8.DecodeLastRuneInString(l)
			next, _ := utf8.DecodeRuneInString(rest)
			if unicode.IsLetter(last) && !folding.Unspaced(last) && rest != "" && next != ' ' && next != ':' {
				continue
			}
			return rest == "" || x.namesFollow(text)
		}
	}
	return false
}

// namesFollow reports whether the words at the end of a label's line could be a
// name: the last word begins with a capital where its script has them.
func (x *extractor) namesFollow(text string) bool {
	list := strings.Fields(text)
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(list[len(list)-1], "(\"'“„«"))
	return !unicode.IsLower(r)
}

// agencyLine reports whether block i is nothing but the name of a wire service.
// Below a byline it is a second one.
func (x *extractor) agencyLine(i int) bool {
	b := &x.blocks[i]
	if b.Words == 0 || b.Words > agency.MaxWords || x.p.Source != page.Text && x.blocks[i].LinkDensity() > .5 {
		return false
	}
	return agency.Name(strings.Trim(folding.Fold(b.Text), " .,()")) != ""
}
