// @ts-check
// Two copies side by side, sentence by sentence.

import { t, tn, tr } from '../shared/messages.js';
import { list, moment, number, percent } from '../shared/format.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { announce } from './announce.js';
import { diffRows, numberChanges, tally } from './diffrows.js';
import { diffTable } from './difftable.js';
import { relationName } from './names.js';
import { cover } from './pairs.js';
import { compareDocs, memberOf } from './relate.js';
import { savePair } from './savepair.js';
import { kindOfCopy } from './stories.js';
import { change, docOf, state } from './state.js';
import { goBack } from './surfaces.js';

/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {import('./stories.js').Pair} Pair */
/** @typedef {import('./stories.js').Member} Member */

/** How many changed numbers have a card. */
const mostCards = 6;

/** The comparison that is shown, and for which pair. @type {{ key: string, comparison: Comparison | null }} */
let loaded = { key: '', comparison: null };
/** @type {unknown[]} */
let drawn = [];

export function drawDiff() {
  const { pair } = state;
  const left = pair && docOf(state.swapped ? pair.b : pair.a);
  const right = pair && docOf(state.swapped ? pair.a : pair.b);
  if (!pair || !left?.article || !right?.article) {
    change({ surface: 'compare' });
    return;
  }
  const key = `${left.id} ${right.id} ${left.back.size} ${right.back.size}`;
  if (loaded.key !== key) {
    loaded = { key, comparison: null };
    compareDocs(left, right).then(
      (comparison) => {
        if (loaded.key === key) {
          loaded = { key, comparison };
          change({});
        }
      },
      (/** @type {Error} */ error) => refill(byId('diff'), back(), el('h1', { id: 'diff-title', class: 'page-title' }, t('compare_failed')), el('p', { class: 'lead' }, error.message)),
    );
  }
  const now = [loaded.comparison, state.show, key];
  if (!loaded.comparison || now.every((value, i) => value === drawn[i])) {
    if (!loaded.comparison && drawn[2] !== key) {
      refill(byId('diff'), back(), el('h1', { id: 'diff-title', class: 'page-title' }, t('comparing')));
    }
    return;
  }
  drawn = now;
  draw(pair, memberOf(left), memberOf(right), loaded.comparison);
}

/** @param {Pair} pair @param {Member} left @param {Member} right @param {Comparison} comparison */
function draw(pair, left, right, comparison) {
  const rows = diffRows(comparison);
  const ordered = pair.ordered;
  refill(
    byId('diff'),
    back(),
    el('h1', { id: 'diff-title', class: 'page-title' }, t(`diff_${kindOfCopy(pair.relation)}`)),
    el('p', { class: 'lead' }, lead(comparison, left, right, ordered, rows)),
    cards(comparison),
    tools(rows),
    el('div', { class: 'diff-head' }, side(left, comparison.coverageA, ordered && !state.swapped), el('span', { class: 'diff-gutter' }), side(right, comparison.coverageB, ordered && state.swapped)),
    diffTable(comparison, rows, { ordered: ordered && !state.swapped, show: state.show }),
  );
  announce(relationName(pair));
}

function back() {
  const story = state.stories.stories[state.story];
  return el('button', { class: 'back', type: 'button', id: 'diff-back', click: goBack }, icon('left', 16), story?.members.find((member) => member.title)?.title ?? t('compare'));
}

/**
 * One sentence with the counts; the marks in it are the legend of the table.
 * @param {Comparison} c
 * @param {Member} left
 * @param {Member} right
 * @param {boolean} ordered
 * @param {import('./diffrows.js').Row[]} rows
 */
function lead(c, left, right, ordered, rows) {
  const { fresh, gone, reworded, numbers } = tally(rows);
  const a = el('b', null, left.name);
  const b = el('b', null, right.name);
  const first = tr(`diff_lead_${kindOfCopy(c.relation)}`, a, b, percent(Math.max(c.coverageA, c.coverageB)));
  const newer = ordered && !state.swapped;
  const parts = [
    fresh > 0 ? el('ins', { class: 'mark-new' }, tn(newer ? 'count_new' : 'count_only_right', fresh)) : null,
    gone > 0 ? (newer ? el('del', { class: 'mark-gone' }, tn('count_gone', gone)) : el('ins', { class: 'mark-new' }, tn('count_only_left', gone))) : null,
    reworded > 0 ? el('b', null, tn('count_reworded', reworded)) : null,
    numbers > 0 ? el('b', null, tn('count_numbers', numbers)) : null,
  ].filter((part) => part !== null);
  const counted = parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));
  return [...first, ...(counted.length > 0 ? [' ', ...counted, '.'] : []), ...remark(c, ordered)];
}

