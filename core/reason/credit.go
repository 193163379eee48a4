package reason

import "winnow/core/judge"

// creditPhrases name the source of a picture.
var creditPhrases = [...]phraseRule{
	{
		// A line that begins with the word for picture and goes on with a name.
		Name: "credit-line", Reason: Credit, Where: begin, Max: 14,
		Phrases: judge.PictureWords + `en image credit | image source | file photo | file image | cover image | illustration | graphic by | video by | getty images | screenshot
de titelbild | aufmacherbild | quelle bild | grafik | copyright foto
es archivo foto | ilustración
it crediti | illustrazione
pt ilustração | reprodução
nl afbeelding | illustratie
pl źródło zdjęcia | ilustracja
sv arkivbild
no illustrasjon | arkivfoto
is ljósmynd | mynd
tr resim
ru фотография | иллюстрация | изображение | скриншот
ja 撮影 | 写真は | イラスト
zh 摄影 | 攝影 | 图 | 圖 | 資料照
ko 사진 | 사진제공 | 사진출처 | 이미지
ar صورة | الصورة | تصوير | مصدر الصورة
he צילום
hi फोटो | तस्वीर
id sumber foto
`,
	},
	{
		// The name of a picture agency, alone or beside a photographer's.
		Name: "credit-agency", Reason: Credit, Where: within, Max: 9,
		Phrases: `
en getty | shutterstock | istock | istockphoto | alamy | ap photo | associated press photo | reuters photo | unsplash | pixabay | pexels | adobe stock | wikimedia commons
de picture alliance | imago | dpa picture alliance | picturedesk | keystone
fr afp photo | abacapress | maxppp | sipa press
es europa press | efe foto
it ansa foto | lapresse
`,
	},
}
