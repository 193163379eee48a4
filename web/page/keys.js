// @ts-check
// The keys, and the dialog that lists them. Single keys are off while a field has
// the focus, with any modifier but Shift, and where the reader has switched them off:
// who speaks to the computer, or strikes keys by accident, must be able to.

import { t } from '../shared/messages.js';
import { beginning } from '../shared/beginning.js';
import { byId, el } from '../shared/view/dom.js';
import { label } from '../shared/view/reason.js';
import { announce } from './announce.js';
import { openDialog } from './dialogs.js';
import { copyShown, nextDifference, saveShown, toggleNewOnly } from './diff.js';
import { isTrimmed } from '../shared/parts.js';
import { families } from '../shared/reasons.js';
import { scrollToBlock, scrollToRow } from './locate.js';
import { blockInView } from './map.js';
import { toggleAll, toggleBlock, toggleKind, toggleKinds, undo } from './restore.js';
import { listed } from './rows.js';
import { copyArticle, openSave } from './save.js';
import { setSize, step, store, stored } from './look.js';
import { change, docOf, state } from './state.js';
import { go, goBack } from './surfaces.js';

/** @typedef {import('./state.js').Doc} Doc */

/** The rows of the dialog: keys, then the name of the message. */
const rows = [
  ['j k', 'key_next'], ['r', 'key_back'], ['Shift r', 'key_back_kind'], ['u', 'key_undo'], ['Shift u', 'key_undo_all'], ['Enter', 'key_open'],
  ['c', 'key_copy'], ['s', 'key_save'], ['m', 'key_map'], ['1 … 6', 'key_family'], ['n', 'key_new'], ['+ - 0', 'key_size'], ['?', 'key_list'], ['Esc', 'key_close'],
];

let single = stored('keys') !== 'off';

export function openKeys() {
  const box = el('input', { id: 'keys-single', type: 'checkbox', checked: single, change: () => {
    single = box.checked;
    store('keys', single ? '' : 'off');
  } });
  openDialog(
    'keys',
    t('keys'),
    el('dl', { class: 'key-list' }, rows.map(([keys, words]) => el('div', null, el('dt', null, keys.split(' ').map((key) => (key === '…' ? ' … ' : el('kbd', null, key.length === 1 ? key.toUpperCase() : key)))), el('dd', null, t(words))))),
    el('label', { class: 'dialog-choice' }, box, t('keys_work')),
  );
}

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest?.('input, textarea, select, dialog[open], [contenteditable]')) {
      return;
    }
    // What is open over the page closes first, by the browser.
    if (event.key === 'Escape' && document.querySelector(':popover-open')) {
      return;
    }
    if ((single || event.key === 'Escape') && press(event)) {
      event.preventDefault();
    }
  });
}

/** @param {KeyboardEvent} event @returns {boolean} whether the key meant something */
function press(event) {
  if (event.key === '?') {
    openKeys();
    return true;
  }
  if (state.surface === 'read') {
    const doc = docOf(state.current);
    return doc ? readKey(event, doc) : false;
  }
  if (state.surface === 'diff') {
    return diffKey(event);
  }
  if (event.key === 'Escape' && state.surface === 'compare') {
    go({ surface: 'start' });
    return true;
  }
  return false;
}

/** @param {KeyboardEvent} event @param {Doc} doc */
function readKey(event, doc) {
  const part = doc.removed.find((one) => one.block === state.chosen);
  switch (event.shiftKey && /^[a-z]$/i.test(event.key) ? `Shift ${event.key.toLowerCase()}` : event.key) {
    case 'j':
      return walk(doc, 1);
    case 'k':
      return walk(doc, -1);
    case 'r':
      return Boolean(part) && did(toggleBlock(doc, state.chosen));
    case 'Shift r':
      return part !== undefined && isTrimmed(part) && did(toggleKind(doc, part.reason));
    case 'u':
      return did(undo(doc));
    case 'Shift u':
      return did(toggleAll(doc));
    case 'c':
      return did(void copyArticle(doc));
    case 's':
      return did(openSave(doc));
    case 'm':
      return toList();
    case 'Escape':
      return did(state.only || state.chosen >= 0 ? change({ only: '', chosen: -1 }) : goBack());
  }
  if (/^[1-6]$/.test(event.key)) {
    const { name, reasons } = families[Number(event.key) - 1];
    return toggleKinds(doc, reasons, t(`family_${name}`));
  }
  return size(event.key);
}

/** @param {string} key */
function size(key) {
  const by = /** @type {Record<string, number>} */ ({ '+': 1, '=': 1, '-': -1 })[key];
  return by ? did(step(by)) : key === '0' && did(setSize(''));
}

/** @param {KeyboardEvent} event */
function diffKey(event) {
  switch (event.key) {
    case 'j':
      return did(nextDifference(1, false));
    case 'k':
      return did(nextDifference(-1, false));
    case 'n':
      return did(nextDifference(1, true));
    case 'N':
      return did(nextDifference(-1, true));
    case 'c':
      return did(copyShown());
    case 's':
      return did(saveShown());
    case 'v':
      return did(toggleNewOnly());
    case 'Escape':
      return did(goBack());
  }
  return size(event.key);
}

/** @param {unknown} _ what was done */
function did(_) {
  return true;
}

/** To the next or previous removed block, in the list and in the article. @param {Doc} doc @param {number} by */
function walk(doc, by) {
  const shown = listed(doc);
  if (shown.length === 0) {
    return false;
  }
  const at = shown.findIndex((part) => part.block === state.chosen);
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length].block;
  change({ chosen: next });
  const part = /** @type {import('../shared/parts.js').Part} */ (shown.find((one) => one.block === next));
  announce(t('named', label(part.reason), beginning(part.text)));
  queueMicrotask(() => {
    scrollToBlock(next);
    scrollToRow(next);
  });
  return true;
}

/** To the list, at the part in view. */
function toList() {
  const block = blockInView();
  change({ tab: 'went', chosen: block });
  queueMicrotask(() => {
    const row = scrollToRow(block) ?? byId('went-list').firstElementChild;
    /** @type {HTMLElement | null | undefined} */ (row?.querySelector('.removed-main'))?.focus();
  });
  return true;
}
