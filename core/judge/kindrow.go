package judge

import (
	"strings"

	"winnow/core/block"
	"winnow/core/page"
)

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
		x.kindHead(i, &r)
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
	x.kindSays(&r)
	x.kindAddress(&r)
	x.kindDeclares(&r)
	x.kindShape(scores, &r)
	x.kindBoxes(&r)
	r[KMicro], r[KForms] = float32(x.micro), log2(x.fields)
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
