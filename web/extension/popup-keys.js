// @ts-check
// The popup's single keys, as on the page and in the static page: they walk the
// kinds, put back, undo. Off in fields, with any modifier but Shift, and by a setting.

import { families } from '../shared/reasons.js';

/** @typedef {import('./content/state.js').PageState} PageState */
/** @typedef {{ kinds: () => PageState['kinds'], put: (reasons: string[], on: boolean) => Promise<void>, keys: () => void }} Acts */

/** @param {Acts} acts */
export function listenForKeys(acts) {
  /** What was put back or trimmed again by key, for undoing. @type {{ reasons: string[], on: boolean }[]} */
  const past = [];
  const put = (/** @type {string[]} */ reasons, /** @type {boolean} */ on) => {
    past.push({ reasons, on });
    void acts.put(reasons, on);
  };
  const press = (/** @type {string} */ id) => document.getElementById(id)?.click();
  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => walk(1), k: () => walk(-1), c: () => press('copy'), U: () => press('undo'), '?': acts.keys,
    r: () => {
      const row = document.activeElement?.closest('.kind[data-reason]');
      if (row) put([row.getAttribute('data-reason') ?? ''], row.getAttribute('data-state') === 'back');
    },
    u: () => {
      const last = past.pop();
      if (last) void acts.put(last.reasons, !last.on);
    },
  };
  addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest?.('input, select, textarea')) return;
    const family = families[/^[1-6]$/.test(event.key) ? Number(event.key) - 1 : -1];
    const here = acts.kinds().filter((kind) => family?.reasons.includes(/** @type {any} */ (kind.reason)));
    if (!Object.hasOwn(keys, event.key) && here.length === 0) return;
    event.preventDefault();
    if (family) {
      const on = !here.some((kind) => kind.on);
      put(here.filter((kind) => kind.on !== on).map((kind) => kind.reason), on);
    } else {
      keys[event.key]();
    }
  });
}

/** To the next or previous kind. @param {number} by */
function walk(by) {
  const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.kind button')]);
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at < 0 ? (by > 0 ? 0 : buttons.length - 1) : (at + by + buttons.length) % buttons.length]?.focus();
}
