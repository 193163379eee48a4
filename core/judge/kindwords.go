package judge

import (
	"strings"
	"sync"

	"winnow/core/block"
	"winnow/core/page"
)

// A purpose is what a page may be there for; the words of its address and of its
// body's class, and the program that made it, name it now and then. Purposes are
// features of the scorer and decide nothing alone.
type purpose uint8

const (
	pStory purpose = iota
	pForum
	pShop
	pList
	pDocs
	purposeCount
)

// purposeTokens lists each purpose's words. A word may stand for several.
var purposeTokens = [purposeCount]string{
	pStory: "blog blogs news article articles story stories post posts magazine press insights journal opinion archive archives nachrichten artikel noticias actualites artykul single newsroom learn learning guide guides tips advice howto resources resource wiki features reviews editorial column columns postid entry",
	pForum: "forum forums thread threads showthread viewtopic topic topics discussion discussions community question questions answers board boards viewthread discourse xenforo vbulletin phpbb invision vanilla flarum nodebb mybb smf talk comments qa",
	pShop:  "product products shop store item items buy cart catalog catalogue shopify woocommerce magento prestashop bigcommerce order price prices deals sale merchandise",
	pList:  "collection collections category categories tag tags search list lists listing listings browse results directory all index home frontpage overview page section author topics archives",
	pDocs:  "docs doc documentation reference api manual help kb support userguide guide developer developers sdk spec sphinx mkdocs docusaurus gitbook rustdoc doxygen javadoc readthedocs vuepress hugo tutorial tutorials latest stable dev man handbook",
}

var purposeTable = sync.OnceValue(func() map[string]uint8 {
	t := make(map[string]uint8, 200)
	for p, list := range purposeTokens {
		for _, w := range strings.Fields(list) {
			t[w] |= 1 << p
		}
	}
	return t
})

// purposeText is how much of an address or a class is looked at.
const purposeText = 2000

// addPurposes adds to r, for each purpose, how many words of s name it.
func addPurposes(r []float32, s string, worth float32) {
	table := purposeTable()
	for _, w := range strings.FieldsFunc(strings.ToLower(s[:min(len(s), purposeText)]), func(r rune) bool { return r < 'a' || r > 'z' }) {
		for p, m := 0, table[w]; m != 0; p, m = p+1, m>>1 {
			r[p] += worth * float32(m&1)
		}
	}
}

// kindPhrases are what pages of one purpose say in short blocks: shops, forums,
// documentation, and the furniture around stories.
var kindPhrases = [kindLists]string{
	tradePhrases,
	forumPhrases,
	"on this page|in this article|edit this page|was this page helpful|was this helpful|table of contents|contents|previous|next|version|api reference|reference|last updated on|edit on github|copy|parameters|returns|example|examples|syntax|installation|getting started|quick start|quickstart|usage|configuration|see also|note|tip|warning|prerequisites|overview|tutorials|release notes|changelog|view source|source|auf dieser seite|beispiel",
	"min read|minute read|share this|share on|related articles|related posts|related stories|leave a comment|leave a reply|comments|comment|about the author|written by|posted by|published|updated|filed under|tags|read next|more from|you may also like|you might also like|recommended|posted in|posted on|by|advertisement|sponsored|print|share|subscribe|newsletter|lesezeit|kommentare|teilen|mehr zum thema|veröffentlicht|aktualisiert|anzeige|partager|publié le|commentaires|compartir|publicado|condividi",
}

// tradePhrases and forumPhrases are what shops and forums say and stories do not.
const (
	tradePhrases = "add to cart|add to basket|add to bag|buy now|in stock|out of stock|free shipping|free delivery|shipping|checkout|price|add to wishlist|your cart|quantity|sku|request a quote|get a quote|book now|our services|contact us today|free consultation|pricing|per month|sign up free|start free trial|customer reviews|write a review|specifications|related products|in den warenkorb|lieferzeit|versandkosten|zzgl|preis|ajouter au panier|livraison|añadir al carrito|comprar|envío gratis|aggiungi al carrello|in winkelwagen|do koszyka"
	forumPhrases = "joined|posts|member since|last post|replies|thread|threads|reply with quote|quote|log in to reply|register to reply|forum|forums|topic starter|views|asked|answers|answered|upvote|best answer|accepted answer|points|karma|mark as solution|jump to|new member|moderator|beiträge|registriert seit|zitieren|antworten"
)

