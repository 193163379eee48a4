package judge

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A topic is what a phrase of junk speaks of. Like groups, topics are features
// of the scorer and decide nothing alone.
type topic uint8

const (
	tRelated topic = iota
	tPromo
	tShare
	tComment
	tLegal
	tCredit
	tAd
	tAuthor
	tMeta
	tPaywall
	tMedia
	tNav
	topicCount
)

// phraseTable lists the phrases of each topic, separated by '|', words folded
// to lower case. A phrase matches at word boundaries; scripts without spaces
// match anywhere. Only the common wording of a language stands here, nothing
// that one publisher says.
var phraseTable = [topicCount]string{
	tRelated: "read more|read also|also read|more on this|more on this topic|more from|related|related articles|related posts|related stories|related news|related topics|related content|related links|see also|see more|you may also like|you might also like|you may like|recommended|recommended for you|recommended stories|recommended reading|most read|most popular|most viewed|most shared|trending|trending now|popular posts|popular now|top stories|latest news|latest stories|latest articles|editors picks|editor's picks|don't miss|don’t miss|more stories|more news|more articles|up next|next article|previous article|next post|previous post|what to read next|continue reading|read next|in this article|further reading|watch also|in other news|explore more|keep reading|click here to read|read our|read the full|read full|learn more|view all|show more|load more|must read|" +
		"lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|mehr dazu|zum thema|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren|auch interessant|meistgelesen|meist gelesen|weiterlesen|mehr lesen|mehr erfahren|weitere artikel|weitere nachrichten|weitere themen|ähnliche artikel|aktuelle nachrichten|empfehlungen|empfohlen|beliebte artikel|top-themen|passend dazu|siehe auch|neueste artikel|lesetipps|nächster artikel|vorheriger artikel|zur startseite|mehr aus|mehr von|" +
		"lire aussi|à lire aussi|a lire aussi|lire la suite|lire également|à lire|voir aussi|sur le même sujet|articles similaires|articles liés|les plus lus|plus d'articles|plus d’articles|à ne pas manquer|en savoir plus|à voir aussi|notre sélection|dans la même rubrique|à découvrir|" +
		"lee también|leer también|te puede interesar|le puede interesar|también te puede interesar|más noticias|noticias relacionadas|artículos relacionados|lo más leído|más leídas|más leídos|leer más|ver más|ver también|más información|te recomendamos|relacionado|últimas noticias|más sobre|sigue leyendo|" +
		"leggi anche|leggi tutto|leggi di più|leggi l'articolo|articoli correlati|potrebbe interessarti|ti potrebbe interessare|i più letti|più letti|notizie correlate|ultime notizie|approfondisci|continua a leggere|scopri di più|guarda anche|" +
		"leia também|leia mais|veja também|notícias relacionadas|mais lidas|saiba mais|veja mais|últimas notícias|artigos relacionados|continue lendo|relacionadas|" +
		"lees ook|lees meer|lees verder|meer nieuws|meer over|gerelateerde artikelen|meest gelezen|bekijk ook|lees ook onze|net binnen|" +
		"czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|przeczytaj także|przeczytaj też|najczęściej czytane|polecane|powiązane artykuły|najnowsze|więcej na ten temat|dowiedz się więcej|" +
		"läs också|läs även|läs mer|mest läst|mest lästa|relaterade artiklar|senaste nytt|les også|les mer|mest lest|siste nytt|relaterte saker|læs også|læs mere|mest læste|seneste nyt|lue myös|lue lisää|luetuimmat|katso myös|" +
		"ilgili haberler|bunlar da ilginizi çekebilir|çok okunanlar|son dakika|devamını oku|ayrıca oku|önerilen|" +
		"читайте также|читать далее|читать также|по теме|похожие статьи|новости по теме|самое читаемое|популярное|смотрите также|подробнее|последние новости|ещё по теме|материалы по теме|главные новости|читайте ще|читайте також|más leído|čtěte také|čtěte dále|přečtěte si|související články|nejčtenější|mohlo by vás zajímat|prečítajte si|súvisiace články|olvasta már|kapcsolódó cikkek|citeşte şi|citește și|vezi și|articole similare|διαβάστε επίσης|δείτε επίσης|σχετικά άρθρα|прочетете още|baca juga|berita terkait|xem thêm|đọc thêm|tin liên quan",
	tPromo: "newsletter|newsletters|subscribe|subscribe now|subscribe to|sign up|sign up for|sign up to|follow us|follow us on|join us|join our|join now|download the app|download our app|get the app|our app|free trial|donate|support us|support our|become a member|get unlimited|special offer|in your inbox|to your inbox|to our newsletter|our newsletters|whatsapp channel|telegram channel|google news|follow on|like us on|gift|buy now|shop now|order now|get started|learn how|limited time|affiliate|we may earn|commission|join the conversation|stay up to date|stay informed|breaking news alerts|turn on notifications|enter your email|email address|your email|start your|try it free|get our|podcast apps|subscribe on|please subscribe|subscribe today|app store|google play|ios and android|support our journalism|support our work|" +
		"abonnieren|abonnieren sie|jetzt abonnieren|kostenlos testen|jetzt testen|anmelden|newsletter anmelden|folgen sie uns|folgen sie|folge uns|jetzt anmelden|app herunterladen|zur app|unterstützen sie uns|jetzt registrieren|whatsapp-kanal|registrieren|e-mail-adresse|jetzt herunterladen|kostenlosen newsletter|jetzt kostenlos|täglich per|unterstützen sie unsere|mit einer spende|spenden sie|" +
		"abonnez-vous|s'abonner|s’abonner|inscrivez-vous|suivez-nous|suivez nous|recevez|notre newsletter|je m'abonne|je m’abonne|téléchargez|faire un don|s'inscrire|s’inscrire|adresse e-mail|votre adresse|" +
		"suscríbete|suscríbase|suscribirse|suscripción|síguenos|síguenos en|boletín|recibe|descarga|únete|regístrate|hazte socio|correo electrónico|" +
		"iscriviti|iscriviti alla|abbonati|seguici|seguici su|scarica|registrati|sostieni|" +
		"assine|inscreva-se|siga-nos|siga o|receba|cadastre-se|baixe|canal no whatsapp|" +
		"abonneer|abonneer je|schrijf je in|volg ons|nieuwsbrief|meld je aan|word lid|" +
		"zapisz się|subskrybuj|obserwuj nas|prenumerata|zaprenumeruj|dołącz|" +
		"prenumerera|nyhetsbrev|följ oss|anmäl dig|abonner|meld deg på|følg oss|nyhedsbrev|tilmeld|tilmeld dig|tilaa|uutiskirje|seuraa|" +
		"abone ol|bülten|takip edin|подписывайтесь|подпишитесь|подписаться|рассылка|наш канал|в телеграм|telegram-канал|підписуйтесь|přihlaste se|sledujte nás|odoberajte|iratkozzon fel|abonați-vă|urmărește-ne|ακολουθήστε μας|εγγραφείτε|ikuti kami|berlangganan|theo dõi",
	tShare: "share|share this|share this article|share on|share via|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|email this|print|print this|save|save article|bookmark|gift this article|share on facebook|share on twitter|link copied|" +
		"teilen|artikel teilen|drucken|merken|per mail|link kopieren|vorlesen|partager|imprimer|partagez|envoyer|compartir|comparte|imprimir|guardar|condividi|stampa|compartilhe|compartilhar|delen|deel|deel dit|udostępnij|drukuj|dela|skriv ut|del|kopier lenke|jaa|paylaş|yazdır|поделиться|распечатать|поделитесь|sdílet|zdieľať|megosztás|distribuie|κοινοποίηση|bagikan|chia sẻ",
	tComment: "comment|comments|leave a comment|leave a reply|post a comment|add a comment|join the discussion|show comments|view comments|no comments|log in to comment|reply|report|report abuse|comments are closed|your email address will not be published|required fields|be the first to comment|community guidelines|what do you think|" +
		"kommentare|kommentar|kommentieren|kommentar schreiben|diskutieren sie mit|antworten|melden|commentaires|commenter|laisser un commentaire|réagir|réagissez|répondre|comentarios|comentar|deja un comentario|responder|commenti|commenta|lascia un commento|rispondi|comentários|comente|deixe um comentário|reacties|reageer|reageren|komentarze|skomentuj|dodaj komentarz|odpowiedz|kommentarer|kommentera|kommenter|svar|svara|kommentit|yorumlar|yorum yap|комментарии|комментировать|комментариев|ответить|komentáře|diskuze|hozzászólások|comentarii|σχόλια|komentar|bình luận",
	tLegal: "copyright|all rights reserved|terms of use|terms of service|terms and conditions|privacy policy|cookie policy|cookies|we use cookies|this website uses cookies|accept|accept all|manage preferences|your privacy|disclaimer|disclosure|may not be reproduced|without permission|privacy|opt out|terms|contact us|advertise with us|about us|editorial standards|corrections|do not sell|legal notice|" +
		"impressum|datenschutz|datenschutzerklärung|agb|alle rechte vorbehalten|nutzungsbedingungen|cookies zustimmen|zustimmen|einwilligung|akzeptieren|mentions légales|tous droits réservés|politique de confidentialité|conditions générales|gérer mes cookies|aviso legal|todos los derechos reservados|política de privacidad|política de cookies|tutti i diritti riservati|riproduzione riservata|todos os direitos reservados|política de privacidade|alle rechten voorbehouden|privacybeleid|wszelkie prawa zastrzeżone|polityka prywatności|regulamin|alla rättigheter|personuppgifter|vastuuvapaus|tüm hakları saklıdır|gizlilik|все права защищены|политика конфиденциальности|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva|toate drepturile rezervate",
	tCredit: "photo|photo by|photo courtesy|photograph|photograph by|photos|image|image credit|image source|picture|credit|credits|getty|getty images|reuters|ap photo|file photo|shutterstock|istock|courtesy of|via|source|illustration|screenshot|screengrab|afp|epa|dpa|imago|alamy|unsplash|pixabay|pexels|" +
		"foto|fotos|bild|bilder|quelle|symbolbild|archivbild|archivfoto|grafik|bildquelle|picture alliance|crédit|crédit photo|photo d'illustration|imagen|fuente|fotografía|immagine|fonte|imagem|reprodução|divulgação|beeld|bron|fot|źródło|zdjęcie|arkivfoto|arkivbild|kuva|fotoğraf|kaynak|фото|источник|иллюстрация|zdroj|fotó|forrás|sursa|πηγή|sumber|ảnh|nguồn",
	tAd: "advertisement|advertising|advert|ad|sponsored|sponsored content|sponsored by|promoted|paid content|partner content|paid partnership|story continues below|article continues below|continues after advertisement|scroll to continue|remove ads|report this ad|" +
		"anzeige|werbung|publicité|publicite|sponsorisé|publicidad|patrocinado|contenido patrocinado|pubblicità|publicidade|continua depois da publicidade|advertentie|reklama|dalsza część artykułu|annons|annonse|annonce|mainos|reklam|реклама|на правах рекламы|inzerce|reklamă|hirdetés|διαφήμιση|iklan|quảng cáo",
	tAuthor: "by|written by|posted by|about the author|reported by|reporting by|editing by|edited by|follow him|follow her|follow them|is a reporter|is a journalist|is a writer|is a freelance|is the author of|is a correspondent|is a contributor|is an editor|can be reached at|is a columnist|is a senior writer|is a staff writer|is a senior editor|is a senior researcher|is a research fellow|is a senior fellow|is a professor|is an associate professor|is the founder of|is a contributing|writes about|contact the author|email him|email her|staff writer|staff reporter|contributed to this report|contributed reporting|senior correspondent|" +
		"von|autor|autorin|über den autor|über die autorin|zur person|ist redakteur|ist redakteurin|ist korrespondent|ist korrespondentin|ist reporter|ist reporterin|ist autor|ist autorin|ist journalist|ist journalistin|ist professor für|ist professorin für|schreibt über|par|publié par|rédigé par|est journaliste|est professeur|est chercheur|est correspondant|est correspondante|por|autora|sobre el autor|es periodista|es profesor|es profesora|es corresponsal|di|a cura di|è giornalista|è professore|è corrispondente|é jornalista|é professor|é correspondente|é repórter|is redacteur|is verslaggever|jest dziennikarzem|jest dziennikarką|är reporter|är journalist|er journalist|door|över|av|tekst|autorka|yazar|автор|autoři|auteur|redaktion|redacción|redazione|redação|redactie|redakcja|toimittaja|journalist|correspondent",
	tMeta: "published|updated|last updated|last modified|posted on|posted|min read|minutes read|minute read|mins read|reading time|views|hours ago|days ago|minutes ago|hour ago|day ago|weeks ago|months ago|est|edt|gmt|pm|am|filed under|tagged|" +
		"veröffentlicht|aktualisiert|stand|uhr|lesezeit|erstellt|vor stunden|vor tagen|publié le|mis à jour|publié|modifié|temps de lecture|min de lecture|publicado|actualizado|lectura|hace|pubblicato|aggiornato|minuti di lettura|ultimo aggiornamento|atualizado|atualizado em|publicado em|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|julkaistu|päivitetty|güncelleme|yayınlanma|опубликовано|обновлено|publikováno|aktualizováno|publikované|frissítve|actualizat|publicat|ενημερώθηκε|δημοσιεύτηκε|diperbarui|cập nhật",
	tPaywall: "subscribers only|for subscribers|subscriber exclusive|already a subscriber|already a member|log in|sign in|login|to continue reading|continue reading with|view the full story|for the full story|subscribe to read|subscribe to continue|subscribers can|log in for|unlock|unlock this|to read the full|register for free|create an account|create a free account|exclusive to subscribers|premium|this article is for|" +
		"nur für abonnenten|weiterlesen mit|bereits abonnent|einloggen|mit plus|artikel freischalten|sie haben bereits|réservé aux abonnés|déjà abonné|se connecter|article réservé|il vous reste|solo para suscriptores|ya soy suscriptor|iniciar sesión|riservato agli abbonati|sei già abbonato|accedi|exclusivo para assinantes|já é assinante|alleen voor abonnees|inloggen|tylko dla prenumeratorów|zaloguj|zaloguj się|logga in|logg inn|log ind|kirjaudu|giriş yap|войти|для подписчиков|přihlásit",
	tMedia: "watch|watch video|video|watch the video|listen|listen to|play|play video|playback|audio|gallery|slideshow|view gallery|podcast|live stream|loading|javascript|your browser does not support|enable javascript|embedded|content is not available|this video|media playback|close dialog|poll|quiz|vote|" +
		"video ansehen|zum video|anhören|abspielen|bildergalerie|fotostrecke|umfrage|écouter|regarder|diaporama|vidéo|ver vídeo|escuchar|galería|guarda il video|ascolta|galleria|assista|ouça|vídeo|bekijk|luister|posłuchaj|galeria|zobacz wideo|titta|lyssna|se video|katso|izle|смотреть|слушать|видео|poslechněte",
	tNav: "home|menu|search|skip to content|skip to main content|back to top|next|previous|close|open|categories|tags|topics|archive|archives|about|contact|sitemap|jobs|careers|weather|sports|sport|politics|business|world|opinion|entertainment|lifestyle|technology|health|edition|my account|sign out|profile|settings|choose|go to|click here|back|" +
		"startseite|suche|menü|schließen|nach oben|zurück|weiter|themen|ressorts|übersicht|kontakt|accueil|rechercher|fermer|retour|suivant|précédent|inicio|buscar|cerrar|siguiente|anterior|cerca|chiudi|indietro|início|fechar|zoeken|sluiten|terug|strona główna|szukaj|zamknij|sök|stäng|hem|søk|lukk|hjem|søg|luk|haku|ara|kapat|ana sayfa|поиск|меню|главная|закрыть|hledat|domů|keresés|căutare|αναζήτηση|cari|tìm kiếm",
}

