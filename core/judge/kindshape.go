package judge

import (
	"slices"
	"strings"

	"winnow/core/block"
)

// kindShape fills what the kept blocks and the page's running text look like.
func (x *extractor) kindShape(scores []float32, r *KindRow) {
	var lengths []int
	var kept, all, paras, paraWords, heads, sections, person float32
	first := -1
	for i := range x.blocks {
		b := &x.blocks[i]
		w := float32(b.Words)
		all += w
		person += w * x.rows[i][FPerson]
		if x.paragraph[i] {
			paras++
			paraWords += w
		}
		if b.Kind == block.Heading {
			heads += w
		}
		if scores[i] < keepFrom {
			continue
		}
		if first < 0 {
			first = i
		}
		lengths = append(lengths, b.Words)
		kept += w
		sections += boolean(b.Kind == block.Heading)
		x.kindKeptMore(i, w, r)
	}
	r[KParas], r[KParaShare], r[KAllWords] = log2(int(paras)), paraWords/max(all, 1), log2(int(all))
	r[KHeadShare], r[KPersonPage] = heads/max(all, 1), person/max(all, 1)
	n := len(lengths)
	if n == 0 {
		return
	}
	slices.Sort(lengths)
	r[KLowerQuarter], r[KMedian], r[KUpperQuarter] = float32(lengths[n/4]), float32(lengths[n/2]), float32(lengths[3*n/4])
	for _, k := range [...]int{KLongShare, KInComments, KInLists, KInCode, KDigits, KUpper, KLinksKept} {
		r[k] /= max(kept, 1)
	}
	r[KQuotes] /= float32(n)
	r[KSection] = kept / (sections + 1)
	r[KHeadDistance] = 99
	if h := x.total.h1; h >= 0 {
		r[KHeadDistance] = signedLog(first - h)
	}
}

// longKept is the length from which a kept block counts as long, in words.
const longKept = 40

// kindKeptMore adds up what kept block i of w words says.
func (x *extractor) kindKeptMore(i int, w float32, r *KindRow) {
	b, row := &x.blocks[i], &x.rows[i]
	if b.Words >= longKept {
		r[KLongShare] += w
	}
	if row[FGroup+int(gComment)] < 40 {
		r[KInComments] += w
	}
	if b.Kind == block.Item || row[FGroup+int(gList)] < 20 {
		r[KInLists] += w
	}
	if b.Kind == block.Code {
		r[KInCode] += w
	}
	r[KQuotes] += min(row[FQuotes], 4)
	r[KDigits] += w * row[FDigits]
	r[KUpper] += w * row[FUpper]
	r[KLinksKept] += float32(b.Links)
}

// Limits of kindBoxes.
const (
	boxNodes = 6  // nodes of a child that is more than a paragraph, at least
	boxKinds = 24 // kinds of children that are told apart
)

// kindBoxes tells how running text is spread over the children of its box: a
// story is paragraphs side by side, threads and lists are boxes of them.
func (x *extractor) kindBoxes(r *KindRow) {
	t := &x.total
	if t.all == 0 {
		return
	}
	for k, box := range [...]int32{t.near, t.wide} {
		var seen [boxKinds]uint64
		var count [boxKinds]float32
		boxes, alike, inBoxes, most, kinds := 0, float32(0), float32(0), float32(0), 0
		for c := box + 1; c < x.p.End[box]; c = x.p.End[c] {
			m := t.boxes[c].mass
			if m == 0 || x.p.End[c]-c < boxNodes {
				continue
			}
			boxes++
			inBoxes += m
			most = max(most, m)
			key := x.signature(c)
			at := slices.Index(seen[:kinds], key)
			if at < 0 && kinds < boxKinds {
				at = kinds
				seen[at] = key
				kinds++
			}
			if at >= 0 {
				count[at]++
				alike = max(alike, count[at])
			}
		}
		o := KNearBoxes + 4*k
		r[o], r[o+1], r[o+2], r[o+3] = log2(boxes), log2(int(alike)), inBoxes/t.all, most/t.all
	}
}

// kindDeclares counts types of structured data that stories rarely declare.
func (x *extractor) kindDeclares(r *KindRow) {
	d := x.p.Declared()
	for _, ld := range d.LD {
		switch ld.Type {
		case "Product", "ProductGroup", "Offer", "AggregateOffer":
			r[KProducts] = min(r[KProducts]+1, 8)
		case "DiscussionForumPosting", "QAPage", "Comment":
			r[KThreads] = min(r[KThreads]+1, 8)
		case "Review", "AggregateRating", "Rating":
			r[KRatings] = min(r[KRatings]+1, 8)
		}
	}
	r[KPressMeta] = boolean(d.Meta("article:section", "article:tag", "news_keywords", "article:publisher") != "") +
		2*boolean(strings.TrimSpace(d.Meta("product:price:amount", "og:price:amount", "product:price:currency")) != "")
}
