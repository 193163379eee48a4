// @ts-check
// A very long text in boxes: browsers lay out only those near the window, and watch
// some hundreds of boxes where they would have to watch every paragraph.

import { arrange, el } from '../shared/view/dom.js';
import { blocksOf } from './flow.js';

/** @typedef {import('./flow.js').Item} Item */

/** From so many paragraphs and trimmed blocks on, a text is very long. */
const longFrom = 800;

/** How many of the page's blocks a box holds: a paragraph stays in its box, whatever is put back. */
const boxBlocks = 100;

/** How high a paragraph is thought to be before it was drawn. */
const guess = 5; // em

/** The boxes of the document that is drawn, by their number. @type {Map<number, HTMLElement>} */
let boxes = new Map();

/** Begins anew, with another document. */
export function forgetBoxes() {
  boxes = new Map();
}

/**
 * What goes into the body: the pieces themselves, or the boxes around those of a long text.
 * @param {Item[]} items
 * @param {HTMLElement[]} nodes one for each item
 * @returns {HTMLElement[]}
 */
export function inBoxes(items, nodes) {
  // Counted so that it does not become long by a block that is put back: all would move.
  if (items.reduce((sum, item) => sum + (item.kind === 'gone' ? item.parts.length : 1), 0) <= longFrom) {
    return nodes;
  }
  /** @type {Map<number, HTMLElement[]>} */
  const lists = new Map();
  let at = 0;
  items.forEach((item, i) => {
    at = Math.max(at, Math.floor((firstBlock(item) ?? 0) / boxBlocks));
    const list = lists.get(at) ?? [];
    list.push(nodes[i]);
    lists.set(at, list);
  });
  boxes = new Map([...lists].map(([number, list]) => {
    const box = boxes.get(number) ?? el('div', { class: 'stretch' });
    box.style.setProperty('contain-intrinsic-block-size', `auto ${guess * list.length}em`);
    arrange(box, list);
    return [number, box];
  }));
  return [...boxes.values()];
}

/** @param {Item} item @returns {number | undefined} */
function firstBlock(item) {
  return item.kind === 'kept' ? blocksOf(item.element)[0] : item.kind === 'back' ? item.part.block : item.parts[0].block;
}
