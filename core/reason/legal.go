package reason

// legalPhrases name small print: rights, consent, disclosure, correction.
var legalPhrases = [...]phraseRule{
	{
		Name: "legal-copyright", Reason: Legal, Where: within, Sure: true, Max: 90,
		Why: "Sentences about who may print the text are nobody's story.",
		Phrases: `
en all rights reserved | all right reserved | rights reserved | may not be published broadcast | may not be reproduced | republished with permission | reprinted with permission | reproduced without | creative commons | trademarks of | registered trademark | is not responsible for the content of external | copyright © | licensing rights | copyright in the
de alle rechte vorbehalten | vervielfältigung | nachdruck verboten | weiterverbreitung | nur mit genehmigung | markenzeichen der | urheberrechtlich geschützt
fr tous droits réservés | droits réservés | toute reproduction | reproduction interdite
es todos los derechos reservados | derechos reservados | prohibida la reproducción | queda prohibida
it tutti i diritti riservati | diritti riservati | riproduzione riservata | vietata la riproduzione | partita iva
pt todos os direitos reservados | direitos reservados | proibida a reprodução | é proibida a reprodução
nl alle rechten voorbehouden | auteursrecht | op dit artikel rust copyright
pl wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone | kopiowanie zabronione | prawa autorskie
sv alla rättigheter förbehållna | upphovsrätt | ansvarig utgivare | citera oss gärna
no alle rettigheter | opphavsrett | ansvarlig redaktør | vær varsom plakaten | er ikke ansvarlig for | varsom plakatens
da alle rettigheder forbeholdes | ophavsretligt beskyttet
tr tüm hakları saklıdır | her hakkı saklıdır | izinsiz kullanılamaz | kaynak gösterilmeden
ru все права защищены | при перепечатке | использование материалов | при цитировании
uk усі права захищено | при цитуванні
ja 無断転載 | 無断複写 | 著作権は | 転載を禁じます
zh 版权所有 | 版權所有 | 未经授权 | 未經授權 | 不得转载 | 不得轉載 | 免责声明 | 違者必究
ko 무단전재 | 무단 전재 | 재배포 금지 | 저작권자 | all rights reserved
ar جميع الحقوق محفوظة | كافة الحقوق محفوظة | حقوق النشر
he כל הזכויות שמורות
hi सर्वाधिकार सुरक्षित
lt visos teisės saugomos
`,
	},
	{
		Name: "legal-consent", Reason: Legal, Where: within, Sure: true,
		Why: "Talk of cookies and consent is the law speaking, not the paper.",
		Phrases: `
en cookies | accept cookies | accept all cookies | reject all | accept all | we use cookies | uses cookies | use of cookies | cookie policy and | cookie settings | manage cookies | cookie preferences | manage preferences | manage consent | privacy choices | your privacy | privacy manager | do not sell my | do not sell or share | similar technologies | legitimate interest | store and or access | ad tracking | general data protection | european union experience | gdpr | consent preferences | strictly necessary cookies | functional cookies | targeting cookies | performance cookies | personal data
de cookies | cookies akzeptieren | alle akzeptieren | alle ablehnen | wir verwenden cookies | verwendet cookies | cookie einstellungen | privatsphäre einstellungen | datenschutz einstellungen | einwilligung | zustimmen und | mit werbung weiterlesen | berechtigtes interesse | tracking widerrufen | utiq verwalten | drittanbietern | personenbezogene daten | verarbeitung ihrer daten
fr accepter les cookies | tout accepter | tout refuser | nous utilisons des cookies | utilise des cookies | paramétrer les cookies | gérer les cookies | gérer mes cookies | données personnelles | votre consentement
es aceptar cookies | aceptar todas | rechazar todas | utilizamos cookies | usamos cookies | configurar cookies | gestionar cookies | protección de datos | datos personales | su consentimiento
it accetta i cookie | accetta tutti | rifiuta tutti | utilizziamo i cookie | utilizza cookie | gestisci cookie | preferenze cookie | dati personali | il tuo consenso
pt aceitar cookies | aceitar todos | rejeitar todos | usamos cookies | utilizamos cookies | gerir cookies | configurar cookies | dados pessoais | seu consentimento
nl cookies accepteren | alles accepteren | wij gebruiken cookies | maakt gebruik van cookies | cookie instellingen | persoonsgegevens
pl akceptuję pliki cookie | plików cookie | pliki cookies | ustawienia cookies | danych osobowych | zgoda na przetwarzanie
sv godkänn cookies | acceptera alla | vi använder cookies | använder cookies | cookieinställningar | hantera cookies | personuppgifter
no godta cookies | godta alle | vi bruker cookies | informasjonskapsler | personopplysninger | ansvarlig for dine data
da accepter cookies | acceptér alle | vi bruger cookies | cookieindstillinger | personoplysninger
tr çerezleri kabul | tümünü kabul et | çerez kullanıyoruz | çerezler kullan | çerez politikası | kişisel veriler
ru принять cookie | мы используем cookie | использует файлы cookie | файлов cookie | персональных данных
ja クッキーを使用 | cookieを使用 | cookieの使用 | すべて同意 | 個人情報
zh 接受cookie | 使用cookie | 我们使用cookies | 隐私设置 | 个人信息
ko 쿠키를 사용 | 쿠키 설정 | 모두 동의 | 개인정보
ar ملفات تعريف الارتباط | قبول الكل | نستخدم ملفات | البيانات الشخصية
`,
	},
	{
		Name: "legal-disclosure", Reason: Legal, Where: within, Sure: true, Max: 90,
		Why: "Disclosures, corrections and standards say how the text came about, and end no story.",
		Phrases: `
en affiliate links | affiliate link | affiliate commission | we may earn | may earn a commission | earn a small commission | receive a commission | disclaimer | the views expressed | the opinions expressed | views expressed .. are those | do not necessarily reflect | does not necessarily reflect | this article was corrected | has been corrected | has been updated to | an earlier version of this | correction | corrections | editors note this | our journalism standards | our standards | trust principles | report an error | editorial guidelines | ethics policy | fact checking policy | generated by ai | with the help of ai | has been adapted from | journalism trust initiative
de affiliate link | affiliate links | provision | haftungsausschluss | gibt die meinung | anmerkung der redaktion | hinweis der redaktion | in einer früheren version | korrekturhinweis | transparenzhinweis | redaktionell unabhängig | von der redaktion unabhängig | mit hilfe von ki | dieser text wurde .. ki | pressekodex | journalism trust initiative
fr liens affiliés | lien d'affiliation | clause de non responsabilité | n'engagent que | rectificatif | signaler une erreur
es enlaces de afiliado | descargo de responsabilidad | las opiniones expresadas | fe de errores | the trust project
it link di affiliazione | le opinioni espresse | errata corrige | rettifica
pt links de afiliados | as opiniões expressas | errata | comunicar erro
nl affiliate links | disclaimer | rectificatie | in een eerdere versie
pl linki afiliacyjne | sprostowanie | opinie wyrażone | zgłoś błąd
sv annonslänkar | rättelse | i en tidigare version | så arbetar vi med
no annonselenker | rettelse | i en tidligere versjon
da affiliate links | rettelse | i en tidligere version | fejl i artiklen
tr yasal uyarı | sorumluluk reddi | düzeltme notu
ru отказ от ответственности | мнение редакции может не | сообщить об ошибке | нашли ошибку
ja 免責事項 | 訂正 | アフィリエイト
zh 免责声明 | 免責聲明 | 本文仅代表 | 更正
ko 정정보도 | 면책 | 제휴 링크
ar إخلاء مسؤولية | لا تعبر بالضرورة | تصحيح
`,
	},
	{
		Name: "legal-page", Reason: Legal, Where: whole, Noun: true, Slack: 1,
		Why: "Names of the pages with small print, where no menu holds them.",
		Phrases: `
en privacy policy | privacy notice | privacy | terms of use | terms of service | terms and conditions | terms | cookie policy | cookies | legal notice | accessibility statement | accessibility
de datenschutz | datenschutzerklärung | impressum | agb | nutzungsbedingungen | barrierefreiheit
fr mentions légales | politique de confidentialité | conditions générales
es aviso legal | política de privacidad | política de cookies | términos y condiciones
it informativa privacy | note legali | termini e condizioni
pt política de privacidade | termos de uso | termos e condições | ficha técnica
nl privacybeleid | privacyverklaring | algemene voorwaarden
pl polityka prywatności | regulamin
sv integritetspolicy | personuppgiftspolicy | användarvillkor
no personvern | personvernerklæring | brukervilkår
da privatlivspolitik | persondatapolitik
tr gizlilik politikası | kullanım koşulları | künye
ru политика конфиденциальности | пользовательское соглашение
ja プライバシーポリシー | 利用規約
zh 隐私政策 | 使用条款 | 隱私權政策
ko 이용약관 | 개인정보처리방침
ar سياسة الخصوصية | شروط الاستخدام
`,
	},
}
