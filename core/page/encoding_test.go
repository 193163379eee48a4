//go:build !js

package page

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
)

// samples are made-up sentences, each with the encodings that such texts were
// written in before UTF-8.
var samples = []struct{ lang, text, encodings string }{
	{"de", "Die Bürgermeisterin eröffnete am Montag die größte Brücke über den Fluss – „schöner als erwartet“, sagte sie.", "windows-1252 macintosh"},
	{"fr", "La mairie a décidé d’ouvrir la bibliothèque le soir, à la demande des élèves et de leurs professeurs.", "windows-1252 iso-8859-15"},
	{"es", "El año pasado la compañía abrió once tiendas; según su dueño, mañana abrirá la última.", "windows-1252"},
	{"sv", "På måndagen öppnade kommunen åter bron över ån, sade en taleskvinna för räddningstjänsten.", "windows-1252"},
	{"pt", "A câmara não aprovou o orçamento da região; a decisão sairá amanhã à tarde.", "windows-1252"},
	{"pl", "Burmistrz otworzył w poniedziałek największy most nad rzeką – „piękniejszy niż myśleliśmy”, powiedział później.", "windows-1250 iso-8859-2"},
	{"cs", "Starostka v pondělí otevřela nejdelší most přes řeku, který se stavěl čtyři roky a přišel na šest miliónů.", "windows-1250 iso-8859-2"},
	{"hu", "A polgármester hétfőn nyitotta meg a folyó leghosszabb hídját, amely négy év alatt épült fel, és gyönyörű.", "windows-1250 iso-8859-2"},
	{"ru", "Мэр города в понедельник открыла самый длинный мост через реку, который строили четыре года.", "windows-1251 koi8-r iso-8859-5 ibm866"},
	{"uk", "Міський голова в понеділок відкрила найдовший міст через річку, який будували чотири роки.", "windows-1251 koi8-u"},
	{"bg", "Кметът откри в понеделник най-дългия мост над реката, който беше строен четири години.", "windows-1251"},
	{"el", "Η δήμαρχος εγκαινίασε τη Δευτέρα τη μεγαλύτερη γέφυρα του ποταμού, που χτιζόταν τέσσερα χρόνια.", "windows-1253 iso-8859-7"},
	{"tr", "Belediye başkanı pazartesi günü ırmağın en uzun köprüsünü açtı; inşaat dört yıl sürdü, diye açıkladı.", "windows-1254"},
	{"he", "ראשת העיר פתחה ביום שני את הגשר הארוך ביותר מעל הנהר, שבנייתו נמשכה ארבע שנים.", "windows-1255"},
	{"ar", "افتتحت رئيسة البلدية يوم الاثنين أطول جسر فوق النهر بعد أربع سنوات من البناء.", "windows-1256"},
	{"lt", "Merė pirmadienį atidarė ilgiausią tiltą per upę, kuris buvo statomas ketverius metus, sakė ji žurnalistams.", "windows-1257"},
	{"th", "นายกเทศมนตรีเปิดสะพานที่ยาวที่สุดข้ามแม่น้ำเมื่อวันจันทร์หลังจากก่อสร้างสี่ปี", "windows-874"},
	{"zh", "市长星期一为这条河上最长的大桥举行了通车仪式，大桥的建设用了四年时间，她说这是全市人民的骄傲。", "gbk gb18030"},
	{"zh-tw", "市長星期一為這條河上最長的大橋舉行了通車儀式，大橋的建設用了四年時間，她說這是全市人民的驕傲。", "big5"},
	{"ja", "市長は月曜日、川にかかる最も長い橋の開通式を行った。工事には四年かかったという。", "shift_jis euc-jp iso-2022-jp"},
	{"ko", "시장은 월요일 강을 가로지르는 가장 긴 다리의 개통식을 열었다. 공사는 사 년이 걸렸다.", "euc-kr"},
}

func encode(t *testing.T, text, name string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(name)
	if enc == nil {
		t.Fatalf("no encoding %s", name)
	}
	b, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s cannot hold %q: %v", name, text, err)
	}
	return b
}

func wrap(declared, text string) string {
	return "<html><head><meta charset=\"" + declared + "\"><title>News</title></head><body><p>" + text + "</p><p>Plain words.</p></body></html>"
}

