// @ts-check
// Frees a page that an overlay shut. Without the overlay the reader could neither
// scroll nor press anything: pages lock the window or the box around the story,
// make the story inert, blur it, lay a dark sheet over it, or open a modal dialog,
// under which the browser itself makes the rest dead. All of it is given back.

import { allIn, childrenOf, elementAt, elementsAt, getAttr, hasAttr, holds, isLike, isConnected, bodyElement, parentElement, rect, removeAttr, rootElement, setAttr, textIn, treeOf } from './natives.js';
import { takeAttr } from './taken.js';

const mostAsked = 200; // elements of an overlay that are asked where they stand
const mostLevels = 14; // between the body and the story
const mostSheets = 3;
const points = [[0.5, 0.5], [0.5, 0.05], [0.5, 0.95], [0.05, 0.95], [0.95, 0.95], [0.05, 0.5], [0.95, 0.5]]; // of the window, where overlays stand
const hushMillis = 200; // the browser tells of a closed dialog within a task or two
const { close, showModal } = HTMLDialogElement.prototype;

/** How a window looked. @typedef {ReturnType<typeof lookAtWindow>} View */

/** What one page's overlays did to it. */
export class Lock {
  #attr = '';
  /** The fixed box in the middle of the freed window: applications stand in one. @type {Element|null} */
  #under = null;
  /** @type {Element[]} */
  #overlays = [];
  /** @type {Element[]} */
  #marked = [];
  /** What gives attributes back that were taken away. @type {(() => void)[]} */
  #taken = [];
  /** @type {HTMLDialogElement[]} */
  #dialogs = [];

  /** Frees the page of overlays that are hidden now. @param {string} attr our attribute @param {Element[]} overlays */
  free(attr, overlays) {
    this.#attr = attr;
    this.#overlays.push(...overlays);
    for (const dialog of overlays.flatMap((el) => [el, ...allIn(el, 'dialog')])) this.#shut(dialog);
    if (isLocked()) this.#mark(rootElement(), 'free');
    for (let i = 0; i < mostSheets; i++) {
      const sheet = sheetAt(elementAt(innerWidth / 2, innerHeight / 2));
      if (!sheet || hasAttr(sheet, attr)) break;
      this.#mark(sheet, 'hide');
    }
    for (const el of wayToStory(attr)) this.#open(el);
    this.#under = boxInMiddle();
  }

