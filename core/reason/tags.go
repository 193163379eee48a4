package reason

// tagPhrases name the list of topics under a story.
var tagPhrases = [...]phraseRule{
	{
		// The line before the topic words.
		Name: "tags-label", Reason: Tags, Where: whole, Head: true, Slack: 1,
		Phrases: `
en tags | tag | tagged | tagged with | tagged in | topics | topic | related topics | related tags | related topic tags | filed under | posted in | keywords | key words | in this story | mentioned in this article | mentions | explore topics | topics in this article | more on these topics | more about | read more about | read more on | more on | labels | categories | category | people mentioned | companies
de schlagwörter | schlagworte | stichworte | stichwörter | themen | thema | mehr zu den themen | themen des artikels | themen in diesem artikel | verwandte themen | alle themen | weitere themen | lesen sie mehr zum thema | lesen sie mehr zu den themen | mehr zu | mehr über | kategorien | kategorie | rubriken
fr mots clés | thèmes | thématiques | sujets | étiquettes | sur le même thème | en lien | dossiers | rubriques
es etiquetas | temas | archivado en | se adhiere a | palabras clave | más información sobre | más sobre | temas relacionados | etiquetado en
it argomenti | temi | parole chiave | altri argomenti | argomenti trattati | leggi altri articoli su
pt assuntos | tópicos | palavras chave | mais sobre | tudo sobre | assuntos relacionados
nl onderwerpen | trefwoorden | meer over | thema's | lees meer over
pl tagi | tematy | słowa kluczowe | powiązane tematy | więcej na temat | tematyka
sv ämnen | taggar | ämnen i artikeln | i artikeln | läs mer om | relaterade ämnen | mer om
no emner | stikkord | les mer om | temaer | flere saker om
da læs mere om | mere om | relaterede emner | stikord
fi aiheet | avainsanat
tr etiketler | etiket | konular | ilgili konular | anahtar kelimeler | ilgili etiketler
ru теги | тэги | темы | метки | ключевые слова | еще по теме | темы дня
uk теми
ja 関連キーワード | キーワード | タグ | トピックス | 関連タグ | テーマ | トピック | 関連トピック
zh 标签 | 標籤 | 关键词 | 關鍵字 | 相关标签 | 相關標籤 | 话题 | 主题
ko 태그 | 키워드 | 관련 키워드 | 해시태그 | 관련 태그 | 관련 주제
ar الوسوم | وسوم | كلمات مفتاحية | الكلمات المفتاحية | الكلمات الدلالية | كلمات دلالية | مواضيع
he תגיות | נושאים
hi टैग | टैग्स
id topik | topik terkait
hu címkék
cs témata | štítky
lt temos | žymos
`,
	},
	{
		// The label and the topic words in one line.
		Name: "tags-line", Reason: Tags, Where: begin, Max: 30,
		Phrases: `
en tags | tagged | tagged with | filed under | related topics | related tags | topics | posted in | keywords | more on
de schlagwörter | schlagworte | stichworte | themen | weitere themen
fr mots clés | sur le même thème
es etiquetas | archivado en | temas relacionados
it tag | argomenti
pt mais sobre
nl trefwoorden | lees meer over
pl tagi | słowa kluczowe
sv ämnen | taggar
no emner | stikkord
da læs mere om
tr etiketler | ilgili konular
ru теги | метки
ja 関連キーワード | タグ
zh 标签 | 關鍵字 | 关键词
ko 태그 | 키워드
ar الوسوم | كلمات مفتاحية
`,
	},
}
