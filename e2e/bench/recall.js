// @ts-check
// Runs in an empty page of 127.0.0.1: loads the list of what was read out of
// IndexedDB, looks stories up in it and aligns each with ten others. The made-up
// articles come from e2e/bench_index_test.go.

import { load } from './build/shared/engine.js';

const alignments = 10;
const loads = 5;

/** @typedef {{ id: string, text: string, lang: string, published: string }} Story */

/**
 * All figures, in milliseconds unless their name says otherwise.
 * @returns {Promise<Record<string, number>>}
 */
export async function measureIndex() {
  const database = await filled();
  const engine = await load();
  await engine.warm();
  /** @type {Record<string, number[]>} */
  const times = {};
  for (let i = 0; i < loads; i++) {
    const from = performance.now();
    const bytes = /** @type {Uint8Array} */ (await read(database, 'parts', 'index'));
    (times['load: out of IndexedDB'] ??= []).push(performance.now() - from);
    const { known } = await engine.import(bytes);
    (times['load: all'] ??= []).push(performance.now() - from);
    times['load: articles'] = [known];
    times['load: bytes'] = [bytes.length];
  }
  /** @type {Story[]} */
  const queries = await fetched('/made/queries');
  // Half of the stories bring the engine up to speed, as reading does.
  for (const [i, story] of queries.entries()) {
    const found = await lookUp(engine, database, story);
    if (i < queries.length / 2) continue;
    (times['ruler'] ??= []).push(ruler());
    for (const [name, value] of Object.entries(found)) (times[name] ??= []).push(value);
  }
  database.close();
  return summary(times);
}

/**
 * A fixed piece of work, to hold the times of busy and slow machines against: a
 * million steps of a random walk through a megabyte.
 */
function ruler() {
  const cells = new Uint32Array(1 << 18);
  const from = performance.now();
  let x = 1;
  for (let i = 0; i < 1e6; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    cells[x & 0x3ffff] += x;
  }
  return performance.now() - from + (cells[0] & 0);
}

/**
 * One look-up: the stories are read from the store before the clock starts.
 * @param {import('../../web/shared/engine.js').Engine} engine @param {IDBDatabase} database @param {Story} story
 */
async function lookUp(engine, database, story) {
  /** @type {Record<string, number>} */
  const found = {};
  let from = performance.now();
  const candidates = (await engine.recall(story)).slice(0, alignments);
  found['look-up: alone'] = performance.now() - from;
  from = performance.now();
  /** @type {Story[]} */
  const stories = [];
  for (const { id } of candidates) {
    const kept = await read(database, 'stories', id);
    if (kept) stories.push(/** @type {Story} */ (kept));
  }
  found['look-up: texts out of IndexedDB'] = performance.now() - from;
  found['look-up: texts, number'] = stories.length;
  for (const time of ['first', 'again']) {
    from = performance.now();
    const relations = await engine.relate(story, stories);
    found[`look-up: ten alignments, ${time}`] = performance.now() - from;
    found['look-up: related among them, number'] = relations.filter(({ relation }) => relation !== 'unrelated' && relation !== 'passages').length;
    found[`look-up: with ten alignments, ${time}`] = found['look-up: alone'] + found[`look-up: ten alignments, ${time}`];
  }
  return found;
}

/** @param {Record<string, number[]>} times */
function summary(times) {
  /** @type {Record<string, number>} */
  const out = {};
  for (const [name, list] of Object.entries(times)) {
    list.sort((a, b) => a - b);
    out[name] = list[list.length >> 1];
    if (list.length > 1) out[name + ', best'] = list[0];
    if (list.length > loads) out[name + ', 95 %'] = list[Math.floor(list.length * 0.95)];
  }
  return out;
}

/** A database as the extension keeps it: one buffer, and a record for each text. @returns {Promise<IDBDatabase>} */
async function filled() {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('measured', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('parts');
      request.result.createObjectStore('stories', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const bytes = new Uint8Array(await (await fetch('/made/index')).arrayBuffer());
  /** @type {Story[]} */
  const stories = await fetched('/made/records');
  await new Promise((resolve, reject) => {
    const transaction = database.transaction(['parts', 'stories'], 'readwrite');
    transaction.objectStore('parts').put(bytes, 'index');
    for (const story of stories) transaction.objectStore('stories').put(story);
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () => reject(transaction.error);
  });
  return database;
}

/** @param {string} path */
async function fetched(path) {
  return (await fetch(path)).json();
}

/** @param {IDBDatabase} database @param {string} store @param {string} key @returns {Promise<unknown>} */
function read(database, store, key) {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).get(key);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
