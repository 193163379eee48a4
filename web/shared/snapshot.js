// @ts-check
// A live page as bytes: the wire form of core/page/snapshot.go, and the live
// node behind every node number. What a reader types never enters a snapshot:
// no values of fields, nothing inside a textarea, a select or an editable element.
//
//   snapshot-lists.js    which tags and attributes
//   snapshot-collect.js  nodes, flags and strings in the order of the wire form
//   snapshot-walk.js     the walk
//   snapshot-shown.js    what of it a reader sees
//   snapshot-realm.js    the browser's functions, past what a page puts in their place
//   snapshot-wire.js     the bytes, written where the engine is

import { Collector } from './snapshot-collect.js';
import { address } from './snapshot-realm.js';
import { moved, Walk } from './snapshot-walk.js';
import { soon } from './task.js';

export { SnapshotError } from './snapshot-collect.js';
export { soon } from './task.js';
export { encodeSnapshot, snapshotPayload, snapshotRoom } from './snapshot-wire.js';
export { snapshotAttrs, snapshotLimits, snapshotTags } from './snapshot-lists.js';

/** @typedef {import('./snapshot-collect.js').Snapshot} Snapshot */

const sliceMillis = 8; // a slice and what the page does besides stay within a frame
const stride = 256; // steps between two looks at the clock
const maxRestarts = 2;

/**
 * Takes a snapshot in one go.
 * @param {Document} doc
 * @param {Set<Node>|null} [skip] elements that are left out
 * @returns {Snapshot}
 */
export function takeSnapshot(doc, skip = null) {
  const c = new Collector(doc, address.call(doc));
  new Walk(c, doc, skip).go(Infinity);
  return c.done();
}

/**
 * Takes a snapshot in slices of a few milliseconds; small pages take one. A page
 * that changes under the walk is walked again, at last in one go.
 * @param {Document} doc
 * @param {() => Promise<void>} [pause]
 * @param {Set<Node>|null} [skip] elements that are left out
 * @returns {Promise<Snapshot>}
 */
export async function takeSnapshotInSlices(doc, pause = soon, skip = null) {
  for (let i = 0; i < maxRestarts; i++) {
    const c = new Collector(doc, address.call(doc));
    const walk = new Walk(c, doc, skip);
    let end = performance.now() + sliceMillis;
    try {
      while (walk.go(stride)) {
        if (performance.now() < end) continue;
        await pause();
        end = performance.now() + sliceMillis;
        walk.check();
      }
      return c.done();
    } catch (error) {
      if (error !== moved) throw error;
    }
  }
  return takeSnapshot(doc, skip);
}
