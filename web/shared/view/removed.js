// @ts-check
// A removed block in a list: what it was, how it began, why it went, and the way back.

import { t, tn } from '../messages.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { label, restoreName, tile } from './reason.js';

/** @typedef {import('../wire.js').Removal} Removal */

/** Below this confidence a row says "not sure". */
const sure = 0.6;

/** How much of a block a row shows; two lines of it are seen. */
const shownText = 200;

/**
 * @param {Removal} removal
 * @param {object} how
 * @param {boolean} how.back it was put back
 * @param {boolean} how.chosen
 * @param {() => void} how.choose
 * @param {() => void} how.toggle puts back, or trims again
 */
export function removedRow(removal, { back, chosen, choose, toggle }) {
  const name = label(removal.reason);
  const text = removal.text.length > shownText ? `${removal.text.slice(0, shownText)}…` : removal.text;
  return el(
    'li',
    { class: 'removed', 'data-reason': removal.reason, 'data-block': removal.block, 'data-state': back ? 'back' : 'trimmed', 'data-chosen': chosen },
    tile(removal.reason),
    el(
      'button',
      { class: 'removed-main', type: 'button', 'aria-current': chosen ? 'true' : null, click: choose },
      el('span', { class: 'removed-head' }, el('b', null, name), el('span', { class: 'count' }, tn('words', removal.words))),
      el('span', { class: 'removed-text', dir: 'auto' }, text),
      el('span', { class: 'evidence', dir: 'auto', title: removal.rule }, tag(removal, back), ' ', removal.evidence),
    ),
    el(
      'button',
      { class: 'button small put-back', type: 'button', 'aria-label': restoreName(removal, back), title: t(back ? 'trim_again' : 'put_back'), click: toggle },
      icon(back ? 'minus' : 'undo', 16),
      el('span', { class: 'put-back-word' }, t(back ? 'trim_again' : 'put_back')),
    ),
  );
}

/** @param {Removal} removal @param {boolean} back */
function tag(removal, back) {
  if (back) {
    return el('span', { class: 'tag' }, t('tag_back'));
  }
  if (removal.part !== 'junk') {
    return el('span', { class: 'tag' }, t(`tag_${removal.part}`));
  }
  return removal.confidence < sure ? el('span', { class: 'tag' }, t('tag_unsure')) : null;
}