  /** The page may have laid something of its own over itself, such as a picture that the reader opened: its lock holds as long as that is there. */
  yieldToOwn() {
    const root = rootElement();
    if (!this.#marked.includes(root)) return;
    const own = boxInMiddle();
    if (own !== null && own !== this.#under && isCovered()) removeAttr(root, this.#attr);
    else if (!hasAttr(root, this.#attr)) setAttr(root, this.#attr, 'free');
  }

  /** Gives the lock back, if one of these parts is the overlay or holds it. @param {Element[]} parts that came back; null: all */
  again(parts = this.#overlays) {
    if (!this.#overlays.some((over) => parts.some((part) => holds(part, over) || holds(over, part)))) return;
    for (const el of this.#marked) removeAttr(el, this.#attr);
    for (const giveBack of this.#taken.reverse()) giveBack(); // the last one's place was found without the others
    for (const dialog of this.#dialogs) if (isConnected(dialog) && !hasAttr(dialog, 'open')) quietly(dialog, showModal);
    this.#overlays = [];
    this.#marked = [];
    this.#taken = [];
    this.#dialogs = [];
  }

  /** Whether an element carries our mark because of this. @param {Element} el */
  marks(el) {
    return this.#marked.includes(el);
  }

  /** @param {Element} el @param {string} value */
  #mark(el, value) {
    if (hasAttr(el, this.#attr)) return;
    setAttr(el, this.#attr, value);
    this.#marked.push(el);
  }

  /** A modal dialog makes all else dead as long as it is open, seen or not. @param {Element} el */
  #shut(el) {
    if (!(el instanceof HTMLDialogElement) || !isLike(el, ':modal')) return;
    quietly(el, close);
    this.#dialogs.push(el);
  }

  /** @param {Element} el on the way to the story */
  #open(el) {
    for (const name of ['inert', 'aria-hidden']) {
      const value = getAttr(el, name);
      if (value !== null && value !== 'false') this.#taken.push(takeAttr(el, name));
    }
    const { filter, pointerEvents, userSelect, overflowY } = getComputedStyle(el);
    const marks = [];
    if (filter.includes('blur') || pointerEvents === 'none' || userSelect === 'none') marks.push('clear');
    const { scrollHeight, clientHeight } = el;
    if (el !== bodyElement() && /hidden|clip/.test(overflowY) && clientHeight < 1.1 * innerHeight && scrollHeight > 1.3 * innerHeight) marks.push('open');
    if (marks.length > 0) this.#mark(el, marks.join(' '));
  }
}

/** What lies over one another in the window, and whether the page is shut whatever goes. */
export function lookAtWindow() {
  const hits = points.map(([x, y]) => elementsAt(x * innerWidth, y * innerHeight));
  const [top = null] = hits[0];
  return { top, layers: [...new Set(hits.flat())], shut: isLocked() || hasModal() || sheetAt(top) !== null };
}

/** The parts that are overlays, where the page is shut under them; call before they go. @param {Element[]} parts @param {View} [view] as it was a moment ago */
export function overlaysOf(parts, { top, layers, shut } = lookAtWindow()) {
  if (!shut && !parts.some((part) => top !== null && holds(part, top))) return [];
  return parts.filter((part) => isLike(part, 'dialog, [aria-modal="true"]') || (layers.some((el) => holds(part, el)) && liesOver(part)));
}

/** The parts, hidden long ago, under which the page shut itself now; none where something else lies over it. @param {Element[]} parts */
export function lateOverlaysOf(parts) {
  if (!isLocked() && !hasModal()) return [];
  if (hasModal() ? !parts.some((part) => [part, ...allIn(part, 'dialog')].some((el) => isLike(el, 'dialog:modal'))) : isCovered()) return [];
  return parts.filter((part) => isConnected(part) && liesOver(part));
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

/** Whether a modal dialog is open. */
function hasModal() {
  return allIn(rootElement(), 'dialog:modal').length > 0;
}

/** Reports whether an element or something in it lies over the page: often an empty box holds what does. @param {Element} part */
function liesOver(part) {
  if (isLike(part, 'dialog, [aria-modal="true"]')) return true;
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  return deep(part).some((el) => {
    const { position } = getComputedStyle(el);
    if (position === 'fixed' || isLike(el, '[aria-modal="true"]')) return true;
    if (position !== 'absolute') return false;
    const { left, right, top, bottom } = rect(el);
    return left < x && x < right && top < y && y < bottom;
  });
}

/** A part and the first elements in it, those of open shadow trees too, in which consent dialogs like to stand. @param {Element} part */
function deep(part) {
  /** @type {Element[]} */
  const all = [part];
  for (let i = 0; i < all.length && all.length < mostAsked; i++) {
    const tree = treeOf(all[i]);
    if (tree) all.push(...childrenOf(tree));
    all.push(...childrenOf(all[i]));
  }
  return all;
}

/** The box fixed in the window in which an element stands. @param {Element|null} el */
function fixedAround(el) {
  for (let at = el; at && at !== bodyElement() && at !== rootElement(); at = parentElement(at)) {
    if (getComputedStyle(at).position === 'fixed') return at;
  }
  return null;
}

/** The box fixed in the window that is seen in its middle. */
function boxInMiddle() {
  return fixedAround(elementAt(innerWidth / 2, innerHeight / 2));
}

/** The sheet that darkens or blocks the whole window, if an element is one or in one: it says and shows nothing. @param {Element|null} el */
function sheetAt(el) {
  const box = fixedAround(el);
  if (!box) return null;
  const { width, height } = rect(box);
  const isEmpty = textIn(box).trim() === '' && allIn(box, 'img, picture, video, canvas, iframe, svg, object, embed, input, textarea, select').length === 0;
  return isEmpty && width > 0.95 * innerWidth && height > 0.95 * innerHeight && !isLike(box, 'img, picture, video, canvas, iframe, svg, object, embed') ? box : null;
}

/** Whether something other than sheets lies over the middle of the window. */
function isCovered() {
  if (!boxInMiddle()) return false;
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
  return shares.some((x) => shares.some((y) => {
    const el = elementAt(x * innerWidth, y * innerHeight);
    return fixedAround(el) !== null && sheetAt(el) === null;
  }));
}

/** The body and the largest box in each. @param {string} attr our attribute */
function wayToStory(attr) {
  /** @type {Element[]} */
  const way = [];
  /** @type {Element|null} */
  let at = bodyElement();
  for (let i = 0; at && i < mostLevels && !isLike(at, 'p, h1, h2, ul, table, figure'); i++) {
    way.push(at);
    let most = 0;
    /** @type {Element|null} */
    let largest = null;
    for (const el of childrenOf(at)) {
      if (isLike(el, 'script, style, iframe') || (hasAttr(el, attr) && !/open|clear/.test(getAttr(el, attr) ?? ''))) continue;
      const { width, height } = rect(el);
      if (width * height > most) [most, largest] = [width * height, el];
    }
    at = largest;
  }
  return way;
}

/** Opens or closes a dialog without the page hearing of it. @param {HTMLDialogElement} dialog @param {() => void} act */
function quietly(dialog, act) {
  const hush = (/** @type {Event} */ event) => { if (event.target === dialog) event.stopImmediatePropagation(); };
  const names = ['beforetoggle', 'toggle', 'close'];
  for (const name of names) addEventListener(name, hush, true);
  act.call(dialog);
  setTimeout(() => names.forEach((name) => removeEventListener(name, hush, true)), hushMillis);
}
