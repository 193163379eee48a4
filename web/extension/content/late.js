// @ts-check
// What comes after trimming: text that the page puts into what is hidden, since
// applications use their boxes again, and junk that comes beside junk.

import { itemsOfAnswer } from './answer.js';
import { newIn } from './beside.js';
import { readPage } from './read-page.js';
import { Asked } from './unseen.js';

/** @typedef {import('./parts.js').Parts} Parts */

/**
 * The page added parts after trimming: has it judged again, hides what of that is
 * junk, and nothing else anew; shows what is hidden and no longer junk alone.
 * @param {Parts} parts
 * @param {Set<Element>} filled hidden elements to which it gave text
 * @param {any} order the message that asked for trimming
 * @param {{ isSame: () => boolean, isShown: () => boolean, believe: (els: Set<Element>) => void, into: (trees: Node[]) => void }} page
 *   whether the page is still the one that was trimmed; whether marks show what went; told of elements that are junk all the same; told of shadow trees
 * @returns {Promise<{ changed: boolean, late: number }>} late: new blocks with text
 */
export async function lookAgain(parts, filled, order, page) {
  parts.bareCopies();
  const asked = new Asked(filled, parts.attr);
  const answer = await readPage(order);
  const rest = answer.error || !answer.isArticle || answer.guarded ? answer : await answer.rest;
  asked.end();
  if (!page.isSame()) return { changed: false, late: 0 };
  page.into(answer.trees ?? []);
  if (!rest.blocks || page.isShown()) return { changed: parts.drop([...filled]), late: 0 };
  const cleared = asked.cleared(answer.hide.map((/** @type {number} */ n) => answer.nodes[n]));
  if (cleared.length === 0) page.believe(filled);
  const dropped = cleared.length > 0 && parts.drop(cleared);
  const wanted = itemsOfAnswer(rest, answer, order.keep).map((item) => ({ ...item, spots: newIn(item.spots, parts.known()) }));
  const fresh = wanted.filter((item) => item.spots.length > 0);
  if (fresh.length === 0) return { changed: dropped, late: 0 };
  const going = parts.add(fresh);
  return { changed: true, late: going.filter((item) => !item.bare).length };
}
