// @ts-check
/// <reference lib="webworker" />
// Runs the engine beside the page, so that the page stays quick while long files
// are read. Messages in: {id, method, args}; out: {id, value} or {id, failure}.

import { EngineError, load } from '../shared/engine.js';
import { prepare } from './readfile.js';
import { digestsAmong, summary, worthComparing } from './pairing.js';

/** @typedef {import('../shared/wire.js').Story} Story */

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
  /** Starts the engine and runs it once, so that the first real page is quick. */
  async start() {
    const engine = await load();
    await engine.warm();
    return true;
  },

  /** @param {CleanRequest} request */
  async clean(request) {
    const file = await prepare(request.source, request.name, request.type);
    const engine = await load();
    const options = { url: request.url || file.url, full: true, hides: true, keep: request.keep, ...(request.format && { format: request.format }) };
    const answer = file.type === 'text' ? await engine.cleanText(file.text, options) : await engine.cleanHTML(file.text, options);
    answer.article.file = request.name;
    return { type: file.type, article: answer.article, hides: answer.hides ?? [], printed: answer.printed ?? '', lines: file.type === 'text' ? file.text.split(/\r\n|[\n\r\f\u2028\u2029]/) : null };
  },

  /**
   * How stories belong together: every pair that shares text or an event, and which
   * of them are digests of several.
   * @param {Story[]} stories
   */
  async relate(stories) {
    const engine = await load();
    const pairs = [];
    for (const [a, b] of await worthComparing(engine, stories)) {
      pairs.push(summary(await engine.compare(a, b)));
    }
    const related = pairs.filter((pair) => pair.relation !== 'unrelated');
    return { pairs: related, digests: await digestsAmong(engine, stories, related) };
  },

  /** @param {Story} a @param {Story} b */
  async compare(a, b) {
    return (await load()).compare(a, b);
  },
};

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
