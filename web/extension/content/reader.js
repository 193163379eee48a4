// @ts-check
// The way of a page to the engine and of its answer back. It begins before it is
// known how the page is to be trimmed: walking it needs no order.

import { soon, takeSnapshotInSlices } from '../../shared/snapshot.js';
import { api, keepsBytes } from '../browser.js';

/** @typedef {ReturnType<typeof setOut>} Way */
/** @typedef {{ posted: Promise<void>, answer: Promise<any> }} Asked */

const longPage = 20_000; // nodes; past them sending has a task of its own
const base64Slice = 0x8000; // characters that fromCharCode takes at a time
const mostRecords = 400; // of what is added while a page is read
const staleMillis = 1000; // a page that was walked longer ago is walked again

/** Reads one page, as often as it is asked to. */
export class Reader {
  /** @type {Way|null} */
  #ahead = null;
  /** @type {Asked|null} */
  #asked = null;

  /** Walks the page before there is an order. */
  walkAhead() {
    const way = setOut();
    this.#ahead = way;
    setTimeout(() => {
      if (this.#ahead !== way) return;
      this.#ahead = null;
      way.leave();
    }, staleMillis);
  }

  /** Has the page judged before there is anybody who wants to know. @param {any} order the message that asks for trimming */
  askAhead(order) {
    this.#asked = this.#ask(order);
  }

  /**
   * Takes a snapshot and has it judged. The answer says what to hide, with the
   * snapshot's nodes, or is { error }; its rest is engine-host.js's forPage.
   * @param {any} order the message that asked for trimming
   * @param {() => void} [meanwhile] what can be done while the engine works
   * @param {Set<Node>|null} [skip] elements that are left out
   * @returns {Promise<any>}
   */
  read(order, meanwhile, skip = null) {
    const { posted, answer } = (skip ? null : this.#asked) ?? this.#ask(order, skip);
    this.#asked = null;
    if (meanwhile) posted.then(meanwhile);
    return answer;
  }

  /** @param {any} order @param {Set<Node>|null} [skip] @returns {Asked} */
  #ask(order, skip = null) {
    /** @type {() => void} */
    let tell = () => {};
    const posted = /** @type {Promise<void>} */ (new Promise((resolve) => { tell = resolve; }));
    const way = skip ? setOut(undefined, skip) : this.#ahead?.isOpen() ? this.#ahead : setOut(this.#ahead?.walked); // no engine answered yet: the walk is good all the same
    this.#ahead = null;
    return { posted, answer: judged(way, order, tell) };
  }
}

/** Opens a line to the engine and walks the page while the browser connects it. @param {ReturnType<typeof takeSnapshotInSlices>} [known] a walk @param {Set<Node>|null} [skip] */
function setOut(known, skip = null) {
  /** @type {chrome.runtime.Port|undefined} */
  let port;
  let open = true;
  /** @type {Promise<any>[]} */
  let answers = [];
  /** @type {unknown} */
  let failed = null;
  try {
    port = api.runtime.connect({ name: 'engine' });
    answers = answersOn(port);
    port.onDisconnect.addListener(() => { open = false; });
  } catch (error) {
    failed = error;
  }
  const added = watchAdded();
  const walked = known ?? takeSnapshotInSlices(document, soon, skip);
  walked.catch(() => {}); // heard of where it is asked for
  return { port, answers, walked, added, failed, isOpen: () => open, leave: () => { port?.disconnect(); added(); } };
}

/** Collects what the page adds from now on until it is asked. @returns {() => MutationRecord[]} */
function watchAdded() {
  /** @type {MutationRecord[]} */
  const all = [];
  const observer = new MutationObserver((records) => {
    if (all.length < mostRecords) all.push(...records.slice(0, mostRecords));
  });
  observer.observe(document, { subtree: true, childList: true });
  return () => {
    all.push(...observer.takeRecords());
    observer.disconnect();
    return all;
  };
}

/** @param {Way} way @param {any} order @param {() => void} posted */
async function judged(way, order, posted) {
  try {
    if (way.failed) throw way.failed;
    const snapshot = await way.walked;
    if (snapshot.nodes.length > longPage) await soon();
    const { texts, nodes, trees } = snapshot;
    const bytes = new Uint8Array(snapshot.words.slice().buffer); // the copy has no room left over, which would be sent too
    way.port?.postMessage({ to: 'line', do: 'clean', words: keepsBytes() ? bytes : toBase64(bytes), texts, anyway: order?.anyway ?? false });
    posted();
    const [first, rest] = way.answers;
    const answer = await first;
    rest.then(() => setTimeout(way.added)); // nobody wanted to know
    return answer.error ? answer : { ...answer, nodes, trees, rest, added: way.added };
  } catch (error) {
    way.leave();
    const { code, message } = /** @type {any} */ (error);
    return { error: { code: code ?? 'fault', sentence: String(message ?? error) } };
  }
}

/**
 * The two answers of the engine: what to hide, and what it found out beyond that.
 * Either may be { error }.
 * @param {chrome.runtime.Port} port
 * @returns {Promise<any>[]}
 */
function answersOn(port) {
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  const answers = [0, 1].map(() => new Promise((resolve) => { waiting.push(resolve); }));
  port.onMessage.addListener((/** @type {any} */ answer) => {
    waiting.shift()?.(answer);
    if (waiting.length === 0 || answer.error) port.disconnect();
  });
  port.onDisconnect.addListener(() => {
    void api.runtime.lastError; // looked at, or the browser complains of it
    for (const resolve of waiting) resolve({ error: { code: 'stopped', sentence: '' } });
  });
  return answers;
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let s = '';
  for (let i = 0; i < bytes.length; i += base64Slice) s += String.fromCharCode(...bytes.subarray(i, i + base64Slice));
  return btoa(s);
}
