package judge

import (
	"strings"
	"sync"

	"winnow/core/block"
	"winnow/core/page"
)

// The places of a page's features, from which it is told whether the page is an
// article at all.
const (
	KKept          = iota // log2 of the kept words
	KShare                // kept words of all words
	KBlocks               // kept blocks, log scale
	KLongest              // words of the longest kept block, log scale
	KMeanWords            // mean words of kept blocks
	KMeanScore            // mean score of kept words
	KLinks                // link density of the page
	KKeptLinks            // link density of the kept blocks
	KSpread               // kept blocks over the blocks between the first and the last
	KDoubt                // share of words scored between .2 and .8
	KHeadings             // headings on the page, log scale
	KControls             // buttons and labels on the page, log scale
	KTwins                // mean number of twins of the kept blocks' parents
	KOGType               // og:type: 1 article, 2 website, 3 product or other, 0 none
	KLDArticle            // structured data declares an article
	KLDOther              // structured data declares 1 a product, 2 a list, 4 a forum, 8 a video, 16 a place or service
	KPublished            // a date of publication is declared
	KAuthor               // an author is declared
	KTitleFit             // how well the headline fits the declared title
	KStopwords            // share of function words in the kept blocks
	KSentences            // share of kept blocks that end as sentences
	KCells                // share of kept words in tables and lists
	KPath                 // path: 0 unknown, 1 the root, 2 one short part, 3 ends in a slug of several words
	KBlocksAll            // log2 of the page's blocks
	KFirst                // place of the first kept block
	KPrices               // blocks with a currency sign, log scale
	KDates                // short blocks with a date, log scale
	KCommentBlocks        // blocks inside comment boxes, log scale
	KByline               // a short block near the headline names an author
	KDateNear             // a short block near the headline holds a date
	KTrade                // phrases of shops and services on the page, log scale
	KForum                // phrases of forums on the page, log scale
	KPerson               // share of words in the kept blocks that address the reader
	KOneParent            // share of the kept words below the parent that has most
	KParents              // parents of kept blocks, a kept block
	KKeptHeadings         // share of headings among the kept blocks
	KKeptCards            // share of the kept words inside cards
	KPictures             // mean number of pictures beside kept blocks
	KDirectMass           // share of the page's running text below one parent
	KRunMean              // mean run of paragraphs that kept blocks stand in
	KPageType             // FPageType
	KMicro                // microdata: 1 article, 2 product, 4 other
	KMeta                 // share of kept blocks that are one of the page's repeated signatures
	KForms                // forms and fields, log scale
	KindCount
)

// KindRow holds a page's features.
type KindRow [KindCount]float32

