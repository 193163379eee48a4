package judge

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"winnow/core/block"
)

// appendWords appends the hashes (FNV-1a, 32 bits) of text's words, lower
// case, at most limit of them. Apostrophes and hyphens inside a word belong to
// it; an ideographic character is a word of its own. The limit counts what list
// holds already.
func appendWords(list []uint32, text string, limit int) []uint32 {
	const offset, prime = 2166136261, 16777619
	h, in := uint32(offset), false
	flush := func() {
		if in {
			list = append(list, h)
			h, in = offset, false
		}
	}
	for i := 0; i < len(text) && len(list) < limit; {
		c := text[i]
		if c < utf8.RuneSelf {
			switch {
			case c >= 'A' && c <= 'Z':
				h, in = (h^uint32(c+'a'-'A'))*prime, true
			case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
				h, in = (h^uint32(c))*prime, true
			case (c == '\'' || c == '-') && in && i+1 < len(text) && isWordByte(text[i+1]):
				h = (h ^ uint32(c)) * prime
			default:
				flush()
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case block.IsIdeographic(r):
			flush()
			list = append(list, (offset^uint32(r))*prime)
		case r == '\u2019' && in && i < len(text) && isWordByte(text[i]):
			h = (h ^ '\'') * prime
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			h, in = (h^uint32(unicode.ToLower(r)))*prime, true
		default:
			flush()
		}
	}
	flush()
	return list
}

// appendNames appends the hashes of the capitalised words of text that do not
// begin a sentence, at most limit: names, and in German every noun.
func appendNames(list []uint32, text string, limit int) []uint32 {
	var one [1]uint32
	start, capital, fresh := -1, false, true // fresh: a sentence begins here
	for i, r := range text {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || (r == '-' || r == '\'' || r == '’') && start >= 0
		switch {
		case letter && start < 0:
			start, capital = i, unicode.IsUpper(r) && !fresh
			fresh = false
		case !letter && start >= 0:
			if capital && len(list) < limit {
				list = append(list, appendWords(one[:0], text[start:i], 1)...)
			}
			start = -1
		}
		if !letter && (r == '.' || r == '!' || r == '?' || r == ':' || isQuote(r)) {
			fresh = true
		}
	}
	if start >= 0 && capital && len(list) < limit {
		list = append(list, appendWords(one[:0], text[start:], 1)...)
	}
	return list
}

// vocabulary numbers the distinct words of a page, so that passes over its
// words index slices instead of asking maps.
type vocabulary struct {
	ids  map[uint32]int32
	kind []wordKind // by number
}

// wordKind tells function words from the others.
type wordKind uint8

const (
	rareWord   wordKind = iota
	commonWord          // a function word
	personWord          // one that addresses the reader or speaks of "us"
)

// number returns the word's number.
func (v *vocabulary) number(word uint32) int32 {
	if id, ok := v.ids[word]; ok {
		return id
	}
	id := int32(len(v.kind))
	v.ids[word] = id
	kind := rareWord
	if person, ok := stopwords()[word]; ok {
		kind = commonWord + wordKind(person)
	}
	v.kind = append(v.kind, kind)
	return id
}

// set is a set of words, by number.
type set struct {
	has  []bool
	size int
}

// setOf returns the words of texts as a set.
func (v *vocabulary) setOf(texts ...string) set {
	var list []uint32
	for _, t := range texts {
		list = appendWords(list, t, len(list)+wordLimit)
	}
	var s set
	for _, w := range list {
		id := v.number(w)
		for int(id) >= len(s.has) {
			s.has = append(s.has, make([]bool, len(v.kind)-len(s.has))...)
		}
		if !s.has[id] {
			s.has[id] = true
			s.size++
		}
	}
	return s
}

func (s set) holds(id int32) bool { return int(id) < len(s.has) && s.has[id] }

func isWordByte(c byte) bool {
	return c >= utf8.RuneSelf || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// stopwordList are the commonest function words of the languages that news
// comes in. Running text is a third function words, link lists are not.
const stopwordList = "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about than into them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through back years where much your way well down should because each just those people mr how too little " +
	"der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom schon wenn seine ihre dann unter wir soll ich eines jahr zwei diese dieser wieder " +
	"le la les de des du et un une à en que qui dans pour par sur au aux plus ne pas est ce il elle sont son sa ses avec se cette ces mais ou où leur été être avoir fait comme tout nous vous ils on " +
	"el los las del y que en un una por con no para se su al lo como más o pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante fue ha " +
	"il lo gli di e un che è per in del della con non una i su si da al sono come anche più dei nel alla ha ma le questo delle dal hanno " +
	"o os as um uma de do da dos das em no na nos nas por com para que se não mais como mas foi ao ele seu sua ou quando muito já eu também só pelo pela até isso " +
	"het een van en de in op te dat die voor met zijn niet is aan er om ook als bij dan maar naar heeft uit werd door over nog worden tot hij ze zich " +
	"w i na z się nie do to że jest o od po jak za co przez przy są dla tym ale oraz może był była już tylko jego jej ze czy " +
	"och att det som en på är av för med den till inte om ett har de var jag så men han vid från ut nu sin " +
	"og i er det at til av på som en den de med for han ikke et var jeg fra har seg om så men " +
	"ja on ei se että oli hän mutta kun joka myös ovat niin kuin sen tai " +
	"ve bir bu için da de ile olarak çok daha olan gibi sonra kadar ne ama en " +
	"и в не на что он с как это по но из у за от так о же для все мы его она было только ещё был до при к со а или их если также " +
	"a se v na že je to s z do i o jako za by po ale pro si které byl které které jsou má az és hogy nem egy is de meg ez az volt " +
	"și de la în a cu pe că nu din care mai o se este un pentru au fost să le και το να του η της με που την από για " +
	"yang dan di dari dengan untuk pada ini itu tidak dalam akan juga và của là có trong được các cho những một"

// personList are the words by which a page speaks to its reader: advertising,
// consent texts and comment rules do it, reports do not.
const personList = "you your yours we our us i my sie ihre ihrer ihren ihrem ihnen wir uns unsere unserer unseren unserem du dein deine dir dich vous votre vos nous notre nos tu te su sus usted ustedes nosotros nuestro nuestra nuestros nuestras vi vostro vostra voi noi nostro nostra você seu sua nós nosso nossa je jouw jullie u uw wij ons onze ty twój twoja wy nasz nasze nas du din ditt dina vi vår våra vårt deg deres dere dig jer vores вы вас вам ваш ваша ваши мы наш наши нас siz sizin biz bizim te ti vás vám váš my náš nás sinä te me"

// stopwords returns the function words, built on first use: 1 for words that
// address the reader or speak of "us", else 0.
var stopwords = sync.OnceValue(func() map[uint32]uint8 {
	list := appendWords(nil, stopwordList, 4000)
	set := make(map[uint32]uint8, len(list))
	for _, w := range list {
		set[w] = 0
	}
	for _, w := range appendWords(nil, personList, 400) {
		set[w] = 1
	}
	return set
})
