// @ts-check
// Keeps the reader's place while parts of the page go or come back: what was
// read stays where it stood in the window.

import { isLocked } from './lock.js';
import { bodyElement, elementAt, focusAgain, focused, heightInBox, heightOfBox, holds, parentElement, rect, rootElement, scrolledIn, scrollIn } from './natives.js';

/** Where something that stays is looked for, as shares of the window's height and width. */
const heights = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85];
const widths = [0.5, 0.35, 0.65];

/**
 * Runs change and scrolls so that what stays does not move.
 * @param {Element[]} parts that go or come
 * @param {() => void} change
 */
export function keepPlace(parts, change) {
  // What is at its top stays there, and a page that is locked may be fixed where it was scrolled to.
  const locked = isLocked() && isFixed(bodyElement());
  const found = scrollY > 0 || locked || topOf(boxInView()) > 0 ? findAnchor(parts) : null;
  const anchor = found ?? (locked ? bodyElement() : null);
  const box = found && boxAround(found);
  const before = anchor ? rect(anchor).top : 0;
  change();
  if (!anchor) return;
  const moved = rect(anchor).top - before;
  if (Math.abs(moved) >= 1 && (locked || topOf(box) > 0)) scrollBoxTo(box, topOf(box) + moved);
}

/** The box around an element that scrolls in place of the window, as applications have; null for the window. @param {Element} el @returns {Element|null} */
function boxAround(el) {
  for (let at = /** @type {Element|null} */ (el); at; at = parentElement(at)) if (isBox(at)) return at;
  return null;
}

/** @param {Element} el */
function isBox(el) {
  const height = heightOfBox(el);
  return height > innerHeight / 2 && heightInBox(el) > height + 1 && el !== rootElement() && /auto|scroll/.test(getComputedStyle(el).overflowY);
}

/** The box that scrolls what is in the middle of the window. */
function boxInView() {
  const el = elementAt(innerWidth / 2, innerHeight / 2);
  return el && boxAround(el);
}

/** @param {Element|null} el */
function isFixed(el) {
  return el !== null && getComputedStyle(el).position === 'fixed';
}

/** @param {Element|null} box */
function topOf(box) {
  return box ? scrolledIn(box) : scrollY;
}

/** @param {Element|null} box @param {number} top */
function scrollBoxTo(box, top) {
  const to = /** @type {ScrollToOptions} */ ({ top, behavior: 'instant' });
  if (box) scrollIn(box, to);
  else window.scrollTo(to);
}

/** @param {Element[]} parts */
function findAnchor(parts) {
  for (const h of heights) {
    for (const w of widths) {
      const el = elementAt(innerWidth * w, innerHeight * h);
      if (!el || el === rootElement() || el === bodyElement()) continue;
      if (parts.some((part) => holds(part, el) || holds(el, part))) continue;
      if (!isHeld(el)) return el;
    }
  }
  return null;
}

/** Whether an element stands in a bar that keeps its place in the window while the page moves. @param {Element} el */
function isHeld(el) {
  for (let at = /** @type {Element|null} */ (el); at && !isBox(at); at = parentElement(at)) {
    if (at !== bodyElement() && /fixed|sticky/.test(getComputedStyle(at).position)) return true;
  }
  return false;
}

/** What the reader had in hand before trimming; undoing gives it back. */
export class Place {
  constructor() {
    this.box = boxInView();
    this.top = topOf(this.box);
    this.trimmedTop = this.top;
    this.focus = focused();
  }

  /** Call when trimming is done. */
  trimmed() {
    this.trimmedTop = topOf(this.box);
  }

  /** Call when all is back. */
  undone() {
    if (this.still && topOf(this.box) !== this.top) scrollBoxTo(this.box, this.top);
    if (!this.focus || focused() !== null) return;
    // Focusing a field takes the page's selection away.
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    focusAgain(this.focus);
    if (selection && anchorNode && focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
  }

  /** Call before all comes back: a reader who has not scrolled since gets the very same place. */
  undoing() {
    this.still = Math.abs(topOf(this.box) - this.trimmedTop) < 2;
  }

  still = false;
}
