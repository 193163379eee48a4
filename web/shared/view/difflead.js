// @ts-check
// What stands over two copies side by side: the sentence with the counts, the
// numbers that changed, the head of each side.

import { t, tn, tr } from '../messages.js';
import { list, percent } from '../format.js';
import { numberChanges, tally } from '../diffrows.js';
import { kindOfCopy } from '../relation.js';
import { el } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../wire.js').Comparison} Comparison */
/** @typedef {import('../diffrows.js').Row} Row */

/**
 * What the two sides are called, and what is known of their order.
 * @typedef {object} Sides
 * @property {string} left
 * @property {string} right
 * @property {boolean} ordered it is known which came first
 * @property {boolean} swapped the earlier one is at the right
 */

/** How many changed numbers have a card. */
const mostCards = 6;

/**
 * One sentence with the counts; the marks in it are the legend of the table.
 * @param {Comparison} c
 * @param {Row[]} rows
 * @param {Sides} sides
 */
export function diffLead(c, rows, { left, right, ordered, swapped }) {
  const { fresh, gone, reworded, numbers } = tally(rows);
  const first = tr(`diff_lead_${kindOfCopy(c.relation)}`, el('b', null, left), el('b', null, right), percent(Math.max(c.coverageA, c.coverageB)));
  const newer = ordered && !swapped;
  const parts = [
    fresh > 0 ? el('ins', { class: 'mark-new' }, tn(newer ? 'count_new' : 'count_only_right', fresh)) : null,
    gone > 0 ? (newer ? el('del', { class: 'mark-gone' }, tn('count_gone', gone)) : el('ins', { class: 'mark-new' }, tn('count_only_left', gone))) : null,
    reworded > 0 ? el('b', null, tn('count_reworded', reworded)) : null,
    numbers > 0 ? el('b', null, tn('count_numbers', numbers)) : null,
  ].filter((part) => part !== null);
  const counted = parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));
  return [...first, ...(counted.length > 0 ? [' ', ...counted, '.'] : []), ...remark(c, ordered, swapped)];
}

/** What else is worth saying: what reports of one event share, and which side is the earlier one. @param {Comparison} c @param {boolean} ordered @param {boolean} swapped */
function remark(c, ordered, swapped) {
  const names = [...c.event.names, ...c.event.numbers].slice(0, 5);
  if (c.relation === 'event' || c.relation === 'passages' || c.relation === 'unrelated') {
    return c.relation === 'event' && names.length > 0 ? [' ', t('both_name', list(names))] : [];
  }
  return ordered && !swapped ? [] : [' ', t(ordered ? 'diff_swapped' : 'diff_unordered')];
}

/** Old number → new number, each with its words. @param {Comparison} c */
export function numberCards(c) {
  const changed = numberChanges(c).slice(0, mostCards);
  return changed.length === 0
    ? null
    : el('ul', { class: 'number-cards', 'aria-label': t('numbers') }, changed.map((one) => el('li', { class: 'card' }, icon('number', 18), el('span', null, el('span', { class: 'number-about', dir: 'auto' }, one.about), el('span', { class: 'number-change' }, el('del', null, one.before), icon('arrow', 14), el('b', null, one.after))))));
}

/** @typedef {{ name: string, when: string, share: number, dot: 'first' | 'copy' | 'new' }} Side first: the earlier one; new: it has something new */

/** The head of the table. @param {Side} left @param {Side} right */
export function diffHead(left, right) {
  return el('div', { class: 'diff-head' }, sideHead(left), el('span', { class: 'diff-gutter' }), sideHead(right));
}

/** @param {Side} side */
function sideHead({ name, when, share, dot }) {
  return el(
    'div',
    { class: 'diff-side', 'data-dot': dot },
    el('span', { class: 'dot', 'aria-hidden': 'true' }),
    el('b', null, name),
    el('span', { class: 'quiet-words' }, when),
    el('span', { class: 'space' }),
    cover(share),
    el('span', { class: 'quiet-words count' }, t('there', percent(share))),
  );
}

/** How much of a text stands in another, as a bar. @param {number} share */
export function cover(share) {
  const fill = el('span');
  fill.style.inlineSize = `${share * 100}%`;
  return el('span', { class: 'cover', 'aria-hidden': 'true' }, fill);
}
