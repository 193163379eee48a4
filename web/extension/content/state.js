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
 * @property {{reason: string, blocks: number, words: number, on: boolean}[]} kinds most words first; blocks 0: places without text only; on: hidden
 * @property {boolean} shown whether marks show what went
 * @property {number} late blocks that the page added later
 * @property {boolean} ready whether the style sheet is there
 */

/**
 * A place of an item: its elements, and the one that is hidden while all that stands
 * in it is.
 * @typedef {{ root: Element, els: Element[], words: number }} Spot
 */

/**
 * A hidden part of the page: what the interface calls a block, since it goes and
 * comes back as one. The engine may have found several blocks of text in it, in
 * several places next to each other.
 * @typedef {object} Item
 * @property {number} id
 * @property {Spot[]} spots
 * @property {string} reason
 * @property {string} evidence
 * @property {number} confidence
 * @property {boolean} bare without text: it can be put back, but is not counted beside blocks of text
 * @property {boolean} on hidden now
 * @property {number} tries how often the page took our mark away
 */

/** The elements of items. @param {Item[]} items */
export function elsOf(items) {
  return items.flatMap((item) => item.spots.flatMap((spot) => spot.els));
}

/** The elements in which items stand. @param {Item[]} items */
export function rootsOf(items) {
  return [...new Set(items.flatMap((item) => item.spots.map((spot) => spot.root)))];
}

/** Items of which a part is among elements. @param {Item[]} items @param {Element[]} els */
export function itemsAt(items, els) {
  const those = new Set(els);
  return items.filter((item) => item.spots.some((spot) => those.has(spot.root) || spot.els.some((el) => those.has(el))));
}

/** The words that went with an item. @param {Item} item */
function wordsOf(item) {
  return item.spots.reduce((n, spot) => n + spot.words, 0);
}

/**
 * The items that the number counts: those with text, as in every list of what went.
 * Where nothing else went, places without text are counted.
 * @param {Item[]} items
 */
export function counted(items) {
  return items.some((item) => !item.bare) ? items.filter((item) => !item.bare) : items;
}

/**
 * Counts items by kind, most words first; ties in order of appearance. What was put
 * back counts only where all of the kind was.
 * @param {Item[]} items
 */
export function countKinds(items) {
  /** @type {Map<string, {reason: string, blocks: number, words: number, on: boolean}>} */
  const kinds = new Map();
  const those = new Set(counted(items));
  const some = new Set(items.filter((item) => item.on).map((item) => item.reason));
  for (const item of items) {
    const kind = kinds.get(item.reason) ?? { reason: item.reason, blocks: 0, words: 0, on: false };
    if (item.on || !some.has(item.reason)) {
      kind.blocks += Number(those.has(item));
      kind.words += wordsOf(item);
    }
    kind.on ||= item.on;
    kinds.set(item.reason, kind);
  }
  return [...kinds.values()].sort((a, b) => b.words - a.words);
}

/** What is told of items: the words and blocks that are hidden, and all kinds. @param {Item[]} items */
export function figuresOf(items) {
  const on = items.filter((item) => item.on);
  return { words: on.reduce((n, item) => n + wordsOf(item), 0), blocks: counted(items).filter((item) => item.on).length, kinds: countKinds(items) };
}
