package reason

// legalPhrases name small print: rights, consent, disclosure, correction.
var legalPhrases = [...]phraseRule{
	{
		// Sentences about who may print the text are nobody's story.
		Name: "legal-copyright", Reason: Legal, Where: within, Sure: true, Max: 90,
		Phrases: `
en all right reserved | rights reserved | may not be published broadcast | may not be reproduced | republished with permission | reprinted with permission | reproduced without | creative commons | trademarks of | registered trademark | is not responsible for the content of external | copyright © | licensing rights | copyright in the
de alle rechte vorbehalten | vervielfältigung | nachdruck verboten | weiterverbreitung | nur mit genehmigung | markenzeichen der | urheberrechtlich geschützt
fr droits réservés | toute reproduction | reproduction interdite
es derechos reservados | prohibida la reproducción | queda prohibida
it diritti riservati | riproduzione riservata | vietata la riproduzione | partita iva
pt direitos reservados | proibida a reprodução
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
ko 무단전재 | 무단 전재 | 재배포 금지 | 저작권자
ar جميع الحقوق محفوظة | كافة الحقوق محفوظة | حقوق النشر
he כל הזכויות שמורות
hi सर्वाधिकार सुरक्षित
lt visos teisės saugomos
`,
	},
	{
		// Talk of cookies and consent is the law speaking, not the paper.
		Name: "legal-consent", Reason: Legal, Where: within, Sure: true,
		Phrases: `
en cookies | reject all | accept all | cookie policy and | cookie settings | cookie preferences | manage preferences | manage consent | privacy choices | your privacy | privacy manager | do not sell my | do not sell or share | similar technologies | legitimate interest | store and or access | ad tracking | general data protection | european union experience | gdpr | consent preferences | personal data | accept and continue | agree and close | manage options | information on your device
de alle akzeptieren | alle ablehnen | cookie einstellungen | privatsphäre einstellungen | datenschutz einstellungen | einwilligung | zustimmen und | mit werbung weiterlesen | berechtigtes interesse | tracking widerrufen | utiq verwalten | drittanbietern | personenbezogene daten | verarbeitung ihrer daten | auf einem gerät speichern | informationen auf ihrem gerät | akzeptieren und
fr tout accepter | tout refuser | données personnelles | votre consentement | informations sur votre appareil | sans accepter | accepter et continuer
es aceptar todas | rechazar todas | protección de datos | datos personales | su consentimiento | información en su dispositivo | aceptar y continuar
it accetta i cookie | accetta tutti | rifiuta tutti | utilizziamo i cookie | utilizza cookie | gestisci cookie | preferenze cookie | dati personali | il tuo consenso | informazioni sul tuo | accetta e continua | senza accettare
pt aceitar todos | rejeitar todos | dados pessoais | seu consentimento | informações no seu | aceitar e continuar
nl alles accepteren | cookie instellingen | persoonsgegevens | informatie op je apparaat | alles weigeren
pl akceptuję pliki cookie | plików cookie | danych osobowych | zgoda na przetwarzanie | informacje na urządzeniu | akceptuję i
sv acceptera alla | cookieinställningar | personuppgifter | information på din | godkänn alla
no godta alle | informasjonskapsler | personopplysninger | ansvarlig for dine data | informasjon på enheten din | kun nødvendige
da acceptér alle | cookieindstillinger | personoplysninger | oplysninger på din | tillad alle | afvis alle
tr çerezleri kabul | tümünü kabul et | çerez kullanıyoruz | çerezler kullan | çerez politikası | kişisel veriler | tümünü reddet | kabul et ve
ru принять cookie | мы используем cookie | использует файлы cookie | файлов cookie | персональных данных | на вашем устройстве | принять все | отклонить все
ja クッキーを使用 | cookieを使用 | cookieの使用 | すべて同意 | 個人情報 | すべて受け入れる | すべて拒否 | 同意して | 端末に情報
zh 接受cookie | 使用cookie | 隐私设置 | 个人信息 | 全部接受 | 全部拒绝 | 同意并继续 | 您的设备上
ko 쿠키를 사용 | 쿠키 설정 | 모두 동의 | 개인정보 | 모두 수락 | 모두 거부 | 동의하고 | 기기에 정보를
ar ملفات تعريف الارتباط | قبول الكل | نستخدم ملفات | البيانات الشخصية | رفض الكل | على جهازك
`,
	},
	{
		// Disclosures, corrections and standards say how the text came about, and end no story.
		Name: "legal-disclosure", Reason: Legal, Where: within, Sure: true, Max: 90,
		Phrases: `
en affiliate links | affiliate link | affiliate commission | we may earn | may earn a commission | earn a small commission | receive a commission | disclaimer | the views expressed | the opinions expressed | views expressed .. are those | do not necessarily reflect | does not necessarily reflect | this article was corrected | has been corrected | has been updated to | an earlier version of this | correction | corrections | editors note this | our journalism standards | our standards | trust principles | report an error | editorial guidelines | ethics policy | fact checking policy | generated by ai | with the help of ai | has been adapted from | journalism trust initiative | ai generated | generated by artificial | generated with ai | editor's note | story was updated
de provision | haftungsausschluss | gibt die meinung | anmerkung der redaktion | hinweis der redaktion | in einer früheren version | korrekturhinweis | transparenzhinweis | redaktionell unabhängig | von der redaktion unabhängig | mit hilfe von ki | dieser text wurde .. ki | pressekodex | von ki erstellt | mit ki erstellt | ki generiert | künstlicher intelligenz erstellt | einer früheren fassung | anm d red
fr liens affiliés | lien d'affiliation | clause de non responsabilité | n'engagent que | rectificatif | signaler une erreur | généré par l'ia | généré par une intelligence | généré par ia | une version antérieure | erratum | note de la rédaction | une commission sur
es enlaces de afiliado | descargo de responsabilidad | las opiniones expresadas | fe de errores | the trust project | generado por ia | generado con ia | generado por inteligencia | generado con inteligencia | una versión anterior | nota de la redacción | fe de erratas | recibir una comisión
it link di affiliazione | le opinioni espresse | rettifica | generato con ai | generato dall'intelligenza | una versione precedente | nota della redazione | ricevere una commissione
pt links de afiliados | as opiniões expressas | errata | comunicar erro | gerado por ia | gerado por inteligência | uma versão anterior | nota da redação | uma comissão pelas
nl rectificatie | in een eerdere versie | gemaakt met ai | gegenereerd door ai
pl linki afiliacyjne | sprostowanie | opinie wyrażone | zgłoś błąd | wygenerowane przez ai | wcześniejszej wersji | od redakcji
sv annonslänkar | rättelse | i en tidigare version | så arbetar vi med | gjord av ai | med hjälp av ai | artikeln har uppdaterats
no annonselenker | rettelse | i en tidligere versjon | laget av ki | ved hjelp av ki | artikkelen er oppdatert
da i en tidligere version | fejl i artiklen | ved hjælp af ai | artiklen er opdateret
tr yasal uyarı | sorumluluk reddi | düzeltme notu | yapay zeka tarafından | editörün notu
ru отказ от ответственности | мнение редакции может не | сообщить об ошибке | нашли ошибку | сгенерировано нейросетью | создано нейросетью | предыдущей версии | примечание редакции | от редакции
ja 免責事項 | 訂正 | アフィリエイト | aiが生成 | 生成aiが | 記事を修正 | 編集部注
zh 免责声明 | 免責聲明 | 本文仅代表 | 更正 | 由ai生成 | 人工智能生成 | 编者按 | 编者注 | 本文已更新
ko 정정보도 | 면책 | 제휴 링크 | ai가 생성 | 바로잡습니다
ar إخلاء مسؤولية | لا تعبر بالضرورة | تصحيح | بواسطة الذكاء الاصطناعي | ملاحظة المحرر
`,
	},
	{
		// Names of the pages with small print, where no menu holds them.
		Name: "legal-page", Reason: Legal, Where: whole, Noun: true, Slack: 1,
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
