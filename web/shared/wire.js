// @ts-check
// The engine's requests and answers, as wasm/api.go and core/article/json.go
// define them; the names here are the JSON names there. Change both.
//
// A request is an operation, an options object (JSON) and a payload (bytes); an
// answer is one JSON object, {"error":{"code","sentence"}} on failure.

/** The wire contract's version; an engine with another one is refused. */
export const version = 3;

/** The operations. */
export const op = Object.freeze({
  version: 0,
  clean: 1,
  snapshot: 2,
  compare: 3,
  remember: 4,
  recall: 5,
  forget: 6,
  export: 7,
  import: 8,
  cluster: 9,
  warm: 10,
  hide: 11,
  finish: 12,
  relate: 13,
});

/** The largest input that the engine reads, in bytes. */
export const maxBytes = 10 << 20;

/**
 * Why a block went. The closed list of core/reason, in the families' order.
 * @typedef {'related' | 'navigation' | 'ad' | 'promo' | 'comments' | 'share' | 'legal' | 'paywall' | 'author' | 'meta' | 'tags' |
 *   'credit' | 'media' | 'duplicate' | 'hidden' | 'outside'} Reason
 */

/**
 * The cleaned page; see core/article.
 * @typedef {object} Article
 * @property {string} [file] as named by the caller
 * @property {string} url
 * @property {string} site
 * @property {string} title
 * @property {string[]} authors
 * @property {string} published ISO 8601, or ""
 * @property {string} modified
 * @property {string} section
 * @property {string} lang BCP 47, or ""
 * @property {string} dir "ltr" or "rtl"
 * @property {string} agency the wire service named as the source, or ""
 * @property {string} agencyEvidence the words that say so
 * @property {string} excerpt
 * @property {Image | null} image
 * @property {boolean} isArticle false: nothing should be trimmed
 * @property {string} pageKind what the page looks like where isArticle is false
 * @property {boolean} guarded left alone: the page's own marks would cost the story
 * @property {number} confidence 0 to 1
 * @property {Origin[]} origins where each metadata field came from
 * @property {string} text paragraphs and subheads, a blank line between
 * @property {Element[]} body
 * @property {Removal[]} removed document order
 * @property {Stats} stats
 */

/** @typedef {{ url: string, alt: string, caption: string, credit: string }} Image */

/** @typedef {{ field: string, source: string, words: string }} Origin */

/**
 * One piece of the body.
 * @typedef {object} Element
 * @property {'paragraph' | 'standfirst' | 'heading' | 'list' | 'quote' | 'figure' | 'table' | 'code' | 'embed'} kind
 * @property {string} [time] of a live blog's entry
 * @property {number} [level] 1 to 6 of a heading
 * @property {boolean} [ordered] of a list
 * @property {number} [start] number of an ordered list's first item, if not 1
 * @property {number[]} [numbers] of an ordered list's items, where one does not follow from the one before
 * @property {Inline[]} [inline]
 * @property {Element[]} [items] of a list or quote
 * @property {Image} [image] of a figure
 * @property {string} [media] of an embed: "video", "audio", "post", "frame"
 * @property {string} [url] of an embed or a quote
 * @property {string} [by] of a quote: whose words these are
 * @property {boolean} [head] a table's first row is its head
 * @property {number} [heads] how many rows are, if more than one
 * @property {boolean} [side] the first cells of a table's other rows are their heads
 * @property {Inline[][][]} [rows] of a table: rows of cells
 * @property {number[]} blocks the blocks it was made from
 */

/**
 * A run of text inside an element.
 * @typedef {object} Inline
 * @property {'text' | 'link' | 'emphasis' | 'strong' | 'code' | 'break' | 'superscript' | 'subscript' | 'deletion' | 'quotation' | 'formula'} kind
 * @property {string} [text]
 * @property {string} [url]
 * @property {Inline[]} [inner]
 */

/**
 * One block that is not in the text.
 * @typedef {object} Removal
 * @property {number} node
 * @property {number} block
 * @property {number} [line] 1-based, on text pages, of the first
 * @property {number} [lines] how many lines they are, where a paragraph was broken at a column
 * @property {Reason} reason
 * @property {string} rule
 * @property {string} evidence a phrase a reader understands
 * @property {number} words
 * @property {string} text cut at 200 characters unless the option full is set
 * @property {number} confidence 0 to 1
 * @property {string} part "junk", or what of the story it is: "byline", "date", "credit"; a part may be "left", see parts.js
 */

