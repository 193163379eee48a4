// @ts-check
// A plain text as numbered lines: what was cut is struck through where it stood,
// with its reason and the way back.

import { t } from '../shared/messages.js';
import { number } from '../shared/format.js';
import { el } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { label } from '../shared/view/reason.js';
import { toggleBlock } from './restore.js';
import { state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/wire.js').Removal} Removal */

/** @param {Doc} doc */
export function linesView(doc) {
  /** @type {Map<number, Removal>} */
  const byLine = new Map();
  doc.removed.forEach((removal) => removal.line && byLine.set(removal.line, removal));
  const title = fold(doc.article?.title ?? '');
  let titled = false;
  const rows = (doc.lines ?? []).map((line, i) => {
    const removal = byLine.get(i + 1);
    const gone = removal !== undefined && !doc.back.has(removal.block);
    const isTitle = !titled && !gone && title !== '' && fold(line) === title;
    titled ||= isTitle;
    return row(doc, i + 1, line, removal, gone, isTitle);
  });
  return el('ol', { id: 'lines', class: 'lines', lang: doc.article?.lang || null }, rows);
}

/**
 * @param {Doc} doc
 * @param {number} n
 * @param {string} line
 * @param {Removal | undefined} removal
 * @param {boolean} gone
 * @param {boolean} isTitle
 */
function row(doc, n, line, removal, gone, isTitle) {
  const text = gone ? el('del', { dir: 'auto' }, line) : el('span', { dir: 'auto', class: isTitle ? 'line-title' : null }, line);
  return el(
    'li',
    {
      'data-line': n, 'data-reason': gone ? removal?.reason : null, 'data-blocks': removal ? removal.block : null,
      'data-state': removal ? (gone ? 'trimmed' : 'back') : null, 'data-chosen': removal !== undefined && state.chosen === removal.block,
    },
    el('span', { class: 'line-number', 'aria-hidden': 'true' }, number(n)),
    el('span', { class: 'line-text' }, text),
    removal && gone ? el('span', { class: 'line-reason', title: removal.evidence }, icon(removal.reason, 16), label(removal.reason)) : null,
    removal
      ? el('button', {
          class: 'button quiet small square', type: 'button', 'aria-label': t(gone ? 'put_back_line' : 'trim_again_line', number(n)), title: t(gone ? 'put_back' : 'trim_again'),
          click: () => toggleBlock(doc, removal.block),
        }, icon(gone ? 'undo' : 'minus', 16))
      : null,
  );
}

/** @param {string} text */
function fold(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
