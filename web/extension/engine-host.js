// @ts-check
// Owns the engine's thread and what it found on each tab. Lives in the offscreen
// document in Chrome, in the background page in Firefox.

import { partsOf } from '../shared/parts.js';
import { op } from '../shared/wire.js';
import { History } from './history.js';

/** A failure in words for readers. @typedef {{code: string, sentence: string}} Failure */
/** @typedef {import('../shared/wire.js').CleanAnswer} CleanAnswer */
/** @typedef {import('../shared/wire.js').HideAnswer} HideAnswer */
/** @typedef {import('../shared/snapshot-wire.js').Written} Written */

const maxWait = 60_000; // ms; the longest page takes some seconds on a slow machine, so the engine has stopped
const maxDeaths = 3; // in a row, then no more by itself
const answerMillis = 10; // the first answer is through by then: on two cores the second step would hold it up
const maxPages = 30; // articles kept for popup and reading view

const stopped = { code: 'stopped', sentence: 'The part that reads pages stopped.' };
const down = { code: 'down', sentence: 'The part that reads pages stopped three times in a row.' };

const workerURL = new URL('engine-worker.js', import.meta.url).href;
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('winnow', {
  createScriptURL: (/** @type {string} */ url) => (url === workerURL ? url : ''),
});

/** The engine's thread: started on first use, and again after it died. */
export class EngineThread {
  #worker = /** @type {Worker|null} */ (null);
  #waiting = /** @type {Map<number, {resolve: (v: any) => void, reject: (e: Failure) => void, timer: any}>} */ (new Map());
  #next = 1;
  #deaths = 0;
  /** Counts the engines: each starts with an empty index. */
  generation = 0;

  /** Starts the thread, so that the first page finds it warm. */
  start() {
    if (this.#worker) return this.#worker;
    const worker = new Worker(policy ? policy.createScriptURL(workerURL) : workerURL, { type: 'module' });
    worker.onmessage = ({ data }) => this.#answered(worker, data);
    worker.onerror = () => this.#died(worker);
    this.#worker = worker;
    this.generation++;
    return worker;
  }

  /** Lets the next request start the engine anew although it died too often. */
  forgive() {
    this.#deaths = 0;
  }

  /**
   * One request; rejects with a Failure.
   * @param {number} operation @param {object} options @param {string|Uint8Array|Written} payload
   * @returns {Promise<any>}
   */
  request(operation, options, payload) {
    if (this.#deaths >= maxDeaths) return Promise.reject(down);
    const worker = this.start();
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      const timer = setTimeout(() => this.#died(worker), maxWait);
      this.#waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, operation, options, payload });
    });
  }

  /** @param {Worker} worker @param {{id: number, answer?: any, error?: Failure}} data */
  #answered(worker, { id, answer, error }) {
    const waiting = this.#waiting.get(id);
    if (error?.code === 'start' || error?.code === 'stopped') {
      this.#died(worker);
    }
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    if (error) {
      waiting.reject(error);
    } else {
      this.#deaths = 0;
      waiting.resolve(answer);
    }
  }

  /** @param {Worker} worker */
  #died(worker) {
    if (this.#worker !== worker) return;
    worker.terminate();
    this.#worker = null;
    this.#deaths++;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#deaths >= maxDeaths ? down : stopped);
    }
    this.#waiting.clear();
  }
}

/**
 * A page that was read: what the engine found comes a moment after what to hide.
 * @typedef {object} Page
 * @property {Promise<CleanAnswer>} rest
 * @property {string} origin of the page
 * @property {Promise<import('./history.js').Before|null>} [before]
 */

/** What the engine found on tabs, the most recent last. */
export class EngineHost {
  thread = new EngineThread();
  history = new History(this.thread);
  /** @type {Map<number, Page>} */
  #pages = new Map();

  /**
   * Reads a tab's snapshot and says what to hide; tried once more if the engine
   * dies meanwhile. Whatever else is found out follows as rest.
   * @param {number} tab @param {Written} payload @param {boolean} [anyway] also what looks like no article
   * @param {string} [origin] of the page
   */
  async clean(tab, payload, anyway = false, origin = '') {
    const options = anyway ? { anyway } : {};
    const ask = () => this.thread.request(op.hide, options, payload);
    /** @type {HideAnswer} */
    const { page, ...first } = await ask().catch((failure) => (failure === stopped ? ask() : Promise.reject(failure)));
    const rest = pause(answerMillis).then(() => this.#finish(page, options, payload));
    rest.catch(() => {}); // whoever waits for it hears of the failure
    this.#pages.delete(tab);
    this.#pages.set(tab, { rest, origin });
    if (this.#pages.size > maxPages) this.#pages.delete(/** @type {number} */ (this.#pages.keys().next().value));
    return { first, rest };
  }

  /**
   * The second step. An engine that has read another page since, or died, reads
   * this one again.
   * @param {number} page @param {object} options @param {Written} payload
   * @returns {Promise<CleanAnswer>}
   */
  #finish(page, options, payload) {
    return this.thread.request(op.finish, { page }, '').catch((failure) =>
      failure === stopped || failure.code === 'gone' ? this.thread.request(op.snapshot, options, payload) : Promise.reject(failure));
  }

  /** The article last found on a tab, or null, and the origin of its page. How much went the page itself knows: what was kept or put back does not count. @param {number} tab */
  async article(tab) {
    const page = this.#pages.get(tab);
    return { article: (await page?.rest)?.article ?? null, origin: page?.origin ?? '' };
  }

  /**
   * Looks the tab's story up among those read before, and remembers it; once.
   * @param {number} tab @param {number} days
   */
  before(tab, days) {
    const page = this.#pages.get(tab);
    if (!page) return Promise.resolve(null);
    page.before ??= page.rest.then(({ article }) => this.history.look(article, days));
    return page.before;
  }

  /** Drops what is known of a tab that was closed. @param {number} tab */
  forgetTab(tab) {
    this.#pages.delete(tab);
  }
}

/** @param {number} millis @returns {Promise<void>} */
function pause(millis) {
  return new Promise((resolve) => { setTimeout(resolve, millis); });
}

/**
 * What the script in a page is told: the blocks to hide, and why in words. A block is
 * a part as the static page counts it, so that both say the same number; places
 * without text, which no other list could show, stand for themselves. The article
 * stays here.
 * @param {CleanAnswer} answer
 */
export function forPage({ article, hides = [] }) {
  const parts = new Map(partsOf({ article, hides }, true).flatMap((part) => part.blocks.map((block) => [block, part])));
  /** @type {Map<object, {reason: string, evidence: string, confidence: number, bare: boolean, places: {node: number, also: number[], root: number, words: number}[]}>} */
  const blocks = new Map();
  for (const hide of hides) {
    const { node, also, root, reason, words, removed } = hide;
    const part = removed.length > 0 ? parts.get(article.removed[removed[0]].block) : undefined;
    const key = part ?? hide;
    const block = blocks.get(key) ?? { reason, ...(part ? { evidence: part.evidence, confidence: part.confidence } : emptyPlace(reason)), bare: !part, places: [] };
    block.places.push({ node, also, root, words });
    blocks.set(key, block);
  }
  return { words: article.stats.words, title: article.title, blocks: [...blocks.values()] };
}

/** What is said of a box that has no text. @param {string} reason */
function emptyPlace(reason) {
  return { evidence: reason === 'share' ? 'Signs to pass this page on, without words' : 'An empty place for an advertisement', confidence: 1 };
}
