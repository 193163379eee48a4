// @ts-check
// Watches a trimmed page: parts that it adds late, our mark taken away, another
// story on the same page. All of it bounded: a page that keeps at it wins.

import { bodyElement, hasAttr, rootElement, textIn } from './natives.js';

const quietMillis = 600; // the page must have been still for that long
const maxPasses = 8; // looks at late parts, for each story
const minText = 20; // characters; smaller additions are counters and clocks
const maxRecords = 400; // mutation records that are looked at, each time

/** @typedef {{added: () => void, moved: () => void, exposed: (el: Element) => void, shut: () => void}} Reports */

/** Watches once started. */
export class Watch {
  #reports;
  #attr = '';
  #passes = 0;
  #timer = 0;
  #address = '';
  #observer = new MutationObserver((records) => this.#saw(records));
  #shutObserver = new MutationObserver(() => this.#mayBeShut());
  #shutTimer = 0;
  #look = () => this.#checkAddress();

  /** @param {Reports} reports */
  constructor(reports) {
    this.#reports = reports;
  }

  /** @param {string} attr our attribute */
  start(attr) {
    if (this.#attr) return;
    this.#attr = attr;
    this.#passes = 0;
    this.#address = addressNow();
    this.#observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: [attr, 'open'] });
    for (const el of [rootElement(), bodyElement()]) if (el) this.#shutObserver.observe(el, { attributes: true, attributeFilter: ['class', 'style'] });
    addEventListener('popstate', this.#look);
    /** @type {any} */ (globalThis).navigation?.addEventListener?.('currententrychange', this.#look);
  }

  /** Ends watching. */
  stop() {
    this.#attr = '';
    clearTimeout(this.#timer);
    this.#timer = 0;
    clearTimeout(this.#shutTimer);
    this.#observer.disconnect();
    this.#shutObserver.disconnect();
    removeEventListener('popstate', this.#look);
    /** @type {any} */ (globalThis).navigation?.removeEventListener?.('currententrychange', this.#look);
  }

  /** @param {MutationRecord[]} records */
  #saw(records) {
    if (this.#checkAddress()) return;
    let added = records.length > maxRecords;
    let shut = false;
    for (const record of records.slice(0, maxRecords)) {
      if (record.type === 'attributes') {
        const el = /** @type {Element} */ (record.target);
        if (record.attributeName === 'open') shut ||= el instanceof HTMLDialogElement;
        else if (!hasAttr(el, this.#attr)) this.#reports.exposed(el);
      } else if (!added) {
        for (const node of record.addedNodes) added ||= textIn(node).length >= minText || node instanceof HTMLIFrameElement;
      }
    }
    if (shut) this.#mayBeShut();
    if (!added || this.#passes >= maxPasses || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#passes++;
      this.#reports.added();
    }, quietMillis * (1 + this.#passes));
  }

  /** The page's lock, or a dialog's, may have changed: now, and where an overlay comes in slowly, once more. */
  #mayBeShut() {
    this.#reports.shut();
    clearTimeout(this.#shutTimer);
    this.#shutTimer = setTimeout(() => this.#reports.shut(), quietMillis);
  }

  #checkAddress() {
    if (!this.#attr || addressNow() === this.#address) return false;
    this.#reports.moved();
    return true;
  }
}

function addressNow() {
  return location.href.split('#', 1)[0];
}
