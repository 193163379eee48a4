// @ts-check
// What stands over the page: the bar, and the marks on what went. It lives in a
// closed shadow root that the page cannot look into, holds counts and reasons
// only, and is gone from the page when it is not shown.

import { keyOf } from '../../shared/keys.js';
import { families } from '../../shared/reasons.js';
import { become, el } from '../../shared/view/dom.js';
import { icon } from '../../shared/view/icons.js';
import { keyList, keysOfWent } from '../../shared/view/keylist.js';
import { api } from '../browser.js';
import { copyText } from './copy.js';
import { fileText } from './file-text.js';
import { elementsAt, focusAgain, focused, isEditable, isLike, parentElement, rect, rootElement } from './natives.js';
import { barOf } from './overlay-bar.js';
import { Marks } from './overlay-marks.js';
import { say, sayCount } from './words.js';

/** @typedef {import('./trimming.js').Trimming} Trimming */
/** @typedef {{host: HTMLElement, root: ShadowRoot, bar: HTMLElement, live: HTMLElement}} Parts */

const idleMillis = 4000; // then the bar shrinks to a dot
const toldMillis = 4000; // for a word on what a key did

/** The overlay of one page. */
export class Overlay {
  shown = false;
  #trimming;
  #closed = false; // the reader closed the bar on this page
  #wanted = false;
  #blocks = 0;
  /** @type {Parts|null} */
  #parts = null;
  /** @type {Marks|null} */
  #marks = null;
  /** @type {'dot'|'rest'|'open'} */
  #size = 'rest';
  #timer = 0;
  #told = ''; // what a key did, in the bar for a moment
  /** Ends the list of keys. @type {(() => void)|null} */
  #endKeys = null;

  /** @param {Trimming} trimming */
  constructor(trimming) {
    this.#trimming = trimming;
  }

  /** Follows the page's state. @param {boolean} wanted whether the reader wants the bar @param {{phase: string, blocks: number, late: number}} state */
  update(wanted, { phase, blocks }) {
    this.#wanted = wanted;
    this.#blocks = blocks;
    if (phase !== 'trimmed') return this.close();
    this.#marks?.draw(this.#trimming.items);
    this.#draw();
  }

