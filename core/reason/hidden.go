package reason

// hiddenPhrases name texts that make no sense until something happens: answers
// of forms, errors, loading signs.
var hiddenPhrases = [...]phraseRule{
	{
		// Error messages wait in the page until a reader does something wrong.
		Name: "hidden-error", Reason: Hidden, Where: within, Sure: true, Max: 45,
		Phrases: `
en something went wrong | an error occurred | an error has occurred | please try again | please enter your | please enter a valid | incorrect email | invalid email | this field is required | required field | could not be sent | there was an error | there was a problem | oops | requires javascript | enable javascript | javascript is disabled | turn on javascript | please enable cookies | your browser does not support | browser is not supported | outdated browser | update your browser | check failed | cannot share posts by email | session has expired | session expired | no results found | has been blocked | ad blocker | ad blocking | ad block users | a browser version | placeholder image
de etwas ist schiefgelaufen | ein fehler ist aufgetreten | bitte versuchen sie es | bitte versuche es | bitte geben sie | ungültige e mail | ist ein pflichtfeld | javascript aktivieren | aktivieren sie javascript | javascript ist deaktiviert | browser unterstützt | browser ist veraltet | melden sie den fehler | fehler gefunden | fehler melden | nicht gesendet werden | konnte nicht geladen werden | sitzung ist abgelaufen | keine ergebnisse gefunden | werbeblocker | adblocker
fr une erreur est survenue | une erreur s'est produite | veuillez réessayer | veuillez saisir | veuillez entrer | adresse e mail invalide | champ est obligatoire | activer javascript | activez javascript | navigateur ne supporte pas | votre navigateur n'est pas | bloqueur de publicité
es se ha producido un error | ha ocurrido un error | inténtelo de nuevo | inténtalo de nuevo | introduzca un correo | campo es obligatorio | active javascript | habilitar javascript | su navegador no soporta | tu navegador no | bloqueador de anuncios | bloqueador de publicidad
it si è verificato un errore | riprova più tardi | inserisci un indirizzo | campo obbligatorio | attiva javascript | abilitare javascript | il tuo browser non supporta
pt ocorreu um erro | tente novamente | insira um e mail | campo obrigatório | ative o javascript | habilite o javascript | seu navegador não suporta | o seu browser não
nl er is iets misgegaan | er ging iets mis | probeer het opnieuw | vul een geldig | verplicht veld | schakel javascript in | je browser ondersteunt
pl wystąpił błąd | spróbuj ponownie | coś poszło nie tak | pole wymagane | włącz javascript | twoja przeglądarka nie obsługuje | adblocka | blokowanie reklam
sv något gick fel | ett fel uppstod | försök igen | ange en giltig | obligatoriskt fält | aktivera javascript | din webbläsare stöder inte
no noe gikk galt | det oppstod en feil | prøv igjen | ugyldig e post | slå på javascript | nettleseren din støtter ikke
da noget gik galt | der opstod en fejl | prøv igen | ugyldig e mail | slå javascript til | din browser understøtter ikke
tr bir hata oluştu | lütfen tekrar deneyin | geçerli bir e posta | zorunlu alan | javascript etkinleştirin | tarayıcınız desteklemiyor | reklam engelleyici
ru произошла ошибка | попробуйте еще раз | введите корректный | обязательное поле | включите javascript | ваш браузер не поддерживает | блокировщик рекламы
ja エラーが発生 | もう一度お試し | 入力してください | 必須項目 | javascriptを有効 | javascriptが無効 | お使いのブラウザ | 広告ブロック
zh 发生错误 | 發生錯誤 | 请重试 | 請重試 | 请稍后再试 | 请输入 | 請輸入 | 启用javascript | 您的浏览器不支持 | 广告拦截
ko 오류가 발생했습니다 | 오류가 발생하였습니다 | 오류가 발생 | 다시 시도해 | 다시 시도해주세요 | 입력해 주세요 | 입력해주세요 | 필수 항목 | 자바스크립트를 | 지원하지 않는 브라우저
ar حدث خطأ | يرجى المحاولة | حاول مرة أخرى | يرجى إدخال | حقل مطلوب | متصفحك لا يدعم
`,
	},
	{
		// Thanks and confirmations show only after a reader has done something.
		Name: "hidden-done", Reason: Hidden, Where: within, Sure: true, Max: 25,
		Phrases: `
en thank you for subscribing | thanks for subscribing | thank you for signing up | thanks for signing up | successfully subscribed | you have been subscribed | check your inbox | has been sent | email sent | been saved | saved to your | link copied | copied to clipboard | been copied | close alert | close this dialog | close dialog | thanks for your feedback | thank you for your feedback | view saved stories | view your saved
de vielen dank für ihre anmeldung | vielen dank für deine anmeldung | wurde gesendet | wurde gespeichert | erfolgreich angemeldet | link kopiert | link wurde kopiert | in die zwischenablage | danke für ihr feedback | dialog schließen | meldung schließen
fr merci pour votre inscription | merci de votre inscription | a bien été envoyé | a été enregistré | lien copié | fermer la fenêtre
es gracias por suscribirte | gracias por registrarte | ha sido enviado | se ha guardado | enlace copiado | copiado al portapapeles
it grazie per esserti iscritto | grazie per l'iscrizione | è stato inviato | link copiato | copiato negli appunti
pt obrigado por se inscrever | obrigado por subscrever | foi enviado | link copiado | copiado para a área
nl bedankt voor je aanmelding | bedankt voor uw aanmelding | link gekopieerd | is verzonden
pl dziękujemy za zapisanie | link skopiowany | skopiowano do schowka | została wysłana
sv tack för din anmälan | länken kopierad | länk kopierad | har sparats
no takk for din påmelding | lenken er kopiert | lenke kopiert
da tak for din tilmelding | linket er kopieret | link kopieret
tr kaydınız için teşekkür | kopyalandı | başarıyla gönderildi
ru спасибо за подписку | ссылка скопирована | успешно отправлено
ja 登録ありがとうございます | コピーしました | 送信しました | 保存しました
zh 感谢您的订阅 | 已复制 | 已複製 | 提交成功
ko 구독해 주셔서 감사합니다 | 복사되었습니다 | 저장되었습니다 | 전송되었습니다
ar شكرا لاشتراكك | تم نسخ الرابط | تم النسخ | تم الإرسال
`,
	},
	{
		// A word that says that something is being loaded is seen for a moment only.
		Name: "hidden-loading", Reason: Hidden, Where: whole, Sure: true, Slack: 1,
		Phrases: `
en loading | loading more | please wait | loading comments | loading video | error | warning | success | untitled | undefined | null | dismiss | close this message | opens in a new window | opens in new tab | (opens in new window)
de wird geladen | lade | lädt | bitte warten | wird geladen bitte warten | fehler | öffnet in neuem fenster | externer link
fr chargement | chargement en cours | veuillez patienter | erreur | nouvelle fenêtre
es cargando | espere por favor | abre en nueva ventana
it caricamento | caricamento in corso | attendere prego | errore
pt carregando | a carregar | aguarde | erro
nl laden | wordt geladen | even geduld
pl ładowanie | trwa ładowanie | proszę czekać | wczytywanie
sv laddar | vänta
no laster | laster inn | vennligst vent
da indlæser | henter | vent venligst
tr yükleniyor | lütfen bekleyin | hata
ru загрузка | идет загрузка | подождите | ошибка
ja 読み込み中 | ロード中 | お待ちください | 読み込み中です
zh 加载中 | 正在加载 | 載入中 | 请稍候
ko 로딩중 | 로딩 중 | 불러오는 중
ar جار التحميل | جاري التحميل | تحميل | يرجى الانتظار
`,
	},
}
