package judge

import "winnow/core/internal/agency"

// Limits for a gallery in a text.
const (
	galleryPictures = 3 // captions with a credit below each, at least
	gallerySmall    = 6 // words of what may stand between two pictures, at most: "Image 2 of 4"
)

// galleries takes a text's captions out of its body where several stand together,
// each above its credit, with nothing but small lines and the same caption again
// between them. They are full sentences about the story's people and read like
// paragraphs; one such line by itself may be one.
func (x *extractor) galleries(v []Verdict) {
	var captions, credits []int
	from := 0 // the line behind the last credit
	end := func() {
		if len(credits) >= galleryPictures {
			relabel(v, captions, Caption)
			relabel(v, credits, Credit)
		}
		captions, credits = captions[:0], credits[:0]
	}
	for i := 1; i < len(v); i++ {
		if !x.creditLine(i) || x.creditLine(i-1) || x.blocks[i-1].Words <= gallerySmall || x.blocks[i-1].Words > maxCaptionWords {
			continue
		}
		for k := from; k < i-1; k++ {
			if x.blocks[k].Words > gallerySmall && !x.creditLine(k) && !x.sameText(k, i-1) {
				end()
			}
		}
		for k := max(from, i-3); k < i; k++ {
			if k == i-1 || x.sameText(k, i-1) {
				captions = append(captions, k)
			}
		}
		credits = append(credits, i)
		from = i + 1
	}
	end()
}

func relabel(v []Verdict, lines []int, part Part) {
	for _, i := range lines {
		if v[i].Part == Body || v[i].Part == Caption {
			v[i].Part = part
		}
	}
}

// creditLine reports whether a text's line only says whose a picture is.
func (x *extractor) creditLine(i int) bool {
	if x.isCredit(i) {
		return true
	}
	if x.blocks[i].Words > maxCreditWords || x.shapes[i].sentenceEnd {
		return false
	}
	service, _ := agency.Find("", "", x.blocks[i].Text)
	return service != "" || namesPicture(x.blocks[i].Text)
}
