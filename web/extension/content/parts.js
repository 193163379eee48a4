// @ts-check
// What is hidden on one page, part by part, and every step of it and back. Nothing
// is removed or moved: hidden parts carry one attribute of ours, so undoing leaves
// the page as it was, byte for byte.

import { Hiding } from './hiding.js';
import { Lock, lateOverlaysOf, overlaysOf } from './lock.js';
import { allOver, bringIntoView, isConnected, removeAttr, textIn } from './natives.js';
import { keepPlace } from './place.js';
import { Slices } from './slices.js';
import { elsOf, itemsAt, rootsOf } from './state.js';
import { hiddenAround } from './unseen.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./lock.js').View} View */
/** @typedef {{reason?: string, reasons?: readonly string[], id?: number, on: boolean}} What */

const minFill = 20; // characters by which a text that was shown is another one
const mostTries = 3; // to hide again what the page shows

/** The hidden parts of one page. */
export class Parts {
  /** Items in the order of the page. @type {Item[]} */
  items = [];
  /** @type {Item[]} */
  #last = [];
  #ids = 0;
  /** How long the texts of roots were when marks were shown. @type {Map<Element, number>} */
  #lengths = new Map();
  #hiding = new Hiding();
  #slices = new Slices();
  #lock = new Lock();

  /** Our attribute; empty before there is a style sheet. */
  get attr() {
    return this.#hiding.attr;
  }

  /** Takes the name of our attribute, unless it has one. @param {string} attr */
  name(attr) {
    this.#hiding.attr ||= attr;
  }

  /** Forgets what stands where; hides and shows nothing. */
  forget() {
    this.#hiding.forget();
  }

  /** Hides roots before it is known what stands in them. @param {Element[]} roots @param {View} [view] of the window */
  hideRoots(roots, view) {
    this.#freely(roots, () => this.#hiding.hideRoots(roots), view);
  }

  /** Shows those again. @param {Element[]} roots */
  showRoots(roots) {
    this.#hiding.showRoots(roots);
    this.#lock.again();
  }

