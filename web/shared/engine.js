// @ts-check
// The engine: starts the WebAssembly core once and calls it.
//
//   const w = await load();
//   const { article } = await w.cleanHTML(html, { url });
//
// A failed start may be tried again; an engine that stopped is started anew by
// the next call. Answers are plain objects, see wire.js.

import { answerOf, ask, isObject } from './engine-memory.js';
import { EngineError, goRuntime, instantiate } from './engine-start.js';
import { op, version } from './wire.js';

export { EngineError };

/** @typedef {import('./wire.js').CleanAnswer} CleanAnswer */
/** @typedef {import('./wire.js').CleanOptions} CleanOptions */
/** @typedef {import('./wire.js').Story} Story */
/** @typedef {import('./wire.js').Comparison} Comparison */
/** @typedef {import('./wire.js').HideAnswer} HideAnswer */
/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./engine-memory.js').Exports} Exports */
/** @typedef {import('./engine-memory.js').Payload} Payload */

const standardURL = new URL('../engine/winnow.wasm', import.meta.url).href;

/** @type {Map<string, Promise<Engine>>} */
const started = new Map();

/**
 * Starts the engine at that address, or returns the one that runs.
 * @param {string} [url] of winnow.wasm; wasm_exec.js lies beside it
 * @returns {Promise<Engine>}
 */
export function load(url = standardURL) {
  const known = started.get(url);
  if (known) {
    return known;
  }
  const engine = new Engine(url);
  const ready = engine.start().then(() => engine);
  started.set(url, ready);
  ready.catch(() => started.delete(url));
  return ready;
}

const tidyMillis = 50; // after the last request: the two steps of a page come close together
const renewMillis = 2000; // after that, where the memory has grown
const restBytes = 16 << 20; // what an engine at rest may hold; with a long list of stories half as much again as that takes

