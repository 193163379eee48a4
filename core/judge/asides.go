package judge

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"winnow/core/block"
	folding "winnow/core/internal/words"
	"winnow/core/page"
)

// Between the paragraphs of a story stand lines that are no sentence of it, however
// much they read like one: they name another story, or say again in large letters
// what a paragraph says. Pages of news leave them out of the story and guides count
// them in, so that the scorer hesitates; a reader loses nothing with them.

// dropAsides drops kept lines that send the reader to another story, advertisements
// and their labels, questions whether something embedded may be shown, and quotes pulled
// out of the text.
func (x *extractor) dropAsides(kept []bool) {
	for i := range kept {
		switch {
		case !kept[i]:
		case x.leadsAway(i):
			kept[i], x.other[i] = false, OtherAway
		case x.isAdLabel(i), x.isLabelledAd(i):
			kept[i], x.other[i] = false, OtherAd
		case x.isEmbedNotice(i):
			kept[i], x.other[i] = false, OtherEmbed
		}
	}
	x.dropPullQuotes(kept)
}

// Limits for a line that sends the reader elsewhere.
const (
	awayWords = 30 // words of the line, at most
	awayLinks = .4 // share of them in links from which any of the leads will do
	awayLead  = 64 // bytes of what stands before the colon, at most
)

// leadsAway reports whether block i begins with "Read also:" or the like and then
// names a story: by a link, or in words that are no sentence.
func (x *extractor) leadsAway(i int) bool {
	b := &x.blocks[i]
	if b.Words > awayWords {
		return false
	}
	lead, rest := cutLead(b.Text)
	if lead == "" || rest == "" {
		return false
	}
	sure, known := leads()[foldLead(lead)]
	if !known {
		return false
	}
	linked := x.p.Source != page.Text && b.LinkDensity() >= awayLinks
	listed := b.Kind == block.Item || b.Kind == block.Cell // a list of sources has such entries
	return linked && (sure || !listed) || sure && b.Kind != block.Heading && !x.shapes[i].sentenceEnd
}

// cutLead cuts text at its first colon, bar, arrow or dash, if one stands near its
// beginning. Signs before the first letter are left out.
func cutLead(text string) (lead, rest string) {
	from := strings.IndexFunc(text, unicode.IsLetter)
	if from < 0 {
		return "", ""
	}
	text = text[from:]
	for at := 0; at < min(len(text), awayLead); at++ {
		c, size := rune(text[at]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[at:])
		}
		switch c {
		case '-':
			if at == 0 || text[at-1] != ' ' || at+1 < len(text) && text[at+1] != ' ' {
				continue // inside a word
			}
			fallthrough
		case ':', '：', '|', '｜', '>', '»', '›', '→', '▶', '►', '–', '—':
			return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+size:])
		}
		at += size - 1
	}
	return "", ""
}

