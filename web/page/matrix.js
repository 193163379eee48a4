// @ts-check
// How much of each copy stands in the other, as a table: rows in the column's. A
// real table with heads; cells are buttons, arrows move between them.

import { t, tn, tr } from '../shared/messages.js';
import { number, percent, points } from '../shared/format.js';
import { el, refill } from '../shared/view/dom.js';
import { letter } from './names.js';
import { openPair } from './pairs.js';
import { pairBetween, plainest, shownOf } from './stories.js';
import { state } from './state.js';

/** @typedef {import('./stories.js').Story} Story */
/** @typedef {import('./stories.js').Member} Member */

/** Past this many documents the cells are small and without numbers. */
const mostNumbers = 16;

/**
 * Past this many only the first ones, by time, are in the table: a thousand copies
 * would be a million cells.
 */
const mostRows = 60;

/** The steps of the heat, at the limits of the relations. */
const steps = [0.1, 0.25, 0.5, 0.8, 0.95];

/** @param {Story} story */
export function matrixCard(story) {
  const all = shownOf(story);
  const members = all.slice(0, mostRows);
  if (members.length < 2) {
    return null;
  }
  const about = el('p', { class: 'card-foot', 'aria-live': 'polite' });
  const small = members.length > mostNumbers;
  const table = el(
    'table',
    { id: 'matrix', class: small ? 'matrix small' : 'matrix' },
    el('caption', { class: 'unseen' }, t('matrix_caption')),
    el(
      'thead',
      null,
      el('tr', null, el('td'), members.map((member, i) => el('th', { scope: 'col' }, el('span', { class: 'letter' }, letter(i)), el('span', { class: 'column-name', title: member.name }, member.name))), small ? null : el('th', { scope: 'col', class: 'words-head' }, t('matrix_words'))),
    ),
    el('tbody', null, members.map((row, i) => el('tr', null, el('th', { scope: 'row' }, el('span', { class: 'row-name', title: row.name }, row.name), el('span', { class: 'letter' }, letter(i))), members.map((column) => cell(row, column, about, small)), small ? null : el('td', { class: 'words-cell' }, number(row.words))))),
  );
  const first = table.querySelector('button');
  table.querySelectorAll('button').forEach((button) => button.setAttribute('tabindex', button === first ? '0' : '-1'));
  table.addEventListener('keydown', arrows);
  const best = plainest(state.stories.pairs, members);
  if (best) {
    explain(about, best[0], best[1]);
    table.querySelector(`[data-pair="${best[0].id} ${best[1].id}"]`)?.toggleAttribute('data-chosen', true);
  }
  return el(
    'section',
    { class: 'card matrix-card', 'aria-labelledby': 'matrix-title' },
    el('div', { class: 'card-head' }, el('h2', { id: 'matrix-title' }, t('matrix')), legend()),
    el('div', { class: 'matrix-box', tabindex: members.length > 5 ? '0' : null, role: members.length > 5 ? 'region' : null, 'aria-labelledby': members.length > 5 ? 'matrix-title' : null }, table),
    about,
    all.length > members.length ? el('p', { class: 'card-foot' }, tn('matrix_more', all.length - members.length)) : null,
  );
}

function legend() {
  return el('span', { class: 'heat-legend', 'aria-hidden': 'true' }, '0', [0, 1, 2, 3, 4, 5].map((step) => el('i', { 'data-heat': step })), percent(1));
}

/** The step of a share. @param {number} share */
export function heat(share) {
  return steps.filter((limit) => share >= limit).length;
}

/** @param {Member} row @param {Member} column @param {HTMLElement} about @param {boolean} small */
function cell(row, column, about, small) {
  if (row === column) {
    return el('td', { class: 'own' }, el('span', { class: 'unseen' }, t('matrix_own')));
  }
  const pair = pairBetween(state.stories.pairs, row.id, column.id);
  const share = pair?.coverageA ?? 0;
  const spoken = t('matrix_cell', percent(share), row.name, column.name);
  const choose = (/** @type {Event} */ event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    const table = button.closest('table');
    table?.querySelectorAll('[data-chosen]').forEach((one) => one.removeAttribute('data-chosen'));
    table?.querySelectorAll('button').forEach((one) => one.setAttribute('tabindex', one === button ? '0' : '-1'));
    button.setAttribute('data-chosen', '');
    explain(about, row, column);
  };
  return el(
    'td',
    null,
    el('button', { type: 'button', 'data-pair': `${row.id} ${column.id}`, 'data-heat': heat(share), 'aria-label': spoken, title: small ? spoken : null, focus: choose, pointerenter: choose, click: () => openPair(row.id, column.id) }, small ? '' : points(share)),
  );
}

/** One worked sentence: how to read the table. @param {HTMLElement} about @param {Member} row @param {Member} column */
function explain(about, row, column) {
  const pair = pairBetween(state.stories.pairs, row.id, column.id);
  const there = pair?.coverageA ?? 0;
  const back = pair?.coverageB ?? 0;
  const end = there >= 0.8 && back < 0.8 ? 'matrix_read_more' : back >= 0.8 && there < 0.8 ? 'matrix_read_less' : 'matrix_read';
  refill(about, tr(end, el('b', null, percent(there)), row.name, column.name, el('b', null, percent(back))));
}

/** @param {KeyboardEvent} event */
function arrows(event) {
  const move = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] })[event.key];
  const from = /** @type {HTMLElement} */ (event.target).closest('td');
  const table = from?.closest('table');
  if (!move || !from || !table) {
    return;
  }
  event.preventDefault();
  let row = /** @type {HTMLTableRowElement} */ (from.parentElement).rowIndex;
  let column = from.cellIndex;
  // One's own cell in the diagonal is no button: it is stepped over.
  for (let i = 0; i < 2; i++) {
    row += move[0];
    column += move[1];
    const button = table.rows[row]?.cells[column]?.querySelector('button');
    if (button) {
      button.focus();
      return;
    }
  }
}