// kindLexicon finds the phrases by their first words.
type kindLexicon struct {
	hashed[uint32]
	phrases [][]phrase // by the first word's number
}

var kindWords = sync.OnceValue(func() *kindLexicon {
	l := &kindLexicon{}
	l.reset(300)
	for t, list := range kindPhrases {
		for _, p := range strings.Split(list, "|") {
			w := appendWords(nil, p, 10)
			n, fresh := l.number(w[0])
			if fresh {
				l.phrases = append(l.phrases, nil)
			}
			l.phrases[n] = append(l.phrases[n], phrase{w[1:], topic(t)})
		}
	}
	return l
})

// How long blocks are, in words, in which phrases count: those of shops and
// forums, and the others, which stories say too.
const (
	kindSpeech = 14
	kindLabel  = 6
)

// kindSays counts the phrases, repeats and prices of short blocks, and what
// kinds of blocks there are.
func (x *extractor) kindSays(r *KindRow) {
	lex := kindWords()
	var hits [kindLists]int
	repeats, short, prices, codes, authors, metas, articles := 0, 0, 0, 0, 0, 0, 0
	for i := range x.blocks {
		b, row := &x.blocks[i], &x.rows[i]
		if b.Kind == block.Code {
			codes++
		}
		authors += int(boolean(row[FGroup+int(gAuthor)] <= 3))
		metas += int(boolean(row[FGroup+int(gMeta)] <= 3))
		articles += int(boolean(row[FTag+tArticle] <= 2))
		w := x.words[i]
		if len(w) > kindSpeech {
			continue
		}
		short++
		repeats += int(boolean(row[FRepeats] > 0))
		prices += int(boolean(x.priced(i)))
		for k, first := range w {
			n := lex.find(first)
			if n < 0 {
				continue
			}
			for _, p := range lex.phrases[n] {
				if (len(w) <= kindLabel || p.topic < 2) && hasPrefix(w[k+1:], p.rest) {
					hits[p.topic]++
				}
			}
		}
	}
	for k, n := range hits {
		r[KSays+k], r[KSaysShare+k] = log2(n), float32(n)/float32(max(short, 1))
	}
	r[KRepeats] = float32(repeats) / float32(max(len(x.blocks), 1))
	r[KPriceTags], r[KCodes] = log2(prices), log2(codes)
	r[KAuthors], r[KMetas], r[KArticles] = log2(authors), log2(metas), log2(articles)
	if h := x.headline(); h >= 0 {
		for i := h; i < min(h+25, len(x.blocks)); i++ {
			r[KPriceAtHead] += boolean(x.priced(i))
		}
	}
}

// priced reports whether a block is a price tag.
func (x *extractor) priced(i int) bool {
	return x.shapes[i].currency && x.blocks[i].Words <= kindLabel
}

// kindAddress reads the words of the address, of the body's class and of the
// title.
func (x *extractor) kindAddress(r *KindRow) {
	d := x.p.Declared()
	url := pageAddress(x.p.URL, d)
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	host, path, _ := strings.Cut(url, "/")
	addPurposes(r[KPathWords:KPathWords+int(purposeCount)], path, 1)
	addPurposes(r[KPathWords:KPathWords+int(purposeCount)], host, .5)
	addPurposes(r[KClassWords:KClassWords+int(purposeCount)], d.Meta("generator")+" "+x.bodyClass(), 1)
	path, _, _ = strings.Cut(path, "?")
	path = strings.Trim(path, "/")
	last := path[strings.LastIndexByte(path, '/')+1:]
	r[KPathDepth] = float32(strings.Count(path, "/")) + boolean(path != "")
	r[KSlug] = min(float32(strings.Count(last, "-")+strings.Count(last, "_")), 12)
	r[KTitleLength] = float32(len(appendWords(nil, d.Title, 40)))
	title := " " + strings.ToLower(d.Title)
	r[KTitleAsks] = boolean(strings.Contains(title, "?"))
	for _, word := range [...]string{" how ", " what ", " why ", " best ", " wie ", " warum ", " was "} {
		if strings.Contains(title, word) {
			r[KTitleAsks] += 2
			break
		}
	}
}

// bodyClass returns the classes and ids of the html and body elements.
func (x *extractor) bodyClass() string {
	s := ""
	for _, n := range x.p.Nodes[1:] {
		if n.Data == "html" || n.Data == "body" {
			s += " " + page.Attr(n, "class") + " " + page.Attr(n, "id")
		}
		if n.Data == "body" {
			break
		}
	}
	return s
}
