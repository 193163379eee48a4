package reason

// paywallPhrases name the notice in front of a text that is not all there. What
// they find is worded with care: it "looks like" a paywall.
var paywallPhrases = [...]phraseRule{
	{
		// A notice that keeps a reader out says who may read on.
		Name: "paywall-notice", Reason: Paywall, Where: within, Sure: true, Head: true, Max: 60,
		Phrases: `
en to continue reading | continue reading with | to keep reading | to read this article | to read the full | read the full article .. subscription | already a subscriber | already a member | already subscribed | already have an account | subscribers only | subscriber only | for subscribers | exclusive to subscribers | members only | premium content | premium article | this article is for | this content is for | unlock the full | you have reached your | reached your limit | articles remaining | free article | access to this article | via your institution | log in to read | sign in to read | register to read | subscribe to read | subscribe to continue | another device | available to subscribers | articles left | unlock this | free account to | rest of this story | have a subscription
de um weiterzulesen | um weiter zu lesen | weiterlesen mit | jetzt weiterlesen | diesen artikel weiterlesen | bereits abonnent | schon abonnent | sie sind bereits | bereits registriert | bereits kunde | für abonnenten | für abonnentinnen | gültiges abo | dieser artikel ist .. abonnenten | plus artikel lesen | artikel freischalten | anmelden und weiterlesen | registrieren und weiterlesen | mit .. abo lesen | artikel ist nur | lesen sie mit | mit einem abo weiter | bereits ein abo | erfordert ein abo | unseres plus angebots
fr pour lire la suite | la suite est réservée | réservé aux abonnés | réservée aux abonnés | réservé à nos abonnés | il vous reste .. à lire | déjà abonné | vous possédez déjà | article réservé | débloquez cet article | abonnez vous pour lire | pour continuer à lire | poursuivre votre lecture | poursuivre la lecture | connectez vous pour lire | il vous reste .. article | article abonné | en vous abonnant | compte pour lire
es para seguir leyendo | continuar leyendo | sigue leyendo con | solo para suscriptores | exclusivo para suscriptores | contenido exclusivo | ya eres suscriptor | ya soy suscriptor | suscríbete para leer | suscríbete para seguir | artículos gratis | otro dispositivo | otro usuario | límite de artículos
it per continuare a leggere | continua a leggere con | riservato agli abbonati | solo per abbonati | contenuto riservato | sei già abbonato | hai già un abbonamento | abbonati per leggere | sblocca l'articolo | per gli abbonati | limite di articoli
pt para continuar lendo | para continuar a ler | continue lendo com | exclusivo para assinantes | exclusivo para subscritores | conteúdo exclusivo | só para assinantes | já é assinante | já é subscritor | assine para ler | limite de artigos | para ler este artigo
nl om verder te lezen | lees verder met | alleen voor abonnees | exclusief voor abonnees | al abonnee | log in om te lezen | artikel met een abonnement
pl aby czytać dalej | czytaj dalej z | tylko dla prenumeratorów | tylko dla subskrybentów | masz już prenumeratę | treść premium | dostęp do artykułu | odblokuj artykuł | pozostało .. tekstu | w prenumeracie | masz już dostęp | kup dostęp | pozostało .. artykułu
sv för att läsa vidare | läs vidare med | för prenumeranter | redan prenumerant | redan kund | lås upp artikeln | logga in för att läsa | vill du läsa vidare | artikeln är låst
no for å lese videre | for å lese mer | for abonnenter | allerede abonnent | logg inn for å lese | lås opp artikkelen | dette er en abonnementsartikkel | være abonnent | saken med abonnement
da for at læse videre | log ind for at læse | lås op for artiklen | vil du læse videre | artiklen er låst | artiklen med et
tr okumaya devam etmek için | abonelere özel | sadece aboneler | zaten abone misiniz | üye girişi yapın | haberin tamamını okumak için | abonelere özeldir | devamını okumak için
ru чтобы читать дальше | чтобы продолжить чтение | для подписчиков | уже подписаны | доступ к статье | оформите подписку чтобы | только подписчикам | доступен по подписке
ja 会員限定 | 有料会員 | 有料記事 | 続きを読むには | 残り .. 文字 | ログインして続き | 会員登録すると | この記事は有料 | 会員の方のみ
zh 继续阅读 | 繼續閱讀 | 会员专享 | 會員專享 | 付费阅读 | 订阅后阅读 | 仅限会员 | 登录后阅读 | 訂戶專享 | 订阅会员 | 已经是会员
ko 회원용 | 회원 전용 | 회원전용 | 유료 회원 | 유료회원 | 구독자 전용 | 로그인 후 이용 | 기사 전문을 | 유료 구독자 | 구독하고 계속 | 이미 구독자
ar لمتابعة القراءة | لإكمال القراءة | للمشتركين فقط | حصري للمشتركين | مشترك بالفعل | هل أنت مشترك | لديك اشتراك | المقال كاملا
`,
	},
}
