package judge

import (
	"strings"

	"winnow/core/block"
	"winnow/core/page"
)

// tally adds up, over the blocks of a page, what its features are shares of.
type tally struct {
	kept, keptLinks, words, doubt, cells, stop, ends, twins, longest, weighted float32

	first, last, n int               // the kept blocks
	parents        map[int32]float32 // kept words by the parent of their block's element

	headings, controls, prices, dates, comments int
}

// kindRow computes the page's features from the scores of its blocks.
func (x *extractor) kindRow(scores []float32) (r KindRow) {
	t := tally{first: -1, last: -1, parents: make(map[int32]float32)}
	for i := range x.blocks {
		x.tallyAny(i, scores[i], &t)
		x.kindHead(i, &r)
		if scores[i] >= keepFrom {
			w := float32(x.blocks[i].Words)
			x.kindKept(i, w, &r)
			x.tallyKept(i, w, scores[i], &t)
		}
	}
	r[KBlocksAll], r[KHeadings], r[KControls] = log2(len(x.blocks)), log2(t.headings), log2(t.controls)
	r[KPrices], r[KDates], r[KCommentBlocks] = log2(t.prices), log2(t.dates), log2(t.comments)
	r[KLinks] = float32(x.total.linkWords) / max(t.words, 1)
	r[KDoubt] = t.doubt / max(t.words, 1)
	x.declaredKind(&r)
	x.kindSays(&r)
	x.kindAddress(&r)
	x.kindDeclares(&r)
	x.kindShape(scores, &r)
	x.kindBoxes(&r)
	r[KMicro], r[KForms] = float32(x.micro), log2(x.fields)
	if t.n > 0 {
		t.shares(&r)
		r[KFirst] = float32(t.first) / float32(len(x.blocks))
	}
	return r
}

// tallyAny takes in block i, kept or not.
func (x *extractor) tallyAny(i int, score float32, t *tally) {
	b := &x.blocks[i]
	w := float32(b.Words)
	t.words += w
	if score > .2 && score < .8 {
		t.doubt += w
	}
	switch b.Kind {
	case block.Heading:
		t.headings++
	case block.Control:
		t.controls++
	}
	if x.shapes[i].currency {
		t.prices++
	}
	if b.Words <= 8 && x.shapes[i].yearLike {
		t.dates++
	}
	if x.rows[i][FGroup+int(gComment)] < 40 {
		t.comments++
	}
}

// tallyKept takes in kept block i of w words.
func (x *extractor) tallyKept(i int, w, score float32, t *tally) {
	b := &x.blocks[i]
	t.parents[x.p.Parent[b.Node]] += w
	t.n++
	t.kept += w
	t.keptLinks += float32(b.LinkWords)
	t.longest = max(t.longest, w)
	t.weighted += w * score
	t.stop += w * x.rows[i][FStopwords]
	t.ends += x.rows[i][FSentenceEnd]
	t.twins += x.rows[i][FTwinParents]
	if b.Kind == block.Cell || b.Kind == block.Item {
		t.cells += w
	}
	if t.first < 0 {
		t.first = i
	}
	t.last = i
}

// shares fills the features of a page of which something is kept; those that
// kindKept has added up are divided.
func (t *tally) shares(r *KindRow) {
	n, kept := float32(t.n), max(t.kept, 1)
	r[KKept], r[KBlocks], r[KLongest] = log2(int(t.kept)), log2(t.n), log2(int(t.longest))
	r[KShare], r[KKeptLinks] = t.kept/max(t.words, 1), t.keptLinks/kept
	r[KMeanWords], r[KMeanScore] = t.kept/n, t.weighted/kept
	r[KSpread] = n / float32(t.last-t.first+1)
	r[KTwins], r[KStopwords], r[KSentences] = t.twins/n, t.stop/kept, t.ends/n
	r[KCells] = t.cells / kept
	most := float32(0)
	for _, w := range t.parents {
		most = max(most, w)
	}
	r[KOneParent], r[KParents] = most/kept, float32(len(t.parents))/n
	for _, k := range [...]int{KPerson, KKeptCards} {
		r[k] /= kept
	}
	for _, k := range [...]int{KKeptHeadings, KPictures, KRunMean, KMeta} {
		r[k] /= n
	}
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

// kindHead looks for a byline and a date near the headline.
func (x *extractor) kindHead(i int, r *KindRow) {
	if len(x.words[i]) > kindSpeech {
		return
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
			other |= declaresProduct
		case ld.Type == "ItemList" || ld.Type == "CollectionPage" || ld.Type == "SearchResultsPage":
			other |= declaresList
		case ld.Type == "DiscussionForumPosting" || ld.Type == "QAPage" || ld.Type == "Question":
			other |= declaresForum
		case ld.Type == "VideoObject":
			other |= declaresVideo
		case ld.Type == "LocalBusiness" || ld.Type == "Service" || ld.Type == "SoftwareApplication":
			other |= declaresService
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
	url = pageAddress(url, d)
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

// pageAddress returns the page's address: the caller's, or the declared one.
func pageAddress(url string, d *page.Declared) string {
	if url == "" && len(d.Own) > 0 {
		url = d.Own[len(d.Own)-1]
	}
	if url == "" {
		url = d.Meta("og:url")
	}
	return url
}
