// @ts-check
// The bar's three sizes: a dot, at rest, and open while marks are shown.

import { el } from '../../shared/view/dom.js';
import { icon, mark } from '../../shared/view/icons.js';
import { say, sayCount } from './words.js';

/**
 * The bar's children.
 * @param {'dot'|'rest'|'open'} size
 * @param {number} blocks
 * @param {string} place "3 / 34"
 * @param {string} told what a key just did, in place of the number
 * @param {(what: string) => void} act
 */
export function barOf(size, blocks, place, told, act) {
  const button = (/** @type {string} */ name, /** @type {string} */ words, /** @type {Node[]} */ before = [], only = false) =>
    el('button', {
      type: 'button', 'data-act': name, class: only ? 'only' : null, 'aria-label': only ? words : null, title: only ? words : null,
      // A page may make up events; only the reader's count.
      click: (/** @type {MouseEvent} */ event) => event.isTrusted && act(name),
    }, before, only ? null : words);
  if (size === 'dot') {
    const dot = button('wake', String(blocks), [mark(20)]);
    dot.setAttribute('aria-label', sayCount('bar_trimmed', blocks));
    return [dot];
  }
  const words = el('span', { class: told ? 'words told' : 'words' }, told || strong(sayCount(size === 'open' ? 'bar_shown' : 'bar_trimmed', blocks), String(blocks)));
  if (size === 'rest') {
    return [mark(22), words, el('span', { class: 'rule' }), button('show', say('bar_show')), button('undo', say('bar_undo')), button('close', say('bar_close'), [icon('close', 16)], true)];
  }
  return [
    mark(22), words, el('span', { class: 'rule' }),
    button('previous', say('bar_previous'), [icon('left', 18)], true),
    el('span', { class: 'place' }, place),
    button('next', say('bar_next'), [icon('right', 18)], true),
    el('span', { class: 'rule' }),
    button('hide', say('bar_hide')),
    button('undo', say('bar_undo_all'), [icon('undo', 18)]),
    button('close', say('bar_close'), [icon('close', 16)], true),
  ];
}

/** The sentence with its number in bold. @param {string} sentence @param {string} number @returns {(Node|string)[]} */
function strong(sentence, number) {
  const at = sentence.indexOf(number);
  return at < 0 ? [sentence] : [sentence.slice(0, at), el('b', null, number), sentence.slice(at + number.length)];
}