// kindRow computes the page's features from the scores of its blocks.
func (x *extractor) kindRow(scores []float32) (r KindRow) {
	var kept, keptLinks, words, doubt, cells, stop, ends, twins, longest, weighted float32
	first, last, n := -1, -1, 0
	parents := make(map[int32]float32)
	headings, controls, prices, dates, comments := 0, 0, 0, 0, 0
	for i := range x.blocks {
		b := &x.blocks[i]
		w := float32(b.Words)
		words += w
		if scores[i] > .2 && scores[i] < .8 {
			doubt += w
		}
		switch b.Kind {
		case block.Heading:
			headings++
		case block.Control:
			controls++
		}
		if x.shapes[i].currency {
			prices++
		}
		if b.Words <= 8 && x.shapes[i].yearLike {
			dates++
		}
		if x.rows[i][FGroup+int(gComment)] < 40 {
			comments++
		}
		x.kindWords(i, &r)
		if scores[i] < keepFrom {
			continue
		}
		x.kindKept(i, w, &r)
		parents[x.p.Parent[b.Node]] += w
		n++
		kept += w
		keptLinks += float32(b.LinkWords)
		longest = max(longest, w)
		weighted += w * scores[i]
		stop += w * x.rows[i][FStopwords]
		ends += x.rows[i][FSentenceEnd]
		twins += x.rows[i][FTwinParents]
		if b.Kind == block.Cell || b.Kind == block.Item {
			cells += w
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	r[KBlocksAll], r[KHeadings], r[KControls] = log2(len(x.blocks)), log2(headings), log2(controls)
	r[KPrices], r[KDates], r[KCommentBlocks] = log2(prices), log2(dates), log2(comments)
	r[KLinks] = float32(x.total.linkWords) / max(words, 1)
	r[KDoubt] = doubt / max(words, 1)
	x.declaredKind(&r)
	r[KMicro], r[KForms] = float32(x.micro), log2(x.fields)
	r[KTrade], r[KForum] = log2(int(r[KTrade])), log2(int(r[KForum]))
	if n == 0 {
		return r
	}
	r[KKept], r[KBlocks], r[KLongest] = log2(int(kept)), log2(n), log2(int(longest))
	r[KShare], r[KKeptLinks] = kept/max(words, 1), keptLinks/max(kept, 1)
	r[KMeanWords], r[KMeanScore] = kept/float32(n), weighted/max(kept, 1)
	r[KSpread] = float32(n) / float32(last-first+1)
	r[KTwins], r[KStopwords], r[KSentences] = twins/float32(n), stop/max(kept, 1), ends/float32(n)
	r[KCells] = cells / max(kept, 1)
	most := float32(0)
	for _, w := range parents {
		most = max(most, w)
	}
	r[KOneParent], r[KParents] = most/max(kept, 1), float32(len(parents))/float32(n)
	for _, k := range [...]int{KPerson, KKeptCards} {
		r[k] /= max(kept, 1)
	}
	for _, k := range [...]int{KKeptHeadings, KPictures, KRunMean, KMeta} {
		r[k] /= float32(n)
	}
	r[KFirst] = float32(first) / float32(len(x.blocks))
	return r
}

// kindKept adds up what kept block i of w words says.
func (x *extractor) kindKept(i int, w float32, r *KindRow) {
	row := &x.rows[i]
	r[KPerson] += w * row[FPerson]
	r[KKeptHeadings] += boolean(x.blocks[i].Kind == block.Heading)
	if row[FGroup+int(gCard)] < 20 {
		r[KKeptCards] += w
	}
	r[KPictures] += min(row[FPictures], 3)
	r[KRunMean] += row[FRun]
	r[KMeta] += boolean(row[FSigCount] > 3)
	r[KDirectMass] = max(r[KDirectMass], row[FParentDirect])
	r[KPageType] = row[FPageType]
}

// tradePhrases and forumPhrases are what shops and forums say and stories do not.
const (
	tradePhrases = "add to cart|add to basket|add to bag|buy now|in stock|out of stock|free shipping|free delivery|shipping|checkout|price|add to wishlist|your cart|quantity|sku|request a quote|get a quote|book now|our services|contact us today|free consultation|pricing|per month|sign up free|start free trial|customer reviews|write a review|specifications|related products|in den warenkorb|lieferzeit|versandkosten|zzgl|preis|ajouter au panier|livraison|añadir al carrito|comprar|envío gratis|aggiungi al carrello|in winkelwagen|do koszyka"
	forumPhrases = "joined|posts|member since|last post|replies|thread|threads|reply with quote|quote|log in to reply|register to reply|forum|forums|topic starter|views|asked|answers|answered|upvote|best answer|accepted answer|points|karma|mark as solution|jump to|new member|moderator|beiträge|registriert seit|zitieren|antworten"
)

var kindPhrases = sync.OnceValue(func() map[uint32][]phrase {
	first := make(map[uint32][]phrase, 100)
	for t, list := range [...]string{tradePhrases, forumPhrases} {
		for _, p := range strings.Split(list, "|") {
			w := appendWords(nil, p, 10)
			first[w[0]] = append(first[w[0]], phrase{w[1:], topic(t)})
		}
	}
	return first
})

// kindWords counts the phrases of shops and forums in short blocks, and looks
// for a byline and a date near the headline.
func (x *extractor) kindWords(i int, r *KindRow) {
	if len(x.words[i]) > 14 {
		return
	}
	for k, w := range x.words[i] {
		for _, p := range kindPhrases()[w] {
			if hasPrefix(x.words[i][k+1:], p.rest) {
				r[KTrade+int(p.topic)]++
			}
		}
	}
	if h := x.total.h1; h >= 0 && i > h-6 && i < h+12 && i != h {
		if x.isByline(i) {
			r[KByline] = 1
		}
		if x.shapes[i].yearLike {
			r[KDateNear] = 1
		}
	}
}

// declaredKind reads what the page says it is.
func (x *extractor) declaredKind(r *KindRow) {
	d := x.p.Declared()
	switch t := strings.ToLower(d.Meta("og:type")); {
	case strings.Contains(t, "article") || t == "blog":
		r[KOGType] = 1
	case t == "website":
		r[KOGType] = 2
	case t != "":
		r[KOGType] = 3
	}
	other := 0
	for _, ld := range d.LD {
		switch {
		case strings.HasSuffix(ld.Type, "Article") || ld.Type == "BlogPosting" || ld.Type == "LiveBlogPosting":
			r[KLDArticle] = 1
		case ld.Type == "Product" || ld.Type == "ProductGroup" || ld.Type == "Offer":
			other |= 1
		case ld.Type == "ItemList" || ld.Type == "CollectionPage" || ld.Type == "SearchResultsPage":
			other |= 2
		case ld.Type == "DiscussionForumPosting" || ld.Type == "QAPage" || ld.Type == "Question":
			other |= 4
		case ld.Type == "VideoObject":
			other |= 8
		case ld.Type == "LocalBusiness" || ld.Type == "Service" || ld.Type == "SoftwareApplication":
			other |= 16
		}
	}
	r[KLDOther] = float32(other)
	r[KPublished] = boolean(d.Meta("article:published_time", "datepublished", "date", "pubdate", "dc.date", "parsely-pub-date") != "")
	r[KAuthor] = boolean(d.Meta("author", "article:author", "parsely-author", "dc.creator") != "")
	if h := x.total.h1; h >= 0 {
		r[KTitleFit] = x.rows[h][FTitleShare] * x.rows[h][FTitleCover]
	}
	r[KPath] = pathShape(x.p.URL, d)
}

// pathShape tells front pages and sections from stories by their address.
func pathShape(url string, d *page.Declared) float32 {
	if url == "" {
		for _, l := range d.Links {
			if l.Rel == "canonical" {
				url = l.Href
			}
		}
	}
	if url == "" {
		url = d.Meta("og:url")
	}
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	_, path, ok := strings.Cut(url, "/")
	if !ok && url == "" {
		return 0
	}
	path, _, _ = strings.Cut(path, "?")
	path = strings.Trim(path, "/")
	if path == "" {
		return 1
	}
	last := path[strings.LastIndexByte(path, '/')+1:]
	if strings.Count(last, "-")+strings.Count(last, "_") >= 3 {
		return 3
	}
	return 2
}
