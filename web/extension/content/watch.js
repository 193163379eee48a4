// @ts-check
// Watches a trimmed page: parts that it adds late, text that it puts into what is
// hidden, our mark taken away, a lock, another story on the same page. All of it
// bounded: a page that keeps at it wins.

import { isShorter, pageAddress, placeInPage } from './address.js';
import { allIn, bodyElement, byId, firstIn, getAttr, hasAttr, isLike, pageTitle, rootElement, textIn, treeOf } from './natives.js';
import { hiddenAround } from './unseen.js';

/** What of ours and of the page's is watched. @param {string} attr our attribute @returns {MutationObserverInit} */
const all = (attr) => ({ subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [attr, 'open'] });

const layers = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal], [popover]';
const quietMillis = 600; // the page must have been still for that long
const settleMillis = 800; // an application needs that long to draw its next story
const maxPasses = 8; // looks at late parts, for each story
const maxDoubtful = 40; // looks at text in what is hidden: widgets fill their boxes one after the other
const minText = 20; // characters; smaller additions are counters and clocks
const maxRecords = 400; // mutation records that are looked at, each time
const maxFills = 4000; // of those that are only asked whether they are in what is hidden
const mostAsked = 200; // elements of what is added that are asked what they hold
const maxDoubts = 2; // how often a hidden box whose text changes is judged again

/**
 * stays: whether the story that was trimmed is still there; seen: whether it must be in sight, too, which costs more to ask.
 * @typedef {{added: (changes: import('./late.js').Changes) => void, filled: (els: Set<Element>) => void, stays: (seen: boolean) => boolean, moved: () => void, renamed: () => void, exposed: (el: Element) => void, asked: (target: Element, go: boolean) => void, shut: () => void}} Reports
 */

