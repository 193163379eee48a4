// @ts-check
// The pairs of a story, the nearest first: how much of each stands in the other,
// what they are to one another, what differs.

import { t, tn } from '../shared/messages.js';
import { percent } from '../shared/format.js';
import { cover } from '../shared/view/difflead.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { differences, relationName } from './names.js';
import { nearness, pairBetween, shownOf, turned } from './stories.js';
import { state } from './state.js';
import { go } from './surfaces.js';

/** @typedef {import('./stories.js').Story} Story */
/** @typedef {import('./stories.js').Pair} Pair */

/** How many pairs a list shows at once. */
const shownPairs = 60;

/** The pairs of a story, the nearest first, and what its pages are called. @param {Story} story */
export function pairsOf(story) {
  const members = shownOf(story);
  const place = new Map(members.map((member, i) => [member.id, i]));
  const pairs = state.stories.pairs
    .filter((pair) => place.has(pair.a) && place.has(pair.b))
    .map((pair) => ((place.get(pair.a) ?? 0) > (place.get(pair.b) ?? 0) && !pair.ordered ? turned(pair) : pair))
    .sort((x, y) => nearness(y) - nearness(x) || x.a - y.a || x.b - y.b);
  return { pairs, nameOf: (/** @type {number} */ id) => members[place.get(id) ?? 0].name };
}

/** @param {Story} story */
export function pairsCard(story) {
  const { pairs, nameOf } = pairsOf(story);
  if (pairs.length === 0) {
    return null;
  }
  return el(
    'section',
    { class: 'card pairs-card', 'aria-labelledby': 'pairs-title' },
    el('div', { class: 'card-head' }, el('h2', { id: 'pairs-title' }, t('pairs'))),
    el('ol', { id: 'pairs', class: 'pairs' }, pairs.slice(0, shownPairs).map((pair) => el('li', null, pairButton(pair, nameOf)))),
    pairs.length > shownPairs ? el('p', { class: 'card-foot' }, tn('pairs_more', pairs.length - shownPairs)) : null,
  );
}

/** @param {Pair} pair @param {(id: number) => string} nameOf */
function pairButton(pair, nameOf) {
  return el(
    'button',
    { class: 'pair', type: 'button', 'data-pair': `${pair.a} ${pair.b}`, 'data-relation': pair.relation, 'data-fresh': pair.fresh > 0, click: () => openPair(pair.a, pair.b) },
    el('span', { class: 'covers', role: 'img', 'aria-label': t('covers', percent(pair.coverageA), percent(pair.coverageB)) }, cover(pair.coverageA), cover(pair.coverageB)),
    el('span', { class: 'pair-words' }, el('b', null, relationName(pair)), el('span', { class: 'pair-names' }, namesOf(pair, nameOf))),
    el('span', { class: 'pair-about' }, differences(pair)),
    icon('right', 16),
  );
}

/** The names of a pair's two, the earlier one first where that is known. @param {Pair} pair @param {(id: number) => string} nameOf */
export function namesOf(pair, nameOf) {
  return t(pair.ordered ? 'pair_arrow' : 'pair_and', nameOf(pair.a), nameOf(pair.b));
}

/** To the next or previous pair, or one with new sentences. @param {number} by @param {boolean} fresh */
export function nextPair(by, fresh) {
  const list = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(fresh ? '#pairs .pair[data-fresh]' : '#pairs .pair')]);
  const at = list.findIndex((pair) => pair === document.activeElement);
  list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]?.focus();
}

/** Shows two documents side by side, the earlier one left where that is known. @param {number} a @param {number} b */
export function openPair(a, b) {
  const pair = pairBetween(state.stories.pairs, a, b) ?? { a, b, relation: /** @type {const} */ ('unrelated'), coverageA: 0, coverageB: 0, ordered: false, fresh: 0, gone: 0, reworded: 0, numbers: 0, moved: 0, shared: [] };
  const known = state.stories.pairs.find((one) => one.a === b && one.b === a && one.ordered);
  state.swapped = false;
  state.show = 'all';
  go({ surface: 'diff', pair: known ?? pair });
}
