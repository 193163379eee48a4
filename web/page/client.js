// @ts-check
// The page's side of the worker that runs the engine.

import { EngineError } from '../shared/engine.js';
import { workerURL } from './trusted.js';

/** @typedef {import('./worker.js').CleanRequest} CleanRequest */
/** @typedef {import('../shared/wire.js').Article} Article */
/** @typedef {{ type: 'html' | 'text', article: Article, printed: string, lines: string[] | null }} Cleaned */

/** @type {Worker | null} */
let worker = null;
let lastId = 0;
/** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
const waiting = new Map();

/** Starts the engine; resolves when it is ready. @returns {Promise<true>} */
export function start() {
  return ask('start');
}

/**
 * Cleans one file.
 * @param {CleanRequest} request
 * @returns {Promise<Cleaned>}
 */
export function clean(request) {
  return ask('clean', request);
}

/** @param {string} method @param {...unknown} args @returns {Promise<any>} */
export function ask(method, ...args) {
  worker ??= begin();
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, method, args });
  });
}

function begin() {
  const made = new Worker(workerURL(), { type: 'module', name: 'engine' });
  made.addEventListener('message', (event) => {
    const { id, value, failure } = event.data;
    const call = waiting.get(id);
    waiting.delete(id);
    if (failure) {
      call?.reject(Object.assign(new EngineError(failure.code, failure.sentence), { size: failure.size }));
    } else {
      call?.resolve(value);
    }
  });
  made.addEventListener('error', (event) => {
    event.preventDefault();
    // A worker that cannot go on: every caller hears of it, the next call starts anew.
    made.terminate();
    worker = null;
    const calls = [...waiting.values()];
    waiting.clear();
    calls.forEach((call) => call.reject(new EngineError('start', event.message || 'The engine could not start.')));
  });
  return made;
}