  /**
   * Takes our mark from elements that are none of ours: a page that copies what it has,
   * or draws it from its own markup, copies the mark, too, and nothing would show them.
   */
  bareCopies() {
    this.#slices.end();
    const known = new Set([...elsOf(this.items), ...rootsOf(this.items)]);
    for (const el of allOver(`[${this.attr}]`)) if (!known.has(el) && !this.#lock.marks(el)) removeAttr(el, this.attr);
  }

  /** Takes in parts of the page; those that are kept only hold their root in sight. @param {(Item & {kept: boolean})[]} items @returns {Item[]} */
  learn(items) {
    for (const item of items) {
      item.id = this.#ids++;
      for (const { root } of item.spots) this.#hiding.add(root, item.kept ? null : item);
    }
    return items.filter((item) => !item.kept);
  }

  /** What is hidden whole, or was put back: elements that need no second look. @returns {Element[]} */
  known() {
    return this.items.flatMap((item) => item.spots.flatMap(({ root, els }) => (this.#hiding.has(root) ? [root] : els))).filter(isConnected);
  }

  /**
   * Takes in and hides parts that came late, but for those that the reader put back
   * before the page drew them anew.
   * @param {(Item & {kept: boolean})[]} items
   * @param {boolean} shown whether marks show what is hidden
   * @returns {Item[]} those that went
   */
  add(items, shown) {
    const back = new Set(this.items.filter((item) => !item.on).map(wordingOf));
    const fresh = this.learn(items);
    const gone = this.items.filter((item) => !elsOf([item]).some(isConnected));
    this.#hiding.lose(gone);
    this.items = [...this.items.filter((item) => !gone.includes(item)), ...fresh];
    const going = fresh.filter((item) => !back.has(wordingOf(item)));
    if (!shown) this.hide(going);
    else for (const item of going) item.on = true;
    if (shown) this.#measure(going);
    return going;
  }

  /** Hides items. @param {Item[]} items @param {boolean} [gone] they are out of sight already */
  hide(items, gone = false) {
    this.#slices.end();
    this.#hide(items, gone);
  }

  /** @param {Item[]} items @param {boolean} [gone] they are out of sight already */
  #hide(items, gone = false) {
    const hide = () => {
      for (const item of items) item.on = true;
      this.#hiding.set(items, true);
    };
    if (gone) return hide();
    this.#freely(rootsOf(items), hide);
  }

  /** Hides parts; a page that is shut under one of them cannot be read without it. @param {Element[]} parts @param {() => void} hide @param {View} [view] of the window */
  #freely(parts, hide, view) {
    const overlays = overlaysOf(parts, view);
    keepPlace(parts, () => {
      hide();
      const gone = overlays.filter((over) => this.#hiding.has(over));
      if (gone.length > 0) this.#lock.free(this.#hiding.attr, gone);
    });
  }

  /** The page may have shut itself under something that is hidden: a dialog that was there before it was opened. */
  freeLate() {
    this.#lock.yieldToOwn();
    const overlays = lateOverlaysOf(rootsOf(this.items).filter((root) => this.#hiding.has(root)));
    if (overlays.length > 0) keepPlace([], () => this.#lock.free(this.#hiding.attr, overlays));
  }

  /** Puts items back; of many, the first at once. @param {Item[]} items @returns {Promise<void>} */
  restore(items) {
    const going = this.#slices.go(items, (some) => this.#restore(some));
    for (const item of items) item.on = false; // so it is counted from now on
    return going;
  }

  /** Puts all back, whatever is under way. @param {boolean} [atOnce] @returns {Promise<void>|void} */
  restoreAll(atOnce = false) {
    this.#slices.drop();
    return atOnce ? this.#restore(this.items) : this.restore(this.items);
  }

  /** @param {Item[]} items */
  #restore(items) {
    keepPlace(elsOf(items), () => {
      for (const item of items) item.on = false;
      this.#hiding.set(items, false);
      if (this.items.some((item) => item.on)) this.#lock.again(rootsOf(items));
      else this.#lock.again();
    });
  }

  /**
   * Puts back (on: false) or hides again one item, a kind, or several.
   * @param {What} what
   * @param {boolean} shown whether marks show what is hidden
   * @returns {Promise<void>|void} when all is done
   */
  put({ reason = '', reasons = [reason], id, on }, shown) {
    const items = this.items.filter((item) => (id === undefined ? reasons.includes(item.reason) : item.id === id) && item.on !== on);
    if (on) return this.#hideAgain(items, shown);
    this.#last = items;
    return this.restore(items);
  }

  /** Hides again what was put back last. @param {boolean} shown whether marks show what is hidden */
  putLast(shown) {
    const items = this.#last.filter((item) => !item.on && this.items.includes(item));
    this.#last = [];
    return this.#hideAgain(items, shown);
  }

  /** While marks are shown, what is trimmed stays in sight. @param {Item[]} items @param {boolean} shown @returns {Promise<void>|void} */
  #hideAgain(items, shown) {
    const going = shown ? this.#slices.end() : this.#slices.go(items, (some) => this.#hide(some));
    for (const item of items) item.on = true;
    return going;
  }

  /**
   * Makes what is hidden visible for the marks, without putting it back, or ends that.
   * @param {boolean} on whether marks are shown
   * @returns {Element[]} what the page filled while they were
   */
  expose(on) {
    this.#slices.end();
    const items = this.items.filter((item) => item.on);
    if (on) this.#lengths.clear();
    if (on) this.#measure(items);
    keepPlace(elsOf(items), () => this.#hiding.set(items, !on));
    if (on) return [];
    return rootsOf(items).filter((root) => Math.abs(textIn(root).length - (this.#lengths.get(root) ?? 0)) >= minFill);
  }

  /** Keeps how long texts are that are in sight while marks are shown. @param {Item[]} items */
  #measure(items) {
    for (const root of rootsOf(items)) this.#lengths.set(root, textIn(root).length);
  }

  /** Shows what stands at elements, whole, and forgets it: it may be the story's. @param {Element[]} els @returns {boolean} whether there was any */
  drop(els) {
    const items = itemsAt(this.items, els);
    this.bareCopies();
    if (items.length === 0) return false;
    keepPlace(elsOf(items), () => {
      for (const item of items) item.on = false;
      this.#hiding.drop(items);
    });
    this.items = this.items.filter((item) => !items.includes(item));
    return true;
  }

  /** Puts back what hides an element. @param {Element} target @param {boolean} go whether to go there @returns {boolean} whether anything did */
  showAsked(target, go) {
    const items = itemsAt(this.items, hiddenAround(target, this.attr)).filter((item) => item.on);
    if (items.length === 0) return false;
    this.restore(items);
    this.#last = items;
    if (go) bringIntoView(target);
    return true;
  }

  /** The page took our mark from an element: gives it back a few times, then lets it be. @param {Element} el @returns {boolean} whether it came back for good */
  rehide(el) {
    const item = this.items.find((i) => i.on && i.spots.some((spot) => spot.els.includes(el) || spot.root === el));
    if (!item || this.#hiding.has(el)) return false;
    item.on = item.tries++ < mostTries;
    this.#hiding.set([item], item.on); // a block is hidden whole, or not at all
    return !item.on;
  }
}

/** By what an item is known again. @param {Item} item */
function wordingOf(item) {
  return `${item.reason} ${elsOf([item]).map(textIn).join(' ').replace(/\s+/g, ' ').trim()}`;
}
