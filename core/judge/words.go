package judge

import (
	"unicode/utf8"

	"winnow/core/internal/reuse"
)

// appendWords appends the hashes of text's words, at most limit of them.
func appendWords(list []uint32, text string, limit int) []uint32 {
	t := scanner{words: list}
	t.read(text, limit)
	return t.words
}

// wordKind tells function words from the others.
type wordKind uint8

const (
	rareWord   wordKind = iota
	commonWord          // a function word
	personWord          // one that addresses the reader or speaks of "us"
	wordKinds
)

// wordInfo is what the lexicon knows of a word.
type wordInfo struct {
	kind    wordKind
	consent uint8  // 1 for a word of consent dialogs
	first   uint16 // number of the phrases that begin with it, 0 if none
}

// hashed numbers keys from 0 on in the order in which they come, by open
// addressing: Go's maps cost three times as much in WebAssembly.
type hashed[K uint32 | uint64] struct {
	slots []int32 // number of the key plus one, 0 for a free slot
	keys  []K     // by number
}

// reset empties it and makes room for about n keys.
func (t *hashed[K]) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	t.slots = reuse.Slice(t.slots, size)
	t.keys = t.keys[:0]
}

// slot returns the place of the key, or of the free slot where it belongs.
func (t *hashed[K]) slot(key K) int {
	mask := len(t.slots) - 1
	at := int(uint64(key)*0x9E3779B97F4A7C15>>32) & mask
	for {
		n := t.slots[at]
		if n == 0 || t.keys[n-1] == key {
			return at
		}
		at = (at + 1) & mask
	}
}

// number returns the key's number and whether it is new.
func (t *hashed[K]) number(key K) (int32, bool) {
	at := t.slot(key)
	if n := t.slots[at]; n > 0 {
		return n - 1, false
	}
	t.keys = append(t.keys, key)
	t.slots[at] = int32(len(t.keys))
	if 2*len(t.keys) > len(t.slots) {
		t.grow()
	}
	return int32(len(t.keys)) - 1, true
}

// find returns the key's number, -1 if it is not there.
func (t *hashed[K]) find(key K) int32 { return t.slots[t.slot(key)] - 1 }

func (t *hashed[K]) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	for n, key := range t.keys {
		t.slots[t.slot(key)] = int32(n) + 1
	}
}

// vocabulary numbers the distinct words of a page, so that passes over its
// words index slices.
type vocabulary struct {
	hashed[uint32]
	info []wordInfo // by number
	lex  *lexicon
}

// number returns the word's number.
func (v *vocabulary) number(word uint32) int32 {
	id, fresh := v.hashed.number(word)
	if fresh {
		v.info = append(v.info, v.lex.of(word))
	}
	return id
}

// The marks of words: what the page declares of itself and what its story says.
const (
	inTitle = 1 << iota
	inDescription
	inStory
	inBefore // said by a long block before
	inAfter  // said by a long block behind
)

// markWords sets the bit for all words of texts and returns how many there are.
func (x *extractor) markWords(bit uint8, texts ...string) (size int) {
	t := &x.aside
	t.words, t.names = t.words[:0], t.names[:0]
	for _, text := range texts {
		t.read(text, wordLimit)
	}
	for _, w := range t.words {
		id := x.vocab.number(w)
		x.marked = fill(x.marked, len(x.vocab.keys))
		if x.marked[id]&bit == 0 {
			x.marked[id] |= bit
			size++
		}
	}
	return size
}

// fill lengthens s to n with zeros.
func fill[T uint8 | int32](s []T, n int) []T {
	for len(s) < n {
		s = append(s, 0)
	}
	return s
}

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