// phraseCJK are phrases of scripts without spaces, matched anywhere in short
// blocks.
var phraseCJK = [topicCount]string{
	tRelated: "関連記事|あわせて読みたい|こちらも|もっと読む|続きを読む|続きを見る|人気記事|ランキング|おすすめ|最新記事|一覧|次の記事|前の記事|相关阅读|相关新闻|推荐阅读|延伸阅读|更多|热门|相關新聞|延伸閱讀|推薦閱讀|看更多|更多新聞|熱門|最新消息|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวล่าสุด|อ่านต่อ",
	tPromo:   "登録|メルマガ|ニュースレター|フォロー|無料|購読|アプリ|会員|订阅|关注|下载|訂閱|關注|追蹤|加入|下載|ติดตาม|สมัคร|ดาวน์โหลด",
	tShare:   "シェア|ツイート|共有|保存|印刷|ブックマーク|分享|转发|收藏|列印|แชร์",
	tComment: "コメント|评论|留言|評論|回应|ความคิดเห็น",
	tLegal:   "著作権|無断転載|利用規約|プライバシー|版权|转载|隐私|声明|版權|轉載|隱私|聲明|免責|สงวนลิขสิทธิ์",
	tCredit:  "写真|画像|撮影|提供|图片|图源|摄影|来源|照片|攝影|圖片|圖／|圖/|資料照|ภาพ|ที่มา",
	tAd:      "広告|ＰＲ|[PR]|スポンサー|广告|廣告|โฆษณา",
	tAuthor:  "記者|編集|執筆|著者|取材|记者|编辑|作者|责任编辑|記者／|編輯|責任編輯|ผู้เขียน|เรียบเรียง",
	tMeta:    "更新|公開|配信|時間前|分前|発表|发布|时间|發布|時間|小時前|เผยแพร่|อัปเดต",
	tPaywall: "有料|会員限定|ログイン|残り|この記事は|登录|登入|เข้าสู่ระบบ",
	tMedia:   "動画|再生|フォト|ギャラリー|视频|播放|影音|影片|วิดีโอ|ชมคลิป",
	tNav:     "ホーム|検索|トップ|メニュー|閉じる|首页|返回|搜索|首頁|回到|搜尋|หน้าแรก|ค้นหา",
}

