package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// onlyNames cuts a shown byline at what stands between names in one run of text: mail
// addresses and accounts, dates and times, and words for when and from where.
func onlyNames(text string) string {
	if strings.IndexByte(text, ' ') < 0 && !mayDate(text) && strings.IndexByte(text, '@') < 0 {
		return text
	}
	_, dated := visible(text, dayFirst)
	out := ""
	for _, row := range writers(strings.Split(text, "\n")) {
		var run []string
		number, other, depth := false, false, 0
		list := strings.Fields(row)
		talk := len(list) > 2 && (interviews.has(words.Fold(list[0])) || interviews.has(words.Fold(list[1])))
		for i := 0; i < len(list); i++ {
			w := list[i]
			bare := strings.Trim(w, "()[],.:;|-–")
			f := words.Fold(bare)
			depth += strings.Count(w, "(") - strings.Count(w, ")")
			if depth <= 0 && w[len(w)-1] != ')' && len(list) > 1 {
				if other = other && !texts.has(f); other {
					continue
				}
				if talk && andWords.has(w) && len(w) > 2 && w != "und" && w != "and" {
					other = true // whom the writer spoke with
					continue
				}
				if otherJobs.has(f) {
					if next := pastLabel(run, list, i); next >= 0 {
						i, run = next, []string{"by"}
					} else {
						other = true
					}
					continue
				}
			}
			digit := dated && ofDate(bare) || bare != "" && digitsAt(bare, 0) == len(bare) && i+1 < len(list) && isSpan(words.Fold(list[i+1]))
			if !digit && strings.IndexByte(bare, '@') < 0 && !cutWords.has(f) && !withWords.has(w) && !(number && isUnit(f, bare)) {
				run, number = append(run, w), false
				other = other || hasStop(w) && len(run) > 2 && len(withoutBy(row)) < len(withoutEdge(row)) // what follows tells more of them
				continue
			}
			if digit {
				run, number = beforeDate(run), true
			}
			out += joined(run) + "\n"
			run = nil
		}
		out += joined(run) + "\n"
	}
	return out
}

// joined is a run of words without words for "and" at its end.
func joined(run []string) string {
	for len(run) > 0 && andWords.has(run[len(run)-1]) {
		run = run[:len(run)-1]
	}
	return strings.Join(run, " ")
}

// hasStop reports whether a word ends with a full stop that is no abbreviation's.
func hasStop(w string) bool {
	return len(w) > 4 && w[len(w)-1] == '.' && strings.IndexByte(w, '.') == len(w)-1 && w != "Prof." && w != "Dipl." && w != "Univ."
}

// interviews are words for what a writer held with whom behind "with" is named.
var interviews = &wordSet{list: "interview gesprach entrevista intervista entretien intervju wywiad rozhovor"}

// ofDate reports whether a word may be part of a date or a time: it begins with a
// digit, and is no number of three or of many.
func ofDate(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	n := digitsAt(word, 0)
	return unicode.IsDigit(r) && (n < len(word) || n < 3 || n == 4)
}

// beforeDate drops what leads over to a date at the end of a run of words: a month's
// name, small words, and all words before a colon.
func beforeDate(run []string) []string {
	for n := len(run) - 1; n >= 0; n-- {
		if strings.HasSuffix(run[n], ":") {
			return nil
		}
		bare := strings.Trim(run[n], ",.")
		if folded := words.Fold(bare); monthOf(folded) == 0 && !dateWords.has(folded) && (folded != bare || len(bare) > 3) {
			return run[:n+1]
		}
	}
	return nil
}

// dateWords stand between a name and the date without a colon: the days of the week and
// the word for date; folded. Those that are names, too, are left out.
var dateWords = &wordSet{list: `hace vor za fa date datum fecha дата tarih tanggal
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado
lunedi martedi mercoledi giovedi venerdi segunda-feira terca-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
poniedzialek wtorek sroda czwartek piatek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа пʼятниця субота неділя
pazartesi carsamba persembe cuma cumartesi pazar السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة senin selasa rabu kamis jumat sabtu minggu`}