  /** Shows the marks, or ends them. @param {boolean} on */
  show(on) {
    if (on === this.shown) return;
    this.shown = on;
    this.#trimming.expose(on);
    if (on) {
      this.#open();
      this.#marks = new Marks(/** @type {any} */ (this.#parts).root, (id) => void this.#trimming.put({ id, on: false }));
      this.#marks.draw(this.#trimming.items);
      addEventListener('keydown', this.#key, true);
    } else {
      this.#endMarks();
    }
    this.#draw();
  }

  /** Takes everything away. */
  close() {
    if (this.shown) {
      this.shown = false;
      this.#endMarks();
    }
    clearTimeout(this.#timer);
    this.#endKeys?.();
    this.#parts?.host.remove();
    this.#parts = null;
    this.#size = 'rest';
  }

  #endMarks() {
    removeEventListener('keydown', this.#key, true);
    this.#endKeys?.();
    this.#marks?.end();
    this.#marks = null;
  }

  #open() {
    if (this.#parts) return;
    const host = el('div');
    const root = host.attachShadow({ mode: 'closed' });
    style(root, `${fileText('../../shared/theme.css').replaceAll(':root', ':host')}\n${fileText('overlay.css')}`);
    const bar = el('div', { class: 'pill-bar', role: 'region', 'aria-label': say('bar_name') });
    const live = el('div', { class: 'unseen', role: 'status' });
    root.append(bar, live);
    host.setAttribute('popover', 'manual');
    rootElement().append(host);
    host.showPopover?.();
    bar.addEventListener('pointerenter', () => this.#wake());
    bar.addEventListener('focusin', () => this.#wake());
    bar.addEventListener('keydown', (event) => !this.shown && event.key !== 'Escape' && this.#key(event)); // with marks all keys come here
    this.#parts = { host, root, bar, live };
  }

  #draw() {
    if (!this.shown && (this.#closed || !this.#wanted)) return this.close();
    this.#open();
    const { host, bar, live } = /** @type {Parts} */ (this.#parts);
    const size = this.shown ? 'open' : this.#size === 'open' ? 'rest' : this.#size;
    this.#size = size;
    const held = bar.getRootNode() instanceof ShadowRoot ? /** @type {ShadowRoot} */ (bar.getRootNode()).activeElement : null;
    const act = held instanceof HTMLElement ? held.dataset.act : undefined;
    bar.dataset.size = size;
    bar.style.setProperty('--raise', raise(host));
    become(bar, barOf(size, this.#blocks, this.#marks?.place ?? '', this.#told, (what) => this.#do(what)));
    if (act && !held?.isConnected) /** @type {HTMLElement|null} */ (bar.querySelector(`[data-act="${act}"]`) ?? bar.querySelector('button'))?.focus({ preventScroll: true });
    const words = this.#told || sayCount(this.shown ? 'bar_shown' : 'bar_trimmed', this.#blocks);
    if (live.textContent !== words) live.textContent = words;
    if (size === 'rest') this.#sleep();
  }

  /** @param {string} what */
  #do(what) {
    switch (what) {
      case 'wake':
        return this.#wake();
      case 'show':
        return this.show(true);
      case 'hide':
        return this.show(false);
      case 'undo':
        return void this.#trimming.undo();
      case 'close':
        this.#closed = true;
        this.show(false);
        return this.close();
      case 'next':
      case 'previous':
        this.show(true);
        this.#marks?.walk(what === 'next' ? 1 : -1);
        return this.#draw();
    }
  }

  /** The bar shrinks unless the reader is at it. */
  #sleep() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const bar = this.#parts?.bar;
      if (!bar || this.#size !== 'rest') return;
      if (bar.matches(':hover, :focus-within')) return this.#sleep();
      this.#size = 'dot';
      this.#draw();
    }, idleMillis);
  }

  #wake() {
    if (this.#size !== 'dot') return;
    this.#size = 'rest';
    this.#draw(); // which keeps the focus if it is here; a mouse that passes by must not fetch it
  }

  #putKind() {
    const reason = this.#marks?.current?.reason;
    if (reason) this.#trimming.put({ reason, on: false });
  }

  #enterMarks() {
    this.show(true);
    this.#marks?.enter();
    this.#draw();
  }

  /** Copies the story; its text is with the engine, which may have lost it. */
  async #copy() {
    const ask = async () => (await api.runtime.sendMessage({ to: 'background', do: 'own', what: 'copy' }).catch(() => null))?.text;
    const text = (await ask()) || (await this.#trimming.reread(), await ask());
    this.#told = say(text && (await copyText(text)) ? 'popup_copied' : 'popup_not_copied');
    if (this.#parts) this.#draw();
    setTimeout(() => {
      this.#told = '';
      if (this.#parts) this.#draw();
    }, toldMillis);
  }

  /** Opens the list of keys over the bar, or closes it; the focus goes back to where it was. */
  #toggleKeys() {
    if (this.#endKeys) return this.#endKeys();
    const { root, bar } = /** @type {Parts} */ (this.#parts);
    const held = root.activeElement ?? focused();
    const end = () => {
      this.#endKeys = null;
      const inside = box.contains(root.activeElement);
      box.remove();
      if (inside && held instanceof HTMLElement) focusAgain(held);
    };
    const close = el('button', { type: 'button', 'aria-label': say('close'), title: say('close'), click: end }, icon('close', 16));
    const box = el('div', { class: 'keys', role: 'dialog', 'aria-label': say('keys'), tabindex: '-1' }, el('div', { class: 'keys-head' }, el('b', null, say('keys')), close), keyList([['J K', 'key_next_block'], ...keysOfWent], say));
    box.style.setProperty('--foot', `${innerHeight - rect(bar).top + 8}px`);
    root.append(box);
    this.#endKeys = end;
    focusAgain(box);
  }

  /** Single keys, while marks are shown or the bar has the focus, and the reader is not writing. */
  #key = (/** @type {KeyboardEvent} */ event) => {
    const key = keyOf(event);
    if (!event.isTrusted || (!this.#trimming.keys && key !== 'Escape') || isWriting(event)) return;
    const acts = /** @type {Record<string, () => void>} */ ({
      j: () => this.#do('next'), k: () => this.#do('previous'), Escape: () => (this.#endKeys ?? (() => this.#do('hide')))(), U: () => this.#do('undo'),
      r: () => this.#marks?.put(), R: () => this.#putKind(), u: () => this.#trimming.undoLast(), c: () => void this.#copy(), m: () => this.#enterMarks(),
      s: () => void api.runtime.sendMessage({ to: 'background', do: 'own', what: 'save' }).catch(() => null), '?': () => this.#toggleKeys(),
    });
    const family = /^[1-6]$/.test(key) ? families[Number(key) - 1].reasons : [];
    const act = Object.hasOwn(acts, key) ? acts[key] : family.length > 0 ? () => this.#putFamily(family) : null;
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };

  /** Puts the kinds of a family back, or trims them again. @param {readonly string[]} reasons */
  #putFamily(reasons) {
    const on = !this.#trimming.items.some((item) => item.on && reasons.includes(item.reason));
    this.#trimming.put({ reasons, on });
  }
}

/** Gives a shadow root its style sheet. @param {ShadowRoot} root @param {string} css */
function style(root, css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let scripts of extensions share sheets with a page.
    root.prepend(el('style', null, css));
  }
}

/** @param {Event} event */
function isWriting(event) {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (isEditable(at) || isLike(at, 'input, textarea, select'));
}

/** How far above the window's edge the bar stands clear of the page's own bars, which lie under it. @param {Element} own */
function raise(own) {
  let at = elementsAt(innerWidth - 60, innerHeight - 24).find((el) => el !== own) ?? null;
  for (; at && at !== rootElement(); at = parentElement(at)) {
    if (getComputedStyle(at).position !== 'fixed') continue;
    const { top, height } = rect(at);
    return height < innerHeight / 3 ? `${Math.round(innerHeight - top) + 12}px` : '';
  }
  return '';
}
