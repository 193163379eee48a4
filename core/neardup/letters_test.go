package neardup

import (
	"strings"
	"testing"
)

// TestOneLetterInSeveralForms holds that a text is the same text where its letters are
// written with combining marks, or with the letters of another keyboard.
func TestOneLetterInSeveralForms(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		forms      []string
	}{
		{"ru", "Мэр города в понедельник открыл самый длинный мост через реку. Новый мост соединяет южный и северный районы, каждый третий житель рад.", []string{"й", "и\u0306", "ё", "е\u0308"}},
		{"uk", "Міський голова в понеділок відкрив найдовший міст через річку, який їхні будівельники зводили чотири роки.", []string{"й", "и\u0306", "ї", "і\u0308"}},
		{"el", "Η δήμαρχος εγκαινίασε τη Δευτέρα τη μεγαλύτερη γέφυρα του ποταμού, που χτιζόταν τέσσερα χρόνια.", []string{"ή", "η\u0301", "ί", "ι\u0301", "έ", "ε\u0301", "ύ", "υ\u0301", "ό", "ο\u0301"}},
		{"vi", "Thủ tướng đã khai trương cây cầu dài nhất bắc qua sông vào sáng thứ Hai sau bốn năm xây dựng.", []string{"ủ", "u\u0309", "ướ", "u\u031bo\u031b\u0301", "ươ", "u\u031bo\u031b", "ầ", "a\u0302\u0300", "ấ", "a\u0302\u0301", "ắ", "a\u0306\u0301", "ứ", "u\u031b\u0301", "ố", "o\u0302\u0301", "ự", "u\u031b\u0323", "ă", "a\u0306", "à", "a\u0300"}},
		{"ro", "Primarul orașului a deschis luni cel mai lung pod peste râu, construit în patru ani, și a mulțumit cetățenilor și firmelor.", []string{"ș", "ş", "ț", "ţ"}},
		{"fa", "رئیس جمهور روز دوشنبه طولانی\u200cترین پل روی رودخانه را پس از چهار سال افتتاح کرد و گفت که این کار بزرگی است.", []string{"ی", "ي", "ک", "ك"}},
		{"hi", "सड़क के पास बड़ा पुल सोमवार को खोला गया, गाँव के लोग वहाँ खड़े थे और पढ़ाई की माँग कर रहे थे।", []string{"ड़", "\u095c", "ढ़", "\u095d", "ँ", "ं"}},
		{"bn", "সোমবার নদীর উপর সবচেয়ে বড় সেতু খোলা হয়েছে, চার বছর ধরে এটি নির্মিত হয়েছিল।", []string{"য়", "\u09df", "ড়", "\u09dc"}},
	} {
		other := strings.NewReplacer(c.forms...).Replace(c.text)
		if other == c.text {
			t.Fatalf("%s: nothing is written in another way", c.lang)
		}
		a, b := Prepare(Story{Text: c.text, Lang: c.lang}), Prepare(Story{Text: other, Lang: c.lang})
		if got := Compare(a, b); got.Relation != Identical {
			t.Errorf("%s: in other letters the text is %s, coverage %.2f", c.lang, got.Relation, got.CoverageA)
		}
	}
}
