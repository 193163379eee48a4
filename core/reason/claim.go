package reason

import (
	"strconv"
	"strings"

	"winnow/core/judge"
)

// strength says how much a claim weighs. A block goes to its strongest claim;
// of equals, to what the block itself says before what its box says, and to the
// inner box before the outer one.
type strength uint8

// The strengths. The order is what counts; it was found on labelled blocks of
// the development pages (docs/measuring.md) and follows the rules of thumb in
// docs/reasons.md.
const (
	none       strength = 0
	byLink     strength = 6  // it is a link, and that is all that is known
	byFooter   strength = 7  // it stands in the page's head or foot
	byMenu     strength = 10 // it stands in a menu
	byPlace    strength = 11 // it stands where such things stand
	byWeak     strength = 12 // a word that is on many kinds of button
	byMedia    strength = 15 // a player's or a gallery's box
	byFamily   strength = 21 // a box about the story: share, tags, author, credit
	byAddress  strength = 22 // its link's address says what it is
	byShape    strength = 24 // a headline, a date: what it looks like
	byPhrase   strength = 25 // it says so
	byTwice    strength = 27 // the page says it twice
	byBox      strength = 28 // a box of other stories, comments, offers, advertisements
	byCertain  strength = 40 // it says so in words that mean nothing else
	unresolved          = byLink
)

// evidenceKind says how a claim's evidence is put into words.
type evidenceKind uint8

const (
	plain   evidenceKind = iota // a whole phrase
	says                        // the phrase found anywhere in the block
	begins                      // the phrase the block begins with
	heading                     // the heading above
	links                       // the block's links
	email                       // an e-mail field and the phrase beside it
	field                       // a field to write in and the phrase beside it
)

// claim is one rule's word on a block or a box.
type claim struct {
	strength strength
	reason   Reason
	kind     evidenceKind
	rule     string
	evidence string
}

// finding puts a claim into the words that a reader sees.
func (c claim) finding(words, linked int) Finding {
	f := Finding{Reason: c.reason, Rule: c.rule}
	c.evidence = strings.Replace(c.evidence, "..", "…", 1) // where a phrase has a gap
	switch c.kind {
	case says:
		f.Evidence = "Says “" + c.evidence + "”"
	case begins:
		f.Evidence = "Begins with “" + c.evidence + "”"
	case heading:
		f.Evidence = "Under the heading “" + c.evidence + "”"
	case email:
		f.Evidence = "Has an e-mail field and says “" + c.evidence + "”"
	case field:
		f.Evidence = "Has a field to write in and says “" + c.evidence + "”"
	case links:
		switch {
		case words <= 1:
			f.Evidence = "Is only a link"
		case linked >= words:
			f.Evidence = "All " + strconv.Itoa(words) + " words are links"
		default:
			f.Evidence = strconv.Itoa(linked) + " of " + strconv.Itoa(words) + " words are links"
		}
	default:
		f.Evidence = c.evidence
	}
	return f
}

// otherClaims are what the judge found a block to be a part of.
var otherClaims = [...]claim{
	judge.OtherStory:   {byPlace, Related, plain, "later-story", "Part of another story further down the page"},
	judge.OtherReaders: {byBox, Comments, plain, "readers-row", "In a row of readers' comments"},
	judge.OtherTeasers: {byPlace, Related, plain, "teaser-row", "In a row of cards that lead to other stories"},
	judge.OtherAway:    {byPhrase, Related, plain, "other-story", "Names another story"},
	judge.OtherQuote:   {byTwice, Duplicate, plain, "pull-quote", "A quote that the story says as well"},
	judge.OtherAd:      {byPhrase, Ad, plain, "ad-label-alone", "Says only that an advertisement stands there"},
	judge.OtherEmbed:   {byCertain, Media, plain, "embed-notice", "Asks before something of another site is shown"},
}

// boxClaims are what elements' own marks say, in the order in which they are
// asked: the first hint that an element has decides.
var boxClaims = [...]struct {
	hint  hint
	claim claim
}{
	{hintConsent, claim{byBox + 2, Legal, plain, "box-consent", "In a box about cookies and consent"}},
	{hintAd, claim{byBox, Ad, plain, "box-ad", "In a box for advertising"}},
	{hintComments, claim{byBox, Comments, plain, "box-comments", "In the comments"}},
	{hintPaywall, claim{byBox, Paywall, plain, "box-paywall", "In the notice in front of the rest"}},
	{hintEmbed, claim{byBox, Media, plain, "box-embed", "In an embedded post"}},
	{hintRelated, claim{byBox, Related, plain, "box-related", "In a list of other stories"}},
	{hintTeaser, claim{byAddress, Related, plain, "box-teaser", "In a card that leads elsewhere"}},
	{hintPromo, claim{byBox, Promo, plain, "box-promo", "In a box with an offer"}},
	{hintShare, claim{byFamily, Share, plain, "box-share", "Among the share buttons"}},
	{hintTags, claim{byFamily, Tags, plain, "box-tags", "In the list of topics"}},
	{hintDate, claim{byFamily, Meta, plain, "box-date", "Where the page puts its date"}},
	{hintAuthor, claim{byFamily, Author, plain, "box-author", "In the lines about the author"}},
	{hintCredit, claim{byFamily, Credit, plain, "box-credit", "Where pictures' sources stand"}},
	{hintLegal, claim{byFamily, Legal, plain, "box-legal", "In the small print"}},
	{hintSocial, claim{byFamily, Share, plain, "box-social", "Among the links to social networks"}},
	{hintMedia, claim{byMedia, Media, plain, "box-media", "In a player or a gallery"}},
	{hintCaption, claim{byMedia - 1, Media, plain, "box-caption", "Stands under a picture"}},
	{hintMeta, claim{byWeak, Meta, plain, "box-meta", "In the line about the story"}},
	{hintMenu, claim{byMenu, Navigation, plain, "box-menu", "In a menu"}},
	{hintError, claim{byMenu - 1, Hidden, plain, "box-message", "Shows only when something happens"}},
	{hintFooter, claim{byFooter + 1, Navigation, plain, "box-footer", "At the foot of the page"}},
	{hintDialog, claim{byMenu - 1, Hidden, plain, "box-dialog", "In a window that opens over the page"}},
	{hintHeader, claim{byFooter, Navigation, plain, "box-header", "At the head of the page"}},
}
