// @ts-check
// What comes after trimming: text that the page puts into what is hidden, since
// applications use their boxes again, and junk that comes beside junk.

import { allIn, childrenOf, getAttr, holds, parentElement, setAttr, textIn } from './natives.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').Spot} Spot */

/** What of ours says that an element is not to be seen. */
const unseen = /^(hide|gap|ask)$/;

/** The hidden elements around a node, from the inside out. @param {Node} node @param {string} attr our attribute @returns {Element[]} */
export function hiddenAround(node, attr) {
  const around = [];
  for (let at = node instanceof Element ? node : parentElement(node); at; at = parentElement(at)) {
    if (unseen.test(getAttr(at, attr) ?? '')) around.push(at);
  }
  return around;
}

/** Hidden elements that are drawn out of sight, so that the engine takes them for what they are. */
export class Asked {
  #attr;
  /** @type {Map<Element, string>} */
  #marks = new Map();

  /** @param {Iterable<Element>} els @param {string} attr our attribute */
  constructor(els, attr) {
    this.#attr = attr;
    for (const el of els) {
      const mark = getAttr(el, attr) ?? '';
      if (!unseen.test(mark)) continue;
      this.#marks.set(el, mark);
      setAttr(el, attr, 'ask');
    }
  }

  /** Hides them again. */
  end() {
    for (const [el, mark] of this.#marks) if (getAttr(el, this.#attr) === 'ask') setAttr(el, this.#attr, mark);
  }

  /** Those that are no longer all junk. @param {Element[]} junk the roots that the engine would hide */
  cleared(junk) {
    return [...this.#marks.keys()].filter((el) => !junk.some((root) => holds(root, el)));
  }
}

/** Items of which a part is among elements. @param {Item[]} items @param {Element[]} els */
export function itemsAt(items, els) {
  const those = new Set(els);
  return items.filter((item) => item.spots.some((spot) => those.has(spot.root) || spot.els.some((el) => those.has(el))));
}

/**
 * The spots less what is known already. A box that is all junk now may hold known
 * parts: what is beside them goes by itself.
 * @param {Spot[]} spots @param {Element[]} known roots
 * @returns {Spot[]}
 */
export function newIn(spots, known) {
  return spots.flatMap((spot) => {
    if (known.some((root) => holds(root, spot.root))) return [];
    if (!known.some((root) => holds(spot.root, root))) return [spot];
    const all = Math.max(1, textIn(spot.root).length);
    return spot.els.flatMap((el) => beside(el, known)).map((el) => ({ root: el, els: [el], words: Math.round(spot.words * textIn(el).length / all) }));
  });
}

/** An element, or those in it beside what is known, that have something to see. @param {Element} el @param {Element[]} known @returns {Element[]} */
function beside(el, known) {
  if (known.some((root) => holds(root, el))) return [];
  if (known.some((root) => holds(el, root))) return [...childrenOf(el)].flatMap((child) => beside(child, known));
  return textIn(el).trim() !== '' || allIn(el, 'img, iframe, video').length > 0 ? [el] : [];
}
