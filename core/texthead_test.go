package core_test

import (
	"slices"
	"strings"
	"testing"

	"winnow/core"
)

// The stories of these tests are made up.
var headless = map[string]string{
	"en": "The night ferry between Holmby and Sandvik will sail again from the first of March, the harbour board said on Wednesday, eleven years after the last one left.\n\nTwo ships will leave each evening at half past nine and arrive before six, and a cabin will cost forty-eight crowns, which is less than a night in most hotels.\n\nFishermen had asked for the route for years, because lorries with fresh fish now drive four hours round the bay to reach the early market on the other side.",
	"ru": "Мэр города Ольга Седова в понедельник открыла самый длинный мост через реку, который строили четыре года.\n\nНовый мост соединяет южный и северный районы, и каждый третий житель ездил на другой берег на пароме.\n\nПо словам директора порта Ивана Лаптева, паром останется в работе до весны, чтобы жители успели привыкнуть.",
	"zh": "市长林安星期一为这条河上最长的大桥举行了通车仪式，大桥的建设用了四年时间，她说这是全市人民的骄傲。\n\n新桥连接南北两区，三分之一的居民过去每天乘渡轮过河，市政府表示渡轮将运营到春天。\n\n港务局长周海说，桥上每天将有一万二千辆汽车通过，费用由两个城区分担。",
	"ar": "افتتحت رئيسة البلدية ليلى حداد يوم الاثنين أطول جسر فوق النهر بعد أربع سنوات من البناء.\n\nويربط الجسر الجديد بين الأحياء الجنوبية والشمالية، وكان ثلث السكان يعبرون النهر كل يوم بالعبارة.\n\nوقال مدير الميناء سامي نصر إن العبارة ستبقى في الخدمة حتى الربيع.",
	"es": "La alcaldesa inauguró el lunes el puente más largo sobre el río, cuya construcción duró cuatro años y costó menos de lo previsto.\n\nEl nuevo puente une los barrios del sur y del norte, y uno de cada tres vecinos cruzaba el río cada día en barca.\n\nEl director del puerto dijo que la barca seguirá en servicio hasta la primavera para que la gente se acostumbre.",
}

// TestHeadOfText holds that headline, writer and date above a text's first sentence
// go to their fields, and that nothing of the story goes with them.
func TestHeadOfText(t *testing.T) {
	for _, c := range []struct{ lang, head, title, author, published string }{
		{"en", "The night ferry sails again\n\nBy Ella Strand\n\n2 November 2026, 14:05", "The night ferry sails again", "Ella Strand", "2026-11-02T14:05:00"},
		{"en", "The night ferry sails again\nBy Ella Strand and Tomas Reik\nNovember 2, 2026", "The night ferry sails again", "Ella Strand", "2026-11-02"},
		{"en", "The night ferry sails again\n2026-11-02", "The night ferry sails again", "", "2026-11-02"},
		{"ru", "Открыт мост через реку\nАвтор: Анна Ветрова\n2 ноября 2026 г., 14:05", "Открыт мост через реку", "Анна Ветрова", "2026-11-02T14:05:00"},
		{"zh", "河上最长大桥星期一通车\n记者 王小明\n2026年11月2日 14:05", "河上最长大桥星期一通车", "王小明", "2026-11-02T14:05:00"},
		{"ar", "افتتاح أطول جسر فوق النهر\nكتبت: سلمى عيسى\n2 نوفمبر 2026", "افتتاح أطول جسر فوق النهر", "سلمى عيسى", "2026-11-02"},
		{"es", "El puente más largo del río\nPor Elena Prado\n2 de noviembre de 2026", "El puente más largo del río", "Elena Prado", "2026-11-02"},
	} {
		r, err := core.CleanText([]byte(c.head+"\n\n"+headless[c.lang]+"\n"), core.Options{})
		if err != nil {
			t.Fatal(err)
		}
		a := r.Article
		if a.Text != headless[c.lang] {
			t.Errorf("%q: the text is\n%s\nwant the three paragraphs", c.head, a.Text)
		}
		if a.Title != c.title || c.author != "" && !slices.Contains(a.Authors, c.author) || a.Published != c.published {
			t.Errorf("%q: title %q, authors %q, published %q", c.head, a.Title, a.Authors, a.Published)
		}
	}
}

// TestHeadThatIsNone holds that lines which only begin like a byline or hold a year
// stay in the text.
func TestHeadThatIsNone(t *testing.T) {
	for _, line := range []string{
		"By the river at night", "By dawn the quay was empty", "5 killed in 2026", "A budget for 2027 at last", "Von Anfang an dabei",
		"Ferries of the bay, 11 in all, since 1987",
	} {
		text := "What the harbour remembers\n" + line + "\n\n" + headless["en"]
		r, err := core.CleanText([]byte(text), core.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(r.Article.Text, line) && r.Article.Title != line {
			t.Errorf("%q is in no text and no title: authors %q, published %q, text\n%s", line, r.Article.Authors, r.Article.Published, r.Article.Text)
		}
	}
}
