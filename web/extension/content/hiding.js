// @ts-check
// Marks parts of the page, so that the style sheet hides them: each part's own
// elements, and the root in which it stands while all parts of that root are
// hidden. So one kind can come back out of a box of several, and nothing of the
// page is touched but the one attribute.

import { watchColumns } from './columns.js';
import { hasAttr, removeAttr, setAttr } from './natives.js';
import { Players } from './players.js';

/** @typedef {import('./state.js').Item} Item */

/** The marks on one page. */
export class Hiding {
  attr = '';
  /** What stands in each root; null keeps the root in sight. @type {Map<Element, (Item|null)[]>} */
  #roots = new Map();
  #players = new Players();

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

  /** Shows parts and forgets them. @param {Item[]} items */
  drop(items) {
    this.set(items, false);
    this.lose(items);
  }

  /** Forgets parts, shown or not. @param {Item[]} items */
  lose(items) {
    for (const { root } of items.flatMap((item) => item.spots)) {
      const rest = (this.#roots.get(root) ?? []).filter((one) => one === null || !items.includes(one));
      if (rest.length > 0) this.#roots.set(root, rest);
      else this.#roots.delete(root);
    }
  }

  /** Hides roots before it is known what stands in them. @param {Element[]} roots */
  hideRoots(roots) {
    this.#markAll(roots, true);
  }

  /** Shows roots again. @param {Element[]} roots */
  showRoots(roots) {
    this.#markAll(roots, false);
  }

  /** Hides or shows parts; does not change what they are on or off. @param {Item[]} items @param {boolean} hidden */
  set(items, hidden) {
    /** @type {Set<Element>} */
    const roots = new Set();
    const parts = [];
    for (const item of items) {
      for (const { root, els } of item.spots) {
        parts.push(...els);
        if (root !== els[0] || els.length > 1) roots.add(root);
      }
    }
    const isWhole = (/** @type {Element} */ root) => /** @type {(Item|null)[]} */ (this.#roots.get(root)).every((item) => item?.on);
    const whole = hidden ? [...roots].filter(isWhole) : [];
    this.#markAll([...roots].filter((root) => !whole.includes(root)), false);
    this.#markAll([...parts, ...whole], hidden);
  }

  /** Whether an element is marked. @param {Element} el */
  has(el) {
    return hasAttr(el, this.attr);
  }

  /** @param {Element[]} els @param {boolean} hidden */
  #markAll(els, hidden) {
    const those = els.filter((el) => hidden !== hasAttr(el, this.attr));
    if (!hidden) {
      for (const el of those) removeAttr(el, this.attr);
      this.#players.resume(those);
      return;
    }
    const toStay = watchColumns(those);
    for (const el of those) setAttr(el, this.attr, 'hide');
    for (const el of toStay()) {
      setAttr(el, this.attr, 'gap');
      if (getComputedStyle(el).display === 'contents') setAttr(el, this.attr, 'gap-box'); // without a box it would be no cell
    }
    this.#players.stop(those);
  }
}
