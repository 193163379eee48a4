package reason

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"winnow/core/block"
)

// Limits of the shapes, found on the development pages.
const (
	headlineWords  = 5  // a link of so many words is a headline
	wordsPerLink   = 4  // of a row of links: with fewer, they are entries of a menu
	footerHeadline = 9  // in a page's foot, where policies have long names
	menuHeadline   = 8  // in a menu of short entries, one of which may have a long name
	proseWords     = 9  // a sentence has more words
	shortLink      = 4  // a menu entry has no more words
	dateWordsMax   = 16 // a line of dates has no more words
	creditWords    = 9  // a picture's source has no more words
	bylineWordsMax = 14
)

// isHeadline reports whether a block reads like the headline of another story:
// a link of a sentence's length.
func isHeadline(b *block.Block, n *note) bool {
	switch n.link {
	case linkShare, linkAccount, linkMail, linkComments, linkNothing, linkHere, linkPaid:
		return false
	}
	if !n.linked {
		return b.Kind == block.Item && b.LinkWords >= headlineWords && b.LinkDensity() >= .5 && n.link == linkPage
	}
	if b.Words < b.Links*wordsPerLink {
		return false // a row of menu entries or of topic words
	}
	if b.Words >= headlineWords {
		return n.shape.others >= 3
	}
	return b.Kind == block.Heading && b.Words >= headlineWords-1 || b.Words == headlineWords-1 && n.shape.sentence
}

// isAnchored reports whether the first # of a heading is its link to itself.
func (m *namer) isAnchored(b *block.Block) bool {
	return b.Kind == block.Heading && strings.TrimSpace(m.p.Nodes[b.First].Data) == "#"
}

// byLooks is what a block's shape says of it.
func (m *namer) byLooks(i int, where place) claim {
	b, n := &m.blocks[i], &m.notes[i]
	sh := &n.shape
	switch {
	case sh.hashtags > 0 && !m.isAnchored(b) && sh.hashtags*2 >= sh.words-sh.hashtags && sh.words <= 40:
		return claim{byTwice, Tags, plain, "hashtags", "Words with a # before them"}
	case sh.copyright && (where&inFigure != 0 || m.beside(i, inFigure)) && sh.words <= creditWords*2:
		return claim{byPhrase, Credit, plain, "figure-copyright", "A name with © under a picture"}
	case sh.copyright && sh.words <= 60:
		return claim{byTwice, Legal, plain, "copyright", "Has the sign ©"}
	case isPhone(sh, b.Text) || n.link == linkMail && sh.digits >= phoneDigits && sh.others <= 2:
		return claim{byPlace, Navigation, plain, "phone", "A telephone number"}
	case b.Links > 0 && isMonth(sh, b.Text):
		return claim{byShape, Navigation, plain, "month", "A month's page in the archive"}
	case isDate(sh):
		return claim{byShape, Meta, plain, "date", "Only a date or a time"}
	case isDuration(sh, b.Text):
		return claim{byFamily, Media, plain, "duration", "The length of a recording"}
	case sh.slashes == 1 && sh.numbers == 2 && sh.others == 0:
		return claim{byFamily, Media, plain, "slide", "Where one is in a gallery"}
	case sh.numbers > 0 && sh.others == 0 && sh.dates == 0 && (sh.numbers <= 2 || sh.groups > 0 && sh.numbers <= 4) && !(n.linked && where&inMenu != 0):
		return claim{byPlace, Meta, plain, "counter", "Only a number"}
	case n.headline && (where&inFooter == 0 || b.Words >= footerHeadline) && !(where&inMenu != 0 && b.Words < menuHeadline && m.amongEntries(i)):
		return claim{byShape, Related, plain, "headline", "A headline that leads to another page"}
	}
	if sh.year && sh.dates >= 1 && sh.numbers >= 3 && sh.others <= 7 && !sh.sentence && !n.linked && !isByline(b, n) {
		return claim{byFamily, Meta, plain, "dated-line", "A line with a date"}
	}
	if sh.handle && sh.words <= 3 {
		return claim{byShape, Author, plain, "handle", "A name at a network"}
	}
	if isByline(b, n) {
		return claim{byShape - 1, Author, plain, "byline", "Names a writer after a word like “by”"}
	}
	if where&inFigure != 0 {
		if sh.words <= creditWords && !sh.sentence && !n.linked {
			return claim{byMedia, Credit, plain, "figure-credit", "Stands alone under a picture"}
		}
		return claim{byMedia, Media, plain, "figure-text", "Stands under a picture"}
	}
	if sh.at && sh.words <= 10 && where&(inMenu|inFooter|inHeader) == 0 {
		return claim{byPlace, Author, plain, "address", "A name with an e-mail address"}
	}
	if n.linked && b.Words <= shortLink {
		return claim{byLink, Navigation, links, "short-link", ""}
	}
	if n.linked {
		return claim{byLink, Navigation, links, "link", ""}
	}
	return claim{}
}