/** Watches once started. */
export class Watch {
  #reports;
  #attr = '';
  #passes = 0;
  #doubtful = 0;
  #timer = 0;
  #hurries = false; // the timer is one for text in what is hidden
  #address = '';
  #elsewhere = false; // the address became another one, and the story stayed
  #renameTimer = 0;
  /** What the page added since it was looked at; null where that is too much to keep. @type {Set<Node>|null} */
  #added = new Set();
  /** Hidden elements that were given text. @type {Set<Element>} */
  #filled = new Set();
  /** How often those were judged to be junk all the same. @type {WeakMap<Element, number>} */
  #doubts = new WeakMap();
  #observer = new MutationObserver((records) => this.saw(records));
  #shutObserver = new MutationObserver(() => this.#mayBeShut());
  #shutTimer = 0;
  #toggled = (/** @type {Event} */ event) => { if (event.target instanceof HTMLElement && isLike(event.target, '[popover]')) this.#mayBeShut(); };
  #look = () => this.#checkAddress();
  #jump = () => {
    const name = placeInPage();
    const target = byId(name) ?? firstIn(rootElement(), `a[name="${CSS.escape(name)}"]`);
    if (target && hiddenAround(target, this.#attr).length > 0) this.#reports.asked(target, true);
  };
  /** A link to where the address points already changes nothing of it; a button may name what it opens. */
  #again = (/** @type {MouseEvent} */ event) => {
    const button = event.isTrusted && event.composedPath().find((el) => el instanceof Element && opened(el) !== null);
    const box = button instanceof Element ? opened(button) : null;
    if (box && hiddenAround(box, this.#attr).length > 0) this.#reports.asked(box, false);
    const link = event.composedPath().find((el) => el instanceof HTMLAnchorElement);
    if (link instanceof HTMLAnchorElement && link.hash !== '' && link.href === location.href) setTimeout(this.#jump); // once the page has done its part
  };

  /** @param {Reports} reports */
  constructor(reports) {
    this.#reports = reports;
  }

  /** @param {string} attr our attribute */
  start(attr) {
    if (this.#attr) return;
    this.#attr = attr;
    this.#passes = 0;
    this.#doubtful = 0;
    this.#doubts = new WeakMap();
    this.#address = pageAddress();
    this.#elsewhere = false;
    this.#observer.observe(document, all(attr));
    for (const el of [rootElement(), bodyElement()]) if (el) this.#shutObserver.observe(el, { attributes: true, attributeFilter: ['class', 'style'] });
    addEventListener('popstate', this.#look);
    addEventListener('hashchange', this.#jump);
    addEventListener('click', this.#again);
    addEventListener('toggle', this.#toggled, true);
    /** @type {any} */ (globalThis).navigation?.addEventListener?.('currententrychange', this.#look);
  }

  /** Watches shadow trees, too, into which what is watched of the page does not reach. @param {Node[]} trees */
  into(trees) {
    if (this.#attr) for (const tree of trees) this.#observer.observe(tree, all(this.#attr));
  }

  /** Watches hidden parts that may lie over the page later. @param {Element[]} parts */
  guard(parts) {
    for (const el of parts) if (isLike(el, layers) || firstIn(el, layers)) this.#shutObserver.observe(el, { subtree: true, attributes: true, attributeFilter: ['class', 'style'] });
  }

  /** Ends watching. */
  stop() {
    this.#attr = '';
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#take();
    clearTimeout(this.#renameTimer);
    clearTimeout(this.#shutTimer);
    this.#observer.disconnect();
    this.#shutObserver.disconnect();
    removeEventListener('popstate', this.#look);
    removeEventListener('hashchange', this.#jump);
    removeEventListener('click', this.#again);
    removeEventListener('toggle', this.#toggled, true);
    /** @type {any} */ (globalThis).navigation?.removeEventListener?.('currententrychange', this.#look);
  }

  /** Elements were judged again and are junk all the same: what shows one thing after another is not asked for ever. @param {Set<Element>} els */
  believe(els) {
    for (const el of els) this.#doubts.set(el, (this.#doubts.get(el) ?? 0) + 1);
  }

  /** Looks at what the page did. @param {MutationRecord[]} records */
  saw(records) {
    if (this.#checkAddress()) return;
    if (this.#elsewhere && !this.#reports.stays(false)) return this.#reports.moved();
    const changes = records.filter(({ type }) => type !== 'attributes').length; // of thousands of parts the marks come and go
    let added = changes > maxRecords;
    let shut = false;
    if (changes > maxFills) this.#added = null;
    for (const [i, record] of records.slice(0, maxFills).entries()) {
      const { target } = record;
      if (record.type !== 'attributes') {
        const nodes = record.type === 'characterData' ? [target] : record.addedNodes;
        const around = nodes.length > 0 ? hiddenAround(target, this.#attr) : [];
        if (around.length > 0) this.#fill(around, nodes);
        else {
          this.#keep(nodes);
          if (!added && record.type === 'childList') for (const node of nodes) added ||= mayBeJunk(node);
        }
      } else if (i < maxRecords) {
        if (record.attributeName === 'open') shut ||= target instanceof HTMLDialogElement;
        else if (!hasAttr(/** @type {Element} */ (target), this.#attr)) this.#reports.exposed(/** @type {Element} */ (target));
      }
    }
    if (shut) this.#mayBeShut();
    if (added || this.#filled.size > 0) this.#soon();
  }

  /** @param {Element[]} around hidden elements around what the page added @param {Iterable<Node>} nodes */
  #fill(around, nodes) {
    if ((this.#doubts.get(around[around.length - 1]) ?? 0) >= maxDoubts) return;
    for (const node of nodes) {
      if (!hasText(node)) continue;
      for (const el of around) this.#filled.add(el);
      return;
    }
  }

  /** Has the page looked at once it is still; text in what is hidden may be the story's, and cannot wait. */
  #soon() {
    const fills = this.#filled.size > 0;
    if (fills && this.#doubtful >= maxDoubtful) return this.#reports.filled(this.#take().filled);
    if (!fills && this.#passes >= maxPasses) return;
    if (this.#timer && (this.#hurries || !fills)) return;
    clearTimeout(this.#timer);
    this.#hurries = fills;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      if (fills) this.#doubtful++;
      else this.#passes++;
      if (this.#elsewhere && !this.#reports.stays(true)) return this.#reports.moved();
      this.#reports.added(this.#take());
    }, fills ? quietMillis : quietMillis * (1 + this.#passes));
  }

  /** Keeps what came in sight until it is looked at. @param {Iterable<Node>} nodes */
  #keep(nodes) {
    if (this.#passes >= maxPasses) return;
    for (const node of nodes) this.#added?.add(node);
    if (this.#added && this.#added.size > maxFills) this.#added = null;
  }

  #take() {
    const changes = { filled: this.#filled, added: this.#added };
    this.#filled = new Set();
    this.#added = new Set();
    return changes;
  }

  /** The page's lock, or a dialog's, may have changed: now, and where an overlay comes in slowly, once more. */
  #mayBeShut() {
    this.#reports.shut();
    clearTimeout(this.#shutTimer);
    this.#shutTimer = setTimeout(() => this.#reports.shut(), quietMillis);
  }

  #checkAddress() {
    const now = pageAddress();
    if (!this.#attr || now === this.#address) return false;
    const shorter = isShorter(now, this.#address);
    if (!shorter && !this.#reports.stays(true)) {
      this.#reports.moved();
      return true;
    }
    const title = pageTitle();
    this.#address = now;
    this.#reports.renamed();
    if (!shorter) this.#goOn();
    clearTimeout(this.#renameTimer);
    this.#renameTimer = setTimeout(() => {
      if (shorter && pageTitle() === title) return;
      if (!this.#reports.stays(true)) this.#reports.moved();
      else this.#elsewhere = true;
    }, settleMillis);
    return false;
  }

  /** The page goes on below its story with another one, which has looks of its own; or it will draw one in its place. */
  #goOn() {
    this.#elsewhere = true;
    this.#passes = 0;
    this.#doubtful = 0;
  }
}

/** What a button says that it opens. @param {Element} el @returns {Element|null} */
function opened(el) {
  const name = ['popovertarget', 'commandfor', 'aria-controls'].map((attr) => getAttr(el, attr)).find(Boolean);
  return name ? byId(name) : null;
}

/** Whether what a page added may be something to read or an advertisement, which may stand in a frame or a shadow tree; scripts and styles say nothing. @param {Node} node */
function mayBeJunk(node) {
  return hasText(node) || (node instanceof Element && [node, ...allIn(node, '*')].slice(0, mostAsked).some((el) => el instanceof HTMLIFrameElement || treeOf(el) !== null));
}

/** @param {Node} node */
function hasText(node) {
  return textIn(node).length >= minText && !(node instanceof Element && isLike(node, 'script, style, template, noscript'));
}
