// @ts-check
// The order of an article and of what was trimmed from it: kept pieces of the
// body with the removed blocks between them, as they stood on the page.

import { plain } from '../shared/view/article.js';

/** @typedef {import('../shared/wire.js').Element} BodyElement */
/** @typedef {import('../shared/wire.js').Removal} Removal */

/**
 * @typedef {{ kind: 'kept', element: BodyElement, back: boolean } | { kind: 'gone', removals: Removal[] }} Item
 */

/** How much room a picture or embed takes on the map, in words. */
const pictureWords = 40;

/**
 * Runs of neighbouring removed blocks are one item.
 * @param {BodyElement[]} body
 * @param {Removal[]} removed document order
 * @param {ReadonlySet<number>} back blocks that were put back
 * @returns {Item[]}
 */
export function flow(body, removed, back) {
  const gone = removed.filter((removal) => !back.has(removal.block));
  /** @type {Item[]} */
  const items = [];
  let next = 0;
  const flush = (/** @type {number} */ before) => {
    const from = next;
    while (next < gone.length && gone[next].block < before) {
      next++;
    }
    if (next > from) {
      items.push({ kind: 'gone', removals: gone.slice(from, next) });
    }
  };
  for (const element of body) {
    const blocks = element.blocks ?? [];
    if (blocks.length > 0) {
      flush(Math.min(...blocks));
    }
    items.push({ kind: 'kept', element, back: blocks.some((block) => back.has(block)) });
  }
  flush(Infinity);
  return items;
}

/**
 * How long a piece of the body is, in words; pictures count as if they were text.
 * @param {BodyElement} element
 * @returns {number}
 */
export function weight(element) {
  if (element.kind === 'figure' || element.kind === 'embed') {
    return pictureWords;
  }
  const own = countWords(plain(element.inline));
  const inner = (element.items ?? []).reduce((sum, item) => sum + weight(item), 0);
  const cells = (element.rows ?? []).flat().reduce((sum, cell) => sum + countWords(plain(cell)), 0);
  return Math.max(1, own + inner + cells);
}

/** Words; characters of scripts without spaces count 1/1.8, as in the core. @param {string} text */
export function countWords(text) {
  const dense = text.match(/[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return (text.match(/[^\s\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+/g)?.length ?? 0) + Math.round(dense / 1.8);
}
