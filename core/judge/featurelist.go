package judge

// The places of the features in a Row. A block stands for itself, its element
// for the nearest block-level element around it.
const (
	FWords       = iota // log2(1+words)
	FWordLength         // characters a word
	FSentenceEnd        // ends with a full stop, question or exclamation mark
	FCut                // ends with an ellipsis
	FColonEnd           // ends with a colon
	FStart              // begins with 1 a small letter, 2 a digit, 3 a symbol
	FStops              // sentence ends a word
	FStopCount          // sentence ends
	FCommas             // commas a word
	FDigits             // share of digits among the characters
	FUpper              // share of capitals among the letters
	FQuotes             // quotation marks
	FSeparators         // bars, slashes, bullets
	FMarks              // 1 an @, 2 a web address, 4 a ©
	FDateLike           // 1 a year, 2 a time of day
	FLinkDensity        // share of words in links
	FLinks              // links
	FStopwords          // share of function words
	FTopicShare         // share of words in junk phrases
	FTopicCount         // junk topics named
	FTopicHits          // junk phrases in it
	FConsent            // words of consent and data protection, a word
	FPerson             // share of words that address the reader or speak of "us"

	FTitleShare     // share of the block's words that stand in the page's title
	FTitleCover     // share of the title's words that stand in the block
	FDescription    // share of the block's words that stand in the page's description
	FDescriptionCov // share of the description's words that stand in the block
	FLDBody         // share of the block's 3-word runs in the declared article body, -1 if none is declared
	FRepeats        // how often the same text stands on the page before
	FRepeated       // how often it stands again behind
	FTitleHits      // rarer words that it shares with the title and the description
	FBodyOverlap    // share of the block's words in the running text of the container, for short blocks

	FCohesionBefore // share of the block's rarer words that long blocks before it say
	FCohesionAfter  // the same for long blocks behind it

	FTitleNames // share of its names that stand in the title or the description, -1 without names
	FPageNames  // share of its names that other long blocks say, -1 without names

	FIndex        // place among the blocks, 0 to 1
	FFromFirst    // blocks since the container's first paragraph, log scale, negative before
	FToLast       // blocks to the container's last paragraph, log scale, negative behind
	FFromH1       // blocks since the headline, log scale, negative before; 20 without headline
	FWordsBefore  // paragraph words inside the container before the block, as a share
	FSinceHeading // blocks since the last heading
	FHeadTopic    // 1 if that heading names a junk topic, 2 if it is inside the same parent
	FHeadLevel    // level of that heading
	FSinceTopic   // blocks since a short block that names related stories, offers, comments or small print
	_             // (four features, one a topic)
	_             //
	_             //
	FGapBefore    // blank lines before the line (text pages)
	FGapAfter     // blank lines after it (text pages)

	FKind            // block.Kind
	FLevel           // level of a heading
	FOwnTag          // the element: 1 p, 2 div, 3 li, 4 section, 5 cell, 6 body
	FHidden          // not shown
	FShared          // the element holds other things beside the block's text
	FEmphasis        // all of it in 1 strong, 2 em, 3 small, time or cite
	FParentDirect    // share of the page's paragraph words right below the parent
	FParentMass      // share of the page's paragraph words anywhere below the parent
	FGrandMass       // the same for the parent's parent
	FHomeMass        // the same for the element itself
	FParentLinks     // link density of all text below the parent
	FGrandLinks      // the same for the parent's parent
	FGreatLinks      // and for the one above that
	FParentWords     // log2 of the words below the parent
	FGrandWords      // the same for the parent's parent
	FBoxTopics       // share of junk phrases among the words below the parent's parent
	FBoxConsent      // share of consent words there
	FH1Up            // levels up to the element that also holds the headline, 25 without headline
	FH1Box           // share of the page's words in that element
	FPictures        // pictures and players beside it
	FContainerLevels // levels below the container; outside, minus the levels to climb from it
	FJunkBetween     // junk groups named between block and container
	FInNear          // inside the container of 55 %
	FInWide          // inside the container of 85 %
	FDepth           // levels below the document

	FSigCount    // log2 of the blocks with the same signature (tag and class of element and parent)
	FSigWords    // their mean words, log scale
	FSigLinks    // their mean link density
	FSigInside   // share of them inside the container
	FSigMass     // share of the page's paragraph words in them
	FTwinParents // how many elements like the parent (same tag and class) are its siblings

	FPrevPara    // blocks since the last paragraph-like block
	FNextPara    // blocks to the next one
	FWindowParas // paragraph-like blocks among the eight around
	FRun         // length of the run of paragraph-like blocks with one parent that the block is in
	FFarParas    // share of paragraph-like blocks among the twenty before
	FFarParas2   // the same behind
	FFarEnds     // share of sentence ends among the twenty blocks around
	FFarWords    // mean words of the twenty around, log scale
	FWindowLinks // mean link density of the eight around, by words
	FSameParent1 // the block before has the same parent element
	FSameParent2 // the block behind has the same parent element

	FPageWords      // log2 of the page's words
	FPageParas      // paragraph-like blocks of the page, log scale
	FPageLinks      // link density of the page
	FPageNear       // share of the page's words inside the container
	FPageLD         // the page declares an article
	FPageType       // declared: 1 news article, 2 article, 3 blog posting
	FPageLang       // declared: 1 English, 2 German, 3 another, 0 none
	FPageIdeographs // the page is written without spaces

	FNear // first of the neighbours' features: nearFeatures for each of -3 … +3
)

// The neighbours' features, repeated for each of the six neighbours.
const (
	nWords = iota
	nLinkDensity
	nSentenceEnd
	nKind
	nTopics
	nearFeatures
)

// Places of the features that come in families.
const (
	FTopic       = FNear + 6*nearFeatures   // one a topic: 1 named, 2 named at the beginning
	FTag         = FTopic + int(topicCount) // one a tag: levels up to it, 20 if none
	FGroup       = FTag + tagCount          // one a group: levels up to it, +20 from the container on, 40 if none
	FCard        = FGroup + int(groupCount) // first of the card's features
	FeatureCount = FCard + cardFeatures
)

// The features of the block's card, see extractor.cards.
const (
	cardLevels    = iota // levels up to the card, 9 if there is none
	cardTwinCount        // siblings like it
	cardWords            // log2 of its words
	cardLinks            // its link density
	cardTitles           // share of linked titles among its blocks
	cardDates            // short blocks with a date or a time in it
	listTitles           // share of linked titles among the blocks of its parent
	listMass             // share of the page's paragraph words in its parent
	cardFeatures
)
