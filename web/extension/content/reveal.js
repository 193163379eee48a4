// @ts-check
// Leaves the reader the buttons behind which a story goes on. "Read more" is no
// part of a story, but without it the rest stays folded away: clipped, hidden, or
// in a box of details. So do pictures in a row of which one is seen.

import { allIn, bodyElement, byId, childrenOf, firstIn, getAttr, heightInBox, heightOfBox, holds, isLike, isShown, parentElement, rootElement, textIn, textsIn, widthInBox, widthOfBox } from './natives.js';

const controls = 'button, summary, label, [role="button"], [aria-controls], a[href=""], a[href^="#"], a[href^="javascript:"], a:not([href])';
const links = 'a[href]'; // to the page itself
const longest = 60; // characters on such a button
const mostAround = 400; // characters of a box that is little more than its button; to ask large ones costs time before anything goes
const least = 100; // characters that are worth a button
const leastClipped = 40; // px
const windowLike = 0.1; // by which share of the window's height another height is the same
const mostLevels = 3; // between a button and the box whose neighbour is folded
const near = 2; // elements on each side

/** The buttons behind which the story goes on, by the roots that would go with them. @param {Element[]} roots @returns {Map<Element, Element[]>} */
export function revealsIn(roots) {
  const rests = new Rests(roots);
  const reveals = new Map();
  for (const root of roots) {
    const { length } = textIn(root).trim();
    if (length === 0 || length > mostAround) continue;
    const control = controlOf(root);
    if (control !== null && getComputedStyle(root).position !== 'fixed' && opens(control, root, rests)) reveals.set(root, buttonsOf(root, control));
  }
  return reveals;
}

/** A root's button and those that stand beside it: which of them opens the rest is not known. What belongs to a form opens nothing. @param {Element} root @param {Element} control */
function buttonsOf(root, control) {
  return [control, ...[...allIn(root, controls)].filter((el) => !holds(control, el) && !isLike(el, 'form *'))];
}

/** What of a page may be the rest of a story. Buttons stand side by side, so that the same is asked many times. */
class Rests {
  #roots;
  #going;
  /** @type {Map<Element, boolean>} */
  #stays = new Map();
  /** @type {Map<Element, boolean>} */
  #rests = new Map();

  /** @param {Element[]} roots that go */
  constructor(roots) {
    this.#roots = roots;
    this.#going = new Set(roots);
  }

  /** Whether an element goes, itself. @param {Element} el */
  goes(el) {
    return this.#going.has(el);
  }

  /** Whether something worth a button stays. @param {Element} el */
  stays(el) {
    return memo(this.#stays, el, () => (hasText(el, least) || isRow(el)) && !this.#isIn(el));
  }

  /** Whether an element stays, is folded away, and does not go in pieces. @param {Element} el */
  has(el) {
    return memo(this.#rests, el, () => isFolded(el) && this.stays(el) && !isHollow(el, this.#roots));
  }

  /** Whether an element stands in what goes. @param {Element} el */
  #isIn(el) {
    for (let at = /** @type {Element|null} */ (el); at; at = parentElement(at)) if (this.#going.has(at)) return true;
    return false;
  }
}

/** @param {Map<Element, boolean>} known @param {Element} el @param {() => boolean} ask */
function memo(known, el, ask) {
  let is = known.get(el);
  if (is === undefined) known.set(el, is = ask());
  return is;
}

/** The button with which a root begins; applications make some of boxes. @param {Element} root @returns {Element|null} */
function controlOf(root) {
  const control = isLike(root, controls) ? root : firstIn(root, controls) ?? ownLink(root) ?? root;
  const words = textIn(control).trim();
  if (words === '' || words.length > longest || !textIn(root).trimStart().startsWith(words)) return null;
  return control !== root || isLike(root, controls) || ownLink(root) === root || getComputedStyle(root).cursor === 'pointer' ? control : null;
}

/** A link to the page itself, as to all of a story. @param {Element} root @returns {Element|null} */
function ownLink(root) {
  const link = isLike(root, links) ? root : firstIn(root, links);
  return link instanceof HTMLAnchorElement && link.pathname === location.pathname && link.host === location.host ? link : null;
}

/** Whether a button opens something that stays. @param {Element} control @param {Element} root that holds it @param {Rests} rests */
function opens(control, root, rests) {
  const named = getAttr(control, 'aria-controls');
  const rest = named ? byId(named) : null;
  if (rest && rests.has(rest)) return true;
  let at = /** @type {Element|null} */ (root);
  for (let i = 0; at && i < mostLevels; i++, at = parentElement(at)) {
    const around = parentElement(at);
    if (!around) return false;
    if (isLike(around, 'details') && getAttr(around, 'open') === null && rests.stays(around)) return true;
    if (isClipped(around) && rests.stays(around)) return true;
    const beside = [...childrenOf(around)].filter((el) => el === at || !rests.goes(el));
    const here = beside.indexOf(at);
    if (beside.slice(Math.max(0, here - near), here + near + 1).some((el) => el !== at && rests.has(el))) return true;
    if (hasText(around, 2 * longest + 1)) return false; // what is around it is not the button's box
  }
  return false;
}

/** Whether all that would be opened goes anyway. @param {Element} el @param {Element[]} roots */
function isHollow(el, roots) {
  const lost = roots.filter((root) => holds(el, root)).reduce((n, root) => n + textIn(root).trim().length, 0);
  return textIn(el).trim().length - lost < least && !isRow(el);
}

/** @param {Element} el */
function isFolded(el) {
  return isRow(el) || !isShown(el) || isClipped(el) || getComputedStyle(el).contentVisibility === 'hidden'; // as of what only a search shows
}

/** Whether an element shows the beginning of what is in it; one as high as the window is what locks a page. @param {Element} el */
function isClipped(el) {
  if (el === bodyElement() || el === rootElement() || Math.abs(heightOfBox(el) / innerHeight - 1) < windowLike) return false;
  return heightInBox(el) > heightOfBox(el) + leastClipped && /hidden|clip/.test(getComputedStyle(el).overflowY);
}

/** Whether an element has a text of so many characters; to put all of a large one together costs more than all other questions. @param {Element} el @param {number} least */
function hasText(el, least) {
  let n = 0;
  for (const text of textsIn(el)) if ((n += text.trim().length) >= least) return true;
  return false;
}

/** Whether an element is a row of pictures that is wider than what is seen of it. @param {Element} el */
function isRow(el) {
  return widthInBox(el) > widthOfBox(el) + leastClipped && /hidden|clip/.test(getComputedStyle(el).overflowX) && allIn(el, 'img').length > 1;
}
