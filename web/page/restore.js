// @ts-check
// Putting back and trimming again: one block, a kind, everything; and undo.

import { t, tn } from '../shared/messages.js';
import { label } from '../shared/view/reason.js';
import { tell } from './announce.js';
import { keep } from './cleaning.js';
import { redraw } from './state.js';

/** @typedef {import('./state.js').Doc} Doc */
/** @typedef {import('../shared/wire.js').Reason} Reason */

/** How many steps back undo goes. */
const mostPast = 100;

/** Puts a block back, or trims it again. @param {Doc} doc @param {number} block */
export function toggleBlock(doc, block) {
  const removal = doc.removed.find((one) => one.block === block);
  if (!removal) {
    return;
  }
  const away = !doc.back.has(block);
  set(doc, [block], away);
  tell(t(away ? 'said_back' : 'said_again', label(removal.reason)), undoAction(doc));
}

/** Puts all blocks of a kind back, or trims them again. @param {Doc} doc @param {Reason} reason */
export function toggleKind(doc, reason) {
  const blocks = doc.removed.filter((removal) => removal.reason === reason).map((removal) => removal.block);
  const away = blocks.some((block) => !doc.back.has(block));
  set(doc, blocks, away);
  tell(tn(away ? 'said_back_kind' : 'said_again_kind', blocks.length, label(reason)), undoAction(doc));
}

/** Puts everything back; when everything is back, trims again. @param {Doc} doc */
export function toggleAll(doc) {
  const away = doc.removed.some((removal) => !doc.back.has(removal.block));
  set(doc, doc.removed.map((removal) => removal.block), away);
  tell(t(away ? 'said_back_all' : 'said_again_all'), undoAction(doc));
}

/** Takes back the last step. @param {Doc} doc */
export function undo(doc) {
  const before = doc.past.pop();
  if (before) {
    void keep(doc, before);
    redraw();
    tell(t('said_undone'));
  }
}

/** @param {Doc} doc @param {number[]} blocks @param {boolean} away */
function set(doc, blocks, away) {
  const back = new Set(doc.back);
  blocks.forEach((block) => (away ? back.add(block) : back.delete(block)));
  doc.past = [...doc.past.slice(1 - mostPast), doc.back];
  void keep(doc, back);
  redraw();
}

/** @param {Doc} doc */
function undoAction(doc) {
  return { label: t('undo'), act: () => undo(doc) };
}
