// @ts-check
// Keeps the reader's place while parts of the page go or come back: what was
// read stays where it stood in the window.

import { bodyElement, elementAt, focusAgain, focused, getAttr, holds, isLike, rect, rootElement } from './natives.js';

/** Where something that stays is looked for, as shares of the window's height and width. */
const heights = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const widths = [0.5, 0.35, 0.65];

/**
 * Runs change and scrolls so that what stays does not move.
 * @param {Element[]} parts that go or come
 * @param {() => void} change
 */
export function keepPlace(parts, change) {
  const top = scrollY;
  const anchor = top > 0 ? findAnchor(parts) : null;
  const before = anchor ? rect(anchor).top : 0;
  change();
  if (!anchor) return;
  const moved = rect(anchor).top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}

/** @param {Element[]} parts */
function findAnchor(parts) {
  for (const h of heights) {
    for (const w of widths) {
      const el = elementAt(innerWidth * w, innerHeight * h);
      if (!el || el === rootElement() || el === bodyElement()) continue;
      if (parts.some((part) => holds(part, el) || holds(el, part))) continue;
      const { position } = getComputedStyle(el);
      if (position !== 'fixed' && position !== 'sticky') return el;
    }
  }
  return null;
}

/** What the reader had in hand before trimming; undoing gives it back. */
export class Place {
  constructor() {
    this.top = scrollY;
    this.trimmedTop = scrollY;
    this.focus = focused();
  }

  /** Call when trimming is done. */
  trimmed() {
    this.trimmedTop = scrollY;
  }

  /** Call when all is back. */
  undone() {
    if (scrollY !== this.top && this.still) scrollTo({ top: this.top, behavior: 'instant' });
    if (!this.focus || focused() !== null) return;
    // Focusing a field takes the page's selection away.
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    focusAgain(this.focus);
    if (selection && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  }

  /** Call before all comes back: a reader who has not scrolled since gets the very same place. */
  undoing() {
    this.still = Math.abs(scrollY - this.trimmedTop) < 2;
  }

  still = false;
}

/**
 * Reports whether the page is locked against scrolling, as pages do under an
 * overlay: without the overlay the reader could not go on.
 */
export function isLocked() {
  return [rootElement(), bodyElement()].some((el) => {
    if (!el) return false;
    const { overflowY, position } = getComputedStyle(el);
    return overflowY === 'hidden' || overflowY === 'clip' || (el === bodyElement() && position === 'fixed');
  });
}

/** Reports whether an element lies over the page. @param {Element} el */
export function liesOver(el) {
  return getComputedStyle(el).position === 'fixed' || getAttr(el, 'aria-modal') === 'true' || isLike(el, 'dialog');
}
