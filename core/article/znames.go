package article

// byWords introduce a byline; folded, longer forms before their beginnings.
var byWords = []string{
	"article written by", "this post was written by", "this article was written by", "written and reported by", "reported and written by", "article by", "story by", "written by", "words by", "words", "text by", "report by", "reported by", "reporting by", "posted by", "published by", "created by", "contributed by",
	"analysis by", "a column by", "column by", "essay by", "guest essay by", "as told to", "a report by", "opinion by", "review by", "interview by", "compiled by", "guest post by", "by our", "by the", "by", "authored by", "authors", "author", "writer", "about the author", "posted on", "posted",
	"eine reportage von", "ein bericht von", "ein portrat von", "eine glosse von", "ein gastkommentar von", "ein gesprach von", "gastbeitrag von", "gastkommentar von", "bericht von", "reportage von", "analyse von", "essay von", "ein artikel von", "ein beitrag von", "ein kommentar von", "ein gastbeitrag von", "ein interview von", "eine analyse von", "eine kolumne von", "ein essay von", "aus", "artikel von", "interview von", "kommentar von", "kolumne von", "text von", "geschrieben von", "eingestellt von", "veroffentlicht von", "verfasst von", "erstellt von", "redaktion:", "autorin", "autoren", "autor clanku", "autor", "redakteur", "redakteurin", "von", "text av", "text och foto", "text", "protokoll", "aufgezeichnet von", "das gesprach fuhrte", "die fragen stellte", "gesprach:", "interview:", "reportage:", "kommentar:", "analyse:", "essay:",
	"un article de", "un reportage de", "une enquete de", "un recit de", "une analyse de", "une chronique de", "un reportaje de", "una cronica de", "un analisis de", "article de", "texte de", "texte", "propos recueillis par", "de notre", "dal nostro", "dalla nostra", "testo", "testi", "van onze redacteur", "van onze", "беседовал", "беседовала", "rozmawial", "rozmawiala", "haber", "ecrit par", "publie par", "redige par", "par", "auteur", "auteurs",
	"escrito por", "publicado por", "redactado por", "texto de", "texto", "por", "autora", "autores", "una entrevista de", "entrevista de", "entrevista:", "intervista di", "intervista:",
	"scritto da", "di", "a cura di", "articolo di", "autore", "autrice", "de onze redactie", "geschreven door", "door", "auteurs:",
	"skrevet av", "skrevet af", "tekst av", "tekst og foto", "tekst", "av", "af", "skriven av", "kirjoittanut", "kirjoittaja", "teksti", "journalist",
	"autorka", "autorzy", "przez", "opracowanie", "opracowal", "opracowala", "oprac", "napisal", "napisala", "autori", "napsal", "napsala", "zdroj", "szerzo", "irta", "de:", "scris de", "autor:",
	"автор", "авторы", "автори", "аўтар", "пише", "pise", "текст", "подготовил", "подготовила", "yazan", "yazar", "haber", "haberi hazirlayan", "haberi yazan", "muhabir", "oleh", "penulis", "laporan", "reporter", "tac giả", "bởi", "bai va anh", "bai", "theo",
	"γράφει ο", "γράφει η", "γράφουν οι", "γράφει", "συντάκτησ", "του", "τησ", "بقلم", "كتب", "كتبت", "اعداد", "مאת", "מאת", "כתב", "लेखक", "द्वारा", "เขียนโดย", "โดย", "written",
	"文", "作者", "記者", "记者", "撰文", "構成", "ライター", "責任編輯", "編集委員", "論説委員", "聞き手", "編集", "執筆者", "執筆", "取材", "글", "글쓴이", "기자", "작성자",
}

// nameTails follow a name without a blank or end a byline.
var nameTails = []string{" 선임기자", " 논설위원", " 칼럼니스트", " 摄影报道", " 報導", " 报道", " 기자", "기자", " 특파원", "특파원", " 記者", "記者", "记者", "通讯员", " muhabiri"}

// particles are the small words inside names.
var particles = newWordSet("de da do dos das del della di du la le van von der den zu zur ten ter el al bin ben ibn y e af av d st dr los las san i ud ul")

// notName are words that make a byline the name of a desk, a service, a
// section or a button instead of a person's; folded.
var notName = newWordSet(`staff desk newsroom newsdesk editor editors editorial team teams correspondent correspondents reporter reporters writer writers journalist contributor contributors columnist agency agencies wire wires
service services news press media online digital admin administrator webmaster webdesk web redaktion redakteur redakteurin redaktionell redaction redacao redaccion redactie redazione redakcja redakce redaksjonen redaktionen
redaktsiooni toimitus szerkesztoseg redactia редакция редакції редакції корреспондент agentur agenturen agence agencia agencias agenzia agenzie nachrichtenagentur editoras editora equipe equipo equipa read more follow share
updated published posted minutes min ago today yesterday minuten minutos minuti lesezeit lesedauer lectura lettura leitura leestijd january february march july september october november december monday tuesday wednesday thursday friday saturday sunday
photo photos photography image getty images video podcast newsletter subscribe comments comment email twitter facebook linkedin instagram profile view all posts articles article author authors autor autorin autoren auteur autore unknown categories anonymous guest none null undefined
sponsored advertisement partner content magazine journal newspaper times post tribune herald gazette chronicle daily university institute association department ministry inc ltd llc gmbh verlag redazionale redatto
google scholar pubmed fact checked verified expert experts reviewed reviewer disclosure director manager professional specialist officer founder cofounder ceo bio menu search wishlist zuruck zum cc foto fotos president chief senior sr head consultant analyst certified advertiser shop store
nachrichten noticias noticia nyheter uutiset wiadomosci vijesti hirek stiri noticies actualites actualite lokales kultur meinung leitung chefredakteur ressort freie freier mitarbeiter mitarbeiterin gastautor gastbeitrag kommentar
haber merkezi editoru muhabir kantor tim liputan reuters afp ap dpa the this that with about how why what when latest top home breaking exclusive opinion sports business politics politik wirtschaft sport
фото автор новости редактор 編集部 新聞 記事 编辑 編輯 来源 作者 撰文 기자단 편집국 뉴스 تحرير وكالات مراسل المصدر`)
