// @ts-check
// Handing a file to the reader, under a name made from a title.

import { el } from './view/dom.js';

/** Hands a file to the browser's downloads. @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * A title as the name of a file: no separators, no control characters, no dots at
 * the ends, not too long.
 * @param {string} title
 */
export function fileName(title) {
  // eslint-disable-next-line no-control-regex
  const plain = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').trim();
  const cut = [...plain].slice(0, 80).join('').replace(/^[.\s]+|[.\s]+$/g, '');
  return cut || 'article';
}
