package judge

import (
	"sync"

	folding "winnow/core/internal/words"
)

// A group is a kind of box that publishers name in class, id, role and test
// attributes. Groups are features of the scorer, never vetoes: every one of
// them holds true article text on some page.
type group uint8

const (
	gNav group = iota
	gHeader
	gFooter
	gSide
	gRelated
	gCard
	gPromo
	gAd
	gShare
	gComment
	gAuthor
	gMeta
	gTags
	gCaption
	gPicture
	gLegal
	gModal
	gPaywall
	gPlayer
	gBody
	gArticle
	gMain
	gText
	gTitle
	gLead
	gHidden
	gWidget
	gFacts
	gLive
	gForm
	gButton
	gList
	gQuote
	gBreadcrumb
	groupCount
)

// gReaders is a part of gComment, readers' own texts without reviews and ratings:
// no feature, but dropOthers asks for it.
const gReaders = groupCount

// groupTokens lists each group's tokens: whole words of a name split at
// anything that is no letter and at camel-case humps, lower case. A token
// stands in one group only.
var groupTokens = [groupCount + 1]string{
	gNav:        "nav navbar navigation navi menu menus submenu menubar topbar pagination pager paging skip toc sitemap hamburger megamenu tab tabs tablist toolbar navlink navitem subnav menuitem jump anchor",
	gHeader:     "header masthead head top banner logo branding topnav kopf",
	gFooter:     "footer foot colophon bottom imprint contentinfo impressum footerlinks subfooter",
	gSide:       "sidebar aside rail side secondary complementary right left sidecolumn marginalia randspalte",
	gRelated:    "related relateds recommend recommended recommendation recommendations recommender popular trending mostread most latest similar further readmore more morefrom suggested suggestion suggestions upnext next prev previous recirc recirculation river also readalso taboola outbrain mehr articles stories posts weitere aehnliche lire liees relacionadas relacionados noticias correlati leggi powiazane gerelateerd crosslink linklist hotnews topnews discover explore zergnet newsfeed",
	gCard:       "teaser teasers card cards tile tiles carousel slider swiper slide slides slick glide feed listing grid stack preview thumb thumbnail thumbs collection overview headlines item items",
	gPromo:      "newsletter newsletters subscribe subscriber subscription subscriptions signup promo promotion promotions promobox cta donate donation membership offer offers app download follow marketing upsell campaign abo abonnement abonnieren optin mailchimp callout engagement support contribute patreon shop product deals deal affiliate buy amazon coupon gutschein",
	gAd:         "ad ads adv advert adverts advertise advertisement advertisements advertising advertorial adslot adunit adbox adcontainer adwrapper admanager sponsor sponsored sponsors anzeige anzeigen werbung publicidad publicite pubblicita reklama reklam advertentie dfp gpt adsense doubleclick commercial billboard leaderboard skyscraper mpu",
	gShare:      "share shares sharing sharebar sharetools social socials socialmedia facebook twitter whatsapp telegram linkedin pinterest email mail print bookmark like likes addthis sharethis shareaholic teilen compartir partager icons icon sns",
	gComment:    "opinions feedback reaction reactions rating ratings vote votes review reviews",
	gAuthor:     "author authors byline bylines autor autoren auteur writer bio biography profile contributor contributors vcard redaktion person avatar journalist about",
	gMeta:       "meta metadata date dates time timestamp published publish pubdate dateline posted updated modified datum entrymeta postmeta info readtime reading duration views counter stats datetime publication",
	gTags:       "tag tags taglist keyword keywords topic topics category categories cat kicker eyebrow hashtag hashtags rubric rubrik ressort section themen temas taxonomy terms term label labels subject",
	gCaption:    "caption captions figcaption credit credits imagecredit photocredit bildunterschrift legende cutline copyright quelle source attribution",
	gPicture:    "figure image images img photo photos picture pictures bild bilder foto fotos gallery galleries slideshow lightbox galerie hero visual inlineimage zoom",
	gLegal:      "cookie cookies consent gdpr privacy legal disclaimer policy notice notices ccpa cmp optanon onetrust impress datenschutz rgpd tcf disclosure rights licence license",
	gModal:      "modal modals popup popups popover overlay dialog lightboxes toast tooltip dropdown drawer flyout offcanvas alert alerts notification notifications sticky interstitial snackbar",
	gPaywall:    "paywall premium locked regwall piano metered meter gate barrier plus unlock subscriberonly teaserpay exclusive",
	gPlayer:     "video videos player audio podcast podcasts embed embeds jwplayer brightcove youtube vjs plyr poll quiz survey playlist media mediaplayer listen tts iframe widgetvideo livestream",
	gBody:       "articlebody storybody bodytext articletext articlecontent contentbody storycontent postcontent entrycontent maincontent textbody newsbody bodycopy postbody entry body artikeltext artikelinhalt newstext detailtext cuerpo corps",
	gArticle:    "article story post news artikel articulo articolo single hentry entrypost storypage detail nyheter beitrag newsarticle blogposting artykul noticia",
	gMain:       "content contents main page container wrapper inner site primary center centre inhalt contenido contenu",
	gText:       "text paragraph paragraphs para copy richtext wysiwyg prose markdown txt absatz fliesstext formatted rte rich editorial",
	gTitle:      "title titles headline headlinetext hed heading headings titre titulo titel ueberschrift titolo h subtitle subtitles subheadline subheading subhead",
	gLead:       "lead lede standfirst summary intro introduction abstract excerpt dek deck chapo vorspann perex description desc subline entradilla bajada sommario ingress lid synopsis einleitung opening",
	gHidden:     "hidden hide sr only visuallyhidden screenreader offscreen noprint invisible collapsed vh assistive accessibility none",
	gWidget:     "widget widgets box boxes module modules component components plugin addon sidebarbox portlet infobox extra block teaserbox",
	gFacts:      "fact facts factbox faktenbox faktabox infokasten kasten steckbrief explainer glossary background inset pullquote highlight highlights keypoints takeaways bullet bullets tldr fakta",
	gLive:       "live liveblog ticker liveticker update updates timeline liveupdates chronology breaking",
	gForm:       "form forms input search suche login register account user signin field fieldset submit checkbox",
	gButton:     "btn btns button buttons link links linkbox action actions toggle control controls tool tools close open expand",
	gList:       "list lists row rows col cols column columns table ul li",
	gQuote:      "quote quotes blockquote pull zitat citation tweet instagram reddit",
	gBreadcrumb: "breadcrumb breadcrumbs crumb crumbs path trail brotkrumen ariane",
	gReaders:    "comment comments commenting commentlist disqus discussion reply replies respond forum kommentar kommentare commentaires comentarios",
}

