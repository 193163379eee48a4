// @ts-check
// Requests and answers as bytes in the core's memory.

import { EngineError } from './engine-start.js';
import { maxBytes } from './wire.js';

/**
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} mem
 * @property {(bytes: number) => number} reserve
 * @property {(op: number, optionBytes: number) => number} call
 * @property {() => number} answerSize
 * @property {() => void} tidy
 */

/**
 * A request's bytes: text, bytes, or something that fills at most so many.
 * @typedef {string | Uint8Array | { room: number, fill: (bytes: Uint8Array) => number }} Payload
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const openBrace = 123;
const largeRoom = 1 << 20; // bytes; from here on a request is measured before it gets room

/**
 * Makes a request. The answer's bytes lie in the core's memory and hold until the
 * next one.
 * @param {Exports} exports
 * @param {number} operation
 * @param {object} options
 * @param {Payload} payload
 */
export function ask(exports, operation, options, payload) {
  const head = encoder.encode(JSON.stringify(options));
  put(exports, head, payload);
  const at = exports.call(operation, head.length) >>> 0;
  return new Uint8Array(exports.mem.buffer, at, exports.answerSize() >>> 0);
}

/**
 * Puts a request into the core's memory. The view is made after reserve, which may
 * have grown the memory and so detached earlier views. It never shrinks again, so that
 * large requests are written elsewhere first and get no more room than they need.
 * @param {Exports} exports
 * @param {Uint8Array} head
 * @param {Payload} payload
 */
function put(exports, head, payload) {
  if (!(payload instanceof Uint8Array)) {
    const room = roomOf(payload);
    if (room > largeRoom && room < 4 * maxBytes) payload = bytesOf(payload); // what is larger is refused
  }
  if (payload instanceof Uint8Array) {
    const at = reserve(exports, head.length + payload.length);
    const memory = new Uint8Array(exports.mem.buffer, at, head.length + payload.length);
    memory.set(head);
    memory.set(payload, head.length);
    return;
  }
  // The second call of reserve sets the true length in the same buffer.
  const most = head.length + roomOf(payload);
  const at = reserve(exports, most);
  const memory = new Uint8Array(exports.mem.buffer, at, most);
  memory.set(head);
  const rest = memory.subarray(head.length);
  const written = typeof payload === 'string' ? encoder.encodeInto(payload, rest).written : payload.fill(rest);
  exports.reserve(head.length + written);
}

/** How many bytes it takes at most; a UTF-16 unit takes up to three. @param {Exclude<Payload, Uint8Array>} payload */
function roomOf(payload) {
  return typeof payload === 'string' ? 3 * payload.length : payload.room;
}

/** @param {Exclude<Payload, Uint8Array>} payload */
function bytesOf(payload) {
  if (typeof payload === 'string') return encoder.encode(payload);
  const bytes = new Uint8Array(payload.room);
  return bytes.subarray(0, payload.fill(bytes));
}

/** @param {Exports} exports @param {number} bytes */
function reserve(exports, bytes) {
  const at = exports.reserve(bytes) >>> 0;
  if (at === 0) {
    throw new EngineError('too-big', 'The file is too big: the limit is 10 MB.');
  }
  return at;
}

/** Reports whether an answer is JSON; the index's bytes never begin so. @param {Uint8Array} bytes */
export function isObject(bytes) {
  return bytes[0] === openBrace;
}

/** An answer as an object; throws the failure that it tells. @param {Uint8Array} bytes */
export function answerOf(bytes) {
  const answer = JSON.parse(decoder.decode(bytes));
  if (answer.error) {
    throw new EngineError(answer.error.code, answer.error.sentence);
  }
  return answer;
}
