package judge

// A page may hold other texts that read like a story, paragraph by paragraph:
// the next article, loaded below the first, and what readers wrote. Where they
// are longer than the story, the scorer takes them for it.

// Limits for other texts.
const (
	otherAbove = 80 // kept words of the story above them, at least
	otherTitle = 3  // words of the headline of a later story, at least
	otherReach = 10 // levels from a comment's paragraph up to its box, at most
)

// dropOthers drops what was kept of later stories and of readers' comments, once
// enough of a story stands above them: where none does, as in forums, they are
// what the page is about. What was dropped there before is marked with the rest.
func (x *extractor) dropOthers(kept []bool) {
	h := x.total.h1
	if h < 0 {
		h = x.headline()
	}
	if h < 0 {
		return
	}
	top := x.blocks[h].First
	stories := x.laterStories(h)
	words := 0 // of the story so far
	for i := range kept {
		for len(stories) > 0 && x.blocks[i].First >= x.p.End[stories[0]] {
			stories = stories[1:]
		}
		other := OtherNone
		switch {
		case len(stories) > 0 && x.inside(i, stories[0]):
			other = OtherStory
		case x.amongComments(i, top):
			other = OtherReaders
		case kept[i]:
			words += x.blocks[i].Words
		}
		if other != OtherNone && words >= otherAbove {
			kept[i], x.other[i] = false, other
		}
	}
}

// laterStories returns the article elements behind headline h, and outside of the
// one that it stands in, that have an h1 of their own.
func (x *extractor) laterStories(h int) (list []int32) {
	top := x.blocks[h].First
	for i := h + 1; i < len(x.blocks); i++ {
		b := &x.blocks[i]
		if b.Level != 1 || b.Words < otherTitle || x.hidden[b.Node] {
			continue
		}
		article, n := int32(0), b.Node
		for level := 0; level < climb && n > 0 && (top < n || top >= x.p.End[n]); level++ {
			if x.tags[n]>>tArticle&1 == 1 {
				article = n
			}
			n = x.p.Parent[n]
		}
		if article > 0 && (len(list) == 0 || list[len(list)-1] != article) {
			list = append(list, article)
		}
	}
	return list
}

// amongComments reports whether block i stands in a row of boxes of which one or
// all are named as comments, and in which the headline, text node top, is not.
func (x *extractor) amongComments(i int, top int32) bool {
	n := x.blocks[i].Node
	for range otherReach {
		parent := x.p.Parent[n]
		if parent <= 0 || top >= parent && top < x.p.End[parent] {
			return false
		}
		if (x.groups[n]|x.groups[parent])>>gReaders&1 == 1 && x.twins(n) > 0 {
			return true
		}
		n = parent
	}
	return false
}
