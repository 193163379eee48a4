// @ts-check
// The dialog of our own pages, and in it the keys.

import { t } from '../shared/messages.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { keyList } from '../shared/view/keylist.js';

/** Opens the dialog with a title and a button that closes it. @param {string} title @param {HTMLElement} content @returns {HTMLDialogElement} */
export function openDialog(title, content) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const close = el('button', { class: 'button quiet small square', type: 'button', 'aria-label': t('close'), title: t('close'), click: () => dialog.close() }, icon('close', 16));
  refill(dialog, el('div', { class: 'dialog-head' }, el('h2', { id: 'dialog-words' }, title), close), content);
  dialog.showModal();
  return dialog;
}

/** @param {string[][]} rows keys, and the message that says what they do */
export function showKeys(rows) {
  openDialog(t('keys'), keyList(rows, t));
}