// lexicon is what is known of words: function words, words of consent dialogs,
// and the phrases that begin with them.
type lexicon struct {
	hashed[uint32]
	info    []wordInfo            // by number
	phrases [][]phrase            // by wordInfo.first
	cjk     [cjkSlots][]cjkPhrase // by the last bits of their first letter
}

type phrase struct {
	rest  []uint32 // hashes of the words after the first
	topic topic
}

// of returns what is known of a word.
func (l *lexicon) of(word uint32) wordInfo {
	if n := l.find(word); n >= 0 {
		return l.info[n]
	}
	return wordInfo{}
}

// word returns the entry of a word, made if there is none.
func (l *lexicon) word(w uint32) *wordInfo {
	n, fresh := l.number(w)
	if fresh {
		l.info = append(l.info, wordInfo{})
	}
	return &l.info[n]
}

// words returns the lexicon, built on first use.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{phrases: make([][]phrase, 1, 1400)}
	l.reset(4000)
	l.info = make([]wordInfo, 0, 4000)
	for _, w := range appendWords(nil, stopwordList, 4000) {
		l.word(w).kind = commonWord
	}
	for _, w := range appendWords(nil, personList, 400) {
		l.word(w).kind = personWord
	}
	for _, w := range appendWords(nil, consentList, 400) {
		l.word(w).consent = 1
	}
	var buf []uint32
	for t, list := range phraseTable {
		if topic(t) == tRelated {
			list += "|" + sureLeads
		}
		for len(list) > 0 {
			var p string
			p, list, _ = strings.Cut(list, "|")
			buf = appendWords(buf[:0], p, 100)
			if len(buf) == 0 {
				continue
			}
			head := l.word(buf[0])
			if head.first == 0 {
				head.first = uint16(len(l.phrases))
				l.phrases = append(l.phrases, nil)
			}
			l.phrases[head.first] = append(l.phrases[head.first], phrase{slices.Clone(buf[1:]), topic(t)})
		}
	}
	l.addCJK()
	return l
})

