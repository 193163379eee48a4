// @ts-check
// One page's trimming: what is hidden, and every step of it and back. Nothing is
// removed or moved: hidden parts carry one attribute of ours, so undoing leaves
// the page as it was, byte for byte.

import { api } from '../browser.js';
import { isShorter, pageAddress } from './address.js';
import { Hiding } from './hiding.js';
import { bodyElement, isConnected, pageReady, pageTitle, rootElement, textIn } from './natives.js';
import { Asked, hiddenAround, itemsAt, newIn } from './late.js';
import { Lock, lateOverlaysOf, lookAtWindow, overlaysOf } from './lock.js';
import { Overlay } from './overlay.js';
import { Place, keepPlace } from './place.js';
import { readPage } from './read-page.js';
import { withoutReveals } from './reveal.js';
import { countKinds, counted, elsOf, rootsOf, wordsOf } from './state.js';
import { Watch } from './watch.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').PageState} PageState */
/** @typedef {ReturnType<typeof lookAtWindow>} View */

const settleMillis = 800; // an application needs that long to draw its next story

const minFill = 20; // characters by which a text that was shown is another one

/** The state of trimming on this page. */
export class Trimming {
  /** @type {PageState['phase']} */
  #phase = 'idle';
  #why = '';
  #sentence = '';
  #kind = '';
  /** @type {Item[]} */
  #items = [];
  /** @type {Item[]} */
  #last = [];
  #all = 0;
  #ids = 0;
  /** How long the texts of roots were when marks were shown. @type {Map<Element, number>} */
  #lengths = new Map();
  #late = 0;
  #hiding = new Hiding();
  #lock = new Lock();
  #itself = false; // the reader wants this site trimmed always
  #address = pageAddress();
  /** @type {any} */
  #order = null;
  /** @type {Promise<PageState>|null} */
  #busy = null;
  /** @type {Place|null} */
  #place = null;
  #watch = new Watch({
    added: (filled) => this.#again(filled), filled: (els) => this.#showFilled([...els]), moved: () => this.#left(),
    renamed: () => { this.#address = pageAddress(); }, exposed: (el) => this.#rehide(el), shut: () => this.#shut(), asked: (target) => this.#showAsked(target),
  });
  overlay = new Overlay(this);

  /** Items in the order of the page. */
  get items() {
    return this.#items;
  }

  /** @returns {Promise<PageState>} */
  async state() {
    const on = this.#items.filter((item) => item.on);
    return {
      phase: this.#phase, why: this.#why, sentence: this.#sentence, kind: this.#kind, title: pageTitle().slice(0, 300),
      words: on.reduce((n, item) => n + wordsOf(item), 0), all: this.#all, blocks: counted(this.#items).filter((item) => item.on).length, kinds: countKinds(this.#items),
      shown: this.overlay.shown, late: this.#late, ready: this.#hiding.attr !== '',
    };
  }

  /** Trims the page unless it is. @param {any} order the message */
  trim(order) {
    this.#order = order;
    this.#hiding.attr ||= order.style;
    if (this.#phase === 'trimmed') return this.state();
    this.#busy ??= this.#run().finally(() => { this.#busy = null; });
    return this.#busy;
  }

  /** Trims as soon as the page is there: on sites where that is always so. @param {any} order */
  async trimByItself(order) {
    this.#itself = true;
    this.#order = order;
    this.#hiding.attr ||= order.style;
    await pageReady();
    await this.#trimAndWatch();
  }

  async #trimAndWatch() {
    await this.trim({ ...this.#order });
    this.#watch.start(this.#hiding.attr);
  }

  async #run() {
    this.#phase = 'working';
    this.#address = pageAddress();
    this.#hiding.forget();
    const before = { place: /** @type {Place|null} */ (null), view: /** @type {View|undefined} */ (undefined) };
    const answer = await readPage(this.#order, () => {
      before.place = new Place();
      before.view = lookAtWindow();
    });
    if (answer.error) return this.#settle('failed', answer.error.code, answer.error.sentence);
    if (this.#isElsewhere()) return this.#settle('idle', '');
    this.#kind = answer.pageKind;
    this.#place = before.place;
    const roots = this.#hideAtOnce(answer, before.view);
    const rest = await answer.rest;
    const items = rest.error ? [] : this.#wanted(rest, answer);
    if (items.length === 0 || this.#isElsewhere()) return this.#giveUp(roots, answer, rest);
    this.#all = rest.words;
    this.#items = this.#learn(items);
    this.#apply(this.#items, roots.length > 0);
    this.#place?.trimmed();
    this.#watch.start(this.#hiding.attr);
    return this.#settle('trimmed', '');
  }

  /** Whether the page went on to another story while it was read. */
  #isElsewhere() {
    const now = pageAddress();
    if (isShorter(now, this.#address)) this.#address = now;
    return now !== this.#address;
  }

  /** The page stays as it is, or is again: says why. @param {Element[]} roots hidden at once @param {any} answer @param {any} rest */
  #giveUp(roots, answer, rest) {
    this.#hiding.showRoots(roots);
    this.#lock.again();
    if (rest.error) return this.#settle('failed', rest.error.code, rest.error.sentence);
    if (this.#isElsewhere()) return this.#settle('idle', '');
    this.#all = rest.words;
    if (answer.guarded) return this.#settle('left', 'guarded');
    if (!answer.isArticle) return this.#settle('left', answer.pageKind ? 'not-article' : 'unsure');
    return this.#settle('left', 'nothing');
  }

  /** @param {PageState['phase']} phase @param {string} why @param {string} [sentence] */
  async #settle(phase, why, sentence = '') {
    this.#phase = phase;
    this.#why = why;
    this.#sentence = sentence;
    const state = await this.state();
    this.overlay.update(this.#order?.bar ?? false, state);
    api.runtime.sendMessage({ to: 'background', do: 'changed', phase, blocks: state.blocks }).catch(() => {}); // the badge can wait
    return state;
  }

  /**
   * Hides what the engine says before it is known why. Not where the reader keeps
   * kinds: what is kept would go and come back.
   * @param {any} answer @param {View} [view] @returns {Element[]} what was hidden
   */
  #hideAtOnce(answer, view) {
    if (this.#order?.keep.length > 0) return [];
    const roots = rootsOfAnswer(answer);
    this.#freely(roots, () => this.#hiding.hideRoots(roots), view);
    return roots;
  }

  /** The engine's parts as items; those of kinds that the reader keeps are marked. @param {any} rest @param {any} answer what came before it @returns {(Item & {kept: boolean})[]} */
  #wanted(rest, answer) {
    const keep = new Set(this.#order?.keep ?? []);
    const going = new Set(rootsOfAnswer(answer));
    const items = [];
    for (const { places, ...block } of rest.blocks) {
      const spots = places.map((/** @type {any} */ at) => ({ root: answer.nodes[at.root], els: [at.node, ...at.also].map((n) => answer.nodes[n]).filter(mayGo), words: at.words }))
        .filter((/** @type {any} */ { root, els }) => going.has(root) && els.length > 0);
      if (spots.length > 0) items.push({ ...block, id: this.#ids++, spots, on: false, tries: 0, kept: keep.has(block.reason) });
    }
    return items.every((item) => item.kept) ? [] : items;
  }

  /** Takes in parts of the page; those that are kept only hold their root in sight. @param {(Item & {kept: boolean})[]} items @returns {Item[]} */
  #learn(items) {
    for (const item of items) for (const { root } of item.spots) this.#hiding.add(root, item.kept ? null : item);
    return items.filter((item) => !item.kept);
  }

  /** Hides items. @param {Item[]} items @param {boolean} [gone] they are out of sight already */
  #apply(items, gone = false) {
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
  #shut() {
    if (this.#phase !== 'trimmed' || this.overlay.shown) return;
    const overlays = lateOverlaysOf(rootsOf(this.#items).filter((root) => this.#hiding.has(root)));
    if (overlays.length > 0) keepPlace([], () => this.#lock.free(this.#hiding.attr, overlays));
  }

  /** Puts items back. @param {Item[]} items */
  #restore(items) {
    keepPlace(elsOf(items), () => {
      for (const item of items) item.on = false;
      this.#hiding.set(items, false);
      if (this.#items.some((item) => item.on)) this.#lock.again(rootsOf(items));
      else this.#lock.again();
    });
  }

  /** Puts everything back. */
  undo() {
    this.#watch.stop();
    this.overlay.close();
    this.#place?.undoing();
    this.#restore(this.#items);
    this.#place?.undone();
    return this.#settle(this.#phase === 'trimmed' ? 'undone' : this.#phase, '');
  }

  /** Puts back (on: false) or hides again one item, a kind, or several. @param {{reason?: string, reasons?: readonly string[], id?: number, on: boolean}} what */
  put({ reason = '', reasons = [reason], id, on }) {
    const items = this.#items.filter((item) => (id === undefined ? reasons.includes(item.reason) : item.id === id) && item.on !== on);
    if (on) this.#hideAgain(items);
    else this.#restore(items);
    if (!on) this.#last = items;
    return this.#settle(this.#phase, this.#why);
  }

  /** Hides again what was put back last. */
  undoLast() {
    const items = this.#last.filter((item) => !item.on);
    this.#last = [];
    this.#hideAgain(items);
    return this.#settle(this.#phase, this.#why);
  }

  /** While marks are shown, what is trimmed stays in sight. @param {Item[]} items */
  #hideAgain(items) {
    if (this.overlay.shown) for (const item of items) item.on = true;
    else this.#apply(items);
  }

  /** The reader came back to the page by the browser's own button: the badge was lost. */
  cameBack() {
    return this.#settle(this.#phase, this.#why, this.#sentence);
  }

  /** Whether single letters are keys. */
  get keys() {
    return this.#order?.keys ?? false;
  }

  /** Shows what went, where it was, or hides it again. @param {boolean} on */
  show(on) {
    if (this.#phase === 'trimmed') this.overlay.show(on);
    return this.state();
  }

  /** Makes what is hidden visible for the marks, without putting it back. @param {boolean} on whether marks are shown */
  expose(on) {
    const items = this.#items.filter((item) => item.on);
    if (on) this.#lengths = new Map(rootsOf(items).map((root) => [root, textIn(root).length]));
    keepPlace(elsOf(items), () => this.#hiding.set(items, !on));
    if (on) return;
    // What the page filled meanwhile is looked at as what it fills unseen.
    const filled = rootsOf(items).filter((root) => Math.abs(textIn(root).length - (this.#lengths.get(root) ?? 0)) >= minFill);
    if (filled.length > 0) this.#again(new Set(filled));
  }

  /** Has the page judged once more, for the reading view. */
  async reread() {
    await readPage(this.#order);
    return this.state();
  }

  /**
   * The page added parts after trimming: hides what of it is junk, and nothing else
   * anew; shows what is hidden and no longer junk alone.
   * @param {Set<Element>} filled hidden elements to which it gave text
   */
  async #again(filled) {
    if (this.overlay.shown || this.#busy) return this.#showFilled([...filled]);
    if (this.#isToTry()) return void this.trim({ ...this.#order });
    if (this.#phase !== 'trimmed') return;
    const address = this.#address;
    const asked = new Asked(filled, this.#hiding.attr);
    const answer = await readPage(this.#order);
    const rest = answer.error || !answer.isArticle || answer.guarded ? answer : await answer.rest;
    asked.end();
    if (this.#phase !== 'trimmed' || pageAddress() !== address) return;
    if (!rest.blocks || this.overlay.shown) return this.#showFilled([...filled]);
    const cleared = asked.cleared(answer.hide.map((/** @type {number} */ n) => answer.nodes[n]));
    if (cleared.length > 0) this.#showFilled(cleared);
    else this.#watch.believe(filled);
    const known = this.#items.filter((item) => item.spots.some((spot) => isConnected(spot.root)));
    const wanted = this.#wanted(rest, answer).map((item) => ({ ...item, spots: newIn(item.spots, rootsOf(known)) }));
    const fresh = this.#learn(wanted.filter((item) => item.spots.length > 0));
    if (fresh.length === 0) return;
    this.#items = [...known, ...fresh];
    this.#late += fresh.filter((item) => !item.bare).length;
    this.#apply(fresh);
    await this.#settle('trimmed', '');
  }

  /** Whether a page that was left alone is looked at again now that it added something: many are drawn by their scripts only. */
  #isToTry() {
    if (this.#phase === 'left') return this.#why === 'nothing' || (this.#itself && this.#why !== 'guarded');
    return this.#itself && (this.#phase === 'idle' || (this.#phase === 'failed' && this.#why === 'empty'));
  }

  /** What the page put into hidden elements may be the story's: shows what stands there, whole. @param {Element[]} els */
  #showFilled(els) {
    const items = itemsAt(this.#items, els);
    if (items.length === 0) return;
    keepPlace(elsOf(items), () => {
      for (const item of items) item.on = false;
      this.#hiding.drop(items);
    });
    this.#items = this.#items.filter((item) => !items.includes(item));
    this.#settle(this.#phase, this.#why);
  }

  /** The reader followed a link of the page to what is hidden, as to the comments or a note: it comes back. @param {Element} target */
  #showAsked(target) {
    const items = itemsAt(this.#items, hiddenAround(target, this.#hiding.attr)).filter((item) => item.on);
    if (items.length === 0 || this.overlay.shown) return;
    this.#restore(items);
    this.#last = items;
    target.scrollIntoView({ behavior: 'instant' });
    this.#settle(this.#phase, this.#why);
  }

  /** The page took our mark from an element: gives it back a few times, then lets it be. @param {Element} el */
  #rehide(el) {
    const item = this.#items.find((i) => i.on && i.spots.some((spot) => spot.els.includes(el) || spot.root === el));
    if (!item || this.overlay.shown || this.#hiding.has(el)) return;
    item.on = item.tries++ < 3;
    this.#hiding.set([item], item.on); // a block is hidden whole, or not at all
    if (!item.on) this.#settle(this.#phase, this.#why); // the numbers follow
  }

  /** The reader went on inside the page's own application: what was said of the old story no longer holds. */
  #left() {
    this.undo();
    this.#items = [];
    this.#hiding.forget();
    this.#late = 0;
    this.#settle('idle', '');
    if (this.#itself) setTimeout(() => this.#trimAndWatch(), settleMillis);
  }
}

/** Whether an element may be hidden: the page itself may not. @param {Node|undefined} node @returns {node is Element} */
function mayGo(node) {
  return node instanceof Element && node !== rootElement() && node !== bodyElement();
}

/** What the engine would hide, as far as it may go: found out before anything is hidden. @param {any} answer @returns {Element[]} */
function rootsOfAnswer(answer) {
  answer.roots ??= withoutReveals(answer.hide.map((/** @type {number} */ n) => answer.nodes[n]).filter(mayGo));
  return answer.roots;
}
