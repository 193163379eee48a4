package reason

// creditPhrases name the source of a picture.
var creditPhrases = [...]phraseRule{
	{
		Name: "credit-line", Reason: Credit, Where: begin, Max: 14,
		Why: "A line that begins with the word for picture and goes on with a name.",
		Phrases: `
en photo | photo by | photo credit | photo courtesy | photograph | photograph by | photos by | photos | picture | pictures | image | image credit | image source | images | credit | credits | file photo | file image | cover image | illustration | illustration by | graphic by | video by | courtesy of | getty images | screenshot
de foto | fotos | bild | bilder | bildquelle | bildnachweis | symbolbild | titelbild | aufmacherbild | quelle bild | grafik | illustration | screenshot | archivfoto | archivbild | copyright foto
fr photo | photos | crédit | crédits | crédit photo | crédits photo | image | illustration | photographie
es foto | fotos | fotografía | imagen | imágenes | crédito | créditos | archivo foto | ilustración
it foto | fotografia | immagine | credit | credits | crediti | foto di | illustrazione
pt foto | fotos | fotografia | imagem | crédito | créditos | ilustração | reprodução
nl foto | foto's | beeld | afbeelding | fotografie | illustratie
pl fot | foto | zdjęcie | zdjęcia | źródło zdjęcia | ilustracja
sv foto | bild | fotograf | arkivbild | illustration
no foto | bilde | fotograf | illustrasjon | arkivfoto
da foto | billede | fotograf | illustration | arkivfoto
fi kuva
is ljósmynd | mynd
tr fotoğraf | foto | görsel | resim
ru фото | фотография | иллюстрация | изображение | скриншот
uk фото
ja 写真 | 画像 | 撮影 | 写真提供 | 画像提供 | 写真は | イラスト
zh 图片来源 | 圖片來源 | 图源 | 摄影 | 攝影 | 图片 | 图 | 圖 | 資料照
ko 사진 | 사진제공 | 사진출처 | 이미지 | 사진=
ar صورة | الصورة | تصوير | مصدر الصورة | الصورة من
he צילום
hi फोटो | तस्वीर
id foto | sumber foto
`,
	},
	{
		Name: "credit-agency", Reason: Credit, Where: within, Max: 9,
		Why: "The name of a picture agency, alone or beside a photographer's.",
		Phrases: `
en getty images | getty | shutterstock | istock | istockphoto | alamy | ap photo | associated press photo | reuters photo | afp via getty | unsplash | pixabay | pexels | adobe stock | wikimedia commons
de picture alliance | imago images | imago | dpa picture alliance | apa picturedesk | picturedesk | keystone
fr afp photo | abacapress | maxppp | sipa press
es europa press | efe foto
it ansa foto | lapresse
`,
	},
}
