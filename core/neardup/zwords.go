package neardup

import (
	"strconv"
	"strings"
	"sync"

	"winnow/core/internal/agency"
)

// eachRow calls yield for "key=value" rows with blanks between them; '_' is a
// blank inside a row, and a row without '=' is its own value.
func eachRow(rows string, yield func(key, value string)) {
	for row := range strings.FieldsSeq(rows) {
		key, value, ok := strings.Cut(strings.ReplaceAll(row, "_", " "), "=")
		if !ok {
			value = key
		}
		yield(key, value)
	}
}

// titles before names are left out: houses differ in using them.
const titles = ("mr mrs ms messrs herr frau monsieur madame mme senor sr sra")

// shortNames are names that houses write in two ways.
const shortNames = ("united_states=us united_kingdom=uk united_nations=un european_union=eu vereinte_nationen=uno vereinten_nationen=uno europaische_union=eu " +
	"europaischen_union=eu etats_unis=usa estados_unidos=eeuu nations_unies=onu naciones_unidas=onu union_europeenne=ue union_europea=ue ")

// dates are months and days of the week with their short forms.
const dates = ("january jan=january february feb=february march april apr=april june july august aug=august " +
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

// baseLang returns the language whose number words a text in lang has: English
// where it is not known.
func baseLang(lang string) string {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	if lang == "" {
		lang = "en"
	}
	return lang
}

// british are whole words whose American spelling no ending rule gives.
const british = ("grey=gray tyre=tire tyres=tires programme=program programmes=programs cheque=check cheques=checks aluminium=aluminum ageing=aging " +
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
	spelledWord wordKind = iota + 1 // has another spelling
	dateWord                        // a month or a day of the week
	titleWord                       // left out before names
	pairWord                        // the first word of a name in shortNames
)

// entryWord is what the lexicon knows of a word; that of no word is empty.
type entryWord struct {
	word    string
	kind    wordKind
	agency  bool     // may begin the name of a wire service
	form    string   // neutral form of dates and spellings
	phrases []string // furniture that begins with it
	numbers string   // for each language in which it is a number: its two letters and the number
	pairs   []string // after pairWord: the second word and the short form of both, by turns
}

// number returns the number that the word says in that language.
func (e *entryWord) number(lang string) (int, bool) {
	for i := 0; i < len(e.numbers); i += 3 {
		if e.numbers[i:i+2] == lang {
			return int(e.numbers[i+2]), true
		}
	}
	return 0, false
}

// lexTable finds entries by the hash of their word: open addressing, a quarter
// full, so that most words of a text cost one look.
type lexTable struct {
	slots   [2048]uint16 // numbers in entries; 0 is free
	entries []entryWord  // the first one is that of no word
}

// slot returns the place of the word, which has the given hash.
func (t *lexTable) slot(word string, hash uint64) *uint16 {
	at := int(hash>>32 ^ hash)
	for {
		s := &t.slots[at&(len(t.slots)-1)]
		if *s == 0 || t.entries[*s].word == word {
			return s
		}
		at++
	}
}

// find returns what is known of the word, which has the given hash.
func (t *lexTable) find(word string, hash uint64) *entryWord { return &t.entries[*t.slot(word, hash)] }

// entry returns the entry of the word, made where there is none. It holds until
// the next one is made.
func (t *lexTable) entry(word string) *entryWord {
	s := t.slot(word, hashWord(word))
	if *s == 0 {
		*s = uint16(len(t.entries))
		t.entries = append(t.entries, entryWord{word: word})
	}
	return &t.entries[*s]
}

// lexicon returns all that is known of single words, in one table, so that a word
// of the text is looked up once.
var lexicon = sync.OnceValue(func() *lexTable {
	t := &lexTable{entries: make([]entryWord, 1, 512)}
	for kind, rows := range [...]string{spelledWord: british, dateWord: dates, titleWord: titles} {
		eachRow(rows, func(word, form string) {
			e := t.entry(word)
			e.kind, e.form = wordKind(kind), form
		})
	}
	eachRow(shortNames, func(pair, short string) {
		first, second, _ := strings.Cut(pair, " ")
		e := t.entry(first)
		e.kind, e.pairs = pairWord, append(e.pairs, second, short)
	})
	for _, w := range agency.FirstWords() {
		t.entry(w).agency = true
	}
	for phrase := range strings.SplitSeq(furnitureWords, "|") {
		first, _, _ := strings.Cut(phrase, " ")
		e := t.entry(first)
		e.phrases = append(e.phrases, phrase)
	}
	for row := range strings.Lines(numberTables) {
		f := strings.Fields(row)
		from, _ := strconv.Atoi(f[1])
		for i, w := range f[2:] {
			t.entry(w).numbers += f[0] + string(rune(from+i))
		}
	}
	return t
})

// ourStems are the beginnings of words in -our whose American form has -or.
const ourStems = " col hon lab fav behavi neighb harb rum hum arm vap endeav flav glam parl sav splend tum vig val od ranc ferv clam cand "

// britishEnds are endings with their American form, those of each line for words
// that end in the letters before it.
var britishEnds = [...]struct{ last, from, to string }{
	{"on", "isation", "ization"}, {"ns", "isations", "izations"}, {"ng", "ising", "izing"}, {"se", "ise", "ize"}, {"ed", "ised", "ized"},
	{"es", "ises", "izes"}, {"se", "yse", "yze"}, {"ed", "ysed", "yzed"}, {"ng", "lling", "ling"}, {"ed", "lled", "led"}, {"er", "ller", "ler"}, {"rs", "llers", "lers"},
}

// spelling returns the American spelling of an English word. Other words may be
// changed too, in both texts alike, which does no harm.
func spelling(w string) string {
	n := len(w)
	if n < 6 {
		return w
	}
	for i := 0; i+3 <= n; i++ {
		if w[i] == 'o' && w[i+1] == 'u' && w[i+2] == 'r' {
			if i > 1 && strings.Contains(ourStems, " "+w[:i]+" ") {
				return w[:i] + "or" + w[i+3:]
			}
			break
		}
	}
	if n >= 7 && w[n-1] < 128 {
		for k := range britishEnds {
			e := &britishEnds[k]
			if w[n-1] == e.last[1] && w[n-2] == e.last[0] && strings.HasSuffix(w, e.from) {
				return w[:n-len(e.from)] + e.to
			}
		}
	}
	return w
}
