// @ts-check
/// <reference lib="webworker" />
// Runs the engine beside the page, so that the page stays quick while long files
// are read. Messages in: {id, method, args}; out: {id, value} or {id, failure}.

import { EngineError, load } from '../shared/engine.js';
import { prepare } from './readfile.js';

/** @typedef {import('../shared/wire.js').Article} Article */

/**
 * @typedef {object} CleanRequest
 * @property {Blob} source
 * @property {string} name
 * @property {'html' | 'text' | ''} type
 * @property {string} url
 * @property {number[]} keep blocks that the reader put back
 * @property {'text' | 'markdown' | 'html' | 'json' | ''} format
 */

const methods = {
  /** Starts the engine and lets it read a small page, so that the first real one is quick. */
  async start() {
    const engine = await load();
    await engine.cleanHTML(warmPage);
    return true;
  },

  /** @param {CleanRequest} request */
  async clean(request) {
    const file = await prepare(request.source, request.name, request.type);
    const engine = await load();
    const options = { url: request.url || file.url, full: true, keep: request.keep, ...(request.format && { format: request.format }) };
    const answer = file.type === 'text' ? await engine.cleanText(file.text, options) : await engine.cleanHTML(file.text, options);
    answer.article.file = request.name;
    return { type: file.type, article: answer.article, printed: answer.printed ?? '', lines: file.type === 'text' ? file.text.split(/\r\n|[\n\r\f\u2028\u2029]/) : null };
  },
};

const warmPage =
  '<!doctype html><title>Warm</title><nav><a href="/">Home</a></nav><article><h1>A small page</h1><p>It is read once when the engine starts, so that the first real page does not wait for the browser to prepare the code.</p></article>';

self.addEventListener('message', async (event) => {
  const { id, method, args } = event.data;
  try {
    const run = /** @type {(...args: any[]) => Promise<any>} */ (methods[/** @type {keyof typeof methods} */ (method)]);
    self.postMessage({ id, value: await run(...args) });
  } catch (error) {
    self.postMessage({ id, failure: failure(error) });
  }
});

/** @param {unknown} error */
function failure(error) {
  if (error instanceof EngineError) {
    return { code: error.code, sentence: error.message, size: 'size' in error ? error.size : 0 };
  }
  return { code: 'fault', sentence: error instanceof Error ? error.message : String(error), size: 0 };
}
