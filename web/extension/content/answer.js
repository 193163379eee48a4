// @ts-check
// The engine's answer as parts of the live page: the elements behind its numbers,
// less what the page cannot do without.

import { nextSibling, previousSibling } from '../../shared/snapshot-realm.js';
import { newIn } from './beside.js';
import { bodyElement, rootElement, textIn } from './natives.js';
import { revealsIn } from './reveal.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').Spot} Spot */

/** What the engine would hide, as far as it may go: found out before anything is hidden. @param {any} answer @returns {Element[]} */
export function rootsOfAnswer(answer) {
  if (!answer.roots) {
    const all = answer.hide.map((/** @type {number} */ n) => answer.nodes[n]).filter(mayGo);
    answer.reveals = revealsIn(all);
    answer.roots = all.filter((/** @type {Element} */ root) => !answer.reveals.has(root));
  }
  return answer.roots;
}

/**
 * The engine's parts as items, without ids; those of kinds that the reader keeps are marked.
 * @param {any} rest
 * @param {any} answer what came before it
 * @param {string[]} keep
 * @returns {(Item & {kept: boolean})[]} none where all is kept
 */
export function itemsOfAnswer(rest, answer, keep) {
  const kept = new Set(keep);
  const going = new Set(rootsOfAnswer(answer));
  const items = [];
  for (const { places, ...block } of rest.blocks) {
    const spots = places.map((/** @type {any} */ at) => ({ root: answer.nodes[at.root], els: [at.node, ...at.also].map((n) => answer.nodes[n]).filter(mayGo), words: at.words }))
      .flatMap((/** @type {Spot} */ spot) => (answer.reveals.has(spot.root) ? newIn([spot], answer.reveals.get(spot.root)) : going.has(spot.root) ? [spot] : []))
      .filter((/** @type {Spot} */ { els }) => els.length > 0);
    if (spots.length > 0) items.push({ ...block, id: -1, spots, on: false, tries: 0, kept: kept.has(block.reason) });
  }
  return items.every((item) => item.kept) ? [] : items;
}

/** Whether an element may be hidden: the page itself may not, and no words of a sentence. @param {Node|undefined} node @returns {node is Element} */
function mayGo(node) {
  return node instanceof Element && node !== rootElement() && node !== bodyElement() && !isInSentence(node);
}

/** Whether an element's words stand in the middle of a sentence, as a button that explains them does. @param {Element} el */
function isInSentence(el) {
  const [before, after] = [previousSibling.call(el), nextSibling.call(el)];
  return before instanceof Text && after instanceof Text && /[\p{L}\p{N},][\s(“"'«„]*$/u.test(textIn(before)) && /^[\s)”"'»,]*[\p{Ll}\p{Lo}]/u.test(textIn(after)) && getComputedStyle(el).display.startsWith('inline');
}
