// @ts-check
// The list of keys that "?" shows. It knows no words: the extension's marks take theirs
// from the browser.

import { el } from './dom.js';

/** @param {string[][]} rows keys ("J K", "1 … 6"), and the name of the message that says what they do @param {(message: string) => string} say */
export function keyList(rows, say) {
  const caps = (/** @type {string} */ keys) => keys.split(' ').map((key) => (key === '…' ? key : el('kbd', null, key)));
  return el('dl', { class: 'key-list' }, rows.map(([keys, message]) => el('div', null, el('dt', null, caps(keys)), el('dd', null, say(message)))));
}

/** The keys that the popup and the marks on a page have both, behind their first ones. */
export const keysOfWent = [
  ['R', 'key_back'], ['Shift R', 'key_back_kind'], ['U', 'key_undo'], ['Shift U', 'key_undo_all'], ['C', 'key_copy'], ['S', 'key_save'], ['M', 'key_map'],
  ['1 … 6', 'key_family'], ['?', 'key_list'], ['Esc', 'key_close'],
];
