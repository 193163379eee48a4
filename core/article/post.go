package article

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"winnow/core/page"
)

// postMarks are tokens of classes of posts from other services.
var postMarks = &wordSet{list: "tweet twitter instagram tiktok bluesky mastodon embed post toot reddit threads telegram fb facebook linkedin vk weibo"}

const (
	maxWrappers  = 4   // elements that are looked at around a post
	maxPostWords = 500 // characters of a post that are shown
)

// post adds the post of another service in node i, whose text is not the story's: where
// it stood, its words as far as they are no links, and the link to it. It reports whether
// there is one.
func (f *finder) post(i int32) bool {
	u := f.e.quoteSource(i, f.base)
	if u == "" || f.seen[u] || f.e.postBox(i) == 0 || !f.amidStory(i) {
		return false
	}
	el := f.embed(i, "post", u)
	for k := f.e.firstBlock(i); k < len(f.e.blocks) && f.e.blocks[k].First < f.e.p.End[i]; k++ {
		if b := &f.e.blocks[k]; b.LinkWords < b.Words {
			el.Image.Caption = join(el.Image.Caption, b.Text)
		}
	}
	el.Image.Caption = cut(el.Image.Caption, maxPostWords)
	return true
}

// lonePost adds the post whose box i has but its address: a script fills it.
func (f *finder) lonePost(i int32) {
	n := f.e.p.Nodes[i]
	u := resolve(f.base, page.Attr(n, "data-href"))
	if isWeb(u) && f.good[i]+f.junk[i] == 0 && !f.seen[u] && isPostBox(n) && f.amidStory(i) {
		f.embed(i, "post", u)
	}
}

// amidStory reports whether node i stands among the story's text, in wrappers that hold
// nothing else.
func (f *finder) amidStory(i int32) bool {
	for n, k := f.e.p.Parent[i], 0; n > 0 && k < maxWrappers; n, k = f.e.p.Parent[n], k+1 {
		switch {
		case f.foreign(f.e.p.Nodes[n]):
			return false
		case f.kept(n):
			return true
		case f.junk[n] > f.junk[i]:
			return false
		}
	}
	return false
}

// postBox is the element that says of quote n that it is a post of another service: its
// own, or a box around it that holds nothing else to read; 0 if none does.
func (e *evidence) postBox(n int32) int32 {
	first := e.firstBlock(n)
	for k, up := 0, n; k < maxWrappers && up > 0; k, up = k+1, e.p.Parent[up] {
		end := e.firstBlock(e.p.End[up])
		if e.firstBlock(up) != first || end > 0 && e.blocks[end-1].First >= e.p.End[n] {
			return 0
		}
		if isPostBox(e.p.Nodes[up]) {
			return up
		}
	}
	return 0
}

// isPostBox reports whether an element's class says that it is a post, and is not the
// story itself, as in many a blog.
func isPostBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Article, atom.Main, atom.Body, atom.Section:
		return false
	}
	return classHas(n, postMarks)
}

// quoteSource is where a quote is from: its cite attribute or, for a post of
// another service, what its box names, else the last link inside.
func (e *evidence) quoteSource(n int32, base string) string {
	if u := resolve(base, page.Attr(e.p.Nodes[n], "cite")); isWeb(u) {
		return u
	}
	box := e.postBox(n)
	if box == 0 {
		return ""
	}
	if u := resolve(base, page.Attr(e.p.Nodes[box], "data-href")); isWeb(u) {
		return u
	}
	for i := e.p.End[n] - 1; i > n; i-- {
		if e.p.Nodes[i].DataAtom == atom.A {
			if u := resolve(base, page.Attr(e.p.Nodes[i], "href")); isWeb(u) {
				return u
			}
		}
	}
	return ""
}
