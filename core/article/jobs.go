package article

import (
	"strings"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// jobs are words for whoever writes, as they stand behind a name without a comma.
var jobs = newWordSet(`editor editors correspondent correspondents reporter reporters writer writers journalist journalists columnist columnists producer analyst critic commentator
volontarin volontar journaliste journalistes giornalista periodista periodistas jornalista redactora redactor corresponsal correspondente correspondant correspondante corrispondente inviato inviata
verslaggever redacteur journalistin autorin gastautor gastautorin reporterin dziennikarz dziennikarka журналист журналистка корреспондент обозреватель gazeteci`)

// jobStyles stand before such a word: which desk it is, and how high.
var jobStyles = newWordSet(`senior chief deputy associate assistant managing executive contributing general special staff guest freelance junior lead principal
political politics foreign diplomatic sport sports business economics economy finance financial health medical science technology tech education environment environmental climate energy transport legal royal crime
courts home social affairs religious arts culture entertainment media music film food travel fashion football cricket rugby data digital online investigations investigative local national international world
europe european africa asia america american middle east west north south china russia us uk eu white house city hall news politik wirtschaft sport freier freie`)

// beforeJob is the name that a word for its bearer's job follows without a comma: "Ana
// Lopes Political Editor". What names a place or a desk alone is no name; then s comes
// back.
func beforeJob(s string) string {
	list := strings.Fields(s)
	if len(list) < 3 || len(list) > maxNameWords+2 {
		return s
	}
	n := len(list)
	isJob := func(w string) bool {
		w = strings.Trim(words.Fold(w), ".,")
		return jobs.has(w) || isRole(w)
	}
	if !isJob(list[n-1]) {
		if w := list[n-1]; words.Fold(w) == "news" && len(list[n-2]) <= 4 && isUpper(list[n-2]) {
			n -= 2 // of a station: "Ana Lopes BBC News"
			return nameOr(s, list[:n])
		}
		return s
	}
	for n--; n > 0 && jobStyles.has(words.Fold(list[n-1])); n-- {
	}
	return nameOr(s, list[:n])
}

// nameOr is the words of list as one name, or s where they are none.
func nameOr(s string, list []string) string {
	name := strings.Join(list, " ")
	if len(list) < 2 || utf8.RuneCountInString(name) > maxNameRunes || isPlace(name) || !isName(name, true) {
		return s
	}
	return name
}
