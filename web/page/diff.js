// @ts-check
// Two copies side by side, sentence by sentence.

import { t } from '../shared/messages.js';
import { diffRows, tally } from '../shared/diffrows.js';
import { number } from '../shared/format.js';
import { kindOfCopy } from '../shared/relation.js';
import { byId, el, refill, settle } from '../shared/view/dom.js';
import { diffHead, diffLead, numberCards } from '../shared/view/difflead.js';
import { diffTable, walkDifferences } from '../shared/view/difftable.js';
import { icon } from '../shared/view/icons.js';
import { announce } from './announce.js';
import { relationName } from './names.js';
import { compareDocs, memberOf } from './relate.js';
import { copyPair, savePair } from './savepair.js';
import { change, docOf, state } from './state.js';
import { whenOf } from './stories.js';
import { goBack } from './surfaces.js';

/** @typedef {import('../shared/wire.js').Comparison} Comparison */
/** @typedef {import('./stories.js').Pair} Pair */
/** @typedef {import('./stories.js').Member} Member */

/** The comparison that is shown, and of which documents. @type {{ of: unknown[], comparison: Comparison | null }} */
let loaded = { of: [], comparison: null };
/** What is drawn: the pair, its comparison, and what of it. @type {unknown[]} */
let drawn = [];

export function drawDiff() {
  const { pair } = state;
  const left = pair && docOf(state.swapped ? pair.b : pair.a);
  const right = pair && docOf(state.swapped ? pair.a : pair.b);
  if (!pair || !left?.article || !right?.article) {
    change({ surface: 'compare' });
    return;
  }
  const of = [left, right, left.back, right.back];
  if (!alike(of, loaded.of)) {
    loaded = { of, comparison: null };
    compareDocs(left, right).then(
      (comparison) => {
        if (loaded.of === of) {
          loaded = { of, comparison };
          change({});
        }
      },
      (/** @type {Error} */ error) => refill(byId('diff'), back(), el('h1', { id: 'diff-title', class: 'page-title' }, t('compare_failed')), el('p', { class: 'lead' }, error.message)),
    );
    // While the sides change places they stay in sight.
    if (drawn[0] !== pair) {
      refill(byId('diff'), back(), el('h1', { id: 'diff-title', class: 'page-title' }, t('comparing')));
    }
  }
  const now = [pair, loaded.comparison, state.show];
  if (!loaded.comparison || alike(now, drawn)) {
    return;
  }
  const first = drawn[0] !== pair;
  drawn = now;
  draw(pair, memberOf(left), memberOf(right), loaded.comparison);
  if (first) {
    announce(relationName(pair));
  }
}

/** @param {unknown[]} now @param {unknown[]} before */
function alike(now, before) {
  return now.every((one, i) => one === before[i]);
}

/** @param {Pair} pair @param {Member} left @param {Member} right @param {Comparison} comparison */
function draw(pair, left, right, comparison) {
  const rows = diffRows(comparison);
  const ordered = pair.ordered;
  const times = whenOf([left, right]);
  const dot = (/** @type {boolean} */ later) => (!ordered ? 'copy' : !later ? 'first' : pair.fresh > 0 ? 'new' : 'copy');
  const place = byId('diff');
  if (!place.querySelector('#diff-table')) {
    refill(place, el('div', { id: 'diff-top' }), el('div', { id: 'diff-table' }));
  }
  settle(
    byId('diff-top'),
    back(),
    el('h1', { id: 'diff-title', class: 'page-title' }, t(`diff_${kindOfCopy(pair.relation)}`)),
    el('p', { class: 'lead' }, diffLead(comparison, rows, { left: left.name, right: right.name, ordered, swapped: state.swapped })),
    numberCards(comparison),
    tools(rows),
    diffHead(
      { name: left.name, when: times[0], share: comparison.coverageA, dot: dot(state.swapped) },
      { name: right.name, when: times[1], share: comparison.coverageB, dot: dot(!state.swapped) },
    ),
  );
  refill(byId('diff-table'), diffTable(comparison, rows, { ordered: ordered && !state.swapped, show: state.show }));
}

function back() {
  const story = state.stories.stories[state.story];
  return el('button', { class: 'back', type: 'button', id: 'diff-back', click: goBack }, icon('left', 16), story?.members.find((member) => member.title)?.title ?? t('compare'));
}

/** @param {import('../shared/diffrows.js').Row[]} rows */
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

/** Saves what is shown. */
export function saveShown() {
  if (loaded.comparison) {
    savePair(loaded.comparison, namesShown());
  }
}

/** Copies what is shown, as it would be saved. */
export function copyShown() {
  if (loaded.comparison) {
    void copyPair(loaded.comparison, namesShown());
  }
}

/** The names of the left and the right side. */
function namesShown() {
  const names = [state.pair?.a, state.pair?.b].map((id) => docOf(id ?? -1)).map((doc) => (doc ? memberOf(doc).name : ''));
  return state.swapped ? names.reverse() : names;
}

/** To the next or previous difference, or new sentence. @param {number} by @param {boolean} fresh */
export function nextDifference(by, fresh) {
  const words = walkDifferences(by, fresh);
  if (words) {
    announce(words);
  }
}

export function toggleNewOnly() {
  change({ show: state.show === 'new' ? 'all' : 'new' });
}
