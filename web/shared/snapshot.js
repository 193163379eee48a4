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

import { Collector } from './snapshot-collect.js';
import { address } from './snapshot-realm.js';
import { moved, Walk } from './snapshot-walk.js';

export { SnapshotError } from './snapshot-collect.js';
export { snapshotAttrs, snapshotLimits, snapshotTags } from './snapshot-lists.js';

/** @typedef {import('./snapshot-collect.js').Snapshot} Snapshot */

const sliceMillis = 8; // a slice and what the page does besides stay within a frame
const stride = 256; // steps between two looks at the clock
const maxRestarts = 2;

/**
 * Takes a snapshot in one go.
 * @param {Document} doc
 * @returns {Snapshot}
 */
export function takeSnapshot(doc) {
  const c = new Collector(doc, address.call(doc));
  new Walk(c, doc).go(Infinity);
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
  for (let i = 0; i < maxRestarts; i++) {
    const c = new Collector(doc, address.call(doc));
    const walk = new Walk(c, doc);
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
  return s.texts.reduce((n, text) => n + 3 * text.length, s.words.byteLength);
}

/**
 * Writes the wire form into bytes, which has snapshotRoom of room, and returns
 * how many bytes that took.
 * @param {Snapshot} s
 * @param {Uint8Array} bytes
 */
export function encodeSnapshot(s, bytes) {
  const encoder = new TextEncoder();
  bytes.set(new Uint8Array(s.words.buffer, s.words.byteOffset, s.words.byteLength));
  let end = s.words.byteLength;
  for (const text of s.texts) end += encoder.encodeInto(text, bytes.subarray(end)).written;
  return end;
}

/** Returns the wire form as an array of its own. @param {Snapshot} s */
export function snapshotBytes(s) {
  const encoder = new TextEncoder();
  return put(s, s.texts.map((text) => encoder.encode(text)));
}

/** The same in slices of a few milliseconds. @param {Snapshot} s @param {() => Promise<void>} [pause] */
export async function snapshotBytesInSlices(s, pause = nextTask) {
  const encoder = new TextEncoder();
  const pieces = [];
  let end = performance.now() + sliceMillis;
  for (const text of s.texts) {
    pieces.push(encoder.encode(text));
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + sliceMillis;
  }
  return put(s, pieces);
}

/** @param {Snapshot} s @param {Uint8Array[]} pieces */
function put(s, pieces) {
  let end = s.words.byteLength;
  const bytes = new Uint8Array(pieces.reduce((n, piece) => n + piece.length, end));
  bytes.set(new Uint8Array(s.words.buffer, s.words.byteOffset, end));
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
