package article

import (
	"strings"
	"sync"
	"unicode/utf8"

	"winnow/core/internal/words"
)

// functionTable holds the languages of functionList and, for each word's number,
// the numbers of those that have it. No word has the number 0.
type functionTable struct {
	langs []string
	words words.Table // hash of a word → its number
	of    [][]uint8
}

// functionWords are frequent words of languages that share a script; a word that
// several languages have counts for each.
var functionWords = sync.OnceValue(func() functionTable {
	t := functionTable{words: words.NewTable(1024), of: make([][]uint8, 1, 1024)}
	for l := range strings.SplitSeq(words.Fold(functionList), "\n") {
		lang, rest, _ := strings.Cut(l, " ")
		for w := range strings.FieldsSeq(rest) {
			h := words.Hash(w)
			n := t.words.Get(h)
			if n == 0 {
				n = uint32(len(t.of))
				t.words.Set(h, n)
				t.of = append(t.of, nil)
			}
			t.of[n] = append(t.of[n], uint8(len(t.langs)))
		}
		t.langs = append(t.langs, lang)
	}
	return t
})

// count returns how many words of each language a text has, and its words, of which
// there is one at least. It cuts words as key does.
func (t *functionTable) count(text string) (scores []float64, n int) {
	scores = make([]float64, len(t.langs))
	h := words.HashSeed
	end := func() {
		if h != words.HashSeed {
			n++
			for _, row := range t.of[t.words.Get(h)] {
				scores[row]++
			}
			h = words.HashSeed
		}
	}
	var folded, one [8]byte
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			h = (h ^ uint64(r)) * words.HashPrime
		case r >= 'A' && r <= 'Z':
			h = (h ^ uint64(r|0x20)) * words.HashPrime
		case r < utf8.RuneSelf:
			end()
		default:
			for _, f := range string(words.AppendFolded(folded[:0], r)) {
				if !inKey(f) {
					end()
					continue
				}
				for _, c := range utf8.AppendRune(one[:0], f) {
					h = (h ^ uint64(c)) * words.HashPrime
				}
			}
		}
	}
	end()
	return scores, max(n, 1)
}

const functionList = `en the of and to in is that for was with on are as his they at be this from have or had by not but what were when she their which
de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei
fr le la les de et des en un une du que est pour qui dans par sur pas au plus avec ce il sont elle cette aux ont été mais
es el la los de y que en un una del se las por con no para su al como es más lo pero sus ha fue este
it il di e la che in un per è del non una le si da con dei al della sono come alla nel anche più gli ha
pt o de a que e do da em um para com não uma os no se na por mais as dos como ao foi das pelo são à
nl de het van een en in is dat op te zijn voor met die niet aan er om ook als bij door maar naar heeft wordt uit
sv och att det i en på som är av för den med till inte har de om ett han var men sig från så kan
no og i det at en på er som for til med av de ikke har den om et var han men fra seg vi kan ble
da og i at det er en til af på som for med de den ikke har der et om han var men fra sig blev være kan
fi ja on ei se että oli ovat hän mutta kun myös joka tai niin kuin sen mukaan sekä ole vuoden jo
pl w i na z się nie do to że jest o jak po od za przez dla są ale był przy które
cs a v se na že je s z do o by ve k i jako pro za po to jsou které ale podle už
sk a v sa na že je s z do o by vo k aj ako pre za po to sú ktoré ale podľa už
hu a az és hogy nem is egy volt meg ez de csak már mint el még azt aki után lesz
ro și în de la a cu că nu pe din care pentru mai este sa un o au fost prin
tr ve bir bu için da de ile olarak olan daha çok gibi kadar sonra olduğu en ise ancak göre
id yang dan di dengan untuk dari pada ini itu tidak dalam akan juga ke adalah oleh sebagai ada telah
ms yang dan di untuk dengan dari pada ini itu tidak akan beliau oleh kepada katanya bagi turut telah
vi của và là có cho không các được trong với một người những đã khi này để ông tại
hr i je u na se da su za od s o će što koji iz ali nije kako do te bi
sl in je v na se da so za od s o bo ki iz pa ne kot tudi z pri
sq të në dhe e për me një që i nga se është ka nuk u do si
lt ir kad į iš su yra tai bet kaip ne o už apie nuo jo jau
lv un ir ka no ar par uz kas tas bet arī nav pie lai kā tika
et ja on ei et ta oli kui mis ka see oma aga või ning selle
is og að í á er sem til við en um það ekki með af hann var fyrir
ca el la els de i que en un una del les per amb no es al ha com més són
eu eta da ez dira du zen bat izan dute ere egin baina duen
gl o a de e que do da en un unha os para con non as no na por máis
af die en van het in is dat nie te om vir met op sy hy was aan wat ook
ru и в не на что с по это он как из к но за от для был его также который
uk і в на не що з до у за та як від про це але для його який також
bg и на в да за от се не че с по са до като ще е това при
sr и у је да на се за су од са не који као што то из
el και του της το να η με για τα την των από που είναι στο
ar في من على أن إلى التي عن مع الذي هذا بعد كما ما أو هذه بين كان قال
fa و در به از که این را با است برای آن بر های می شود
ur کے میں کی ہے اور سے کا کو کہ نے پر یہ ہیں
sw ya na wa kwa ni katika za la kuwa hiyo alisema
zu ukuthi ngoba uma kodwa futhi lapho nje bese abantu
xh ukuba kuba kodwa xa kwaye abantu ngokuba nje`