// topics are the topics found in a block: anywhere, and at its beginning.
type topics struct {
	any, start uint16
	words      int // words covered by phrases
	hits       int // phrases found
	consent    int // words of consent and data protection
}

// maxPhraseWords is how far into a block phrases are looked for; junk that is
// longer says what it is at its beginning.
const maxPhraseWords = 60

// findPhrases fills the topics of block i from its words' numbers.
func (x *extractor) findPhrases(i int) {
	t, words, lex := &x.topics[i], x.words[i], x.vocab.lex
	covered := 0
	for k, id := range x.ids[i][:min(len(words), maxPhraseWords)] {
		first := x.vocab.info[id].first
		if first == 0 {
			continue
		}
		longest := 0
		for _, p := range lex.phrases[first] {
			if len(p.rest) > 0 && !hasPrefix(words[k+1:], p.rest) {
				continue
			}
			t.any |= 1 << p.topic
			if k == 0 {
				t.start |= 1 << p.topic
			}
			longest = max(longest, len(p.rest)+1)
		}
		if longest > 0 {
			t.hits++
			covered = max(covered, k)
			t.words += k + longest - covered
			covered = k + longest
		}
	}
	if text := x.blocks[i].Text; x.shapes[i].ideographs > 0 && len(text) <= 240 {
		t.findCJK(text, lex)
	}
}