// The text is read right whatever the page declares: nothing, the right
// encoding, UTF-8, or a wrong one.
func TestLegacyEncodings(t *testing.T) {
	for _, s := range samples {
		for name := range strings.FieldsSeq(s.encodings) {
			for _, declared := range []string{"", name, "utf-8", "iso-8859-1"} {
				if declared == "iso-8859-1" && !strings.Contains("ru uk bg el he ar th zh zh-tw ja ko", s.lang) {
					continue // one Latin encoding declared as another is not always told
				}
				page := wrap(declared, "\x02")
				data := strings.ReplaceAll(page, "\x02", string(encode(t, s.text, name)))
				p, err := ParseHTML([]byte(data), Options{})
				if err != nil {
					t.Errorf("%s in %s declared %q: %v", s.lang, name, declared, err)
					continue
				}
				if got := visibleText(p); !strings.Contains(got, strings.Join(strings.Fields(s.text), "")) {
					t.Errorf("%s in %s declared %q, read as %s: %s", s.lang, name, declared, p.Encoding, got)
				}
			}
			if strings.Contains(string(encode(t, s.text, name)), "&#") {
				continue // a sign that the encoding lacks was written as a reference
			}
			if p, err := ParseText(encode(t, s.text, name), Options{Encoding: name}); err != nil || !strings.Contains(visibleText(p), strings.Join(strings.Fields(s.text), "")) {
				t.Errorf("%s in %s with that encoding given: %v", s.lang, name, err)
			}
		}
	}
}

// UTF-8 that is valid wins over every declaration, and no real text is mended.
func TestUTF8Wins(t *testing.T) {
	for _, s := range samples {
		for _, declared := range []string{"", "windows-1252", "gbk", "utf-8", "no-such"} {
			p, err := ParseHTML([]byte(wrap(declared, s.text)), Options{})
			if err != nil || p.Encoding != "utf-8" || !strings.Contains(visibleText(p), strings.Join(strings.Fields(s.text), "")) {
				t.Errorf("%s declared %q: %v %v", s.lang, declared, p, err)
			}
		}
	}
}

func TestMarksAndUTF16(t *testing.T) {
	text := "Grüße from the bridge, said Ana."
	for _, c := range []struct{ name, mark, enc string }{
		{"UTF-8 mark", "\xEF\xBB\xBF", "utf-8"}, {"UTF-16 LE mark", "\xFF\xFE", "utf-16le"}, {"UTF-16 BE mark", "\xFE\xFF", "utf-16be"}, {"UTF-16 LE bare", "", "utf-16le"}, {"UTF-16 BE bare", "", "utf-16be"},
	} {
		data := append([]byte(c.mark), encode(t, "<p>"+text+"</p>", c.enc)...)
		p, err := ParseHTML(data, Options{})
		if err != nil || visibleText(p) != strings.ReplaceAll(text, " ", "") {
			t.Errorf("%s: %v %v", c.name, p, err)
		}
	}
}

// Pages of which some lines are UTF-8 and some are not, and UTF-8 with a stray byte.
func TestMixedEncodings(t *testing.T) {
	data := "<p>Größe und Länge</p>\n<p>Übermäßig schön</p>\n" + string(encode(t, "<p>Straße über die Brücke</p>\n<p>fünf Mädchen</p>\n", "windows-1252"))
	p, err := ParseHTML([]byte(data), Options{})
	if want := "GrößeundLängeÜbermäßigschönStraßeüberdieBrückefünfMädchen"; err != nil || visibleText(p) != want {
		t.Errorf("mixed lines: %q %v, want %q", visibleText(p), err, want)
	}
	data = strings.Repeat("<p>Größe für müde Füße</p>", 10) + "<p>it\x92s done</p>"
	p, err = ParseHTML([]byte(data), Options{})
	if err != nil || !strings.HasSuffix(visibleText(p), "it’sdone") {
		t.Errorf("stray byte: %q %v", visibleText(p), err)
	}
}

const few, none = "The mayor’s café is open, said Zoë Größe.", "The mayor is in."

// faultyTexts are bytes that are UTF-8 but for a fault, and how they are read.
var faultyTexts = []struct{ name, data, want string }{
	{"cut at the end", few + " 文"[:3], few + " \ufffd"},
	{"cut at the end, nothing else beyond ASCII", none + " ’"[:3], none + " \ufffd"},
	{"cut in its first byte", few + "\xe6", few + "\ufffd"},
	{"a surrogate", few + " \xed\xa0\xbd x", few + " \ufffd x"},
	{"a surrogate, nothing else beyond ASCII", none + " \xed\xa0\xbd x", none + " \ufffd x"},
	{"a pair of surrogates", few + " \xed\xa0\xbd\xed\xb8\x80 x", few + " \ufffd\ufffd x"},
	{"a cut emoji in the middle", strings.Repeat(few, 2) + " \xf0\x9f\x98 x", strings.Repeat(few, 2) + " \ufffd x"},
	{"a sign of ISO-2022-JP", few + " \x1b$B x", few + " \x1b$B x"},
}

