// @ts-check
// Native dialogs with the page's head: a title and a button that closes.

import { t } from '../shared/messages.js';
import { byId, el, refill } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';

/** @typedef {import('../shared/view/dom.js').Child} Child */

/**
 * Opens the dialog with that id. Focus returns to where it was, by the browser.
 * @param {string} id
 * @param {string} title
 * @param {...(Child | Child[])} content
 * @returns {HTMLDialogElement}
 */
export function openDialog(id, title, ...content) {
  const dialog = /** @type {HTMLDialogElement} */ (byId(id));
  const close = el('button', { class: 'button quiet small square', type: 'button', 'aria-label': t('close'), title: t('close'), click: () => dialog.close() }, icon('close', 16));
  refill(dialog, el('div', { class: 'dialog-head' }, el('h2', { id: `${id}-title` }, title), close), ...content);
  dialog.onclick = (event) => {
    // A press on the backdrop is a press on the dialog itself.
    if (event.target === dialog) {
      dialog.close();
    }
  };
  if (!dialog.open) {
    dialog.showModal();
  }
  return dialog;
}
