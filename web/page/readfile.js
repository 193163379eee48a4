// @ts-check
// A dropped, picked or pasted file → what the engine reads: text or HTML as
// UTF-8. Unpacks .gz and .mhtml; says in one sentence what cannot be used.

import { decode } from '../shared/decode.js';
import { EngineError } from '../shared/engine.js';
import { pageOfMHTML } from '../shared/mhtml.js';
import { maxBytes } from '../shared/wire.js';

/**
 * A file made ready for the engine.
 * @typedef {object} Prepared
 * @property {'html' | 'text'} type
 * @property {string} text
 * @property {string} url the page's address where the file tells it, or ""
 * @property {string} encoding
 */

/**
 * @param {Blob} blob
 * @param {string} name the file's name, for its kind
 * @param {'html' | 'text' | ''} [type] where the caller knows it
 * @returns {Promise<Prepared>}
 */
export async function prepare(blob, name, type = '') {
  if (blob.size > maxBytes) {
    throw tooBig(blob.size);
  }
  let bytes = new Uint8Array(await blob.arrayBuffer().catch(unreadable));
  let plainName = name;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    bytes = await unzip(bytes);
    plainName = name.replace(/\.gz$/i, '');
  }
  if (bytes.every(isSpace)) {
    throw new EngineError('empty', '');
  }
  const archived = looksLikeMHTML(plainName, bytes) ? pageOfMHTML(bytes) : null;
  const { text, encoding } = decode(archived?.bytes ?? bytes, archived?.encoding);
  if (looksBinary(text)) {
    throw new EngineError('not-text', '');
  }
  return { type: archived ? archived.type : type || kindOf(plainName, text), text, url: archived?.url ?? '', encoding };
}

/**
 * HTML or plain text: by the name's ending, else by how it begins.
 * @param {string} name
 * @param {string} text
 * @returns {'html' | 'text'}
 */
export function kindOf(name, text) {
  if (/\.(x?html?|xht|php|aspx?)$/i.test(name)) {
    return 'html';
  }
  if (/\.(txt|text|md|markdown|eml|log)$/i.test(name)) {
    return 'text';
  }
  return looksLikeHTML(text) ? 'html' : 'text';
}

/**
 * Whether a text is the source of a page.
 * @param {string} text
 */
export function looksLikeHTML(text) {
  const head = text.slice(0, 20_000);
  return /^\s*<(!doctype\s+html|html|head|body|\?xml)/i.test(head) || (/^\s*<[a-z!]/i.test(head) && /<\/(p|div|h[1-6]|article|section|ul|a)>/i.test(head));
}

/** One in ten characters that no text has: a picture or a program. @param {string} text */
export function looksBinary(text) {
  const head = text.slice(0, 4096);
  let bad = 0;
  for (let i = 0; i < head.length; i++) {
    const c = head.charCodeAt(i);
    bad += c === 0xfffd || (c < 32 && c !== 9 && c !== 10 && c !== 12 && c !== 13) ? 1 : 0;
  }
  return bad * 10 > head.length;
}

/** @param {string} name @param {Uint8Array} bytes */
function looksLikeMHTML(name, bytes) {
  if (/\.(mhtml?|mht)$/i.test(name)) {
    return true;
  }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /^(from|mime-version|snapshot-content-location|subject|date):/i.test(head) && /content-type:\s*multipart\/related/i.test(head);
}

/** @param {number} byte */
function isSpace(byte) {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

/** @returns {never} */
function unreadable() {
  throw new EngineError('unreadable', '');
}

/** @param {number} bytes */
function tooBig(bytes) {
  return Object.assign(new EngineError('too-big', ''), { size: bytes });
}

/**
 * Unpacks gzip, and stops as soon as too much comes out.
 * @param {Uint8Array<ArrayBuffer>} packed
 */
async function unzip(packed) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let total = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      total += next.value.length;
      if (total > maxBytes) {
        throw tooBig(total);
      }
      parts.push(next.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof EngineError ? error : new EngineError('not-text', '');
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
