package reason

// navigationPhrases name the ways through the site.
var navigationPhrases = [...]phraseRule{
	{
		// Words on the buttons of menus, searches, accounts and pagers.
		Name: "navigation-label", Reason: Navigation, Where: whole, Weak: true, Slack: 1,
		Phrases: `
en menu | main menu | open menu | close menu | menu sections | navigation | main navigation | post navigation | search | search for | search results | home | homepage | back | back to top | top | go to top | go back | close | open | cancel | submit | ok | next | previous | prev | next page | previous page | page | older posts | newer posts | more | see more | show more | load more | view more | view all | see all | show all | all | less | show less | read less | skip | skip to content | skip to main content | skip to navigation | jump to | go to | sections | site index | sitemap | site map | log in | login | log out | sign in | sign out | logout | my account | account | profile | my profile | settings | preferences | help | help center | faq | faqs | about | about us | careers | jobs | advertise | advertise with us | press | company | language | languages | english | select language | edition | change edition | country | weather | horoscopes | crosswords | archive | archives | filter | sort by | font size | text size | dark mode | light mode | explore | discover | browse | quick links | useful links | information | services | network | our divisions | our sites | learn more | find out more | details | click here | toggle navigation | collapse | dropdown | you are here | breadcrumb | breadcrumbs | step | start | return | return to | previous post | next post | previous article | next article | post | expand all | collapse all | collapsed | scroll to top | top of page | bottom of page | end of article
de menü öffnen | menü schließen | hauptmenü | hauptnavigation | navigationspfad | suche | suchen | suchbegriff | startseite | zurück | zurück zur | zurück zur startseite | nach oben | zum seitenanfang | seitenanfang | schließen | öffnen | abbrechen | weiter | mehr | mehr anzeigen | mehr laden | alle anzeigen | alle | weniger | weniger anzeigen | zum inhalt springen | direkt zum inhalt | springe zum inhalt | zum inhalt | zur navigation | ressorts | übersicht | seitenindex | anmelden | einloggen | abmelden | mein konto | konto | mein profil | profil | einstellungen | hilfe | über uns | karriere | mediadaten | werben | sprache | sprachen | deutsch | wetter | horoskop | rätsel | archiv | schriftgröße | dunkler modus | service | unternehmen | verlag | medien | mediengruppe | sie sind hier | sie sind angemeldet | sortieren | mehr erfahren | vorherige seite | nächste seite | seite | vorheriger | nächster | merkliste suche | zum thema | aufklappen | zuklappen | ausklappen | einklappen
fr ouvrir le menu | fermer le menu | rechercher | recherche | accueil | retour | retour en haut | haut de page | fermer | ouvrir | annuler | suivant | précédent | plus | voir plus | afficher plus | voir tout | tout voir | tout | aller au contenu | se connecter | connexion | déconnexion | mon compte | compte | aide | qui sommes nous | à propos | plan du site | langue | météo | vous êtes ici | fil d'ariane | page suivante | page précédente
es abrir menú | cerrar menú | navegación | buscar | búsqueda | inicio | portada | volver | volver arriba | subir | cerrar | abrir | cancelar | siguiente | anterior | más | ver más | mostrar más | cargar más | ver todo | ver todas | ver todos | todos | ir al contenido | saltar al contenido | secciones | iniciar sesión | inicia sesión | iniciar | acceder | cerrar sesión | mi cuenta | cuenta | perfil | ayuda | quiénes somos | acerca de | mapa del sitio | idioma | tiempo | archivo | servicios | hemeroteca | página siguiente | estás aquí
it apri menu | chiudi menu | navigazione | cerca | ricerca | indietro | torna su | torna in alto | chiudi | apri | annulla | avanti | successivo | precedente | altro | mostra altro | vedi tutti | vedi tutto | tutti | vai al contenuto | sezioni | rubriche | accedi | esci | il mio account | profilo | aiuto | chi siamo | mappa del sito | lingua | archivio | servizi | hai dimenticato la password
pt fechar menu | navegação | busca | pesquisar | pesquisa | página inicial | voltar | voltar ao topo | topo | fechar | próximo | próxima | mais | ver mais | mostrar mais | carregar mais | ver tudo | ir para o conteúdo | seções | secções | entrar | iniciar sessão | fazer login | sair | minha conta | conta | ajuda | quem somos | sobre nós | sobre | expediente | tempo | arquivo | serviços
nl sluit menu | navigatie | zoeken | zoek | startpagina | terug | terug naar boven | naar boven | sluiten | sluit | openen | annuleren | volgende | vorige | meer | toon meer | laad meer | bekijk alles | alles | ga naar inhoud | rubrieken | inloggen | aanmelden | uitloggen | mijn account | profiel | hulp | over ons | taal | weer | archief
pl otwórz menu | zamknij menu | nawigacja | szukaj | wyszukaj | strona główna | powrót | wróć | do góry | na górę | zamknij | otwórz | anuluj | następny | następna | poprzedni | poprzednia | więcej | pokaż więcej | zobacz więcej | zobacz wszystkie | wszystkie | przejdź do treści | działy | zaloguj | zaloguj się | logowanie | wyloguj | moje konto | pomoc | o nas | mapa strony | język | pogoda | archiwum | serwisy | redakcja
sv meny | öppna meny | stäng meny | navigering | sök | hem | startsida | startsidan | tillbaka | till toppen | stäng | öppna | avbryt | nästa | föregående | mer | visa mer | visa fler | visa alla | alla | hoppa till innehåll | gå till innehåll | sektioner | logga in | logga ut | mitt konto | hjälp | om oss | språk | väder | arkiv | tjänster | kundservice | visa mindre
no åpne meny | lukk meny | navigasjon | hjem | forside | forsiden | tilbake | til toppen | lukk | åpne | neste | forrige | vis mer | vis flere | se mer | se alle | vis alle | hopp til innhold | gå til innhold | seksjoner | logg inn | logg ut | min side | hjelp | vær | tjenester | kundeservice | vis mindre
da åbn menu | luk menu | søg | tilbage | luk | åbn | annuller | næste | mere | vis mere | se mere | gå til indhold | log ind | log ud | min konto | hjælp | om os | sprog | vejr
fi valikko | haku | etusivu | takaisin | sulje | seuraava | edellinen | lisää | näytä lisää | kirjaudu | kirjaudu sisään
is leita | forsíða | innskráning | meira | til baka | loka
tr menüyü aç | kapat | ara | arama | ana sayfa | anasayfa | geri | yukarı | yukarı çık | aç | iptal | sonraki | önceki | daha fazla | daha fazla göster | devamı | tümü | tümünü gör | hepsi | içeriğe geç | kategoriler | giriş | giriş yap | oturum aç | çıkış | hesabım | yardım | hakkımızda | dil | hava durumu | arşiv | servisler | bölümler
ru меню | открыть меню | закрыть меню | навигация | поиск | искать | найти | главная | на главную | назад | наверх | вверх | закрыть | открыть | отмена | далее | вперед | следующая | предыдущая | еще | показать еще | загрузить еще | все | смотреть все | перейти к содержанию | разделы | рубрики | войти | вход | выйти | личный кабинет | мой профиль | профиль | помощь | о нас | о проекте | редакция | язык | погода | архив | сервисы | реклама на сайте | развернуть | свернуть
uk пошук | головна | закрити | більше | ще | увійти | про нас
ja メニュー | メニューを開く | メニューを閉じる | 検索 | ホーム | トップ | トップページ | 戻る | ページトップ | ページトップへ | ページの先頭へ | 閉じる | 開く | キャンセル | 次へ | 前へ | もっと見る | もっとみる | 一覧 | 一覧を見る | すべて | すべて見る | 本文へ | ログイン | ログアウト | マイページ | アカウント | ヘルプ | お問い合わせ | 会社概要 | 会社案内 | サイトマップ | 言語 | 天気 | 設定 | スタイルの設定 | 文字の大きさ | 文字サイズ | 小 | 中 | 大 | カテゴリ | カテゴリー | アーカイブ | よくある質問 | よくある質問はこちら | このサイトについて
zh 菜单 | 選單 | 搜索 | 搜尋 | 首页 | 首頁 | 返回 | 返回顶部 | 回到顶部 | 回頂部 | 关闭 | 關閉 | 打开 | 取消 | 下一页 | 上一页 | 下一頁 | 上一頁 | 更多 | 查看更多 | 加载更多 | 全部 | 跳到内容 | 栏目 | 登录 | 登入 | 退出 | 登出 | 我的账户 | 帮助 | 联系我们 | 聯絡我們 | 关于我们 | 關於我們 | 网站地图 | 语言 | 天气 | 设置 | 字体大小 | 字號 | 展开 | 收起
ko 메뉴 | 전체메뉴 | 메뉴 열기 | 메뉴 닫기 | 검색 | 홈 | 메인 | 뒤로 | 뒤로가기 | 맨위로 | 위로 | 닫기 | 열기 | 취소 | 다음 | 이전 | 더보기 | 더 보기 | 전체보기 | 전체 | 목록 | 본문 바로가기 | 로그인 | 로그아웃 | 마이페이지 | 계정 | 고객센터 | 도움말 | 회사소개 | 사이트맵 | 언어 | 언어변경 | 언어 변경하기 | 날씨 | 설정 | 글자크기 | 글자 크기 | 글씨 크기 | 글자크기 조절 | 확대 | 축소 | 분야별 뉴스 | 카테고리 | 제보 | 기사제보 | 광고문의 | 펼치기 | 접기
ar القائمة | قائمة | بحث | البحث | الرئيسية | الصفحة الرئيسية | رجوع | العودة | إلى الأعلى | العودة للأعلى | إغلاق | فتح | إلغاء | التالي | السابق | المزيد | عرض المزيد | عرض الكل | الكل | تخطي إلى المحتوى | الأقسام | تسجيل الدخول | دخول | تسجيل الخروج | حسابي | الملف الشخصي | مساعدة | من نحن | خريطة الموقع | اللغة | الطقس | الأرشيف | خدمات
he תפריט | חיפוש | דף הבית | חזרה | סגור | עוד | הבא | הקודם | התחבר | התחברות | אודות
hi मेनू | खोजें | होम | और देखें | बंद करें | लॉगिन
id cari | beranda | kembali | tutup | lainnya | lihat semua | selengkapnya | masuk | daftar | tentang kami | indeks
lt meniu | paieška | pradžia | atgal | uždaryti | daugiau | prisijungti
`,
	},
	{
		// Where a pager, a skip link or a link to the front page leads.
		Name: "navigation-skip", Reason: Navigation, Where: within, Weak: true, Max: 9,
		Phrases: `
en skip to | jump to | back to | go to the | return to | page .. of | visit the | view the full list
de zum inhalt | zurück zu | zurück zur | zur startseite | zur übersicht | seite .. von | zum hauptinhalt | box aufklappen
fr retour à | aller au | page .. sur
es volver a | ir a la | página .. de
it torna alla | vai alla | pagina .. di
pt voltar para | ir para
nl terug naar | ga naar | pagina .. van
pl wróć do | przejdź do | strona .. z
sv tillbaka till | gå till | sida .. av
no tilbake til | gå til | side .. av
da tilbage til | side .. af
tr içeriğe | sayfasına dön
ru вернуться к | перейти к | страница .. из
`,
	},
	{
		// What a box asks or says in which readers log in or have a new password sent.
		Name: "navigation-password", Reason: Navigation, Where: within, Max: 14,
		Phrases: `
en forgot password | password recovery | your password | your username | one time pin | remember me | log into your account
de passwort vergessen | passwort zurücksetzen | ihr passwort | dein passwort | ihr benutzername | ein passwort wird ihnen
fr mot de passe | identifiants de connexion
es tu contraseña | una contraseña | nombre de usuario
it password dimenticata | la tua password | nome utente
pt sua senha | palavra passe
nl wachtwoord vergeten | je wachtwoord
pl nie pamiętasz hasła | twoje hasło
sv glömt lösenordet | ditt lösenord
no glemt passord | brukernavn
da glemt adgangskode | brugernavn
tr şifremi unuttum | kullanıcı adı
ru забыли пароль | ваш пароль
ja パスワードを忘れ | パスワード再設定
zh 忘记密码 | 忘記密碼
ko 비밀번호를 | 비밀번호가 | 비밀번호 찾기 | 로그인 후
ar نسيت كلمة المرور | اسم المستخدم
`,
	},
	{
		// Stands over the list of the story's own parts.
		Name: "navigation-contents", Reason: Navigation, Where: whole, Weak: true, Slack: 1,
		Phrases: `
en table of contents | contents | in this article | on this page | jump to section
de inhaltsverzeichnis | inhalt
fr sommaire | table des matières
es índice | contenido | en este artículo
it sommario
pt conteúdo
nl inhoud | inhoudsopgave
pl spis treści
sv innehåll | innehållsförteckning
no innhold | innholdsfortegnelse
da indhold | indholdsfortegnelse
tr içindekiler
ru содержание | оглавление
ja 目次
zh 目录 | 目錄
ko 목차
ar المحتويات | في هذا المقال
`,
	},
	{
		// Stands over a form to write to the newsroom or beside its fields, or leads to it; longer lines speak of something else.
		Name: "navigation-contact", Reason: Navigation, Where: within, Weak: true, Max: 3,
		Phrases: `
en contact | message
de kontakt | nachricht
fr contactez nous | nous contacter
es contacto | contáctanos | mensaje
it contatti | contattaci | messaggio
pt contato | fale conosco | mensagem
nl bericht
pl wiadomość
sv kontakta oss | meddelande
no melding
da besked
fi yhteystiedot
tr iletişim | bize ulaşın | mesajınız | mesaj
ru контакты | сообщение
uk контакти
ja 件名
ko 문의 | 메시지
ar اتصل بنا | تواصل معنا | رسالتك
he צור קשר
hi संपर्क करें
id kontak
lt kontaktai
`,
	},
}