/** What else is worth saying: what reports of one event share, and which side is the earlier one. @param {Comparison} c @param {boolean} ordered */
function remark(c, ordered) {
  const names = [...c.event.names, ...c.event.numbers].slice(0, 5);
  if (c.relation === 'event' || c.relation === 'passages' || c.relation === 'unrelated') {
    return c.relation === 'event' && names.length > 0 ? [' ', t('both_name', list(names))] : [];
  }
  return ordered && !state.swapped ? [] : [' ', t(ordered ? 'diff_swapped' : 'diff_unordered')];
}

/** Old number → new number, each with its words. @param {Comparison} c */
function cards(c) {
  const changed = numberChanges(c).slice(0, mostCards);
  return changed.length === 0
    ? null
    : el('ul', { class: 'number-cards', 'aria-label': t('numbers') }, changed.map((one) => el('li', { class: 'card' }, icon('number', 18), el('span', null, el('span', { class: 'number-about', dir: 'auto' }, one.about), el('span', { class: 'number-change' }, el('del', null, one.before), icon('arrow', 14), el('b', null, one.after))))));
}

/** @param {import('./diffrows.js').Row[]} rows */
function tools(rows) {
  const { fresh, gone, reworded, numbers, moved } = tally(rows);
  const choice = (/** @type {'all' | 'differences' | 'new'} */ show, /** @type {number} */ count) => el('button', { type: 'button', id: `show-${show}`, 'aria-pressed': String(state.show === show), click: () => change({ show }) }, t(`show_${show}`), count >= 0 ? [' ', el('span', { class: 'count' }, number(count))] : null);
  return el(
    'div',
    { class: 'diff-tools' },
    el('div', { class: 'seg', role: 'group', 'aria-label': t('show') }, choice('all', -1), choice('differences', fresh + gone + reworded + numbers + moved), choice('new', fresh)),
    el('span', { class: 'space' }),
    el('span', { class: 'diff-keys quiet-words' }, el('kbd', null, 'J'), ' ', el('kbd', null, 'K'), ' ', t('diff_keys')),
    el('button', { class: 'button small', type: 'button', id: 'swap', 'aria-pressed': String(state.swapped), click: () => change({ swapped: !state.swapped }) }, icon('swap', 16), t('swap')),
    el('button', { class: 'button small', type: 'button', id: 'save-pair', click: saveShown }, icon('download', 16), t('save')),
  );
}

/** @param {Member} member @param {number} share @param {boolean} first */
function side(member, share, first) {
  const when = moment(member.published);
  return el(
    'div',
    { class: 'diff-side' },
    el('span', { class: first ? 'dot first' : 'dot', 'aria-hidden': 'true' }),
    el('b', null, member.name),
    el('span', { class: 'quiet-words' }, when ? when.time || when.day : ''),
    el('span', { class: 'space' }),
    cover(share),
    el('span', { class: 'quiet-words count' }, t('there', percent(share))),
  );
}

/** Saves what is shown. */
export function saveShown() {
  if (loaded.comparison && state.pair) {
    const names = [state.pair.a, state.pair.b].map((id) => docOf(id)).map((doc) => (doc ? memberOf(doc).name : ''));
    savePair(loaded.comparison, state.swapped ? [names[1], names[0]] : [names[0], names[1]]);
  }
}

/** To the next or previous difference, or new sentence. @param {number} by @param {boolean} fresh */
export function nextDifference(by, fresh) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(fresh ? '#diff-rows [data-kind="new"]' : '#diff-rows [data-kind]:not([data-kind="same"], [data-kind="aside"])')]);
  const now = document.querySelector('#diff-rows [data-current]');
  const at = rows.findIndex((row) => row === now);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length];
  now?.removeAttribute('data-current');
  if (next) {
    next.setAttribute('data-current', '');
    next.scrollIntoView({ block: 'center', behavior: 'instant' });
    announce(next.innerText.trim());
  }
}

export function toggleNewOnly() {
  change({ show: state.show === 'new' ? 'all' : 'new' });
}
