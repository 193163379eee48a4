// @ts-check
// The list of what went, a row a block. Of a long list a stretch is drawn, and grows
// at either end when the reader asks for more: thousands of rows take seconds.

import { t, tn } from '../shared/messages.js';
import { isOut, isTrimmed } from '../shared/parts.js';
import { arrange, byId, el } from '../shared/view/dom.js';
import { removedRow } from '../shared/view/removed.js';
import { scrollToBlock } from './locate.js';
import { toggleBlock } from './restore.js';
import { change, leftAlone, state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/parts.js').Part} Part */

/** How many rows are drawn at once, and how many more a press shows. */
const someRows = 200;

/** From so many rows on only those in sight are laid out. */
const longFrom = 100;

/** Rows by what they say, so that focus stays where it is. @type {Map<string, HTMLElement>} */
let rows = new Map();
/** The stretch that is drawn, and of which list. */
let stretch = { from: 0, to: someRows, only: '' };

/** Begins anew, with another document. */
export function forgetRows() {
  rows = new Map();
  stretch = { from: 0, to: someRows, only: '' };
}

/**
 * The parts in the order of the list, those that the reader wants to see.
 * @param {Doc} doc
 */
export function listed(doc) {
  const shown = doc.removed.filter((part) => !state.only || (isTrimmed(part) && part.reason === state.only));
  return [isTrimmed, isLeft, (/** @type {Part} */ part) => !isOut(part)].flatMap((one) => shown.filter(one));
}

/** @param {Part} part */
function isLeft(part) {
  return part.part === 'left';
}

/**
 * The stretch to draw so that the chosen row is seen: one next to it lengthens it, one
 * far away moves it.
 * @param {{ from: number, to: number }} now
 * @param {number} chosen index of the chosen row, or -1
 * @param {number} all
 */
export function stretchAround({ from, to }, chosen, all) {
  if (chosen >= 0 && (chosen < from - someRows || chosen >= to + someRows)) {
    const first = chosen - (chosen % someRows);
    return { from: first, to: Math.min(all, first + someRows) };
  }
  return { from: chosen >= 0 && chosen < from ? Math.max(0, from - someRows) : from, to: Math.min(all, chosen >= to ? to + someRows : Math.max(to, from + someRows)) };
}

/** @param {Doc} doc */
export function drawRows(doc) {
  const list = byId('went-list');
  const focused = /** @type {HTMLElement | null} */ (document.activeElement?.closest('#went-list li') ?? null);
  const focusedBack = document.activeElement?.classList.contains('put-back');
  const shown = leftAlone(doc) ? [] : listed(doc);
  if (stretch.only !== state.only) {
    stretch = { from: 0, to: someRows, only: state.only };
  }
  stretch = { ...stretchAround(stretch, state.chosen < 0 ? -1 : shown.findIndex((part) => part.block === state.chosen), shown.length), only: state.only };
  const { from, to } = stretch;
  /** @type {Map<string, HTMLElement>} */
  const next = new Map();
  const keep = (/** @type {string} */ key, /** @type {() => HTMLElement} */ make) => next.set(key, rows.get(key) ?? make());
  if (from > 0) {
    keep(`before ${from}`, () => more(tn('rows_before', Math.min(from, someRows)), () => { stretch.from = Math.max(0, from - someRows); }));
  }
  for (const part of shown.slice(from, to)) {
    const head = isTrimmed(part) ? '' : isLeft(part) ? 'left' : 'moved';
    if (head && !next.has(head)) {
      keep(head, () => el('li', { class: 'went-moved' }, t(head)));
    }
    keep(`${part.block} ${doc.back.has(part.block)} ${state.chosen === part.block}`, () => row(doc, part));
  }
  if (to < shown.length) {
    keep(`more ${to} ${shown.length}`, () => more(tn('rows_more', Math.min(shown.length - to, someRows)), () => { stretch.to = to + someRows; }));
  }
  rows = next;
  list.toggleAttribute('data-long', next.size > longFrom);
  arrange(list, [...next.values()]);
  if (focused && !focused.isConnected) {
    const again = list.querySelector(`[data-block="${focused.dataset.block}"] ${focusedBack ? '.put-back' : '.removed-main'}`);
    /** @type {HTMLElement | null} */ (again)?.focus({ preventScroll: true });
  }
}

/** @param {Doc} doc @param {Part} part */
function row(doc, part) {
  return removedRow(part, {
    back: doc.back.has(part.block), chosen: state.chosen === part.block,
    choose: () => {
      change({ chosen: part.block });
      scrollToBlock(part.block);
    },
    toggle: () => {
      change({ chosen: part.block });
      toggleBlock(doc, part.block);
    },
  });
}

/** @param {string} words @param {() => void} grow */
function more(words, grow) {
  const item = el('li', { class: 'went-more' }, el('button', { class: 'button', type: 'button', click: () => {
    // The button goes with its focus; the first new row has it then.
    const held = item.contains(document.activeElement);
    const [before, after] = [item.previousElementSibling, item.nextElementSibling];
    grow();
    change({});
    queueMicrotask(() => {
      const fresh = before ? before.nextElementSibling : after?.previousElementSibling;
      if (held) {
        /** @type {HTMLElement | null | undefined} */ (fresh?.querySelector('button'))?.focus({ preventScroll: true });
      }
    });
  } }, words));
  return item;
}