// sureLeads say that another story follows, in words that have no other use before
// a colon. A line a language: English, German, French, Spanish, Italian, Portuguese,
// Catalan, Dutch, the Nordic ones, Slavic ones, Hungarian, Romanian, Greek, Turkish,
// Arabic, Persian, Hebrew, Indian ones, Indonesian, Vietnamese, Thai, and those of
// East Asia.
const sureLeads = "read more|read also|also read|read next|read this next|read this|see also|see more|related story|related stories|related article|related articles|related news|related coverage|related reading|further reading|more on this|more on this story|more on this topic|don't miss|must read|you may also like|you might also like|you may also be interested in|in case you missed it|icymi|also on|also watch|watch also|watch next|up next|read the full story|read the full article|click here to read|keep reading|continue reading|" +
	"lesen sie auch|lesen sie dazu|lesen sie mehr|lesen sie dazu auch|lesen sie auch dazu|lesen sie hier|lesen sie hierzu|lesen sie jetzt|lesen sie weiter|lies auch|lies mehr|lies dazu|hier lesen sie|mehr lesen|mehr dazu|mehr zum thema|mehr hier|auch interessant|auch spannend|auch lesenswert|auch lesen|passend dazu|passend zum thema|siehe auch|schon gelesen|das könnte sie auch interessieren|das könnte sie interessieren|das könnte dich auch interessieren|zum weiterlesen|weiterlesen|lesetipp|lese-tipp|leseempfehlung|" +
	"lire aussi|à lire aussi|à lire|lire également|à lire également|lisez aussi|lire la suite|lire plus|à voir aussi|voir aussi|voir également|à écouter aussi|sur le même sujet|à découvrir aussi|notre article|nos articles|" +
	"lea también|lee también|leer también|leer más|lea más|lee más|lea además|lee además|lea aquí|vea también|vea más|vea además|ve también|ver también|ver más|mira también|mire también|te puede interesar|le puede interesar|también te puede interesar|puede interesarle|puedes leer|puedes leer también|te recomendamos|le recomendamos|le sugerimos|recomendamos|noticia relacionada|noticias relacionadas|nota relacionada|notas relacionadas|artículo relacionado|no te pierdas|sigue leyendo|siga leyendo|" +
	"leggi anche|leggi di più|leggi qui|leggi tutto|leggi l'articolo|vedi anche|guarda anche|ascolta anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|per approfondire|articolo correlato|articoli correlati|da leggere|continua a leggere|" +
	"leia também|leia mais|ler mais|ler também|leia ainda|veja também|veja mais|ver também|saiba mais|confira também|confira mais|assista também|ouça também|matéria relacionada|artigos relacionados|não perca|continue lendo|" +
	"llegeix també|llegiu també|vegeu també|et pot interessar|lees ook|lees meer|lees verder|lees hier|lees dit ook|bekijk ook|zie ook|luister ook|meer lezen|kijk ook|" +
	"läs också|läs även|läs mer|läs vidare|se även|se också|les også|les mer|les saken|se også|sjå også|læs også|læs mere|læs videre|hør også|lue myös|lue lisää|lue seuraavaksi|katso myös|lesa meira|lesið einnig|sjá einnig|lestu meira|" +
	"czytaj też|czytaj także|czytaj również|czytaj więcej|czytaj dalej|czytaj|zobacz też|zobacz także|zobacz również|przeczytaj też|przeczytaj także|przeczytaj również|sprawdź też|sprawdź także|čtěte také|čtěte též|čtěte více|přečtěte si|přečtěte si také|mohlo by vás zajímat|čítajte aj|prečítajte si|prečítajte si aj|pročitajte i|pročitajte još|čitajte još|pročitaj i|pogledajte i|preberite tudi|preberite še|skaitykite taip pat|taip pat skaitykite|skaitykite daugiau|lasi arī|lasiet arī|loe ka|loe lisaks|loe veel|" +
	"читайте также|читать также|читайте по теме|читать далее|читать дальше|читать полностью|смотрите также|по теме|материал по теме|материалы по теме|читайте также по теме|читайте також|читати також|читайте ще|дивіться також|читати далі|за темою|прочетете още|прочетете и|вижте още|вижте и|чытайце таксама|прочитајте и|прочитајте још|погледајте и|" +
	"olvassa el|olvasta már|olvassa tovább|kapcsolódó cikk|kapcsolódó cikkek|ezt is olvassa el|citește și|citeste si|citiți și|citește mai mult|vezi și|pe aceeași temă|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε περισσότερα|δείτε επίσης|δείτε ακόμη|" +
	"ayrıca okuyun|bunu da okuyun|ayrıca bakınız|ilgili haber|ilgili haberler|devamını oku|haberin devamı|bunlar da ilginizi çekebilir|" +
	"اقرأ أيضا|اقرأ المزيد|اقرأ كذلك|شاهد أيضا|طالع أيضا|مواضيع ذات صلة|مقالات ذات صلة|بیشتر بخوانید|همچنین بخوانید|بخوانید|קראו גם|קראו עוד|עוד בנושא|כתבות נוספות|" +
	"यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|এছাড়াও পড়ুন|আরও পড়ুন|আরো পড়ুন|மேலும் படிக்க|baca juga|baca selengkapnya|lihat juga|simak juga|baca lagi|xem thêm|đọc thêm|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|" +
	"関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|こちらも読む|続きを読む|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|相关报道|相關報導|推荐阅读|推薦閱讀|更多新闻|更多新聞|看更多|另请参阅|관련기사|관련 기사|함께 읽으면 좋은 기사"

