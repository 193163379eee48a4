// @ts-check
// The keys, and the dialog that lists them. Single keys are off while a field has
// the focus, with any modifier but Shift, and where the reader has switched them off:
// who speaks to the computer, or strikes keys by accident, must be able to.

import { t } from '../shared/messages.js';
import { beginning } from '../shared/beginning.js';
import { byId, el } from '../shared/view/dom.js';
import { keyList } from '../shared/view/keylist.js';
import { label } from '../shared/view/reason.js';
import { announce } from './announce.js';
import { openDialog } from './dialogs.js';
import { copyShown, nextDifference, saveShown, toggleNewOnly } from './diff.js';
import { isTrimmed } from '../shared/parts.js';
import { keyOf } from '../shared/keys.js';
import { families } from '../shared/reasons.js';
import { scrollToBlock, scrollToRow } from './locate.js';
import { blockInView } from './map.js';
import { nextPair } from './pairs.js';
import { toggleAll, toggleBlock, toggleKind, toggleKinds, undo, undoLast } from './restore.js';
import { listed } from './rows.js';
import { copyArticle, openSave } from './save.js';
import { copyPairs, savePairs } from './savepair.js';
import { setSize, step, store, stored } from './look.js';
import { change, docOf, state } from './state.js';
import { go, goBack } from './surfaces.js';

/** @typedef {import('./state.js').Doc} Doc */

/** The rows of the dialog: keys, then the name of the message. */
const rows = [
  ['J K', 'key_next'], ['R', 'key_back'], ['Shift R', 'key_back_kind'], ['U', 'key_undo'], ['Shift U', 'key_undo_all'], ['Enter', 'key_open'],
  ['C', 'key_copy'], ['S', 'key_save'], ['M', 'key_map'], ['1 … 6', 'key_family'], ['N', 'key_new'], ['Shift N', 'key_new_before'], ['V', 'key_new_only'], ['+ - 0', 'key_size'], ['?', 'key_list'], ['Esc', 'key_close'],
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
    keyList(rows, t),
    el('label', { class: 'dialog-choice' }, box, t('keys_work')),
  );
}

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const key = keyOf(event);
    if (key === '' || target.closest?.('input, textarea, select, dialog[open], [contenteditable]')) {
      return;
    }
    // What is open over the page closes first, by the browser.
    if (key === 'Escape' && document.querySelector(':popover-open')) {
      return;
    }
    if ((single || key === 'Escape') && press(key)) {
      event.preventDefault();
    }
  });
}

/** @param {string} key @returns {boolean} whether it meant something */
function press(key) {
  if (key === '?') {
    return did(openKeys());
  }
  const doc = docOf(state.current);
  switch (state.surface) {
    case 'read':
      return doc ? readKey(key, doc) : false;
    case 'diff':
      return diffKey(key);
    case 'compare':
      return compareKey(key);
  }
  return false;
}

/** @param {string} key @param {Doc} doc */
function readKey(key, doc) {
  const part = doc.removed.find((one) => one.block === state.chosen);
  switch (key) {
    case 'j':
      return walk(doc, 1);
    case 'k':
      return walk(doc, -1);
    case 'r':
      return Boolean(part) && did(toggleBlock(doc, state.chosen));
    case 'R':
      return part !== undefined && isTrimmed(part) && did(toggleKind(doc, part.reason));
    case 'u':
      return did(undo(doc));
    case 'U':
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
  if (/^[1-6]$/.test(key)) {
    const { name, reasons } = families[Number(key) - 1];
    return toggleKinds(doc, reasons, t(`family_${name}`));
  }
  return size(key);
}

/** @param {string} key */
function size(key) {
  const by = /** @type {Record<string, number>} */ ({ '+': 1, '=': 1, '-': -1 })[key];
  return by ? did(step(by)) : key === '0' && did(setSize(''));
}

/** Pairs are what the comparing surface has for differences. @param {string} key */
function compareKey(key) {
  switch (key) {
    case 'j':
      return did(nextPair(1, false));
    case 'k':
      return did(nextPair(-1, false));
    case 'n':
      return did(nextPair(1, true));
    case 'N':
      return did(nextPair(-1, true));
    case 'u':
      return did(undoLast());
    case 'c':
      return did(copyPairs());
    case 's':
      return did(savePairs());
    case 'Escape':
      return did(go({ surface: 'start' }));
  }
  return size(key);
}

/** @param {string} key */
function diffKey(key) {
  switch (key) {
    case 'j':
      return did(nextDifference(1, false));
    case 'k':
      return did(nextDifference(-1, false));
    case 'n':
      return did(nextDifference(1, true));
    case 'N':
      return did(nextDifference(-1, true));
    case 'u':
      return did(undoLast());
    case 'c':
      return did(copyShown());
    case 's':
      return did(saveShown());
    case 'v':
      return did(toggleNewOnly());
    case 'Escape':
      return did(goBack());
  }
  return size(key);
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