/**
 * Counts of words and blocks.
 * @typedef {object} Stats
 * @property {number} words
 * @property {number} kept
 * @property {number} removed
 * @property {number} blocks
 * @property {{ reason: Reason, blocks: number, words: number }[]} reasons only those that occur
 */

/**
 * A part of a live page that is hidden for one reason. What has to be hidden is
 * its root, the topmost element in which it stands.
 * @typedef {object} Hide
 * @property {number} node
 * @property {number[]} also further elements of the part
 * @property {number} root often the node itself
 * @property {Reason} reason
 * @property {number} words
 * @property {number[]} removed indexes into Article.removed; empty for boxes of advertisements without text
 */

/**
 * What a page's snapshot is answered with at once; the rest comes with op.finish.
 * @typedef {object} HideAnswer
 * @property {number} page for op.finish
 * @property {boolean} isArticle
 * @property {string} pageKind
 * @property {boolean} guarded
 * @property {number} confidence
 * @property {number[]} hide numbers of the nodes to hide, in document order, none inside another
 */

/**
 * Options of clean; the page is given in UTF-8.
 * @typedef {object} CleanOptions
 * @property {'html' | 'text'} [type]
 * @property {string} [url] the page's address
 * @property {boolean} [full] removed texts are not cut
 * @property {number[]} [keep] blocks that a reader put back
 * @property {boolean} [hides] of HTML: also say what a browser would hide
 * @property {'text' | 'markdown' | 'html' | 'json'} [format] also print the article; the answer has it as `printed`, but for json: that is the article itself
 */

/**
 * Options of the others.
 * @typedef {object} OtherOptions
 * @property {boolean} [anyway] of snapshot and hide: trim what looks like no article, too
 * @property {number} [page] of finish: the page that hide named
 * @property {string[]} [ids] of forget: these stories
 * @property {string} [before] of forget: those dated before this day
 * @property {boolean} [merge] of import: into the index, not in its place
 * @property {boolean} [again] of warm: the browser has compiled an engine before this one
 */

/** @typedef {{ article: Article, hides?: Hide[], printed?: string }} CleanAnswer */

/** @typedef {{ code: string, sentence: string }} Failure */

/**
 * What is compared of an article.
 * @typedef {object} Story
 * @property {string} id the caller's own name for it
 * @property {string} title
 * @property {string} text
 * @property {string} lang
 * @property {string} published ISO 8601, or ""
 * @property {string} site
 * @property {string} agency
 */

/** @typedef {'identical' | 'copy' | 'contains' | 'excerpt' | 'version' | 'passages' | 'event' | 'unrelated'} Relation a to b */

/**
 * What two stories have in common, and what not; see core/neardup. Shares are 0 to 1.
 * @typedef {object} Comparison
 * @property {string} a id
 * @property {string} b id
 * @property {Relation} relation
 * @property {number} coverageA how much of a stands in b
 * @property {number} coverageB
 * @property {number} resemblance
 * @property {Sentence[]} sentencesA
 * @property {Sentence[]} sentencesB
 * @property {SentencePair[]} pairs in a's order
 * @property {number[]} onlyA sentences that only a has
 * @property {number[]} onlyB
 * @property {{ a: number, b: number }[]} moved paragraphs of a that stand elsewhere in b
 * @property {Evidence} event
 * @property {{ earlier: string, why: string[] }} lineage which one looks earlier: "a", "b" or ""
 */

/**
 * How a stands to b, without their sentences.
 * @typedef {{ a: string, b: string, relation: Relation, coverageA: number, coverageB: number, resemblance: number }} Standing
 */

/** @typedef {{ text: string, paragraph: number, words: number, quoted: number, aside: boolean, covered: number }} Sentence */

/** @typedef {{ a: number, b: number, ratio: number, kind: 'same' | 'number' | 'reworded', moved: boolean, changes: Change[] }} SentencePair */

/**
 * What differs inside a pair; the ranges count UTF-16 units of the sentences.
 * @typedef {{ kind: 'number' | 'name' | 'word', a: string, b: string, startA: number, endA: number, startB: number, endB: number }} Change
 */

/** @typedef {{ names: string[], numbers: string[], dates: string[], score: number, daysOff: number }} Evidence */

/** @typedef {{ id: string, shared: number, share: number }} Candidate a story of the index; share of the smaller fingerprint */
