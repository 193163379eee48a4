package neardup

import (
	"strconv"
	"strings"
	"sync"

	"winnow/core/internal/agency"
)

// table returns a map that is made on first use, not at every start of the
// engine, from "key=value" rows with blanks between them; '_' is a blank inside
// a row, and a row without ' is its own value.
func table(rows string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for row := range strings.FieldsSeq(rows) {
			key, value, ok := strings.Cut(strings.ReplaceAll(row, "_", " "), "=")
			if !ok {
				value = key
			}
			out[key] = value
		}
		return out
	})
}

// titles before names are left out: houses differ in using them.
var titles = table("mr mrs ms messrs herr frau monsieur madame mme senor sr sra")

// shortNames are names that houses write in two ways.
var shortNames = table("united_states=us united_kingdom=uk united_nations=un european_union=eu vereinte_nationen=uno vereinten_nationen=uno europaische_union=eu " +
	"europaischen_union=eu etats_unis=usa estados_unidos=eeuu nations_unies=onu naciones_unidas=onu union_europeenne=ue union_europea=ue ")

// dates are months and days of the week with their short forms.
var dates = table("january jan=january february feb=february march april apr=april june july august aug=august " +
	"september sept=september sep=september october oct=october november nov=november december dec=december " +
	"monday mon=monday tuesday tue=tuesday tues=tuesday wednesday wed=wednesday thursday thu=thursday " +
	"thurs=thursday friday fri=friday saturday sunday januar februar marz mai juni juli " +
	"oktober dezember montag dienstag mittwoch donnerstag freitag samstag " +
	"sonntag janvier fevrier mars avril juin juillet aout septembre " +
	"octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi " +
	"dimanche enero febrero marzo abril mayo junio julio agosto septiembre " +
	"octubre noviembre diciembre lunes martes miercoles jueves viernes " +
	"sabado domingo ")

// numberTables hold the words for 2 and up by language, in counting order from
// the value given; "one" is an article in too many languages.
const numberTables = "" +
	"en 2 two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty\n" +
	"en 30 thirty\nen 40 forty\nen 50 fifty\nen 60 sixty\nen 70 seventy\nen 80 eighty\nen 90 ninety\n" +
	"de 2 zwei drei vier funf sechs sieben acht neun zehn elf zwolf\n" +
	"fr 2 deux trois quatre cinq six sept huit neuf dix onze douze\n" +
	"es 2 dos tres cuatro cinco seis siete ocho nueve diez once doce\n" +
	"it 2 due tre quattro cinque sei sette otto nove dieci undici dodici\n" +
	"pt 3 tres quatro cinco seis sete oito nove dez onze doze\n" +
	"nl 2 twee drie vier vijf zes zeven acht negen tien elf twaalf\n" +
	"sv 3 tre fyra fem sex sju atta nio tio elva tolv\n" +
	"ru 2 два три четыре пять шесть семь восемь девять десять\n"

// numberWords returns the number words of a language; English where it is not
// known, none where it has no table.
func numberWords(lang string) map[string]int {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	if lang == "" {
		lang = "en"
	}
	return numbersByLang()[lang]
}

var numbersByLang = sync.OnceValue(func() map[string]map[string]int {
	out := map[string]map[string]int{}
	for row := range strings.Lines(numberTables) {
		f := strings.Fields(row)
		if out[f[0]] == nil {
			out[f[0]] = map[string]int{}
		}
		from, _ := strconv.Atoi(f[1])
		for i, w := range f[2:] {
			out[f[0]][w] = from + i
		}
	}
	return out
})

// british are whole words whose American spelling no ending rule gives.
var british = table("grey=gray tyre=tire tyres=tires programme=program programmes=programs cheque=check cheques=checks aluminium=aluminum ageing=aging " +
	"judgement=judgment whilst=while towards=toward amongst=among afterwards=afterward plough=plow sceptic=skeptic sceptical=skeptical " +
	"scepticism=skepticism kerb=curb pyjamas=pajamas moustache=mustache sombre=somber calibre=caliber fibre=fiber litre=liter litres=liters " +
	"metre=meter metres=meters theatre=theater theatres=theaters centre=center centres=centers centred=centered kilometre=kilometer " +
	"kilometres=kilometers defence=defense offence=offense offences=offenses licence=license pretence=pretense enrol=enroll fulfil=fulfill " +
	"instalment=installment dialogue=dialog dialogues=dialogs catalogue=catalog manoeuvre=maneuver manoeuvres=maneuvers paediatric=pediatric " +
	"anaesthetic=anesthetic encyclopaedia=encyclopedia jewellery=jewelry mould=mold storey=story km=kilometers kph=kmh learnt=learned " +
	"burnt=burned spelt=spelled adviser=advisor advisers=advisors okay=ok ")

// wordKind says why a word is in the lexicon.
type wordKind uint8

const (
	dateWord    wordKind = iota + 1 // a month or a day of the week
	titleWord                       // left out before names
	pairWord                        // the first word of a name in shortNames
	spelledWord                     // has another spelling
)

// entryWord is what the lexicon knows of a word; the zero value is nothing.
type entryWord struct {
	kind    wordKind
	agency  bool     // may begin the name of a wire service
	form    string   // neutral form of dates and spellings
	phrases []string // furniture that begins with it
}

// lexicon returns all that is known of single words, in one table, so that a word
// of the text is looked up once.
var lexicon = sync.OnceValue(func() map[string]entryWord {
	out := map[string]entryWord{}
	for w, form := range british() {
		out[w] = entryWord{kind: spelledWord, form: form}
	}
	for w, form := range dates() {
		out[w] = entryWord{kind: dateWord, form: form}
	}
	for w := range titles() {
		out[w] = entryWord{kind: titleWord}
	}
	for pair := range shortNames() {
		first, _, _ := strings.Cut(pair, " ")
		out[first] = entryWord{kind: pairWord}
	}
	for _, w := range agency.FirstWords() {
		e := out[w]
		e.agency = true
		out[w] = e
	}
	for phrase := range strings.SplitSeq(furnitureWords, "|") {
		first, _, _ := strings.Cut(phrase, " ")
		e := out[first]
		e.phrases = append(e.phrases, phrase)
		out[first] = e
	}
	return out
})

// ourStems are the beginnings of words in -our whose American form has -or.
const ourStems = " col hon lab fav behavi neighb harb rum hum arm vap endeav flav glam parl sav splend tum vig val od ranc ferv clam cand "

// spelling returns the American spelling of an English word. Other words may be
// changed too, in both texts alike, which does no harm.
func spelling(w string) string {
	if len(w) < 6 {
		return w
	}
	if i := strings.Index(w, "our"); i > 1 && strings.Contains(ourStems, " "+w[:i]+" ") {
		return w[:i] + "or" + w[i+3:]
	}
	if len(w) >= 7 && w[len(w)-1] < 128 {
		for _, e := range [...][2]string{{"isation", "ization"}, {"isations", "izations"}, {"ising", "izing"}, {"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"yse", "yze"}, {"ysed", "yzed"}} {
			if strings.HasSuffix(w, e[0]) {
				return w[:len(w)-len(e[0])] + e[1]
			}
		}
		for _, e := range [...][2]string{{"lling", "ling"}, {"lled", "led"}, {"ller", "ler"}, {"llers", "lers"}} {
			if strings.HasSuffix(w, e[0]) {
				return w[:len(w)-len(e[0])] + e[1]
			}
		}
	}
	return w
}