// junkGroups are the groups that speak against a block inside the story's
// container; their number between block and container is a feature.
const junkGroups = 1<<gNav | 1<<gHeader | 1<<gFooter | 1<<gSide | 1<<gRelated | 1<<gCard | 1<<gPromo | 1<<gAd | 1<<gShare |
	1<<gComment | 1<<gAuthor | 1<<gMeta | 1<<gTags | 1<<gCaption | 1<<gPicture | 1<<gLegal | 1<<gModal | 1<<gPaywall |
	1<<gPlayer | 1<<gHidden | 1<<gForm | 1<<gButton | 1<<gBreadcrumb | 1<<gWidget

// mask is a set of groups.
type mask uint64

// grouper finds the groups of names and numbers them, since pages repeat a few hundred
// names thousands of times.
type grouper struct {
	known folding.Memo // a name's number
	masks []mask       // by number
}

// ready makes the grouper fit for the next page.
func (g *grouper) ready() {
	g.known.Ready()
	g.masks = g.masks[:g.known.Len()]
}

// of returns the number of a class, id or role.
func (g *grouper) of(name string) int32 {
	name = name[:min(len(name), maxName)]
	n, known := g.known.Place(name)
	if !known {
		*n = uint32(len(g.masks))
		g.masks = append(g.masks, groupsOf(name))
	}
	return int32(*n)
}

// maxName is how many bytes of a name are looked at: no real one is longer, and
// hostile ones are a megabyte.
const maxName = 2000

// groups returns the lookup table, built on first use: it costs time at every
// start of the engine otherwise.
var groups = sync.OnceValue(func() map[string]group {
	t := make(map[string]group, 900)
	for g, list := range groupTokens {
		start := 0
		for i := 0; i <= len(list); i++ {
			if i == len(list) || list[i] == ' ' {
				t[list[start:i]] = group(g)
				start = i + 1
			}
		}
	}
	return t
})

// groupsOf returns the groups that a class, id or role names.
func groupsOf(name string) mask {
	table := groups()
	var m mask
	var token [40]byte
	n := 0
	whole := make([]byte, 0, 40) // the letters of the run without the cuts: "article-body" → articlebody
	emit := func() {
		if n > 0 {
			if k, ok := table[string(token[:n])]; ok {
				m |= 1 << k
			}
		}
		n = 0
	}
	endWhole := func() {
		if len(whole) > 0 && len(whole) < 40 {
			if k, ok := table[string(whole)]; ok {
				m |= 1 << k
			}
		}
		whole = whole[:0]
	}
	lower := false
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c >= 'a' && c <= 'z':
			lower = true
		case c >= 'A' && c <= 'Z':
			if lower {
				emit()
			}
			lower = false
			c += 'a' - 'A'
		default:
			emit()
			if c == ' ' || c == '\n' || c == '\t' {
				endWhole()
			}
			lower = false
			continue
		}
		if n < len(token) {
			token[n] = c
			n++
		}
		if len(whole) < 40 {
			whole = append(whole, c)
		}
	}
	emit()
	endWhole()
	if m>>gReaders&1 == 1 {
		m |= 1 << gComment
	}
	return m
}
