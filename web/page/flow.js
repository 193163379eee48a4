// @ts-check
// The order of an article and of what was trimmed from it: kept pieces of the
// body with the removed blocks between them, as they stood on the page.

import { isOut } from '../shared/parts.js';
import { plain } from '../shared/view/article.js';

/** @typedef {import('../shared/wire.js').Element} BodyElement */
/** @typedef {import('../shared/parts.js').Part} Part */

/**
 * Kept is a piece of the story; back a part that somebody put back; gone a run of
 * parts that are not shown.
 * @typedef {{ kind: 'kept', element: BodyElement } | { kind: 'back', part: Part, elements: BodyElement[] } | { kind: 'gone', parts: Part[] }} Item
 */

/** How much room a picture or embed takes on the map, in words. */
const pictureWords = 40;

/**
 * Runs of neighbouring removed blocks are one item.
 * @param {BodyElement[]} body
 * @param {Part[]} removed document order; what stands in the head is not told here
 * @param {ReadonlySet<number>} back blocks that were put back
 * @returns {Item[]}
 */
export function flow(body, removed, back) {
  const gone = removed.filter((part) => isOut(part) && !back.has(part.block));
  /** @type {Item[]} */
  const items = [];
  let next = 0;
  const flush = (/** @type {number} */ before) => {
    const from = next;
    while (next < gone.length && gone[next].block < before) {
      next++;
    }
    if (next > from) {
      items.push({ kind: 'gone', parts: gone.slice(from, next) });
    }
  };
  const gaps = captionBlocks(body, removed);
  const partOf = new Map(removed.flatMap((one) => one.blocks.map((block) => [block, one])));
  for (const [i, element] of body.entries()) {
    const blocks = blocksOf(element);
    const before = blocks.length > 0 ? Math.min(...blocks) : gaps.get(i);
    if (before !== undefined) {
      flush(before);
    }
    const part = blocks.length > 0 && blocks.every((block) => back.has(block)) ? partOf.get(blocks[0]) : undefined;
    const last = items[items.length - 1];
    if (!part) {
      items.push({ kind: 'kept', element });
    } else if (last?.kind === 'back' && last.part === part) {
      last.elements.push(element);
    } else {
      items.push({ kind: 'back', part, elements: [element] });
    }
  }
  flush(Infinity);
  return items;
}

/**
 * The blocks that an element and what is in it were made from.
 * @param {BodyElement} element
 * @returns {number[]}
 */
export function blocksOf(element) {
  return [...(element.blocks ?? []), ...(element.items ?? []).flatMap(blocksOf)];
}

/**
 * The body with headings that skip no level: sites take the size they like.
 * @param {BodyElement[]} body
 * @returns {BodyElement[]}
 */
export function levelled(body) {
  let last = 1;
  return body.map((element) => {
    if (element.kind !== 'heading') {
      return element;
    }
    last = Math.min(Math.max(2, element.level ?? 2), last + 1);
    return { ...element, level: last };
  });
}

/**
 * Where pictures stand: their captions are blocks that are neither in the body nor
 * removed, so the gaps in the numbers between their neighbours are theirs.
 * @param {BodyElement[]} body
 * @param {Part[]} removed
 */
function captionBlocks(body, removed) {
  const known = new Set([...body.flatMap(blocksOf), ...removed.flatMap((part) => part.blocks)]);
  /** @type {Map<number, number>} */
  const places = new Map();
  const own = body.map(blocksOf);
  /** The first block from each element on. @type {number[]} */
  const following = [];
  for (let i = body.length - 1, next = Infinity; i >= 0; i--) {
    next = own[i][0] ?? next;
    following[i] = next;
  }
  const end = [...known].reduce((most, block) => Math.max(most, block), -1);
  let last = -1;
  body.forEach((_, i) => {
    if (own[i].length > 0) {
      last = Math.max(last, ...own[i]);
      return;
    }
    const next = following[i];
    let gap = last + 1;
    while (gap < next && known.has(gap)) {
      gap++;
    }
    if (gap < next && gap <= end) {
      places.set(i, gap);
      last = gap;
    }
  });
  return places;
}

/**
 * How long a piece of the body is, in words; pictures count as if they were text.
 * @param {BodyElement} element
 * @returns {number}
 */
export function weight(element) {
  const known = weights.get(element) ?? weigh(element);
  weights.set(element, known);
  return known;
}

/** Counting words takes its time, and elements stay the same. @type {WeakMap<BodyElement, number>} */
const weights = new WeakMap();

/** @param {BodyElement} element @returns {number} */
function weigh(element) {
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
