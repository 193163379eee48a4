package reason

// authorPhrases name the line and the box about the people who wrote the story.
var authorPhrases = [...]phraseRule{
	{
		// The heading of a box about the author.
		Name: "author-heading", Reason: Author, Where: whole, Head: true, Slack: 1,
		Phrases: `
en about the author | about the authors | about author | about the writer | author | authors | the author | the authors | written by | reported by | meet the author | author bio | more from this author | posts by | contributors | contributor | contact the author | view all posts by | view all posts | follow the author | reporters | our reporter | staff writer | senior reporter | correspondent | author archive | reviewed by | fact checked by
de über den autor | über die autorin | über die autoren | zum autor | zur autorin | zur person | autor | autorin | autoren | der autor | die autorin | redakteur | redakteurin | journalist | journalistin | korrespondent | korrespondentin | über uns autor | verfasser | geschrieben von | mehr von diesem autor | geprüft von | fachlich geprüft
fr à propos de l'auteur | l'auteur | auteur | auteurs | journaliste | les auteurs | rédacteur | rédactrice | écrit par | relu par | vérifié par
es sobre el autor | sobre la autora | autora | autores | redactor | redactora | periodista | escrito por | revisado por | verificado por
it l'autore | autore | autrice | autori | giornalista | scritto da
pt sobre o autor | sobre a autora | jornalista | repórter
nl over de auteur | verslaggever | geschreven door
pl o autorze | autorka | autorzy | dziennikarz | dziennikarka | napisany przez
sv om författaren | författare | skribent
no om forfatteren | forfatter | skrevet av
da skrevet af
fi kirjoittaja | toimittaja
tr yazar hakkında | yazar | yazarlar | muhabir | editör | haberi yazan | kaynak editör
ru об авторе | автор | авторы | журналист | корреспондент | автор статьи
uk про автора
ja 著者 | 筆者 | 執筆者 | この記事を書いた人 | 著者プロフィール | プロフィール | ライター | 記者
zh 作者 | 关于作者 | 關於作者 | 记者 | 编辑 | 責任編輯 | 责任编辑 | 作者简介
ko 기자 | 글쓴이 | 저자 | 필자 소개 | 기자 소개 | 작성자
ar عن الكاتب | الكاتب | كاتب | المؤلف | بقلم | المحرر
he על הכותב | מאת
id penulis | tentang penulis
`,
	},
	{
		// The line at the end that says who reported, wrote and edited.
		Name: "author-credits", Reason: Author, Where: within, Max: 90,
		Phrases: `
en contributed to this report | contributed to this story | contributed reporting | contributed to this article | reporting by | editing by | additional reporting | reported from | edited by | compiled by | with files from | is a senior | is a staff writer | is a freelance | is a reporter | is a journalist | is a writer | is an author | is the author of | is an award winning | is a professor | is a correspondent | is a columnist | is an editor | is editor | is a contributor | covers .. for | covers politics | writes about | he writes | she writes | can be reached at | email the author | view all posts by | staff reporter | a version of this article by
de ist redakteur | ist redakteurin | ist freier journalist | ist freie journalistin | ist journalist | ist journalistin | ist autor | ist autorin | ist korrespondent | ist korrespondentin | ist reporter | ist professor | schreibt für | schreibt über | schreibt seit | berichtet für | mitarbeit | arbeitet als redakteur | ist gründer | leitet das ressort | gespräch führte | interview führte | gespräch führten | interview führten
fr est journaliste | est rédacteur | est correspondant | est l'auteur | avec notre correspondant | écrit pour | est professeur
es es periodista | es redactor | es redactora | es autor | es autora | corresponsal en | escribe sobre | es profesor
it è un giornalista | è una giornalista | giornalista professionista | è autore | scrive di | scrive per
pt é jornalista | é repórter | é autor | é autora | é editor | escreve sobre | com informações de | edição de | também coordenador | é professor
nl is journalist | is verslaggever | is redacteur | schrijft over | is correspondent
pl jest dziennikarzem | jest dziennikarką | pisze o | opracowanie | współpraca
sv är reporter | är journalist | skriver om | är redaktör
no er journalist | er redaktør | er forfatter
tr muhabiri | haber editörü | gazetecisi | köşe yazarı
ru специальный корреспондент | наш корреспондент | журналист издания | обозреватель
ja 取材 文 | 記者を経て | 年生まれ
zh 本报记者 | 本報記者 | 责任编辑 | 記者 .. 報導 | 实习生 | 综合报道
ko 기자 = | 특파원 | 선임기자 | 칼럼니스트 | 논설위원
ar مراسل | صحفي وكاتب | كاتب وصحفي | إعداد | ترجمة وتحرير
`,
	},
}

// bylineWords begin a line that names the writer. They count only where names
// follow, see isByline.
const bylineWords = `
en by | reviewed by | fact checked by | edited by | text by | words by | story by | posted by | opinion by | analysis by | written by | reported by
de von | geprüft von | text von | ein kommentar von | kommentar von | eine analyse von | ein gastbeitrag von | interview von
fr par | relu par | propos recueillis par | publié par | écrit par
es por | revisado por | texto de | escrito por | publicado por
it di | a cura di | scritto da
pt por | revisado por | texto de | escrito por | publicado por
nl door | tekst door | geschreven door
pl autor | oprac | tekst
sv av | text av
no av | tekst av | skrevet av
da af | tekst af | skrevet af
fi teksti
tr yazan | haberi yazan | haber giriş
ru автор | текст
uk автор
ja 文 | 文 写真
zh 文 | 记者 | 記者 | 作者
ar بقلم | كتب | كتبت
id oleh | penulis
he מאת
`
