// @ts-check
// One page's trimming: in which phase it is, and what leads from one to the next.

import { api } from '../browser.js';
import { isShorter, pageAddress } from './address.js';
import { itemsOfAnswer, rootsOfAnswer } from './answer.js';
import { lookAgain } from './late.js';
import { lookAtWindow } from './lock.js';
import { pageReady, pageTitle } from './natives.js';
import { Overlay } from './overlay.js';
import { Parts } from './parts.js';
import { Place } from './place.js';
import { readPage } from './read-page.js';
import { figuresOf, rootsOf } from './state.js';
import { Stories } from './story.js';
import { Watch } from './watch.js';

/** @typedef {import('./state.js').PageState} PageState */
/** @typedef {import('./lock.js').View} View */

const settleMillis = 800; // an application needs that long to draw its next story

/** The state of trimming on this page. */
export class Trimming {
  /** @type {PageState['phase']} */
  #phase = 'idle';
  #why = '';
  #sentence = '';
  #kind = '';
  #parts = new Parts();
  #stories = new Stories();
  #all = 0;
  #late = 0;
  #itself = false; // the reader wants this site trimmed always
  #address = pageAddress();
  /** @type {any} */
  #order = null;
  /** @type {Promise<PageState>|null} */
  #busy = null;
  /** @type {Place|null} */
  #place = null;
  #watch = new Watch({
    added: (changes) => this.#again(changes), filled: (els) => this.#showFilled(els), moved: () => this.#left(),
    stays: (seen) => this.#phase === 'trimmed' && this.#stories.areThere(seen),
    renamed: () => { this.#address = pageAddress(); }, exposed: (el) => this.#rehide(el), shut: () => this.#shut(), asked: (target, go) => this.#showAsked(target, go),
  });
  overlay = new Overlay(this);

  /** Items in the order of the page. */
  get items() {
    return this.#parts.items;
  }

  /** @returns {Promise<PageState>} */
  async state() {
    return {
      phase: this.#phase, why: this.#why, sentence: this.#sentence, kind: this.#kind, title: pageTitle().slice(0, 300), ...figuresOf(this.items),
      all: this.#all, shown: this.overlay.shown, late: this.#late, ready: this.#parts.attr !== '',
    };
  }

  /** Trims the page unless it is. @param {any} order the message */
  trim(order) {
    this.#order = order;
    this.#parts.name(order.style);
    if (this.#phase === 'trimmed') return this.state();
    this.#busy ??= this.#run().finally(() => { this.#busy = null; });
    return this.#busy;
  }

  /** Trims as soon as the page is there: on sites where that is always so. @param {any} order */
  async trimByItself(order) {
    this.#itself = true;
    this.#order = order;
    this.#parts.name(order.style);
    await pageReady();
    await this.#trimAndWatch();
  }

  async #trimAndWatch() {
    await this.trim({ ...this.#order });
    this.#watch.start(this.#parts.attr);
  }

  async #run() {
    this.#phase = 'working';
    this.#address = pageAddress();
    this.#parts.forget();
    const before = { place: /** @type {Place|null} */ (null), view: /** @type {View|undefined} */ (undefined) };
    const answer = await readPage(this.#order, () => {
      before.place = new Place();
      before.view = lookAtWindow();
    });
    if (answer.error) return this.#settle('failed', answer.error.code, answer.error.sentence);
    if (this.#isElsewhere()) return this.#settle('idle', '');
    this.#kind = answer.pageKind;
    this.#place = before.place;
    const keep = this.#order?.keep ?? [];
    // Before it is known why; not where the reader keeps kinds: what is kept would go and come back.
    const roots = keep.length > 0 ? [] : rootsOfAnswer(answer);
    if (keep.length === 0) this.#parts.hideRoots(roots, before.view);
    const rest = await answer.rest;
    const items = rest.error ? [] : itemsOfAnswer(rest, answer, keep);
    if (items.length === 0 || this.#isElsewhere()) return this.#giveUp(roots, answer, rest);
    this.#all = rest.words;
    this.#parts.items = this.#parts.learn(items);
    this.#parts.hide(this.items, roots.length > 0 && answer.reveals.size === 0);
    this.#place?.trimmed();
    this.#watch.start(this.#parts.attr);
    this.#watch.into(answer.trees);
    this.#watch.guard(rootsOf(this.items));
    this.#watch.saw(answer.added());
    const stories = this.#stories = new Stories();
    setTimeout(() => stories.learn(answer.nodes, this.#parts.attr, true)); // the reader need not wait for it
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
    this.#parts.showRoots(roots);
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

  /** What is hidden changed, and nothing else. */
  #changed() {
    return this.#settle(this.#phase, this.#why);
  }

  /** Puts everything back. */
  async undo() {
    this.#undoing();
    await this.#parts.restoreAll();
    return this.#undone();
  }

  #undoing() {
    this.#watch.stop();
    this.overlay.close();
    this.#place?.undoing();
  }

  #undone() {
    this.#parts.bareCopies();
    this.#place?.undone();
    return this.#settle(this.#phase === 'trimmed' ? 'undone' : this.#phase, '');
  }

  /** Puts back (on: false) or hides again one item, a kind, or several. @param {import('./parts.js').What} what */
  async put(what) {
    await this.#parts.put(what, this.overlay.shown);
    return this.#changed();
  }

  /** Hides again what was put back last. */
  async undoLast() {
    await this.#parts.putLast(this.overlay.shown);
    return this.#changed();
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

  /** Makes what is hidden visible for the marks, without putting it back; what the page did meanwhile is looked at after. @param {boolean} on whether marks are shown */
  expose(on) {
    const filled = this.#parts.expose(on);
    if (filled.length > 0) this.#again({ filled: new Set(filled), added: new Set() });
  }

  /** Has the page judged once more, for the reading view. */
  async reread() {
    await readPage(this.#order);
    return this.state();
  }

  /** The page added parts. @param {import('./late.js').Changes} changes */
  async #again(changes) {
    if (this.#busy) return this.#showFilled(changes.filled);
    if (this.#isToTry()) return void this.trim({ ...this.#order });
    if (this.#phase !== 'trimmed') return;
    const stories = this.#stories;
    const { changed, late } = await lookAgain(this.#parts, changes, this.#order, {
      isSame: () => this.#phase === 'trimmed' && this.#stories === stories, isShown: () => this.overlay.shown, hasStory: () => stories.areThere(true),
      believe: (els) => this.#watch.believe(els), into: (trees) => this.#watch.into(trees), learn: (nodes, whole) => stories.learn(nodes, this.#parts.attr, whole),
    });
    this.#late += late;
    this.#watch.guard(rootsOf(this.items));
    if (changed) await this.#changed();
  }

  /** Whether a page that was left alone is looked at again now that it added something: many are drawn by their scripts only. */
  #isToTry() {
    if (this.#phase === 'left') return this.#why === 'nothing' || (this.#itself && this.#why !== 'guarded');
    return this.#itself && (this.#phase === 'idle' || (this.#phase === 'failed' && this.#why === 'empty'));
  }

  /** What the page put into hidden elements may be the story's. @param {Set<Element>} els */
  #showFilled(els) {
    if (this.#parts.drop([...els])) this.#changed();
  }

  /** The reader followed a link of the page to what is hidden, as to the comments or a note, or pressed a button that opens it: it comes back. @param {Element} target @param {boolean} go whether to go there */
  #showAsked(target, go) {
    if (!this.overlay.shown && this.#parts.showAsked(target, go)) this.#changed();
  }

  /** The page may have shut itself under something that is hidden. */
  #shut() {
    if (this.#phase === 'trimmed' && !this.overlay.shown) this.#parts.freeLate();
  }

  /** The page took our mark from an element. @param {Element} el */
  #rehide(el) {
    if (!this.overlay.shown && this.#parts.rehide(el)) this.#changed(); // the numbers follow
  }

  /** The reader went on inside the page's own application: what was said of the old story no longer holds. */
  #left() {
    this.#undoing();
    this.#parts.restoreAll(true);
    this.#undone();
    this.#parts.items = [];
    this.#parts.forget();
    this.#late = 0;
    this.#settle('idle', '');
    if (this.#itself) setTimeout(() => this.#trimAndWatch(), settleMillis);
  }
}