// isSpan reports whether a folded word is one for a length of time: "3 hours ago", "5 min".
func isSpan(folded string) bool {
	if len(folded) > 2 && len(folded) < 11 && folded[0] < utf8.RuneSelf {
		for _, start := range [...]string{"min", "hour", "hrs", "stund", "heure", "hora", "uur", "tim", "day", "tage", "jour", "dia", "giorn", "dag", "week", "woche", "semain", "seman", "mont", "monat", "mois", "mes", "year", "jahr"} {
			if strings.HasPrefix(folded, start) {
				return true
			}
		}
	}
	return spans.has(folded)
}

// spans are further words for lengths of time.
var spans = &wordSet{list: "h hr ora ore uren ar tunti tuntia dakika saat gun hafta godzin godziny dni hodin hodiny dnu час часа часов день дня дней минут минуты минуту годин години хвилин днів jam hari gio ngay phut ساعات ساعة دقيقة دقائق שעות דקות घंटे मिनट"}

// isUnit reports whether a word behind a number belongs to the date or the time:
// a small word, a zone, or what a clock's figures are called.
func isUnit(folded, word string) bool {
	if isSpan(folded) || folded == "uhr" || folded == "am" || folded == "pm" || folded == "et" || word == folded && len(word) <= 4 {
		return true
	}
	for _, z := range zones {
		if folded == z.name {
			return true
		}
	}
	return monthOf(folded) > 0
}

// cutWords end a name inside a byline: what follows tells when, from where or for whom.
var cutWords = &wordSet{list: `published updated special posted yesterday today tomorrow share follow listen subscribe gestern heute teilen folgen partager suivre ieri oggi condividi segui ayer hoy seguir compartir compartilhar ontem hoje publie publicado publicada pubblicato veroffentlicht aktualisiert erstellt stand gepubliceerd bijgewerkt
publicerad uppdaterad publisert oppdatert opublikowano aktualizacja yayinlanma guncelleme опубликовано обновлено source quelle fuente fonte 입력 수정 등록 오전 오후 午前 午後 上午 下午 更新 公開`}

// withWords stand before the agency that helped; in capitals they are names.
var withWords = &wordSet{list: "avec com con med met"}

// roles stand before the name of whom they are: "our correspondent Ana Lopes".
var roles = &wordSet{list: "correspondent reporter editor writer journalist columnist speciale special correspondante correspondant inviato inviata corrispondente corresponsal enviada enviado especial correspondente verslaggever redacteur mitarbeiter mitarbeiterin reporterin korespondent корреспондент berichtet berichten"}

// behindRole is what follows the last word for a job, if it has the form of a name.
func behindRole(s string) string {
	list := strings.Fields(s)
	for i := len(list) - 3; i >= 0; i-- {
		if f := words.Fold(list[i]); roles.has(f) || isRole(f) {
			if name := strings.Join(list[i+1:], " "); isName(name, true) {
				return name
			}
			break
		}
	}
	return s
}

// isPlace reports whether what stands behind a comma in a byline is a place or an
// outlet and no second person: "ARD Paris", "New York".
func isPlace(s string) bool {
	word, rest, two := strings.Cut(s, " ")
	if !two {
		return false
	}
	f := words.Fold(s)
	last := f[strings.LastIndexByte(f, ' ')+1:]
	if cityStarts.has(words.Fold(word)) && strings.Count(rest, " ") <= 1 || cityEnds.has(last) || len(last) == 2 && isUpper(s[len(s)-2:]) && !isUpper(word) || f == "नई दिल्ली" {
		return true
	}
	head := cutAt(word, "-")
	return len(head) >= 3 && isUpper(head) && (!isUpper(rest) || len(head) < len(word))
}

// signsAgency reports whether a place follows the name of an agency that in small
// letters is a person's.
func signsAgency(s string) bool {
	return strings.HasPrefix(s, "EFE ") || strings.HasPrefix(s, "ANSA ")
}

// cityStarts begin the names of cities that have the form of a person's name.
var cityStarts = &wordSet{list: "new san los las tel abu buenos rio hong kuala addis sao den bad cape puerto"}

// cityEnds end such names.
var cityEnds = &wordSet{list: "city beach springs island islands county valley falls"}

// isUpper reports whether s is plain letters, all of them capitals.
func isUpper(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
