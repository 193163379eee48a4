// @ts-check
// What of a place goes where something in it does not: the elements beside that.

import { allIn, childrenOf, holds, textIn } from './natives.js';

/** @typedef {import('./state.js').Spot} Spot */

/**
 * The spots less what is known already or stays. A box that is all junk may hold such
 * parts: what is beside them goes by itself.
 * @param {Spot[]} spots @param {Element[]} known roots, or what stays
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
