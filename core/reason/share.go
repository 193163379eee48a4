package reason

// sharePhrases name the buttons to pass this page on, keep it or print it.
var sharePhrases = [...]phraseRule{
	{
		// A button that says with whom or how to share this page.
		Name: "share-this", Reason: Share, Where: within, Head: true, Max: 20,
		Phrases: `
en share this | share on | share via | share to | share with | share by | share article | share story | share post | share link | share page | share options | email this | email a friend | e mail this | send this | send to email | send by email | print this | print article | copy link | copy url | copy the link | save article | save story | save this | save for later | read later | read it later | add to favorites | add to bookmarks | bookmark this | gift article | gift link | give this article | click to share | click to email | click to print | post on x | tweet this | pin it | like this | listen or share | gift this article | gift this story | reading list
de artikel teilen | auf facebook teilen | auf twitter teilen | auf x teilen | teilen auf | teilen via | teilen per | per mail | per e mail | per whatsapp | per email | artikel drucken | seite drucken | artikel merken | artikel verschenken | artikel versenden | artikel empfehlen | weiterempfehlen | link kopieren | url kopieren | auf die merkliste | zur merkliste | in pocket speichern | beitrag teilen | jetzt teilen | teilen sie | kopiere den | bloggern gefällt | artikel speichern | leseliste
fr partager sur | partager cet article | partager l'article | partager via | partager par | envoyer par e mail | envoyer par mail | copier le lien | imprimer l'article | offrir cet article | offrir l'article | enregistrer l'article | lire plus tard | ajouter à vos favoris | à ma liste
es compartir en | compartir por | comparte en | comparte esta | compartir esta noticia | compartir artículo | enviar por correo | enviar por email | copiar enlace | copiar url | guardar artículo | regalar artículo | leer más tarde | imprimir artículo | regala esta noticia | guardar noticia | a un amigo
it condividi su | condividi questo | condividi l'articolo | condividi via | copia link | copia il link | stampa articolo | salva articolo | leggi dopo | regala articolo | leggi più tardi | ai preferiti
pt compartilhar no | compartilhe no | compartilhe esta | compartilhe essa | partilhar no | partilhe este | partilhar artigo | enviar por e mail | copiar link | copiar o link | salvar artigo | guardar artigo | ofereça este artigo | imprimir artigo | salvar para | compartilhar notícia
nl delen op | deel dit | deel op | deel via | deel artikel | kopieer link | artikel bewaren | bewaar artikel | artikel printen | via e mail | cadeau geven | voor later | lees later
pl udostępnij na | udostępnij artykuł | podziel się | wyślij e mailem | kopiuj link | skopiuj link | zapisz artykuł | drukuj artykuł | wydrukuj | na później | do ulubionych
sv dela på | dela artikeln | dela artikel | dela via | kopiera länk | spara artikel | skriv ut | tipsa via | ge bort artikeln | till senare | läs senare
no del på | del artikkelen | del artikkel | del saken | kopier lenke | lagre artikkel | send på e post | gi bort artikkelen | til senere | les senere
da del artiklen | del artikel | del via | kopier link | gem artikel | print artikel | send på mail | læs senere | gem artiklen
tr facebook'ta paylaş | twitter'da paylaş | whatsapp'ta paylaş | haberi paylaş | linki kopyala | bağlantıyı kopyala | e posta gönder | kaydet | bu haberi paylaşın | daha sonra oku | haberi kaydet
ru поделиться в | поделиться ссылкой | поделиться с | поделитесь с | рассказать друзьям | скопировать ссылку | отправить по почте | распечатать | сохранить статью | читать позже | поделиться новостью
ja シェアする | でシェア | をシェア | リンクをコピー | urlをコピー | メールで送る | ブックマーク | 保存する | 印刷する | あとで読む | 記事を保存 | お気に入り
zh 分享到 | 分享至 | 分享给 | 复制链接 | 複製連結 | 转发 | 打印本文 | 收藏本文 | 稍后阅读 | 加入收藏
ko 공유하기 | 기사 공유 | 기사공유 | 링크 복사 | url 복사 | 주소 복사 | 인쇄하기 | 스크랩하기 | 이메일로 보내기 | 기사 저장 | 나중에 읽기
ar شارك على | شارك المقال | شارك الخبر | نسخ الرابط | شارك عبر | طباعة المقال | أرسل إلى صديق | اقرأ لاحقا | إلى المفضلة
`,
	},
	{
		// The same in a single word.
		Name: "share-label", Reason: Share, Where: whole, Head: true,
		Phrases: `
en share | shares | sharing | tweet | print | email | e mail | mail | save | bookmark | copy | send | forward | gift | recommend | pin | like | share now | social share | more sharing options
de teilen | drucken | merken | mailen | verschenken | versenden | speichern | kopieren | empfehlen | weiterleiten | teile | merkliste | zwitschern
fr partager | partagez | imprimer | envoyer | enregistrer | copier | offrir | recommander | partages
es compartir | comparte | compártelo | imprimir | guardar | enviar | copiar | regalar | correo
it condividi | stampa | salva | invia | copia | regala
pt compartilhar | compartilhe | partilhar | partilhe | salvar
nl delen | deel | deel dit | bewaar | bewaren | opslaan | e mailen
pl udostępnij | podziel się | drukuj | wyślij | zapisz | kopiuj | poleć
sv dela | skriv ut | spara | mejla | tipsa | kopiera
no del | lagre | tips | kopier
da gem
fi jaa | tulosta | tallenna
tr paylaş | yazdır | kaydet | gönder | kopyala
ru поделиться | печать | распечатать | сохранить | отправить | в закладки | поделитесь
uk поділитися | друкувати
ja シェア | 共有 | 印刷 | 保存 | ポスト | ツイート | はてなブックマーク | はてブ
zh 分享 | 打印 | 列印 | 收藏 | 复制 | 點讚 | 点赞
ko 공유 | 인쇄 | 스크랩 | 저장 | 복사 | 이메일 | 프린트 | 카카오톡 | 카카오 | 카카오스토리 | 좋아요
ar شارك | مشاركة | طباعة | حفظ | إرسال | انشر
he שתף | שיתוף | הדפסה
hi शेयर करें | शेयर
id bagikan | cetak | salin tautan
lt dalintis | dalinkis | spausdinti
`,
	},
}

// sharers are the services that pages are passed on with. Whether a bare name is a
// share button or the publisher's account, the link tells (see linkKind).
const sharers = `
xx facebook | twitter | x | whatsapp | telegram | linkedin | linked in | pinterest | reddit | tumblr | vkontakte | vk | odnoklassniki | xing | flipboard | pocket | messenger | facebook messenger | threads | bluesky | mastodon | line | viber | weibo | wechat | digg | stumbleupon | skype | twitter x | x twitter | hacker news | snapchat | naver | kakaotalk | kakao | google+ | facebook facebook | truth social | gettr
`

// channels are services that have accounts to follow but no share button.
const channels = `
xx instagram | youtube | tiktok | tik tok | rss | rss feed | feed | google news | spotify | apple podcasts | podcast | podcasts | twitch | soundcloud | flickr | vimeo | google play | app store | apple news | discord
`
