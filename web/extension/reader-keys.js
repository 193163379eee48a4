// @ts-check
// The reading view's keys, and the dialog that lists them. Single keys are off in
// fields, with any modifier but Shift, and by a setting.

import { t } from '../shared/messages.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';

/** Keys and the message that says what they do. */
const rows = [['J K', 'key_next_new'], ['C', 'key_copy'], ['S', 'key_save'], ['+ - 0', 'key_size'], ['?', 'key_list'], ['Esc', 'key_close']];

/**
 * @param {HTMLElement[]} marks what is new, in order
 * @param {HTMLElement} dialog
 * @param {() => void} leave
 */
export function listenForKeys(marks, dialog, leave) {
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
    j: () => walk(1), k: () => walk(-1), n: () => walk(1), N: () => walk(-1), c: () => press('copy'), s: () => press('save'),
    '+': () => press('size-bigger'), '=': () => press('size-bigger'), '-': () => press('size-smaller'), 0: () => press('size-reset'),
    '?': () => showKeys(/** @type {HTMLDialogElement} */ (dialog)), Escape: leave,
  };
  addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest?.('input, select, textarea, dialog[open]') || byId('look').matches(':popover-open')) return;
    if (!Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
}

/** @param {HTMLDialogElement} dialog */
function showKeys(dialog) {
  openDialog(dialog, t('keys'), el('dl', { class: 'key-list' }, rows.map(([keys, words]) => el('div', null, el('dt', null, keys.split(' ').map((key) => el('kbd', null, key))), el('dd', null, t(words))))));
}

/** Opens the view's dialog with a title and a button that closes it. @param {HTMLDialogElement} dialog @param {string} title @param {HTMLElement} content */
export function openDialog(dialog, title, content) {
  const close = el('button', { class: 'button quiet small square', type: 'button', 'aria-label': t('close'), title: t('close'), click: () => dialog.close() }, icon('close', 16));
  refill(dialog, el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-words' }, title), close), content);
  dialog.showModal();
}