// Limits of a list of a menu's entries.
const (
	entryLevels = 3 // elements around an entry that may hold its list
	entryLinks  = 3 // links of a list, at least
	entryWords  = 4 // words of its links, on average and at most
)

// amongEntries reports whether block i stands in a list whose links are mostly short: one
// of its entries has a longer name, and is no headline among others.
func (m *namer) amongEntries(i int) bool {
	up := m.p.Parent[m.blocks[i].Node]
	for k := 0; k < entryLevels && up > 0; k, up = k+1, m.p.Parent[up] {
		from, to := m.start[up], m.start[m.p.End[up]]
		links := m.linksBefore[to] - m.linksBefore[from]
		if links < entryLinks {
			continue
		}
		words := 0
		for b := from; b < min(to, from+maxBoxSize); b++ {
			if isDate(&m.notes[b].shape) {
				return false // stories have dates, pages have none
			}
			words += m.blocks[b].LinkWords
		}
		return to-from <= maxBoxSize && words <= int(links)*entryWords
	}
	return false
}

// beside reports whether a block next to i stands in such a place.
func (m *namer) beside(i int, where place) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(m.blocks) && m.spots[m.p.Parent[m.blocks[k].First]].place&where != 0 {
			return true
		}
	}
	return false
}

// isDate reports whether a text is dates and times and no more than a place or
// an agency beside them.
func isDate(sh *shape) bool {
	if sh.numbers == 0 || sh.words > dateWordsMax*2 || sh.words-sh.unspaced > dateWordsMax {
		return false
	}
	if sh.numbers > 1 && sh.groups > 0 {
		return false // a telephone number, a price, a wavelength
	}
	full := sh.year || sh.dates >= 2 || sh.numbers >= 3
	switch {
	case sh.others == 0:
		return sh.dates > 0 || sh.numbers >= 3 || sh.year && sh.numbers >= 2
	case full && sh.numbers >= 2 && sh.dates > 0, sh.numbers >= 3 && sh.year:
		return sh.others <= 2
	}
	return false
}

// isMonth reports whether a text is a month with its year and no day, and perhaps how
// many stories the archive has of it: "May 2026 (31)", "2026年5月".
func isMonth(sh *shape, text string) bool {
	if !sh.year || sh.dates == 0 || sh.dates > 2 || sh.others > 0 || sh.colons > 0 {
		return false
	}
	switch sh.numbers {
	case 1:
		return true
	case 2:
		return sh.groups == 1 || strings.HasSuffix(text, ")") || strings.HasSuffix(text, "月") || strings.HasSuffix(text, "월")
	}
	return false
}

// Digits of a telephone number with its area.
const (
	phoneDigits    = 7
	phoneDigitsMax = 13
)

