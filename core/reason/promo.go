package reason

// promoPhrases name calls to act: subscribe, sign up, follow, install, donate.
var promoPhrases = [...]phraseRule{
	{
		// A call to take a newsletter or alerts.
		Name: "promo-newsletter", Reason: Promo, Where: within, Head: true, Max: 70,
		Phrases: `
en sign up for .. newsletter | sign up for our | sign up for free | sign up now | sign up to | sign me up | sign up here | subscribe to our | subscribe to the | our newsletter | our newsletters | free newsletter | newsletter sign up | newsletter signup | newsletters and alerts | in your inbox | to your inbox | straight to your | delivered to your | get the latest news | get the day | get breaking news | get the best of | daily briefing | daily newsletter | weekly newsletter | morning briefing | email alerts | news alerts | enable notifications | push notifications | i would like to be emailed | by subscribing | by signing up | enter your email | email address | don't miss out on | don't miss a | stay up to date | stay informed | stay connected | your in box | receive notifications | notifications
de newsletter anmelden | newsletter abonnieren | zum newsletter | den newsletter | unser newsletter | unseren newsletter | unsere newsletter | newsletter bestellen | newsletter an | kostenlos anmelden | jetzt anmelden | jetzt abonnieren | hier anmelden | in ihr postfach | in dein postfach | ins postfach | nichts mehr verpassen | nichts verpassen | keine news verpassen | auf dem laufenden bleiben | bleiben sie auf dem laufenden | e mail adresse | push nachrichten | push mitteilungen | mit der anmeldung | datenschutzerklärung gelesen | jetzt registrieren | benachrichtigungen
fr inscrivez vous à | recevez .. newsletter | notre newsletter | nos newsletters | la newsletter | dans votre boîte mail | votre adresse e mail | votre e mail | je m'inscris | recevoir les alertes | ne manquez rien | restez informé
es suscríbete a | suscríbase a | apúntate a | nuestra newsletter | nuestro boletín | al boletín | boletín de noticias | en tu correo | recibe las noticias | recibe en tu | correo electrónico | no te pierdas nada | mantente informado | regístrate gratis | notificaciones
it iscriviti alla | iscriviti a | iscriviti ora | la nostra newsletter | nostre newsletter | alla newsletter | ricevi le notizie | nella tua casella | la tua email | indirizzo email | resta aggiornato | rimani aggiornato | notifiche
pt inscreva se | subscreva a | subscreva as | assine a newsletter | assine nossa | nossa newsletter | nossas newsletters | receba as notícias | receba notícias | seu e mail | seu melhor e mail | fique por dentro | notificações
nl meld je aan voor | schrijf je in voor | aanmelden voor | onze nieuwsbrief | de nieuwsbrief | nieuwsbrieven | in je inbox | in je mailbox | je e mailadres | blijf op de hoogte | mis niets | pushberichten | meldingen ontvangen
pl zapisz się na | zapisz się do | nasz newsletter | naszego newslettera | newsletterze | na swoją skrzynkę | adres e mail | bądź na bieżąco | powiadomienia
sv prenumerera på | anmäl dig till | vårt nyhetsbrev | våra nyhetsbrev | nyhetsbrevet | till din inkorg | direkt i inkorgen | din e postadress | få nyheterna | få notiser | slå på notiser
no meld deg på | våre nyhetsbrev | i innboksen | din e postadresse | hold deg oppdatert | få nyhetene | varsler
da tilmeld dig | vores nyhedsbrev | vores nyhedsbreve | nyhedsbrevet | i din indbakke | din e mailadresse | din e mail | hold dig opdateret | notifikationer
fi tilaa uutiskirje | uutiskirjeen | sähköpostiosoite
tr bültenimize | e bülten | bültene abone | abone ol | abone olun | e posta adresiniz | bildirimleri aç | haberdar ol | bildirim
ru подпишитесь на | подписаться на | подписывайтесь на | нашу рассылку | на рассылку | рассылка | ваш e mail | ваш email | будьте в курсе | уведомления
uk підпишіться на | підписуйтесь на | нашу розсилку
ja メールマガジン | メルマガ | ニュースレター | メールアドレス | 最新情報をお届け | 登録はこちら | 無料登録 | 通知を
zh 订阅我们的 | 訂閱我們的 | 订阅电子报 | 訂閱電子報 | 电子邮箱 | 您的邮箱 | 接收通知 | 推送通知
ko 뉴스레터 | 구독하기 | 구독 신청 | 이메일 주소 | 무료 구독 | 알림 | 알림을
ar اشترك في | النشرة البريدية | نشرتنا | النشرة الإخبارية | بريدك الإلكتروني | البريد الإلكتروني | الإشعارات
he הירשמו לניוזלטר | הרשמה לניוזלטר
hi न्यूज़लेटर | सब्सक्राइब करें
id berlangganan newsletter | daftar newsletter
`,
	},
	{
		// An offer to buy the paper, to become a member, to give money.
		Name: "promo-subscribe", Reason: Promo, Where: within, Head: true, Max: 60,
		Phrases: `
en subscribe now | subscribe today | subscribe for | subscribe here | subscribe to | start your subscription | digital subscription | special offer | limited time offer | free trial | cancel anytime | a month | per month | first month | per week | try .. free | try it free | become a member | become a supporter | become an insider | membership | join us | join now | support us | support our | support independent | support quality journalism | independent journalism | credible journalism | our journalism | your support | donate | make a donation | make a contribution | contribute now | gift subscription | buy a subscription | gift ideas | view offers | learn more about our | order now | sponsor us | shop our | in print | digital edition | e edition | the print edition | through your letterbox | is an independent | give feedback | send us your | submit your | get in touch with us | got a tip | send us a tip | contact us at | share your story | become a subscriber | become a patron | fundraising | chip in | our reporting
de jetzt testen | jetzt abo | abo abschließen | abo bestellen | abo sichern | zum abo | jetzt unterstützen | unterstützen sie | unterstütze uns | mit einer spende | spenden sie | spenden | jetzt spenden | werden sie mitglied | mitglied werden | probeabo | probe abo | gratis testen | kostenlos testen | im monat | pro monat | monatlich kündbar | jederzeit kündbar | digitales abo | digitalabo | e paper lesen | als e paper | rabatt lesen | lesen sie gerade | hat ihnen dieser artikel gefallen | mit ihrem abo | abo vorteile | sie können uns | schreiben sie uns | gewinnspiel | jetzt mitmachen | mehr infos | heft bestellen | ihre spende | ihre unterstützung
fr abonnez vous | je m'abonne | à partir de .. € | par mois | sans engagement | offre spéciale | essai gratuit | offrir un abonnement | soutenez | nous soutenir | devenez membre | votre soutien | un don | votre don
es suscríbete | suscríbete por | suscríbete ahora | suscripción digital | oferta especial | prueba gratis | al mes | hazte socio | hazte socia | hazte premium | dona ahora | haz una donación | apóyanos | apoya el periodismo | tu apoyo | baixe | regala una suscripción | tu donación | apoya nuestro
it abbonati | prova gratis | al mese | offerta speciale | sostienici | sostieni | fai una donazione | dona ora | diventa socio | regala un abbonamento | il tuo contributo
pt assine | seja assinante | teste grátis | por mês | apoie | faça uma doação | doe agora | torne se membro
nl neem een abonnement | word abonnee | word lid | abonneer je | probeer gratis | per maand | steun ons | doneer | steun onafhankelijke | donatie
pl zamów prenumeratę | kup prenumeratę | wykup dostęp | subskrybuj | wypróbuj | za miesiąc | miesięcznie | wesprzyj | przekaż darowiznę | twoja wpłata
sv bli prenumerant | prenumerera | köp plus | kr/mån | per månad | i månaden | stöd oss | bli medlem | testa gratis | en gåva
no bli abonnent | abonner | kjøp abonnement | prøv gratis | per måned | i måneden | støtt oss | tips oss | send tips | støtt arbeidet
da bliv abonnent | bliv medlem | køb abonnement | pr måned | om måneden | støt os | tip os | støt vores
tr abone ol | hemen abone ol | destek ol | bağış yap | bize destek | üye ol | ücretsiz dene | bağışta
ru оформить подписку | оформите подписку | подписаться | поддержите нас | поддержать | пожертвовать | стать участником | пожертвование | нашу работу
ja 購読する | 購読申し込み | 無料体験 | お申し込みはこちら | 会員登録 | 読み放題 | が利用できる | 紙の新聞とは | 新規登録 | 寄付 | 支援する
zh 立即订阅 | 立即訂閱 | 免费试用 | 赞助我们 | 贊助 | 成为会员 | 支持我们 | 捐款
ko 구독 | 후원하기 | 후원 | 정기구독 | 무료 체험 | 기부하기
ar اشترك الآن | ادعمنا | تبرع | اشتراك | ادعم عملنا
`,
	},
	{
		// The publisher's own accounts and channels.
		Name: "promo-follow", Reason: Promo, Where: within, Head: true, Max: 40,
		Phrases: `
en find us on | like us on | connect with us | join us on | join our | whatsapp channel | telegram channel | subscribe to our channel | our youtube channel | follow | as a preferred source | preferred source on google | add us on google | your google news
de folgen sie uns | folge uns | folgen sie .. auf | news folgen | folgen auf | besuchen sie uns auf | whatsapp kanal | auf facebook folgen
fr suivez nous | suivez .. sur | nous suivre | rejoignez nous | notre chaîne | chaîne whatsapp
es síguenos | sigue a .. en | síganos | únete a nuestro | canal de whatsapp | nuestro canal
it seguici | segui .. su | i nostri social | canale whatsapp | unisciti al | i nostri canali
pt siga nos | siga .. no | siga a .. nas | canal do whatsapp | canal no whatsapp | entre no nosso
nl volg ons | volg .. op | whatsapp kanaal
pl obserwuj nas | śledź nas | dołącz do nas | polub nas | znajdź nas | kanał whatsapp
sv följ oss | följ .. på | gilla oss
no følg oss | følg .. på | finn oss på
da følg os | find os på
tr takip et | takip edin | whatsapp kanalı | kanalımıza
ru подписывайтесь | мы в | читайте нас | следите за | наш канал | телеграм канал
ja フォロー | 公式アカウント | 公式sns
zh 關注我們 | 追蹤我們 | 微信公众号 | 官方账号 | 关注
ko 팔로우 | 채널 추가 | 공식 계정 | 유튜브 채널
ar تابعنا | تابعونا | تابعوا | قناتنا | انضم إلى
id ikuti | saluran whatsapp
lt sekite mus
hi फॉलो करें | हमें फॉलो
`,
	},
	{
		// An offer of the publisher's app, its paper, its podcast.
		Name: "promo-app", Reason: Promo, Where: within, Head: true, Max: 40,
		Phrases: `
en get the app | our mobile app | our app | app store | google play | on the app | listen to our podcast | download our | download the | get the .. app | in the app
de app herunterladen | app laden | app downloaden | laden sie .. app | unsere app | unserer app | app installieren | hier können sie unsere | mit der .. app | in der app
fr téléchargez l'application | téléchargez notre | télécharger l'application | notre application | dans l'application | l'appli
es descarga la app | descarga nuestra | descargar la app | nuestra app | en la app | descárgate la app
it scarica l'app | scarica la nostra | la nostra app | nell'app
pt baixe o app | baixe nosso | descarregue a app | nosso aplicativo | no app | no aplicativo | baixe o aplicativo
nl download de app | onze app | in de app
pl pobierz aplikację | pobierz naszą | nasza aplikacja | w aplikacji
sv ladda ner vår | vår app | appen
no last ned vår
da hent vores | vores app
tr uygulamayı indir | uygulamamızı indirin | mobil uygulama | uygulamada
ru скачайте приложение | скачать приложение | наше приложение | мобильное приложение | в приложении
ja アプリ
zh 下载app | 下載app | 打开app | 客户端 | app中打开 | app内
ko 앱 다운로드 | 앱 설치 | 앱으로 | 앱에서
ar حمل التطبيق | حمل الآن | تحميل التطبيق | تطبيق | في التطبيق
`,
	},
	{
		// Single words over an offer; in a menu they are a page's name.
		Name: "promo-label", Reason: Promo, Where: whole, Head: true, Noun: true, Slack: 1,
		Phrases: `
en newsletter | newsletters | subscribe | subscription | subscriptions | sign up | register | donate | donations | support | alerts | notifications | app | apps | e paper | epaper | shop | store | events | give a gift
de abo | abonnieren | abonnement | registrieren | spende | spenden | podcast abonnieren
fr s'abonner | abonnements | s'inscrire | faire un don | boutique
es boletines | suscripción | suscripciones | suscribirse | suscríbete | registrarse | regístrate | donar | tienda
it abbonamenti | abbonamento | registrati | iscriviti | donazioni
pt assinar | assinatura | assinaturas | subscrever | cadastre se | doar | doação | loja
nl nieuwsbrief | abonnementen | abonneer | registreren | doneren | winkel
pl prenumerata | subskrypcja | zarejestruj się | sklep
sv nyhetsbrev | prenumeration | bli kund | registrera | butik
no abonnere | registrer | butikk
da nyhedsbrev | nyhedsbreve | abonner | tilmeld
tr bülten | abonelik | abone ol | kayıt ol | üye ol
ru рассылка | подписка | подписаться | регистрация | магазин
ja 購読 | 定期購読 | 新規会員登録 | 会員登録
zh 订阅 | 訂閱 | 注册 | 註冊
ko 구독 | 회원가입 | 구독신청 | 뉴스레터
ar اشتراك | الاشتراك | تسجيل | التسجيل | النشرة
`,
	},
	{
		// Stands over the publisher's accounts; inside a sentence it is what people talk on.
		Name: "promo-accounts", Reason: Promo, Where: whole, Head: true, Noun: true, Slack: 2,
		Phrases: `
en social media | us on social media
de soziale medien | soziale netzwerke | in den sozialen medien
fr réseaux sociaux | sur les réseaux sociaux
es redes sociales | en redes sociales
pt redes sociais | nas redes sociais
nl sociale media
pl media społecznościowe
sv sociala medier
no sosiale medier
da sociale medier
tr sosyal medya
ru социальные сети
ja ソーシャルメディア
zh 社交媒体
ko 소셜 미디어
ar وسائل التواصل الاجتماعي
`,
	},
}
