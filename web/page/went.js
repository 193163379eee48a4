// @ts-check
// What went: the number, the bar, a chip a kind, and every block with its reason
// and the way back; below them what was only moved to the story's head.

import { t, tn } from '../shared/messages.js';
import { number } from '../shared/format.js';
import { isTrimmed } from '../shared/parts.js';
import { rank } from '../shared/reasons.js';
import { arrange, byId, el, refill, settle } from '../shared/view/dom.js';
import { icon } from '../shared/view/icons.js';
import { chip, label, stackedBar } from '../shared/view/reason.js';
import { ofDoc } from './memo.js';
import { toggleAll, toggleKind } from './restore.js';
import { drawRows, forgetRows } from './rows.js';
import { copyButton, openSave } from './save.js';
import { shareButton } from './share.js';
import { change, leftAlone, state } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/wire.js').Reason} Reason */

/** The kinds' buttons by what they say: one drawn anew under a press would not hear it. @type {Map<string, HTMLElement>} */
let chips = new Map();
let drawnDoc = 0;

/** The numbers of a document as it is now. */
export const counts = ofDoc((doc) => {
  const gone = doc.removed.filter((part) => isTrimmed(part) && !doc.back.has(part.block));
  const all = doc.article?.stats.words ?? 0;
  return { trimmed: gone.length, words: gone.reduce((sum, part) => sum + part.words, 0), all, kept: doc.article?.stats.kept ?? 0 };
});

/**
 * What went by kind, in the fixed order. What was put back counts only where all of
 * its kind was.
 * @param {Doc} doc
 * @param {boolean} everything also kinds that were put back
 */
export function kinds(doc, everything) {
  return everything ? everyKind(doc) : everyKind(doc).filter((kind) => kind.trimmed);
}

const everyKind = ofDoc((doc) => {
  /** @type {Map<Reason, { reason: Reason, words: number, blocks: number, trimmed: boolean }>} */
  const by = new Map();
  const parts = doc.removed.filter(isTrimmed);
  const some = new Set(parts.filter((part) => !doc.back.has(part.block)).map((part) => part.reason));
  for (const part of parts) {
    const trimmed = !doc.back.has(part.block);
    if (trimmed || !some.has(part.reason)) {
      const kind = by.get(part.reason) ?? { reason: part.reason, words: 0, blocks: 0, trimmed: false };
      kind.words += part.words;
      kind.blocks++;
      kind.trimmed ||= trimmed;
      by.set(part.reason, kind);
    }
  }
  return [...by.values()].sort((a, b) => rank(a.reason) - rank(b.reason));
});

/** "34 blocks trimmed: 12 related stories, 5 advertising, and 9 more kinds". @param {Doc} doc */
export function spokenSummary(doc) {
  const list = kinds(doc, false).sort((a, b) => b.blocks - a.blocks);
  const head = tn('trimmed', counts(doc).trimmed);
  if (leftAlone(doc) || list.length === 0) {
    return t(leftAlone(doc) ? 'nothing_trimmed' : 'nothing_to_trim');
  }
  const named = list.slice(0, 2).map((kind) => tn('chip_spoken', kind.blocks, label(kind.reason)));
  return [head, ...named, ...(list.length > 2 ? [tn('more_kinds', list.length - 2)] : [])].join(', ');
}

/** @param {Doc} doc */
export function trimmedBar(doc) {
  return stackedBar({ kept: counts(doc).kept, parts: kinds(doc, false) });
}

/** @param {Doc} doc */
export function drawWent(doc) {
  const place = byId('went');
  if (drawnDoc !== doc.id || !place.firstChild) {
    drawnDoc = doc.id;
    chips = new Map();
    forgetRows();
    refill(
      place,
      el('div', { id: 'went-head', class: 'went-head' }),
      el('div', { id: 'chips', class: 'chips', role: 'group', 'aria-label': t('chips') }),
      el('div', { class: 'went-scroll', tabindex: '0', role: 'region', 'aria-label': t('tab_went') }, el('div', { id: 'went-map', class: 'went-map', 'aria-hidden': 'true' }), el('ol', { id: 'went-list', class: 'went-list' })),
      el('div', { class: 'went-foot' }, copyButton(doc), el('button', { class: 'button', type: 'button', id: 'save-open', click: () => openSave(doc) }, icon('download', 16), t('save')), shareButton(doc), el('button', { class: 'button square', type: 'button', id: 'put-all', click: () => toggleAll(doc) })),
    );
  }
  drawHead(doc);
  drawPutAll(doc);
  drawChips(doc);
  drawRows(doc);
}

/** The big number and the sentence under it. @param {Doc} doc */
export function headWords(doc) {
  const { trimmed, words, all } = counts(doc);
  if (leftAlone(doc)) {
    return [t('nothing_trimmed'), t('nothing_trimmed_about')];
  }
  if (!doc.removed.some(isTrimmed)) {
    return [t('nothing_to_trim'), t('nothing_to_trim_about')];
  }
  return trimmed === 0 ? [t('said_back_all'), t('all_back_about')] : [tn('trimmed', trimmed), t('trimmed_of', number(words), number(all))];
}

/** @param {Doc} doc */
function drawHead(doc) {
  const [head, sentence] = headWords(doc);
  settle(byId('went-head'), el('h2', { id: 'went-title' }, head), el('p', { class: 'quiet-words' }, sentence), trimmedBar(doc));
}

/** One button for everything, which turns round when everything is back. @param {Doc} doc */
function drawPutAll(doc) {
  const away = doc.removed.some((part) => !doc.back.has(part.block));
  const words = t(away ? 'put_all' : 'trim_all');
  const button = byId('put-all');
  button.hidden = doc.removed.length === 0;
  // A picture that is drawn anew under a press takes the press with it.
  if (button.title !== words) {
    button.setAttribute('aria-label', words);
    button.title = words;
    refill(button, icon(away ? 'undo' : 'minus', 16));
  }
}

/** @param {Doc} doc */
function drawChips(doc) {
  const list = leftAlone(doc) ? [] : kinds(doc, true);
  if (state.only && !list.some((kind) => kind.reason === state.only)) {
    state.only = '';
  }
  const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.closest?.('#chips .chip')?.getAttribute('data-reason');
  /** @type {Map<string, HTMLElement>} */
  const next = new Map();
  for (const { reason, blocks, trimmed } of list) {
    const alone = state.only === reason;
    const key = `${reason} ${blocks} ${trimmed} ${alone}`;
    const press = (/** @type {MouseEvent} */ event) => {
      if (event.shiftKey) {
        change({ only: state.only === reason ? '' : reason });
      } else {
        toggleKind(doc, reason);
      }
    };
    next.set(key, chips.get(key) ?? chip({ reason, blocks, trimmed, alone, press }));
  }
  if (state.only) {
    const key = `all ${state.only}`;
    next.set(key, chips.get(key) ?? el('button', { class: 'chip all', type: 'button', click: () => change({ only: '' }) }, t('chips_all', label(state.only))));
  }
  chips = next;
  arrange(byId('chips'), [...next.values()]);
  if (focused && !byId('chips').contains(document.activeElement)) {
    /** @type {HTMLElement | null} */ (byId('chips').querySelector(`[data-reason="${focused}"]`))?.focus({ preventScroll: true });
  }
}
