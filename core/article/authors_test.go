package article

import (
	"strings"
	"testing"
)

func TestAuthors(t *testing.T) {
	ld := func(author string) string {
		return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens at last","author":` + author + `}</script>`
	}
	const head = `<h1 data-part=title>Bridge opens at last</h1>`
	person := func(name string) string { return `{"@type":"Person","name":"` + name + `"}` }
	for _, c := range []struct{ name, head, body, want string }{
		{"statement names the first of two", ld(person("Ana Lopes")), head + `<div class=byline data-part=byline>By <a href="/author/ana">Ana Lopes</a> and <a href="/author/ben">Ben Ito</a></div>`, "Ana Lopes|Ben Ito"},
		{"statement names more than the line", ld(`[` + person("Ana Lopes") + `,` + person("Ben Ito") + `]`), head + `<p data-part=byline>By Ana Lopes</p>`, "Ana Lopes|Ben Ito"},
		{"longer form in the statement", ld(person("Ana Maria LOPES")), head + `<p class=author data-part=byline>Ana Lopes</p>`, "Ana Maria LOPES"},
		{"editor in the statement, writer in the byline", ld(person("Eve Cook")), head + `<p class=author data-part=byline>Ana Lopes</p>` + storyText + storyText + `<p data-part=junk>Eve Cook</p>`, "Ana Lopes"},
		{"agency signs, a columnist is named below", ld(`{"@type":"Organization","name":"dpa"}`), head + `<p class=author data-part=byline>dpa</p>` + storyText + `<div data-part=junk class=author>By Ana Lopes</div>`, "dpa"},
		{"site in the statement, agency beside it", `<meta property="og:site_name" content="The Example"><meta name="articleauthor" content="Anadolu Ajansı">` + ld(`{"@type":"Organization","name":"The Example"}`), head, "Anadolu Ajansı"},
		{"site with an ampersand", `<meta property="og:site_name" content="Jobs &amp; Hire"><meta name=author content="Jobs &amp; Hire">`, head + `<p data-part=byline>By Ana Lopes</p>`, "Ana Lopes"},
		{"address behind the outlet", `<meta name=author content="Radio Example (www.radio.example)">`, head + storyText + `<p data-part=junk>Author: Ana Lopes</p>`, "Ana Lopes"},
		{"account behind the name", ld(`"Ana Lopes @analopes"`), head, "Ana Lopes"},
		{"account in small letters", ld(person("ana lopes")), head + `<p class=author data-part=byline>By Ana Lopes</p>`, "Ana Lopes"},
		{"photographer in the statement", ld(`[` + person("Ana Lopes (Text)") + `,` + person("Ben Ito (Fotos)") + `]`), head, "Ana Lopes"},
		{"degrees behind a name", ld(person("Ana Lopes, Ph.D., RD, XYZ")), head, "Ana Lopes, Ph.D., RD, XYZ"},
		{"outlet behind a name", ld(person("Ana Lopes, CNN")), head + `<p data-part=byline>By Ana Lopes, CNN</p>`, "Ana Lopes"},
		{"agency and desk in one name", ld(person("Deutsche Presse-Agentur und City-Redaktion")), head, "Deutsche Presse-Agentur|City-Redaktion"},
		{"family name first", `<meta name=author content="Lopes, Ana">`, head + `<p class=author data-part=byline>By Ana Lopes</p>`, "Ana Lopes"},
		{"first names of two", `<meta name=author content="Ana, Ben">`, head, "Ana|Ben"},
		{"name in two members", ld(`{"@type":"Person","givenName":"Ana","familyName":"Lopes"}`), head, "Ana Lopes"},
		{"reviewer is no author", ``, head + `<div class=byline data-part=byline>Written by Ana Lopes<br>Reviewed by Ben Ito</div>`, "Ana Lopes"},
		{"month as a first name", `<meta name=author content="April Lopes">`, head + `<p data-part=byline>By April Lopes</p>`, "April Lopes"},
		{"pseudonym", ``, head + `<p data-part=byline>by riverwatcher</p>`, "riverwatcher"},
		{"pseudonym, and people named further down", ``, head + `<p data-part=byline>by riverwatcher · 31 May 2024</p>` + storyText + storyText + `<p data-part=junk class=author>by Ana Lopes</p>`, "riverwatcher"},
		{"first name in the statement", ld(person("Ana")), head + `<p data-part=byline>A column by Ana Lopes</p>`, "Ana Lopes"},
		{"date behind a word for by", ``, head + `<p data-part=byline>Posted on Feb 12, 2024</p>`, ""},
		{"date before the byline", ``, head + `<p data-part=date>Fr 31.05.2024 | 14:07 Uhr | Von Ana Lopes</p>`, "Ana Lopes"},
		{"interviewer", ``, head + `<p data-part=byline>Interview: Ana Lopes</p>`, "Ana Lopes"},
		{"desk signs at the end", ``, head + storyText + `<p><em>City-Redaktion</em></p>`, "City-Redaktion"},
		{"writer signs at the end", ``, head + storyText + `<p><strong>Ana Lopes</strong></p>`, "Ana Lopes"},
		{"last line in emphasis", ``, head + storyText + `<p><em>Bridges and roads</em></p>`, ""},
		{"longer word for by alone", ``, head + `<span class=author data-part=byline>Article by</span>`, ""},
		{"word for by alone", ``, head + `<span class=author data-part=byline>Por</span>`, ""},
		{"date in the author's element", ``, head + `<span class=author data-part=byline>31 May 2024</span>`, ""},
		{"label and content for cards", `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Lopes"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="5 minutes">`, head, "Ana Lopes"},
		{"reading time in the line", ``, head + `<div class=byline data-part=byline>By Ana Lopes 5 min read</div>`, "Ana Lopes"},
		{"day of the week before the date", ``, head + `<div class=byline data-part=byline>كتب: أحمد علي السبت 1 يونيو 2024</div>`, "أحمد علي"},
		{"word for date before it", ``, head + `<div class=byline data-part=byline>Author Ana Lopes Date 31.5.2024</div>`, "Ana Lopes"},
		{"two family names", ``, head + `<div class=byline data-part=byline>Josep Puig i Cadafalch</div>`, "Josep Puig i Cadafalch"},
		{"three of one paper", ``, head + `<div class=byline data-part=byline>By Ana Lopes, Ben Ito and Carla Voss of The River Post</div>`, "Ana Lopes|Ben Ito|Carla Voss"},
		{"reporter of a desk", ``, head + `<div class=byline data-part=byline>山田太郎<br>政治部記者</div>`, "山田太郎"},
		{"editor behind the reporter", ``, head + `<div class=byline data-part=byline>记者 王小明 编辑 李大华</div>`, "王小明"},
		{"two Korean reporters", ``, head + `<div class=byline data-part=byline>홍길동, 김철수 기자</div>`, "홍길동|김철수"},
		{"Greek", ``, head + `<div class=byline data-part=byline>Γράφει ο Γιάννης Παπαδόπουλος</div>`, "Γιάννης Παπαδόπουλος"},
		{"Vietnamese", ``, head + `<div class=byline data-part=byline>Tác giả: Nguyễn Văn An</div>`, "Nguyễn Văn An"},
		{"Thai", ``, head + `<div class=byline data-part=byline>โดย สมชาย ใจดี</div>`, "สมชาย ใจดี"},
		{"way to another story beside the date", ``, `<p data-part=junk>← 2 more years Riverton Party</p>` + head + `<p data-part=date>Posted on 31 May 2024 by <a rel=author>marc</a></p>`, "marc"},
		{"writer behind the date", ``, head + `<p data-part=junk>31.05.2024 – Ana Lopes</p>`, "Ana Lopes"},
		{"the hour behind the date", ``, head + `<p data-part=junk>31.05.2024 – 14:05 Uhr</p>`, ""},
		{"desk's writer behind the date", ``, head + `<p data-part=junk>31.05.2024 - Redaktion: Ana Lopes (Spokeswoman)</p>`, "Ana Lopes"},
		{"label in a sentence", ``, head + `<p><em>This post was written by Ana Lopes, gardener.</em></p>`, "Ana Lopes"},
		{"form in the byline", ``, head + `<div class=byline data-part=byline>By Ana Lopes <form><b>Your Mail Your Message</b></form></div>`, "Ana Lopes"},
		{"end of a sentence in it", ``, head + `<div class=byline data-part=byline>By Ana Lopes<br>Lifelong Learning. Member</div>`, "Ana Lopes"},
		{"button for more of the writer, and back to the list", ``, head + `<div class=byline data-part=byline>By Ana Lopes<br>Full Bio<br>Zurück Übersicht</div>`, "Ana Lopes"},
		{"kind of text before the writer", ``, head + `<div class=byline data-part=byline>Comment By<br>Ana Lopes</div>`, "Ana Lopes"},
		{"posted by", ``, head + `<div class=byline data-part=byline>Eingestellt von riverwatcher</div>`, "riverwatcher"},
		{"path through the site", ``, head + `<div class=byline data-part=byline>By Ana Lopes<br>River › Boats</div>`, "Ana Lopes"},
		{"place behind a preposition", ``, head + `<p data-part=junk>by noon everything was over</p>`, ""},
	} {
		a, _ := read(t, "<html><head>"+c.head+"</head><body>"+withStory(c.body)+"</body></html>", "https://news.example/story")
		if got := strings.Join(a.Authors, "|"); got != c.want {
			t.Errorf("%s: authors %q, want %q; origins %v", c.name, got, c.want, a.Origins)
		}
	}
}

func TestSamePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Ana Lopes", "Dr. Ana M. Lopes", true}, {"Ana LOPES", "ana lopes", true}, {"Ana Lopes", "Lopes Ana", false}, {"Ana Lopes", "Ana Lima", false}, {"", "Ana", false},
	} {
		if got := samePerson(c.a, c.b); got != c.want {
			t.Errorf("samePerson(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// TestLabelStarts holds the cheap test before fullLabels to the list.
func TestLabelStarts(t *testing.T) {
	for _, l := range fullLabels {
		if !mayLabel(l) {
			t.Errorf("mayLabel knows no label that begins like %q", l)
		}
		if got := fullLabel(l + " Ana Lopes"); got == 0 {
			t.Errorf("fullLabel(%q) = 0", l+" Ana Lopes")
		}
	}
}

// withStory puts the story below a body that has none.
func withStory(body string) string {
	if strings.Contains(body, storyText+"<p><") {
		return body
	}
	return body + storyText
}

// What stands between and around names in a byline is no name, and costs none.
func TestNamesAmongOtherWords(t *testing.T) {
	for _, c := range [][2]string{
		{"By Carol Hunt chunt@post.example", "Carol Hunt"}, {"Por: Lucía Romero @lromero", "Lucía Romero"}, {"By Carol Hunt Published: 10:15 BST, 31 May 2024 | Updated: 12:15 BST, 31 May 2024", "Carol Hunt"},
		{"Carol Hunt May 31, 2024", "Carol Hunt"}, {"Sanne de Vries 31 mei 2024, 10:15", "Sanne de Vries"}, {"31 мая 2024, 10:15 Анна Иванова", "Анна Иванова"}, {"Veröffentlicht am 31.05.2024 um 10:15 Uhr von Anna Berger", "Anna Berger"}, {"31 May 2024 10:15 CEST Carol Hunt", "Carol Hunt"},
		{"Posted by Carol Hunt on May 31, 2024", "Carol Hunt"}, {"Giriş Tarihi: 31.05.2024 10:15 Son Güncelleme: 01.06.2024 08:00", ""}, {"Essential River Guide 101 / Carol Hunt", "Carol Hunt"},
		{"Von unserem Korrespondenten Jonas Winkler, Paris", "Jonas Winkler"}, {"dal nostro inviato Marco Riva", "Marco Riva"}, {"De notre envoyée spéciale Claire Dubois", "Claire Dubois"}, {"Van onze verslaggever Sanne de Vries", "Sanne de Vries"}, {"Aus Kiew berichten Anna Berger und Jonas Winkler", "Anna Berger|Jonas Winkler"},
		{"Eine Reportage von Anna Berger", "Anna Berger"}, {"Gastbeitrag von Anna Berger", "Anna Berger"}, {"Un reportage de Claire Dubois", "Claire Dubois"}, {"Una Healy and Ana Lopes", "Una Healy|Ana Lopes"},
		{"Par Claire Dubois avec AFP", "Claire Dubois"}, {"By Carol Hunt Special to The River Post", "Carol Hunt"}, {"By Carol E. Hunt and Peter Y Mills", "Carol E. Hunt|Peter Y Mills"}, {"POR ANA LOPES Y RUI PRADO", "ANA LOPES|RUI PRADO"},
		{"Von Anna Berger, ARD Paris", "Anna Berger"}, {"Anna Berger, ARD-Studio Paris", "Anna Berger"}, {"By Carol Hunt, New York", "Carol Hunt"}, {"ANA LOPES, BEN ITO", "ANA LOPES|BEN ITO"},
		{"Text und Fotos: Anna Berger", "Anna Berger"}, {"Text & Foto: Anna Berger", "Anna Berger"}, {"Words and pictures by Carol Hunt", "Carol Hunt"}, {"By Carol Hunt Photographs by Peter Mills", "Carol Hunt"}, {"Текст: Анна Иванова Фото: Пётр Смирнов", "Анна Иванова"},
		{"本报记者 王小明 李华", "王小明|李华"}, {"记者：王小明", "王小明"}, {"新华社记者王小明", "王小明"}, {"記者王小明／台北報導", "王小明"}, {"文｜王小明", "王小明"}, {"撰文：王小明 编辑：李华", "王小明"}, {"责任编辑：李华", ""}, {"作者：王小明 来源：河报 2024-05-31 10:15", "王小明"},
		{"来源：河报 | 作者：王小明 | 责任编辑：李华", "王小明"}, {"EFE Madrid 31/05/2024 10:15", ""}, {"KIM Yuna", "KIM Yuna"}, {"Par Claire Dubois (avec Marc Petit)", "Claire Dubois"},
		{"Ana Lopes 2 hours ago", "Ana Lopes"}, {"Ana Lopes vor 3 Stunden", "Ana Lopes"}, {"Ana Lopes Hace 3 horas", "Ana Lopes"}, {"Ana Lopes il y a 3 heures", "Ana Lopes"}, {"By Ana Lopes Yesterday", "Ana Lopes"}, {"By Ana Lopes Share", "Ana Lopes"}, {"3 Minuten Lesezeit", ""},
		{"By Ana Lopes. Additional reporting by Ben Ito", "Ana Lopes"}, {"By Ana Lopes with additional reporting by Ben Ito", "Ana Lopes"}, {"Por Ana Lopes. Enviada especial", "Ana Lopes"}, {"Interview von Ana Lopes mit Ben Ito", "Ana Lopes"}, {"Interview mit Ben Ito", ""}, {"Das Gespräch führte Ana Lopes", "Ana Lopes"}, {"Entrevista de Ana Lopes", "Ana Lopes"},
		{"By Sam Lopes, Jr.", "Sam Lopes, Jr."}, {"By Sam Lopes Jr. and Ana Lopes", "Sam Lopes Jr.|Ana Lopes"}, {"By Ana Lopes, M.D.", "Ana Lopes, M.D."}, {"Juan Muñoz C.", "Juan Muñoz C."}, {"By Ana Lopes, PhD, and Ben Ito", "Ana Lopes, PhD|Ben Ito"},
		{"As told to Ana Lopes", "Ana Lopes"}, {"By Omar al-Hassan", "Omar al-Hassan"}, {"By Ana Lopes, Washington DC", "Ana Lopes"}, {"Ana Lopes, West Palm Beach", "Ana Lopes"}, {"राम शर्मा, नई दिल्ली", "राम शर्मा"}, {"Ana Lopes, Projektleiterin der Stiftung", "Ana Lopes"},
		{"文・山田太郎", "山田太郎"}, {"編集委員・山田太郎", "山田太郎"}, {"聞き手・山田太郎", "山田太郎"}, {"山田 太郎 記者", "山田 太郎"}, {"【山田太郎】", "山田太郎"},
		{"김민수 이영희 기자", "김민수|이영희"}, {"김민수 기자 2024.05.31 오후 3:15", "김민수"}, {"도쿄=김민수 특파원", "김민수"}, {"أحمد سالم ومنى حسن", "أحمد سالم|منى حسن"}, {"דוד כהן ושרה לוי", "דוד כהן|שרה לוי"}, {"القاهرة - أحمد سالم", "أحمد سالم"}, {"Berlin – Ana Lopes", "Ana Lopes"}, {"Ana Lopes – Rio Branco", "Ana Lopes"}, {"أحمد سالم وليد", "أحمد سالم وليد"},
	} {
		b := byline{}
		if b.add(c[0], true); strings.Join(b.people, "|") != c[1] {
			t.Errorf("%q names %q, want %q", c[0], b.people, c[1])
		}
	}
}

// TestManyWriters: of any number of statements about who wrote it, no more is kept than
// can be shown; joining them all grew with the square of their number.
func TestManyWriters(t *testing.T) {
	var b byline
	for range 5000 {
		b.add("Office for Research and Sports", false)
	}
	if len(b.words) > 2*maxSaid || len(b.bodies) > maxNames {
		t.Errorf("%d bytes of words and %d bodies are kept of 5,000 statements", len(b.words), len(b.bodies))
	}
}
