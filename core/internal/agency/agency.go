// Package agency finds the wire service that a news text names as its source,
// and the names of wire services in running text.
//
// A text names its source in four places, tried in this order because the first
// ones are the surest: the dateline ("PARIS (AFP) —"), the byline or the
// credits, the closing lines ("© dpa", "Associated Press writer … contributed"),
// and the reporters it calls its own ("AFP correspondents saw"). That somebody
// "told Reuters" is no sign of the source: other outlets quote agencies so.
package agency

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// service is a wire service with the forms of its name as texts print them.
// A form matches with its case and at word borders: "PA" is no "pa".
type service struct {
	name  string
	forms []string
}

// services are tried in this order; the longer form of a name stands first, so
// that the evidence holds all of it.
var services = []service{
	{"AFP", []string{"Agence France-Presse", "Agence France Presse", "AGENCE FRANCE-PRESSE", "法新社", "АФП", "أ ف ب", "فرانس برس", "AFP"}},
	{"AP", []string{"The Associated Press", "Associated Press", "ASSOCIATED PRESS", "美联社", "AP通信", "AP"}},
	{"Reuters", []string{"Thomson Reuters", "Reuters", "REUTERS", "路透社", "ロイター", "Рейтер", "رويترز"}},
	{"dpa", []string{"Deutsche Presse-Agentur", "dpa-infocom", "د ب أ", "dpa", "DPA"}},
	{"APA", []string{"Austria Presse Agentur", "APA"}},
	{"Keystone-SDA", []string{"Keystone-SDA", "Keystone-ATS", "sda"}},
	{"ANSA", []string{"ANSA"}},
	{"Adnkronos", []string{"Adnkronos"}},
	{"EFE", []string{"Agencia EFE", "EFE"}},
	{"Europa Press", []string{"Europa Press", "EUROPA PRESS"}},
	{"Lusa", []string{"Agência Lusa", "Lusa"}},
	{"Agência Brasil", []string{"Agência Brasil"}},
	{"Xinhua", []string{"Xinhua News Agency", "Xinhua", "新华社", "新華社"}},
	{"China News Service", []string{"China News Service", "中新社", "中新网"}},
	{"Kyodo", []string{"Kyodo News", "Kyodo", "共同通信", "共同社"}},
	{"Jiji", []string{"Jiji Press", "時事通信", "JIJI"}},
	{"Yonhap", []string{"Yonhap News Agency", "Yonhap", "연합뉴스"}},
	{"TASS", []string{"ITAR-TASS", "TASS", "ТАСС"}},
	{"RIA Novosti", []string{"RIA Novosti", "РИА Новости"}},
	{"Interfax", []string{"INTERFAX.RU", "Interfax", "Интерфакс", "ИНТЕРФАКС"}},
	{"Ukrinform", []string{"Ukrinform", "Укринформ", "Укрінформ"}},
	{"PA Media", []string{"PA Media", "Press Association", "PA"}},
	{"PTI", []string{"Press Trust of India", "PTI"}},
	{"ANI", []string{"Asian News International", "ANI"}},
	{"IANS", []string{"Indo-Asian News Service", "IANS"}},
	{"Anadolu", []string{"Anadolu Agency", "Anadolu Ajansı", "Anadolu", "(AA)"}},
	{"AAP", []string{"Australian Associated Press", "AAP"}},
	{"Canadian Press", []string{"The Canadian Press", "Canadian Press", "La Presse Canadienne"}},
	{"UPI", []string{"United Press International", "UPI"}},
	{"Bernama", []string{"Bernama", "BERNAMA"}},
	{"Antara", []string{"ANTARA"}},
	{"Belga", []string{"Belga", "BELGA"}},
	{"ANP", []string{"ANP"}},
	{"NTB", []string{"NTB"}},
	{"Ritzau", []string{"Ritzau", "ritzau"}},
	{"TT", []string{"TT Nyhetsbyrån", "TT"}},
	{"STT", []string{"STT"}},
	{"PAP", []string{"PAP"}},
	{"ČTK", []string{"ČTK"}},
	{"MTI", []string{"MTI"}},
	{"Agerpres", []string{"Agerpres", "AGERPRES"}},
	{"Bloomberg", []string{"Bloomberg News", "Bloomberg"}},
}

// found is one mention of a service in a text.
type found struct {
	service    string
	start, end int
}

// first returns the earliest mention in s for which ok holds; of two that begin
// together the longer one.
func first(s string, ok func(f found) bool) (found, bool) {
	best, has := found{start: len(s)}, false
	in := words.PairsOf(s)
	for k := range services {
		sv := &services[k]
		for _, form := range sv.forms {
			if !in.MayHave(form) {
				continue
			}
			for at := 0; at < len(s); {
				i := strings.Index(s[at:], form)
				if i < 0 || at+i > best.start {
					break
				}
				f := found{sv.name, at + i, at + i + len(form)}
				at = f.end
				longer := f.start < best.start || f.end > best.end
				if longer && borders(s, f) && ok(f) {
					best, has = f, true
					break
				}
			}
		}
	}
	return best, has
}

// borders reports whether f stands at word borders; forms in scripts without
// spaces need none.
func borders(s string, f found) bool {
	r, _ := utf8.DecodeRuneInString(s[f.start:])
	if unicode.In(r, unicode.Han, unicode.Katakana, unicode.Hangul) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:f.start])
	after, _ := utf8.DecodeRuneInString(s[f.end:])
	return !wordRune(before) && !wordRune(after)
}

func wordRune(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// Name returns the service that a folded word or run of words names ("afp",
// "agence france presse"), or "".
func Name(folded string) string { return names()[folded] }

// MaxWords is the number of words of the longest name.
const MaxWords = 4

// names is built on first use, not at every start of the engine.
var names = sync.OnceValue(func() map[string]string {
	byFolded := map[string]string{}
	for _, sv := range services {
		for _, form := range sv.forms {
			if key := phrase(form); !ambiguous(key) {
				byFolded[key] = sv.name
			}
		}
	}
	return byFolded
})

// ambiguous reports short names that are other words once case is folded.
func ambiguous(folded string) bool {
	switch folded {
	case "aa", "pa", "tt", "pap", "ani", "apa", "lusa", "belga", "sda", "antara", "anadolu", "bloomberg", "efe":
		return true
	}
	return false
}

// FirstWords returns the folded first words of all names, some of them more than
// once, in the order of the services.
func FirstWords() []string {
	var out []string
	for _, sv := range services {
		for _, form := range sv.forms {
			if key := phrase(form); !ambiguous(key) {
				first, _, _ := strings.Cut(key, " ")
				out = append(out, first)
			}
		}
	}
	return out
}
