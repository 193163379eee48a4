package reason

// metaPhrases name dates, reading times, sources and counters.
var metaPhrases = [...]phraseRule{
	{
		// A line that says when the story was written or changed.
		Name: "meta-dated", Reason: Meta, Where: begin, Max: 22,
		Phrases: `
en published | published on | first published | last updated | last modified | updated | updated on | posted | modified | date published | created | issued on | as of
de veröffentlicht | aktualisiert | zuletzt aktualisiert | artikel veröffentlicht | publiziert | erstellt | stand | erschienen am | letzte aktualisierung | datum
fr publié | mis à jour | mise à jour | modifié le | créé le | dernière mise à jour
es publicado | actualizado | actualizada | última actualización | fecha | creado
it pubblicato | aggiornato | ultimo aggiornamento | modificato
pt publicada | atualizado | atualizada | última atualização | postado em
nl gepubliceerd | bijgewerkt | laatst bijgewerkt | geplaatst op | laatste update
pl opublikowano | data publikacji | aktualizacja | zaktualizowano | ostatnia aktualizacja | dodano
sv publicerad | publicerat | uppdaterad | uppdaterat | senast uppdaterad
no publisert | oppdatert | sist oppdatert
da publiceret | opdateret | senest opdateret | offentliggjort
fi julkaistu | päivitetty
is birt | uppfært
tr yayın tarihi | yayınlanma | güncelleme | güncellendi | son güncelleme | giriş tarihi | oluşturulma | eklenme
ru опубликовано | дата публикации | обновлено | последнее обновление
uk опубліковано | оновлено
ja 公開 | 更新 | 掲載 | 配信 | 投稿日 | 最終更新
zh 发布时间 | 發布時間 | 发布于 | 發佈於 | 日期 | 发表于 | 时间
ko 입력 | 수정 | 등록 | 기사입력 | 기사등록 | 승인 | 최종수정 | 업데이트 | 송고시간 | 게시
ar نشر | تاريخ النشر | آخر تحديث | تم التحديث | تحديث
he פורסם | עודכן
hi प्रकाशित | अपडेट | अंतिम अपडेट
id diterbitkan | diperbarui | terbit
lt atnaujinta | paskelbta
`,
	},
	{
		// How long a text takes to read, how often it was read.
		Name: "meta-reading-time", Reason: Meta, Where: within, Max: 12,
		Phrases: `
en min read | mins read | minute read | minutes read | minutes to read | reading time | read time | estimated reading | views | reads | time to read | words read
de lesezeit | lesedauer | minuten lesen | aufrufe | gelesen
fr temps de lecture | min de lecture | minutes de lecture | lecture de | vues
es tiempo de lectura | min de lectura | minutos de lectura | lectura de | visitas | lecturas | vistas
it tempo di lettura | minuti di lettura | min di lettura | min lettura | letture | visualizzazioni
pt tempo de leitura | min de leitura | minutos de leitura | min leitura | leituras | visualizações
nl leestijd | min lezen | minuten lezen | keer bekeken
pl czas czytania | min czytania | minut czytania | wyświetleń | odsłon | przeczytanie zajmie
sv lästid | minuters läsning | visningar
no lesetid | visninger
da læsetid | minutters læsning
tr okuma süresi | dakika okuma | dk okuma | okunma | görüntülenme
ru время чтения | мин чтения | минут чтения | просмотров | прочтений
ja 分で読めます | 読了時間 | この記事は約
zh 阅读时间 | 分钟阅读 | 閱讀時間 | 次阅读 | 阅读量 | 浏览
ko 읽는 시간 | 분 읽기 | 조회수 | 조회
ar دقائق قراءة | دقيقة قراءة | وقت القراءة | مدة القراءة | مشاهدة | مشاهدات
`,
	},
	{
		// Labels of counters and of the source.
		Name: "meta-counter", Reason: Meta, Where: whole, Slack: 0,
		Phrases: `
en followers | subscribers | views | fans | likes | source | sources | date | updated | published | location | show sources
de follower | abonnenten | quelle | quellen | quellen anzeigen | datum | stand
fr abonnés | vues
es seguidores | suscriptores | fuente | fuentes | visitas
it iscritti | fonte | fonti
pt inscritos | fontes
nl volgers | bron | bronnen
pl obserwujących | źródło | źródła
sv följare | källa | källor
no følgere | kilde | kilder
tr takipçi | abone | kaynak
ru подписчиков | источник | источники
ja フォロワー | 出典 | 情報源
zh 粉丝 | 来源 | 來源 | 資料來源
ko 팔로워 | 출처 | 구독자
ar متابع | متابعون | المصدر | المصادر
`,
	},
	{
		// A short line that names the text's source.
		Name: "meta-source", Reason: Meta, Where: begin, Max: 8,
		Phrases: `
en source | sources | originally published | via
de quelle | quellen
fr avec afp
es fuente | fuentes | con información de
it fonte | fonti
pt fontes
nl bron
pl źródło
sv källa
no kilde
tr kaynak
ru источник
ja 出典 | 提供元
zh 来源 | 來源
ko 출처
ar المصدر
`,
	},
}