// linkLeads say so where a link follows; before other words they may be a label in
// a list, or how a sentence begins.
const linkLeads = "related|read|watch|listen|see|recommended|previously|earlier|more|read more about|read more on|read more from|" +
	"lesen|mehr|dazu|interview|kommentar|hintergrund|lire|voir|regarder|écouter|lea|lee|vea|ve|mira|mire|además|leggi|guarda|vedi|leia|veja|confira|assista|" +
	"lees|bekijk|luister|kijk|läs|se|les|læs|lue|katso|zobacz|sprawdź|přečtěte|čtěte|читать|читайте|смотрите|oku|izle|baca|simak|lihat|関連|相关|相關|관련"

// leads has, for every lead in its folded form, whether it is sure.
var leads = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for lead := range strings.SplitSeq(linkLeads, "|") {
		all[foldLead(lead)] = false
	}
	for lead := range strings.SplitSeq(sureLeads, "|") {
		all[foldLead(lead)] = true
	}
	return all
})

func foldLead(s string) string { return folding.Fold(strings.ReplaceAll(s, "’", "'")) }

// Limits for an advertisement behind its label.
const (
	adWords = 30 // words
	adBox   = 2  // levels up to the box that is named for advertisements
)

// isLabelledAd reports whether block i stands right behind the label of an
// advertisement, in the same element or box, which is named for advertisements.
func (x *extractor) isLabelledAd(i int) bool {
	if i == 0 || x.p.Source == page.Text || x.blocks[i].Words > adWords || x.rows[i][FGroup+int(gAd)] > adBox || !x.isAdLabel(i-1) {
		return false
	}
	a, b := x.blocks[i-1].Node, x.blocks[i].Node
	return a == b || x.p.Parent[a] == x.p.Parent[b] && x.rows[i-1][FGroup+int(gAd)] == x.rows[i][FGroup+int(gAd)]
}

// adLabelWords is how many words a label of an advertisement has at most.
const adLabelWords = 3

// isAdLabel reports whether block i only says that an advertisement stands there.
func (x *extractor) isAdLabel(i int) bool {
	n, t := len(x.words[i]), &x.topics[i]
	return n > 0 && n <= adLabelWords && x.blocks[i].Kind == block.Paragraph && t.any == 1<<tAd && t.words >= n
}

// Limits for quotes pulled out of the text.
const (
	pullWords  = 5  // words of a quote's block, at least
	pullLength = 80 // and at most
	pullReach  = 40 // blocks to the paragraph that says the same, at most
)

// dropPullQuotes drops quotes that kept text near them says word for word, with
// whoever is named below them.
func (x *extractor) dropPullQuotes(kept []bool) {
	for i := 0; i < len(kept); {
		quote := x.quoteAround(i)
		if quote == 0 {
			i++
			continue
		}
		from, said, own := i, 0, 0
		for ; i < len(kept) && x.blocks[i].First < x.p.End[quote]; i++ {
			if !kept[i] || len(x.words[i]) < pullWords {
				continue
			}
			if x.saidNear(i, quote, kept) {
				said++
			} else {
				own++
			}
		}
		if said > 0 && own == 0 {
			for k := from; k < i; k++ {
				if kept[k] {
					kept[k], x.other[k] = false, OtherQuote
				}
			}
		}
	}
}

// quoteAround returns the number of the blockquote that block i is in, 0 if it is in
// none.
func (x *extractor) quoteAround(i int) int32 {
	if x.blocks[i].Kind != block.Quote {
		return 0
	}
	n := x.blocks[i].Node
	for n > 0 && x.p.Nodes[n].DataAtom != atom.Blockquote {
		n = x.p.Parent[n]
	}
	return n
}

// saidNear reports whether a kept block near block i, and outside of the quote,
// holds its words in a row.
func (x *extractor) saidNear(i int, quote int32, kept []bool) bool {
	said := x.words[i]
	if x.blocks[i].Words > pullLength {
		return false
	}
	for k := max(0, i-pullReach); k < min(len(kept), i+pullReach+1); k++ {
		if kept[k] && !x.inside(k, quote) && len(x.words[k]) > len(said) && containsRun(x.words[k], said) {
			return true
		}
	}
	return false
}

// containsRun reports whether the words of run stand in list one behind the other.
func containsRun(list, run []uint32) bool {
	for len(list) >= len(run) {
		at := slices.Index(list, run[0])
		if at < 0 || len(list)-at < len(run) {
			return false
		}
		if slices.Equal(list[at:at+len(run)], run) {
			return true
		}
		list = list[at+1:]
	}
	return false
}
