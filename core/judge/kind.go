package judge

import (
	"winnow/core/page"
)

// articleFrom is the probability from which a page counts as an article; below
// it nothing is trimmed. likelyFrom is that of a page that declares itself an article
// with a date, since the pages learned from are longer than an agency's flash, and of a
// small page that is mostly sentences: those learned from are of large sites.
const (
	articleFrom = .5
	likelyFrom  = .3
)

// A small page has so many blocks at most (log2), so much of its words in sentences
// that are kept, and no more links.
const (
	smallBlocks    = 5.6
	smallKept      = .5
	smallSentences = .5
	smallLinks     = .3
)

// kindOfPage decides whether the page is an article, and what else it looks
// like if not.
func (x *extractor) kindOfPage(j *Judgement) {
	scores := make([]float32, len(j.Verdicts))
	kept, words := 0, 0
	for i := range scores {
		scores[i] = float32(j.Verdicts[i].Score)
		words += x.blocks[i].Words
		if j.Verdicts[i].Kept() {
			kept += x.blocks[i].Words
		}
	}
	if words == 0 {
		j.PageKind, j.Confidence = "no text", 1
		return
	}
	if x.p.Source == page.Text {
		x.kindOfText(j, kept)
		return
	}
	row := x.kindRow(scores)
	probability := articleProbability(&row)
	j.IsArticle = probability >= row.ArticleFrom() && kept > 0
	j.Guarded = x.guarded(j.Verdicts)
	j.Confidence = float64(probability)
	if !j.IsArticle {
		j.Confidence = 1 - j.Confidence
		j.PageKind = nameKind(&row)
	}
}

// ArticleFrom returns the probability from which the page counts as an article.
func (r *KindRow) ArticleFrom() float32 {
	if (r[KOGType] == 1 || r[KLDArticle] == 1) && r[KPublished] == 1 && r[KLDOther] == 0 {
		return likelyFrom
	}
	if r[KBlocksAll] <= smallBlocks && r[KShare] >= smallKept && r[KSentences] >= smallSentences && r[KLinks] < smallLinks {
		return likelyFrom
	}
	return articleFrom
}

// leastText is how many words a text must keep to count as an article: fewer are
// a note or a list.
const leastText = 30

// kindOfText calls a text an article where a few sentences of it were kept;
// whoever hands in a text has chosen it.
func (x *extractor) kindOfText(j *Judgement, kept int) {
	sum, weight := 0.0, 0.0
	for i, v := range j.Verdicts {
		if v.Kept() {
			w := float64(x.blocks[i].Words)
			sum += w * v.Score
			weight += w
		}
	}
	j.IsArticle = kept >= leastText
	j.Confidence = sum / max(weight, 1)
	if !j.IsArticle {
		j.PageKind = "list"
	}
}

// nameKind words what a page that is no article looks like.
func nameKind(r *KindRow) string {
	other := int(r[KLDOther])
	switch {
	case r[KPath] == 1:
		return "front page"
	case r[KThreads] > 0 || r[KPathWords+int(pForum)] > 0 && r[KSays+1] > 0 || r[KCommentBlocks] >= 5:
		return "forum"
	case r[KProducts] > 0 || r[KPrices] >= 3:
		return "shop"
	case other&declaresVideo != 0 && r[KKept] < 7:
		return "video page"
	case r[KLinks] > .4 || r[KHeadings] > 4:
		return "list"
	}
	return "page without a story"
}