// dateWords are the words that dates and times are made of.
const dateWords = `
en january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|am|pm|est|edt|pst|pdt|cst|cdt|mst|gmt|utc|bst|ist|cet|cest|et|pt|ago|hour|hours|hr|hrs|minute|minutes|min|mins|day|days|week|weeks|month|months|year|years|yesterday|today|at|on|of|the|st|nd|rd|th|updated|published|last|posted|first|date|a|an|sec|second|seconds|local|time|just|now
de januar|februar|märz|mai|juni|juli|oktober|dezember|jänner|mrz|okt|dez|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|mo|di|mi|do|fr|sa|so|uhr|um|am|vom|vor|stunde|stunden|std|minuten|tag|tagen|tage|gestern|heute|woche|wochen|monat|monaten|jahr|jahren|jahre|den|der|zuletzt|aktualisiert|veröffentlicht|stand|publiziert|erschienen|von|bis|uhrzeit|artikel
fr janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|déc|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|à|le|h|il|y|a|heures|heure|jours|jour|hier|aujourd|hui|publié|mis|jour|mise|semaine|semaines|mois|ans|modifié|temps
es enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic|lunes|martes|miércoles|jueves|viernes|sábado|domingo|de|del|las|los|el|hace|horas|hora|minutos|días|día|hoy|ayer|semana|semanas|publicado|actualizado|actualizada|act|hrs|mes|meses|años
it gennaio|febbraio|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|gen|mag|giu|lug|ago|set|ott|dic|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ore|alle|fa|giorni|giorno|oggi|ieri|pubblicato|aggiornato|il|ultimo|aggiornamento
pt janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|fev|mai|set|out|dez|segunda|terça|quarta|quinta|sexta|sábado|feira|às|há|horas|atrás|dias|hoje|ontem|em|atualizado|publicado|atualizada|publicada|e|minutos|semanas|meses|anos
nl januari|februari|maart|mei|augustus|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|om|uur|geleden|gisteren|vandaag|dagen|gepubliceerd|bijgewerkt|laatst|minuten|weken
pl stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|godz|godzin|temu|wczoraj|dzisiaj|dziś|dni|r|min|opublikowano|aktualizacja|minut
sv januari|februari|mars|maj|juni|juli|augusti|oktober|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|kl|klockan|sedan|igår|idag|tim|timmar|publicerad|uppdaterad|min|dagar
no januar|februar|desember|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|siden|dag|timer|publisert|oppdatert|minutter|sist|går|dager
da marts|maj|søndag|lørdag|publiceret|opdateret|timer|siden|går|minutter|dage|kl
fi tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|klo|julkaistu|päivitetty|sitten
is janúar|febrúar|apríl|maí|júní|júlí|ágúst|október|nóvember|desember
lt sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio|m|d|val
tr ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|saat|önce|gün|dakika|dk|dün|bugün|güncelleme|yayınlanma|tarihi|son|hafta|giriş|ay
ru января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|в|назад|час|часа|часов|минут|минуты|вчера|сегодня|г|мск|дня|дней|опубликовано|обновлено|год|года
uk січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|тому|вчора|сьогодні|року
ja 年|月|日|時|分|秒|前|曜|土|火|水|木|金|午|後|更|新|公|開|配|信|時間
zh 年|月|日|时|分|前|小|天|星|期|周|一|二|三|四|五|六|昨|今|上|下|午|发|布|更|新|于|時
ko 년|월|일|시|분|초|전|오전|오후|시간|어제|오늘|입력|수정|등록|기사입력|최종수정|월요일|화요일|수요일|목요일|금요일|토요일|일요일|승인
ar يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|الساعة|منذ|ساعة|ساعات|دقيقة|دقائق|يوم|أيام|أمس|اليوم|ص|م|آخر|تحديث|نشر|في|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|الثاني|الأول|بتوقيت
hi जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|घंटे|पहले|मिनट|दिन
id januari|februari|maret|mei|juni|juli|agustus|oktober|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|wib|pukul|jam|lalu|yang|hari|menit
he בינואר|בפברואר|במרץ|באפריל|במאי|ביוני|ביולי|באוגוסט|בספטמבר|באוקטובר|בנובמבר|בדצמבר|לפני|שעות|דקות|אתמול|היום
`