/** A running core. Made by load(). */
export class Engine {
  #url;
  /** @type {Exports | null} */
  #exports = null;
  /** @type {Promise<void> | null} */
  #starting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #tidying;
  /** @type {WebAssembly.Module | undefined} */
  #module;
  #requests = 0; // so far
  #allowed = restBytes;

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  /** Starts the core unless it runs; every call waits for it. */
  start() {
    this.#starting ??= this.#begin().catch((error) => {
      this.#starting = null;
      throw error;
    });
    return this.#starting;
  }

  async #begin() {
    this.#exports = await this.#run();
    const answer = this.#call(op.version, {}, '');
    if (answer.version !== version) {
      this.#stopped();
      throw new EngineError('start', `The engine at ${this.#url} is another version than this page. Reload the page.`);
    }
  }

  /** Runs a core of its own, compiled on first use. @returns {Promise<Exports>} */
  async #run() {
    const Go = await goRuntime();
    const go = new Go();
    // Garbage is collected between requests, see tidy and wasm/main_js.go; amid one, only
    // where a single file is so large that it takes more than this.
    go.env = { GOGC: 'off', GOMEMLIMIT: '256MiB' };
    let instance;
    if (this.#module) {
      instance = await WebAssembly.instantiate(this.#module, go.importObject);
    } else {
      ({ instance, module: this.#module } = await instantiate(this.#url, go.importObject));
    }
    const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
    // The promise of run settles when the Go program ends, which it never should; where it
    // fails, the request that finds no engine says so.
    const ended = () => {
      if (this.#exports === exports) this.#stopped();
    };
    go.run(instance).then(ended, ended);
    return exports;
  }

  #stopped() {
    this.#exports = null;
    this.#starting = null;
  }

  /**
   * Puts a new core in the place of one whose memory has grown: what WebAssembly once
   * took it keeps, be it for a single large page. The list of stories goes along.
   */
  async #renew() {
    const old = /** @type {Exports} */ (this.#exports);
    const requests = this.#requests;
    const core = await this.#run();
    if (this.#requests !== requests || this.#exports !== old) return; // it was needed meanwhile
    const list = ask(old, op.export, {}, '').slice();
    answerOf(ask(core, op.import, {}, list));
    answerOf(ask(core, op.warm, { again: true }, ''));
    core.tidy();
    this.#exports = core;
    this.#allow();
  }

  /** What the core holds now is what it needs. */
  #allow() {
    const { byteLength } = /** @type {Exports} */ (this.#exports).mem.buffer;
    this.#allowed = Math.max(restBytes, 1.5 * byteLength);
  }

  /**
   * One request. Rejects with an EngineError.
   * @param {number} operation
   * @param {object} options
   * @param {Payload} payload
   * @returns {Promise<any>}
   */
  async request(operation, options, payload) {
    await this.start();
    return this.#call(operation, options, payload);
  }

  /** @param {number} operation @param {object} options @param {Payload} payload */
  #call(operation, options, payload) {
    this.#requests++;
    this.#tidySoon();
    const answer = this.#guard((exports) => answerOf(ask(exports, operation, options, payload)));
    if (operation === op.import) this.#allow();
    return answer;
  }

  /**
   * Runs one request. A trap ends the Go program: then this instance is forgotten
   * and the next call starts another.
   * @template T
   * @param {(exports: Exports) => T} request
   */
  #guard(request) {
    if (!this.#exports) {
      throw stopped();
    }
    try {
      return request(this.#exports);
    } catch (error) {
      if (error instanceof EngineError) {
        throw error;
      }
      this.#stopped();
      throw stopped();
    }
  }

  /**
   * Cleans a page's HTML.
   * @param {string | Uint8Array} html bytes must be UTF-8, see decode.js
   * @param {CleanOptions} [options]
   * @returns {Promise<CleanAnswer>}
   */
  cleanHTML(html, options = {}) {
    return this.request(op.clean, { ...options, type: 'html' }, html);
  }

  /**
   * Cleans plain text with one block a line.
   * @param {string | Uint8Array} text
   * @param {CleanOptions} [options]
   * @returns {Promise<CleanAnswer>}
   */
  cleanText(text, options = {}) {
    return this.request(op.clean, { ...options, type: 'text' }, text);
  }

  /**
   * Cleans a live document in two steps. The answer comes with what to hide: nodes
   * holds the live nodes, hide the numbers of those to hide. Its article and its
   * hides, which say why, are made when they are first asked for.
   * @param {Document} document
   * @returns {Promise<HideAnswer & CleanAnswer & { nodes: Node[] }>}
   */
  async cleanDocument(document) {
    snapshots ??= await import('./snapshot.js');
    await this.start();
    const snapshot = snapshots.takeSnapshot(document);
    /** @type {HideAnswer} */
    const first = this.#call(op.hide, {}, snapshots.snapshotPayload(snapshot));
    /** @type {CleanAnswer | undefined} */
    let rest;
    const finished = () => (rest ??= this.#finish(first.page, snapshot));
    return {
      ...first,
      nodes: snapshot.nodes,
      get article() { return finished().article; },
      get hides() { return finished().hides; },
    };
  }

  /**
   * The second step. Where the engine has read another page since, the whole
   * request is made again.
   * @param {number} page @param {Snapshot} snapshot
   * @returns {CleanAnswer}
   */
  #finish(page, snapshot) {
    try {
      return this.#call(op.finish, { page }, '');
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'gone') throw error;
      return this.#call(op.snapshot, {}, /** @type {typeof import('./snapshot.js')} */ (snapshots).snapshotPayload(snapshot));
    }
  }

  /**
   * What two stories have in common, and what not.
   * @param {Story} a
   * @param {Story} b
   * @returns {Promise<Comparison>}
   */
  async compare(a, b) {
    return (await this.request(op.compare, {}, JSON.stringify({ a: storyOf(a), b: storyOf(b) }))).comparison;
  }

  /**
   * How each of up to 100 others stands to a story; others are "a", the story is "b".
   * @param {Story} story
   * @param {Story[]} others
   * @returns {Promise<import('./wire.js').Standing[]>}
   */
  async relate(story, others) {
    return (await this.request(op.relate, {}, JSON.stringify({ story: storyOf(story), others: others.map(storyOf) }))).relations;
  }

  /**
   * Puts a story's fingerprint into the engine's index, under its id.
   * @param {Story} story
   * @returns {Promise<number>} how many the index holds
   */
  async remember(story) {
    return (await this.request(op.remember, {}, JSON.stringify(storyOf(story)))).known;
  }

  /**
   * The stories in the index that may share text with this one, likeliest first.
   * @param {Story} story
   * @returns {Promise<import('./wire.js').Candidate[]>}
   */
  async recall(story) {
    return (await this.request(op.recall, {}, JSON.stringify(storyOf(story)))).candidates;
  }

  /**
   * Takes stories out of the index.
   * @param {{ ids?: string[], before?: string }} which by id, or dated before a day
   * @returns {Promise<number>} how many it still holds
   */
  async forget(which) {
    return (await this.request(op.forget, which, '')).known;
  }

  /** The index as bytes, for keeping. @returns {Promise<Uint8Array>} */
  async export() {
    await this.start();
    return this.#guard((exports) => {
      const bytes = ask(exports, op.export, {}, '');
      return isObject(bytes) ? answerOf(bytes) : bytes.slice();
    });
  }

  /**
   * Reads kept bytes in the index's place, or into it.
   * @param {Uint8Array} bytes
   * @param {{ merge?: boolean }} [how]
   * @returns {Promise<{ known: number, damaged: boolean }>} damaged: only what was readable is there
   */
  import(bytes, how = {}) {
    return this.request(op.import, how, bytes);
  }

  #tidySoon() {
    clearTimeout(this.#tidying);
    this.#tidying = setTimeout(() => this.tidy(), tidyMillis);
  }

  /** Lets the core collect its garbage. It happens by itself once nothing is asked for a moment. */
  tidy() {
    clearTimeout(this.#tidying);
    if (!this.#exports) return;
    try {
      this.#guard((exports) => exports.tidy());
    } catch {
      return; // nobody waits; the next request starts another
    }
    if (this.#exports.mem.buffer.byteLength > this.#allowed) {
      this.#tidying = setTimeout(() => this.#renew().catch(() => {}), renewMillis); // the old one still works
    }
  }

  /** How many bytes of memory the core holds; 0 where none runs. */
  get memory() {
    return this.#exports?.mem.buffer.byteLength ?? 0;
  }

  /** Runs every stage once, so that the first page need not wait. */
  async warm() {
    await this.request(op.warm, {}, '');
  }
}

/** @type {typeof import('./snapshot.js') | undefined} */
let snapshots; // only live documents need it

/** Only what is compared goes over. @param {Story} story */
function storyOf({ id, title, text, lang, published, site, agency }) {
  return { id, title, text, lang, published, site, agency };
}

function stopped() {
  return new EngineError('stopped', 'The part that reads pages stopped. It starts again with the next page.');
}
