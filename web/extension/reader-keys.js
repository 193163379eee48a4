// @ts-check
// The reading view's keys. Single keys are off in fields, with any modifier but Shift,
// and by a setting.

import { keyOf } from '../shared/keys.js';
import { byId } from '../shared/view/dom.js';
import { showKeys } from './key-dialog.js';

const rows = [['J K', 'key_next_new'], ['U', 'key_undo'], ['C', 'key_copy'], ['S', 'key_save'], ['+ - 0', 'key_size'], ['?', 'key_list'], ['Esc', 'key_close']];

/**
 * @param {HTMLElement[]} marks what is new, in order
 * @param {() => void} undo takes back the last change of the look
 * @param {() => void} leave
 */
export function listenForKeys(marks, undo, leave) {
  let at = -1;
  const walk = (/** @type {number} */ by) => {
    if (marks.length === 0) return;
    marks[at]?.removeAttribute('data-now');
    at = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    marks[at].setAttribute('data-now', '');
    marks[at].scrollIntoView({ block: 'center' });
  };
  const press = (/** @type {string} */ id) => document.getElementById(id)?.click();
  /** @type {Record<string, () => void>} */
  const acts = {
    j: () => walk(1), k: () => walk(-1), n: () => walk(1), N: () => walk(-1), u: undo, c: () => press('copy'), s: () => press('save'),
    '+': () => press('size-bigger'), '=': () => press('size-bigger'), '-': () => press('size-smaller'), 0: () => press('size-reset'),
    '?': () => showKeys(rows), Escape: leave,
  };
  addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const key = keyOf(event);
    if (!Object.hasOwn(acts, key) || target.closest?.('input, select, textarea, dialog[open]') || byId('look').matches(':popover-open')) return;
    event.preventDefault();
    acts[key]();
  });
}
