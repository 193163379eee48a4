// @ts-check
// Everything that Winnow keeps, as one file: stories, the index of their
// fingerprints, settings. A file that comes in is not trusted: every value is
// checked, and what is no good is left out and counted.

import { mend } from './preferences.js';

/** @typedef {import('./store.js').Read} Read */
/** @typedef {import('./preferences.js').Settings} Settings */
/** @typedef {{ stories: Read[], index: Uint8Array | null, settings: Settings | null, left: number }} Backup left: stories that could not be used */

const format = 'winnow-backup';
const version = 1;
export const maxFile = 256 << 20; // bytes
const maxText = 40_000; // characters of a text, as history.js keeps
const relations = new Set(['identical', 'copy', 'excerpt', 'contains', 'version']);

/** Why a file cannot be used; the message's name. */
export class BackupError extends Error {}

/**
 * @param {Read[]} stories @param {Uint8Array | undefined} index @param {Settings} settings @param {number} now
 * @returns {string}
 */
export function writeBackup(stories, index, settings, now) {
  return JSON.stringify({ format, version, made: new Date(now).toISOString(), settings, stories, index: index ? base64(index) : '' });
}

/** @param {string} text @param {number} now @returns {Backup} */
export function readBackup(text, now) {
  /** @type {any} */
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new BackupError('import_not_ours');
  }
  if (file?.format !== format || !Number.isInteger(file.version) || !Array.isArray(file.stories)) throw new BackupError('import_not_ours');
  if (file.version > version) throw new BackupError('import_newer');
  const stories = /** @type {Read[]} */ (file.stories.map((/** @type {any} */ one) => mendRead(one, now)).filter(Boolean));
  return { stories, index: bytes(file.index), settings: typeof file.settings === 'object' && file.settings ? mend(file.settings) : null, left: file.stories.length - stories.length };
}

/** A story of a file with every field checked, or null. @param {any} one @param {number} now @returns {Read | null} */
function mendRead(one, now) {
  const url = web(one?.id);
  if (!url || !Number.isFinite(one.read) || one.read <= 0) return null;
  const words = (/** @type {unknown} */ v, /** @type {number} */ most) => (typeof v === 'string' ? v.slice(0, most) : '');
  const count = (/** @type {unknown} */ v) => (Number.isInteger(v) && /** @type {number} */ (v) >= 0 ? /** @type {number} */ (v) : 0);
  const near = web(one.like?.id);
  const share = Number(one.like?.share);
  return {
    id: url.href, host: url.hostname, title: words(one.title, 300), agency: words(one.agency, 100), published: words(one.published, 40), lang: words(one.lang, 20),
    read: Math.min(one.read, now), words: count(one.words), text: words(one.text, maxText),
    like: near && relations.has(one.like.relation) && share >= 0 && share <= 1 ? { host: near.hostname, id: near.href, relation: one.like.relation, share, fresh: count(one.like.fresh) } : null,
  };
}

/** @param {unknown} address @returns {URL | null} */
function web(address) {
  if (typeof address !== 'string' || address.length > 8000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/** @param {Uint8Array} data */
function base64(data) {
  const pieces = [];
  for (let i = 0; i < data.length; i += 0x8000) pieces.push(String.fromCharCode(...data.subarray(i, i + 0x8000)));
  return btoa(pieces.join(''));
}

/** @param {unknown} text @returns {Uint8Array | null} */
function bytes(text) {
  if (typeof text !== 'string' || text === '') return null;
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    return null; // The index can be made again from the texts.
  }
}
