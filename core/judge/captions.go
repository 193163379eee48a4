package judge

import (
	"golang.org/x/net/html/atom"

	"winnow/core/block"
	"winnow/core/page"
)

// maxCaptionWords is how long a caption may be. Read off the development pages: nine
// in ten are shorter.
const maxCaptionWords = 120

// signedWords is how long a caption may be of which only its first words or the credit
// at its end tell that it is one: such a credit may also stand behind a story's last
// paragraph.
const signedWords = 40

// likedCaptions takes captions out of a page's body that read like paragraphs. They
// stay beside their pictures. Where captions say more than the rest, the story is told
// in them.
func (x *extractor) likedCaptions(v []Verdict) {
	var captions []int
	said, rest := 0, 0
	for i := range v {
		switch {
		case v[i].Part != Body:
		case x.surelyCaption(i):
			captions = append(captions, i)
			said += x.blocks[i].Words
		default:
			rest += x.blocks[i].Words
		}
	}
	if said <= rest {
		relabel(v, captions, Caption)
	}
}

// surelyCaption reports whether a block is a caption by its element, by its box
// beside a picture, or by what it says: of such blocks that the scores like, out of
// fold, on the development pages 10 in 10 of news are no body and 47 in 53 of others.
func (x *extractor) surelyCaption(i int) bool {
	b := &x.blocks[i]
	return b.Kind != block.Heading && b.Words <= maxCaptionWords && b.LinkDensity() <= .5 && (b.Kind == block.Caption && !x.headsTable(i) || x.besidePicture(i) || b.Words <= signedWords && (namesPicture(b.Text) || beginsAsCaption(b.Text)))
}

// headsTable reports whether block i is in the caption element of a table, whose words
// stay with it.
func (x *extractor) headsTable(i int) bool {
	n := x.blocks[i].Node
	for k := 0; k < 4 && n > 0; k++ {
		if x.p.Nodes[n].DataAtom == atom.Caption {
			return true
		}
		n = x.p.Parent[n]
	}
	return false
}

// besidePicture reports whether block i is in a box named for captions beside a picture.
func (x *extractor) besidePicture(i int) bool {
	r := &x.rows[i]
	return r[FGroup+int(gCaption)] <= 2 && (r[FPictures] > 0 || r[FGroup+int(gPicture)] <= 3)
}

// isCaption reports whether a block speaks about a picture beside it.
func (x *extractor) isCaption(i, first, last int) bool {
	b := &x.blocks[i]
	if b.Words > maxCaptionWords || b.LinkDensity() > .5 {
		return false
	}
	if x.p.Source == page.Text {
		return i <= last && x.captionLine(i)
	}
	if i > last+3 || i < first-headReach {
		return false
	}
	if b.Kind == block.Caption {
		return true
	}
	return x.besidePicture(i) || x.rows[i][FTag+tFigure] <= 3
}

// captionLine reports whether a text's line is a caption: it stands under a
// picture's address, says that it is one, or ends with a credit.
func (x *extractor) captionLine(i int) bool {
	if i > 0 && x.shapes[i-1].web && x.blocks[i-1].Words <= 12 && x.blocks[i].Line == x.blocks[i-1].NextLine() {
		return true
	}
	text := x.blocks[i].Text
	return creditAtEnd(text) || x.blocks[i].Words <= maxCaptionWords && (beginsAsCaption(text) || namesPicture(text))
}

// captionReach is how many blocks away from a hidden caption the same words are
// looked for.
const captionReach = 8

// shownCaptions finds captions that the page hides where they belong and shows in
// another box: hidden there too, they would be lost to the reader.
func (x *extractor) shownCaptions(v []Verdict, top, last int) {
	for i := range v {
		if x.blocks[i].Kind != block.Caption || !x.hidden[x.blocks[i].Node] || v[i].Part != Junk || x.p.Source == page.Text {
			continue
		}
		for k := max(top, i-captionReach); k <= min(last, i+captionReach); k++ {
			if v[k].Part == Junk && x.sameText(i, k) && !x.hidden[x.blocks[k].Node] {
				v[k].Part = Caption
			}
		}
	}
}
