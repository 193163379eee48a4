// @ts-check
// The bytes of a snapshot. They are written where the engine is, straight into its
// memory: the page hands out words and texts as they are, since its script runs
// before the browser has compiled it, when all that it does itself takes longest.

/** What a snapshot is written from. @typedef {{words: Uint32Array|Uint8Array, texts: string[]}} Written */

/** Returns how many bytes encodeSnapshot may write at most. @param {Written} s */
export function snapshotRoom(s) {
  return s.texts.reduce((n, text) => n + 3 * text.length, s.words.byteLength);
}

/**
 * Writes the wire form into bytes, which has snapshotRoom of room, and returns
 * how many bytes that took.
 * @param {Written} s
 * @param {Uint8Array} bytes
 */
export function encodeSnapshot(s, bytes) {
  const encoder = new TextEncoder();
  bytes.set(new Uint8Array(s.words.buffer, s.words.byteOffset, s.words.byteLength));
  let end = s.words.byteLength;
  for (const text of s.texts) end += encoder.encodeInto(text, bytes.subarray(end)).written;
  return end;
}

/** A snapshot as the payload of a request. @param {Written} s */
export function snapshotPayload(s) {
  return { room: snapshotRoom(s), fill: (/** @type {Uint8Array} */ bytes) => encodeSnapshot(s, bytes) };
}
