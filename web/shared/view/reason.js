// @ts-check
// What shows a reason: its icon, the tile that starts a row, the chip with a count.

import { beginning } from '../beginning.js';
import { t, tn } from '../messages.js';
import { number } from '../format.js';
import { el } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('../wire.js').Reason} Reason */

/** The reason's full name: "Related stories". @param {string} reason */
export function label(reason) {
  return t(`reason_${reason}`);
}

/** The short name, for chips and pills: "Related". @param {string} reason */
export function shortLabel(reason) {
  return t(`short_${reason}`);
}

/**
 * What the button that puts a block back is called, or trims it again. Among twenty
 * of one kind it must say which one it is to those who hear it.
 * @param {{ reason: string, text: string }} removal
 * @param {boolean} back it was put back
 */
export function restoreName({ reason, text }, back) {
  const words = beginning(text);
  return words === '' ? t(back ? 'trim_again_named' : 'put_back_named', label(reason)) : t(back ? 'trim_again_block' : 'put_back_block', label(reason), words);
}

/** The square that starts a row about a reason. @param {string} reason */
export function tile(reason) {
  return el('span', { class: 'tile', 'data-reason': reason }, icon(reason, 16));
}

/**
 * A chip that trims or puts back all blocks of one kind.
 * @param {object} of
 * @param {Reason} of.reason
 * @param {number} of.blocks
 * @param {boolean} of.trimmed false: all of them were put back
 * @param {boolean} of.alone the list shows only this kind
 * @param {(event: MouseEvent) => void} of.press
 */
export function chip({ reason, blocks, trimmed, alone, press }) {
  return el(
    'button',
    {
      class: 'chip', type: 'button', 'data-reason': reason, 'aria-pressed': String(trimmed), 'data-alone': alone,
      'aria-label': tn('chip_spoken', blocks, shortLabel(reason)), title: t(trimmed ? 'chip_title' : 'chip_title_off', label(reason)), click: press,
    },
    icon(reason, 16),
    el('span', { class: 'chip-word' }, shortLabel(reason)),
    el('span', { class: 'count' }, number(blocks)),
  );
}

/**
 * The stacked bar: kept words first as a hatch, then a segment a reason.
 * @param {{ kept: number, parts: { reason: Reason, words: number, blocks: number }[], small?: boolean }} of
 */
export function stackedBar({ kept, parts, small = false }) {
  const all = Math.max(1, kept + parts.reduce((sum, part) => sum + part.words, 0));
  const spoken = [tn('bar_kept', kept), ...parts.map((part) => tn('bar_part', part.words, label(part.reason)))].join(', ');
  const bar = el('div', { class: small ? 'bar small' : 'bar', role: 'img', 'aria-label': spoken });
  const kid = el('span', { class: 'bar-kept', title: tn('bar_kept', kept) });
  kid.style.flexGrow = String(kept / all);
  bar.append(kid);
  for (const part of parts) {
    const segment = el('span', { class: 'bar-part', 'data-reason': part.reason, title: tn('chip_spoken', part.blocks, label(part.reason)) });
    segment.style.flexGrow = String(part.words / all);
    bar.append(segment);
  }
  return bar;
}
