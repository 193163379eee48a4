// @ts-check
// The engine in a thread of its own: it may be busy or die without taking
// anything else along. One message in, one out, by number.

import { EngineError, load } from '../shared/engine.js';

/** A made-up page that warms the engine: its first pages would be slow. */
const madeUp = `<html><head><title>Night ferry returns</title></head><body><nav><a href="/a">Coast</a> <a href="/b">Harbour</a></nav><article><h1>Night ferry returns</h1>${
  '<p>The night ferry between the two harbours will sail again from the first of March, the board said on Wednesday, and a cabin will cost <b>48 crowns</b>.</p>'.repeat(12)
}<aside class="related"><a href="/c">Why the herring came back</a></aside></article><footer>Small print</footer></body></html>`;

const ready = load().then(async (engine) => {
  for (let i = 0; i < 3; i++) await engine.cleanHTML(madeUp);
  return engine;
});
ready.then(() => postMessage({ id: 0 }), fail(0));

onmessage = async ({ data: { id, operation, options, payload } }) => {
  try {
    const engine = await ready;
    postMessage({ id, answer: await engine.request(operation, options, payload) });
  } catch (error) {
    fail(id)(error);
  }
};

/** @param {number} id */
function fail(id) {
  return (/** @type {unknown} */ error) => {
    const [code, sentence] = error instanceof EngineError ? [error.code, error.message] : ['fault', String(error)];
    postMessage({ id, error: { code, sentence } });
  };
}
