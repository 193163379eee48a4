// @ts-check
// One page's trimming: what is hidden, and every step of it and back. Nothing is
// removed or moved: hidden parts carry one attribute of ours, so undoing leaves
// the page as it was, byte for byte.

import { api } from '../browser.js';
import { bodyElement, holds, isConnected, pageReady, pageTitle, removeAttr, rootElement, setAttr } from './natives.js';
import { Overlay } from './overlay.js';
import { Place, isLocked, keepPlace, liesOver } from './place.js';
import { readPage } from './read-page.js';
import { countKinds } from './state.js';
import { Watch } from './watch.js';

/** @typedef {import('./state.js').Item} Item */
/** @typedef {import('./state.js').PageState} PageState */

const settleMillis = 800; // an application needs that long to draw its next story

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
  #late = 0;
  #attr = '';
  #free = false;
  #itself = false; // the reader wants this site trimmed always
  #address = pageAddress();
  /** @type {any} */
  #order = null;
  /** @type {Promise<PageState>|null} */
  #busy = null;
  /** @type {Place|null} */
  #place = null;
  #watch = new Watch({ added: () => this.#again(), moved: () => this.#left(), exposed: (el) => this.#rehide(el) });
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
      words: on.reduce((n, item) => n + item.words, 0), all: this.#all, blocks: on.length, kinds: countKinds(this.#items),
      shown: this.overlay.shown, late: this.#late, ready: this.#attr !== '',
    };
  }

  /** Trims the page unless it is. @param {any} order the message */
  trim(order) {
    this.#order = order;
    this.#attr ||= order.style;
    if (this.#phase === 'trimmed') return this.state();
    this.#busy ??= this.#run().finally(() => { this.#busy = null; });
    return this.#busy;
  }

  /** Trims as soon as the page is there: on sites where that is always so. @param {any} order */
  async trimByItself(order) {
    this.#itself = true;
    this.#order = order;
    this.#attr ||= order.style;
    await pageReady();
    await this.trim(order);
    this.#watch.start(this.#attr);
  }

  async #run() {
    this.#phase = 'working';
    this.#address = pageAddress();
    const answer = await readPage(this.#order);
    if (answer.error) return this.#settle('failed', answer.error.code, answer.error.sentence);
    if (pageAddress() !== this.#address) return this.#settle('idle', '');
    this.#all = answer.words;
    this.#kind = answer.pageKind;
    if (answer.guarded) return this.#settle('left', 'guarded');
    if (!answer.isArticle) return this.#settle('left', answer.pageKind ? 'not-article' : 'unsure');
    const items = this.#wanted(answer);
    if (items.length === 0) return this.#settle('left', 'nothing');
    this.#place = new Place();
    this.#items = items;
    this.#apply(items);
    this.#place.trimmed();
    this.#watch.start(this.#attr);
    return this.#settle('trimmed', '');
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

  /** The answer's hides as items, without the kinds that the reader keeps. @param {any} answer @returns {Item[]} */
  #wanted(answer) {
    const keep = new Set(this.#order?.keep ?? []);
    const items = [];
    for (const hide of answer.hides) {
      const el = answer.nodes[hide.node];
      if (!(el instanceof Element) || el === rootElement() || el === bodyElement() || keep.has(hide.reason)) continue;
      items.push({ ...hide, id: this.#items.length + items.length, el, on: false, tries: 0 });
    }
    return items;
  }

  /** Hides items. @param {Item[]} items */
  #apply(items) {
    const locked = isLocked();
    const over = locked && items.some((item) => liesOver(item.el));
    keepPlace(items, () => {
      for (const item of items) {
        item.on = true;
        setAttr(item.el, this.#attr, 'hide');
      }
      if (over) {
        this.#free = true;
        setAttr(rootElement(), this.#attr, 'free');
      }
    });
  }

  /** Puts items back. @param {Item[]} items */
  #restore(items) {
    keepPlace(items, () => {
      for (const item of items) {
        item.on = false;
        removeAttr(item.el, this.#attr);
      }
      if (this.#free && !this.#items.some((item) => item.on)) {
        this.#free = false;
        removeAttr(rootElement(), this.#attr);
      }
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

  /** Puts back (on: false) or hides again one item or a kind. @param {{reason?: string, id?: number, on: boolean}} what */
  put({ reason, id, on }) {
    const items = this.#items.filter((item) => (id === undefined ? item.reason === reason : item.id === id) && item.on !== on);
    if (on) this.#apply(items);
    else this.#restore(items);
    if (!on) this.#last = items;
    return this.#settle(this.#phase, this.#why);
  }

  /** Hides again what was put back last. */
  undoLast() {
    const items = this.#last.filter((item) => !item.on);
    this.#last = [];
    if (this.overlay.shown) for (const item of items) item.on = true;
    else this.#apply(items);
    return this.#settle(this.#phase, this.#why);
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

  /** Makes a shown item visible for the marks, without putting it back. @param {boolean} on whether marks are shown */
  expose(on) {
    keepPlace(this.#items, () => {
      for (const item of this.#items) {
        if (!item.on) continue;
        if (on) removeAttr(item.el, this.#attr);
        else setAttr(item.el, this.#attr, 'hide');
      }
    });
  }

  /** Has the page judged once more, for the reading view. */
  async reread() {
    await readPage(this.#order);
    return this.state();
  }

  /** The page added parts after trimming: hides what of it is junk, and nothing else anew. */
  async #again() {
    if (this.overlay.shown || this.#busy) return;
    if (this.#phase === 'left' && this.#why === 'nothing') return void this.trim({ ...this.#order });
    if (this.#phase !== 'trimmed') return;
    const address = this.#address;
    const answer = await readPage(this.#order);
    if (answer.error || !answer.isArticle || answer.guarded || this.#phase !== 'trimmed' || pageAddress() !== address || this.overlay.shown) return;
    const known = this.#items.filter((item) => isConnected(item.el));
    const fresh = this.#wanted(answer).filter((item) => !known.some((k) => holds(k.el, item.el) || holds(item.el, k.el)));
    if (fresh.length === 0) return;
    this.#items = [...known, ...fresh];
    this.#late += fresh.length;
    this.#apply(fresh);
    await this.#settle('trimmed', '');
  }

  /** The page took our mark from an element: gives it back a few times, then lets it be. @param {Element} el */
  #rehide(el) {
    const item = this.#items.find((i) => i.el === el && i.on);
    if (!item || this.overlay.shown) return;
    if (item.tries++ < 3) setAttr(el, this.#attr, 'hide');
    else item.on = false;
  }

  /** The reader went on inside the page's own application: what was said of the old story no longer holds. */
  #left() {
    this.undo();
    this.#items = [];
    this.#late = 0;
    this.#settle('idle', '');
    if (this.#itself) setTimeout(() => this.trim(this.#order), settleMillis);
  }
}

/** The address without its fragment, which moves within a story. */
function pageAddress() {
  return location.href.split('#', 1)[0];
}