const (
	cjkSlots = 64
	mostCJK  = 256 // phrases
)

// cjkPhrase is one of phraseCJK.
type cjkPhrase struct {
	text   string
	topic  topic
	number uint8 // among all of them
}

// addCJK takes in phraseCJK.
func (l *lexicon) addCJK() {
	n := 0
	for t, list := range phraseCJK {
		for p := range strings.SplitSeq(list, "|") {
			first, _ := utf8.DecodeRuneInString(p)
			slot := &l.cjk[first%cjkSlots]
			*slot = append(*slot, cjkPhrase{p, topic(t), uint8(n)})
			n++
		}
	}
}

// findCJK adds the phrases of phraseCJK in a text, each once.
func (t *topics) findCJK(text string, lex *lexicon) {
	var seen [mostCJK / 64]uint64
	for at, r := range text {
		for _, p := range lex.cjk[r%cjkSlots] {
			word, bit := &seen[p.number/64], uint64(1)<<(p.number%64)
			if *word&bit != 0 || !strings.HasPrefix(text[at:], p.text) {
				continue
			}
			*word |= bit
			t.any |= 1 << p.topic
			t.words++
			t.hits++
			if at == 0 {
				t.start |= 1 << p.topic
			}
		}
	}
}

// consentList are the words that consent dialogs repeat and stories rarely say.
const consentList = "cookie cookies consent gdpr ccpa privacy opt-out opting-out opt-in personalised personalized personalisation personalization vendors partners purposes legitimate preferences tracking tracker trackers third-party identifiers identifier iab tcf browser device devices data advertising ads analytics functional settings " +
	"einwilligung zustimmung datenschutz datenschutzerklärung datenschutzeinstellungen zwecke drittanbieter anbieter verarbeitung personenbezogene personenbezogener personenbezogenen widerrufen endgerät tracking-technologien " +
	"consentement confidentialité finalités traceurs partenaires données personnelles terminal consentimiento privacidad datos personales socios finalidades consenso dati personali finalità fornitori dispositivo " +
	"consentimento dados pessoais dispositivo toestemming gegevens persoonsgegevens doeleinden zgoda zgody danych osobowych plików przetwarzania partnerów samtycke personuppgifter samtykke personopplysninger informasjonskapsler persondata suostumus evästeet evästeitä çerez çerezler kişisel verileriniz куки файлы персональных данных согласие cookie-uri osobních údajů souhlas souhlasu"

func hasPrefix(words, prefix []uint32) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i, w := range prefix {
		if words[i] != w {
			return false
		}
	}
	return true
}
