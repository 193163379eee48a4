package reason

// mediaPhrases name the controls of players, galleries, polls and embeds.
var mediaPhrases = [...]phraseRule{
	{
		// Words on the buttons of players and galleries.
		Name: "media-control", Reason: Media, Where: whole, Slack: 1,
		Phrases: `
en play | play video | play audio | pause | mute | unmute | stop | replay | fullscreen | full screen | exit full screen | watch video | watch the video | watch | video | videos | audio | listen | listen to article | listen to this article | listen now | photo gallery | photos | gallery | galleries | view gallery | open gallery | slideshow | view slideshow | next slide | previous slide | image | images | next image | previous image | open image modal | enlarge image | expand | zoom | view larger | view image | hide caption | show caption | toggle caption | caption | current time | duration | captions | subtitles | transcript | show transcript | picture in picture | autoplay | volume | seek | live | now playing | playing next | poll | vote | cast your vote | view results | results | quiz | start quiz | infographic | embed | embedded content | view on instagram | view this post on instagram | see photos | graphic | interactive | audio player | video player | chapters | media | podcast | close image | view images | take the quiz | test your knowledge | see results | vote now
de abspielen | video abspielen | video starten | audio abspielen | stumm | ton an | ton aus | vollbild | video ansehen | anhören | artikel anhören | vorlesen | artikel vorlesen | beitrag anhören | jetzt anhören | fotogalerie | bildergalerie | galerie | galerie öffnen | bildstrecke | fotostrecke | bilder | nächstes bild | vorheriges bild | bild vergrößern | vergrößern | bild öffnen | untertitel | gesamtdauer | aktuelle zeit | umfrage | abstimmen | jetzt abstimmen | ergebnis | ergebnisse | grafik | infografik | diashow | livestream | mit video | in bildern | bild schließen | testen sie ihr wissen
fr lire la vidéo | lecture | écouter | écouter l'article | galerie photos | diaporama | agrandir | plein écran | sondage | voter | infographie | en images | écouter le podcast | fermer l'image | testez vos connaissances | faites le quiz | voir les résultats
es reproducir | reproducir vídeo | ver vídeo | escuchar | escuchar artículo | galería | fotogalería | galería de fotos | ampliar | pantalla completa | encuesta | votar | infografía | gráfico | pausa | cerrar imagen | ver resultados | haz el test
it riproduci | guarda il video | ascolta | ascolta l'articolo | galleria | fotogallery | galleria fotografica | schermo intero | ingrandisci | sondaggio | vota | fai il quiz | vedi i risultati
pt reproduzir | assistir | ouvir | ouvir artigo | ouça | tela cheia | enquete | infográfico | ver resultado | faça o quiz
nl afspelen | bekijk video | luister | beluister | beluister dit artikel | galerij | fotogalerij | vergroten | volledig scherm | stem | doe de quiz | test je kennis
pl odtwórz | wideo | obejrzyj wideo | posłuchaj | odsłuchaj | galeria zdjęć | powiększ | pełny ekran | ankieta | sonda | głosuj | rozwiąż quiz | zobacz wyniki
sv spela | spela upp | se video | lyssna | lyssna på artikeln | bildspel | galleri | förstora | helskärm | omröstning | rösta | bild | öppna bild | öppna bild i helskärm | gör quizet | visa resultat
no spill av | spill | lytt | lytt til saken | hør artikkelen | bildegalleri | fullskjerm | avstemning | ta quizen
da afspil | lyt | lyt til artiklen | billedgalleri | fuldskærm | afstemning | tag quizzen
tr oynat | videoyu izle | izle | dinle | haberi dinle | galeri | foto galeri | fotogaleri | tam ekran | anket | oy ver | resmi büyüt | sonuçları gör
ru воспроизвести | видео | смотреть видео | аудио | слушать | прослушать | галерея | фотогалерея | фото | полный экран | увеличить | опрос | голосовать | инфографика | пройдите тест | проголосуйте
ja 再生 | 動画 | 動画を見る | 音声 | 聴く | 写真を拡大 | 画像を拡大 | 拡大 | 写真 | 画像 | フォトギャラリー | 全画面 | アンケート | 投票 | 写真一覧 | 図解 | クイズに挑戦 | 投票する
zh 播放 | 视频 | 影片 | 观看视频 | 音频 | 收听 | 图集 | 圖集 | 组图 | 全屏 | 放大 | 调查 | 参与投票 | 查看结果
ko 재생 | 동영상 | 영상 | 영상 보기 | 오디오 | 듣기 | 기사 듣기 | 포토 | 갤러리 | 사진 확대 | 이미지 확대 | 이미지 크게 보기 | 전체화면 | 투표 | 설문 | 포토갤러리 | 이미지 확대보기 | 확대 이미지 닫기 | 이미지 닫기 | 투표하기 | 퀴즈 풀기 | 결과 보기
ar تشغيل | فيديو | شاهد الفيديو | شاهد | صوت | استمع | استماع | معرض الصور | ألبوم | صور | ملء الشاشة | استطلاع | تصويت | بالفيديو | صوت الآن
`,
	},
	{
		// The stand-in for an embed that waits for consent or failed to load.
		Name: "media-embed", Reason: Media, Where: within, Sure: true, Max: 45,
		Phrases: `
en external content from | this content is hosted by | content is provided by | third party content | to view this content | to view this video | this video is not available | video is unavailable | video unavailable | embedded media | load content from | allow content from | a post shared by | view this post on | see this post on | this post on instagram | media player | stream type live | no compatible source | to play this video | listen to this article | listen to this story | listen to the article | this audio is | automated voice | playback speed
de externer inhalt | externen inhalt | externe inhalte | externer inhalte | inhalte erlauben | inhalt anzeigen | inhalte angezeigt werden | inhalte von .. angezeigt | empfohlener redaktioneller inhalt | an dieser stelle finden sie | an dieser stelle findest du | mit einem klick anzeigen | inhalt von | video laden | drittplattformen | beitrag anhören | artikel anhören | klick für den datenschutz | diesen artikel hören | artikel vorlesen
fr ce contenu est bloqué | contenu externe | afficher le contenu | voir cette publication | pour afficher ce contenu | écouter l'article | écouter cet article | écoutez l'article
es contenido externo | este contenido no está | ver esta publicación | una publicación compartida | para ver este contenido | escuchar esta noticia | escucha este artículo | escuchar el artículo
it contenuto esterno | visualizza questo post | un post condiviso | per visualizzare questo | ascolta questo articolo | versione audio
pt conteúdo externo | ver essa foto | ver esta publicação | uma publicação compartilhada | uma publicação partilhada | para ver este conteúdo | ouça este conteúdo | ouça esta | ouvir esta
nl externe inhoud | dit bericht op instagram | een bericht gedeeld door | bekijk dit bericht | deze inhoud | luister naar dit artikel
pl wyświetl ten post | treść zewnętrzna | post udostępniony przez | posłuchaj artykułu | odsłuchaj artykuł
sv externt innehåll | visa detta inlägg | ett inlägg delat av | innehållet kommer från | lyssna på den här
no eksternt innhold | se dette innlegget | et innlegg delt av | lytt til artikkelen | hør saken
da eksternt indhold | vis dette opslag | et opslag delt af | hør artiklen
tr bu gönderiyi | harici içerik | tarafından paylaşılan bir gönderi | sesli dinle
ru посмотреть эту публикацию | публикация от | внешний контент | слушать статью | прослушать новость
ja この投稿をinstagramで見る | がシェアした投稿 | 外部コンテンツ | 記事を聴く | 記事を読み上げ
zh 在instagram查看 | 分享的帖子 | 外部内容 | 听新闻 | 收听本文
ko 이 게시물 보기 | 님이 공유한 게시물 | 외부 콘텐츠 | 음성으로 듣기 | 본문 듣기
ar عرض هذا المنشور | محتوى خارجي | تمت مشاركة منشور | استمع إلى المقال | استمع للخبر
`,
	},
	{
		// A button that opens a gallery says how many pictures there are.
		Name: "media-gallery", Reason: Media, Where: within, Sure: true, Max: 7,
		Phrases: `
en photo gallery | image gallery | open gallery | view gallery | view slideshow | view all photos | see all photos | view images | view .. images | view .. photos | view .. gallery
de fotostrecke | bildergalerie | zur galerie | alle bilder
fr voir les photos | galerie photos | voir le diaporama
es galería de fotos | ver fotos | fotogalería
it fotogallery | guarda le foto | galleria fotografica
nl bekijk foto's | fotogalerij
pl galeria zdjęć | zobacz zdjęcia
sv bildspel | se alla bilder
no bildegalleri
da billedgalleri | se alle billeder
tr foto galeri | fotogaleri
ru фотогалерея | смотреть фото
ja フォトギャラリー | 写真一覧
zh 图集
ko 포토갤러리 | 사진 더보기
ar معرض الصور | ألبوم الصور
`,
	},
	{
		// Where one is in a gallery.
		Name: "media-slide", Reason: Media, Where: whole,
		Phrases: `
en slide | slide .. of | image .. of | photo .. of | picture .. of
de bild .. von | foto .. von
fr photo .. sur | image .. sur
es foto .. de | imagen .. de
it foto .. di
sv bild .. av
no bilde .. av
da billede .. af
`,
	},
}