// isPhone reports whether a text is a telephone number: groups of digits without a
// comma, and not the thousands of a big number.
func isPhone(sh *shape, text string) bool {
	if sh.others > 0 || sh.dates > 0 || sh.numbers < 2 || sh.groups == 0 || sh.digits < phoneDigits || sh.digits > phoneDigitsMax || strings.IndexByte(text, ',') >= 0 {
		return false
	}
	at := strings.LastIndexByte(text, '.')
	return at < 0 || len(text)-at != len(".000")
}

// isDuration reports whether a text is minutes and seconds: "02:35", "01:48 min".
func isDuration(sh *shape, text string) bool {
	return sh.colons >= 1 && sh.colons <= 2 && sh.others == 0 && sh.dates <= 1 && sh.numbers <= 3 && !sh.year && len(text) <= 12 && sh.slashes == 0
}

// isByline reports whether a text is a word like "by" and names after it.
func isByline(b *block.Block, n *note) bool {
	sh := &n.shape
	if sh.words < 2 || sh.words > bylineWordsMax || sh.sentence || n.headline {
		return false
	}
	if r := n.hit.rule; !n.byline || r != nil && r.Where == whole && r.Reason != Author {
		return false // all of it says something else
	}
	if sh.unspaced > 0 {
		return sh.unspaced <= 8
	}
	if first, _ := utf8.DecodeRuneInString(b.Text); !unicode.IsUpper(first) && !unicode.IsLower(first) {
		return sh.words <= 6 // a script without capitals
	}
	return sh.capitals*2 >= sh.words-sh.numbers-sh.dates && sh.capitals >= 1
}

// isName reports whether a text is a person's name and nothing else, as far as
// capitals tell.
func isName(sh *shape) bool {
	return sh.words >= 2 && sh.words <= 4 && sh.numbers == 0 && !sh.sentence && sh.capitals >= 2 && sh.capitals >= sh.words-1
}

// nearAuthor reports whether a date or a line about the author stands next to
// block i, or one block further.
func (m *namer) nearAuthor(i int) bool {
	for k := max(0, i-2); k <= min(len(m.out)-1, i+2); k++ {
		c := m.out[k]
		if k != i && !m.kept(k) && (c.reason == Author || c.reason == Meta && c.strength > byPlace) {
			return true
		}
	}
	return false
}

// byAddress is what the address of a block's link says of it.
func (m *namer) byAddress(i int, where place) claim {
	b, n := &m.blocks[i], &m.notes[i]
	menu := where&(inMenu|inFooter|inHeader) != 0
	if b.Links > 0 && n.link == linkPage && (!menu || n.network || b.Words > 1) {
		n.link = m.linkOf(i)
	}
	if n.network {
		switch {
		case b.Links > 0 && n.link == linkAccount, menu && n.link == linkNothing:
			return claim{byShape, Promo, plain, "account", "Leads to the publisher's account at a network"}
		case n.link == linkShare, !menu && len(b.Text) > 1:
			return claim{byShape, Share, plain, "network", "A button to pass the page on"}
		}
	}
	if b.Links == 0 {
		return claim{}
	}
	short := b.Words <= shortLink+2
	switch n.link {
	case linkShare:
		if short || n.linked {
			return claim{byPhrase, Share, plain, "share-link", "Its link passes this page on"}
		}
	case linkAccount:
		if n.linked && short {
			return claim{byFamily, Promo, plain, "account", "Leads to an account at a network"}
		}
	case linkPaid:
		if n.linked {
			return claim{byTwice, Ad, plain, "paid-link", "Its link is marked as paid for"}
		}
	case linkComments:
		if short {
			return claim{byPhrase, Comments, plain, "comments-link", "Leads to the comments"}
		}
	case linkTag:
		if n.linked && short && !menu {
			return claim{byAddress, Tags, plain, "topic-link", "Leads to a topic's page"}
		}
	case linkAuthor:
		if n.linked && short && !menu {
			return claim{byFamily, Author, plain, "author-link", "Leads to a person's page"}
		}
	}
	return claim{}
}
