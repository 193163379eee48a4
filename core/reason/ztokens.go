package reason

// tokenRows is the vocabulary of class names: words that publishers' markup
// shares, in the languages in which it is written. No site's own name is here.
var tokenRows = [...]tokenRow{
	// Slots and labels of paid content.
	{hintAd, `
		ad ads advert adverts advertisement advertisements advertising advertorial adslot adslots adunit adbox adcontainer adwrapper
		adsense adsbygoogle adlabel admarker adsponsor dfp gpt sponsor sponsors sponsored sponsoring sponsorship anzeige anzeigen werbung
		publicidad publicite pubblicita publi reklam reklama reklame annonce annonser annons iklan affiliate affiliates
		outbrain taboola teads nativo plista nativead nativeads promoted stellenmarkt jobads dealbox coupon coupons`},
	// The readers' comments and their form.
	{hintComments, `
		comment comments commenting commentform commentlist commentsection commentarea commentbox commentaires commentaire
		kommentar kommentare kommentarer comentario comentarios commenti komentar komentarze yorum yorumlar disqus respond reply replies
		discussion leserkommentare leserbriefe viafoura coral spotim openweb hyvor reacties`},
	// The notice in front of the rest.
	{hintPaywall, `
		paywall paywalled regwall registerwall metered meter paygate locked gate gateway barrier piano subscriberonly subscribewall
		freischalten bezahlschranke premiumwall capping contentwall loginwall`},
	// Newsletters, subscriptions, apps, donations.
	{hintPromo, `
		newsletter newsletters newslettersignup newsletterbox nlsignup signup subscribe subscription subscriptions subscribebox subscriber mailchimp
		donate donation donations spende spenden support membership abo abonnement abonnieren abobox aboshop suscripcion suscribete abonnez
		optin leadgen marketing promobox promotion appdownload applink cta giveaway emailsignup newslettre boletin nieuwsbrief
		nyhetsbrev nyhedsbrev inscription newslettersubscribe bulten mailinglist followus follow upsell`},
	// Cookie and consent dialogs.
	{hintConsent, `
		cookie cookies cookiebar cookiebanner consent consents gdpr dsgvo ccpa onetrust cookiebot usercentrics didomi quantcast
		sourcepoint privacybanner cookieconsent cookienotice`},
	// Small print.
	{hintLegal, `
		copyright copyrights disclaimer disclosure disclosures legal imprint impressum rights correction corrections privacy
		datenschutz rechte smallprint lizenz license`},
	// Cards that lead to another page.
	{hintTeaser, `
		teaser teasers teaserbox teaserlist card cards storycard newscard articlecard postcard tile tiles storytile promoitem pagepromo
		thumbnail thumb tumb headlines newslist articlelist storylist postlist cardlist listitem feeditem newsitem 
		recentnews latestnews topnews newsbox`},
	// Lists of other stories.
	{hintRelated, `
		related relateds relatedposts relatedarticles relatedarticle relatedcontent relatednews relatedstories relatedlinks relatedtopics
		recommended recommendation recommendations recommend recommender recirc recirculation readmore readnext readalso seealso morenews morestories
		morefrom morelike mostread mostpopular mostviewed popular trending trend trends toplist topstories upnext nextarticle nextpost
		nextprev prevnext previouspost similar suggested suggestions suggestion verwandt verwandte aehnlich weiterlesen leseempfehlung empfehlung
		empfehlungen meistgelesen passend aktuelle nachrichten neueste relacionadas relacionados relacionada masleidas correlati
		correlate ultime piuletti similaires associes lireaussi aussi liees leggi lees gerelateerd meestgelezen
		relaterat relatert mestlest ilgili benzer terkait popularposts breaking breakingnews latest ranking rankings spotlight
		infinite lateststories editorspicks sonstige crosslink crosslinks backlinks interlink inlineteaser moreon featured ticker newsticker carousel`},
	// Buttons to pass the page on.
	{hintShare, `
		share shares sharing shareit sharebar sharebuttons sharebox sharetools sharelinks sharer sharethis addthis addtoany a2a shareaholic sharedaddy
		teilen partager compartir compartilhar condividi delen sociallinks socialshare socialsharing sharesocial bookmark bookmarks
		printbutton printlink printfriendly emailthis savearticle articletools articleactions clipboard copylink heateor sassy`},
	// The publisher's accounts, or share buttons.
	{hintSocial, `
		social socials socialmedia sns socialicons socialbuttons socialbar socialnav facebook twitter whatsapp instagram linkedin pinterest`},
	// Topic words.
	{hintTags, `
		tag tags taglist tagcloud tagslist taglinks topic topics topiclist keyword keywords schlagwort schlagworte schlagworter stichwort stichworte
		etiquetas etiketler themen temas sujets hashtag hashtags posttags articletags entrytags subjects labels taxonomy taxonomies
		kategorien categories category tagging`},
	// Who wrote it.
	{hintAuthor, `
		author authors authorbox authorbio authorinfo authorname byline bylines bio biography writer reporter reporters journalist contributor
		contributors autor autoren autorin auteur auteurs autore autori redakteur forfatter yazar penulis vcard authored columnist`},
	// When, where, how long.
	{hintMeta, `
		meta metadata metas metainfo articlemeta postmeta entrymeta publishinfo articleinfo info infos details readingtime readtime
		timeread views counter counters stats source sources quelle`},
	// A date or time.
	{hintDate, `
		date dates datetime time timestamp pubdate publishdate published updated modified datum fecha
		datepublished datemodified posted postdate posteddate tarih lastupdated dateline createdate`},
	// A picture's source.
	{hintCredit, `
		credit credits imagecredit photocredit photographer copyrightinfo bildquelle bildnachweis fotograf photog pictsrc imagesource
		photocredits mediacredit fotocredit rightsholder`},
	// What stands under a picture.
	{hintCaption, `
		caption captions figcaption imagecaption bildunterschrift bildtext legend legende leyenda didascalia cutline`},
	// Players, galleries, polls.
	{hintMedia, `
		video videos player videoplayer audioplayer audio gallery galleries slideshow lightbox podcast jwplayer brightcove vjs videojs
		poll polls quiz umfrage galerie bildstrecke fotostrecke fotogalerie encuesta sondage embed embedded playlist fullscreen infographic
		voting fotogallery livestream tts readaloud vorlesen mediabox`},
	// Ways through the site.
	{hintMenu, `
		nav navs navbar navigation navi navlist navlinks menu menus submenu megamenu mainmenu topmenu mainnav subnav topnav sidenav
		breadcrumb breadcrumbs crumbs pagination pager paging hamburger burger offcanvas topbar toolbar search searchbox searchform sitemap
		skip skiplink skiplinks backtotop scrolltop scrollup dropdown langswitch languages language fontsize metanav servicenav
		useraccount account login signin logininfo masthead sitelinks quicklinks menutoggle metabar`},
	// The page's foot.
	{hintFooter, `
		footer sitefooter pagefooter globalfooter footernav footerlinks footermenu colophon contentinfo bottomnav`},
	// The page's head.
	{hintHeader, `
		header siteheader pageheader globalheader mainheader headerbar topheader`},
	// Windows over the page.
	{hintDialog, `
		modal modals popup popups dialog dialogs overlay overlays lightboxcontent popover toast flyout snackbar drawer`},
	// Answers that show later.
	{hintError, `
		error errors err errormessage errormsg warning success successmessage loading loader spinner preloader noscript fallback
		unsupported alertmessage confirmation thankyou`},
	// Words that turn what follows in a class around.
	{hintNot, `
		not without with has have hide hides hidden free disable disabled enable enabled exclude before after blocker supports`},
	// Parts of a story or a card, whose head and foot are not the page's.
	{hintOwn, `
		article content entry post story card teaser comment comments modal`},
	// Posts from networks inside a story.
	{hintEmbed, `
		tweet tweets tweetembed twitterembed instagramembed facebookembed socialembed embeddedpost`},
}
