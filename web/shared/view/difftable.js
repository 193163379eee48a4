// @ts-check
// The rows of two copies side by side. The gutter names what a row is; runs of
// sentences that are the same fold.

import { t, tn } from '../messages.js';
import { number } from '../format.js';
import { changedIn, pieces } from '../diffrows.js';
import { el } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../wire.js').Comparison} Comparison */
/** @typedef {import('../diffrows.js').Row} Row */
/** @typedef {{ ordered: boolean, show: 'all' | 'differences' | 'new' }} How */

/** Same sentences fold past this many in a row. */
const foldPast = 3;

const icons = { new: 'plus', gone: 'minus', reworded: 'swap', number: 'number', moved: 'move', same: '', aside: '' };

/**
 * @param {Comparison} c
 * @param {Row[]} rows
 * @param {How} how
 */
export function diffTable(c, rows, how) {
  const shown = rows.filter((row) => how.show === 'all' || (how.show === 'new' ? row.fresh : row.kind !== 'same' && row.kind !== 'aside'));
  const root = el('div', { id: 'diff-rows', class: 'diff-rows', role: 'table', 'aria-labelledby': 'diff-title', 'data-ordered': String(how.ordered) });
  for (let i = 0; i < shown.length; ) {
    let end = i;
    while (end < shown.length && shown[end].kind === 'same') {
      end++;
    }
    if (end - i > foldPast) {
      root.append(fold(c, shown.slice(i, end), how));
      i = end;
    } else {
      root.append(rowNode(c, shown[i], how));
      i++;
    }
  }
  if (shown.length === 0) {
    root.append(el('p', { class: 'diff-none' }, t(how.show === 'new' ? 'none_new' : 'none_different')));
  }
  root.addEventListener('pointerover', outlineMove);
  root.addEventListener('focusin', outlineMove);
  return root;
}

/**
 * To the next or previous difference of the table that is shown, or new sentence.
 * @param {number} by
 * @param {boolean} fresh
 * @returns {string} its words, for those who hear it
 */
export function walkDifferences(by, fresh) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(fresh ? '#diff-rows [data-fresh]' : '#diff-rows [data-kind]:not([data-kind="same"], [data-kind="aside"])')]);
  const now = document.querySelector('#diff-rows [data-current]');
  const at = rows.findIndex((row) => row === now);
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length];
  now?.removeAttribute('data-current');
  next?.setAttribute('data-current', '');
  next?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return next?.innerText.trim() ?? '';
}

/** @param {Comparison} c @param {Row[]} rows @param {How} how */
function fold(c, rows, how) {
  const box = el('div', { class: 'fold', role: 'rowgroup' });
  const button = el('button', { class: 'fold-line', type: 'button', 'aria-expanded': 'false' }, icon('down', 16), tn('fold', rows.length));
  const line = el('div', { role: 'row' }, el('span', { role: 'cell' }, button));
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
    box.replaceChildren(line, ...(open ? rows.map((row) => rowNode(c, row, how)) : []));
  });
  box.append(line);
  return box;
}

/** @param {Comparison} c @param {Row} row @param {How} how */
function rowNode(c, row, how) {
  const single = row.kind === 'new' || row.kind === 'gone';
  return el(
    'div',
    { class: 'diff-row', role: 'row', 'data-kind': row.kind, 'data-fresh': row.fresh ? '' : null, 'data-move': row.move >= 0 ? row.move : null, tabindex: row.kind === 'moved' ? '0' : null },
    cell(c, row, 'a', how),
    el('span', { class: 'diff-gutter', role: 'cell' }, gutter(row, how, single)),
    cell(c, row, 'b', how),
  );
}

/** @param {Row} row @param {How} how @param {boolean} single */
function gutter(row, how, single) {
  if (row.kind === 'same' || row.kind === 'aside') {
    return [el('span', { class: 'dash', 'aria-hidden': 'true' }), el('span', { class: 'unseen' }, t(`row_${row.kind}`))];
  }
  const words = single && !how.ordered ? t('row_only') : row.kind === 'moved' ? t('row_moved', number(Math.abs(row.by))) : t(`row_${row.kind}`);
  return [icon(single && !how.ordered ? 'plus' : icons[row.kind], 14), words];
}

/** @param {Comparison} c @param {Row} row @param {'a' | 'b'} side @param {How} how */
function cell(c, row, side, how) {
  const list = row[side];
  const sentences = side === 'a' ? c.sentencesA : c.sentencesB;
  if (list.length === 0) {
    const where = row.kind === 'moved' ? t(side === 'a' ? 'moved_left' : 'moved_right') : '';
    return el('span', { class: 'diff-cell empty', role: 'cell', 'data-side': side }, el('span', { class: where ? 'moved-word' : 'unseen' }, where || t('row_empty')));
  }
  return el('span', { class: 'diff-cell', role: 'cell', 'data-side': side, dir: 'auto' }, list.flatMap((i, n) => [n > 0 ? ' ' : '', ...sentence(sentences[i].text, i, row, side, how)]));
}

/** @param {string} text @param {number} i @param {Row} row @param {'a' | 'b'} side @param {How} how @returns {(Node | string)[]} */
function sentence(text, i, row, side, how) {
  if (row.kind === 'new' || (row.kind === 'gone' && !how.ordered)) {
    return [el('span', { class: 'unseen' }, t('spoken_new')), el('ins', { class: 'mark-new' }, text), el('span', { class: 'unseen' }, t('spoken_new_end'))];
  }
  if (row.kind === 'gone') {
    return [el('span', { class: 'unseen' }, t('spoken_gone')), el('del', { class: 'mark-gone' }, text), el('span', { class: 'unseen' }, t('spoken_gone_end'))];
  }
  return pieces(text, changedIn(row, side, i)).map((piece) => (piece.changed ? (side === 'a' ? el('del', { class: 'mark-old' }, piece.text) : el('ins', { class: 'mark-word' }, piece.text)) : piece.text));
}

/** Both ends of what moved are outlined together. @param {Event} event */
function outlineMove(event) {
  const root = /** @type {HTMLElement} */ (event.currentTarget);
  const move = /** @type {HTMLElement} */ (event.target).closest('[data-kind="moved"]')?.getAttribute('data-move');
  root.querySelectorAll('[data-kind="moved"]').forEach((row) => row.toggleAttribute('data-outlined', row.getAttribute('data-move') === move));
}
