package judge

// The places of a page's features, from which it is told whether the page is an
// article at all.
const (
	KKept          = iota // log2 of the kept words
	KShare                // kept words of all words
	KBlocks               // kept blocks, log scale
	KLongest              // words of the longest kept block, log scale
	KMeanWords            // mean words of kept blocks
	KMeanScore            // mean score of kept words
	KLinks                // link density of the page
	KKeptLinks            // link density of the kept blocks
	KSpread               // kept blocks over the blocks between the first and the last
	KDoubt                // share of words scored between .2 and .8
	KHeadings             // headings on the page, log scale
	KControls             // buttons and labels on the page, log scale
	KTwins                // mean number of twins of the kept blocks' parents
	KOGType               // og:type: 1 article, 2 website, 3 product or other, 0 none
	KLDArticle            // structured data declares an article
	KLDOther              // structured data declares one of these: declaresProduct and so on
	KPublished            // a date of publication is declared
	KAuthor               // an author is declared
	KTitleFit             // how well the headline fits the declared title
	KStopwords            // share of function words in the kept blocks
	KSentences            // share of kept blocks that end as sentences
	KCells                // share of kept words in tables and lists
	KPath                 // path: 0 unknown, 1 the root, 2 one short part, 3 ends in a slug of several words
	KBlocksAll            // log2 of the page's blocks
	KFirst                // place of the first kept block
	KPrices               // blocks with a currency sign, log scale
	KDates                // short blocks with a date, log scale
	KCommentBlocks        // blocks inside comment boxes, log scale
	KByline               // a short block near the headline names an author
	KDateNear             // a short block near the headline holds a date
	KPerson               // share of words in the kept blocks that address the reader
	KOneParent            // share of the kept words below the parent that has most
	KParents              // parents of kept blocks, a kept block
	KKeptHeadings         // share of headings among the kept blocks
	KKeptCards            // share of the kept words inside cards
	KPictures             // mean number of pictures beside kept blocks
	KDirectMass           // share of the page's running text below one parent
	KRunMean              // mean run of paragraphs that kept blocks stand in
	KPageType             // FPageType
	KMicro                // microdata: microArticle and so on
	KMeta                 // share of kept blocks that are one of the page's repeated signatures
	KForms                // forms and fields, log scale
	KRepeats              // share of blocks whose text stands on the page before
	KPriceTags            // short blocks with a currency sign, log scale
	KPriceAtHead          // those right behind the headline
	KCodes                // blocks of code, log scale
	KAuthors              // blocks in boxes named author, log scale
	KMetas                // blocks in boxes named date, time or the like, log scale
	KArticles             // blocks right inside article elements, log scale
	KPathDepth            // parts of the address's path
	KSlug                 // hyphens in its last part
	KTitleLength          // words of the declared title
	KTitleAsks            // 1 the declared title has a question mark, 2 says how, what, why or best
	KProducts             // structured data: products and offers
	KThreads              // threads, questions and comments
	KRatings              // reviews and ratings
	KPressMeta            // meta data of 1 the press, 2 shops
	KParas                // paragraph-like blocks, log scale
	KParaShare            // their share of the page's words
	KAllWords             // log2 of the page's words
	KHeadShare            // share of the page's words in headings
	KPersonPage           // share of the page's words that address the reader
	KLowerQuarter         // words of kept blocks: a quarter is shorter
	KMedian               // half are
	KUpperQuarter         // three quarters are
	KLongShare            // share of the kept words in long blocks
	KInComments           // share of them inside comment boxes
	KInLists              // share of them in lists
	KInCode               // share of them in code
	KQuotes               // quotation marks a kept block
	KDigits               // share of digits among the characters of kept blocks
	KUpper                // share of capitals among their letters
	KSection              // kept words a kept heading
	KLinksKept            // links a kept word
	KHeadDistance         // blocks from the headline to the first kept one, log scale
	KNearBoxes            // the container of 55 %: children with running text that are more than a paragraph, log scale
	KNearAlike            // those of them marked up alike, log scale
	KNearInside           // share of the page's running text in them
	KNearMost             // share of it in the fullest of them
	KWideBoxes            // the same for the container of 85 %
	KWideAlike            //
	KWideInside           //
	KWideMost             //
	kindSingles
)

// Places of the features that come in families.
const (
	KSays       = int(kindSingles)               // one a list of kindPhrases: phrases in short blocks, log scale
	KSaysShare  = KSays + kindLists              // the same a short block
	KPathWords  = KSaysShare + kindLists         // one a purpose: words of the address that name it
	KClassWords = KPathWords + int(purposeCount) // words of the body's class and of the generator
	KindCount   = KClassWords + int(purposeCount)
)

// What structured data may declare beside an article, as bits of KLDOther.
const (
	declaresProduct = 1 << iota
	declaresList
	declaresForum
	declaresVideo
	declaresService // or a place of business
)

// What a page's microdata is of, as bits of KMicro.
const (
	microArticle = 1 << iota
	microProduct
	microOther
)

// kindLists is how many lists of phrases there are.
const kindLists = 4

// KindRow holds a page's features.
type KindRow [KindCount]float32
