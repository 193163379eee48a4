// @ts-check
// The popup's single keys, as on the page and in the static page: they walk the
// kinds, put back, undo. Off in fields, with any modifier but Shift, and by a setting.

import { keyOf } from '../shared/keys.js';
import { families } from '../shared/reasons.js';
import { keysOfWent } from '../shared/view/keylist.js';
import { showKeys } from './key-dialog.js';

/** @typedef {import('./content/state.js').PageState} PageState */
/** @typedef {{ kinds: () => PageState['kinds'], put: (reasons: string[], on: boolean) => Promise<void>, save: () => void }} Acts */

/** @param {Acts} acts */
export function listenForKeys(acts) {
  /** What was put back or trimmed again by key, for undoing. @type {{ reasons: string[], on: boolean }[]} */
  const past = [];
  const put = (/** @type {string[]} */ reasons, /** @type {boolean} */ on) => {
    past.push({ reasons, on });
    void acts.put(reasons, on);
  };
  /** Does what a button does, where it is to be seen. @param {string} id @param {(button: HTMLElement) => void} [act] */
  const press = (id, act = (button) => button.click()) => {
    const button = document.getElementById(id);
    if (button?.checkVisibility()) act(button);
  };
  // A row is a whole kind already. Its button also asks whether the kind is to stay.
  const putRow = () => {
    const row = document.activeElement?.closest('.kind[data-reason]');
    if (!row) return;
    past.push({ reasons: [row.getAttribute('data-reason') ?? ''], on: row.getAttribute('data-state') === 'back' });
    row.querySelector('button')?.click();
  };
  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => walk(1), k: () => walk(-1), m: toList, r: putRow, R: putRow, c: () => press('copy'), s: () => press('read', acts.save), U: () => press('undo'),
    '?': () => showKeys([['J K', 'key_next_kind'], ...keysOfWent]),
    u: () => {
      const last = past.pop();
      if (last) void acts.put(last.reasons, !last.on);
    },
  };
  addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const key = keyOf(event);
    const dialog = target.closest?.('dialog');
    if (dialog && key === 'Escape') {
      // Otherwise the browser would close the popup with it.
      event.preventDefault();
      dialog.close();
    }
    if (key === '' || target.closest?.('input, select, textarea, dialog[open]')) return;
    const family = families[/^[1-6]$/.test(key) ? Number(key) - 1 : -1];
    const here = acts.kinds().filter((kind) => family?.reasons.includes(/** @type {any} */ (kind.reason)));
    if (!Object.hasOwn(keys, key) && here.length === 0) return;
    event.preventDefault();
    if (family) {
      const on = !here.some((kind) => kind.on);
      put(here.filter((kind) => kind.on !== on).map((kind) => kind.reason), on);
    } else {
      keys[key]();
    }
  });
}

/** The buttons of the list. @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll('.kind button')].map((button) => /** @type {HTMLElement} */ (button));
}

/** To the list, unless the focus is in it. */
function toList() {
  if (!document.activeElement?.closest('.kind')) rows()[0]?.focus();
}

/** To the next or previous kind. @param {number} by */
function walk(by) {
  const buttons = rows();
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at < 0 ? (by > 0 ? 0 : buttons.length - 1) : (at + by + buttons.length) % buttons.length]?.focus();
}
