package reason

// adPhrases name advertisements. Labels come before everything else: what a
// page itself calls an advertisement is one, whatever box it stands in.
var adPhrases = [...]phraseRule{
	{
		// Law in most countries asks for a label over paid content, and the label is a line of its own.
		Name: "ad-label", Reason: Ad, Where: whole, Sure: true, Head: true,
		Phrases: `
en advertisement | advertisements | advert | adverts | advertising | ad | ads | sponsored | sponsored content | sponsored post | sponsored links | paid content | paid post | paid partnership | promoted | promoted content | promoted by | promoted stories | advertiser content | partner content | content from our partners | brand content | native advertising | ad feedback | report ad | report this ad | skip ad | remove ads | hide ads
de anzeige | anzeigen | werbung | advertorial | gesponsert | bezahlter inhalt | werbung überspringen | anzeige überspringen | ende der werbung | partnerangebot | partnerangebote | angebote unserer partner
fr publicité | publicités | sponsorisé | contenu sponsorisé | contenu partenaire | annonce | annonces | passer la publicité | fermer la publicité | la suite après la publicité | publi reportage | publi rédactionnel
es publicidad | anuncio | anuncios | patrocinado | patrocinado por | contenido patrocinado | contenido de marca | cerrar publicidad | publirreportaje
it pubblicità | annuncio | annunci | sponsorizzato | contenuto sponsorizzato | messaggio pubblicitario | informazione pubblicitaria | pubbliredazionale
pt publicidade | conteúdo patrocinado | conteúdo de marca | continua depois da publicidade | continua após a publicidade | publieditorial
nl advertentie | advertenties | reclame | gesponsord | gesponsorde inhoud | partnerbijdrage | betaalde inhoud
pl reklama | reklamy | artykuł sponsorowany | materiał sponsorowany | materiał partnera | ogłoszenie | ogłoszenia | dalsza część tekstu pod reklamą
sv annons | annonser | reklam | annonsinnehåll | sponsrat | sponsrat innehåll | artikeln fortsätter under annonsen | betald annons
no annonse | annonsørinnhold | sponset innhold | artikkelen fortsetter under annonsen | hvorfor ser du denne annonsen | betalt innhold
da annoncer | annoncørbetalt indhold | sponsoreret | sponsoreret indhold | artiklen fortsætter efter annoncen | betalt indhold
fi mainos | mainokset | kaupallinen yhteistyö | juttu jatkuu mainoksen alla
is auglýsing | auglýsingar
tr reklamlar | sponsorlu | sponsorlu içerik | ilan | haberin devamı reklamdan sonra
ru реклама | на правах рекламы | партнерский материал | рекламное объявление | спонсорский материал
uk на правах реклами | партнерський матеріал
ja 広告 | 広告掲載 | スポンサー | スポンサードコンテンツ | 提供 | pr 記事 | スポンサードリンク
zh 广告 | 廣告 | 赞助内容 | 贊助內容 | 推广 | 推廣 | 赞助商内容 | 推广内容
ko 광고 | 협찬 | 스폰서 | ad 광고 | 스폰서 콘텐츠
ar إعلان | إعلانات | محتوى مدعوم | محتوى ممول | إعلان مدفوع
he פרסומת | תוכן ממומן | תוכן שיווקי
hi विज्ञापन | प्रायोजित
id iklan | konten bersponsor | lanjutkan membaca setelah iklan
cs inzerce | komerční sdělení
hu hirdetés | szponzorált tartalom
ro publicitate | articolul continuă după publicitate
el διαφήμιση | χορηγούμενο
`,
	},
	{
		// The label with the payer's name behind it.
		Name: "ad-payer", Reason: Ad, Where: begin, Sure: true, Max: 7,
		Phrases: `
en sponsored by | paid for by | presented by
de präsentiert von | gesponsert von
es patrocinado por
it sponsorizzato da
pt oferecido por
nl gesponsord door
sv sponsras av
no sponset av
da sponsoreret af
ar برعاية
`,
	},
	{
		// A line that says where the story goes on after an advertisement belongs to the advertisement.
		Name: "ad-continues", Reason: Ad, Where: within, Sure: true, Max: 14,
		Phrases: `
en continues below advertisement | continues after advertisement | continues after this ad | continue reading below | scroll to continue | after this advertisement | keep scrolling for | why am i seeing this ad | advertise with us here | ad choices | continues after ad | continues below ad
de weiter nach der anzeige | nach der werbung geht es weiter | artikel wird nach der anzeige fortgesetzt | warum sehe ich diese werbung | warum sehe ich diese anzeige
fr la suite après cette publicité | la suite après la publicité | article se poursuit après la publicité
es continúa después de la publicidad | la noticia continúa tras la publicidad | sigue leyendo después de la publicidad
it continua dopo la pubblicità | prosegue dopo la pubblicità | continua a leggere dopo la pubblicità
pt continua depois da publicidade | continua após a publicidade | conteúdo continua após
nl verder na de advertentie | verder onder de advertentie
pl dalszy ciąg materiału pod | ciąg dalszy artykułu pod reklamą
sv fortsätter under annonsen | fortsätter efter annonsen
no fortsetter under annonsen | saken fortsetter etter annonsen | du denne annonsen | om .. annonsering
da fortsætter under annoncen | fortsætter efter annoncen
tr haber reklamdan sonra devam ediyor
ru продолжение после рекламы | статья продолжается после рекламы
ko 기사는 광고 뒤에 이어집니다
ar يستمر الخبر بعد الإعلان
zh 广告之后
ja 広告の後
`,
	},
	{
		// Prices and shop buttons inside a news page are an advertiser's, not the story's.
		Name: "ad-offer", Reason: Ad, Where: within, Max: 30,
		Phrases: `
en buy now | shop now | buy on amazon | buy at | check price | see price | view deal | view offer | get deal | best deals
de jetzt kaufen | zum angebot | zum shop | bei amazon kaufen | preis prüfen | jetzt bestellen
fr acheter maintenant | voir l'offre | voir le prix
es comprar ahora | ver oferta | comprar en amazon
it acquista ora | vedi offerta | acquista su amazon
pt comprar agora | compre na amazon
nl koop nu | bekijk aanbieding | naar de winkel
pl kup teraz | sprawdź cenę | zobacz ofertę
sv köp nu | till butiken | se erbjudande
no kjøp nå | se tilbud
da køb nu
tr hemen al | satın al
ru купить сейчас | узнать цену
ja 今すぐ購入 | 購入はこちら | 価格を見る
zh 立即购买 | 立即購買 | 查看价格
ko 지금 구매 | 구매하기 | 최저가 보기
ar اشتر الآن | تسوق الآن
`,
	},
	{
		// Coupons and comparisons of prices are an advertiser's; in a menu they are a page's name.
		Name: "ad-coupons", Reason: Ad, Where: within, Noun: true, Max: 30,
		Phrases: `
en coupon codes | promo codes | discount codes
de gutscheine | rabattcodes | gutscheincodes | preisvergleich | vergleichsportal
fr codes promo | bons plans
es cupones de descuento | códigos de descuento
it codici sconto
pt cupons de desconto
nl kortingscodes
pl kody rabatowe
sv rabattkoder
da rabatkoder
tr indirim kodları
ru промокоды
`,
	},
}
