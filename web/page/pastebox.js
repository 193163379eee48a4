// @ts-check
// Where the clipboard may not be read, a field takes the paste.

import { t } from '../shared/messages.js';
import { el } from '../shared/view/dom.js';
import { openDialog } from './dialogs.js';

/**
 * @param {(text: string, html: string) => void} done
 */
export function openPasteBox(done) {
  let html = '';
  const field = el('textarea', { id: 'paste-field', rows: 10, 'aria-labelledby': 'paste-box-title', placeholder: t('paste_here'), spellcheck: 'false' });
  field.addEventListener('paste', (event) => {
    html = event.clipboardData?.getData('text/html') ?? '';
  });
  field.addEventListener('input', (event) => {
    // Typing after the paste makes the copied markup stale.
    if (/** @type {InputEvent} */ (event).inputType !== 'insertFromPaste') {
      html = '';
    }
  });
  const clean = () => {
    dialog.close();
    done(field.value, html);
  };
  const dialog = openDialog('paste-box', t('paste_title'), field, el('div', { class: 'dialog-actions' }, el('button', { class: 'button primary', type: 'button', click: clean }, t('paste_clean'))));
  field.focus();
}
