// @ts-check
// A live page as bytes: the wire form of core/page/snapshot.go, and the live
// node behind every node number. What a reader types never enters a snapshot:
// no values of fields, nothing inside a textarea, a select or an editable element.
//
//   snapshot-lists.js    which tags and attributes
//   snapshot-collect.js  nodes, flags and strings in the order of the wire form
//   snapshot-walk.js     the walk

import { Collector, realm } from './snapshot-collect.js';
import { moved, walkDocument } from './snapshot-walk.js';

export { SnapshotError } from './snapshot-collect.js';
export { snapshotAttrs, snapshotLimits, snapshotTags } from './snapshot-lists.js';

/** @typedef {import('./snapshot-collect.js').Snapshot} Snapshot */

const sliceMillis = 12; // a slice and what the page does besides stay within a frame
const maxRestarts = 2;

let dom = /** @type {ReturnType<typeof realm>|undefined} */ (undefined);

/**
 * Takes a snapshot in one go.
 * @param {Document} doc
 * @returns {Snapshot}
 */
export function takeSnapshot(doc) {
  dom ??= realm();
  const c = new Collector(doc, dom);
  const steps = walkDocument(c, doc);
  while (!steps.next().done);
  return c.done();
}

/**
 * Takes a snapshot in slices of a few milliseconds; small pages take one. A page
 * that changes under the walk is walked again, at last in one go.
 * @param {Document} doc
 * @param {() => Promise<void>} [pause]
 * @returns {Promise<Snapshot>}
 */
export async function takeSnapshotInSlices(doc, pause = nextTask) {
  dom ??= realm();
  for (let i = 0; i < maxRestarts; i++) {
    const c = new Collector(doc, dom);
    const steps = walkDocument(c, doc);
    let end = performance.now() + sliceMillis;
    let paused = false;
    let long = false;
    try {
      while (!steps.next(paused).done) {
        paused = performance.now() > end;
        if (!paused) continue;
        long = true;
        await pause();
        end = performance.now() + sliceMillis;
      }
      if (long) await pause(); // joining the strings of a long page takes a slice of its own
      return c.done();
    } catch (error) {
      if (error !== moved) throw error;
    }
  }
  return takeSnapshot(doc);
}

/** Resolves in a task of its own. @returns {Promise<void>} */
export function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Returns how many bytes encodeSnapshot may write at most. @param {Snapshot} s */
export function snapshotRoom(s) {
  return s.words.byteLength + 3 * s.text.length;
}

/**
 * Writes the wire form into bytes, which has snapshotRoom of room, and returns
 * how many bytes that took.
 * @param {Snapshot} s
 * @param {Uint8Array} bytes
 */
export function encodeSnapshot(s, bytes) {
  const head = s.words.byteLength;
  bytes.set(new Uint8Array(s.words.buffer, s.words.byteOffset, head));
  return head + new TextEncoder().encodeInto(s.text, bytes.subarray(head)).written;
}

/** Returns the wire form as an array of its own. @param {Snapshot} s */
export function snapshotBytes(s) {
  const text = new TextEncoder().encode(s.text);
  const bytes = new Uint8Array(s.words.byteLength + text.length);
  bytes.set(new Uint8Array(s.words.buffer, s.words.byteOffset, s.words.byteLength));
  bytes.set(text, s.words.byteLength);
  return bytes;
}
