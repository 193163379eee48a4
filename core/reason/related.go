package reason

// relatedPhrases name what leads to other stories.
var relatedPhrases = [...]phraseRule{
	{
		// A line inside or under the story that sends the reader to another one.
		Name: "related-read-also", Reason: Related, Where: begin, Max: 45,
		Phrases: `
en read also | also read | see also | read more | read next | read our | read on | read the full story | read this | must read | related | related article | related story | related stories | related news | more from | more news | more coverage | don't miss | in case you missed | icymi | watch | watch now | listen | click here to read | you may also like | recommended | up next | for more
de lesen sie auch | lies auch | lesen sie dazu | lesen sie mehr | lesen sie hier | lesen sie weiter | mehr dazu | mehr lesen | auch interessant | auch spannend | auch lesenswert | passend dazu | siehe auch | hier lesen sie | weiterlesen | das könnte sie | empfehlung der redaktion | hintergrund
fr à lire aussi | lire aussi | lire également | à voir aussi | voir aussi | à écouter | sur le même sujet | à découvrir | lire la suite | en savoir plus
es lee también | lea también | leer también | te puede interesar | te recomendamos | ver también | mira también | más información | leer más | noticia relacionada | noticias relacionadas | puedes leer
it leggi anche | vedi anche | guarda anche | ti potrebbe interessare | per approfondire | leggi tutto | potrebbe interessarti
pt leia também | leia mais | veja também | saiba mais | ler mais | ler também | confira também | assista também | matéria relacionada
nl lees ook | lees verder | lees meer | bekijk ook | zie ook | luister ook
pl czytaj też | czytaj także | czytaj również | czytaj więcej | zobacz też | zobacz także | zobacz również | przeczytaj także | przeczytaj też | polecamy
sv läs också | läs även | läs mer | se också | se även | missa inte
no les også | les mer | se også | les hele saken
da læs også | læs mere | hør også
fi lue myös | lue lisää | katso myös
is lesa meira | sjá einnig
tr ayrıca okuyun | bunu da okuyun | ilgili haber | ilgili haberler | devamını oku | haberin devamı | öneri haber
ru читайте также | читать также | смотрите также | читать далее | читать полностью | подробнее
uk читайте також | дивіться також | читати далі
ja 関連記事 | あわせて読みたい | 合わせて読みたい | こちらも読む | 続きを読む | 続きはこちら
zh 延伸阅读 | 延伸閱讀 | 相关阅读 | 相關閱讀 | 相关新闻 | 相關新聞 | 另请参阅 | 阅读更多 | 更多内容
ko 관련기사 | 관련 기사 | 기사 더보기
ar اقرأ أيضا | شاهد أيضا | اقرأ المزيد | مواضيع ذات صلة | طالع أيضا
he קראו גם | קרא עוד | כתבות נוספות
hi यह भी पढ़ें | ये भी पढ़ें | और पढ़ें
id baca juga | lihat juga | baca selengkapnya | simak juga
lt taip pat skaitykite | skaitykite daugiau
cs čtěte také | přečtěte si
hu olvassa el | kapcsolódó cikk
ro citește și | vezi și
el διαβάστε επίσης | δείτε επίσης
`,
	},
	{
		// A pager that gives the next story's headline leads to that story; the bare words are a menu's.
		Name: "related-pager", Reason: Related, Where: begin, More: true, Max: 45,
		Phrases: `
en previous post | next post | previous article | next article | previous story | next story
de vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag
fr article précédent | article suivant
es artículo anterior | artículo siguiente
it articolo precedente | articolo successivo
pt artigo anterior | próximo artigo
nl vorig artikel | volgend artikel
pl poprzedni artykuł | następny artykuł
sv föregående artikel | nästa artikel
no forrige artikkel | neste artikkel
da forrige artikel | næste artikel
tr önceki haber | sonraki haber
ru предыдущая статья | следующая статья
ja 次の記事 | 前の記事
zh 上一篇 | 下一篇
ko 이전 기사 | 다음 기사 | 이전글 | 다음글
ar المقال السابق | المقال التالي
`,
	},
	{
		// The heading over a list of other stories.
		Name: "related-heading", Reason: Related, Where: whole, Head: true, Slack: 1,
		Phrases: `
en related | related articles | related article | related stories | related story | related posts | related news | related content | related links | related coverage | related videos | more stories | more news | more articles | more posts | more headlines | more coverage | more like this | more videos | more from | more in | more for you | more to read | more to explore | more top stories | you may like | you might like | you may also like | you might also like | you may have missed | you might have missed | you may be interested in | recommended | recommended for you | recommended stories | recommended articles | recommended reading | recommendations | top stories | top news | top articles | top posts | top picks | top headlines | headlines | latest | latest news | latest stories | latest articles | latest posts | latest headlines | latest videos | the latest | newest | most read | most popular | most viewed | most shared | most commented | most watched | most recent | popular | popular posts | popular stories | popular articles | popular now | popular news | popular in | trending | trending now | trending stories | trending news | trending topics | what's trending | read next | read these next | read this next | up next | next up | what to read next | editors picks | editor's picks | editor's choice | our picks | staff picks | featured | featured stories | featured articles | featured posts | featured news | featured video | in case you missed it | don't miss | must read | must reads | must see | must watch | see also | read also | also read | also in the news | also on | breaking news | breaking | recent posts | recent articles | recent stories | recent news | recently | from the web | around the web | from around the web | from around the site | from our network | from the archive | from the archives | hot topics | today's top | today's headlines | today's picks | similar articles | similar stories | similar posts | similar news | discover more | explore more | other news | other stories | other articles | other posts | further reading | deep dive | on this topic | in this series | in other news | spotlight | stories for you | news for you | for you | suggested | suggested for you | suggested posts | suggested reading | video of the week | what others are reading | readers also liked | continue reading | keep reading | live updates | live now | in pictures | watch next | watch more | video more | our complete coverage | top reads
de ähnliche artikel | verwandte artikel | passende artikel | passend zum artikel | passend zum thema | weitere artikel | weitere meldungen | weitere nachrichten | weitere beiträge | weitere videos | weitere news | mehr artikel | mehr nachrichten | mehr news | mehr zum thema | mehr aus | mehr von | mehr aus dem ressort | das könnte sie interessieren | das könnte sie auch interessieren | das könnte dich auch interessieren | das könnte dich interessieren | auch interessant | lesen sie auch | lesen sie jetzt | lesenswert | meistgelesen | meistgelesene artikel | meist gelesen | am meisten gelesen | am beliebtesten | beliebt | beliebte artikel | beliebteste artikel | meistgesehen | meistkommentiert | meistgeklickt | top themen | topthemen | top artikel | top meldungen | topmeldungen | topnews | neueste | neueste artikel | neueste nachrichten | neueste beiträge | neueste meldungen | aktuelle artikel | aktuelle nachrichten | aktuelle meldungen | aktuelle themen | letzte artikel | letzte meldungen | letzte beiträge | empfehlungen | empfohlen | empfohlene artikel | empfehlungen der redaktion | empfehlungen für sie | unsere empfehlungen | leseempfehlung | leseempfehlungen | redaktionstipp | für sie empfohlen | für sie ausgewählt | im fokus | im trend | jetzt im trend | eilmeldung | eilmeldungen | schlagzeilen | news & schlagzeilen | lesen sie mehr | zum weiterlesen | das wichtigste | das beste aus | aus dem ressort | in diesem artikel | auch auf | verpassen sie nicht | newsticker | beliebte videos
fr à lire aussi | lire aussi | sur le même sujet | articles similaires | articles liés | articles associés | autres articles | derniers articles | les plus lus | les plus lues | le plus lu | articles les plus lus | à la une | à lire | à découvrir | dernières actualités | dernières infos | en continu | fil info | nos articles | vous aimerez aussi | cela peut vous intéresser | recommandé pour vous | recommandés pour vous | nos recommandations | la sélection | le choix de la rédaction | plus d'articles | tendances | voir aussi | contenus sponsorisés | plus d'actualités | les dernières
es te puede interesar | también te puede interesar | noticias relacionadas | artículos relacionados | más noticias | más leídas | lo más leído | lo más visto | lo más | las más leídas | más leído | últimas noticias | lo último | última hora | destacadas | destacados | recomendados | recomendaciones | te recomendamos | más en | más de | otras noticias | otros artículos | además | en portada | temas del día | tendencias | más información | sigue leyendo | lee también | lo más popular | más vistas | las más vistas | más vistos
it leggi anche | articoli correlati | notizie correlate | potrebbe interessarti | ti potrebbe interessare | i più letti | più letti | più lette | le più lette | ultime notizie | ultim'ora | altri articoli | altre notizie | in evidenza | consigliati | consigliati per te | approfondimenti | in primo piano | da non perdere | dalla home | video correlati | correlati
pt leia também | veja também | artigos relacionados | matérias relacionadas | relacionadas | relacionados | mais lidas | mais lidos | as mais lidas | mais vistas | mais notícias | últimas | destaques | em destaque | recomendadas | recomendado para você | outras notícias | você pode gostar | pode gostar | saiba mais | posts relacionados | em alta | mais populares | mais em | mais de
nl lees ook | lees verder | gerelateerd | gerelateerde artikelen | meer nieuws | meest gelezen | best gelezen | laatste nieuws | net binnen | aanbevolen | meer artikelen | anderen lazen ook | uitgelicht | populair | meer van | meer uit
pl czytaj także | czytaj też | zobacz także | zobacz też | powiązane artykuły | podobne artykuły | najczęściej czytane | najpopularniejsze | najnowsze | najnowsze wiadomości | polecane | polecamy | popularne | ostatnie wpisy | więcej z | warto przeczytać | artykuły powiązane | nie przegap
sv läs också | läs även | läs mer | mest läst | mest lästa | mest läst just nu | senaste nytt | senaste | senaste nyheterna | relaterat | relaterade artiklar | fler artiklar | mer från | fler nyheter | just nu | rekommenderat | populärt | läs vidare | missa inte | toppnyheter | fler från
no les også | les mer | mest lest | mest lest nå | siste nytt | siste nyheter | siste | relaterte artikler | relaterte saker | relatert | flere saker | flere nyheter | mer fra | akkurat nå | anbefalt | anbefalte artikler | populært | andre leser | flere artikler | siste fra
da læs også | mest læste | mest læst | mest læst lige nu | seneste nyt | seneste nyheder | seneste | relaterede artikler | relaterede | flere nyheder | mere fra | lige nu | anbefalet | populære artikler | andre læser | læs mere
fi lue myös | luetuimmat | uusimmat | suosittelemme | lisää aiheesta
is mest lesið | fleira áhugavert | tengdar fréttir | nýjast | fleiri fréttir
tr ilgili haberler | benzer haberler | çok okunanlar | en çok okunanlar | en çok okunan | son dakika | son haberler | öne çıkanlar | önerilen haberler | önerilen video | önerilen videolar | sizin için seçtiklerimiz | diğer haberler | popüler | popüler haberler | günün haberleri | manşetler | trend haberler | bunlar da ilginizi çekebilir | ilginizi çekebilir
ru читайте также | смотрите также | похожие статьи | похожие новости | по теме | материалы по теме | последние новости | популярное | самое читаемое | самое популярное | главное | главные новости | рекомендуем | рекомендации | еще новости | другие новости | лента новостей | другие материалы | лучшее | популярные статьи | вам может быть интересно | сейчас читают | выбор редакции | в тренде | новости по теме
uk читайте також | останні новини | популярне | головне | схожі новини
ja 関連記事 | 関連ニュース | 関連リンク | あわせて読みたい | おすすめ | おすすめ記事 | 人気記事 | 最新記事 | 最新ニュース | 新着記事 | 新着 | ランキング | アクセスランキング | 記事ランキング | 人気ランキング | 注目 | 注目の記事 | 注目記事 | ピックアップ | 主要ニュース | 速報 | 特集 | 編集部おすすめ | こんな記事も読まれています | よく読まれている記事 | 前後の記事 | 最近の記事 | 最近の投稿 | 同じカテゴリの記事
zh 相关新闻 | 相關新聞 | 相关阅读 | 相關閱讀 | 相关文章 | 相關文章 | 延伸阅读 | 延伸閱讀 | 热门 | 熱門 | 热门文章 | 熱門文章 | 熱門新聞 | 热门新闻 | 最新 | 最新新闻 | 最新消息 | 最新文章 | 推荐 | 推薦 | 推荐阅读 | 推薦閱讀 | 为您推荐 | 为你推荐 | 猜你喜欢 | 猜你喜歡 | 排行榜 | 点击排行 | 即時新聞 | 要闻 | 焦点 | 精选 | 大家都在看 | 更多新闻 | 编辑推荐
ko 관련기사 | 관련 기사 | 관련 뉴스 | 많이 본 뉴스 | 많이 본 기사 | 많이본 뉴스 | 인기기사 | 인기 기사 | 인기뉴스 | 최신기사 | 최신 기사 | 최신뉴스 | 최신 뉴스 | 주요뉴스 | 주요 뉴스 | 주요기사 | 추천 기사 | 추천기사 | 추천 뉴스 | 실시간 | 실시간 뉴스 | 속보 | 랭킹뉴스 | 이 시각 뉴스 | 핫뉴스 | 오늘의 뉴스 | 함께 볼만한 뉴스 | 집중분석 | 이 기사와 함께 많이 본 | 헤드라인
ar اقرأ أيضا | أخبار ذات صلة | مقالات ذات صلة | مواضيع ذات صلة | ذات صلة | الأكثر قراءة | الأكثر مشاهدة | الأكثر تداولا | آخر الأخبار | أحدث الأخبار | أخبار أخرى | أهم الأخبار | قد يعجبك | قد يهمك | مختارات | عاجل | أخبار متعلقة | شاهد أيضا | ترشيحاتنا
he כתבות נוספות | הכי נקראות | עוד בנושא | מומלצים | אולי יעניין אותך
hi संबंधित खबरें | ताज़ा खबरें | ट्रेंडिंग | यह भी पढ़ें | लोकप्रिय | टॉप न्यूज़
id baca juga | berita terkait | artikel terkait | terpopuler | terkini | berita terbaru | rekomendasi | berita lainnya | terbaru
lt taip pat skaitykite | skaitomiausi | naujausi | susiję straipsniai | populiariausi
hu kapcsolódó | legolvasottabb | ajánló | friss hírek
cs čtěte také | nejčtenější | související | mohlo by vás zajímat
ro citește și | cele mai citite | articole similare | recomandări
el διαβάστε επίσης | σχετικά άρθρα | δημοφιλή | τελευταία νέα
`,
	},
}
