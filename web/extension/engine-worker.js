// @ts-check
// The engine in a thread of its own: it may be busy or die without taking
// anything else along. One message in, one out, by number.

import { EngineError, load } from '../shared/engine.js';
import { snapshotPayload } from '../shared/snapshot-wire.js';
import { op } from '../shared/wire.js';

const idleMillis = 30; // a page that waits already goes before the warm-up

const ready = load();
ready.then((engine) => setTimeout(() => {
  engine.request(op.warm, {}, '').catch(() => {}); // a failed warm-up costs the first page some time, no more
}, idleMillis), fail(0));

onmessage = async ({ data: { id, operation, options, payload } }) => {
  try {
    const engine = await ready;
    const answer = await (operation === op.export ? engine.export() : engine.request(operation, options, payload.texts ? snapshotPayload(payload) : payload));
    postMessage({ id, answer });
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
