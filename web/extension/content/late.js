// @ts-check
// What comes after trimming: text that the page puts into what is hidden, since
// applications use their boxes again, junk that comes beside junk, and stories that
// endless pages load below the first.

import { Added } from './added.js';
import { itemsOfAnswer } from './answer.js';
import { newIn } from './beside.js';
import { readPage } from './read-page.js';
import { Asked } from './unseen.js';

/** @typedef {import('./parts.js').Parts} Parts */
/** @typedef {import('./state.js').Item & {kept: boolean}} Found */

/**
 * What the page did since it was looked at.
 * @typedef {{ filled: Set<Element>, added: Set<Node>|null }} Changes
 * filled: hidden elements to which it gave text; added: null where it is not known
 */

/**
 * The page added parts after trimming: has it judged again, hides what of that is
 * junk, and nothing else anew; shows what is hidden and no longer junk alone.
 * @param {Parts} parts
 * @param {Changes} changes
 * @param {any} order the message that asked for trimming
 * @param {{ isSame: () => boolean, isShown: () => boolean, hasStory: () => boolean, believe: (els: Set<Element>) => void, into: (trees: Node[]) => void, learn: (nodes: Node[], whole: boolean) => void }} page
 *   whether the page is still the one that was trimmed; whether marks show what went; whether the story is still there; told of elements that are junk all the same, of shadow trees, of stories
 * @returns {Promise<{ changed: boolean, late: number }>} late: new blocks with text
 */
export async function lookAgain(parts, { filled, added }, order, page) {
  parts.bareCopies();
  const asked = new Asked(filled, parts.attr);
  const fresh = added && new Added([...added, ...filled]);
  const next = fresh?.isStory() && page.hasStory() ? await look(order, fresh.beside()) : null;
  const whole = await look(order, null);
  asked.end();
  if (!page.isSame()) return { changed: false, late: 0 };
  page.into(whole.trees);
  if (!whole.items && !next?.items) return { changed: parts.drop([...filled]), late: 0 };
  const own = next?.items && fresh && !isTalk(whole.items ?? [], fresh) ? next : null; // many comments read like a story, too
  const cleared = asked.cleared((own ?? whole).junk);
  if (cleared.length === 0) page.believe(filled);
  const dropped = cleared.length > 0 && parts.drop(cleared);
  const shown = page.isShown();
  const going = take(parts, (own ?? whole).items ?? [], fresh, shown);
  if (whole.items && !shown) page.learn(whole.nodes, true);
  if (own && !shown) page.learn(own.nodes, false);
  return { changed: dropped || going !== null, late: going?.filter((item) => !item.bare).length ?? 0 };
}

/** Has the page judged. @param {any} order @param {Set<Node>|null} skip elements that are left out */
async function look(order, skip) {
  const answer = await readPage(order, undefined, skip);
  const rest = answer.error || !answer.isArticle || answer.guarded ? answer : await answer.rest;
  return {
    nodes: /** @type {Node[]} */ (answer.nodes ?? []), trees: /** @type {Node[]} */ (answer.trees ?? []),
    junk: /** @type {Element[]} */ ((answer.hide ?? []).map((/** @type {number} */ n) => answer.nodes[n])),
    items: /** @type {Found[]|null} */ (rest.blocks ? itemsOfAnswer(rest, answer, order.keep) : null),
  };
}

/**
 * Hides what of items is new.
 * @param {Parts} parts @param {Found[]} items @param {Added|null} fresh null: all may be new @param {boolean} shown whether marks show what is hidden
 * @returns {import('./state.js').Item[]|null} what went; null where nothing was new
 */
function take(parts, items, fresh, shown) {
  const known = parts.known();
  const wanted = items.map((item) => {
    const spots = newIn(item.spots, known);
    return { ...item, spots: fresh ? fresh.of(spots) : spots };
  }).filter((item) => item.spots.length > 0);
  return wanted.length > 0 ? parts.add(wanted, shown) : null;
}

/** Whether most of what is new are comments. @param {Found[]} items @param {Added} fresh */
function isTalk(items, fresh) {
  const words = { all: 0, comments: 0 };
  for (const { reason, spots } of items) {
    const n = fresh.of(spots).reduce((sum, spot) => sum + spot.words, 0);
    words.all += n;
    if (reason === 'comments') words.comments += n;
  }
  return 2 * words.comments > words.all;
}
