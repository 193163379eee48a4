// @ts-check
// What the script in a page tells the popup.

/**
 * off, closed and failed are said by the background, the rest by the page.
 * @typedef {'idle'|'working'|'trimmed'|'undone'|'left'|'failed'|'off'|'closed'} Phase
 */

/**
 * @typedef {object} PageState
 * @property {Phase} phase
 * @property {string} why of left: "nothing", "not-article", "unsure", "guarded"; of failed: the failure's code
 * @property {string} [sentence] of failed
 * @property {string} [kind] what the page looks like if it is no article
 * @property {string} title
 * @property {number} words that are hidden
 * @property {number} all words of the page
 * @property {number} blocks that are hidden
 * @property {{reason: string, blocks: number, words: number, on: boolean}[]} kinds most words first; on: hidden
 * @property {boolean} shown whether marks show what went
 * @property {number} late blocks that the page added later
 * @property {boolean} ready whether the style sheet is there
 */

/**
 * A hidden part of the page: what the interface calls a block, since it goes and
 * comes back as one. The engine may have found several blocks of text in it.
 * @typedef {object} Item
 * @property {number} id
 * @property {Element[]} els what of the page it is
 * @property {Element} root the element that is hidden while all that stands in it is
 * @property {string} reason
 * @property {number} words
 * @property {string} evidence
 * @property {string} text its beginning
 * @property {number} confidence
 * @property {boolean} on hidden now
 * @property {number} tries how often the page took our mark away
 */

/** Counts items by kind, most words first; ties in order of appearance. @param {Item[]} items */
export function countKinds(items) {
  /** @type {Map<string, {reason: string, blocks: number, words: number, on: boolean}>} */
  const kinds = new Map();
  for (const item of items) {
    const kind = kinds.get(item.reason) ?? { reason: item.reason, blocks: 0, words: 0, on: false };
    kind.blocks++;
    kind.words += item.words;
    kind.on ||= item.on;
    kinds.set(item.reason, kind);
  }
  return [...kinds.values()].sort((a, b) => b.words - a.words);
}
