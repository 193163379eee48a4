// @ts-check
// Marks parts of the page, so that the style sheet hides them: each part's own
// elements, and the root in which it stands while all parts of that root are
// hidden. So one kind can come back out of a box of several, and nothing of the
// page is touched but the one attribute.

import { hasAttr, removeAttr, setAttr } from './natives.js';

/** @typedef {import('./state.js').Item} Item */

/** The marks on one page. */
export class Hiding {
  attr = '';
  /** What stands in each root; null keeps the root in sight. @type {Map<Element, (Item|null)[]>} */
  #roots = new Map();

  /** Forgets all parts. */
  forget() {
    this.#roots.clear();
  }

  /** Learns of a part, or that a root holds something that stays in sight. @param {Element} root @param {Item|null} item */
  add(root, item) {
    const parts = this.#roots.get(root);
    if (parts) parts.push(item);
    else this.#roots.set(root, [item]);
  }

  /** Hides roots before it is known what stands in them. @param {Element[]} roots */
  hideRoots(roots) {
    for (const root of roots) this.#mark(root, true);
  }

  /** Shows roots again. @param {Element[]} roots */
  showRoots(roots) {
    for (const root of roots) this.#mark(root, false);
  }

  /** Hides or shows parts; does not change what they are on or off. @param {Item[]} items @param {boolean} hidden */
  set(items, hidden) {
    /** @type {Set<Element>} */
    const roots = new Set();
    for (const item of items) {
      for (const { root, els } of item.spots) {
        for (const el of els) this.#mark(el, hidden);
        if (root !== els[0] || els.length > 1) roots.add(root);
      }
    }
    for (const root of roots) this.#mark(root, hidden && /** @type {(Item|null)[]} */ (this.#roots.get(root)).every((item) => item?.on));
  }

  /** Whether an element is marked. @param {Element} el */
  has(el) {
    return hasAttr(el, this.attr);
  }

  /** @param {Element} el @param {boolean} hidden */
  #mark(el, hidden) {
    if (hidden === hasAttr(el, this.attr)) return;
    if (hidden) setAttr(el, this.attr, 'hide');
    else removeAttr(el, this.attr);
  }
}