// UTF-8 that is cut off, that holds halves of surrogate pairs or overlong sequences
// stays UTF-8: each fault becomes one replacement character and no other letter is lost.
func TestFaultyUTF8(t *testing.T) {
	for _, c := range faultyTexts {
		p, err := ParseText([]byte(c.data), Options{})
		if want := strings.Join(strings.Fields(c.want), ""); err != nil || visibleText(p) != want {
			t.Errorf("%s: %q (%v), want %q", c.name, visibleText(p), err, want)
		}
	}
	if p, err := ParseText([]byte("Il est arriv\xe9\xa0! Ils sont arriv\xe9s."), Options{}); err != nil || !strings.Contains(visibleText(p), "arrivés") {
		t.Errorf("windows-1252 before a blank that does not break: %v %v", p, err)
	}
}

// A byte order mark says more than the name that a caller gives: "utf-16" alone names
// no order.
func TestMarkBeforeLabel(t *testing.T) {
	text := "Grüße from the bridge"
	for _, label := range []string{"utf-16", "utf-16le", "utf-16be", "windows-1252"} {
		for mark, enc := range map[string]string{"\xFF\xFE": "utf-16le", "\xFE\xFF": "utf-16be"} {
			p, err := ParseText(append([]byte(mark), encode(t, text, enc)...), Options{Encoding: label})
			if err != nil || visibleText(p) != "Grüßefromthebridge" {
				t.Errorf("%s with the mark of %s: %v %v", label, enc, p, err)
			}
		}
	}
}

// double encodes text as UTF-8 twice.
func double(text string) string {
	var b strings.Builder
	for i := range len(text) {
		if c := text[i]; c < 0x80 {
			b.WriteByte(c)
		} else if r := upper1252[max(0, min(31, int(c)-0x80))]; c < 0xA0 && r != 0 {
			b.WriteRune(r)
		} else {
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

func TestDoubleEncoding(t *testing.T) {
	for _, s := range samples {
		if got := mend(double(s.text)); got != s.text {
			t.Errorf("%s: mend(double) = %q, want %q", s.lang, got, s.text)
		}
		if got := mend(double(double(s.text))); got != s.text {
			t.Errorf("%s: mend(thrice) = %q, want %q", s.lang, got, s.text)
		}
		if got := mend(s.text); got != s.text {
			t.Errorf("%s: mend changed real text into %q", s.lang, got)
		}
	}
	for _, keep := range []string{
		"A text that says “Ã©” once, for it writes about encodings, and é everywhere else: né, été, à la carte, ça va.",
		"NÃO É POSSÍVEL, DISSE A MÃE: A SITUAÇÃO É ÚNICA.", "Ân, Êm, Ãnh: tên của các em.", "50 £ and 20 €, ¿qué?", "Ð. Ævarsdóttir", "", "plain", "\u00c3\u00a9",
	} {
		if got := mend(keep); got != keep {
			t.Errorf("mend(%q) = %q, want it unchanged", keep, got)
		}
	}
	part := "<p>Größe und Länge für müde Füße</p>\n<p>" + double("Straße über fünf Brücken, sagte Märta") + "</p>"
	if got := mend(part); !strings.Contains(got, "Straße über fünf Brücken") || !strings.Contains(got, "Größe und Länge") {
		t.Errorf("mend(part) = %q", got)
	}
}

func TestBadInputs(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       *Error
	}{
		{"nothing", "", ErrEmpty}, {"white space", " \n\t ", ErrEmpty}, {"NULs", strings.Repeat("\x00", 100), ErrEmpty}, {"a mark only", "\xEF\xBB\xBF", ErrEmpty},
		{"PDF", "%PDF-1.7\n1 0 obj", ErrPDF}, {"picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01", 50), ErrNotText}, {"zip", "PK\x03\x04" + strings.Repeat("\x00", 30), ErrNotText},
		{"program", strings.Repeat("\x01\x02\x03abc", 1000), ErrNotText}, {"JSON", `{"title": "x", "body": ["a", "b"]}`, ErrData}, {"JSON list", ` [{"a": 1}] `, ErrData},
		{"50 MB", strings.Repeat("a", 50<<20), ErrTooBig}, {"one byte over", strings.Repeat("a", MaxBytes+1), ErrTooBig},
	} {
		for kind, parse := range map[string]func([]byte, Options) (*Page, error){"html": ParseHTML, "text": ParseText} {
			if _, err := parse([]byte(c.data), Options{}); !errors.Is(err, c.want) {
				t.Errorf("%s as %s: %v, want %v", c.name, kind, err, c.want)
			}
		}
	}
	for _, fine := range []string{"[Update] The bridge is open.", "{sic}", "[1]", "a\x00b <p>c</p>", "\xED\xA0\x80 lone surrogate", "RTL \u202Eoverride\u202C"} {
		if _, err := ParseText([]byte(fine), Options{}); err != nil {
			t.Errorf("ParseText(%q): %v", fine, err)
		}
	}
}
